"""An invented list as an office pastes it: irregular, with a known organisation in it."""

from __future__ import annotations

LIST = """La délégation de la « Journée des essais »

Pression douce à la maison inventée - 22 novembre 2026

· Lise Côté, Maison d’essai (MDE) : 12 rue Des Essais Ouest, bur. 4, Montréal (Québec) H2X 0Z9,: 514-555-0101, http://www.mde.example.org, info@mde.example.org
· Ana Roy, directrice du Réseau inventé des mères (RIM) : 34, rue des Essais, Montréal (Québec) H2X 0Z9, 514 555-0102 poste 25, www.rim.example.org, direction@rim.example.org
· Bo Tremblay, L'Alliance des refuges d'essai : Casier postal 7, Succursale St-Jacques, Montréal, (Québec), H3C 0Z9,: 514-555-0103 / 855-555-0103, alliance@example.com
 Zoé Lavoie, Fédération des exemples (FEX) : 56, rue du Modèle, Québec (Québec) G1L 0Z9, (418) 555-0104, net : http://fex.example.org, membres@fex.example.org
"""  # noqa: E501

ONE = LIST.splitlines()[4]
