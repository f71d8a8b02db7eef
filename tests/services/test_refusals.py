"""« Ne pas écrire »: the address is in no list of addresses, whoever's card it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.services import export_preview
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from tests import directories


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as found:
        yield found


def test_it_is_written_to_elsewhere_or_not_at_all(directory: Directory) -> None:
    refusing = directories.person(
        directory, "Zélie", "Inventée", ("emails.+", "zelie@example.org"), ("emails.0.refused", "1")
    )
    two = directories.person(
        directory,
        *("Yvon", "Inventé"),
        ("emails.+", "yvon@example.org"),
        ("emails.0.refused", "oui"),
        ("emails.+", "bureau@example.org"),
    )
    same = directories.organisation(directory, "Groupe inventé", ("emails.+", "Zelie@example.org"))
    free = directories.organisation(directory, "Table inventée", ("emails.+", "info@example.org"))
    selection = Selection(ids=(refusing, two, same, free))
    plan = directory.exports.plan(selection, "bcc")
    text = export_preview.preview(plan).text
    assert "info@example.org" in text
    assert "bureau@example.org" in text
    assert "zelie@" not in text.casefold()
    assert "yvon@" not in text
    reasons = {
        one.contact_id: one.reason for one in export_preview.explain(directory.exports, plan)
    }
    assert reasons == {refusing: "no_consent", same: "no_consent"}


def test_it_outlives_the_card_without_its_address(directory: Directory, tmp_path: Path) -> None:
    gone = directories.person(
        directory, "Zélie", "Inventée", ("emails.+", "zelie@example.org"), ("emails.0.refused", "1")
    )
    directory.contacts.trash(gone)
    directory.erasure.erase((gone,))
    again = directories.person(directory, "Zélie", "Inventée", ("emails.+", "ZELIE@example.org"))
    plan = directory.exports.plan(Selection(ids=(again,)), "bcc")
    assert [one.contact_id for one in plan.excluded] == [again]
    assert directory.integrity.verify() == ()
