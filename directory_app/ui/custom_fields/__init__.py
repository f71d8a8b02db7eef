"""The office's own fields, defined."""
