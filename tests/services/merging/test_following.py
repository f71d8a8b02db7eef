"""What follows the card that stays: history, imports, drafts, old identifiers, erasing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.contact import Organisation, Person
from directory_app.domain.errors import Conflict, Refused, UserError
from directory_app.formats.registry import PROFILES
from directory_app.services.directory import Directory
from directory_app.services.exports import ExportPlan, Selection
from tests import directories
from tests.services.erasing.canaries import live_bytes

CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:aaaaaaaa-0000-1111-2222-{n}\r\nFN:{name}\r\nN:{family};{given}\r\n"
    "EMAIL:{mail}\r\nX-CANARY:{mail}\r\nEND:VCARD\r\n"
)
ONE = CARDS.format(
    n="one", name="Zoé Essai", family="Essai", given="Zoé", mail="zoe@essai.example.org"
)
OTHER = CARDS.format(
    n="two", name="Z. Quokka", family="Quokka", given="Z.", mail="z@quokka.example.com"
)


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Directory]:
    monkeypatch.setenv("BOTTIN_HOME", str(tmp_path / "home"))
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def person(directory: Directory, contact_id: str) -> Person:
    found = directory.contacts.get_card(contact_id).contact
    assert isinstance(found, Person)
    return found


def imported(directory: Directory, folder: Path) -> tuple[str, str]:
    """Two people who came in one file, under two identifiers of their source."""
    (folder / "carnet.vcf").write_text(ONE + OTHER, encoding="utf-8", newline="")
    take(directory, folder)
    find = directory.contacts.find_id
    return find("Zoé Essai"), find("Quokka")


def take(directory: Directory, folder: Path) -> dict[str, int]:
    service = directory.imports
    done, _ = service.apply(service.source_of_file(service.open_file(folder / "carnet.vcf")))
    return {name: count for name, count in done.counts.items() if count}


def test_the_same_file_again_finds_the_card_that_stays(
    directory: Directory, tmp_path: Path
) -> None:
    stays, gone = imported(directory, tmp_path)
    directory.merging.merge(stays, gone)
    take(directory, tmp_path)
    assert directory.search.count() == 1
    assert {one.email.address for one in person(directory, stays).emails} == {
        "zoe@essai.example.org",
        "z@quokka.example.com",
    }


def test_what_a_card_held_beside_is_read_where_it_went(
    directory: Directory, tmp_path: Path
) -> None:
    _, gone = imported(directory, tmp_path)
    made = directories.person(directory, "Zoé", "Quokka")
    directory.merging.merge(made, gone)
    assert [one.value for one in directory.contacts.unknown_data(made)] == ["z@quokka.example.com"]


def test_what_both_cards_held_beside_is_read_and_archived_once(
    directory: Directory, tmp_path: Path
) -> None:
    stays, gone = imported(directory, tmp_path)
    beside = ["zoe@essai.example.org", "z@quokka.example.com"]
    for a, b, kept in ((stays, gone, beside), (gone, stays, beside[::-1])):
        directory.merging.merge(a, b)
        assert [one.value for one in directory.contacts.unknown_data(a)] == kept
        plan = directory.exports.plan(Selection(ids=(a,)), "vcard-archive")
        assert [one for one in archived(plan) if "X-CANARY" in one] == [
            f"X-CANARY:{value}" for value in kept
        ]
        assert directory.history.undo().done
        assert [one.value for one in directory.contacts.unknown_data(a)] == kept[:1]


def archived(plan: ExportPlan) -> list[str]:
    """The lines of what would leave."""
    profile = PROFILES[plan.profile]
    return b"".join(plan.content(profile, lambda _: None)).decode("utf-8").splitlines()


def test_the_history_of_both_is_that_of_the_one_that_stays(directory: Directory) -> None:
    one = directories.person(directory, "Zoé", "Essai", ("title", "Docteure"))
    other = directories.person(directory, "Zoé", "Essai", ("title", "Maître"))
    directory.contacts.edit(other, [("note", "Rappeler.")])
    third = directories.person(directory, "Zoé", "Essay")
    directory.merging.merge(one, other)
    directory.merging.merge(third, one)
    steps = directory.history.list_steps(third)
    assert [step.step.kind.value for step in steps] == [
        *("merge", "merge", "create", "edit", "create", "create")
    ]
    told = {(one.field, one.old.text, one.new.text) for step in steps for one in step.changes}
    assert {("title", "Docteure", "Maître"), ("note", None, "Rappeler.")} <= told
    assert directory.history.undo().done
    assert [one.step.kind.value for one in directory.history.list_steps(one)][:2] == [
        "undo",
        "merge",
    ]
    assert directory.history.undo().done
    assert "edit" not in {s.step.kind.value for s in directory.history.list_steps(one)}
    assert directory.contacts.get_card(other).contact.note == "Rappeler."


def test_an_old_identifier_and_the_code_of_a_sheet_lead_to_the_one_that_stays(
    directory: Directory,
) -> None:
    one = directories.person(directory, "Zoé", "Essai")
    other = directories.person(directory, "Zoé", "Essay")
    code = directory.verification.gather(Selection(ids=(other,))).sheets[0].code
    directory.merging.merge(one, other)
    assert directory.contacts.get_card(other).contact.id == one
    assert directory.verification.find_id(code) == one


def test_erasing_the_one_that_stays_leaves_no_byte_of_the_other(
    directory: Directory, tmp_path: Path
) -> None:
    stays, gone = imported(directory, tmp_path)
    control = directories.person(directory, "Luc", "Axolotl")
    directory.merging.merge(stays, gone)
    directory.drafts.keep(gone, {(gone, "note", ""): "Quokka, encore"})  # another window's
    directory.contacts.trash(control)
    directory.erasure.erase([control])
    left = live_bytes(directory.location, tmp_path / "home")
    assert b"axolotl" not in left
    assert b"quokka" in left, "another's erasure takes nothing of a history"
    directory.contacts.trash(stays)
    directory.erasure.erase([stays])
    left = live_bytes(directory.location, tmp_path / "home")
    for word in (b"quokka", b"essai.example.org", gone.encode(), stays.encode()):
        assert word not in left
    assert directory.integrity.verify() == ()


def test_everything_we_have_on_somebody_includes_the_card_that_went(
    directory: Directory, tmp_path: Path
) -> None:
    stays, gone = imported(directory, tmp_path)
    directory.merging.merge(stays, gone)
    found = directory.personal_data.gather(stays, "demande")
    assert {one.original for one in found.imports} == {ONE, OTHER}


def test_what_was_typed_of_the_one_that_goes_is_finished_first(directory: Directory) -> None:
    one = directories.person(directory, "Zoé", "Essai")
    other = directories.person(directory, "Zoé", "Essai")
    office = directories.organisation(directory, "Table", ("acronym", "T"))
    before = directory.contacts.get_card(other).contact
    for home in (other, office):  # its own form, and that of an organisation that shows it
        directory.drafts.keep(home, {(other, "note", ""): "Rappeler."})
        with pytest.raises(UserError) as refused:
            directory.merging.merge(one, other)
        assert refused.value.code == "merge_draft"
        assert directory.contacts.get_card(other).contact == before
        assert directory.drafts.load() == {home: {(other, "note", ""): "Rappeler."}}
        directory.drafts.discard(home)
    directory.drafts.keep(one, {(one, "title", ""): "Docteure"})
    directory.merging.merge(one, other)
    assert directory.contacts.get_card(other).contact.id == one
    assert directory.drafts.load() == {one: {(one, "title", ""): "Docteure"}}


def test_people_of_both_organisations_stay_attached_and_are_found(directory: Directory) -> None:
    one = directories.organisation(directory, "Étape Main", ("acronym", "EM"))
    other = directories.organisation(directory, "Étape de la Main", ("acronym", "ÉDM"))
    table = directories.organisation(directory, "Table", ("affiliations.+", other))
    directory.contacts.edit(one, [("affiliations.+", other)])
    role = (("roles.+", f"{one}: direction"), ("roles.+", f"{other}: direction"))
    both = directories.person(directory, "Zoé", "Essai", *role)
    directory.contacts.edit(both, [("phones.+", "514 555-0101")])
    people = [
        directories.person(directory, "Luc", f"Modèle-{n}", ("roles.+", f"{other}: conseil"))
        for n in range(20)
    ]
    directory.contacts.trash(people[0])
    directory.merging.merge(one, other)
    card = directory.contacts.get_card(one).card
    assert len(card.people) == 20
    assert len(person(directory, both).roles) == 1, "the same function is said once"
    assert isinstance(card.contact, Organisation)
    assert card.contact.affiliations == (), "nobody is affiliated to itself"
    host = directory.contacts.get_card(table).contact
    assert isinstance(host, Organisation)
    assert [tie.organisation for tie in host.affiliations] == [one]
    directory.contacts.restore(people[0])
    assert person(directory, people[0]).roles[0].organisation == one
    assert len(directories.names_found(directory, "modèle étape", limit=50)) == 20 + 1
    assert directory.integrity.verify() == ()


def test_a_card_that_changed_since_it_was_shown_is_not_merged(directory: Directory) -> None:
    one = directories.person(directory, "Zoé", "Essai")
    other = directories.person(directory, "Zoé", "Essay")
    shown = directory.merging.preview(one, other)
    directory.contacts.edit(other, [("note", "Entre-temps.")])
    before = directory.integrity.digest()
    with pytest.raises(Conflict):
        directory.merging.merge(one, other, versions=shown.versions)
    assert directory.integrity.digest() == before


def test_another_author_cannot_undo_over_it(directory: Directory) -> None:
    one = directories.person(directory, "Zoé", "Essai")
    other = directories.person(directory, "Zoé", "Essay")
    with directories.opened(directory.location, "bo") as theirs:
        theirs.contacts.edit(other, [("note", "À moi.")])
        directory.merging.merge(one, other)
        assert theirs.history.undo().code == "changed_since"
        with pytest.raises(Refused):
            theirs.contacts.trash(other)
    assert directory.history.undo().done
    assert directory.contacts.get_card(other).contact.note == "À moi."
