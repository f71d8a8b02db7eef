"""The choices of each document, as the window's settings keep them: one small JSON text.

Holds choices only, never anything of an event or of somebody on it.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from directory_app.services.delegations.documents import Document, DocumentOptions


class KeptOptions:
    """The current document, and the options of every document."""

    def __init__(self) -> None:
        self.document = Document.SHEET
        self._options = {one: DocumentOptions(document=one) for one in Document}

    @property
    def current(self) -> DocumentOptions:
        """The options of the current document."""
        return self._options[self.document]

    def take(self, options: DocumentOptions) -> None:
        """Keeps options, and makes their document the current one."""
        self.document = options.document
        self._options[options.document] = options

    def to_text(self) -> str:
        """The JSON text that :meth:`from_text` reads."""
        options = {one.value: self._options[one].to_json() for one in Document}
        kept = {"current": self.document.value, "options": options}
        return json.dumps(kept, separators=(",", ":"), sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> KeptOptions:
        """The choices that were written; what is unknown or damaged takes its default."""
        kept, read = cls(), _read(text)
        options = read.get("options")
        for one in Document:
            said = options.get(one.value) if isinstance(options, Mapping) else None
            found = DocumentOptions.from_json(said)
            kept.take(dataclasses.replace(found, document=one, has_gaps=False))
        current = read.get("current")
        known = [one.value for one in Document]
        kept.document = Document(current) if current in known else Document.SHEET
        return kept


def _read(text: str) -> Mapping[str, Any]:
    try:
        read = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
