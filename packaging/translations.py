"""Makes resources/i18n anew from the code.

``python packaging/translations.py [NEW.json | OTHER.ts …]``

Collects every text of ``directory_app/ui`` with lupdate, keeps the translations there are, adds
those given, drops what no code says any more, writes both catalogues (French: everything; English:
what is counted) and compiles them. Prints what still lacks a translation; exit code 1 when
something does.

NEW.json: ``{"Context": {"Source": "traduction"}}``, and for a text with ``%n``
``{"Context": {"Source": {"fr": ["une", "plusieurs"], "en": ["one", "several"]}}}``. OTHER.ts: the
catalogue of another branch, of which whatever is missing here is taken.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"fr": "fr_CA", "en": "en_CA"}
FILES = {"fr": FOLDER / "bottin_fr_CA.ts", "en": FOLDER / "bottin_en.ts"}

Key = tuple[str, str]
"""Context and source."""
Forms = tuple[str, ...]
"""One translation, or those of one and of several."""


def read_catalogue(path: Path) -> Iterator[tuple[Key, bool, Forms]]:
    """Each message, whether it is counted, and its translation as far as there is one."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    for context in root.findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            forms: Forms = ()
            if translation is not None:
                several = translation.findall("numerusform")
                forms = tuple(f.text or "" for f in several) or (translation.text or "",)
            key = (context.findtext("name", ""), message.findtext("source", ""))
            yield key, message.get("numerus") == "yes", forms


def collect() -> dict[Key, bool]:
    """What the code says, in its order, and whether it is counted."""
    files = sorted(map(str, (ROOT / "directory_app" / "ui").rglob("*.py")))
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, "fresh.ts")
        command = [tool("pyside6-lupdate"), *files, "-ts", str(fresh)]
        subprocess.run([*command, "-target-language", "fr_CA"], check=True, capture_output=True)
        return {key: counted for key, counted, _ in read_catalogue(fresh)}


def tool(name: str) -> str:
    """The path of one of Qt's programs, beside the interpreter."""
    return str(Path(sys.executable).with_name(name))


def given(path: Path) -> dict[str, dict[Key, Forms]]:
    """The translations of a file named on the command line, by language."""
    if path.suffix == ".ts":
        lang = "en" if "_en" in path.name else "fr"
        return {lang: {key: forms for key, _, forms in read_catalogue(path)}}
    found: dict[str, dict[Key, Forms]] = {"fr": {}, "en": {}}
    for context, texts in json.loads(path.read_text(encoding="utf-8")).items():
        for source, value in texts.items():
            by_language = value if isinstance(value, dict) else {"fr": [value]}
            for lang, forms in by_language.items():
                found[lang][context, source] = tuple(forms)
    return found


def write(lang: str, said: dict[Key, bool], known: dict[Key, Forms]) -> list[Key]:
    """Writes a catalogue; returns what it lacks."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{LANGUAGES[lang]}" sourcelanguage="en">']
    missing: list[Key] = []
    wanted = [key for key, counted in said.items() if counted or lang == "fr"]
    for context in sorted({name for name, _ in wanted}):
        lines += ["    <context>", f"        <name>{escape(context)}</name>"]
        for key in wanted:
            if key[0] == context:
                forms = known.get(key, ())
                if not forms or not all(forms):
                    missing.append(key)
                lines += message_lines(key[1], forms, counted=said[key])
        lines.append("    </context>")
    FILES[lang].write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")
    return missing


def message_lines(source: str, forms: Forms, *, counted: bool) -> Iterator[str]:
    """The lines of one message."""
    numerus = ' numerus="yes"' if counted else ""
    yield f"        <message{numerus}>"
    yield f"            <source>{escape(source)}</source>"
    if counted:
        yield "            <translation>"
        yield from (f"                <numerusform>{escape(f)}</numerusform>" for f in forms)
        yield "            </translation>"
    else:
        yield f"            <translation>{escape(''.join(forms))}</translation>"
    yield "        </message>"


def main(arguments: list[str]) -> int:
    """Makes both catalogues."""
    known = {lang: {k: forms for k, _, forms in read_catalogue(FILES[lang])} for lang in FILES}
    for path in map(Path, arguments):
        for lang, texts in given(path).items():
            is_theirs = path.suffix == ".ts"
            known[lang] = texts | known[lang] if is_theirs else known[lang] | texts
    said, is_whole = collect(), True
    for lang, path in FILES.items():
        for context, source in write(lang, said, known[lang]):
            print(f"{lang}: {context}: {source}")
            is_whole = False
        command = [tool("pyside6-lrelease"), str(path), "-qm", str(path.with_suffix(".qm"))]
        subprocess.run(command, check=True, capture_output=True)
    return 0 if is_whole else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
