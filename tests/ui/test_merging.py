"""Two cards made one in the window: by keyboard, followed live, undone, over nobody's work."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QRadioButton

from directory_app.domain.contact import Organisation
from directory_app.domain.merging.choices import Side
from directory_app.ui.commands.merging import MergeCommands
from directory_app.ui.merge_page.page import MergePage
from directory_app.ui.quality.lines import DUPLICATES
from directory_app.ui.quality.page import QualityPage
from tests.directories import make, opened, organisation, person
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.invented import BUILDER

FULL = "Fédération des centres d’action bénévole imaginaires"
SHORT = "Féd. centres action bénévole imaginaires"
SECRET = "418 555-0177"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two cards of one organisation, of which the second is on a list and has a secret; a third
    that resembles neither, and a person."""
    path = make(tmp_path)
    with opened(path, BUILDER) as directory:
        phone = ("phones.+", "514 555-0112 poste 25")
        one = organisation(
            directory, FULL, phone, ("category", "regroupement"), ("websites.+", "fcab.example.org")
        )
        phone = ("phones.+", "514 555-0112")
        other = organisation(
            directory, SHORT, phone, ("category", "coalition"), ("websites.+", "fcab.example.org")
        )
        directory.contacts.edit(other, [("phones.+", SECRET)])
        directory.contacts.edit(other, [("phones.1.confidential", "true")])
        directory.lists.create("Infolettre")
        directory.lists.add("Infolettre", [other])
        person(directory, "Zoé", "Essai", ("roles.+", f"{other}: direction"))
        organisation(directory, "Étape Main", ("emails.+", "info@etape.example.org"))
        assert one != other
    return path


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], file: Path) -> Desk:
    return open_desk(file)


def commands(desk: Desk) -> MergeCommands:
    assert desk.window.wiring is not None
    return desk.window.wiring.merging


def view(desk: Desk) -> MergePage:
    found = commands(desk).view
    assert found is not None
    return found


def settle(desk: Desk) -> None:
    desk.settle()
    desk.wait(lambda: commands(desk).is_settled)
    desk.settle()


def board(desk: Desk) -> QualityPage:
    """The board with its only pair current."""
    desk.press(Qt.Key.Key_6, CTRL)
    assert desk.window.wiring is not None
    found = desk.window.wiring.quality.view
    assert found is not None
    desk.wait(lambda: found.survey is not None)
    found.choose(DUPLICATES)
    found.take_focus()
    desk.wait(lambda: found.is_settled and bool(found.model.findings))
    desk.settle()
    assert found.view.hasFocus()
    return found


def from_board(desk: Desk) -> MergePage:
    board(desk)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: commands(desk).is_in_front)
    settle(desk)
    return view(desk)


def card(desk: Desk) -> Organisation:
    """The organisation that is left, as it is stored."""
    with opened(desk.window.location) as directory:
        rows = directory.search.rows(directory.search.all_keys("imaginaires"))
        (row,) = [one for one in rows if one.kind == "organisation"]
        found = directory.contacts.get_card(row.id).contact
        assert isinstance(found, Organisation)
        return found


def result(desk: Desk, key: str) -> str:
    """What a line of this field would come to."""
    rows = (row for row in view(desk).rows.values() if row.row.line.field == key)
    return next(rows).result.accessibleName()


def test_from_a_pair_on_the_board_two_keys_merge_and_one_takes_it_back(desk: Desk) -> None:
    found = board(desk)
    desk.keys = 0
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: commands(desk).is_in_front)
    settle(desk)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: found.pairs == ())
    settle(desk)
    assert desk.keys <= 4
    assert desk.toast == "2 fiches fusionnées"
    assert desk.page.panes.page is found
    merged = card(desk)
    assert [one.number.display() for one in merged.phones] == ["514 555-0112, poste 25"]
    assert [one.name for one in merged.other_names] == [FULL]
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: bool(found.pairs))
    settle(desk)
    assert "fusion" in desk.toast


