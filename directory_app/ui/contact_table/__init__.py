"""The list as a table: the same contacts in the same order, a cell for each value."""
