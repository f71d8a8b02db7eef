"""Puts the program's own words, and Qt's, into the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from directory_app.resources import resource_path

CATALOGUES = {"fr": "bottin_fr_CA.qm", "en": "bottin_en.qm"}
LOCALES = {"fr": "fr_CA", "en": "en_CA"}


def install(app: QCoreApplication, lang: str) -> None:
    """Installs the catalogues of ``lang`` (``fr`` or ``en``) and makes its locale the default."""
    QLocale.setDefault(QLocale(LOCALES[lang]))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(app, f"{folder}/qtbase_{lang}.qm")
    _load(app, str(resource_path("i18n", CATALOGUES[lang])))


def _load(app: QCoreApplication, path: str) -> None:
    translator = QTranslator(app)
    if translator.load(path):
        app.installTranslator(translator)
