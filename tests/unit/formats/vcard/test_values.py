"""Heads, characters and values, one by one: what the traps' files do not show alone."""

from __future__ import annotations

import base64

import pytest

from directory_app.formats.vcard.charsets import decoded, readable, settled
from directory_app.formats.vcard.heads import Head, read_head, split_line
from directory_app.formats.vcard.octets import octets_of, plain_line_ends
from directory_app.formats.vcard.properties import Property
from directory_app.formats.vcard.values import (
    UNKNOWN_MEDIA,
    binary,
    component_lists,
    components,
    media_type,
    text,
    text_list,
)

PNG = b"\x89PNG\r\n\x1a\n" + bytes(60)


def escaped_octets(octets: bytes) -> str:
    return octets.decode("utf-8", "surrogateescape")


# --- heads ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TEL", Head("TEL")),
        ("item1.tel", Head("TEL", "item1")),
        ("TEL;", Head("TEL")),
        ("TEL;cell;PREF", Head("TEL", "", (("TYPE", ("cell", "PREF")),))),
        ("NOTE;CHARSET=latin1", Head("NOTE", charset="latin1")),
        ('NOTE;charset="utf-8"', Head("NOTE", charset="utf-8")),
        ("NOTE;8bit;ENCODING=7BIT", Head("NOTE")),
        ("NOTE;ENCODING=X-GZIP", Head("NOTE", "", (("ENCODING", ("X-GZIP",)),))),
        ("NOTE;quoted-printable", Head("NOTE", is_quoted=True)),
        (
            "PHOTO;Base64;X=1",
            Head("PHOTO", "", (("ENCODING", ("b",)), ("X", ("1",))), is_base64=True),
        ),
        ("TEL;X-CUSTOM(A=1,B=2)", Head("TEL", "", (("TYPE", ("X-CUSTOM(A=1", "B=2)")),))),
        ("X-messaging/xmpp-All", Head("X-MESSAGING/XMPP-ALL")),
        (
            "PHOTO;X-ABCROP-RECTANGLE=A&20&==",
            Head("PHOTO", "", (("X-ABCROP-RECTANGLE", ("A&20&==",)),)),
        ),
        ("", None),
        ("deux mots", None),
        ("É", None),
        ("a b.TEL", None),
        ("TEL/1", None),
    ],
)
def test_heads(text: str, expected: Head | None) -> None:
    assert read_head(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TEL:1", ("TEL", "1")),
        ("URL:http://a", ("URL", "http://a")),
        ('A;B="c:d":e:f', ('A;B="c:d"', "e:f")),
        ('A;B="c:d', ('A;B="c', "d")),
        ('A:"b:c"', ("A", '"b:c"')),
        ("A", ("", "")),
        (":a", ("", "a")),
    ],
)
def test_lines_are_split_at_the_first_colon_outside_quotes(
    line: str, expected: tuple[str, str]
) -> None:
    assert split_line(line) == expected


# --- characters ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("octets", "charset", "expected"),
    [
        ("é".encode(), "", ("é", True)),
        (b"\xe9", "", ("é", True)),
        (b"l\x92\xe9t\xe9", "iso-8859-1", ("l’été", True)),
        ("été".encode(), "iso-8859-1", ("été", False)),
        (b"\xe9", "utf-8", ("é", False)),
        ("été".encode("cp850"), "cp850", ("été", True)),
        (b"abc", "rot13", ("abc", True)),
        (b"abc", "unicode_escape", ("abc", True)),
        (b"\xe9", "zlib", ("é", False)),
        (b"\xe9", "\x00", ("é", False)),
        (b"a\x81", "", ("a\ufffd", False)),
        ("un été à la mer, ".encode() + b"\xe9t\xe9", "", ("un été à la mer, été", True)),
        (b"\xabCAF\xc9\xbb \xe9t\xe9", "", ("«CAFÉ» été", True)),
    ],
)
def test_characters(octets: bytes, charset: str, expected: tuple[str, bool]) -> None:
    assert readable(escaped_octets(octets), charset) == expected


def test_any_octet_alone_is_some_character() -> None:
    for octet in range(256):
        assert len(decoded(bytes([octet]))) == 1


