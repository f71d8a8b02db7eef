"""A block pasted into a field of the form: read on the lane of files, offered to be distributed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from directory_app.ui.latest_answer import LatestAnswer

if TYPE_CHECKING:
    from directory_app.domain.contact import Kind
    from directory_app.services.pasted_block import Piece
    from directory_app.ui.contact_editor.editor import CardEditor
    from directory_app.ui.directory_page import DirectoryPage

_LEAST_CHARACTERS = 20
"""A shorter text is one value."""


class PastedBlockCommands(LatestAnswer):
    """Follows whichever form is open."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._editor: CardEditor | None = None
        page.card.shown.connect(self._follow)

    def _follow(self) -> None:
        editor = self._page.card.editor
        if editor is self._editor:
            return
        self.forget()
        self._editor = editor
        if editor is not None:
            editor.form.pasted.connect(self._read)

    def _read(self, edit: QLineEdit, before: str, text: str) -> None:
        from directory_app.services.pasted_block import read_block

        editor = self._editor
        if editor is None or len(text) < _LEAST_CHARACTERS:
            return
        kind: Kind = "person" if editor.form.is_person else "organisation"
        self._page.lanes.file.submit(
            lambda: read_block(kind, text),
            lambda pieces: self._offer(editor, edit, before, pieces),
            **self._manners(self._next()),
        )

    def _offer(
        self, editor: CardEditor, edit: QLineEdit, before: str, pieces: Sequence[Piece]
    ) -> None:
        self._settle()
        if not pieces or not isValid(editor) or not isValid(edit):
            return

        def put() -> None:
            from directory_app.ui.contact_editor.paste_strip import distribute

            unplaced = distribute(editor.form, edit, before, pieces)
            editor.form.edited.emit()
            if unplaced:
                editor.tell_unplaced(unplaced)

        editor.paste_strip.show_count(sum(bool(one.path) for one in pieces), put)
