"""Which of the pairs are shown: by how sure it is, by kind; and whether the search is still on.

The search goes through the whole directory, and is stopped here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from directory_app.domain.matching.verdicts import Band
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

from .kind_chips import KindChips

if TYPE_CHECKING:
    from directory_app.services.duplicates import Pair

_ALL = "all"


class PairFilter(QWidget):
    """``changed`` when other pairs are wanted; ``stopped`` when the search is to end, ``asked``
    when it is to begin again."""

    changed = Signal()
    stopped = Signal()
    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: Sequence[Pair] = ()
        self._band, self._kind = _ALL, _ALL
        self.bands = KindChips(self.tr("How sure"), theme, self)
        self.kinds = KindChips(self.tr("Kind of card"), theme, self)
        self.state = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.stop = TextButton(self.tr("Stop the search"), "plain", self)
        self.again = TextButton(self.tr("Search again"), "plain", self)
        self.bands.chosen.connect(self._on_band)
        self.kinds.chosen.connect(self._on_kind)
        self.stop.clicked.connect(self.stopped)
        self.again.clicked.connect(self.asked)
        self._lay_out()
        self.show_search(is_on=False, is_stopped=False)

    def _lay_out(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 0, 28, 4)
        column.setSpacing(6)
        column.addWidget(self.bands)
        column.addWidget(self.kinds)
        self._search = QWidget(self)
        row = QHBoxLayout(self._search)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        row.addWidget(self.stop)
        row.addWidget(self.again)
        column.addWidget(self._search)

    # --- what is chosen -------------------------------------------------------------------------

    def of_those_chosen(self, pairs: Sequence[Pair]) -> list[Pair]:
        """The pairs of the band and the kind that are chosen, in their order."""
        return [one for one in pairs if self._is_in(one, self._band, self._kind)]

    @staticmethod
    def _is_in(pair: Pair, band: str, kind: str) -> bool:
        return band in (_ALL, pair.band.value) and kind in (_ALL, pair.kind)

    def _on_band(self, band: str) -> None:
        self._band = band
        self.show_pairs(self._pairs)
        self.changed.emit()

    def _on_kind(self, kind: str) -> None:
        self._kind = kind
        self.show_pairs(self._pairs)
        self.changed.emit()

    def stops(self) -> list[QWidget]:
        """What takes the focus, in the order of reading."""
        chips = (*self.bands.chips.values(), *self.kinds.chips.values())
        return [*chips, self.stop, self.again]

    # --- what is shown --------------------------------------------------------------------------

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """How many there are of each band among the kind chosen, and of each kind in the band."""
        self._pairs = pairs
        bands = {
            _ALL: self.tr("All pairs"),
            Band.SURE.value: self.tr("Sure"),
            Band.PROBABLE.value: self.tr("Probable"),
            Band.LOOK.value: self.tr("To look at"),
        }
        kinds = {
            _ALL: self.tr("All kinds"),
            "organisation": self.tr("Organisations"),
            "person": self.tr("People"),
        }
        self.bands.show_kinds(
            [(key, name, self._count(key, self._kind)) for key, name in bands.items()], self._band
        )
        self.kinds.show_kinds(
            [(key, name, self._count(self._band, key)) for key, name in kinds.items()], self._kind
        )

        has_both = len({one.kind for one in pairs}) > 1
        self.kinds.setVisible(has_both or self._kind != _ALL)

    def _count(self, band: str, kind: str) -> str:
        return str(sum(self._is_in(one, band, kind) for one in self._pairs))

    def show_search(self, *, is_on: bool, is_stopped: bool) -> None:
        """Whether the whole directory is being gone through, or was not to its end."""
        text = self.tr("Looking through the whole directory…") if is_on else ""
        if is_stopped and not is_on:
            text = self.tr("The search was stopped: there may be others.")
        self.state.setText(text)
        had_focus = self.stop.hasFocus() or self.again.hasFocus()
        self.stop.setVisible(is_on)
        self.again.setVisible(is_stopped and not is_on)
        self._search.setVisible(bool(text))
        if had_focus and not self._search.isHidden():
            (self.stop if is_on else self.again).setFocus()


__all__ = ["PairFilter"]
