"""Keys that belong to the window wherever the focus is, text fields included.

On X11 a text field takes Ctrl+E for « end of line » before any menu sees it; the search box has
to let it go.
"""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

UNDO = ("Ctrl+Z",)
REDO = ("Ctrl+Shift+Z", "Ctrl+Y")
EDIT = ("Ctrl+E", "F2")
SAVE = ("Ctrl+Enter", "Ctrl+Return", "Ctrl+S")
"""The first is the one that is shown: « Ctrl+Entrée », as the key is called in French; Qt calls the
large one « Retour »."""


def is_one_of(event: QKeyEvent, keys: tuple[str, ...]) -> bool:
    """Whether a key press is one of these shortcuts."""
    pressed = QKeySequence(event.keyCombination())
    exact = QKeySequence.SequenceMatch.ExactMatch
    return any(QKeySequence(key).matches(pressed) is exact for key in keys)
