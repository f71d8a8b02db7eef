"""« Voici ce que nous avons sur vous »: what an organisation or a person is asked to confirm."""
