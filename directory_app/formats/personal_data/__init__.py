"""A person's data as the person receives it: a PDF to read, a JSON to take elsewhere."""
