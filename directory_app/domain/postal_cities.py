"""Which city a Québec postal code is in, where that is certain: for a warning, never a refusal.

Compact form as in :mod:`.postal_regions`: « H1ABC » stands for the forward sortation areas H1A,
H1B and H1C. Only urban areas of one city are here; rural ones (second character 0) and those that
several cities share are left out. Data only.
"""

from __future__ import annotations

from typing import Final

from directory_app.domain.folding import fold

AREAS_OF_CITY: Final = {
    "Alma": "G8BCE",
    "Amos": "J9T",
    "Amqui": "G5J",
    "Baie-Comeau": "G4Z G5C",
    "Baie-Saint-Paul": "G3Z",
    "Beauceville": "G5X",
    "Beauharnois": "J6N",
    "Beloeil": "J3G",
    "Blainville": "J7BC",
    "Boisbriand": "J7GH",
    "Boucherville": "J4B",
    "Bromont": "J2L",
    "Brossard": "J4WXYZ",
    "Brownsburg-Chatham": "J8G",
    "Bécancour": "G9H",
    "Chelsea": "J9B",
    "Chibougamau": "G8P",
    "Châteauguay": "J6JK",
    "Clermont": "G4A",
    "Coaticook": "J1A",
    "Cowansville": "J2K",
    "Delson": "J5B",
    "Dolbeau-Mistassini": "G8L",
    "Dollard-Des Ormeaux": "H9ABG",
    "Donnacona": "G3M",
    "Dorval": "H4Y H9P",
    "Drummondville": "J2ABCE",
    "Farnham": "J2N",
    "Gaspé": "G4X",
    "Gatineau": "J8LMPRTVXYZ J9AHJ",
    "Granby": "J2GHJ",
    "Kirkland": "H9J",
    "La Malbaie": "G5A",
    "La Sarre": "J9Z",
    "La Tuque": "G9X",
    "Lac-Mégantic": "G6B",
    "Lachute": "J8H",
    "Laval": "H7ABCEGHJKLMNPRSTVWXY",
    "Lavaltrie": "J5T",
    "Les Îles-de-la-Madeleine": "G4T",
    "Longueuil": "J3YZ J4GHJKLMNT",
    "Louiseville": "J5V",
    "Lévis": "G6CJKVWXYZ G7A",
    "L’Assomption": "J5W",
    "L’Épiphanie": "J5X",
    "Magog": "J1X",
    "Maniwaki": "J9E",
    "Marieville": "J3M",
    "Mascouche": "J7KL",
    "Matane": "G4W",
    "Mercier": "J6R",
    "Mirabel": "J7JN",
    "Mont-Joli": "G5H",
    "Mont-Laurier": "J9L",
    "Mont-Royal": "H3PR",
    "Mont-Tremblant": "J8E",
    "Montmagny": "G5V",
    "Montréal": (
        "H1ACEGHJKLMNPRSTVWXYZ H2ABCEGHJKLMNPRSTVWXYZ H3ABCEGHJKLMNSTVW H4ABCEGHJKLMNRSTZ "
        "H5AB H8NPRSTYZ H9CE"
    ),
    "Montréal-Est": "H1B",
    "Montréal-Ouest": "H4X",
    "Métabetchouan–Lac-à-la-Croix": "G8G",
    "Nicolet": "J3T",
    "Plessisville": "G6L",
    "Pointe-Claire": "H9R",
    "Pont-Rouge": "G3H",
    "Port-Cartier": "G5B",
    "Québec": "G1ABCEGHJKLMNPRSTVWXY G2ABCJKLMN G3EGJK",
    "Repentigny": "J5YZ J6A",
    "Rimouski": "G5LMN",
    "Rivière-du-Loup": "G5R",
    "Roberval": "G8H",
    "Rouyn-Noranda": "J9XY",
    "Saguenay": "G7BGHJKNSTXYZ G8A",
    "Saint-Ambroise": "G7P",
    "Saint-Augustin-de-Desmaures": "G3A",
    "Saint-Basile-le-Grand": "J3N",
    "Saint-Bruno-de-Montarville": "J3V",
    "Saint-Colomban": "J5K",
    "Saint-Constant": "J5A",
    "Saint-Cyrille-de-Wendover": "J1Z",
    "Saint-Eustache": "J7PR",
    "Saint-Félicien": "G8K",
    "Saint-Georges": "G5YZ G6A",
    "Saint-Hippolyte": "J8A",
    "Saint-Hyacinthe": "J2RST",
    "Saint-Jean-sur-Richelieu": "J2WXY J3AB",
    "Saint-Jérôme": "J5L J7YZ",
    "Saint-Lambert": "J4PRS",
    "Saint-Lin–Laurentides": "J5M",
    "Saint-Prime": "G8J",
    "Saint-Raymond": "G3L",
    "Sainte-Adèle": "J8B",
    "Sainte-Agathe-des-Monts": "J8C",
    "Sainte-Anne-des-Monts": "G4V",
    "Sainte-Catherine": "J5C",
    "Sainte-Julie": "J3E",
    "Sainte-Marie": "G6E",
    "Sainte-Sophie": "J5J",
    "Sainte-Thérèse": "J7E",
    "Salaberry-de-Valleyfield": "J6ST",
    "Sept-Îles": "G4RS",
    "Shawinigan": "G9NPRT",
    "Sherbrooke": "J1CEGHJKLMNR",
    "Sorel-Tracy": "J3PR",
    "Terrebonne": "J6VWXY J7M",
    "Thetford Mines": "G6GH",
    "Trois-Rivières": "G8TVWYZ G9ABC",
    "Val-des-Monts": "J8N",
    "Val-des-Sources": "J1T",
    "Val-d’Or": "J9P",
    "Varennes": "J3X",
    "Victoriaville": "G6PRST",
    "Ville-Marie": "J9V",
    "Windsor": "J1S",
}
"""City (Commission de toponymie) → forward sortation areas, grouped by their first two
characters."""

CITY_OF_AREA: Final = {
    group[:2] + letter: city
    for city, groups in AREAS_OF_CITY.items()
    for group in groups.split()
    for letter in group[2:]
}
"""Forward sortation area (``H2X``) → the one city that it serves (« Montréal »)."""

_CITIES: Final = {fold(city): city for city in AREAS_OF_CITY}


def city_of_code(code: str) -> str:
    """The city of a postal code as it is typed, empty when that is not certain."""
    compact = "".join(code.split()).upper()
    return CITY_OF_AREA.get(compact[:3], "") if len(compact) == 6 else ""


def is_city_of_its_own(city: str) -> bool:
    """Whether the text names a city that has areas of its own: a borough or a village does not."""
    return fold(city) in _CITIES
