"""Whether two descriptions mean one contact: named evidence, a score, a verdict.

Pure: compares traits that others gathered, and is handed the distance between words and the
frequencies of a directory. Knows nothing of records, rows or decisions.
"""
