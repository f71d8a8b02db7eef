"""The table: by the keyboard alone."""
