"""What is shown of an export is what would leave; its parts are the whole, no address twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.confidentiality import Grant, Reason
from directory_app.domain.listing import Listing
from directory_app.formats.registry import PROFILES
from directory_app.services.address_batches import batches, by_address
from directory_app.services.directory import Directory
from directory_app.services.export_preview import (
    Question,
    file_name_for,
    prepare,
    preview,
    with_purpose,
)
from directory_app.services.exports import Selection
from tests import directories

EVERYONE = Selection(everything=True)
COUNT = 260


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Organisations with an address each, every tenth with that of the one before."""
    path = directories.make(tmp_path_factory.mktemp("foule"))
    with directories.opened(path) as opened:
        for n in range(COUNT):
            number = n - (n % 10 == 9)
            email = f"Info{n}@example.org" if number == n else f"info{number}@example.org"
            directories.organisation(opened, f"Groupe {n:03}, inventé", ("emails.+", email))
        yield opened


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


PRINTED = [name for name, profile in PROFILES.items() if profile.is_text]


@pytest.mark.parametrize("profile", PRINTED)
def test_a_preview_begins_what_leaves(crowd: Directory, profile: str) -> None:
    plan = crowd.exports.plan(EVERYONE, profile)
    whole, _ = crowd.exports.text(plan, "essai")
    shown = preview(plan)
    assert not shown.is_whole
    assert len(shown.text) > 2_000
    assert whole.removeprefix("\ufeff").startswith(shown.text)
    assert len(shown.text) < len(whole)


@pytest.mark.parametrize("profile", PRINTED)
def test_a_short_preview_is_the_whole(directory: Directory, profile: str) -> None:
    directories.organisation(directory, "Alpha", ("emails.+", "a@example.org"))
    plan = directory.exports.plan(EVERYONE, profile)
    shown = preview(plan)
    assert shown.is_whole
    assert shown.text.rstrip("\n") == directory.exports.text(plan, "essai")[0].strip("\ufeff\n")


def test_a_workbook_is_previewed_as_its_cells(crowd: Directory, directory: Directory) -> None:
    shown = preview(crowd.exports.plan(EVERYONE, "xlsx"))
    assert not shown.is_whole
    assert shown.text.startswith("Type,Titre,Prénom,Nom,Organisation,Sigle,Fonction,")
    assert "Groupe 000, inventé" in shown.text
    directories.organisation(directory, "Alpha", ("phones.+", "514 555-0110"))
    whole = preview(directory.exports.plan(EVERYONE, "xlsx"))
    assert whole.is_whole
    assert "514 555-0110" in whole.text


@pytest.mark.parametrize("size", [1, 50, 100, 233, 234, 500, 0])
def test_parts_give_every_address_once_in_order(crowd: Directory, size: int) -> None:
    plan = crowd.exports.plan(EVERYONE, "bcc")
    parts = batches(plan, by_address(plan), size)
    texts = [crowd.exports.text(part.plan, "essai")[0].rstrip("\n") for part in parts]
    assert "; ".join(texts) + "\n" == crowd.exports.text(plan, "essai")[0]
    assert all(len(part.addresses) == size for part in parts[:-1])
    assert sum(len(part.plan.included) for part in parts) == COUNT
    assert sum(part.plan.withheld for part in parts) == plan.withheld


def test_what_was_taken_is_not_offered_again(crowd: Directory) -> None:
    plan = crowd.exports.plan(EVERYONE, "bcc")
    groups = by_address(plan)
    taken = batches(plan, groups, 100)[0].addresses
    rest = batches(plan, groups, 100, taken)
    assert [len(part.addresses) for part in rest] == [100, 34]
    assert frozenset().union(taken, *(part.addresses for part in rest)) == set(groups)
    assert batches(plan, groups, 100, frozenset(groups)) == ()


