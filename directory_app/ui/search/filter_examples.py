"""An example of each word that filters a search, and what it finds, for the page of help."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from directory_app.domain.query_words import FILTERS

translate = QCoreApplication.translate

_EXAMPLES = {
    "sector": ("santé", "health"),
    "territory": ("laval", "laval"),
    "city": ("montréal", "montreal"),
    "category": ("coalition", "coalition"),
    "member": ("trpocb", "trpocb"),
    "function": ("direction", "director"),
    "list": ("presse", "press"),
    "event": ("mars", "march"),
    "kind": ("personne", "person"),
    "verified": ("<2025", "<2025"),
    "changed": (">2026-01", ">2026-01"),
}


def filter_examples(lang: str) -> Iterator[tuple[str, str]]:
    """What is typed, in a language (``fr``, ``en``), and what it finds."""
    is_french = lang == "fr"
    word = {one.name: (one.french if is_french else one.english)[0] for one in FILTERS}
    texts = _texts()
    for name, examples in _EXAMPLES.items():
        yield f"{word[name]}:{examples[not is_french]}", texts[name]
    has = ("courriel", "photo") if is_french else ("email", "photo")
    yield f"{word['without']}:{has[0]}, {word['with']}:{has[1]}", texts["without"]
    yield "-" + ("montréal" if is_french else "montreal"), texts["minus"]


def _texts() -> dict[str, str]:
    return {
        "sector": translate("FilterExamples", "in a sector"),
        "territory": translate("FilterExamples", "serving a territory"),
        "city": translate("FilterExamples", "in a city"),
        "category": translate("FilterExamples", "of a category"),
        "member": translate("FilterExamples", "member of an alliance"),
        "function": translate("FilterExamples", "holding a function"),
        "list": translate("FilterExamples", "on a list"),
        "event": translate("FilterExamples", "in a delegation"),
        "kind": translate("FilterExamples", "people or organisations"),
        "verified": translate("FilterExamples", "verified before, since, or never"),
        "changed": translate("FilterExamples", "changed before or since"),
        "without": translate("FilterExamples", "what the contact lacks, what it has"),
        "minus": translate("FilterExamples", "without that word"),
    }
