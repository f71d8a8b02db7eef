"""What is shown of a card beside what Bottin understands: as it came, and what it is said to be."""

from __future__ import annotations

from pathlib import Path

from directory_app.domain.confidentiality import Grant, Redacted
from directory_app.domain.unknown_values import UnknownValue
from directory_app.formats.vcard.to_record import read_vcards
from directory_app.formats.vcard.unknown import unknown_values
from tests.unit.formats.vcard.imported import EVERYTHING, redacted

PRODUCERS = Path(__file__).resolve().parents[3] / "data" / "vcard" / "producers"


def seen(data: bytes, secret: str = "\n", grant: Grant = EVERYTHING) -> list[UnknownValue]:
    """What is shown of the first card when one text is a secret."""
    record = read_vcards(data)[0][0]
    contact: Redacted = redacted(record, grant)
    return list(unknown_values(record.data, contact, lambda text: secret in text))


def shown(name: str) -> dict[str, list[str]]:
    """The same of a producer's file: name → texts."""
    found: dict[str, list[str]] = {}
    for one in seen((PRODUCERS / f"{name}.vcf").read_bytes()):
        assert not one.is_withheld
        found.setdefault(one.name, []).append(one.value)
    return found


def test_a_label_says_what_a_date_or_a_person_is() -> None:
    found = shown("icloud_share")
    assert found["X-ABDATE"] == ["Anniversary\u00a0: 2009-08-15", "Barreau\u00a0: 2019-02-04"]
    assert found["X-ABRELATEDNAMES"] == ["Assistant\u00a0: Luc Hamel", "Child\u00a0: Zoé"]
    assert found["X-MAIDENNAME"] == ["Côté"]
    assert "X-ABLABEL" not in found


def test_a_type_says_it_where_there_is_no_label() -> None:
    assert shown("nextcloud_4")["RELATED"][1] == "assistant\u00a0: Nadia"


def test_what_is_understood_is_not_shown_as_unknown() -> None:
    assert {"X-MS-TEL", "EMAIL", "X-MS-ANNIVERSARY"}.isdisjoint(shown("outlook_desktop"))
    assert shown("android14")["X-ANDROID-CUSTOM"] == [
        "vnd.android.cursor.item/relation;Léo;3;;;;;;;;;;;;;"
    ]


def test_the_label_of_an_address_is_not_that_of_what_stands_beside_it() -> None:
    assert shown("proton")["X-PM-ENCRYPT"] == ["true"]
    data = (
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Roy\r\nitem1.EMAIL:ana@example.org\r\n"
        b"item1.X-SIGNE:oui\r\nitem1.X-ABLabel:Paie\r\nEND:VCARD\r\n"
    )
    assert seen(data) == [UnknownValue("X-SIGNE", "oui")]


def test_a_label_that_tells_a_secret_is_withheld_with_its_value() -> None:
    data = (
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Roy\r\nitem1.X-ABDATE:2020-01-02\r\n"
        b"item1.X-ABLabel:au 77 rue Canari\r\nX-FIN:oui\r\nEND:VCARD\r\n"
    )
    assert seen(data, "77 rue Canari") == [
        UnknownValue("X-ABDATE", "", is_withheld=True),
        UnknownValue("X-FIN", "oui"),
    ]
