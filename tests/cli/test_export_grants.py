"""``export``: what is confidential, personal or internal leaves only when it is asked for, with a
reason that the register keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import directories
from tests.cli.conftest import Bottin
from tests.services.test_photos import photo_file

SECRET, HOME, NOTE = "555-0142", "chez-elle@example.org", "Se remet d’une opération"
WORK = "ana@travail.example.org"
WHY = "trombinoscope de l’assemblée"


@pytest.fixture
def office(bottin: Bottin, tmp_path: Path) -> Bottin:
    """Ana, of whom everything is known; the same directory as the commands'."""
    values = ("given_name=Ana", "family_name=Essai", "phones.+=514 555-0142")
    values += (f"emails.+={WORK}", f"emails.+={HOME}", f"note={NOTE}", "pronouns=iel")
    made = bottin("new", "person", *values, "--json").json
    marks = ("phones.0.confidential=true", "emails.1.personal=true")
    assert bottin("edit", made["id"], *marks).code == 0
    with directories.opened(tmp_path / "essai.bottin") as directory:
        picture = directory.contacts.draw_photo(photo_file(tmp_path))
        directory.contacts.set_photo(made["id"], picture)
    return bottin


def exported(office: Bottin, *words: str, profile: str = "vcard4") -> str:
    answer = office("export", "--all", "--profile", profile, *words)
    assert answer.code == 0
    return answer.out.replace("\r\n ", "")


def holds(text: str) -> set[str]:
    signs = {"secret": SECRET, "home": HOME, "note": NOTE, "photo": "PHOTO", "work": WORK}
    return {name for name, sign in signs.items() if sign in text}


def test_nothing_withheld_leaves_unasked(office: Bottin) -> None:
    assert holds(exported(office)) == {"work"}


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("--with-confidential", {"secret"}),
        ("--with-personal", {"home", "photo"}),
        ("--with-internal", {"note"}),
    ],
)
def test_each_kind_leaves_with_its_own_choice(
    office: Bottin, option: str, expected: set[str], tmp_path: Path
) -> None:
    assert holds(exported(office, option, WHY)) == {"work", *expected}
    assert holds(exported(office, option, "--reason", WHY)) == {"work", *expected}
    with directories.opened(tmp_path / "essai.bottin") as directory:
        lines = directory.exports.departures()
    assert [one.reason for one in lines[-2:]] == [WHY, WHY]
    assert [one.fields for one in lines[-2:]] == [option.removeprefix("--with-")] * 2


def test_they_are_chosen_together_under_one_reason(office: Bottin, tmp_path: Path) -> None:
    words = ("--with-confidential", "--with-personal", "--with-internal", "--reason", WHY)
    assert holds(exported(office, *words)) == {"work", "secret", "home", "photo", "note"}
    with directories.opened(tmp_path / "essai.bottin") as directory:
        line = directory.exports.departures()[-1]
    assert (line.reason, line.fields) == (WHY, "confidential personal internal")


@pytest.mark.parametrize(
    "words",
    [("--with-personal",), ("--with-personal", " "), ("--with-personal", WHY, "--with-internal")],
)
def test_without_a_reason_nothing_leaves(
    office: Bottin, tmp_path: Path, words: tuple[str, ...]
) -> None:
    target = tmp_path / "tous.vcf"
    answer = office("export", "--all", *words, "-o", str(target), "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, "reason_missing")
    assert not target.exists()


def test_a_reason_alone_lets_nothing_out(office: Bottin, tmp_path: Path) -> None:
    assert holds(exported(office, "--reason", WHY)) == {"work"}
    with directories.opened(tmp_path / "essai.bottin") as directory:
        assert directory.exports.departures()[-1].fields == ""
