"""Official spelling of the Québec cities that most mail goes to (Commission de toponymie).

Used to give back the accents that a Canada Post line in capitals has lost, and to see where
the street ends when nothing separates it from the city. Not a list of all municipalities.
"""

from __future__ import annotations

from typing import Final

from directory_app.domain.folding import fold

_CITIES_TEXT: Final = (
    "Akwesasne|Albanel|Alma|Amos|Amqui|Baie-Comeau|Baie-D’Urfé|Baie-Saint-Paul|Beaconsfield|"
    "Beauceville|Beauharnois|Beloeil|Blainville|Bois-des-Filion|Boisbriand|Boucherville|"
    "Bromont|Brossard|Brownsburg-Chatham|Bécancour|Candiac|Carignan|Chambly|Chelsea|"
    "Chibougamau|Châteauguay|Clermont|Coaticook|Cowansville|Côte-Saint-Luc|Delson|"
    "Dolbeau-Mistassini|Dollard-Des Ormeaux|Donnacona|Dorval|Drummondville|Dégelis|Farnham|"
    "Gaspé|Gatineau|Granby|Hampstead|Hébertville|Joliette|Kirkland|La Malbaie|La Prairie|"
    "La Sarre|La Tuque|Lac-Mégantic|Lachute|Laval|Lavaltrie|Les Îles-de-la-Madeleine|Longueuil|"
    "Lorraine|Louiseville|Lévis|L’Ancienne-Lorette|L’Assomption|L’Épiphanie|L’Île-Dorval|"
    "L’Île-Perrot|Magog|Maniwaki|Marieville|Mascouche|Matane|Mercier|Mirabel|Mont-Joli|"
    "Mont-Laurier|Mont-Royal|Mont-Saint-Hilaire|Mont-Tremblant|Montmagny|Montréal|Montréal-Est|"
    "Montréal-Ouest|Métabetchouan–Lac-à-la-Croix|Nicolet|Normandin|Notre-Dame-des-Prairies|"
    "Otterburn Park|Pincourt|Plessisville|Pointe-Claire|Pont-Rouge|Port-Cartier|Québec|"
    "Repentigny|Rimouski|Rivière-du-Loup|Roberval|Rosemère|Rouyn-Noranda|Saguenay|"
    "Saint-Ambroise|Saint-Augustin-de-Desmaures|Saint-Basile-le-Grand|"
    "Saint-Bruno-de-Montarville|Saint-Charles-Borromée|Saint-Colomban|Saint-Constant|"
    "Saint-Cyrille-de-Wendover|Saint-Eustache|Saint-Félicien|Saint-Georges|Saint-Hippolyte|"
    "Saint-Hyacinthe|Saint-Jean-sur-Richelieu|Saint-Jérôme|Saint-Lambert|Saint-Lin–Laurentides|"
    "Saint-Prime|Saint-Raymond|Sainte-Adèle|Sainte-Agathe-des-Monts|Sainte-Anne-de-Bellevue|"
    "Sainte-Anne-des-Monts|Sainte-Catherine|Sainte-Julie|Sainte-Marie|Sainte-Sophie|"
    "Sainte-Thérèse|Salaberry-de-Valleyfield|Senneville|Sept-Îles|Shawinigan|Sherbrooke|"
    "Sorel-Tracy|Terrebonne|Thetford Mines|Trois-Rivières|Val-des-Monts|Val-des-Sources|"
    "Val-d’Or|Varennes|Vaudreuil-Dorion|Victoriaville|Ville-Marie|Westmount|Windsor"
)
CITIES: Final = tuple(_CITIES_TEXT.split("|"))
"""Names as published: accents, hyphens, en dashes and capital articles included."""

_BY_FOLD: Final = {fold(city): city for city in CITIES}


def find_city(text: str) -> str | None:
    """Return the official spelling of the city that ``text`` names, None when not listed."""
    return _BY_FOLD.get(fold(text))
