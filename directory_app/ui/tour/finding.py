"""A part of the tour: words that filter, « Aller à… », the list on paper, two cards made one."""

from __future__ import annotations

from PySide6.QtCore import Qt

from directory_app.domain.query_words import FILTERS
from directory_app.ui.sidebar.places import ALL, ORGANISATIONS

from .chapter import Chapter
from .hands import ALT, CTRL, SHIFT

DOUBLE, ACRONYM, PHONE = "Atelier inventé du voisinage", "AIDV", "418 555-0123"
"""Another card of an organisation that the journey made, with the same telephone."""
_SOUGHT = "atelier inventé"


class Finding(Chapter):
    """What finds, and what makes one of two."""

    def go(self) -> None:
        """All of it. Raises TourStopped."""
        self._filter()
        self._jump()
        self._print()
        self._merge()

    def _filter(self) -> None:
        hints = self._wiring.search.hints
        self._go_to(ALL)
        city = next(word for word in FILTERS if word.name == "city")
        names = city.french if self._page.look.lang == "fr" else city.english
        self._hands.search(f"{names[0]}:")
        self._hands.wait("hints", lambda: len(hints.offered) > 1 and self._is_quiet())
        self._keep("hints", self.tr("Words that filter, and what may follow them"), None)
        self._hands.press(Qt.Key.Key_Escape)
        self._hands.settle("search cleared")

    def _jump(self) -> None:
        self._hands.press(Qt.Key.Key_K, CTRL)
        view = self._wiring.go_to.view
        self._hands.type("pr")
        self._hands.wait("jump", lambda: view.is_answered and self._is_quiet())
        self._keep("jump", self.tr("One field leads everywhere"), None)
        self._hands.press(Qt.Key.Key_Escape)
        self._hands.wait("jump left", lambda: not view.is_open)

    def _print(self) -> None:
        self._go_to(ORGANISATIONS)
        self._hands.press(Qt.Key.Key_P, CTRL)
        printing = self._wiring.printing
        self._hands.wait("print page", lambda: printing.view is not None and self._is_quiet())
        view = printing.view
        assert view is not None
        self._hands.wait("paper", lambda: view.is_settled and view.view.has_picture)
        self._keep("print", self.tr("The list as it will be on paper"), None)
        self._leave()

    def _merge(self) -> None:
        hands, page, merging = self._hands, self._page, self._wiring.merging
        hands.press(Qt.Key.Key_N, CTRL)
        hands.wait("form", lambda: page.card.is_editing)
        hands.type(DOUBLE)
        hands.press(Qt.Key.Key_S, ALT)
        hands.type(ACRONYM)
        hands.press(Qt.Key.Key_T, ALT)
        hands.type(PHONE)
        hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("saved", lambda: not page.card.is_editing and self._is_quiet())
        hands.search(_SOUGHT)
        page.list.view.setFocus()
        hands.press(Qt.Key.Key_Home)
        hands.press(Qt.Key.Key_Down, SHIFT)
        hands.wait("both", lambda: page.is_many and self._is_quiet())
        hands.press(Qt.Key.Key_J, CTRL)
        hands.wait("merge page", lambda: merging.is_in_front and self._is_quiet())
        self._keep("merge", self.tr("Two cards side by side: nothing is lost"), None)
        hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("merged", lambda: self._panes.is_browsing and self._is_quiet())
        self._keep("merged", page.toast.text, None)
        hands.press(Qt.Key.Key_Z, CTRL)
        hands.wait("two again", lambda: page.list.model.rowCount() > 1 and self._is_quiet())
        hands.search("")