def test_those_left_out_are_counted_once(directory: Directory) -> None:
    for n in range(5):
        directories.organisation(directory, f"Avec {n}", ("emails.+", f"{n}@example.org"))
    directories.organisation(directory, "Sans")
    plan = directory.exports.plan(EVERYONE, "bcc")
    parts = batches(plan, by_address(plan), 2)
    assert [len(part.plan.excluded) for part in parts] == [1, 0, 0]


def test_each_one_left_out_is_named_with_its_reason(directory: Directory) -> None:
    none = directories.organisation(directory, "Alpha")
    bad = directories.organisation(directory, "Bravo", ("emails.+", "info@"))
    secret = directories.organisation(directory, "Charlie", ("emails.+", "c@example.org"))
    directory.contacts.edit(secret, [("emails.0.confidential", "true")])
    both = directories.organisation(
        directory, "Delta", ("emails.+", "D@example.org"), ("phones.+", "514 555-0104")
    )
    same = directories.organisation(directory, "Écho", ("emails.+", "d@example.org"))
    directory.contacts.edit(both, [("phones.0.personal", "true")])
    found = prepare(directory.exports, Question(EVERYONE, "bcc"))
    assert [(one.contact_id, one.name, one.reason) for one in found.left_out] == [
        (none, "Alpha", "no_email"),
        (bad, "Bravo", "email_invalid"),
        (secret, "Charlie", "email_withheld"),
    ]
    assert [one.contact_id for one in found.included] == [both, same]
    assert [one.contact_id for one in found.shared] == [same]
    assert found.addresses == 1
    (retained,) = found.retained
    assert (retained.contact_id, retained.values) == (both, (("phones", Reason.PERSONAL),))
    assert "0104" not in repr((found.retained, found.left_out))


def test_a_grant_brings_a_withheld_address_back(directory: Directory) -> None:
    secret = directories.organisation(directory, "Charlie", ("emails.+", "c@example.org"))
    directory.contacts.edit(secret, [("emails.0.confidential", "true")])
    grant = Grant(confidential=True, reason="essai")
    found = prepare(directory.exports, Question(EVERYONE, "bcc", grant))
    assert (found.granted, found.left_out) == (1, ())
    assert found.preview.text == '"Charlie" <c@example.org>'


def test_the_last_departure_is_of_the_same_list(directory: Directory) -> None:
    alpha = directories.organisation(directory, "Alpha", ("emails.+", "a@example.org"))
    for name in ("Membres", "Presse"):
        directory.lists.create(name)
        directory.lists.add(name, [alpha])
    members = Selection(list_name="Membres")
    directory.exports.text(directory.exports.plan(members, "bcc"), "essai")
    directory.exports.text(directory.exports.plan(Selection(ids=(alpha,)), "bcc"), "essai")
    found = prepare(directory.exports, Question(members, "csv")).last
    assert found is not None
    assert found.included == 1
    assert prepare(directory.exports, Question(Selection(list_name="Presse"), "csv")).last is None
    assert prepare(directory.exports, Question(Selection(ids=(alpha,)), "csv")).last is None


def test_trashed_contacts_left_out_are_named(directory: Directory) -> None:
    gone = directories.organisation(directory, "Alpha")
    directory.contacts.trash(gone)
    trash = Selection(listing=Listing(is_trash=True))
    (left,) = prepare(directory.exports, Question(trash, "bcc")).left_out
    assert (left.contact_id, left.name, left.reason) == (gone, "Alpha", "no_email")


def test_a_purpose_is_one_clean_line_in_the_register(directory: Directory) -> None:
    directories.organisation(directory, "Alpha")
    plan = with_purpose(directory.exports.plan(EVERYONE, "json"), " Assemblée\n générale\u202e ")
    directory.exports.text(plan, "essai")
    assert directory.exports.departures()[-1].purpose == "Assemblée générale"


def test_a_title_makes_a_safe_file_name() -> None:
    assert file_name_for(" Listes / COM : femmes?", "vcard3") == "Listes - COM - femmes.vcf"
