"""What cells look like, whatever their heading says: an e-mail, a telephone, a name, a body.

Each test takes one clean, non-empty line. Evidence for a whole column is the share of its distinct
values that pass. Knows nothing of headings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Final

from directory_app.domain.address_parts import find_code, take_box, take_number
from directory_app.domain.address_vocabulary import GENERICS, PROVINCE_WORDS
from directory_app.domain.folding import fold, fold_words
from directory_app.domain.phone_reader import find_phones
from directory_app.domain.quebec_cities import find_city
from directory_app.domain.territory import find_region
from directory_app.domain.text import clean_line
from directory_app.formats.free_text import wording
from directory_app.formats.free_text.names import is_given_name, is_name_word, is_particle
from directory_app.formats.free_text.vocabulary import TITLES

from .person_names import read_name

Test = Callable[[str], bool]

_EMAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]{2,}")
_URL: Final = re.compile(
    r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+(?:org|com|ca|net|info|quebec|coop|fr)(?:/\S*)?",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"[A-Za-z]\d[A-Za-z][\s-]{0,3}\d[A-Za-z]\d")
_EXTENSION: Final = re.compile(r"(?:postes?|ext\.?|p\.?|x|#)?\s*\d{1,6}#?", re.IGNORECASE)
_UNIT: Final = re.compile(
    r"(?:bureau|bur\.?|suite|local|porte|app\.?|#)?\s*[A-Za-z]{0,2}-?\d{1,5}[A-Za-z]?",
    re.IGNORECASE,
)
_MAX_VALUES: Final = 40
_MAX_CELL: Final = 300
_MAX_ACRONYM: Final = 14


def distinct(cells: Iterable[str], limit: int = _MAX_VALUES) -> tuple[str, ...]:
    """The first distinct values of a column, in their order, empty ones left out."""
    cleaned = (clean_line(cell[:_MAX_CELL]) for cell in cells)
    return tuple(islice(dict.fromkeys(filter(None, cleaned)), limit))


def share(values: Sequence[str], test: Test) -> float:
    """How many of the values pass, from 0 to 1; 0 without any."""
    return sum(map(test, values)) / len(values) if values else 0.0


def is_email(text: str) -> bool:
    """Whether a cell holds an address with its domain."""
    return _EMAIL.search(text) is not None


def is_url(text: str) -> bool:
    """Whether a cell is a web address."""
    return "@" not in text and _URL.fullmatch(text) is not None


def is_phone(text: str) -> bool:
    """Whether a cell holds a telephone number and little else."""
    if "@" in text or sum(map(str.isdecimal, text)) < 7:
        return False
    found = find_phones(text)
    return bool(found) and len(found[0].extra_text) < 20 and found[0].area is not None


def is_postal_code(text: str) -> bool:
    """Whether a cell is a Canadian postal code alone."""
    return _CODE.fullmatch(text) is not None


def is_title(text: str) -> bool:
    """Whether a cell is a title before a name: « Mme », « M. »."""
    return len(text) < 15 and "".join(fold_words(text)) in TITLES


def is_acronym(text: str) -> bool:
    """Whether a cell is one acronym: one word, short, mostly capitals."""
    return (
        len(text) <= _MAX_ACRONYM
        and " " not in text
        and wording.is_acronym(text)
        and not is_given_name(text)
    )


def is_person(text: str) -> bool:
    """Whether a cell names somebody known as such, given and family name both."""
    found = read_name(text)
    return found is not None and found.is_known and bool(found.given and found.family)


def is_family_first(text: str) -> bool:
    """Whether the last word is a listed given name and the first is not."""
    words = [word for word in text.replace(",", " ").split() if not is_title(word)]
    return len(words) > 1 and is_given_name(words[-1]) and not is_given_name(words[0])


def is_given_first(text: str) -> bool:
    """Whether the first word is a listed given name and the last is not."""
    words = [word for word in text.split() if not is_title(word)]
    return len(words) > 1 and is_given_name(words[0]) and not is_given_name(words[-1])


def is_given(text: str) -> bool:
    """Whether a cell is a listed given name: one or two words."""
    return len(text.split()) <= 2 and is_given_name(text) and is_part_of_name(text)


def is_part_of_name(text: str) -> bool:
    """Whether a cell may be a given or a family name: words with a capital, few of them."""
    words = [word for word in text.split() if not is_particle(word)]
    return 0 < len(words) <= 3 and len(text) < 40 and all(map(is_name_word, words))


def is_organisation(text: str) -> bool:
    """Whether a cell names a body, or is an acronym."""
    return wording.is_organisation(text) or is_acronym(text)


def is_function(text: str) -> bool:
    """Whether a cell is a function: « directrice générale »."""
    return wording.is_function(text)


def is_address(text: str) -> bool:
    """Whether a cell holds a whole address: a postal code and something before it."""
    return "@" not in text and len(text) > 12 and find_code(text) is not None


def is_street(text: str) -> bool:
    """Whether a cell is a street with its number, or a postal box."""
    if take_box(text):
        return True
    numbered = take_number(text)
    street = fold_words(numbered[2]) if numbered else ()
    begun = fold_words(text)[:1]
    has_generic = any(word in GENERICS and len(word) > 1 for word in street[:1] + begun)
    return has_generic or (len(street) > 0 and not text.replace(" ", "").isdecimal())


def is_city(text: str) -> bool:
    """Whether a cell is a listed city."""
    return find_city(text) is not None


def is_province(text: str) -> bool:
    """Whether a cell is a province of Canada, in full or short."""
    return fold(text.strip("()")) in PROVINCE_WORDS


def is_region(text: str) -> bool:
    """Whether a cell is an administrative region of Québec."""
    return find_region(text) is not None


def is_extension(text: str) -> bool:
    """Whether a cell is an extension: at most six digits, perhaps « poste » before them."""
    return _EXTENSION.fullmatch(text) is not None


def is_unit(text: str) -> bool:
    """Whether a cell is the number of an office or an apartment."""
    return _UNIT.fullmatch(text) is not None


STRONG_FORMS: Final[tuple[tuple[str, Test, float], ...]] = (
    ("emails", is_email, 0.6),
    ("websites", is_url, 0.6),
    ("phones", is_phone, 0.6),
    ("addresses.postal_code", is_postal_code, 0.7),
    ("addresses", is_address, 0.5),
    ("title", is_title, 0.9),
)
"""Path, test and share of the forms that say what a column is whatever its heading."""
