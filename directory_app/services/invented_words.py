"""Words from which invented contacts are made. No real person or organisation is meant.

Lists of French words of realistic length, accents, ligatures, particles and articles included.
Knows nothing of contacts.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    """Words written one after the other, separated by bars."""
    return tuple(text.split("|"))


AREAS: Final = _words("514|438|418|581|450|579|819|873")
TOLL_FREE: Final = _words("800|833|844|855|866|877|888")
DOMAINS: Final = _words("example.org|example.com|example.net")
"""Names reserved for examples (RFC 2606 §3)."""

CITIES: Final = tuple(
    (city, area)
    for city, _, area in (
        pair.partition("/")
        for pair in _words(
            "Montréal/H2X|Québec/G1K|Laval/H7N|Gatineau/J8X|Longueuil/J4K|Sherbrooke/J1H|"
            "Saguenay/G7H|Lévis/G6V|Trois-Rivières/G9A|Terrebonne/J6W|Saint-Jérôme/J7Z|"
            "Rimouski/G5L|Rouyn-Noranda/J9X|Sept-Îles/G4R|Drummondville/J2B|Joliette/J6E|"
            "Saint-Hyacinthe/J2S|Gaspé/G4X|Granby/J2G|Shawinigan/G9N|Val-d’Or/J9P|Matane/G4W|"
            "Victoriaville/G6P|Salaberry-de-Valleyfield/J6S|Saint-Jean-sur-Richelieu/J3B"
        )
    )
)
"""City and first half of its postal codes."""

STREETS: Final = _words(
    "rue des Modèles Est|rue de l’Exemple|avenue des Érables-Inventés|"
    "boulevard de la Fiction Ouest|chemin du Brouillon|rue Saint-Imaginaire|avenue de l’Essai|"
    "rue des Trois-Épreuves|côte du Scénario|rue Principale|avenue du Parc-Modèle|"
    "rue de l’Invention|boulevard Témoin Ouest|rue du Fil-d’Ariane|rue Sainte-Fiction|"
    "chemin de la Rivière-Rêvée|place de l’Ébauche|rue du Vieux-Modèle|rang des Hypothèses|"
    "montée de l’Inventaire"
)
STATIONS: Final = _words("Centre-ville|Terminus|Saint-Modèle|Place-Fictive")

KINDS: Final = _words(
    "Regroupement|Fédération|Association|Coalition|Réseau|Table de concertation|Alliance|Centre|"
    "Maison|Carrefour|Comité d’action|Mouvement|Entraide|Collectif|L’Union|Corporation|Service|"
    "Groupe d’action|Ressource|La Ligue"
)
PEOPLE: Final = _words(
    "des familles|des femmes|des jeunes|des personnes aînées|des proches aidantes|"
    "des cuisines collectives|des haltes-garderies|de l’entraide|d’alphabétisation|"
    "en santé mentale|des personnes handicapées|des locataires|en sécurité alimentaire|"
    "d’écoute téléphonique|des pères et mères|des bénévoles|de périnatalité|en dépendances|"
    "d’hébergement|des communautés|de voisinage|du travail de rue|en déficience intellectuelle|"
    "de deuil et d’espoir|d’éducation populaire|de soutien à l’allaitement|"
    "pour personnes immigrantes|de défense des droits|des maisons de quartier|"
    "d’aide et de réconfort aux personnes seules"
)
_SAINTS: Final = _words(
    "Adélard|Arsène|Athanase|Bérénice|Calixte|Donat|Éleuthère|Euphémie|Fulgence|Gédéon|Hilarion|"
    "Hyacinthe|Irénée|Jovite|Léocadie|Léonce|Mathurin|Norbert|Odilon|Pacôme|Philomène|Placide|"
    "Rosaire|Sévère|Sophronie|Télesphore|Ubalde|Valérien|Wenceslas|Zéphirin"
)
_ENDINGS: Final = _words("du-Modèle|de-l’Exemple|des-Essais|l’Imaginaire")
PLACES: Final = _words(
    "du Haut-Pays imaginaire|de la Rive inventée|des Monts d’essai|de Ste-Fiction|"
    "de l’Anse aux Modèles|du Grand Brouillon|de la Vallée rêvée|des Îles supposées|"
    "du Lac-à-l’Étude|de Notre-Dame-de-l’Épreuve|du Bas-du-Fleuve fictif|de la Côte d’essai|"
    "du Quartier neuf|de l’Est|de l’Ouest|du Nord|du Sud|Étoile|L’Œuvre|Québec|de la Métropole|"
    "des Cantons imaginés|de Pointe-aux-Exemples|sans frontières"
) + tuple(f"de Saint-{saint}-{ending}" for saint in _SAINTS for ending in _ENDINGS)

MISSIONS: Final = _words(
    "Accueille, écoute et accompagne, sans rendez-vous.|"
    "Réunit des groupes qui agissent ensemble pour améliorer les conditions de vie.|"
    "Fait connaître les droits et aide à les exercer.|"
    "Offre du répit, de l’entraide et des lieux pour briser l’isolement.|"
    "Soutient ses membres par de la formation, de la concertation et de la recherche."
)
SECTORS: Final = _words(
    "Bénévolat|Communautés ethnoculturelles|Dépendances|Écoute et urgence|Familles|Femmes|"
    "Hébergement|Itinérance|Jeunes|Périnatalité|Personnes aînées|Personnes handicapées|"
    "Proche aidance|Santé mentale|Sécurité alimentaire|Violence"
)
FUNCTIONS: Final = _words(
    "coordination|direction générale|présidence|communications|secrétariat|trésorerie|"
    "représentation|intervention|formation|vie associative|mobilisation|adjointe à la direction"
)
GIVEN_NAMES: Final = _words(
    "Adèle|Ahmed|Aïcha|Anne-Sophie|Antonin|Aurélie|Bastien|Béatrice|Bérénice|Bruno|Camille|"
    "Cédric|Charlotte|Chloé|Clément|Corinne|Dalila|Danielle|Delphine|Denis|Éléonore|Élise|Émile|"
    "Étienne|Fatou|Félix|Florence|Françoise|Frédérique|Gabriel|Gaël|Geneviève|Ghislain|Guylaine|"
    "Hélène|Hugues|Ibrahim|Inès|Isabelle|Jean-Philippe|Jean-Pierre|Jeanne|Joëlle|Josée|Julien|"
    "Karim|Karine|Laurence|Léa|Léandre|Lise|Louis-Martin|Luce|Madeleine|Malika|Mamadou|"
    "Marc-Antoine|Marie-Ève|Marie-Pier|Mathilde|Maude|Michaël|Mireille|Nadia|Nathan|Noémie|Odile|"
    "Olivier|Oscar|Oumar|Pascale|Patrice|Paul-Émile|Pénélope|Pierrette|Quentin|Rachid|Raphaëlle|"
    "Régis|Réjeanne|Rosalie|Samuel|Sandrine|Serge|Simone|Solange|Solène|Sylvain|Thanh|Thierry|"
    "Ulysse|Ursule|Valérie|Véronique|Viviane|Wilfrid|Wilner|Xavier|Yannick|Yolande|Yvan|Zacharie|Zoé"
)
FAMILY_NAMES: Final = _words(
    "Abdelkader|Allard|Archambault|Arsenault|Baril|Beauchamp|Beaulieu|Bélanger|Benali|Bissonnette|"
    "Boisvert|Bouliane|Brisebois|Cadieux|Carbonneau|Chagnon|Charest|Cloutier|Corriveau|Côté|"
    "Courtemanche|D’Amours|D’Astous|Daigneault|de Carufel|De Koninck|de la Durantaye|Delisle|"
    "Desgagnés|Desrosiers|Diallo|Doucet|Dufresne|Dumont|Dupéré|Émond|Éthier|Falardeau|Fiset|"
    "Fontaine|Forget|Fortin|Gagnon|Gariépy|Germain|Gingras|Guérette|Haddad|Hamel|Hébert|Hétu|"
    "Île-Martin|Jolicœur|Joseph|Jutras|Kaboré|Kanapé|Labonté|Lachapelle|Laflamme|Lanctôt|"
    "Laperrière|Larivière|Latulippe|Lavoie|Le Blanc|Le Bouthillier|Lebrun|Lefebvre|Lefrançois|"
    "L’Heureux|Létourneau|L’Italien|Lizotte|Lussier|Mailhot|Malenfant|Marcoux|Massicotte|McGrath|"
    "McKenna|Ménard|Meunier|Monfette|Morel|Nadon|N’Diaye|Nguyen|Noiseux|Normandeau|Œuvrard|"
    "Ouellette|Ouimet|Pageau|Papineau|Paradis|Pelletier|Pépin|Phaneuf|Plamondon|Quesnel|Quévillon|"
    "Quirion|Ratté|Rochette|Rousseau|Roy|Ruel|Saint-Amand|Saint-Pierre|Sansfaçon|Savaria|Séguin|"
    "St-Jacques|St-Onge|Taillefer|Tétreault|Thériault|Tran|Tremblay|Turgeon|Vadeboncœur|"
    "Vaillancourt|Vermette|Vézina|Yargeau|Yelle|Zéphir"
)
