"""Every view of the window, reached the way a person reaches it, for what must hold in each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import SHIFT, Desk


def _card(desk: Desk) -> None:
    desk.search("rimq")


def _person(desk: Desk) -> None:
    desk.search("gagnon")


def _hostile(desk: Desk) -> None:
    desk.search("gras")


def _nothing_found(desk: Desk) -> None:
    desk.search("introuvable")


def _form(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    desk.settle()


def _new_person(desk: Desk) -> None:
    desk.window.commands.new_person.trigger()
    desk.wait(lambda: desk.page.card.is_editing)
    desk.settle()


def _several(desk: Desk) -> None:
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.settle()
    assert desk.page.is_many


def _trash(desk: Desk) -> None:
    desk.search("tir")
    desk.window.commands.trash.trigger()
    desk.settle()
    desk.search("")
    desk.window.commands.places["trash"].trigger()
    desk.settle()
    assert desk.card.is_trashed


def _export(desk: Desk) -> None:
    desk.window.commands.export.trigger()
    desk.settle()
    view = desk.window.wiring.export.view if desk.window.wiring else None
    assert view is not None
    desk.wait(lambda: view.is_settled)


def _dialog(command: str) -> Callable[[Desk], None]:
    def show(desk: Desk) -> None:
        getattr(desk.window.commands, command).trigger()
        desk.settle()
        desk.wait(lambda: QApplication.activeModalWidget() is not None)

    return show


VIEWS: dict[str, Callable[[Desk], None]] = {
    "card of an organisation": _card,
    "card of a person": _person,
    "card with long words": _hostile,
    "nothing found": _nothing_found,
    "form": _form,
    "form of a new person": _new_person,
    "several selected": _several,
    "trash": _trash,
    "export": _export,
    "preferences": _dialog("preferences"),
    "shortcuts": _dialog("shortcuts"),
    "about": _dialog("about"),
    "new list": _dialog("new_list"),
}


def show(desk: Desk, view: str) -> QWidget:
    """Brings a view on screen; the window, or the dialog, in which it stands."""
    VIEWS[view](desk)
    desk.page.toast.dismiss()
    QApplication.processEvents()
    return QApplication.activeModalWidget() or desk.window


def visible(top: QWidget, kind: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    """The widgets of a kind that are on screen."""
    return [w for w in top.findChildren(QWidget) if isinstance(w, kind) and w.isVisible()]


def told(widget: QWidget) -> str:
    """A widget as a failure names it."""
    owner = widget.parentWidget()
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.objectName()} {text!r} in {type(owner).__name__}"
