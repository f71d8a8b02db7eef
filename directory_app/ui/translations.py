"""Puts the program's own words, and Qt's, into the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from directory_app.resources import resource_path

CATALOGUES = {"fr": "bottin_fr_CA.qm", "en": "bottin_en.qm"}
LOCALES = {"fr": "fr_CA", "en": "en_CA"}

_OURS = "bottin"
"""The object name of the translators that this module installed."""


def install(app: QCoreApplication, lang: str) -> None:
    """Installs the catalogues of ``lang`` (``fr`` or ``en``) in place of those before, and makes
    its locale the default. Windows made before keep the words they have."""
    QLocale.setDefault(QLocale(LOCALES[lang]))
    for before in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(before)
        before.deleteLater()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(app, f"{folder}/qtbase_{lang}.qm")
    _load(app, str(resource_path("i18n", CATALOGUES[lang])))


def _load(app: QCoreApplication, path: str) -> None:
    translator = QTranslator(app)
    translator.setObjectName(_OURS)
    if translator.load(path):
        app.installTranslator(translator)