def test_lines_are_walked_chosen_and_followed_by_key(desk: Desk) -> None:
    page = from_board(desk)
    assert page.counts.accessibleName() == "6 différences, toutes réglées"
    assert isinstance(desk.focused(), QRadioButton)
    desk.press(Qt.Key.Key_Left)
    settle(desk)
    assert page.choices.sides == {"name": Side.A}
    assert result(desk, "name") == FULL
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Right)
    settle(desk)
    assert result(desk, "category") == "coalition"
    desk.press(Qt.Key.Key_Down)
    assert isinstance(desk.focused(), QCheckBox)
    assert result(desk, "phones") == "514 555-0112, poste 25"
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    assert result(desk, "phones") == "514 555-0112, poste 25", "Enter changes no choice"
    desk.press(Qt.Key.Key_Space)
    settle(desk)
    assert result(desk, "phones") == "514 555-0112"
    desk.press(Qt.Key.Key_Up)
    assert isinstance(desk.focused(), QRadioButton)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not commands(desk).is_in_front)
    settle(desk)
    merged = card(desk)
    assert (merged.name, merged.category) == (FULL, "coalition")
    assert [one.number.display() for one in merged.phones] == ["514 555-0112"]


def test_what_is_the_same_is_shown_on_demand_and_escape_leaves(desk: Desk) -> None:
    page = from_board(desk)
    (site,) = [row for row in page.rows.values() if row.row.line.field == "websites"]
    assert not site.isVisible()
    page.same.click()
    assert site.isVisible()
    assert "identique" in site.mark.accessibleName()
    desk.press(Qt.Key.Key_Escape)
    settle(desk)
    assert not commands(desk).is_in_front
    with opened(desk.window.location) as directory:
        assert directory.search.count() == 4


def test_a_confidential_value_is_on_no_line_and_in_no_toast(desk: Desk) -> None:
    page = from_board(desk)
    said = " ".join(
        f"{row.result.text()} {[one.accessibleName() for one in row.boxes.values()]} {row.row}"
        for row in page.rows.values()
    )
    assert "valeur confidentielle" in said
    assert SECRET not in said
    assert "5550177" not in said
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not commands(desk).is_in_front)
    settle(desk)
    assert SECRET not in desk.toast
    with opened(desk.window.location) as directory:
        found = directory.search.rows(directory.search.first_page("418 555-0177").keys)
        assert [one.kind for one in found] == ["organisation", "person"], "given whole, it answers"


def test_the_cards_are_swapped_with_what_was_decided(desk: Desk) -> None:
    page = from_board(desk)
    assert page.preview is not None
    before = page.preview.a.id
    desk.press(Qt.Key.Key_Left)
    settle(desk)
    page.swap.click()
    settle(desk)
    assert (page.preview.b.id, page.choices.sides) == (before, {"name": Side.B})
    assert result(desk, "name") == FULL
    assert page.heads.links[Side.A].accessibleName() == SHORT


def test_what_somebody_changed_meanwhile_is_looked_at_before_anything_is_done(desk: Desk) -> None:
    page = from_board(desk)
    assert page.preview is not None
    with opened(desk.window.location, "bo") as directory:
        directory.contacts.edit(page.preview.b.id, [("category", "organisme")])
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: "revoyez-la" in page.counts.accessibleName())
    settle(desk)
    assert "a changé entre-temps" in page.banner.text
    assert result(desk, "category") == "organisme"
    desk.press(Qt.Key.Key_Return, CTRL)
    assert page.rows["category"].isAncestorOf(desk.focused())
    assert page.counts.accessibleName() == "6 différences, toutes réglées"
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not commands(desk).is_in_front)
    settle(desk)
    assert card(desk).category == "organisme"


def test_a_card_that_goes_meanwhile_is_told_and_nothing_is_written(desk: Desk) -> None:
    page = from_board(desk)
    assert page.preview is not None
    with opened(desk.window.location, "bo") as directory:
        directory.contacts.trash(page.preview.b.id)
    desk.wait(lambda: bool(page.banner.text))
    desk.press(Qt.Key.Key_Return, CTRL)
    settle(desk)
    assert commands(desk).is_in_front
    with opened(desk.window.location) as directory:
        assert {step.step.kind.value for step in directory.history.list_steps(None, 3)} >= {"trash"}


