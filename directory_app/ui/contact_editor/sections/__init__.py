"""The groups of the form, from top to bottom."""
