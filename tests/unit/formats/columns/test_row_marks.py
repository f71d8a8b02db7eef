"""« Désabonné », languages, gender forms and offices in tables: known words count, others stay."""

from __future__ import annotations

import pytest

from directory_app.domain.incoming import Part
from directory_app.domain.partial_dates import PartialDate
from directory_app.formats.columns.guessing import guess_columns
from tests.unit.formats.columns.test_row_reader import labelled, read, texts

ROW = "given_name | emails | refused"
HEADER = "Prénom | Courriel | Désabonné"


@pytest.mark.parametrize("cell", ["Oui", "x", "1", "✓", "Désabonnée", "do not mail"])
def test_a_known_word_refuses_the_e_mails_of_the_row(cell: str) -> None:
    record = read(ROW, f"Anne | anne@example.org | {cell}", HEADER)
    assert labelled(record, Part.REFUSAL) == [(cell, "Désabonné")]
    assert texts(record, Part.CUSTOM) == []


@pytest.mark.parametrize("cell", ["Non", "0", "abonnée", ""])
def test_a_word_that_says_the_opposite_marks_nothing(cell: str) -> None:
    record = read(ROW, f"Anne | anne@example.org | {cell}", HEADER)
    assert not [one for one in record.values if one.part in (Part.REFUSAL, Part.CUSTOM)]


@pytest.mark.parametrize("cell", ["peut-être", "seulement l’infolettre", "luc@example.org", "3"])
def test_an_unknown_word_marks_nothing_and_is_kept(cell: str) -> None:
    record = read(ROW, f"Anne | anne@example.org | {cell}", HEADER)
    assert texts(record, Part.REFUSAL) == []
    assert labelled(record, Part.CUSTOM) == [(cell, "Désabonné")]


def test_a_day_says_since_when_and_a_row_without_e_mail_keeps_the_cell() -> None:
    record = read(ROW, "Anne | anne@example.org | 2026-02-03 10:00", HEADER)
    ((_, value),) = record.all(Part.REFUSAL)
    assert value.item == PartialDate(2026, 2, 3)
    assert labelled(read(ROW, "Anne | | Oui", HEADER), Part.CUSTOM) == [("Oui", "Désabonné")]


def test_do_not_mail_beside_do_not_email_is_about_letters() -> None:
    def paths(*header: str) -> list[str]:
        return [one.target.path for one in guess_columns(header)]

    assert paths("Do Not Email", "Do Not Mail") == ["refused", "custom.Do Not Mail"]
    assert paths("Email", "Do not mail")[1] == "refused"
    assert paths("Désabonné le", "Ne pas écrire", "Opt-out") == ["refused"] * 3


LANGUAGES = [
    ("Français", ["fr"]),
    ("FR / EN", ["fr", "en"]),
    ("français et anglais", ["fr", "en"]),
    ("fr_CA", ["fr-CA"]),
    ("français (Canada)", ["fr"]),
    ("LSQ", ["fcs"]),
    ("bilingue", []),
    ("français et bilingue", []),
]


@pytest.mark.parametrize(("cell", "tags"), LANGUAGES)
def test_languages_are_known_all_or_kept_as_they_came(cell: str, tags: list[str]) -> None:
    record = read("given_name | languages", f"Anne | {cell}", "Prénom | Langue")
    assert texts(record, Part.LANGUAGE) == tags
    assert texts(record, Part.CUSTOM) == ([] if tags else [cell])


def test_an_office_goes_with_a_function_in_an_organisation_or_is_kept() -> None:
    paths = "given_name | name | roles.riding | roles.party | grammatical_gender | pronouns"
    header = "Prénom | Organisme | Circonscription | Parti | Accords | Pronoms"
    record = read(paths, "Anne | Assemblée | Les Caps | Union | féminin | elle", header)
    parts = (Part.RIDING, Part.PARTY, Part.GRAMMATICAL_GENDER, Part.PRONOUNS)
    assert [texts(record, one) for one in parts] == [
        ["Les Caps"],
        ["Union"],
        ["feminine"],
        ["elle"],
    ]
    alone = read(paths, "Anne | | Les Caps | | ? | ", header)
    assert labelled(alone, Part.CUSTOM) == [("Les Caps", "Circonscription"), ("?", "Accords")]
