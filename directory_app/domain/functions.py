"""Functions in the feminine, the masculine and the neutral form, as the OQLF writes them.

The neutral form names the work (« direction générale ») and says nothing of who does it. A form is
proposed, never imposed: titles are as people hold them. Source: OQLF, Banque de dépannage
linguistique, « Féminisation des appellations de personnes » and « Rédaction épicène ».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from .folding import fold

FEMININE, MASCULINE, NEUTER = "feminine", "masculine", "neuter"

_FORMS: tuple[tuple[str, str, str], ...] = (
    ("directrice générale", "directeur général", "direction générale"),
    ("directrice générale adjointe", "directeur général adjoint", "direction générale adjointe"),
    ("directrice adjointe", "directeur adjoint", "direction adjointe"),
    ("codirectrice générale", "codirecteur général", "codirection générale"),
    ("codirectrice", "codirecteur", "codirection"),
    ("directrice", "directeur", "direction"),
    ("coordonnatrice générale", "coordonnateur général", "coordination générale"),
    ("cocoordonnatrice", "cocoordonnateur", "cocoordination"),
    ("coordonnatrice", "coordonnateur", "coordination"),
    ("coordinatrice", "coordinateur", "coordination"),
    ("vice-présidente", "vice-président", "vice-présidence"),
    ("coprésidente", "coprésident", "coprésidence"),
    ("présidente", "président", "présidence"),
    ("trésorière", "trésorier", "trésorerie"),
    ("secrétaire-trésorière", "secrétaire-trésorier", "secrétariat-trésorerie"),
    ("administratrice", "administrateur", "administration"),
    ("adjointe administrative", "adjoint administratif", "soutien administratif"),
    ("adjointe de direction", "adjoint de direction", "soutien à la direction"),
    ("agente de communication", "agent de communication", "communications"),
    ("agente de liaison", "agent de liaison", "liaison"),
    ("agente de projet", "agent de projet", ""),
    ("agente de développement", "agent de développement", "développement"),
    ("chargée de projet", "chargé de projet", ""),
    ("conseillère politique", "conseiller politique", ""),
    ("conseillère", "conseiller", ""),
    ("attachée politique", "attaché politique", ""),
    ("attachée de presse", "attaché de presse", ""),
    ("cheffe de cabinet", "chef de cabinet", ""),
    ("cheffe parlementaire", "chef parlementaire", ""),
    ("députée", "député", ""),
    ("mairesse", "maire", "mairie"),
    ("représentante", "représentant", "représentation"),
    ("déléguée", "délégué", "délégation"),
    ("substitut", "substitut", ""),
    ("animatrice", "animateur", "animation"),
    ("intervenante", "intervenant", "intervention"),
    ("organisatrice communautaire", "organisateur communautaire", "organisation communautaire"),
    ("travailleuse sociale", "travailleur social", "travail social"),
    ("travailleuse de rue", "travailleur de rue", "travail de rue"),
    ("travailleuse de milieu", "travailleur de milieu", "travail de milieu"),
    ("formatrice", "formateur", "formation"),
    ("rédactrice en chef", "rédacteur en chef", "rédaction en chef"),
    ("rédactrice", "rédacteur", "rédaction"),
    ("recherchiste", "recherchiste", "recherche"),
)
_PLACE = {FEMININE: 0, MASCULINE: 1, NEUTER: 2}


@lru_cache(maxsize=1)
def _known() -> Mapping[tuple[str, ...], tuple[tuple[str, str, str], int]]:
    """Folded words of a form → its forms and which one it is. A word of two genders is neither."""
    found: dict[tuple[str, ...], tuple[tuple[str, str, str], int]] = {}
    for forms in _FORMS:
        for place, text in enumerate(forms):
            if text and forms.count(text) == 1:
                found.setdefault(tuple(fold(text).split()), (forms, place))
    return found


def in_form(function: str, gender: str) -> str | None:
    """The function in the form of a grammatical gender; None when it is in it already, is not
    known, or has no such form. What follows (« par intérim », « des communications ») stays."""
    words = function.split()
    if gender not in _PLACE:
        return None
    for count in range(min(len(words), 4), 0, -1):
        head = tuple(fold(" ".join(words[:count])).split())
        if found := _known().get(head):
            forms, place = found
            text = forms[_PLACE[gender]]
            if not text or place == _PLACE[gender]:
                return None
            if words[0][:1].isupper():
                text = text[:1].upper() + text[1:]
            return " ".join([text, *words[count:]])
    return None


def usual_functions(gender: str) -> Iterator[str]:
    """The functions that are offered, in the form of a gender, else in the neutral one."""
    place = _PLACE.get(gender, _PLACE[NEUTER])
    for forms in _FORMS:
        if text := forms[place]:
            yield text
