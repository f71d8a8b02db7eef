"""A card like the one being typed: what is like it, what is not, and what is never told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.services.directory import Directory
from directory_app.services.duplicate_watch import Alike, Typed
from tests.directories import make, opened, organisation, person

NAME = "Coalition inventée des organismes de quartier contre la solitude"


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with opened(make(tmp_path)) as found:
        yield found


@pytest.fixture
def coalition(directory: Directory) -> str:
    return organisation(
        directory,
        NAME,
        ("acronym", "CIOQ-S"),
        ("phones.+", "514 555-0141"),
        ("emails.+", "info@cioqs.example.org"),
        ("emails.+", "cioqs@example.org"),
        ("former_names.+", "Front commun des cuisines du faubourg"),
    )


def look(directory: Directory, **typed: object) -> list[tuple[str, str]]:
    """Ids and signs of the cards that are like what is typed of an organisation."""
    kind = typed.pop("kind", "organisation")
    found = directory.watch.look(Typed(kind, "new", **typed))  # type: ignore[arg-type]
    return [(one.row.id, one.alike.value) for one in found.cards]


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ({"acronym": "cioqs"}, Alike.ACRONYM),
        ({"name": "CIOQ-S"}, Alike.ACRONYM),
        ({"name": NAME.upper()}, Alike.NAME),
        (
            {"name": "La coalition inventee des organismes de quartier contre la solitude"},
            Alike.NAME,
        ),
        ({"name": NAME.replace("solitude", "solitdue")}, Alike.NAME_NEAR),
        ({"name": "Front commun des cuisines du faubourg"}, Alike.NAME),
        ({"name": "Coalition inventée des organismes de quartier"}, Alike.NAME_BEGUN),
        ({"phones": ("(514) 555.0141",)}, Alike.PHONE),
        ({"emails": ("CIOQS@example.org",)}, Alike.EMAIL),
        ({"emails": ("info@cioqs.example.org",)}, Alike.MAILBOX),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_like_a_card(
    directory: Directory, coalition: str, typed: dict[str, object], alike: Alike
) -> None:
    assert look(directory, **typed) == [(coalition, alike.value)]


@pytest.mark.parametrize(
    "typed",
    [
        {"name": "Coalition"},
        {"name": "Coalition inventée"},
        {"acronym": "CIO"},
        {"name": "Regroupement des cuisines collectives"},
        {"phones": ("514 555-01",)},
        {"emails": ("info@",)},
        {"kind": "person", "phones": ("514 555-0141",)},
        {},
    ],
    ids=str,
)
def test_what_is_like_none(directory: Directory, coalition: str, typed: dict[str, object]) -> None:
    assert look(directory, **typed) == []


def test_people_are_told_by_their_names_and_their_own_numbers(directory: Directory) -> None:
    one = person(directory, "Maude", "Beaulieu-Roy", ("phones.+", "514 555-0150 poste 12"))
    typed = {"kind": "person", "given": "Maude"}
    assert look(directory, **typed, family="Beaulieu Roy") == [(one, "name")]
    assert look(directory, **typed, family="Beaulieux-Roy") == [(one, "name_near")]
    assert look(directory, kind="person", family="Beaulieu-Roy, Maude") == [(one, "name")]
    assert look(directory, **typed, family="Tremblay") == []
    phone = {"kind": "person", "phones": ("514 555-0150, poste 12",)}
    assert look(directory, **phone) == [(one, "phone")]
    assert look(directory, kind="person", phones=("514 555-0150, poste 13",)) == [], "a colleague"


def test_itself_the_trashed_and_those_told_apart_are_left_out(
    directory: Directory, coalition: str
) -> None:
    other = organisation(directory, "Table imaginaire")
    typed = Typed("organisation", other, acronym="CIOQ-S")
    assert directory.watch.look(typed).cards
    directory.duplicates.tell_apart(other, coalition)
    assert directory.watch.look(typed).cards == ()
    assert directory.watch.look(Typed("organisation", coalition, acronym="CIOQ-S")).cards == ()
    directory.contacts.trash(coalition)
    assert look(directory, acronym="CIOQ-S") == []


def test_an_ordinary_name_of_many_tells_of_none(directory: Directory) -> None:
    for _ in range(5):
        organisation(directory, "Maison des jeunes")
    assert look(directory, name="Maison des jeunes") == []


def test_a_confidential_value_only_says_that_there_is_a_card(
    directory: Directory, coalition: str
) -> None:
    """The canary: neither the card nor the value, and nothing for a part of it."""
    directory.contacts.edit(coalition, [("phones.0.confidential", "true")])
    directory.contacts.edit(coalition, [("emails.1.confidential", "true")])
    for typed in (
        Typed("organisation", "new", phones=("514 555-0141",)),
        Typed("person", "new", phones=("514 555-0141",)),
        Typed("organisation", "new", emails=("cioqs@example.org",)),
    ):
        found = directory.watch.look(typed)
        assert found.cards == ()
        assert found.has_secret
        assert "CIOQ" not in repr(found)
    assert not directory.watch.look(Typed("organisation", "new", phones=("555-0141",))).has_secret
    own = Typed("organisation", coalition, phones=("514 555-0141",))
    assert not directory.watch.look(own).has_secret
