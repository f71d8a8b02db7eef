"""The list of contacts: keys in display order, rows fetched when shown."""
