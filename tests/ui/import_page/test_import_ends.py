"""What is hidden, what comes afterwards, what a reader hears, what a long file costs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from directory_app.ui.import_page.results_model import LINE_ROLE
from directory_app.ui.import_page.sorting import Category
from directory_app.ui.import_page.wording import Action
from tests import directories
from tests.ui.conftest import CTRL, Desk
from tests.ui.import_page.files import (
    CHANGED,
    MAILED,
    write,
)
from tests.ui.import_page.hands import (
    lines,
    select,
    settle,
    stored,
    take,
    to_differences,
)

# --- secrets -----------------------------------------------------------------------------------


def test_a_confidential_value_is_not_repeated(
    desk: Desk, directory_file: Path, tmp_path: Path
) -> None:
    with directories.opened(directory_file) as opened:
        home = opened.contacts.find_id("CER")
        opened.contacts.edit(home, [("phones.0.confidential", "true")])
    view = to_differences(desk, write(tmp_path, "Maison neuve;MNE;;;;819 555-0131;;;"))
    select(view, 0)
    desk.press(Qt.Key.Key_Right)
    rows = (view.model.index(row, 0) for row in range(view.model.rowCount()))
    said = [str(index.data(role)) for index in rows for role in (0, LINE_ROLE, 3, 11)]
    assert any("MNE" in one for one in said)
    assert not [one for one in said if "0131" in one]


def test_an_address_may_be_marked_confidential(
    desk: Desk, directory_file: Path, tmp_path: Path
) -> None:
    row = "Maison neuve;MNE;;;;;;12, rue Neuve, Laval (Québec) H7A 0Z1;"
    view = to_differences(desk, write(tmp_path, row))
    select(view, 0)
    desk.press(Qt.Key.Key_Right)
    place = next(
        n
        for n, one in enumerate(lines(view, 0))
        if any(a is Action.MARK for a, _ in one.text.actions)
    )
    view.differences.view.select(view.model.row_of(0) + place)
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    assert view.choices.confidential
    take(desk)
    with directories.opened(directory_file, "collègue") as opened:
        card = opened.contacts.get_card(opened.contacts.find_id("MNE"))
        assert card.addresses[0].withheld is not None


# --- afterwards --------------------------------------------------------------------------------


def test_rows_not_taken_are_kept_beside_with_the_reason(
    desk: Desk, file: Path, tmp_path: Path
) -> None:
    view = to_differences(desk, file)
    for _ in range(2):
        desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: view._is_after)
    assert view.proposal is not None
    view._rejects.save(view.proposal, str(tmp_path / "restes"))
    desk.wait(lambda: bool(view.after.saved.text()))
    kept = (tmp_path / "restes.csv").read_text(encoding="utf-8-sig", errors="replace")
    assert "Maison sans courriel" in kept
    assert "Coalition Exemple" not in kept


def test_the_page_afterwards_takes_everything_back(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    before = stored(directory_file)
    view = to_differences(desk, file)
    for _ in range(2):
        desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: view._is_after)
    view.after.undo.click()
    desk.settle()
    assert desk.page.panes.is_browsing
    assert stored(directory_file) == before


# --- for readers, and at scale -----------------------------------------------------------------


def test_rows_speak(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    role = Qt.ItemDataRole.AccessibleTextRole
    head = str(view.model.index(view.model.row_of(CHANGED), 0).data(role)).split(", ")
    assert head[0] == "CER"
    assert head[2].startswith("2 ")
    below = str(view.model.index(view.model.row_of(MAILED) + 1, 0).data(role))
    assert "info@rfes.example.org" in below
    assert "membres@rfes.example.org" in below


def test_only_rows_in_sight_are_made(desk: Desk, tmp_path: Path) -> None:
    many = (f"Organisme {n};O{n};;;;;;;" for n in range(1500))
    view = to_differences(desk, write(tmp_path, *many))
    made = 0
    whole = view.model.line

    def counted(index: object) -> object:
        nonlocal made
        made += 1
        return whole(index)  # type: ignore[arg-type]

    view.model.line = counted  # type: ignore[method-assign,assignment]
    view.differences.view.select(view.model.rowCount() - 1)
    view.model.show_category(Category.NEW)
    view.grab()
    assert 0 < made < 500
