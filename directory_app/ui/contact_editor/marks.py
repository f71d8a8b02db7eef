"""The marks of a coordinate: preferred, confidential, personal, verified; and the way to remove it.

The first two are toggles in sight, the others in a menu with what is rarer.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from directory_app.domain.contact import Coordinate
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import IconButton

from .form import Form

TRUE, FALSE = "true", "false"
_DECIDED = {None: "", True: TRUE, False: FALSE}


def flag(value: bool) -> str:
    """A boolean as the form's texts write it."""
    return TRUE if value else FALSE


class Toggle(IconButton):
    """A button that is on or off: two icons, one name, its state told by « checked »."""

    def __init__(
        self, icons: tuple[str, str], name: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(icons[0], name, theme, parent)
        self._icons = icons
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self, is_on: bool) -> None:
        self._icon_name = self._icons[is_on]
        self._tint()

    def _tint(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name, "link" if self.isChecked() else "text2"))


class Marks(QWidget):
    """Toggles, menu and removal of one coordinate. ``changed`` after each change of a mark,
    ``preferred`` when this one becomes the preferred, ``label_asked`` when a label is wanted,
    ``refused`` when it becomes, or no longer is, one that must not be written to."""

    removed = Signal()
    changed = Signal()
    preferred = Signal()
    label_asked = Signal()
    refused = Signal()

    def __init__(
        self,
        form: Form,
        item: Coordinate | None,
        name: str,
        parent: QWidget | None = None,
        *,
        refusal_text: str,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._refusal_text = refusal_text
        self._menu: QMenu | None = None
        self._has_label_field = False
        theme = form.look.theme
        self.star = Toggle(("star", "star-filled"), self.tr("Main one"), theme, self)
        self.lock = Toggle(("lock-open", "lock"), self.tr("Confidential"), theme, self)
        self.more = IconButton(
            "ellipsis", self.tr("Other marks: %1").replace("%1", name), theme, self
        )
        remove = self.tr("Remove: %1").replace("%1", name)
        self.close_button = IconButton("x", remove, theme, self)
        self.close_button.setObjectName("remove")
        self._lay_out()
        self.stored = _stored(item)
        self._personal = self.stored["personal"]
        self._verified_on = self.stored["verified_on"]
        self._refused = self.stored["refused"]
        self.star.setChecked(self.stored["preferred"] == TRUE)
        self.lock.setChecked(self.stored["confidential"] == TRUE)
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.star, self.lock, self.more, self.close_button):
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self.star.toggled.connect(self._on_star)
        self.lock.toggled.connect(lambda _: self.changed.emit())
        self.more.clicked.connect(self._show_menu)
        self.close_button.clicked.connect(self.removed)

    @property
    def values(self) -> dict[str, str]:
        """The marks as they are now, by their path."""
        return {
            "preferred": flag(self.star.isChecked()),
            "confidential": self._confidential(),
            "personal": self._personal,
            "verified_on": self._verified_on,
            "refused": self._refused,
        }

    def take_up(self, texts: dict[str, str]) -> None:
        """Takes the marks of a draft."""
        self.star.setChecked(texts["preferred"] == TRUE)
        self.lock.setChecked(texts["confidential"] == TRUE)
        self._personal = texts["personal"]
        self._verified_on = texts["verified_on"]
        self._refused = texts["refused"]

    def allow_label(self) -> None:
        """The menu offers a label, for a kind of coordinate that has no box for it."""
        self._has_label_field = True

    def _confidential(self) -> str:
        is_on, stored = self.lock.isChecked(), self.stored["confidential"]
        return stored if is_on == (stored == TRUE) else flag(is_on)

    def _on_star(self, is_on: bool) -> None:
        self.changed.emit()
        if is_on:
            self.preferred.emit()

    # --- the menu ------------------------------------------------------------------------------

    def menu(self) -> QMenu:
        """The rarer marks, as they are now."""
        menu = QMenu(self)
        personal = self._check(menu, self.tr("Personal"), self._personal == TRUE)
        personal.toggled.connect(self._on_personal)
        today = self._form.means.today()
        verified = self._check(menu, self.tr("Verified today"), self._verified_on == today)
        verified.toggled.connect(self._on_verified)
        refused = self._check(menu, self._refusal_text, self.is_refused)
        refused.toggled.connect(self._on_refused)
        if self._has_label_field:
            menu.addAction(self.tr("Label…")).triggered.connect(self.label_asked)
        return menu

    @staticmethod
    def _check(menu: QMenu, text: str, is_on: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_on)
        return action

    def _show_menu(self) -> None:
        self._menu = self.menu()
        self._menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _on_personal(self, is_on: bool) -> None:
        self._personal = flag(is_on)
        self.changed.emit()

    @property
    def is_refused(self) -> bool:
        """Whether its owner asked not to be written to, or called, there."""
        return self._refused == TRUE

    def _on_refused(self, is_on: bool) -> None:
        self._refused = flag(is_on)
        self.refused.emit()
        self.changed.emit()

    def _on_verified(self, is_on: bool) -> None:
        self._verified_on = self._form.means.today() if is_on else self._not_today()
        self.changed.emit()

    def _not_today(self) -> str:
        stored = self.stored["verified_on"]
        return "" if stored == self._form.means.today() else stored


def _stored(item: Coordinate | None) -> dict[str, str]:
    if item is None:
        marks = {"preferred": FALSE, "confidential": "", "personal": FALSE, "verified_on": ""}
        return marks | {"refused": FALSE}
    return {
        "preferred": flag(item.preferred),
        "confidential": _DECIDED[item.confidential],
        "personal": flag(item.personal),
        "verified_on": item.verified_on.iso() if item.verified_on else "",
        "refused": flag(item.refused),
    }
