"""What happens to names from one list to the next: each damage takes a text and a chance."""

from __future__ import annotations

import random
import unicodedata

_SHORT = {
    "Regroupement": ("Regr.", "Rgpt", "Regroup."),
    "Fédération": ("Féd.", "Fed."),
    "Association": ("Assoc.", "Ass."),
    "Coalition": ("Coal.",),
    "Centre": ("Ctre",),
    "Comité": ("Com.", "Cté"),
    "Corporation": ("Corp.",),
    "Québec": ("Qc", "QC"),
    "personnes": ("pers.",),
    "concertation": ("concert.",),
    "d’action": ("d’act.",),
    "éducation": ("éduc.",),
    "mentale": ("ment.",),
    "communautés": ("comm.",),
    "Saint": ("St",),
    "Sainte": ("Ste",),
}
_SMALL = {"de", "des", "du", "la", "le", "les", "en", "et", "pour", "à", "aux"}


def without_accents(text: str, chance: random.Random) -> str:
    """Accents lost, now and then all in capitals."""
    plain = unicodedata.normalize("NFD", text)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return plain.upper() if chance.random() < 0.4 else plain


def abbreviated(text: str, chance: random.Random) -> str:
    """One word or two written short."""
    words = text.split()
    able = [n for n, word in enumerate(words) if word in _SHORT]
    for n in chance.sample(able, min(len(able), 2)):
        words[n] = chance.choice(_SHORT[words[n]])
    return " ".join(words)


def mistyped(text: str, chance: random.Random) -> str:
    """One letter wrong, missing, doubled or swapped, inside a word of five letters or more."""
    words = text.split(" ")
    able = [n for n, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not able:
        return text
    n = chance.choice(able)
    words[n] = _slip(words[n], chance)
    return " ".join(words)


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + chance.choice("aeionrst") + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def rewritten(text: str, chance: random.Random) -> str:
    """Another article, apostrophe, conjunction, hyphen; « du Québec » come or gone."""
    choice = chance.randrange(5)
    if choice == 0:
        return text.replace("’", "'").replace("-", " ")
    if choice == 1:
        return text.replace(" et ", " & ")
    if choice == 2:
        return text.removesuffix(" du Québec") if text.endswith(" du Québec") else f"Le {text}"
    if choice == 3:
        return f"{text} inc."
    return " ".join(word for word in text.split() if word not in _SMALL or word == "et")


def reordered(text: str, chance: random.Random) -> str:
    """The last words first: « Femmes (Regroupement des) »."""
    words = text.split()
    cut = chance.randrange(1, max(2, len(words) - 1))
    return f"{' '.join(words[cut:])} ({' '.join(words[:cut])})"


def acronym_of(name: str) -> str:
    """The initials of the words that count."""
    words = name.replace("’", " ").replace("-", " ").split()
    return "".join(word[0] for word in words if word not in _SMALL and len(word) > 1).upper()
