"""The history names the contacts that a change is about; never by an identifier."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.confidentiality import Reason
from directory_app.domain.logged_values import LoggedValue
from directory_app.services.directory import Directory
from directory_app.services.history import LoggedChange
from tests import directories

NOTHING = LoggedValue(None)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def _changes(directory: Directory, contact_id: str) -> list[LoggedChange]:
    steps = directory.history.list_steps(contact_id)
    return [one for step in steps for one in step.changes]


def _told(directory: Directory, contact_id: str, field: str) -> list[tuple[LoggedValue, ...]]:
    return [(c.old, c.new) for c in _changes(directory, contact_id) if c.field.endswith(field)]


def test_references_are_told_by_name(directory: Directory) -> None:
    rimq = directories.organisation(directory, "Regroupement imaginaire")
    home = directories.organisation(directory, "Maison", ("affiliations.+", rimq))
    ana = directories.person(directory, "Ana", "Roy", ("roles.+", f"{home}: direction"))
    twin = directories.person(directory, "Anna", "Roy")
    edit = directory.contacts.edit
    edit(home, [("affiliations.0.representative", ana)])
    edit(home, [("affiliations.0.representative", twin)])
    edit(ana, [("roles.0.organisation", rimq)])
    directory.duplicates.tell_apart(ana, twin)
    sat = _told(directory, home, ".representative")
    assert sat == [
        (LoggedValue("Ana Roy"), LoggedValue("Anna Roy")),
        (NOTHING, LoggedValue("Ana Roy")),
    ]
    moved = _told(directory, ana, ".organisation")
    assert moved == [(LoggedValue("Maison"), LoggedValue("Regroupement imaginaire"))]
    assert (NOTHING, LoggedValue("Anna Roy")) in _told(directory, ana, "distinct")
    edit(twin, [("confidential", "true")])
    assert _told(directory, home, ".representative")[0][1] == LoggedValue(None, Reason.CONFIDENTIAL)
    told = repr([(one.field, one.old, one.new) for one in _changes(directory, home)])
    assert not any(id_ in told for id_ in (rimq, ana, twin))


def test_a_followed_address_says_whose_it_is(directory: Directory) -> None:
    text = "100, rue Essai, Montréal (Québec)  H2X 3V8"
    rimq = directories.organisation(directory, "Regroupement", ("addresses.+", text))
    home = directories.organisation(directory, "Maison", ("addresses.+", text))
    directory.contacts.edit(home, [("addresses.0.taken_from", rimq)])
    followed = _told(directory, home, ".taken_from")
    assert followed == [(NOTHING, LoggedValue("Regroupement"))]
    assert not _told(directory, home, ".taken_item")
