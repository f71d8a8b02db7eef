"""What languages are called, in the language of the window; any other BCP 47 tag is itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def languages() -> tuple[tuple[str, str], ...]:
    """Tags and names of the languages that are offered, Québec's first."""
    translate = QCoreApplication.translate
    return (
        ("fr", translate("Languages", "French")),
        ("en", translate("Languages", "English")),
        ("es", translate("Languages", "Spanish")),
        ("ar", translate("Languages", "Arabic")),
        ("ht", translate("Languages", "Haitian Creole")),
        ("iu", translate("Languages", "Inuktitut")),
        ("cr", translate("Languages", "Cree")),
        ("moe", translate("Languages", "Innu")),
        ("it", translate("Languages", "Italian")),
        ("pt", translate("Languages", "Portuguese")),
        ("fcs", translate("Languages", "Quebec Sign Language")),
    )


def language_name(tag: str) -> str:
    """What the language of a tag is called."""
    return dict(languages()).get(tag, tag)
