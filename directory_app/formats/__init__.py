"""Bytes ↔ neutral records, one module per file format, and the atomic writer of files.

Knows the domain; nothing of storage, services or Qt.
"""
