"""What became of the card since the texts of the form were typed, said where it matters.

A text was typed over a value that somebody else changed: below its field. Its value is masked
again: above the form, with the way to see it. Its value is gone: above the form, with the text.
Nothing is overwritten before it was said, nothing typed goes without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.widgets.banner import Banner

from .fields import FieldBox
from .form import Form
from .marks import flag

_LONGEST = 200
"""Characters of a value that are repeated below its field."""


_REFERENCES = frozenset({"roles", "affiliations"})
"""Paths whose text is an identifier: nobody typed it."""
_FLAGS = frozenset({"", flag(True), flag(False)})
"""Texts that say nothing of what is gone: a mark, or that it was to be taken away."""


class Meanwhile(QObject):
    """``masked``: texts about values that are withheld now; ``lost``: about those that are gone."""

    def __init__(
        self, form: Form, banner: Banner, find_box: Callable[[FieldKey], FieldBox | None]
    ) -> None:
        super().__init__(banner)
        self._form = form
        self._banner = banner
        self._find_box = find_box
        untaken = form.untaken()
        self.masked = {key: text for key, text in untaken.items() if self._is_masked(key)}
        self.lost = {
            key: text
            for key, text in untaken.items()
            if key not in self.masked and key[1] not in _REFERENCES and text not in _FLAGS
        }

    def _is_masked(self, key: FieldKey) -> bool:
        return self._form.is_withheld(key[1].partition(".")[0])

    def tell(self, edits: Mapping[FieldKey, str]) -> None:
        """Says all of it, once the form stands."""
        stale = [key for key, text in edits.items() if self._is_other(key, text)]
        for key in stale:
            box = self._find_box(key)
            if box is not None:
                box.say(self._now(self._form.stored[key]))
        if self.lost:
            text = self.tr("Gone from the card meanwhile, and not saved: %1")
            said = " · ".join(dict.fromkeys(self.lost.values()))
            self._banner.show_text(text.replace("%1", said))
        elif stale:
            self._banner.show_text(
                self.tr("%n value(s) that you change were changed by somebody else", "", len(stale))
            )
        elif self.masked:
            self.ask_for_masked()

    def _is_other(self, key: FieldKey, text: str) -> bool:
        return self._form.is_stale(key) and text != self._form.stored[key]

    def _now(self, stored: str) -> str:
        if stored in (flag(True), flag(False)):
            return self.tr("Somebody else changed its marks meanwhile.")
        if not stored:
            return self.tr("The card now says nothing here.")
        said = " ".join(stored.split())
        cut = said if len(said) <= _LONGEST else said[:_LONGEST] + "…"
        return self.tr("The card now says: %1").replace("%1", cut)

    def ask_for_masked(self) -> None:
        """Says that what was typed over a confidential value waits for that value."""
        self._banner.show_text(
            self.tr("You were changing a confidential value: show it to go on."),
            action=self.tr("Show"),
            on_action=self._form.reveal_asked.emit,
        )
