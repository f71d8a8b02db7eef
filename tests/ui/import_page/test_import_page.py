"""A file becomes contacts: looked at, decided, taken in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from directory_app.services.importing.decisions import Existing
from directory_app.ui.import_page.lines import LineKind
from directory_app.ui.import_page.questions import NEW as CREATE
from directory_app.ui.import_page.questions import UNDECIDED
from directory_app.ui.import_page.sorting import Category
from directory_app.ui.import_page.steps_bar import Step
from directory_app.ui.import_page.wording import Action
from tests import directories
from tests.ui.conftest import CTRL, Desk
from tests.ui.import_page.files import (
    CHANGED,
    DOUBTFUL,
    HEAD,
    MAILED,
    NEW,
    NOBODY,
    SAME,
    WRONG,
    write,
)
from tests.ui.import_page.hands import (
    line,
    lines,
    open_file,
    select,
    settle,
    stored,
    take,
    to_differences,
)

# --- from the file to the directory ------------------------------------------------------------


def test_what_a_file_was_taken_for_is_said_with_its_first_rows(desk: Desk, file: Path) -> None:
    view = open_file(desk, file)
    assert view.step is Step.SOURCE
    assert view.opened is not None
    said = view.source.detected.text()
    assert "Windows-1252" in said
    assert "7" in said
    assert view.source.preview.texts[0] == HEAD.split(";")
    assert view.source.preview.texts[2][2:4] == ["Lise", "Côté"]


def test_every_column_has_a_field(desk: Desk, file: Path) -> None:
    view = open_file(desk, file)
    desk.press(Qt.Key.Key_Return)
    assert view.step is Step.COLUMNS
    assert view.columns.fields[:4] == ["name", "acronym", "given_name", "family_name"]
    assert view.columns.fields[5:8] == ["phones", "emails", "addresses"]


def test_rows_are_sorted_by_what_becomes_of_them(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    of = view.model.sorted.of
    assert of[CHANGED] is of[MAILED] is Category.CHANGED
    assert of[NEW] is Category.NEW
    assert of[WRONG] is of[NOBODY] is Category.CORRECT
    assert of[SAME] is Category.SAME
    assert of[DOUBTFUL] is Category.DECIDE
    assert view.proposal is not None
    assert str(view.proposal.contacts_created) in view.footer.counts.text()


def test_nothing_is_written_before_the_last_key_and_all_of_it_after(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    before = stored(directory_file)
    to_differences(desk, file)
    assert stored(directory_file) == before
    take(desk)
    assert stored(directory_file) - before == {"Lise Côté", "Alliance des haltes du Nord"}
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("CER")).contact
        assert [one.number.national_digits for one in card.phones] == ["8195550131", "8555550132"]
        assert card.addresses


def test_the_toast_takes_everything_back(desk: Desk, directory_file: Path, file: Path) -> None:
    before = stored(directory_file)
    to_differences(desk, file)
    take(desk)
    desk.page.toast._button.click()
    desk.settle()
    assert stored(directory_file) == before


def test_a_second_import_of_the_same_file_changes_nothing(desk: Desk, file: Path) -> None:
    to_differences(desk, file)
    take(desk)
    view = to_differences(desk, file)
    assert view.model.sorted.counts.get(Category.NEW, 0) == 0
    assert view.model.sorted.counts.get(Category.CHANGED, 0) == 0
    assert view.footer.primary.isVisible() == bool(view.session.questions)


def test_columns_are_remembered_once_they_were_looked_at(desk: Desk, file: Path) -> None:
    view = open_file(desk, file)
    desk.press(Qt.Key.Key_Return)
    view.columns.boxes[8].set_field("custom.Remarque")
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    take(desk)
    view = open_file(desk, file)
    assert view.opened is not None
    assert view.opened.is_remembered
    assert view.columns.fields[8] == "custom.Remarque"


# --- what is decided ---------------------------------------------------------------------------


def test_a_refused_difference_leaves_the_old_value(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    view = to_differences(desk, file)
    select(view, MAILED, LineKind.DIFFERENCE)
    assert line(view, MAILED, LineKind.DIFFERENCE).text.actions[0][0] is Action.KEEP_OLD
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    refused = line(view, MAILED, LineKind.DIFFERENCE).text
    assert refused.is_refused
    assert refused.old == "info@rfes.example.org"
    assert refused.actions[0][0] is Action.TAKE_NEW
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("RFES")).contact
        assert [one.email.address for one in card.emails] == ["info@rfes.example.org"]


def test_a_refused_difference_may_be_taken_after_all(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    select(view, MAILED, LineKind.DIFFERENCE)
    for _ in range(2):
        desk.press(Qt.Key.Key_Return)
        settle(desk)
    assert not line(view, MAILED, LineKind.DIFFERENCE).text.is_refused
    assert len(lines(view, MAILED)) == 2
    assert view.choices.refused == set()


def test_what_must_be_mended_starts_unticked(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    assert view.choices.left_out == {WRONG, NOBODY}
    assert not line(view, WRONG, LineKind.RECORD).is_ticked
    assert "info@" in line(view, WRONG, LineKind.PROBLEM).text.text
    assert line(view, NEW, LineKind.RECORD).is_ticked


def test_a_wrong_value_is_written_anew_in_its_row(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    view = to_differences(desk, file)
    select(view, WRONG, LineKind.ACTIONS)
    desk.press(Qt.Key.Key_Return)
    field = desk.focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "info@"
    field.setText("info@msc.example.org")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: bool(view.choices.corrected))
    settle(desk)
    assert view.model.sorted.of[WRONG] is Category.NEW
    assert line(view, WRONG, LineKind.RECORD).is_ticked
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("MSC")).contact
        assert [one.email.address for one in card.emails] == ["info@msc.example.org"]


def test_escape_in_the_field_leaves_the_value_and_the_page(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    select(view, WRONG, LineKind.ACTIONS)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert view.step is Step.DIFFERENCES
    assert desk.focused() is view.differences.view
    assert view.choices.corrected == {}


def test_a_wrong_value_may_be_left_aside_and_taken_back(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    view = to_differences(desk, file)
    select(view, WRONG, LineKind.ACTIONS)
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    assert view.model.sorted.of[WRONG] is Category.NEW
    select(view, WRONG, LineKind.ASIDE)
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    assert view.model.sorted.of[WRONG] is Category.CORRECT
    select(view, WRONG, LineKind.ACTIONS)
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("MSC")).contact
        assert card.emails == ()
        assert card.phones


def test_space_leaves_a_row_out_and_its_differences_stay_in_sight(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    view = to_differences(desk, file)
    select(view, CHANGED, LineKind.DIFFERENCE)
    desk.press(Qt.Key.Key_Space)
    settle(desk)
    assert CHANGED in view.choices.left_out
    assert line(view, CHANGED, LineKind.DIFFERENCE).text.new
    assert view.model.sorted.of[CHANGED] is Category.CHANGED
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("CER")).contact
        assert card.addresses == ()


def test_the_button_counts_what_is_ticked(desk: Desk, tmp_path: Path) -> None:
    view = to_differences(desk, write(tmp_path, *(f"Maison {n};MX{n};;;;;;;" for n in range(5))))
    assert "5" in view.footer.primary.text()
    select(view, 2)
    desk.press(Qt.Key.Key_Space)
    settle(desk)
    assert "4" in view.footer.primary.text()


def test_every_row_in_sight_is_ticked_or_not_at_once(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    view.differences.segments.buttons[Category.CHANGED].click()
    assert view.model.rowCount() == len(lines(view, CHANGED)) + len(lines(view, MAILED))
    view.differences.every.click()
    settle(desk)
    assert {CHANGED, MAILED} <= view.choices.left_out
    assert NEW not in view.choices.left_out
    view.differences.every.click()
    settle(desk)
    assert view.choices.left_out == {WRONG, NOBODY}


def test_everything_a_row_says_is_one_key_away(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    select(view, NEW)
    assert len(lines(view, NEW)) == 1
    desk.press(Qt.Key.Key_Right)
    told = [one.text.text for one in lines(view, NEW)[1:]]
    assert "lise@ahn.example.org" in told
    assert "membre" in told
    desk.press(Qt.Key.Key_Left)
    assert len(lines(view, NEW)) == 1


def test_those_that_exist_may_be_left_alone(desk: Desk, directory_file: Path, file: Path) -> None:
    view = to_differences(desk, file)
    box = view.differences.existing
    box.setCurrentIndex(box.findData(Existing.SKIP))
    box.activated.emit(box.currentIndex())
    settle(desk)
    assert view.model.sorted.of[CHANGED] is Category.SAME
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("CER")).contact
        assert len(card.phones) == 1
        assert opened.contacts.find_id("Lise Côté")


def test_everybody_may_be_put_on_a_list_that_is_made(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    view = to_differences(desk, file)
    view.choices.into = "Membres 2026"
    view.differences.changed.emit()
    settle(desk)
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        names = {one.display_name for one in opened.lists.get("Membres 2026").members}
        assert {"Lise Côté", "Coalition Exemple pour le répit", "Identique fictif"} == names - {
            "Réseau fictif d’écoute et de soutien"
        }


# --- who may be there already ------------------------------------------------------------------


def test_somebody_doubtful_is_asked_about_and_left_until_decided(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    view = to_differences(desk, file)
    desk.press(Qt.Key.Key_Return, CTRL)
    assert view.step is Step.DOUBLES
    (frame,) = view.doubles.frames.values()
    assert frame.boxes[UNDECIDED].isChecked()
    assert frame.evidence.text()
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("Zoé Lavoie")).contact
        assert len(getattr(card, "roles", ())) == 1


@pytest.mark.parametrize(("answer", "cards"), [("existing", 1), (CREATE, 2)])
def test_a_person_decides_who_is_meant(
    desk: Desk, directory_file: Path, file: Path, answer: str, cards: int
) -> None:
    view = to_differences(desk, file)
    select(view, DOUBTFUL)
    desk.press(Qt.Key.Key_Return)
    assert view.step is Step.DOUBLES
    (frame,) = view.doubles.frames.values()
    key = frame.question.match.candidates[0].id if answer == "existing" else answer
    frame.boxes[key].click()
    settle(desk)
    assert frame.boxes[key].isChecked()
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        rows = opened.search.rows(opened.search.all_keys("Zoé Lavoie"))
        assert len([one for one in rows if one.display_name == "Zoé Lavoie"]) == cards


def test_a_decision_may_be_taken_back(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    desk.press(Qt.Key.Key_Return, CTRL)
    (frame,) = view.doubles.frames.values()
    for answer in (CREATE, UNDECIDED):
        frame.boxes[answer].click()
        settle(desk)
    assert view.choices.people == {}
    assert view.model.sorted.of[DOUBTFUL] is Category.DECIDE


def test_an_organisation_in_many_rows_is_asked_about_once(
    desk: Desk, directory_file: Path, tmp_path: Path
) -> None:
    with directories.opened(directory_file) as opened:
        for place in ("nord", "sud"):
            home = ("addresses.+", f"1, rue du {place}, Laval (Québec) H7A 0Z1")
            directories.organisation(opened, "Maison commune", home)
    rows = (f"Maison commune;;Ana;Roy-{n};;;;;" for n in range(3))
    view = to_differences(desk, write(tmp_path, *rows))
    desk.press(Qt.Key.Key_Return, CTRL)
    (question,) = view.session.questions.values()
    assert question.numbers == (0, 1, 2)
    (frame,) = view.doubles.frames.values()
    first = question.match.candidates[0].id
    frame.boxes[first].click()
    settle(desk)
    assert view.model.sorted.undecided == ()
