"""Our own files read back: the exact CSV, the workbook and the contact JSON as neutral records.

One meaning, two forms: a row becomes the contact JSON's values (:mod:`.exact_rows`,
:mod:`.seen_edits`), a JSON document is cut into them (:mod:`.json_contacts`), and
:mod:`.contact_records` says what they are. Knows nothing of the directory.
"""
