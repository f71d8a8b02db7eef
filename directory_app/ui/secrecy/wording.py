"""How the places where a confidential value also stands are counted and named."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from directory_app.services.copies import Copies, Copy, Where


class CopiesWording(QObject):
    """The words: an object, since only Qt's own method of objects translates plurals."""

    def counted(self, where: Where, count: int) -> str:
        """« 2 notes »."""
        return {
            Where.COORDINATE: self.tr("%n other coordinate(s)", "", count),
            Where.NOTE: self.tr("%n note(s)", "", count),
            Where.DESCRIPTION: self.tr("%n description(s)", "", count),
            Where.FUNCTION: self.tr("%n function(s)", "", count),
            Where.CUSTOM: self.tr("%n field(s) of the office", "", count),
            Where.LIST: self.tr("%n list(s)", "", count),
            Where.EVENT: self.tr("%n event(s)", "", count),
            Where.FROZEN: self.tr("%n frozen delegation(s)", "", count),
            Where.IMPORT: self.tr("%n import(s) kept", "", count),
            Where.HISTORY: self.tr("the history of %n contact(s)", "", count),
        }[where]

    def places(self, found: Copies) -> str:
        """« 2 notes et 1 délégation figée »."""
        counts = found.counts
        texts = [self.counted(where, counts[where]) for where in Where if counts[where]]
        return QLocale().createSeparatedList(texts)

    def marked_text(self, found: Copies) -> str:
        """After a mark: where the value stands besides, withheld with it."""
        text = self.tr("This value also stands in %1: withheld there too.")
        return text.replace("%1", self.places(found))

    def unmarking_text(self, found: Copies) -> str:
        """Before a mark is taken off: what would be visible again."""
        if not found.found:
            return self.tr("Without this mark, the value may be shown and sent again.")
        text = self.tr("Without this mark, the value may be shown and sent again, in %1 too.")
        return text.replace("%1", self.places(found))

    def unmarking_contact_text(self) -> str:
        """Before the mark of a whole contact is taken off."""
        return self.tr(
            "Without this mark, exports and titles name this contact again; each of its "
            "coordinates keeps its own mark."
        )

    def line(self, one: Copy) -> str:
        """« Note — Table imaginaire », of the list of places."""
        kind = {
            Where.COORDINATE: self.tr("Coordinate"),
            Where.NOTE: self.tr("Note"),
            Where.DESCRIPTION: self.tr("Description"),
            Where.FUNCTION: self.tr("Function"),
            Where.CUSTOM: self.tr("Field of the office"),
            Where.LIST: self.tr("List"),
            Where.EVENT: self.tr("Event"),
            Where.FROZEN: self.tr("Frozen delegation"),
            Where.IMPORT: self.tr("Import kept"),
            Where.HISTORY: self.tr("History"),
        }[one.where]
        return f"{kind} — {one.name or self.tr('name withheld')}"