def test_two_rows_of_the_list_are_merged_by_ctrl_j(desk: Desk) -> None:
    desk.search("imaginaires")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_J, CTRL)
    settle(desk)
    assert "exactement deux fiches" in desk.toast
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.settle()
    assert desk.page.selection.merge.isVisible()
    desk.press(Qt.Key.Key_J, CTRL)
    desk.wait(lambda: commands(desk).is_in_front)
    settle(desk)
    desk.press(Qt.Key.Key_Escape)
    settle(desk)
    assert desk.page.list.rows.hasFocus(), "where they were selected"
    desk.press(Qt.Key.Key_J, CTRL)
    desk.wait(lambda: commands(desk).is_in_front)
    settle(desk)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not commands(desk).is_in_front)
    settle(desk)
    assert desk.card.title == card(desk).name


def test_two_people_of_different_names_are_looked_at_twice(desk: Desk) -> None:
    with opened(desk.window.location, "bo") as directory:
        (zoe,) = (
            row.id
            for row in directory.search.rows(directory.search.all_keys(""))
            if row.kind == "person"
        )
        twin = person(directory, "Z.", "Essai-Roy")
        other = person(directory, "Maude", "Beaulieu")
    for second, is_told in ((twin, False), (other, True)):
        commands(desk).open_pair(zoe, second)
        desk.wait(lambda: commands(desk).is_in_front)
        settle(desk)
        said = view(desk).sentence.accessibleName()
        assert ("ne portent pas le même nom" in said) is is_told
        assert "Ce qui est coché est gardé" in said
        desk.press(Qt.Key.Key_Escape)
        settle(desk)


def test_a_person_and_an_organisation_are_not_offered_as_one(desk: Desk) -> None:
    view, keys = desk.page.list.view, desk.page.list.model.keys
    view.setFocus()
    with opened(desk.window.location) as directory:
        kinds = {row.key: row.kind for row in directory.search.rows(keys)}
    offered = {}
    for pair in pairwise(keys):
        view.clearSelection()
        view.select_keys(pair)
        desk.settle()
        offered[pair] = desk.page.selection.merge.isVisible()
    assert offered == {pair: len({kinds[one] for one in pair}) == 1 for pair in pairwise(keys)}
    assert set(offered.values()) == {True, False}


def test_a_person_and_an_organisation_are_refused_in_words(desk: Desk) -> None:
    with opened(desk.window.location) as directory:
        rows = directory.search.rows(directory.search.all_keys(""))
    kinds = {row.kind: row.id for row in rows}
    commands(desk).open_pair(kinds["person"], kinds["organisation"])
    desk.wait(lambda: "ne se fusionnent pas" in desk.toast)


def type_note(desk: Desk, text: str) -> None:
    """Into the form of the card on screen."""
    desk.page.card.open_form()
    assert desk.page.card.editor is not None
    note = desk.page.card.editor.findChild(QPlainTextEdit, "field:note")
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText(text)


def test_the_way_back_stays_while_somebody_works(desk: Desk) -> None:
    desk.search("imaginaires")
    with opened(desk.window.location, "bo") as directory:
        rows = directory.search.rows(directory.search.all_keys("imaginaires"))
        one, other = (row.id for row in rows if row.kind == "organisation")
        if desk.card.contact_id != one:
            one, other = other, one
        commands(desk).open_pair(other, one)
        desk.wait(lambda: commands(desk).is_in_front)
        settle(desk)
        view(desk).heads.links[Side.B].click()  # the card of the row that is current
        settle(desk)
        assert desk.page.panes.way_back.button is not None
        directory.contacts.edit(other, [("note", "Vu.")])
    seen: list[object] = []
    desk.page.overview.arrived.connect(seen.append)
    desk.page.relay.look()
    desk.wait(lambda: bool(seen))
    settle(desk)
    assert desk.page.panes.way_back.button is not None
    desk.page.panes.way_back.button.click()
    desk.wait(lambda: commands(desk).is_in_front)
    desk.press(Qt.Key.Key_Escape)
    settle(desk)
    assert desk.page.panes.way_back.button is None


