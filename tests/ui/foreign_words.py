"""Words of one language where the other is meant: what a screen says against the catalogues.

Compares with every text that has a translation: the window's catalogue (resources/i18n) and the
sentences shared with the command line (resources/messages). Knows neither Qt nor AT-SPI.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
LANGUAGES = ("fr", "en")
_PLACEHOLDER = re.compile(r"%L?[1-9n]|\{\w+\}")
_BETWEEN = re.compile(r"[\n,·—:;()«»“”…]+|\. ")
_TELLING = re.compile(r"[^\W\d_]{3}")


def plain(text: str) -> str:
    """A text as it is compared: no mnemonic, one kind of space, no case."""
    bare = re.sub(r"&(.)", r"\1", text)
    return " ".join(bare.replace("’", "'").split()).casefold()


def _window_texts() -> Iterator[tuple[list[str], list[str]]]:
    """(French, English) of each message; English plurals are in a catalogue of their own."""
    plurals: dict[str, list[str]] = {}
    for message in ElementTree.parse(RESOURCES / "i18n" / "bottin_en.ts").iter("message"):
        plurals[message.findtext("source", "")] = _forms(message)
    for message in ElementTree.parse(RESOURCES / "i18n" / "bottin_fr_CA.ts").iter("message"):
        source = message.findtext("source", "")
        yield _forms(message), plurals.get(source) or [source]


def _forms(message: ElementTree.Element) -> list[str]:
    several = [form.text or "" for form in message.iter("numerusform")]
    return several or [message.findtext("translation", "")]


def _sentences(lang: str) -> dict[str, str]:
    """The shared sentences by table and key."""
    with (RESOURCES / "messages" / f"{lang}.toml").open("rb") as file:
        tables = tomllib.load(file)
    return {f"{name}.{key}": text for name, table in tables.items() for key, text in _leaves(table)}


def _leaves(table: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(table, dict):
        for key, value in table.items():
            yield from _leaves(value, f"{path}.{key}")
    elif isinstance(table, str):
        yield path, table


@cache
def texts_of(lang: str) -> frozenset[str]:
    """Every text of the program in ``lang``, as compared, that is not the same in both."""
    by_lang: dict[str, set[str]] = {one: set() for one in LANGUAGES}
    for french, english in _window_texts():
        by_lang["fr"].update(map(plain, french))
        by_lang["en"].update(map(plain, english))
    for one in LANGUAGES:
        by_lang[one].update(map(plain, _sentences(one).values()))
    other = by_lang["en" if lang == "fr" else "fr"]
    return frozenset(text for text in by_lang[lang] - other if _TELLING.search(_bare(text)))


def _bare(text: str) -> str:
    return _PLACEHOLDER.sub("", text)


@cache
def _patterns(lang: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """The texts without placeholder, and one expression for the others."""
    texts = texts_of(lang)
    whole = frozenset(text for text in texts if _bare(text) == text)
    forms = ["(?:.+)".join(map(re.escape, _PLACEHOLDER.split(text))) for text in texts - whole]
    return whole, re.compile("|".join(forms) or r"(?!)", re.DOTALL)


def foreign(said: Iterable[str], lang: str, data: Iterable[str] = ()) -> set[str]:
    """What is said, whole or in part, in the other language than ``lang``.

    ``data``: texts of the directory, which have the language that they have.
    """
    whole, filled = _patterns("en" if lang == "fr" else "fr")
    own = set(map(plain, data))
    found = set()
    for text in said:
        for piece in {plain(text), *map(plain, _BETWEEN.split(text))} - own:
            if piece in whole or filled.fullmatch(piece):
                found.add(f"{piece!r} in {text!r}" if piece != plain(text) else text)
    return found
