"""French on screen: nothing untranslated, catalogues up to date, the OQLF's typography."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from directory_app.resources import resource_path

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ("bottin_fr_CA", "bottin_en")
NBSP = "\u00a0"


def messages(catalogue: str) -> list[tuple[str, str, list[str], str]]:
    """Context, source, translations, state."""
    root = ET.parse(resource_path("i18n", f"{catalogue}.ts")).getroot()
    found = []
    for context in root.findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")]
            texts = forms or [translation.text or ""]
            name, source = context.findtext("name", ""), message.findtext("source", "")
            found.append((name, source, texts, translation.get("type", "")))
    return found


def french() -> list[str]:
    return [text for _, _, texts, _ in messages("bottin_fr_CA") for text in texts]


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_nothing_is_unfinished(catalogue: str) -> None:
    unfinished = [m for m in messages(catalogue) if m[3] or not all(m[2])]
    assert unfinished == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_the_compiled_catalogue_is_that_of_its_source(catalogue: str) -> None:
    translator = QTranslator()
    assert translator.load(str(resource_path("i18n", f"{catalogue}.qm")))
    for context, source, texts, _ in messages(catalogue):
        if len(texts) == 1:
            assert translator.translate(context, source) == texts[0], source
        else:
            forms = [translator.translate(context, source, n=n) for n in (1, 2)]
            assert forms == texts, source


def test_every_string_of_the_code_is_in_the_catalogue(tmp_path: Path) -> None:
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    fresh = tmp_path / "fresh.ts"
    shutil.copy(resource_path("i18n", "bottin_fr_CA.ts"), fresh)
    files = sorted(map(str, (ROOT / "directory_app" / "ui").rglob("*.py")))
    command = [str(lupdate), *files, "-ts", str(fresh), "-target-language", "fr_CA"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "(0 new" in done.stdout, done.stdout
    assert 'type="vanished"' not in fresh.read_text(encoding="utf-8")


def test_what_translate_is_given_is_in_the_catalogue() -> None:
    """lupdate passes over a translate() that counts something by an attribute, without a word, and
    knows of no plural there: sentences with a number are tr()'s, of a class of their own."""
    known = {(context, source) for context, source, _, _ in messages("bottin_fr_CA")}
    calls = [
        (file.name, *(one.value for one in call.args[:2]))
        for file in sorted((ROOT / "directory_app" / "ui").rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _is_translate(call)
    ]
    assert len(calls) > 300
    assert [one for one in calls if one[1:] not in known] == []


def _is_translate(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    texts = [one for one in call.args[:2] if isinstance(one, ast.Constant)]
    return name == "translate" and len(texts) == 2


def test_placeholders_survive_translation() -> None:
    """All of them in their number; the sentence for one thing alone may do without some."""
    for _, source, texts, _ in messages("bottin_fr_CA"):
        wanted = sorted(re.findall(r"%[1-9n]", source))
        *singular, general = (sorted(re.findall(r"%[1-9n]", text)) for text in texts)
        assert general == wanted
        assert all(set(found) <= set(wanted) for found in singular)


@pytest.mark.parametrize("text", french())
def test_typography_is_quebec_s(text: str) -> None:
    assert "..." not in text
    assert "'" not in text
    assert '"' not in text
    assert re.search(rf"[^{NBSP}]:", text) is None, "no-break space before a colon"
    assert re.search(r"\s[;!?]", text) is None, "none before ; ! ?"
    assert re.search(rf"«[^{NBSP}]|[^{NBSP}]»", text) is None


def test_the_window_has_no_english_word_left(desk) -> None:  # type: ignore[no-untyped-def]
    from tests.ui.test_card import texts_of

    sources = {
        source.replace("&", "")
        for _, source, texts, _ in messages("bottin_fr_CA")
        if source not in texts
    }
    same_in_both = {"Description"}
    for query in ("rimq", "introuvable"):
        desk.search(query)
        assert not (sources - same_in_both) & set(texts_of(desk.window))
