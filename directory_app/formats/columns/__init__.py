"""What the columns of a table mean, and its rows read by that meaning into neutral records.

``guessing`` says what each column of a header and a sample is, ``row_reader`` reads rows so,
``targets`` names what a column can be, as ``--mapping`` and the screen choose it. Knows nothing of
files (``tables`` does) nor of the directory.
"""
