"""Pasted text becomes contacts: the text, what was recognised in it, and what is taken of that."""
