"""Tables from files: CSV, TSV, XLSX, XLS and ODS, Web pages and XML spreadsheets, as rows of
plain text, safely.

Knows nothing of what a column means, nor of contacts. Enter by ``opening.open_table`` and
``recognising.recognise``; ``table`` holds what they give.
"""
