"""What is shown when there is no directory to show."""
