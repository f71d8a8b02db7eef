"""« À vérifier »: the board of problems."""
