"""A file becomes contacts: what it is, what its columns are, what would change, who may be there
already; nothing is written before the last button."""
