"""Blind-copy lists: one entry per address, names that separate nothing."""

from __future__ import annotations

from email.utils import getaddresses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.text import clean_line
from directory_app.formats.bcc import COMMA, bcc, bcc_email
from tests.unit.formats.builders import director, email, organisation, passed, person


def test_each_contact_is_written_with_its_name() -> None:
    contacts = [
        passed(person("Anne", "Roy", emails=(email("anne@a.example.org"),))),
        passed(organisation("Table, la", emails=(email("info@b.example.org"),))),
    ]
    assert bcc(contacts) == '"Anne Roy" <anne@a.example.org>; "Table, la" <info@b.example.org>'
    assert bcc(contacts, COMMA).count(", ") == 2


def test_an_address_is_written_once_whatever_its_case() -> None:
    contacts = [
        passed(person("Anne", "Roy", emails=(email("Direction@a.example.org"),))),
        passed(person("Luc", "Roy", emails=(email("direction@a.example.org"),))),
    ]
    assert bcc(contacts) == '"Anne Roy" <Direction@a.example.org>'


def test_the_preferred_valid_address_is_chosen() -> None:
    emails = (
        email("pas une adresse", preferred=True),
        email("un@a.example.org"),
        email("deux@a.example.org", preferred=True),
    )
    assert bcc_email(passed(person(emails=emails))) == "deux@a.example.org"
    assert bcc_email(passed(person(emails=emails[:2]))) == "un@a.example.org"


def test_an_inherited_address_serves_who_has_none() -> None:
    card = director()
    assert bcc_email(passed(card)) == "direction@cuisines.example.org"


@pytest.mark.parametrize(
    "emails", [(), (email("pas une adresse"),), (email("a@b.example.org", confidential=True),)]
)
def test_who_cannot_be_written_to_is_left_out(emails: tuple[object, ...]) -> None:
    redacted = passed(person(emails=emails))
    assert bcc_email(redacted) is None
    assert bcc([redacted]) == ""


@given(st.lists(st.text(max_size=30).filter(clean_line), min_size=1, max_size=5))
def test_no_name_breaks_the_list(names: list[str]) -> None:
    contacts = [
        passed(organisation(name, emails=(email(f"a{n}@a.example.org"),)))
        for n, name in enumerate(names)
    ]
    text = bcc(contacts, COMMA)
    assert "\n" not in text
    assert "\r" not in text
    read = getaddresses([text])
    assert [address for _, address in read] == [f"a{n}@a.example.org" for n in range(len(names))]
    assert [name for name, _ in read] == [clean_line(name) for name in names]
