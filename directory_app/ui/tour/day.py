"""A day of the tour: a leaflet is pasted, its delegation completed, its sheet looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from directory_app.ui.delegation.workspace import Workspace

from .chapter import Chapter
from .hands import ALT, CTRL, SHIFT, TourStopped

LEAFLET = """\
La délégation de la « Journée du voisinage inventé »

Voisinages à l’Assemblée nationale - 9 mai 2027

· Clémence Dulac-Fictive, Réseau inventé des ruelles vertes (RIRV) : 12, rue du Patron Est, \
Montréal (Québec) H2X 0Z1, 514 555-0183, rirv.example.org, info@rirv.example.org
· Ovila Modèle-Roy, coordonnateur, Coalition imaginaire des balcons fleuris (CIBF) : \
480 boul. de l'Esquisse, bur. 3, Laval (Québec) H7N 0Z2, (450) 555-0177 poste 4, \
ovila.modele@cibf.example.org
· Maude Beaulieu-Roy, Regroupement imaginaire des maisons de quartier (RIMQ)
"""
"""Invented people and places; the last one has a card in the sample."""


class Day(Chapter):
    """One day, prepared in an open window."""

    def go(self) -> None:
        """All of it. Raises TourStopped."""
        self._paste()
        self._complete()
        self._look_for_gaps()
        self._look_at_documents()

    def _paste(self) -> None:
        hands = self._hands
        QGuiApplication.clipboard().setText(LEAFLET)
        hands.press(Qt.Key.Key_V, CTRL | SHIFT)
        hands.wait("pasted text", self._is_read)
        self._keep("paste", self.tr("A pasted leaflet: what was understood, before it is in"), None)
        hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("imported", lambda: self._find_work() is not None and self._is_quiet())

    def _complete(self) -> None:
        hands = self._hands
        hands.press(Qt.Key.Key_D, CTRL)
        hands.type("haddad")
        hands.wait("somebody found", self._is_quiet)
        self._keep("delegate", self.tr("A name typed, and the person is on the roster"), None)
        hands.press(Qt.Key.Key_Return)
        hands.wait("delegate added", lambda: self._work.roster.model.rowCount() == 4)
        self._work.roster.enter_roster()
        hands.press(Qt.Key.Key_Up, ALT)
        hands.wait("delegate moved", self._is_quiet)
        self._keep("delegation", self.tr("The delegation, and its sheet beside it"), None)

    def _look_for_gaps(self) -> None:
        self._work.show_segment("gaps", takes_focus=True)
        self._hands.wait("gaps", self._is_quiet)
        self._keep("gaps", self.tr("Who has nobody in the delegation"), None)

    def _look_at_documents(self) -> None:
        self._work.show_segment("documents", takes_focus=True)
        self._hands.wait("documents", self._is_quiet)
        self._keep("sheet", self.tr("The sheet as it will be printed"), None)
        self._work.leave()
        self._hands.press(Qt.Key.Key_Escape)
        self._hands.settle("events")
        self._keep("events", self.tr("The days, to come and past"), None)

    # --- what is on screen -------------------------------------------------------------------

    def _is_read(self) -> bool:
        wiring = self._window.wiring
        view = wiring.paste.view if wiring is not None else None
        return view is not None and view.proposal is not None and self._is_quiet()

    def _is_quiet(self) -> bool:
        work = self._find_work()
        is_done = work is None or work.is_settled
        return self._window.is_settled and self._window.lanes.is_idle and is_done

    def _find_work(self) -> Workspace | None:
        wiring = self._window.wiring
        return wiring.delegation.commands.front if wiring is not None else None

    @property
    def _work(self) -> Workspace:
        work = self._find_work()
        if work is None:
            raise TourStopped("delegation")
        return work
