"""What a screen reader says of a row: name, acronym, kind, organisation and function."""

from __future__ import annotations

from PySide6.QtCore import Qt

from directory_app.services.table_cells import Column
from tests.ui.conftest import Desk
from tests.ui.contact_table.hands import TableDesk
from tests.ui.invented import SECRET_STREET

_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def said(desk: Desk, text: str) -> str:
    """The first row of an answer, aloud."""
    desk.search(text)
    model = desk.page.list.view.model()
    desk.wait(lambda: model.index(0, 0).data(_SPOKEN) is not None)
    return str(model.index(0, 0).data(_SPOKEN))


def test_a_row_of_the_list_says_who_it_is(desk: Desk) -> None:
    heard = said(desk, "rimq")
    assert heard.startswith("RIMQ — Regroupement imaginaire des maisons de quartier, organisation")
    assert SECRET_STREET not in heard
    assert said(desk, "gagnon") == "Étienne Gagnon-Morel, personne, RIMQ · coordination"


def test_a_row_of_the_table_says_who_it_is_with_its_name(desk: Desk) -> None:
    desk.search("gagnon")
    table = TableDesk(desk)
    table.text(0, Column.NAME)
    heard = str(table.index(0, Column.NAME).data(_SPOKEN))
    assert heard == "Nom\u00a0: Étienne Gagnon-Morel, personne, RIMQ, coordination"
    assert str(table.index(0, Column.FUNCTION).data(_SPOKEN)) == "Fonction\u00a0: coordination"
    desk.search("rimq")
    table.text(0, Column.NAME)
    heard = str(table.index(0, Column.NAME).data(_SPOKEN))
    assert "Regroupement imaginaire des maisons de quartier, RIMQ, organisation" in heard
