"""The board « À vérifier » on screen."""
