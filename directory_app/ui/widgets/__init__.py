"""Small parts that know nothing of contacts."""
