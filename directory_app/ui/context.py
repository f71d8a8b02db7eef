"""What every view of the window is handed: theme and sentences. Nothing that can write."""

from __future__ import annotations

from dataclasses import dataclass

from directory_app.texts import Texts

from .theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """The theme, the sentences shared with the command line, and their language (``fr``)."""

    theme: Theme
    texts: Texts
    lang: str = "fr"