def test_what_is_typed_of_the_card_that_would_go_is_finished_first(desk: Desk) -> None:
    page = from_board(desk)
    assert page.preview is not None
    a, b = page.preview.a.id, page.preview.b.id
    page.heads.links[Side.B].click()
    desk.wait(lambda: desk.page.card.card is not None and desk.card.contact_id == b)
    settle(desk)
    type_note(desk, "Rappeler avant le congrès.")
    desk.press(Qt.Key.Key_Escape)
    settle(desk)
    commands(desk).open_pair(a, b)
    desk.wait(lambda: commands(desk).is_in_front)
    settle(desk)
    assert "Un brouillon parle de la fiche" in page.banner.text
    desk.press(Qt.Key.Key_Return, CTRL)
    settle(desk)
    assert commands(desk).is_in_front
    page.swap.click()
    settle(desk)
    assert not page.banner.text, "the card that stays may have a draft"
    page.swap.click()
    settle(desk)
    assert "Un brouillon parle de la fiche" in page.banner.text
    commands(desk).resume_draft()
    desk.wait(lambda: desk.page.card.is_editing)
    desk.press(Qt.Key.Key_S, CTRL)
    settle(desk)
    assert desk.page.panes.way_back.button is not None
    desk.page.panes.way_back.button.click()
    desk.wait(lambda: commands(desk).is_in_front)
    settle(desk)
    assert not page.banner.text
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not commands(desk).is_in_front)
    settle(desk)
    assert card(desk).note == "Rappeler avant le congrès."


def test_a_draft_of_a_card_that_somebody_merged_says_where_it_went(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.search("imaginaires")
    typed = desk.card.contact_id
    type_note(desk, "Rappeler avant le congrès.")
    desk.press(Qt.Key.Key_Escape)
    settle(desk)
    with opened(desk.window.location, "bo") as directory:
        rows = directory.search.rows(directory.search.all_keys("imaginaires"))
        (other,) = (one.id for one in rows if one.kind == "organisation" and one.id != typed)
    monkeypatch.setenv("BOTTIN_HOME", str(tmp_path / "another computer"))
    with opened(desk.window.location, "bo") as directory:
        directory.merging.merge(other, typed)
    desk.wait(lambda: desk.page.list.model.find_row(typed) is None)
    settle(desk)
    desk.page.card.resume(typed)
    settle(desk)
    assert "annulez d’abord la fusion" in desk.page.list.banner.text
    assert desk.page.card.drafts.find(typed)


def test_they_are_told_apart_from_the_page_too(desk: Desk) -> None:
    page = from_board(desk)
    page.apart.click()
    desk.wait(lambda: not commands(desk).is_in_front)
    settle(desk)
    assert desk.window.wiring is not None
    found = desk.window.wiring.quality.view
    assert found is not None
    desk.wait(lambda: found.pairs == ())


def test_pairs_are_narrowed_by_band_and_kind_and_the_search_is_stopped(desk: Desk) -> None:
    found = board(desk)
    assert found.pair_filter.bands.chips["sure"].shown_text == "1 · Sûrs"
    found.pair_filter.bands.chips["look"].click()
    assert found.model.rowCount() == 0
    found.pair_filter.bands.chips["all"].click()
    found.pair_filter.kinds.chips["person"].click()
    assert found.model.rowCount() == 0
    found.pair_filter.kinds.chips["organisation"].click()
    assert found.model.rowCount() == 1
    found.refresh()
    found.choose(DUPLICATES)
    assert found.pair_filter.stop.isVisible()
    found.pair_filter.stop.click()
    assert found.pair_filter.again.isVisible()
    found.pair_filter.again.click()
    desk.wait(lambda: found.is_settled and found.model.rowCount() == 1)
    settle(desk)
    assert not found.pair_filter.again.isVisible()


def test_a_card_on_screen_that_somebody_merges_gives_way_to_the_one_that_stays(desk: Desk) -> None:
    desk.search("imaginaires")
    with opened(desk.window.location, "bo") as directory:
        rows = directory.search.rows(directory.search.all_keys("imaginaires"))
        shown, other = (one.id for one in rows if one.kind == "organisation")
        if desk.card.contact_id != shown:
            shown, other = other, shown
        directory.merging.merge(other, shown)
    desk.wait(lambda: desk.page.list.model.find_row(shown) is None)
    desk.settle()
    assert desk.card.contact_id == other
    assert not desk.page.list.banner.text
