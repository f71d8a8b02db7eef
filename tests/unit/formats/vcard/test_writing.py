"""What is written: folds, quoted-printable, parameters, and that nothing breaks out of its line."""

from __future__ import annotations

import random

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from directory_app.formats.vcard.escapes import (
    escape_components,
    escape_list,
    escape_text,
    escaped,
    uri,
)
from directory_app.formats.vcard.properties import Property
from directory_app.formats.vcard.reading import read_cards
from directory_app.formats.vcard.values import components, text, text_list
from directory_app.formats.vcard.writing import FOLD_OCTETS, content_line, fold, write_card

VERSIONS = ("2.1", "3.0", "4.0")
HOSTILE_PIECES = (
    *("\r\n", "\n", "\r", "\n ", "\r\n\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"),
    *("END:VCARD", "BEGIN:VCARD", "TEL:1", "X-EVIL:1", ":", ";", ",", '"', "'", "^", "^n", "^'"),
    *("\\", "\\n", "\\;", "=", "=0D=0A", "=\r\n", "\x00", "\x07", "\x7f", "\x9b", "\ufeff"),
    *("é", "œ", "’", "😀", "\ud800", "e\u0301", " ", "\t", "\u00a0", "\u202e", "a" * 80, "é" * 50),
)


def hostile(source: random.Random) -> str:
    return "".join(source.choices(HOSTILE_PIECES, k=source.randint(1, 12)))


def physical_lines(data: bytes) -> list[bytes]:
    assert data.endswith(b"\r\n")
    return data.split(b"\r\n")[:-1]


# --- nothing breaks out --------------------------------------------------------------------------


def hostile_card(source: random.Random) -> list[Property]:
    parameters = (("TYPE", (hostile(source), "WORK")), ("X-P", (hostile(source),)))
    return [
        Property("FN", hostile(source)),
        Property("NOTE", hostile(source), parameters),
        Property("X-ABLabel", hostile(source), (("X-Q", (hostile(source),)),), "item1"),
        Property("TEL", escape_text(hostile(source)), (("TYPE", (hostile(source),)),)),
    ]


@pytest.mark.parametrize("version", VERSIONS)
def test_ten_thousand_hostile_strings_stay_where_they_were_put(version: str) -> None:
    """Also for a reader that takes every Unicode line end for one."""
    source = random.Random(f"hostile {version}")
    for _ in range(10_000 // 8):
        properties = hostile_card(source)
        data = write_card(properties, version)
        (card,) = read_cards(data)
        assert [(one.group, one.name) for one in card.properties] == [
            (one.group, one.name.upper()) for one in properties
        ]
        assert card.problems == ()
        assert data.decode("utf-8").splitlines() == data.decode("utf-8").split("\r\n")[:-1]
        assert not any(octet < 0x20 and octet not in b"\r\n\t" for octet in data)
        assert data.count(b"\r") == data.count(b"\n") == data.count(b"\r\n")


@pytest.mark.parametrize("name", ["", "A B", "A:B", "A\nB", "É", "A;B", "X-A\r\nB", "X-A:B"])
def test_a_name_that_is_no_token_is_refused(name: str) -> None:
    with pytest.raises(ValueError):
        write_card([Property(name, "1")], "3.0")
    with pytest.raises(ValueError):
        write_card([Property("NOTE", "1", ((name, ("1",)),))], "3.0")


@pytest.mark.parametrize("group", ["a b", "a:b", "a\n", "é", "a;b"])
def test_a_group_that_is_no_token_is_refused(group: str) -> None:
    with pytest.raises(ValueError):
        write_card([Property("NOTE", "1", group=group)], "3.0")


# --- there and back ------------------------------------------------------------------------------

PLAIN = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"
    )
)
BLOCK = st.lists(PLAIN, max_size=4).map("\n".join)


@pytest.mark.parametrize("version", VERSIONS)
@given(value=BLOCK)
def test_text_comes_back(version: str, value: str) -> None:
    (card,) = read_cards(write_card([Property("NOTE", escaped(value, version))], version))
    assert text(card.properties[0], version) == value


@pytest.mark.parametrize("version", VERSIONS)
@given(values=st.lists(BLOCK, min_size=1, max_size=7))
def test_components_come_back(version: str, values: list[str]) -> None:
    written = escape_components(*values, version=version)
    (card,) = read_cards(write_card([Property("ADR", written)], version))
    expected = tuple(" ".join(escape_text(one, "2.1").split("\n")) for one in values)
    found = components(card.properties[0], version)
    assert len(found) == len(values)
    if version != "2.1":
        assert tuple(" ".join(escape_text(one, "2.1").split("\n")) for one in found) == expected


@given(values=st.lists(PLAIN, max_size=5))
def test_lists_come_back(values: list[str]) -> None:
    (card,) = read_cards(write_card([Property("CATEGORIES", escape_list(values))], "3.0"))
    cleaned = [escape_text(one, "2.1") for one in values]
    assert [escape_text(one, "2.1") for one in text_list(card.properties[0], "3.0")] == [
        one for one in cleaned if one
    ]


@settings(max_examples=60)
@pytest.mark.parametrize("version", VERSIONS)
@given(values=st.lists(BLOCK.filter(bool), min_size=1, max_size=3))
def test_parameters_come_back(version: str, values: list[str]) -> None:
    prop = Property("NOTE", "x", (("X-P", tuple(values)),))
    (card,) = read_cards(write_card([prop], version))
    assert card.properties[0].values("X-P") == tuple(values)


# --- folds ---------------------------------------------------------------------------------------


