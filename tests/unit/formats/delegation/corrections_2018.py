"""What the sheet of 2018 writes otherwise than the leaflet did, and why: one note each."""

from __future__ import annotations

from typing import NamedTuple


class Correction(NamedTuple):
    """``printed`` stood in the leaflet, ``written`` stands in delegation-2018.txt."""

    person: str
    printed: str
    written: str
    why: str


EVERYWHERE = {
    "two spaces": "two spaces before the postal code (OQLF, code postal)",
    "no scheme": "a site is shown without http://, www. and last bar (product decision)",
    "bullet": "every line has its bullet; Fimba Tankoano’s had lost it",
    "apostrophe": "’ for the apostrophe of a typewriter (OQLF, apostrophe)",
    "dash": "an en dash between the title and its date, not a hyphen (OQLF, tiret)",
}
"""Corrections of the whole sheet."""

CORRECTIONS = (
    Correction("Joel Castonguay", "157 rue", "157, rue", "comma after the number of a building"),
    Correction("Joel Castonguay", "rue Des Chênes", "rue des Chênes", "linking word, lower case"),
    Correction("Joel Castonguay", "G1L 1K6,:", "G1L\u00a01K6,", "a pictogram was lost: « ,: »"),
    Correction("Joel Castonguay", "418-667-7070", "418 667-7070", "space after the area code"),
    Correction(
        "Gaëlle Fedida", "Casier postal 2", "Case postale 2", "« casier » is a set of boxes"
    ),
    Correction("Gaëlle Fedida", "Succursale St-Jacques", "succ. Saint-Jacques", "Saint in full"),
    Correction("Gaëlle Fedida", "Montréal, (Québec),", "Montréal (Québec)", "no commas around it"),
    Correction("Gaëlle Fedida", "514-409-7070", "514 409-7070", "space after the area code"),
    Correction("Fatima Ladjadj", "0310 poste 209", "0310, poste 209", "comma before « poste »"),
    Correction("Michel Morin", "Sherbrooke est", "Sherbrooke Est", "capital of a compass point"),
    Correction("Michel Morin", "(514) 844-2477", "514 844-2477", "no parentheses"),
    Correction("Julie Ouellet", "(514) 388-7942", "514 388-7942", "no parentheses"),
    Correction("Mélanie Perroux", "1855 rue", "1855, rue", "comma after the number of a building"),
    Correction("Mélanie Perroux", "Montréal, Québec,", "Montréal (Québec)", "province in brackets"),
    Correction("Mélanie Perroux", "H1W 2S1: ", "H1W\u00a02S1, ", "a comma, not a colon"),
    Correction("Mélanie Perroux", "1959 / 855", "1959 ou 1 855", "« ou » for the bar, 1 in front"),
    Correction("Mélanie Perroux", "net : http://", "", "no label before a site"),
    Correction("Doris Provencher", "(514) 523-3443", "514 523-3443", "no parentheses"),
    Correction(
        "Mercédez Roberge",
        "coordonnatrice de la Table",
        "coordonnatrice, Table",
        "one form for all",
    ),
    Correction("Mercédez Roberge", "bénévoles, 1,", "bénévoles : 1,", "colon before an address"),
    Correction("Mercédez Roberge", "(514) 844-1309", "514 844-1309", "no parentheses"),
    Correction("Fimba Tankoano", "bur. 102", "bureau 102", "in full where there is room"),
    Correction("Fimba Tankoano", "(514) 843-6312", "514 843-6312", "no parentheses"),
)
"""Corrections of one line."""
