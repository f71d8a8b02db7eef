"""Erasing for good what is in the trash: one contact, what has long been there, or everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from directory_app.services.trash import KEEP_DAYS
from directory_app.ui.error_text import error_text
from directory_app.ui.sidebar.places import TRASH

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.services.erasure import Erasure
    from directory_app.services.trash import TrashContents
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.trash.erase_dialog import Choice, EraseDialog


class ErasingCommands(QObject):
    """Keeps what the trash holds at hand for its bar, and asks before it erases."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.keep_days = KEEP_DAYS
        self.dialog: EraseDialog | None = None
        page.list.trash.empty_asked.connect(self.empty)
        page.place_changed.connect(self.refresh)
        page.refreshed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Brings the bar of the trash up to date; elsewhere it is hidden."""
        if self._page.place != TRASH:
            self._page.list.trash.hide()
        read = self._page.directory.trash.read
        self._page.lanes.read.submit(read, self._on_read)

    def _on_read(self, found: TrashContents) -> None:
        self.keep_days = found.keep_days
        if self._page.place == TRASH:
            can_write = not self._page.directory.is_read_only
            self._page.list.trash.show_contents(found, can_write=can_write)

    def keep(self, days: str) -> None:
        """For how many days contacts stay before erasing them is proposed."""
        keep = self._page.directory.trash.keep
        self._page.lanes.write.submit(
            lambda: keep(int(days), initiator=INITIATOR),
            lambda _: self.refresh(),
            on_error=self._page.show_error,
        )

    def empty(self) -> None:
        """« Vider la corbeille… »: what has long been there, or everything."""
        read = self._page.directory.trash.read
        self._page.lanes.read.submit(read, self._ask_to_empty)

    def erase(self) -> None:
        """« Effacer pour de bon… »: what is selected in the trash, or the contact shown."""
        self._page.with_ids(self._ask_for)

    def _ask_for(self, ids: tuple[str, ...]) -> None:
        def ask(found: TrashContents) -> None:
            wanted = frozenset(ids)
            chosen = tuple(one for one in found.contacts if one.id in wanted)
            if chosen:
                self._ask(self.tr("Erase for good"), [("", chosen)])

        self._page.lanes.read.submit(self._page.directory.trash.read, ask)

    def _ask_to_empty(self, found: TrashContents) -> None:
        choices: list[Choice] = []
        if found.overdue and len(found.overdue) < len(found.contacts):
            text = self.tr("Those in the trash for more than %1 days (%2)")
            text = text.replace("%1", str(found.keep_days))
            choices.append((text.replace("%2", str(len(found.overdue))), found.overdue))
        if found.contacts:
            text = self.tr("Everything in the trash (%1)")
            choices.append((text.replace("%1", str(len(found.contacts))), found.contacts))
            self._ask(self.tr("Empty the trash"), choices)

    def _ask(self, title: str, choices: list[Choice]) -> None:
        from directory_app.ui.trash.erase_dialog import EraseDialog

        if self.dialog is not None:
            return  # asked for twice before it was there
        theme, window = self._page.look.theme, self._page.window()
        dialog = self.dialog = EraseDialog(title, choices, theme, window)
        dialog.chosen_changed.connect(self._tell_ties)
        dialog.erase_asked.connect(self._erase)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        self._tell_ties(tuple(one.id for one in dialog.chosen))

    def _on_finished(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _tell_ties(self, ids: tuple[str, ...]) -> None:
        dialog, ties = self.dialog, self._page.directory.erasure.ties

        def is_wanted() -> bool:
            return dialog is not None and dialog is self.dialog

        if dialog is not None:
            self._page.lanes.read.submit(
                lambda: ties(ids),
                dialog.show_ties,
                on_error=self._on_error,
                is_wanted=is_wanted,
            )

    def _erase(self, ids: tuple[str, ...], everywhere: bool) -> None:
        erase = self._page.directory.erasure.erase
        self._page.lanes.write.submit(
            lambda: erase(ids, everywhere=everywhere, initiator=INITIATOR),
            self._on_erased,
            on_error=self._on_error,
        )

    def _on_error(self, error: Exception) -> None:
        text = error_text(error, self._page.look.texts)
        if self.dialog is not None:
            self.dialog.set_under_way(is_under_way=False, error=text)

    def _on_erased(self, done: Erasure) -> None:
        if self.dialog is not None:
            self.dialog.set_under_way(is_under_way=False)
            self.dialog.accept()
        text = self.tr("%n contact(s) erased for good", "", done.count)
        if not done.is_scrubbed:
            later = self._page.look.texts.get("erase_not_scrubbed")
            text = f"{text}. {later}"
        self._page.toast.show_text(text)
