"""What the window remembers for itself: size, panes, theme, language, comfort. Never a contact's
data.

One small file, ``window.ini``, in Bottin's home. Losing it loses nothing but comfort.
"""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from .theme import Density, Mode

LANGUAGES = ("fr", "en")
TEXT_SCALES = (0.9, 1.0, 1.1, 1.25, 1.5)
STAYS = {"normal": 1.0, "long": 2.5, "always": 0.0}
"""How long toasts stay: a factor of the usual time, 0 for « until replaced »."""

_TRUE, _FALSE = "yes", "no"


class WindowSettings:
    """Typed access to ``window.ini``; what is missing or damaged reads as None or the default."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def _text(self, name: str) -> str:
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, str) else ""

    def _set(self, name: str, value: object) -> None:
        self._file.setValue(f"window/{name}", value)

    def bytes_of(self, name: str) -> QByteArray | None:
        """A stored Qt state (``geometry``, ``frame``, ``browse``)."""
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_bytes(self, name: str, state: QByteArray) -> None:
        """Stores a Qt state."""
        self._set(name, state)

    @property
    def theme(self) -> Mode:
        """The chosen theme; follows the system until one is chosen."""
        value = self._text("theme")
        return Mode(value) if value in tuple(Mode) else Mode.SYSTEM

    @theme.setter
    def theme(self, mode: Mode) -> None:
        self._set("theme", mode.value)

    @property
    def language(self) -> str:
        """``fr`` or ``en``; empty until one is chosen."""
        value = self._text("language")
        return value if value in LANGUAGES else ""

    @language.setter
    def language(self, lang: str) -> None:
        self._set("language", lang)

    @property
    def text_scale(self) -> float:
        """A factor of the system's text size, one of :data:`TEXT_SCALES`."""
        try:
            value = float(self._text("text_scale"))
        except ValueError:
            return 1.0
        near = (scale for scale in TEXT_SCALES if math.isclose(scale, value))
        return next(near, 1.0)

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._set("text_scale", str(scale))

    @property
    def density(self) -> Density:
        """How tall the rows of lists are."""
        value = self._text("density")
        return Density(value) if value in tuple(Density) else Density.COMFORTABLE

    @density.setter
    def density(self, density: Density) -> None:
        self._set("density", density.value)

    @property
    def stay(self) -> str:
        """How long toasts stay: a key of :data:`STAYS`."""
        value = self._text("stay")
        return value if value in STAYS else "normal"

    @stay.setter
    def stay(self, stay: str) -> None:
        self._set("stay", stay)

    @property
    def is_sidebar_shown(self) -> bool:
        """Whether the sidebar is wanted."""
        return self._text("sidebar") != _FALSE

    @is_sidebar_shown.setter
    def is_sidebar_shown(self, is_shown: bool) -> None:
        self._set("sidebar", _TRUE if is_shown else _FALSE)

    @property
    def last_list(self) -> str:
        """The id of the list that contacts were added to last."""
        return self._text("last_list")

    @last_list.setter
    def last_list(self, list_id: str) -> None:
        self._set("last_list", list_id)

    @property
    def export_profile(self) -> str:
        """The format that was used last on the export page; empty for the page's own."""
        return self._text("export_profile")

    @export_profile.setter
    def export_profile(self, profile: str) -> None:
        self._set("export_profile", profile)

    @property
    def batch_size(self) -> int | None:
        """How many addresses a batch held last; None for the page's own."""
        value = self._text("batch_size")
        return int(value) if value.isascii() and value.isdecimal() else None

    @batch_size.setter
    def batch_size(self, size: int | None) -> None:
        self._set("batch_size", "" if size is None else str(size))

    @property
    def document_options(self) -> str:
        """The choices of a delegation's documents, as its page wrote them; empty at first."""
        return self._text("document_options")

    @document_options.setter
    def document_options(self, options: str) -> None:
        self._set("document_options", options)

    @property
    def compared_list(self) -> str:
        """The id of the list that delegations were compared with last; empty at first."""
        return self._text("compared_list")

    @compared_list.setter
    def compared_list(self, list_id: str) -> None:
        self._set("compared_list", list_id)

    @property
    def table_columns(self) -> str:
        """The columns that every table had before each place had its own."""
        kept = self.bytes_of("table_columns")
        return "" if kept is None else bytes(kept.data()).decode("utf-8", "replace")

    @property
    def arrangements(self) -> str:
        """The columns and the order of each place, as :mod:`.arrangements` wrote them."""
        kept = self.bytes_of("arrangements")
        return "" if kept is None else bytes(kept.data()).decode("utf-8", "replace")

    def keep_arrangements(self, text: str) -> None:
        """Stores them."""
        self.set_bytes("arrangements", QByteArray(text.encode()))

    @property
    def location(self) -> Path | None:
        """The directory file that was opened last by choice; None for the usual one."""
        value = self._text("location")
        return Path(value) if value else None

    @location.setter
    def location(self, location: Path) -> None:
        self._set("location", str(location))
