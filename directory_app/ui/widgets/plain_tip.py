"""Tooltips of data: Qt reads as markup whatever looks like it, and would fetch the files and show
the links that a name holds. Here a name stays letters (safety: no image, no link from data)."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QAction, Qt


def plain_tip(text: str) -> str:
    """The text as a tooltip shows it to the letter: itself, unless Qt would read markup in it."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"


def set_entry_text(action: QAction, text: str) -> QAction:
    """Gives a menu entry a text with data in it (``verbatim`` there); gives the entry back.

    Qt makes the tooltip of an action of its text, and would read markup in it."""
    action.setText(text)
    action.setToolTip(plain_tip(action.iconText()))
    return action
