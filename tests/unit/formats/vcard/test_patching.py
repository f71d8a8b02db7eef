"""A card given back to its source: what is owned changed in place, all else as it stood."""

from __future__ import annotations

import random
from functools import partial

import pytest

from directory_app.formats.vcard.patching import patch_card
from directory_app.formats.vcard.properties import Card, Property
from directory_app.formats.vcard.reading import VERSIONS, read_cards
from directory_app.formats.vcard.values import components, text
from tests.unit.formats.vcard.fixtures import NAMES, bytes_of

OWNED = {"FN", "N", "TEL", "EMAIL", "ORG", "TITLE", "NOTE", "ADR"}
APPLE = r"""
PRODID:-//Exemple//Carnet//FR
N:Roy;Ann;;;
FN:Ann Roy
ORG:Maison Exemple;
item1.TEL;type=CELL;type=pref;X-SLOT=1:514 555-0101
item1.X-ABLabel:Sans frais
TEL;type=IPHONE;type=CELL;type=VOICE:514 555-0102
item2.ADR;type=HOME:;;1 rue A;Laval;QC;H7A 0A1;Canada
item2.X-ABADR:ca
item3.X-ABDATE:2001-02-03
item3.X-ABLabel:_$!<Anniversary>!$_
item4.X-ABLabel:seule
X-PERSO;X-A="b:c":gardée
PHOTO;ENCODING=b;TYPE=JPEG:QUJD
"""


def card_of(lines: str, version: str = "3.0") -> Card:
    body = lines.strip().replace("\n", "\r\n")
    data = f"BEGIN:VCARD\r\nVERSION:{version}\r\n{body}\r\nEND:VCARD\r\n"
    (card,) = read_cards(data.encode())
    return card


def is_owned(prop: Property) -> bool:
    return prop.name in OWNED


def patched(source: Card, owned: list[Property], version: str = "3.0") -> list[str]:
    data = patch_card(source, owned, is_owned, version)
    return data.decode().replace("\r\n ", "").split("\r\n")[2:-2]


def is_named(names: set[str], prop: Property) -> bool:
    return prop.name in names


def owned_of(card: Card) -> list[Property]:
    return [one for one in card.properties if is_owned(one)]


@pytest.fixture
def apple() -> Card:
    return card_of(APPLE)


def test_nothing_changed_changes_nothing(apple: Card) -> None:
    expected = [
        line.replace("type=CELL;type=pref", "TYPE=CELL,pref")
        .replace("type=IPHONE;type=CELL;type=VOICE", "TYPE=IPHONE,CELL,VOICE")
        .replace("type=HOME", "TYPE=HOME")
        for line in APPLE.strip().splitlines()
    ]
    assert patched(apple, owned_of(apple)) == expected


def test_a_changed_number_stays_at_its_place_with_its_group_and_unknown_parameters(
    apple: Card,
) -> None:
    owned = [
        *(one for one in owned_of(apple) if one.name != "TEL"),
        Property("TEL", "+1 514-555-0199", (("TYPE", ("WORK", "VOICE")),)),
        Property("TEL", "514 555-0102", (("TYPE", ("CELL", "VOICE")),)),
    ]
    lines = patched(apple, owned)
    assert lines[4:7] == [
        "item1.TEL;TYPE=WORK,VOICE;X-SLOT=1:+1 514-555-0199",
        "item1.X-ABLabel:Sans frais",
        "TEL;TYPE=IPHONE,CELL,VOICE:514 555-0102",
    ]


def test_an_equal_one_keeps_its_spelling_but_has_our_marks(apple: Card) -> None:
    def same_digits(new: Property, old: Property) -> bool:
        return new.value[-8:] == old.value[-8:]

    owned = [Property("TEL", "+1 514-555-0102", (("TYPE", ("WORK",)), ("VALUE", ("text",))))]
    data = patch_card(apple, owned, is_owned, "3.0", is_same=same_digits)
    assert b"\r\nTEL;TYPE=WORK,IPHONE:514 555-0102\r\n" in data


def test_a_label_goes_only_with_its_partner(apple: Card) -> None:
    without = [one for one in owned_of(apple) if one.value != "514 555-0101"]
    lines = patched(apple, without)
    assert "item1.X-ABLabel:Sans frais" not in lines
    assert not any("514 555-0101" in line for line in lines)
    assert lines[-5:-2] == [
        "item3.X-ABDATE:2001-02-03",
        "item3.X-ABLabel:_$!<Anniversary>!$_",
        "item4.X-ABLabel:seule",
    ]


def test_what_stands_with_a_removed_one_in_its_group_stays(apple: Card) -> None:
    lines = patched(apple, [one for one in owned_of(apple) if one.name != "ADR"])
    assert "item2.X-ABADR:ca" in lines


def test_a_new_label_replaces_the_old_or_gets_a_group(apple: Card) -> None:
    owned = [
        Property("TEL", "514 555-0101", group="item1"),
        Property("X-ABLabel", "Ligne directe", group="item1"),
        Property("TEL", "514 555-0102", group="item2"),
        Property("X-ABLabel", "Accueil", group="item2"),
    ]
    lines = patched(apple, owned)
    assert "item1.X-ABLabel:Ligne directe" in lines
    at = lines.index("item5.TEL;TYPE=IPHONE:514 555-0102")
    assert lines[at + 1] == "item5.X-ABLabel:Accueil"