@given(value=PLAIN)
def test_no_line_is_longer_than_75_octets_and_no_character_is_cut(value: str) -> None:
    line = f"NOTE:{value}"
    pieces = fold(line).encode("utf-8").split(b"\r\n ")
    assert all(piece.decode("utf-8") is not None for piece in pieces)
    assert len(pieces[0]) <= FOLD_OCTETS
    assert all(len(piece) <= FOLD_OCTETS - 1 for piece in pieces[1:])
    assert b"".join(pieces).decode("utf-8") == line


@pytest.mark.parametrize("length", [69, 70, 71, 144, 145, 10_000])
def test_a_line_is_folded_only_when_it_must(length: int) -> None:
    lines = physical_lines(content_line(Property("NOTE", "a" * length)))
    assert len(lines) == 1 + max(0, -(-(length + 5 - 75) // 74))
    assert all(len(line) == FOLD_OCTETS for line in lines[:-1])


@given(value=BLOCK)
def test_quoted_printable_lines_are_short_ascii_and_never_mistaken(value: str) -> None:
    data = write_card([Property("NOTE", value), Property("TEL", "514 555-0101")], "2.1")
    lines = physical_lines(data)
    assert data.isascii()
    assert all(len(line) <= 76 for line in lines)
    assert [line for line in lines if line.upper() in (b"BEGIN:VCARD", b"END:VCARD")] == [
        b"BEGIN:VCARD",
        b"END:VCARD",
    ]
    assert not any(line.startswith((b" ", b".")) for line in lines)


# --- forms of each version -----------------------------------------------------------------------


def test_the_old_version_has_bare_types_and_says_its_charset() -> None:
    parameters = (("TYPE", ("WORK", "VOICE")), ("X-A", ("b;c",)))
    data = write_card(
        [
            Property("TEL", "514 555-0101", parameters),
            Property("FN", "Zoé\nRoy"),
            Property("PHOTO", "QUJD", (("ENCODING", ("b",)), ("TYPE", ("JPEG",)))),
            Property("NOTE", "x", (("TYPE", ("BASE64", "deux mots")),)),
        ],
        "2.1",
    )
    assert data.decode() == (
        "BEGIN:VCARD\r\nVERSION:2.1\r\n"
        'TEL;WORK;VOICE;X-A="b;c":514 555-0101\r\n'
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=A9=0D=0ARoy\r\n"
        "PHOTO;ENCODING=BASE64;JPEG:QUJD\r\n\r\n"
        "NOTE;TYPE=BASE64,deux mots:x\r\n"
        "END:VCARD\r\n"
    )


def test_newer_versions_quote_and_use_carets() -> None:
    parameters = (("TYPE", ("work", "cell")), ("LABEL", ('12, rue "A"\nLaval ^',)), ("X-B", ("",)))
    line = content_line(Property("ADR", r";;12\, rue A", parameters, "item1"), "4.0")
    assert line.replace(b"\r\n ", b"").decode() == (
        "item1.ADR;TYPE=work,cell;LABEL=\"12, rue ^'A^'^nLaval ^^\";X-B=:;;12\\, rue A\r\n"
    )


def test_apples_names_keep_their_spelling() -> None:
    data = write_card(
        [Property("X-ABLABEL", "x", group="a"), Property("X-ABSHOWAS", "COMPANY")], "3.0"
    )
    assert data.splitlines()[2:4] == [b"a.X-ABLabel:x", b"X-ABShowAs:COMPANY"]


@pytest.mark.parametrize(
    ("value", "version", "expected"),
    [
        ("a, b; c\\d\ne", "3.0", r"a\, b\; c\\d\ne"),
        ("a, b; c\\d\ne", "4.0", r"a\, b\; c\\d\ne"),
        ("a, b; c\\d\ne", "2.1", "a, b; c\\d\ne"),
        ("a\\; b\\", "2.1", "a\\\\; b\\\\"),
        (" a\x00\u200bb\r\n ", "3.0", "ab"),
    ],
)
def test_escapes_of_each_version(value: str, version: str, expected: str) -> None:
    assert escape_text(value, version) == expected


def test_structured_values_lists_and_addresses_of_pages() -> None:
    assert escape_components("a;b", "c,d", "") == r"a\;b;c\,d;"
    assert escape_components("a;b", "c,d", "", version="2.1") == r"a\;b;c,d;"
    assert escape_list(["a,b", "", " ", "c"]) == r"a\,b,c"
    assert escape_list(["a,b", "c"], "2.1") == "a b,c"
    assert uri(" http://example.org/a,b;c \n") == "http://example.org/a,b;c"


def test_another_program_reads_what_is_written() -> None:
    properties = [
        Property("FN", escape_text("Zoé Bélanger, « l’élue »")),
        Property("N", escape_components("Bélanger", "Zoé", "", "", "")),
        Property("NOTE", escape_text("un\ndeux; trois " + "é" * 100)),
    ]
    (read,) = vobject.readComponents(write_card(properties, "3.0").decode("utf-8"))
    assert read.fn.value == "Zoé Bélanger, « l’élue »"
    assert read.note.value == "un\ndeux; trois " + "é" * 100


def test_the_old_version_folds_nothing_but_base64() -> None:
    """A fold of 2.1 may stand for a space (versit §2.1.3); quoted-printable never does."""
    long = Property("NOTE", "un " * 60)
    photo = Property("PHOTO", "QUJD" * 40, (("ENCODING", ("b",)),))
    data = write_card([long, photo], "2.1")
    assert b"NOTE;ENCODING=QUOTED-PRINTABLE:un un" in data
    assert sum(line.startswith(b" ") for line in physical_lines(data)) == 2
    (card,) = read_cards(data)
    assert [one.value for one in card.properties] == [long.value, photo.value]
