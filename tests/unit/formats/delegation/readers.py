"""Independent readers of what the writers made: text of a PDF, of a Word file, of a picture."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import docx
from docx.document import Document as WordFile
from pypdf import PdfReader


def letters(text: str) -> str:
    """What is compared of two texts: everything but spaces, with one hyphen and one apostrophe."""
    return re.sub("[‐–]", "-", re.sub(r"\s+", "", text)).replace("'", "’")


def pdf(data: bytes) -> PdfReader:
    """A PDF, opened strictly."""
    return PdfReader(io.BytesIO(data), strict=True)


def pdf_text(data: bytes) -> str:
    """Every page's text."""
    return "\n".join(page.extract_text() for page in pdf(data).pages)


def word(data: bytes) -> WordFile:
    """A Word file, opened."""
    return docx.Document(io.BytesIO(data))


def word_text(data: bytes) -> str:
    """Every paragraph and cell of a Word file, its headers and footers."""
    file = word(data)
    parts = [paragraph.text for paragraph in file.paragraphs]
    for table in file.tables:
        parts += [cell.text for row in table.rows for cell in row.cells]
    for section in file.sections:
        parts += [p.text for p in (*section.header.paragraphs, *section.footer.paragraphs)]
    return "\n".join(parts)


def office_text(source: Path) -> str:
    """What LibreOffice reads in a Word file."""
    folder = source.parent
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(folder / "lu"),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "lu" / f"{source.stem}.txt").read_text(encoding="utf-8-sig")
