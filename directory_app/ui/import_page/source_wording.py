"""The words of the source page: what a file was taken for."""

from __future__ import annotations

from PySide6.QtCore import QObject

from directory_app.domain.problems import Problem
from directory_app.services.importing.opening import OpenedFile
from directory_app.texts import Texts

_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "cp1252": "Windows-1252",
    "windows-1252": "Windows-1252",
    "mac-roman": "Mac Roman",
    "macintosh": "Mac Roman",
    "cp850": "DOS (850)",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16 BE",
}
_FORMATS = {
    "csv": "CSV",
    "tsv": "TSV",
    "xlsx": "Excel",
    "xls": "Excel 97",
    "ods": "OpenDocument",
    "vcard": "vCard",
    "json": "JSON",
}


class SourceWording(QObject):
    """Sentences about a file."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    def encoding(self, name: str) -> str:
        """« Windows-1252 »."""
        return _ENCODINGS.get(name.lower().replace("_", "-"), name)

    def delimiter(self, sign: str) -> str:
        """What parts the cells, in words."""
        words = {
            ";": self.tr("semicolon (;)"),
            ",": self.tr("comma (,)"),
            "\t": self.tr("tab"),
            "|": self.tr("bar (|)"),
        }
        return words.get(sign, sign)

    def header_choice(self, line: int) -> str:
        """« ligne 3 », « aucune »."""
        return self.tr("row %1").replace("%1", str(line)) if line else self.tr("no headings")

    def detected(self, opened: OpenedFile) -> str:
        """« CSV, séparateur « ; », encodage Windows-1252, titres à la ligne 1, 48 lignes »."""
        parts = [_FORMATS.get(opened.format, self.tr("Text"))]
        if opened.is_ours:
            parts = [self.tr("%1 written by Bottin").replace("%1", parts[0])]
        if opened.delimiter:
            parts.append(self._separator(opened.delimiter))
        if opened.encoding and opened.format in ("csv", "tsv", "text"):
            parts.append(self.tr("encoding %1").replace("%1", self.encoding(opened.encoding)))
        if opened.sheet and len(opened.sheets) > 1:
            parts.append(self.tr("sheet “%1”").replace("%1", opened.sheet))
        if opened.table is not None and not opened.is_ours:
            parts.append(self._headings(opened.header_line))
        if opened.row_count is not None:
            parts.append(self.tr("%n row(s)", "", opened.row_count))
        return self.tr("Detected: %1").replace("%1", ", ".join(parts))

    def _separator(self, sign: str) -> str:
        if sign == "\t":
            return self.tr("separated by tabs")
        return self.tr("separator “%1”").replace("%1", sign)

    def _headings(self, line: int) -> str:
        if not line:
            return self.tr("no headings")
        return self.tr("headings in row %1").replace("%1", str(line))

    def warnings(self, opened: OpenedFile) -> str:
        """What was guessed or left out."""
        return " ".join(self._warning(code) for code in opened.warnings)

    def _warning(self, code: str) -> str:
        words = {
            "encoding_guessed": self.tr(
                "The encoding was guessed. If accents look damaged, choose another one."
            ),
            "other_sheets": self.tr("Other sheets of the workbook hold rows too: choose one."),
        }
        return words.get(code) or self._texts.problem(Problem(code))
