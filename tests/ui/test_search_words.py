"""Words that filter, discovered by typing, and searches kept as lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt

from directory_app.domain.query_words import FILTERS
from directory_app.ui.commands.search import SearchCommands
from directory_app.ui.lists.name_dialog import NameDialog
from directory_app.ui.lists.picker import ListPicker
from directory_app.ui.search.hint_row import HintRow
from directory_app.ui.shortcuts_page import ShortcutsPage
from tests.directories import opened
from tests.ui.conftest import CTRL, Desk
from tests.ui.invented import build_crowd
from tests.ui.test_places import counts, names


def search_of(desk: Desk) -> SearchCommands:
    assert desk.window.wiring is not None
    return desk.window.wiring.search


def row_of(desk: Desk) -> HintRow:
    return search_of(desk).hints


def test_a_filter_is_found_by_typing_and_taken_by_the_right_arrow(desk: Desk) -> None:
    desk.wait(lambda: desk.page.overview.latest is not None)
    desk.search("sec")
    assert row_of(desk).offered == ("secteur:",)
    desk.press(Qt.Key.Key_Right)
    assert desk.page.list.box.text() == "secteur:"
    assert row_of(desk).offered == ("Familles",)
    desk.press(Qt.Key.Key_Space, CTRL)
    desk.settle()
    assert desk.page.list.box.text() == "secteur:Familles "
    assert row_of(desk).offered == ()
    assert "Regroupement imaginaire des maisons de quartier" in names(desk)
    assert "Table imaginaire" not in names(desk)
    assert desk.page.list.box.hasFocus()


def test_towns_and_functions_are_proposed_and_follow_the_directory(desk: Desk) -> None:
    desk.wait(lambda: desk.page.overview.latest is not None)
    desk.search("ville:")
    row = row_of(desk)
    desk.wait(lambda: row.offered == ("Montréal",))
    desk.press(Qt.Key.Key_Right)
    desk.settle()
    assert desk.page.list.box.text() == "ville:Montréal "
    assert "Regroupement imaginaire des maisons de quartier" in names(desk)
    desk.search("fonction:")
    desk.wait(lambda: row.offered == ("coordination", "présidence"))
    contacts, changed = desk.page.directory.contacts, [("roles.0.function", "trésorerie")]
    desk.search("maude")
    maude = desk.card.contact_id
    desk.page.lanes.write.submit(lambda: contacts.edit(maude, changed), lambda _: None)
    desk.wait(lambda: desk.page.lanes.is_idle)
    desk.settle()
    desk.search("fonction:tré")
    desk.wait(lambda: row.offered == ("trésorerie",))


def test_hints_cover_no_contact_and_go_with_the_focus(desk: Desk) -> None:
    desk.wait(lambda: desk.page.overview.latest is not None)
    desk.search("se")
    row, view = row_of(desk), desk.page.list.view
    assert row.isVisible()
    assert row.geometry().bottom() <= view.mapTo(desk.page.list, view.rect().topLeft()).y()
    desk.press(Qt.Key.Key_Tab)
    assert not row.isVisible()
    assert not desk.page.list.box.hasFocus()
    desk.search("rimq")
    assert row.offered == ()


def test_the_row_covers_all_of_the_filters(desk: Desk) -> None:
    filters, row = desk.page.list.filters, row_of(desk)
    filters.setMinimumHeight(3 * row.sizeHint().height())  # as where they are on three lines
    desk.search("se")
    assert row.isVisible()
    assert row.geometry().bottom() >= filters.geometry().bottom()


def test_a_territory_is_proposed_by_its_name_and_found_by_it(desk: Desk) -> None:
    desk.search("territoire:")
    proposed = [str(one) for one in row_of(desk).offered]
    assert "Tout le Québec" in proposed
    assert "QC" not in proposed
    desk.search('territoire:"Tout le Québec"')
    assert "Regroupement imaginaire des maisons de quartier" in names(desk)


def keep(desk: Desk, name: str) -> None:
    desk.window.commands.save_search.trigger()
    desk.wait(lambda: search_of(desk).dialog is not None)
    dialog = search_of(desk).dialog
    assert dialog is not None
    dialog.edit.selectAll()
    desk.wait(dialog.edit.hasFocus)
    desk.type(name)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: search_of(desk).dialog is None)
    desk.wait(lambda: desk.page.place.name == name)
    desk.settle()


def test_a_search_is_kept_updates_itself_and_is_put_back(desk: Desk) -> None:
    assert not desk.window.commands.save_search.isEnabled()
    assert not desk.page.list.save.isVisible()
    desk.search("imaginaire")
    assert desk.page.list.save.isVisible()
    desk.page.list.filters._choose("sector", "Familles")
    desk.settle()
    assert search_of(desk).query == "imaginaire secteur:Familles"
    keep(desk, "Familles imaginaires")
    assert desk.page.list.box.text() == ""
    before = names(desk)
    assert "Regroupement imaginaire des maisons de quartier" in before
    with opened(desk.window.location, "semoir") as directory:
        directory.contacts.edit(directory.contacts.find_id("TIR"), [("sectors.+", "Familles")])
    desk.page.relay.look()
    desk.wait(lambda: len(names(desk)) == len(before) + 1)
    key = desk.page.place.key
    desk.wait(lambda: counts(desk)[key] == len(before) + 1)
    desk.window.commands.edit_search.trigger()
    desk.settle()
    assert (desk.page.place.key, desk.page.list.box.text()) == (
        "all",
        "imaginaire secteur:Familles",
    )
    assert len(names(desk)) == len(before) + 1


def edited(desk: Desk) -> NameDialog:
    """The dialog that keeps a search, as it is asked from the box."""
    desk.window.commands.save_search.trigger()
    desk.wait(lambda: search_of(desk).dialog is not None)
    dialog = search_of(desk).dialog
    assert dialog is not None
    desk.wait(dialog.edit.hasFocus)
    return dialog


def test_an_edited_search_replaces_that_of_its_list(desk: Desk) -> None:
    desk.search("imaginaire")
    keep(desk, "Imaginaires")
    key, before = desk.page.place.key, names(desk)
    desk.window.commands.edit_search.trigger()
    desk.settle()
    desk.type(" -table")
    desk.settle()
    assert edited(desk).edit.text() == "Imaginaires"
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.page.place.key == key)
    desk.settle()
    assert names(desk) == [one for one in before if one != "Table imaginaire"]
    assert len(names(desk)) == len(before) - 1
    assert desk.toast == "Recherche de «\u00a0Imaginaires\u00a0» changée"
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: names(desk) == before)


def test_under_another_name_an_edited_search_is_another_list(desk: Desk) -> None:
    desk.search("imaginaire")
    keep(desk, "Imaginaires")
    desk.window.commands.edit_search.trigger()
    desk.settle()
    keep(desk, "Autres")
    assert {place.name for place in desk.page.sidebar.model.list_places} == {
        "Autres",
        "Imaginaires",
    }
    desk.window.commands.edit_search.trigger()
    desk.settle()
    desk.page.list.box.clear()
    desk.press(Qt.Key.Key_Tab)
    desk.search("table")
    assert edited(desk).edit.text() == "table", "emptied and left: another search"


def test_a_readable_name_is_proposed_and_what_is_kept_is_said(desk: Desk) -> None:
    desk.search("imaginaire ville:montréal sans:courriel")
    desk.page.list.filters._choose("sector", "Familles")
    desk.settle()
    dialog = edited(desk)
    assert dialog.edit.text() == "imaginaire, Montréal, Sans courriel, Familles"
    said = "Recherche gardée\u00a0: imaginaire ville:montréal sans:courriel secteur:Familles"
    assert dialog.note.accessibleName() == said
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: search_of(desk).dialog is None)
    desk.wait(desk.page.list.box.hasFocus)  # where one was
    keep(desk, "Familles de Montréal")
    assert desk.page.place.name == "Familles de Montréal"


def test_the_list_that_was_made_has_the_focus(desk: Desk) -> None:
    desk.search("imaginaire")
    keep(desk, "Imaginaires")
    desk.wait(desk.page.list.rows.hasFocus)


def test_a_day_that_a_kept_search_cannot_keep_is_told(desk: Desk) -> None:
    ids: list[str] = []
    find = desk.page.directory.contacts.find_id
    desk.page.lanes.read.submit(lambda: find("RIMQ"), ids.append)
    desk.wait(lambda: bool(ids))
    desk.page.list.filters.show_alliance(ids[0], "2018-03-13", "", "RIMQ, 13 mars 2018")
    desk.settle()
    dialog = edited(desk)
    assert "Ni le jour ni la sorte d’affiliation ne sont gardés" in dialog.note.accessibleName()
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: search_of(desk).dialog is None)


def test_keeping_a_search_is_undone_by_one_key(desk: Desk) -> None:
    desk.search("imaginaire")
    keep(desk, "Imaginaires")
    key = desk.page.place.key
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: key not in counts(desk))


def test_nobody_is_put_by_hand_on_a_list_that_updates_itself(desk: Desk) -> None:
    desk.search("imaginaire")
    keep(desk, "Imaginaires")
    assert desk.window.wiring is not None
    lists = desk.window.wiring.lists
    desk.press(Qt.Key.Key_D, CTRL)
    desk.wait(lambda: lists.dialog is not None and lists.dialog.edit.hasFocus())
    desk.type("imaginaires")
    picker = lists.dialog
    assert isinstance(picker, ListPicker)
    shown = [picker.choices.item(n).text() for n in range(picker.choices.count())]
    assert shown == ["Imaginaires\u00a0: se met à jour d’après sa recherche"]
    desk.press(Qt.Key.Key_Return)
    assert lists.dialog is picker  # nothing was chosen
    desk.press(Qt.Key.Key_Escape)


class Watcher(QObject):
    """Looks at each painting of the list: which text its rows answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.page)
        self._desk = desk
        self.painted: list[tuple[str, str, bool]] = []
        desk.page.list.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            page = self._desk.page
            state = (page.list.shown_text, page.list.box.text(), page.session.is_answered)
            self.painted.append(state)
        return False


