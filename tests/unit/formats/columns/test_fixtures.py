"""Header rows and rows of real programs (invented people): columns, hints and records as read."""

from __future__ import annotations

import pytest

from directory_app.formats.columns.guessing import guess_columns
from tests.unit.formats.columns.reading import fixture_names, load_fixture, read_fixture

PROGRAMS = [name for name in fixture_names() if not name.startswith(("office", "google_forms"))]


@pytest.mark.parametrize("name", fixture_names())
def test_a_table_is_read_as_expected(name: str) -> None:
    fixture = load_fixture(name)
    found = read_fixture(fixture["header"], fixture["rows"])
    assert found["columns"] == fixture["columns"]
    assert found["hints"] == fixture["hints"]
    assert found["records"] == fixture["records"]


@pytest.mark.parametrize("name", PROGRAMS)
def test_no_heading_of_a_program_is_unknown(name: str) -> None:
    guesses = guess_columns(load_fixture(name)["header"])
    assert [one.heading for one in guesses if one.hint == "heading_unknown"] == []
    assert [one.heading for one in guesses if one.sureness == "doubtful"] == []


def test_every_program_is_there() -> None:
    assert set(PROGRAMS) >= {
        *("outlook_fr", "outlook_en", "outlook_com", "google_new", "google_old", "brevo_fr"),
        *("thunderbird_en", "thunderbird_fr", "brevo_en", "mailchimp", "constant_contact"),
        *("cyberimpact", "cyberimpact_api", "civicrm_individuals", "civicrm_organisations"),
    }


def test_outlook_has_ninety_two_columns() -> None:
    assert len(load_fixture("outlook_fr")["header"]) == 92
    assert len(load_fixture("outlook_en")["header"]) == 92
