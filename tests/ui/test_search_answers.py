"""What an answer says of itself: typing errors forgiven, the field that answers."""

from __future__ import annotations

from PySide6.QtCore import Qt

from directory_app.ui.contact_list.delegate import second_line
from directory_app.ui.contact_list.model import SHOWN_ROLE
from directory_app.ui.widgets.empty_state import EmptyState
from tests.directories import opened
from tests.ui.conftest import Desk


def second_lines(desk: Desk) -> dict[str, str]:
    """The second line of each row, by name."""
    model = desk.page.list.model
    rows = [model.index(n) for n in range(model.rowCount())]
    return {
        one.data(SHOWN_ROLE).row.display_name: second_line(
            one.data(SHOWN_ROLE).row, one.data(SHOWN_ROLE).match
        )
        for one in rows
    }


def find(desk: Desk, text: str) -> None:
    """Searches, and waits until what was found is explained."""
    desk.search(text)
    assert desk.window.wiring is not None
    feed = desk.window.wiring.search.matches
    desk.wait(lambda: feed.is_settled and desk.window.lanes.is_idle)


def test_a_typing_error_is_forgiven_and_said(desk: Desk) -> None:
    find(desk, "regrupement")
    notice = desk.page.list.notice
    assert notice.text == (
        "Aucune fiche pour «\u00a0regrupement\u00a0», voici «\u00a0regroupement\u00a0»."
    )
    assert "Regroupement imaginaire des maisons de quartier" in second_lines(desk)
    assert desk.page.list.box.text() == "regrupement"  # what was typed stays
    find(desk, "regroupement")
    assert notice.text == ""


def test_what_leaves_is_what_a_forgiven_error_shows(desk: Desk) -> None:
    """The list exported, or kept as a search, is the one on screen."""
    find(desk, "regrupement")
    shown = desk.page.list.model.rowCount()
    assert shown
    assert desk.page.session.answered == "regroupement"
    assert desk.window.wiring is not None
    assert desk.window.wiring.search.query == "regroupement"
    desk.window.commands.export.trigger()
    export = desk.window.wiring.export
    desk.wait(lambda: export.view is not None and export.view.prospect is not None)
    assert export.view is not None
    prospect = export.view.prospect
    assert prospect is not None
    assert len(prospect.included) + len(prospect.left_out) == shown


def test_the_field_that_answers_is_named_when_the_row_does_not_show_it(desk: Desk) -> None:
    find(desk, "congres")
    name = "Regroupement imaginaire des maisons de quartier"
    assert second_lines(desk)[name] == "Note\u00a0: Rappeler avant le congrès."
    index = desk.page.list.model.index(0)
    assert "Note\u00a0: Rappeler" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    find(desk, "regroupement imaginaire")
    assert "Note" not in second_lines(desk)[name]


def test_a_change_of_the_contact_changes_what_its_row_says(desk: Desk) -> None:
    find(desk, "congres")
    with opened(desk.window.location, "semoir") as directory:
        contact = directory.contacts.find_id("RIMQ")
        directory.contacts.edit(contact, [("note", "Le congrès est remis.")])
    desk.page.relay.look()
    name = "Regroupement imaginaire des maisons de quartier"
    desk.wait(lambda: second_lines(desk)[name] == "Note\u00a0: Le congrès est remis.")


def test_nothing_confidential_is_given_as_a_reason(desk: Desk) -> None:
    find(desk, "99 rue cachée")
    assert all("Cachée" not in line for line in second_lines(desk).values())


def test_a_cut_answer_says_so_and_goes_on(desk: Desk) -> None:
    search = desk.page.directory.search
    search._whole_s = search._first_s = 0.0  # no time at all
    desk.search("imaginaire")
    notice = desk.page.list.notice
    desk.wait(lambda: notice.go_on.isVisible())
    assert notice.text.startswith("Résultats partiels\u00a0: ")
    notice.go_on.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: notice.text == "" and desk.page.list.model.rowCount() == 4)
    assert desk.page.list.status == "4 fiches sur 5"


def empty(desk: Desk) -> EmptyState:
    found = desk.page.list.nothing_found
    assert found.isVisible()
    return found


def test_a_long_text_that_finds_nobody_still_makes_a_whole_button(desk: Desk) -> None:
    text = "Zzyzx association des amies et amis du très long nom qui ne finit jamais"
    desk.search(text)
    button = empty(desk).second
    assert button.text().endswith("…\u00a0»")
    assert button.width() <= empty(desk).width()
    button.click()
    desk.wait(lambda: desk.page.card.is_editing)
    assert desk.page.card.editor is not None
    assert desk.page.card.editor.identity.first.edit.text() == text


def test_a_word_that_filters_names_nobody(desk: Desk) -> None:
    desk.search("ville:zzyzx")
    assert not empty(desk).second.isVisible()
    desk.search("Zzyzx ville:zzyzx")
    assert empty(desk).second.text() == "Nouvelle organisation «\u00a0Zzyzx\u00a0»"
    empty(desk).second.click()
    desk.wait(lambda: desk.page.card.is_editing)
    assert desk.page.card.editor is not None
    assert desk.page.card.editor.identity.first.edit.text() == "Zzyzx"


def test_in_the_whole_directory_the_filters_are_what_gives_way(desk: Desk) -> None:
    desk.search("tir")
    desk.page.list.filters._choose("sector", "Familles")
    desk.settle()
    assert empty(desk).button.text() == "Effacer les filtres"
    empty(desk).button.click()
    desk.settle()
    assert not desk.page.list.filters.is_active
    assert desk.page.list.model.keys
