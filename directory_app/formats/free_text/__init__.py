"""Pasted text read into contacts: delegation lists, letterheads, signatures, lines of a table.

Pure reading, text in, a :class:`~.records.Reading` out: knows nothing of the directory, so it
neither recognises anybody nor decides whose a value is. Nothing is invented: every value stands in
the text, at the place its span says.
"""
