"""The search box, the running search and what it highlights."""
