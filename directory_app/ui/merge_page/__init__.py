"""Two cards side by side, line by line, and what would stand."""
