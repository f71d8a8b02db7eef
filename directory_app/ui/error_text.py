"""Failures as sentences: expected ones by their code, bugs by one that says nothing was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from directory_app.domain.errors import BottinError

if TYPE_CHECKING:
    from directory_app.texts import Texts


def error_text(error: Exception, texts: Texts) -> str:
    """The sentence for a failure; never a type, a trace or somebody's data."""
    if isinstance(error, BottinError):
        return texts.error(error)
    return QCoreApplication.translate(
        "ErrorText", "An unexpected error occurred. Nothing was lost."
    )