def test_an_owned_label_goes_when_the_new_one_has_none(apple: Card) -> None:
    owned = [Property("TEL", "514 555-0101", (("TYPE", ("CELL", "PREF")),))]
    data = patch_card(apple, owned, lambda one: is_owned(one) or one.name == "X-ABLABEL", "3.0")
    assert b"item1.TEL;TYPE=CELL,pref;X-SLOT=1:514 555-0101" in data
    assert b"item1.X-ABLabel" not in data
    assert b"item3.X-ABLabel" in data


def test_new_ones_come_after_their_like_else_at_the_end_in_free_groups(apple: Card) -> None:
    owned = [
        Property("TEL", "514 555-0101"),
        Property("TEL", "514 555-0102"),
        Property("TEL", "514 555-0103", group="item1"),
        Property("X-ABLabel", "Sans frais", group="item1"),
        Property("EMAIL", "ann@example.org"),
    ]
    lines = patched(apple, owned)
    at = next(n for n, line in enumerate(lines) if "514 555-0102" in line)
    assert lines[at + 1 : at + 3] == ["item5.TEL:514 555-0103", "item5.X-ABLabel:Sans frais"]
    assert lines[-1] == "EMAIL:ann@example.org"


def test_positions_are_replaced_together() -> None:
    source = card_of(
        "ORG:Un\nTITLE:membre\np2.ORG;X-A=1:Deux\np2.TITLE:membre\np2.X-ABLabel:Autre poste"
    )
    owned = [
        Property("ORG", "Deux", group="p2"),
        Property("TITLE", "présidente", group="p2"),
        Property("ORG", "Un"),
        Property("TITLE", "membre"),
    ]
    assert patched(source, owned) == [
        "ORG:Un",
        "TITLE:membre",
        "p2.ORG;X-A=1:Deux",
        "p2.TITLE:présidente",
        "p2.X-ABLabel:Autre poste",
    ]


def test_an_old_source_is_upgraded() -> None:
    source = card_of(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:C=C3=B4t=C3=A9;Ann,Marie\n"
        "FN:Ann, Marie\n"
        "NOTE;ENCODING=QUOTED-PRINTABLE:un=0D=0Adeux; trois\n"
        "X-CHEMIN:C:\\new\n"
        "PHOTO;JPEG;ENCODING=BASE64:QUJD\n"
        "LOGO;VALUE=URL:http://example.org/a,b.png\n"
        "TEL;WORK;VALUE=INLINE:514 555-0101",
        "2.1",
    )
    lines = patched(source, [])
    assert lines == [
        r"X-CHEMIN:C:\\new",
        "PHOTO;TYPE=JPEG;ENCODING=b:QUJD",
        "LOGO;VALUE=uri:http://example.org/a,b.png",
    ]
    kept = patch_card(source, [], lambda _: False, "3.0").decode()
    assert kept.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert kept.replace("\r\n ", "").split("\r\n")[2:-2] == [
        r"N:Côté;Ann\,Marie",
        r"FN:Ann\, Marie",
        r"NOTE:un\ndeux\; trois",
        *lines,
        "TEL;TYPE=WORK:514 555-0101",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_trap_given_back_unchanged_says_the_same(name: str) -> None:
    for card in read_cards(bytes_of(name)):
        version = card.version if card.version in VERSIONS - {"2.1"} else "3.0"
        (again,) = read_cards(patch_card(card, (), lambda _: False, version))
        assert [(one.group, one.name) for one in again.properties] == [
            (one.group, one.name) for one in card.properties
        ]
        for new, old in zip(again.properties, card.properties, strict=True):
            if old.name in {"N", "ADR", "ORG"}:
                assert components(new, version) == components(old, card.version)
            elif card.version != "2.1" or not old.name.startswith("X-"):
                assert text(new, version) == text(old, card.version)


def test_whatever_is_owned_and_however_it_changes_what_is_not_owned_stays() -> None:
    source = random.Random("patches")
    for _ in range(300):
        (card, *_rest) = read_cards(bytes_of(source.choice(["groups", "unknown_properties"])))
        names = set(source.sample(sorted(OWNED | {"URL", "IMPP", "GEO"}), 4))
        owned = [
            Property(
                source.choice(sorted(names)), f"n{n}", group=source.choice(["", "item1", "p2"])
            )
            for n in range(source.randrange(5))
        ]
        (again,) = read_cards(patch_card(card, owned, partial(is_named, names), "3.0"))
        kept = [one for one in card.properties if one.name not in {*names, "X-ABLABEL"}]
        found = [one for one in again.properties if one.name not in {*names, "X-ABLABEL"}]
        assert [(one.group, one.name, one.value) for one in found] == [
            (one.group, one.name, one.value) for one in kept
        ]
        assert sorted(one.value for one in again.properties if one.name in names) == sorted(
            one.value for one in owned
        )
