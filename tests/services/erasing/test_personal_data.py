"""Everything that is held about a contact, as PDF and JSON, and nothing that is others'."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.errors import UserError
from directory_app.services.directory import Directory
from tests import directories
from tests.services.erasing.canaries import Erasable, canaries_in, fill
from tests.unit.formats.delegation.readers import pdf, pdf_text

OF_ORGANISATION = ("caracal", "numbat", "okapi", "wapiti")
"""Canaries that only the organisation has; some are the person's too."""

OF_PERSON = (
    *("ondine", "zibeline", "quetzal", "tamanoir", "ocelot", "perenoptere", "harfang", "isatis"),
    *("fennec", "ibijau", "dugong", "gavial", "kakapo", "loris", "margay", "numbat", "pangolin"),
    *("5550163", "5550164"),
)


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Directory]:
    monkeypatch.setenv("BOTTIN_HOME", str(tmp_path / "home"))
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


@pytest.fixture
def them(directory: Directory, tmp_path: Path) -> Erasable:
    return fill(directory, tmp_path)


def found_in(text: str) -> set[str]:
    return set(canaries_in(re.sub(r"[\s\u2010-]+", "", text).lower().encode()))


def test_both_files_hold_every_canary(directory: Directory, them: Erasable, tmp_path: Path) -> None:
    found = directory.personal_data.gather(them.person, "demande d’accès")
    read = tmp_path / "fiche.pdf"
    taken = tmp_path / "fiche.json"
    directory.personal_data.write(found, "pdf", read)
    directory.personal_data.write(found, "json", taken)
    assert set(OF_PERSON) <= found_in(pdf_text(read.read_bytes()))
    assert set(OF_PERSON) <= found_in(taken.read_text(encoding="utf-8"))
    assert read.stat().st_mode & 0o777 == taken.stat().st_mode & 0o777 == 0o600
    assert b"/MarkInfo" in read.read_bytes() or "/MarkInfo" in pdf(read.read_bytes()).root_object
    assert "art. 27" in pdf_text(read.read_bytes()).replace("\xa0", " ")


def test_each_value_says_where_it_is_from(directory: Directory, them: Erasable) -> None:
    found = directory.personal_data.gather(them.person, "demande")
    document = json.loads(directory.personal_data.data(found, "json"))
    kinds = {one["field"]: one["source"]["kind"] for one in document["values"]}
    assert kinds["given_name"] == "import"
    assert kinds["title"] == "entry"
    assert all(one["source"]["kind"] != "unknown" for one in document["values"])
    texts = [one["before"] for one in document["history"] if one["field"] == "note"]
    assert "Elle collectionne les zibelines." in texts


def test_it_is_in_the_register_and_in_the_next_file(
    directory: Directory, them: Erasable, tmp_path: Path
) -> None:
    service = directory.personal_data
    digest = service.write(service.gather(them.person, "demande"), "json", tmp_path / "a.json")
    line = directory.exports.departures()[-1]
    assert (line.kind, line.profile, line.reason, line.sha256) == (
        "person_data",
        "json",
        "demande",
        digest,
    )
    assert [one.kind for one in service.gather(them.person, "encore").departures][-1] == (
        "person_data"
    )


def test_a_reason_is_asked_for(directory: Directory, them: Erasable) -> None:
    with pytest.raises(UserError, match="reason_missing"):
        directory.personal_data.gather(them.person, "  ")


def test_what_is_confidential_and_somebody_elses_stays(directory: Directory) -> None:
    shelter = directories.organisation(
        directory,
        "Maison Abri",
        ("phones.+", "514 555-0123"),
        ("addresses.+", "1280, rue des Mésanges, Montréal (Québec) H2X 0Z9"),
    )
    directory.contacts.edit(shelter, [("phones.0.confidential", "true")])
    directory.contacts.edit(shelter, [("addresses.0.confidential", "true")])
    person = directories.person(
        directory,
        "Ana",
        "Essai",
        ("roles.+", f"{shelter}: garde"),
        ("note", "L’abri répond au 514 555-0123, au 1280, rue des Mésanges."),
        ("phones.+", "514 555-0188"),
    )
    directory.contacts.edit(person, [("phones.0.confidential", "true")])
    directory.contacts.edit(person, [("description", "Appeler le 514 555-0123")])
    found = directory.personal_data.gather(person, "demande")
    said = directory.personal_data.data(found, "json").decode()
    said += pdf_text(directory.personal_data.data(found, "pdf"))
    assert "5550123" not in re.sub(r"\D", "", said)
    assert "sanges" not in said
    assert "555-0188" in said
    assert "Maison Abri" in said
    assert found.withheld >= 3
