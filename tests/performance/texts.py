"""What is typed into the search box during a run: drawn from the directory's own contacts.

Seeded. Words of 1 to 12 letters, runs of telephone digits, two words; all of them find something,
since typing errors are another measure's matter.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from directory_app import bootstrap
from directory_app.domain.contact import AnyContact
from directory_app.services.directory import Directory

LONGEST_WORD = 12
_LEAST_DIGITS = 3


def typed_texts(location: Path, seed: int, count: int) -> list[str]:
    """``count`` texts: of ten, six words, two runs of digits, two pairs of words."""
    chooser = random.Random(seed)
    with bootstrap.open_directory(location) as directory:
        texts = _texts(directory, chooser)
        return [next(texts) for _ in range(count)]


def _texts(directory: Directory, chooser: random.Random) -> Iterator[str]:
    keys = directory.search.all_keys("")
    while True:
        contact = directory.contacts.get_card(chooser.choice(keys)).contact
        kind = chooser.random()
        if kind < 0.6:
            yield _word(contact, chooser)
        elif kind < 0.8:
            yield _digits(contact, chooser) or _word(contact, chooser)
        else:
            yield _two_words(contact, chooser)


def _words_of(contact: AnyContact) -> list[str]:
    return [word for word in contact.display_name.replace("-", " ").split() if word.isalpha()]


def _word(contact: AnyContact, chooser: random.Random) -> str:
    length = chooser.randint(1, LONGEST_WORD)
    return chooser.choice(_words_of(contact))[:length].lower()


def _digits(contact: AnyContact, chooser: random.Random) -> str:
    """Part of one of the telephone numbers, from anywhere in it."""
    if not contact.phones:
        return ""
    digits = chooser.choice(contact.phones).number.national_digits
    begin = chooser.randrange(len(digits) - _LEAST_DIGITS)
    return digits[begin : begin + chooser.randint(_LEAST_DIGITS, 10)]


def _two_words(contact: AnyContact, chooser: random.Random) -> str:
    words = _words_of(contact)
    first, second = words[0], words[-1]
    return f"{first} {second[: chooser.randint(1, LONGEST_WORD)]}".lower()
