"""The traps of tests/data/vcard: what each file says, as plain values to compare."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from directory_app.formats.vcard.properties import Card, CardProblem, Property
from directory_app.formats.vcard.reading import CardReader
from directory_app.formats.vcard.values import (
    binary,
    component_lists,
    components,
    text,
    text_list,
)

FOLDER = Path(__file__).resolve().parents[3] / "data" / "vcard"
FILES = sorted(FOLDER.glob("*.vcf"))
NAMES = [file.stem for file in FILES]

_STRUCTURED = {"ADR", "ORG"}
_LISTS = {"CATEGORIES", "NICKNAME"}
_BINARY = {"PHOTO", "LOGO", "SOUND", "KEY"}


def bytes_of(name: str) -> bytes:
    """The file of a trap."""
    return (FOLDER / f"{name}.vcf").read_bytes()


def expected_of(name: str) -> dict[str, Any]:
    """What that file must be read as."""
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def described(data: bytes) -> dict[str, Any]:
    """What a file is read as, in the form of the expected files."""
    reader = CardReader(data)
    cards = [_card(card) for card in reader]
    return {"cards": cards, "problems": _problems(tuple(reader.problems))}


def _card(card: Card) -> dict[str, Any]:
    return {
        "version": card.version,
        "line": card.line,
        "properties": [_property(one, card.version) for one in card.properties],
        "problems": _problems(card.problems),
    }


def _problems(problems: tuple[CardProblem, ...]) -> list[list[Any]]:
    return [[one.code, one.line, one.text] for one in problems]


def _property(prop: Property, version: str) -> list[Any]:
    """Line, group and name, parameters, value: text, components or the bytes' type and number."""
    name = f"{prop.group}.{prop.name}" if prop.group else prop.name
    parameters = {key: list(values) for key, values in prop.parameters}
    return [prop.line, name, parameters, _value(prop, version)]


def _value(prop: Property, version: str) -> Any:
    if prop.name == "N":
        return [list(one) for one in component_lists(prop, version)]
    if prop.name in _STRUCTURED:
        return list(components(prop, version))
    if prop.name in _LISTS:
        return list(text_list(prop, version))
    if prop.name in _BINARY and (found := binary(prop)):
        return f"{found[1]}, {len(found[0])} bytes"
    return text(prop, version)
