"""Tables from files: CSV, TSV, XLSX, XLS and ODS as rows of plain text, safely.

Knows nothing of what a column means, nor of contacts. Enter by ``opening.open_table`` and
``recognising.recognise``; ``table`` holds what they give.
"""
