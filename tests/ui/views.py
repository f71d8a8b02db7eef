"""Every view of the window, reached the way a person reaches it, for what must hold in each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from directory_app.ui.delegation.workspace import Workspace
from directory_app.ui.import_page.steps_bar import Step
from directory_app.ui.quality.lines import DUPLICATES
from tests.directories import opened, organisation
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.import_page.files import fill, write
from tests.ui.import_page.hands import open_file, to_differences, view_of
from tests.ui.paste_page.invented_list import LIST


def _card(desk: Desk) -> None:
    desk.search("rimq")


def _person(desk: Desk) -> None:
    desk.search("gagnon")


def _hostile(desk: Desk) -> None:
    desk.search("gras")


def _table(desk: Desk) -> None:
    desk.window.commands.table.trigger()
    desk.settle()
    desk.page.list.rows.setFocus()
    wiring = desk.window.wiring
    desk.wait(lambda: wiring is not None and wiring.table.model.cached_count > 0)


def _nothing_found(desk: Desk) -> None:
    desk.search("introuvable")


def _typo(desk: Desk) -> None:
    desk.search("regrupement")
    assert desk.page.list.notice.isVisible()


def _hints(desk: Desk) -> None:
    desk.search("sans:")
    assert desk.window.wiring is not None
    assert desk.window.wiring.search.hints.isVisible()


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


def _batch(desk: Desk) -> None:
    _several(desk)
    desk.window.commands.batch_edit.trigger()
    view = desk.window.wiring.batch.view if desk.window.wiring else None
    assert view is not None
    view.question.field.setCurrentIndex(view.question.field.findData("roles.end"))
    view.question.value.setText("2026-11-01")
    view.question.changed.emit()
    desk.wait(lambda: view.is_settled and view.found is not None)


def _merge(desk: Desk) -> None:
    assert desk.window.wiring is not None
    merging = desk.window.wiring.merging
    with opened(desk.window.location, "semoir") as directory:
        pair = [directory.contacts.find_id(ref) for ref in ("Gagnon-Morel", "Beaulieu-Roy")]
    merging.open_pair(*pair)
    desk.wait(lambda: merging.is_in_front)
    desk.settle()


def _pairs(desk: Desk) -> None:
    with opened(desk.window.location, "semoir") as directory:
        for name in ("Maison imaginaire des essais", "Maison imaginaire des essais"):
            organisation(directory, name, ("phones.+", "514 555-0188"))
    desk.window.commands.places["check"].trigger()
    view = desk.window.wiring.quality.view if desk.window.wiring else None
    assert view is not None
    desk.wait(lambda: view.survey is not None)
    view.choose(DUPLICATES)
    view.take_focus()
    desk.wait(lambda: view.is_settled and bool(view.model.findings))
    desk.settle()


def _jump(desk: Desk) -> None:
    desk.press(Qt.Key.Key_K, CTRL)
    assert desk.window.wiring is not None
    view = desk.window.wiring.go_to.view
    desk.type("im")
    desk.wait(lambda: view.is_answered)


def _print(desk: Desk) -> None:
    desk.window.commands.print.trigger()
    desk.settle()
    view = desk.window.wiring.printing.view if desk.window.wiring else None
    assert view is not None
    desk.wait(lambda: view.is_settled and view.view.has_picture)


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


def _events(desk: Desk) -> None:
    desk.window.commands.places["delegations"].trigger()
    desk.settle()


def _workspace(desk: Desk) -> Workspace:
    assert desk.window.wiring is not None
    work = desk.window.wiring.delegation.commands.front
    assert work is not None
    return work


def _settle_workspace(desk: Desk) -> None:
    desk.wait(lambda: _workspace(desk).documents.is_settled)
    desk.settle()


def _new_delegation(desk: Desk) -> None:
    desk.settle()
    desk.window.commands.new_delegation.trigger()
    desk.wait(lambda: desk.window.wiring.delegation.commands.front is not None)  # type: ignore[union-attr]
    desk.settle()
    desk.type("Journée d’essai à l’Assemblée")


def _delegation(desk: Desk) -> None:
    _new_delegation(desk)
    desk.press(Qt.Key.Key_Return, CTRL)
    for name in ("maude", "etienne", "tir"):
        desk.press(Qt.Key.Key_D, CTRL)
        desk.type(name)
        desk.press(Qt.Key.Key_Return)
        desk.settle()
    desk.wait(lambda: _workspace(desk).roster.model.rowCount() == 3)
    _settle_workspace(desk)


def _empty_delegation(desk: Desk) -> None:
    _new_delegation(desk)
    desk.press(Qt.Key.Key_Return, CTRL)
    _settle_workspace(desk)


def _events_with_one(desk: Desk) -> None:
    _delegation(desk)
    desk.window.commands.places["delegations"].trigger()
    desk.settle()


def _delegation_form(desk: Desk) -> None:
    _delegation(desk)
    desk.window.commands.edit_event.trigger()
    desk.settle()


def _gaps(desk: Desk) -> None:
    with opened(desk.window.location, "semoir") as directory:
        ids = [directory.contacts.find_id(ref) for ref in ("RIMQ", "TIR", "gras")]
        directory.lists.create("Membres", contact_ids=ids)
    _delegation(desk)
    _workspace(desk).show_segment("gaps", takes_focus=True)
    _settle_workspace(desk)
    assert _workspace(desk).gaps.without.isVisible()


def _documents(desk: Desk) -> None:
    _delegation(desk)
    _workspace(desk).show_segment("documents", takes_focus=True)
    _settle_workspace(desk)


def _differences(desk: Desk) -> None:
    _delegation(desk)
    desk.window.commands.event_changes.trigger()
    _settle_workspace(desk)


def _paste(desk: Desk) -> None:
    QApplication.clipboard().setText(LIST)
    desk.window.commands.paste.trigger()
    view = desk.window.wiring.paste.view if desk.window.wiring else None
    assert view is not None
    desk.wait(lambda: view.is_settled and view.proposal is not None)
    view.entries.select(view.model.index_of(2))


def _backups(desk: Desk) -> None:
    commands = desk.window.backups
    commands.show()
    desk.wait(lambda: commands.dialog is not None and commands.dialog.is_settled)
    if commands.dialog is not None and not commands.dialog.list.count():
        commands.dialog.back_up()
        desk.wait(commands.dialog.list.count)


def _import(step: Step) -> Callable[[Desk], None]:
    """The import page on a file, at one of its steps."""

    def show(desk: Desk) -> None:
        with opened(desk.window.location, "semoir") as directory:
            fill(directory)
        folder = desk.window.location.parent
        if step is Step.SOURCE:
            open_file(desk, write(folder))
            view_of(desk).source.set_options_shown(True)
            return
        view = to_differences(desk, write(folder))
        if step is Step.COLUMNS:
            desk.press(Qt.Key.Key_Escape)
        elif step is Step.DOUBLES:
            desk.press(Qt.Key.Key_Return, CTRL)
        assert view.step is step

    return show


def _history(command: str) -> Callable[[Desk], None]:
    def show(desk: Desk) -> None:
        desk.search("rimq")
        getattr(desk.window.commands, command).trigger()
        desk.settle()
        view = desk.window.wiring.history.view if desk.window.wiring else None
        assert view is not None
        desk.wait(lambda: view.is_settled and desk.window.lanes.is_idle)

    return show


def _sheet(desk: Desk) -> None:
    desk.search("rimq")
    desk.window.commands.verification.trigger()
    desk.settle()
    view = desk.window.wiring.verification.sheets if desk.window.wiring else None
    assert view is not None
    desk.wait(lambda: view.is_settled and view.view.has_picture)


def _answers(desk: Desk) -> None:
    desk.search("rimq")
    desk.window.commands.answers.trigger()
    view = desk.window.wiring.verification.answers if desk.window.wiring else None
    assert view is not None
    desk.wait(lambda: bool(view.contact_id))
    view.list.open_rows[0].choose("correct")
    desk.settle()


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
    "table": _table,
    "nothing found": _nothing_found,
    "typing error forgiven": _typo,
    "words that filter": _hints,
    "form": _form,
    "form of a new person": _new_person,
    "several selected": _several,
    "batch edit": _batch,
    "merge": _merge,
    "duplicates": _pairs,
    "jump": _jump,
    "print": _print,
    "trash": _trash,
    "export": _export,
    "pasted text": _paste,
    "delegations, none": _events,
    "delegations": _events_with_one,
    "delegation": _delegation,
    "delegation, nobody": _empty_delegation,
    "details of a delegation": _delegation_form,
    "gaps of a delegation": _gaps,
    "documents of a delegation": _documents,
    "changes of a delegation": _differences,
    "import, source": _import(Step.SOURCE),
    "import, columns": _import(Step.COLUMNS),
    "import, differences": _import(Step.DIFFERENCES),
    "import, duplicates": _import(Step.DOUBLES),
    "past imports": _dialog("past_imports"),
    "history of a card": _history("history"),
    "history of the directory": _history("directory_history"),
    "verification sheet": _sheet,
    "answers of a sheet": _answers,
    "preferences": _dialog("preferences"),
    "backups": _backups,
    "shortcuts": _dialog("shortcuts"),
    "about": _dialog("about"),
    "new list": _dialog("new_list"),
}


def show(desk: Desk, view: str) -> QWidget:
    """Brings a view on screen; the window, the dialog or the panel in which it stands."""
    VIEWS[view](desk)
    desk.page.toast.dismiss()
    QApplication.processEvents()
    panel = desk.window.findChild(QFrame, "goToPanel")
    if panel is not None and panel.isVisible():
        return panel
    return QApplication.activeModalWidget() or desk.window


def visible(top: QWidget, kind: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    """The widgets of a kind that are on screen."""
    return [w for w in top.findChildren(QWidget) if isinstance(w, kind) and w.isVisible()]


def told(widget: QWidget) -> str:
    """A widget as a failure names it."""
    owner = widget.parentWidget()
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.objectName()} {text!r} in {type(owner).__name__}"
