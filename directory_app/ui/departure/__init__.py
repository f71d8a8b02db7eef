"""The page « Départ »: who leaves which function, who takes it, and what becomes of the rest."""
