"""Preferences: few, applied at once, nothing to confirm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMargins, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from directory_app.domain.privacy_officer import PrivacyOfficer
from directory_app.ui.announce import announce
from directory_app.ui.context import Look
from directory_app.ui.external_links import open_folder
from directory_app.ui.fonts import CAPTION
from directory_app.ui.settings import TEXT_SCALES, WindowSettings
from directory_app.ui.theme import Density, Mode
from directory_app.ui.widgets.buttons import IconButton, TextButton
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.segmented import SegmentedControl

from .author_field import AuthorChoice, AuthorField
from .officer_field import OfficerField

_LEAST_WIDTH_PX, _LARGEST_PX = 540, (920, 600)
_WIDTH_LETTERS = 62
_MARGINS = QMargins(24, 20, 24, 8)
_FOOTER_MARGINS = QMargins(24, 12, 24, 16)

TRASH_DAYS = (30, 90, 180, 365)
"""How long contacts may stay in the trash before erasing them is proposed."""

Choices = Sequence[tuple[str, str]]


class PreferencesDialog(QDialog):
    """Each control acts as soon as it is touched. ``language_chosen`` asks for the window in
    another language, ``stay_chosen`` tells how long messages stay, ``trash_days_chosen``
    after how many days erasing is proposed, where a directory is open (``trash_days``), and
    ``officer_chosen`` who is responsible there for personal information (``officer``)."""

    language_chosen = Signal(str)
    stay_chosen = Signal(str)
    shortcuts_asked = Signal()
    author_chosen = Signal(str)
    trash_days_chosen = Signal(str)
    officer_chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        settings: WindowSettings,
        location: Path,
        parent: QWidget | None = None,
        *,
        author: AuthorChoice | None = None,
        trash_days: int | None = None,
        officer: PrivacyOfficer | None = None,
    ) -> None:
        super().__init__(parent)
        self._trash_days = trash_days
        self._look = look
        self._settings = settings
        self._location = location
        self.setWindowTitle(self.tr("Preferences"))
        self._page = QWidget(self)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(_MARGINS)
        self._column.setSpacing(16)
        self._add_appearance()
        self._add_language()
        self._add_messages()
        self._add_data()
        self.author: AuthorField | None = None
        if author is not None:
            self.author = self._add_author(author)
        self.officer: OfficerField | None = None
        if officer is not None:
            self.officer = self._add_officer(officer)
        self._add_keyboard()
        self._column.addStretch(1)
        self._footer = self._make_footer()
        self._lay_out()
        look.theme.changed.connect(self._on_theme_changed)
        self._fit()

    # --- how it is laid out ------------------------------------------------------------------

    def _lay_out(self) -> None:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._page)
        self._area = area
        area.viewport().installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(self._footer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The button below ends where the frames end, whether or not there is a scroll bar."""
        if event.type() is QEvent.Type.Resize and hasattr(self, "_footer"):
            beyond = self._area.width() - self._area.viewport().width()
            layout = self._footer.layout()
            if layout is not None:
                layout.setContentsMargins(_FOOTER_MARGINS + QMargins(0, 0, beyond, 0))
        return super().eventFilter(watched, event)

    def _make_footer(self) -> QWidget:
        footer = QWidget(self)
        applied = PlainLabel(self.tr("Applied at once"), footer, scale=CAPTION, tone="muted")
        self.dismiss = TextButton(self.tr("Close"), "primary", footer)
        self.dismiss.setDefault(True)
        self.dismiss.clicked.connect(self.accept)
        row = QHBoxLayout(footer)
        row.setContentsMargins(_FOOTER_MARGINS)
        row.setSpacing(16)
        row.addWidget(applied, 1)
        row.addWidget(self.dismiss)
        return footer

    def _fit(self) -> None:
        """As large as what it says, as far as the smallest window leaves room."""
        widest, tallest = _LARGEST_PX
        letters = self.fontMetrics().averageCharWidth() * _WIDTH_LETTERS
        width = min(max(_LEAST_WIDTH_PX, letters), widest)
        column, footer = self._column, self._footer.sizeHint()
        height = max(column.heightForWidth(width), column.sizeHint().height()) + footer.height()
        self.resize(width, min(height, tallest))

    def _group(self, title: str) -> QVBoxLayout:
        """A frame; without a title, what is in it says itself what it is about."""
        group = QFrame(self._page)
        group.setProperty("kind", "group")
        group.setAccessibleName(title)
        inside = QVBoxLayout(group)
        inside.setContentsMargins(16, 12, 16, 14)
        inside.setSpacing(12)
        block = QVBoxLayout()
        block.setSpacing(8)
        if title:
            block.addWidget(PlainLabel(title, self._page, is_bold=True, wraps=False))
        block.addWidget(group)
        self._column.addLayout(block)
        return inside

    def _add_choice(
        self,
        inside: QVBoxLayout,
        label: str,
        choices: Choices,
        value: str,
        on_chosen: Callable[[str], None],
    ) -> SegmentedControl:
        control = SegmentedControl(label, self._page)
        control.set_choices(choices)
        _choose(control, value)
        control.chosen.connect(on_chosen)
        block = QVBoxLayout()
        block.setSpacing(4)
        block.addWidget(PlainLabel(label, self._page, scale=CAPTION, tone="muted", wraps=False))
        block.addWidget(control)
        inside.addLayout(block)
        return control

    # --- what can be chosen ------------------------------------------------------------------

    def _add_appearance(self) -> None:
        inside, theme = self._group(self.tr("Appearance")), self._look.theme
        modes = (
            (Mode.SYSTEM.value, self.tr("As the system")),
            (Mode.LIGHT.value, self.tr("Light")),
            (Mode.DARK.value, self.tr("Dark")),
        )
        self.mode = self._add_choice(
            inside, self.tr("Theme"), modes, theme.mode.value, self._on_mode
        )
        densities = (
            (Density.COMFORTABLE.value, self.tr("Comfortable")),
            (Density.COMPACT.value, self.tr("Compact")),
        )
        self.density = self._add_choice(
            inside, self.tr("Rows"), densities, theme.density.value, self._on_density
        )
        scales = [(str(scale), f"{round(scale * 100)}\u00a0%") for scale in TEXT_SCALES]
        self.text_scale = self._add_choice(
            inside, self.tr("Size of text"), scales, str(self._settings.text_scale), self._on_scale
        )

    def _add_language(self) -> None:
        inside = self._group("")
        names = (("fr", "Français"), ("en", "English"))  # each in its own: to be found again
        label = self.tr("Language of the window")
        self.language = self._add_choice(inside, label, names, self._look.lang, self._on_language)

    def _add_messages(self) -> None:
        inside = self._group(self.tr("Messages"))
        stays = (
            ("normal", self.tr("8 seconds")),
            ("long", self.tr("20 seconds")),
            ("always", self.tr("Until closed")),
        )
        label = self.tr("Shown during")
        self.stay = self._add_choice(inside, label, stays, self._settings.stay, self._on_stay)
        note = self.tr("Messages without a button stay half as long.")
        inside.addWidget(PlainLabel(note, self._page, scale=CAPTION, tone="muted"))

    def _add_data(self) -> None:
        inside = self._group(self.tr("Data"))
        label = self.tr("Directory file")
        inside.addWidget(PlainLabel(label, self._page, scale=CAPTION, tone="muted", wraps=False))
        self.path = PlainLabel(str(self._location), self._page)
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = IconButton("copy", self.tr("Copy the path"), self._look.theme, self._page)
        self.copy.clicked.connect(self._on_copy)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(row)
        self.folder = TextButton(self.tr("Open the folder"), "plain", self._page)
        self.folder.clicked.connect(self._on_folder)
        inside.addWidget(self.folder)
        self.said = PlainLabel("", self._page, scale=CAPTION, tone="muted")
        self.said.hide()
        inside.addWidget(self.said)
        if self._trash_days is not None:
            self._add_trash(inside, self._trash_days)

    def _add_trash(self, inside: QVBoxLayout, days: int) -> None:
        """A setting of the directory, the same for everybody; nothing is emptied by itself."""
        offered = sorted({*TRASH_DAYS, days})
        choices = [(str(one), self.tr("%n day(s)", "", one)) for one in offered]
        label = self.tr("Erasing from the trash is proposed after")
        chosen = self.trash_days_chosen.emit
        self.trash = self._add_choice(inside, label, choices, str(days), chosen)

    def _add_author(self, author: AuthorChoice) -> AuthorField:
        field = AuthorField(author, self._page)
        field.chosen.connect(self.author_chosen)
        self._group(self.tr("History")).addWidget(field)
        return field

    def _add_officer(self, officer: PrivacyOfficer) -> OfficerField:
        """A setting of the directory, the same for everybody."""
        field = OfficerField(officer, self._page)
        field.chosen.connect(self.officer_chosen)
        self._group(self.tr("Person responsible for personal information")).addWidget(field)
        return field

    def _add_keyboard(self) -> None:
        inside = self._group(self.tr("Keyboard"))
        self.shortcuts = TextButton(self.tr("Keyboard shortcuts…"), "plain", self._page)
        self.shortcuts.clicked.connect(self.shortcuts_asked)
        inside.addWidget(self.shortcuts)

    # --- what is done at once ----------------------------------------------------------------

    def _on_mode(self, value: str) -> None:
        self._settings.theme = Mode(value)
        self._look.theme.apply(Mode(value))

    def _on_density(self, value: str) -> None:
        self._settings.density = Density(value)
        self._look.theme.set_density(Density(value))

    def _on_scale(self, value: str) -> None:
        self._settings.text_scale = float(value)
        self._look.theme.set_text_scale(float(value))
        self._fit()

    def _on_language(self, lang: str) -> None:
        if lang != self._look.lang:
            self._settings.language = lang
            self.accept()
            self.language_chosen.emit(lang)

    def _on_stay(self, stay: str) -> None:
        self._settings.stay = stay
        self.stay_chosen.emit(stay)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._location))
        self._say(self.tr("Path copied"))

    def _on_folder(self) -> None:
        if not open_folder(self._location.parent):
            self._say(self.tr("The folder cannot be opened."))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
        announce(self.said, text)

    def _on_theme_changed(self) -> None:
        """The menu of the window chooses a theme too."""
        _choose(self.mode, self._look.theme.mode.value)


def _choose(control: SegmentedControl, value: str) -> None:
    """Chooses without telling. Tab then comes to the chosen one: Qt sees to that only when a
    person chooses."""
    control.set_value(value)
    for one, button in control.buttons.items():
        is_chosen = one == value
        button.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus
        )
