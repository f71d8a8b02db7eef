"""One document given to typst: its template, its data, the fonts it needs.

The only module that calls typst. Its root is the folder of templates, which import each other and
no package; what is shown travels as JSON in ``sys.inputs``, never as source.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, cast

import typst

from directory_app.domain.errors import EnvironmentFault
from directory_app.resources import resource_path

_TIMESTAMP = 0
"""The same bytes for the same document: its date is that of the file."""

_NO_GLYPH = "could not be displayed"
"""What typst says, under a standard that forbids it, of text that no font can write."""


def template_path(name: str) -> Path:
    """A template's path. Raises :class:`EnvironmentFault` ``template_missing`` {file}."""
    try:
        return resource_path("templates", name)
    except FileNotFoundError as error:
        raise EnvironmentFault("template_missing", file=name) from error


@dataclass(frozen=True, slots=True)
class Run:
    """A template with its data."""

    template: Path
    data: Mapping[str, Any]
    fonts: typst.Fonts

    def _compiler(self) -> typst.Compiler:
        nowhere = self.template  # a file: no package can be found or put there
        return typst.Compiler(
            self.template,
            root=self.template.parent,
            font_paths=self.fonts,
            sys_inputs={"data": json.dumps(self.data, ensure_ascii=False)},
            package_path=nowhere,
            package_cache_path=nowhere,
        )

    def pdf(self) -> bytes:
        """The PDF; it claims PDF/UA-1 unless some text can be written by no font."""
        compiler = self._compiler()
        return _accessible(compiler) or _pdf(compiler, [])

    def is_legible(self) -> bool:
        """Whether the fonts can write every character."""
        return _accessible(self._compiler()) is not None

    def told(self) -> str:
        """What the template tells under ``<told>``, as JSON; nothing is drawn."""
        return self._compiler().query("<told>", field="value")

    def pages(self, ppi: float) -> list[bytes]:
        """Every page as a PNG."""
        drawn = self._compiler().compile(format="png", ppi=ppi)
        return [drawn] if isinstance(drawn, bytes) else list(drawn or ())


def _accessible(compiler: typst.Compiler) -> bytes | None:
    """The PDF after PDF/UA-1, or None when some text cannot be written."""
    try:
        return _pdf(compiler, ["ua-1"])
    except typst.TypstError as error:
        if _NO_GLYPH not in error.message:
            raise
        return None


def _pdf(compiler: typst.Compiler, standards: list[Literal["ua-1"]]) -> bytes:
    drawn = compiler.compile(format="pdf", pdf_standards=list(standards), timestamp=_TIMESTAMP)
    return cast("bytes", drawn)


class Press:
    """What stays between two documents: fonts, and typst's caches in the measure of one document.

    Typst embeds Libertinus Serif (Latin, Greek, Cyrillic, Hebrew) and falls back on its other two
    families; the system's fonts are loaded when a text needs them (syllabics, Arabic, Chinese).
    """

    def __init__(self) -> None:
        self._embedded = typst.Fonts(include_system_fonts=False)
        self._system: typst.Fonts | None = None
        self._written: set[str] = set()

    def run(self, template: Path, data: Mapping[str, Any]) -> Run:
        """A document with the fonts that can write it."""
        return Run(template, data, self._fonts_for(data))

    def _fonts_for(self, data: Mapping[str, Any]) -> typst.Fonts:
        new = set(json.dumps(data, ensure_ascii=False)) - self._written
        if new and not self._probe("".join(sorted(new))).is_legible():
            return self._all()
        self._written |= new
        return self._embedded

    def _all(self) -> typst.Fonts:
        if self._system is None:
            self._system = typst.Fonts(include_system_fonts=True)
        return self._system

    def _probe(self, text: str) -> Run:
        return Run(template_path("probe.typ"), {"text": text}, self._embedded)

    def tidy(self) -> None:
        """Lets typst forget all but the last document: it keeps what the last ten runs used,
        half a gigabyte for ten sheets of 200 people. Small runs let the large ones age."""
        nothing = self._probe("")
        for _ in range(_SMALL_RUNS):
            nothing.pages(ppi=1)


_SMALL_RUNS: Final = 8
