"""The page through which contacts leave the directory."""