def test_line_ends_are_one_and_controls_go() -> None:
    assert settled("a\r\nb\rc\x0bd\u2028e\tf", "\\n") == ("a\\nb\\nc\\nd\\ne\tf", False)
    assert settled("a\x00b\x7fc\x9bd", "\n") == ("abcd", True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_wide_files_are_known_and_their_octets_found_again(encoding: str, mark: str) -> None:
    content = "BEGIN:VCARD\r\nFN:Zoé 😀 Œuvre\r\nEND:VCARD\r\n"
    octets = octets_of((mark + content).encode(encoding))
    assert octets.data.decode() == content
    start = octets.data.index(b"FN")
    assert octets.original(start, len(octets.data)) == content[13:].encode(encoding)


def test_a_file_of_many_zeros_is_not_taken_for_a_wide_one() -> None:
    data = b"BEGIN:VCARD\n\x00\x00NOTE:\x00a\x00b\nEND:VCARD\n"
    assert octets_of(data).data == data


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"a\r\r\r\nb\r\nc\nd\re", b"a\nb\nc\nd\re"), (b"a\nb", b"a\nb"), (b"", b"")],
)
def test_line_ends_of_octets(data: bytes, expected: bytes) -> None:
    assert plain_line_ends(data) == expected


# --- values --------------------------------------------------------------------------------------


def test_text_is_whole() -> None:
    assert text(Property("NOTE", r"a, b\, c\; d\nE\\n\q"), "3.0") == "a, b, c; d\nE\\nq"
    assert text(Property("NOTE", r"a\, b\; c\n\\"), "2.1") == r"a\, b; c\n" + "\\"


def test_structures() -> None:
    name = Property("N", r"Du\;val;Ann,Marie\, L.; ;;")
    assert components(name, "3.0") == ("Du;val", "Ann,Marie, L.", "", "", "")
    assert component_lists(name, "3.0") == (("Du;val",), ("Ann", "Marie, L."), (), (), ())
    assert component_lists(name, "2.1") == (("Du;val",), (r"Ann,Marie\, L.",), (), (), ())
    assert components(Property("ORG", "\\"), "3.0") == ("\\",)
    assert components(Property("ORG", "a\\;"), "3.0") == ("a;",)
    assert components(Property("ORG", "a\\\\;b"), "3.0") == ("a\\", "b")
    assert components(Property("ORG", ""), "3.0") == ("",)
    assert text_list(Property("CATEGORIES", r"a\,b, c ,,d\\,"), "3.0") == ("a,b", "c", "d\\")


@pytest.mark.parametrize(
    ("prop", "expected"),
    [
        (
            Property("PHOTO", base64.b64encode(PNG).decode(), (("ENCODING", ("b",)),)),
            (PNG, "image/png"),
        ),
        (
            Property("PHOTO", "data:image/jpeg;base64," + base64.b64encode(PNG).decode()),
            (PNG, "image/png"),
        ),
        (
            Property("PHOTO", "DATA:;BASE64," + base64.b64encode(PNG).decode().rstrip("=")),
            (PNG, "image/png"),
        ),
        (Property("NOTE", "data:,a%20b"), (b"a b", UNKNOWN_MEDIA)),
        (Property("PHOTO", base64.b64encode(PNG).decode()), (PNG, "image/png")),
        (Property("PHOTO", "http://example.org/" + "a" * 80, (("VALUE", ("uri",)),)), None),
        (Property("PHOTO", "QUJD*", (("ENCODING", ("b",)),)), None),
        (Property("PHOTO", "QUJDR", (("ENCODING", ("b",)),)), None),
        (Property("PHOTO", "", (("ENCODING", ("b",)),)), None),
        (Property("NOTE", "QUJD" * 20), None),
    ],
)
def test_bytes(prop: Property, expected: tuple[bytes, str] | None) -> None:
    assert binary(prop) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"\0\0\0\x18ftypavif", "image/avif"),
        (b"<svg>", UNKNOWN_MEDIA),
        (b"", UNKNOWN_MEDIA),
    ],
)
def test_media_types(content: bytes, expected: str) -> None:
    assert media_type(content) == expected
