"""What a contact directory is: values, contacts, changes and rules.

Pure Python: no input or output, no clock, no Qt, no SQL. Imports only the standard library,
``phonenumbers`` and ``email-validator`` (value files only).
"""