def test_typed_at_full_speed_nothing_older_is_passed_off_as_the_answer(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = open_desk(build_crowd(tmp_path, 300))
    watcher = Watcher(desk)
    texts = ["organisme 0123", "invente 27", "0042 inv", "organisme invente 0299"]
    for text in texts:
        desk.press(Qt.Key.Key_F, CTRL)
        for character in text:
            desk.type(character)
            desk.page.list.view.viewport().repaint()
    desk.settle()
    answered = [shown for shown, typed, is_answered in watcher.painted if is_answered]
    assert all(shown == typed for shown, typed, is_answered in watcher.painted if is_answered)
    assert answered[-1] == texts[-1]
    assert names(desk) == ["Organisme inventé 0299"]
    order = [texts_up_to(texts).index(shown) for shown, _, _ in watcher.painted]
    assert order == sorted(order)  # never back to an older answer


def texts_up_to(texts: list[str]) -> list[str]:
    """Every state of the box, in order."""
    return ["", *(text[: n + 1] for text in texts for n in range(len(text)))]


def test_the_words_are_explained_beside_the_shortcuts(desk: Desk) -> None:
    page = ShortcutsPage(desk.window.commands.menus, desk.window, "fr")
    try:
        page.filter.setText("courriel sans")
        assert [words for words in shown_rows(page) if "sans:" in words[0]] == [
            ("sans:courriel, avec:photo", "ce qui manque à la fiche, ce qu’elle a")
        ]
        page.filter.clear()
        explained = " ".join(words[0] for words in shown_rows(page))
        assert all(f"{one.french[0]}:" in explained for one in FILTERS)
    finally:
        page.deleteLater()


def shown_rows(page: ShortcutsPage) -> list[tuple[str, str]]:
    """Both texts of each row that is not filtered out."""
    rows = [labels for _, labels, _ in page._rows]
    return [(a.accessibleName(), b.accessibleName()) for a, b in rows if not a.isHidden()]  # type: ignore[misc]
