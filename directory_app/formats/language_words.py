"""Languages as people and programs write them → the tags that contacts bear (BCP 47, RFC 5646).

« français », « French », « FR-ca », « fra » are ``fr``, ``fr``, ``fr-CA``, ``fr``. What is no
language that is known here and no plain tag stays a text of its caller's.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.folding import fold
from directory_app.domain.text import clean_line

_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "fr": ("francais", "francaise", "french", "francophone", "fra", "fre", "f"),
    "en": ("anglais", "anglaise", "english", "anglophone", "eng", "ang", "a"),
    "es": ("espagnol", "espagnole", "spanish", "espanol", "castillan", "spa"),
    "pt": ("portugais", "portugaise", "portuguese", "portugues", "por"),
    "de": ("allemand", "allemande", "german", "deutsch", "deu", "ger"),
    "it": ("italien", "italienne", "italian", "italiano", "ita"),
    "ar": ("arabe", "arabic", "ara"),
    "zh": ("chinois", "chinoise", "chinese", "mandarin", "zho", "chi"),
    "ht": ("creole", "creole haitien", "haitian creole", "kreyol", "hat"),
    "iu": ("inuktitut", "iku"),
    "cr": ("cri", "cree", "cre"),
    "moe": ("innu", "innu aimun", "montagnais"),
    "atj": ("atikamekw", "attikamek"),
    "moh": ("mohawk", "kanien keha"),
    "vi": ("vietnamien", "vietnamienne", "vietnamese", "vie"),
    "ru": ("russe", "russian", "rus"),
    "uk": ("ukrainien", "ukrainienne", "ukrainian", "ukr"),
    "fa": ("persan", "farsi", "dari", "persian", "fas"),
    "el": ("grec", "grecque", "greek", "ell"),
    "pl": ("polonais", "polonaise", "polish", "pol"),
    "ro": ("roumain", "roumaine", "romanian", "ron"),
    "he": ("hebreu", "hebrew", "heb"),
    "tl": ("tagalog", "tgl", "filipino"),
    "pa": ("pendjabi", "panjabi", "punjabi", "pan"),
    "tr": ("turc", "turque", "turkish", "tur"),
    "ps": ("pachto", "pashto", "pus"),
    "ase": ("asl",),
    "fcs": ("lsq", "langue des signes quebecoise", "langue des signes du quebec"),
}
"""Tag → its names in French and English, and what programs write for it; folded."""
_TAG_OF: Final = {name: tag for tag, names in _NAMES.items() for name in names}
_TAG: Final = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8}){0,3})", re.ASCII)
_KNOWN: Final = frozenset(_NAMES) | {"nl", "ja", "ko", "hi", "ur", "bn", "sw", "wo", "ln", "so"}
_PLACE: Final = re.compile(r"\s*\([^()]*\)$")
"""« français (Canada) », as Windows and Outlook write it."""


def find_language(text: str) -> str:
    """The tag of one language; empty for a text that is none."""
    said = clean_line(text)
    named = _TAG_OF.get(fold(_PLACE.sub("", said)).replace("-", " ").strip())
    if named:
        return named
    found = _TAG.fullmatch(said)
    if found is None or not (found[1].lower() in _KNOWN or found[1].lower() in _TAG_OF):
        return ""
    primary = found[1].lower()
    rest = re.split("[-_]", found[2])[1:]
    tail = (one.upper() if len(one) == 2 else one.title() for one in rest)
    return "-".join([_TAG_OF.get(primary, primary), *tail])


def written_language(text: str) -> str:
    """The tag that a standard property or a file of our own holds, in its usual writing: any
    well-formed one, known here or not; empty for anything else."""
    found = _TAG.fullmatch(clean_line(text))
    if found is None:
        return find_language(text)
    rest = re.split("[-_]", found[2])[1:]
    return "-".join([found[1].lower(), *(x.upper() if len(x) == 2 else x.title() for x in rest)])
