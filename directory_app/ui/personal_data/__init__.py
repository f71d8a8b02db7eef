"""« Tout ce que nous avons sur cette personne »: what is held, and the file that says it."""
