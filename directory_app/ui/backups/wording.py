"""The words of a backup: when, why, how much, whether it is sound."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from directory_app.domain.partial_dates import PartialDate
from directory_app.services.backups.backup import Backup, local_time
from directory_app.ui.contact_card.time_wording import NBSP, date_text, sentence_case

if TYPE_CHECKING:
    from directory_app.services.backups.places import Destination
    from directory_app.ui.context import Look

_COUNTRIES = {"fr": "fr_CA", "en": "en_CA"}


def day_text(day: datetime.date, look: Look) -> str:
    """« 22 novembre 2026 »."""
    return date_text(PartialDate(day.year, day.month, day.day), look.lang)


def moment_text(backup: Backup, look: Look) -> str:
    """« 22 novembre 2026, 14 h 03 »."""
    moment = local_time(backup.at)
    clock = f"{moment:%H:%M}"
    if look.lang == "fr":
        clock = f"{moment.hour}{NBSP}h{NBSP}{moment.minute:02}"
    return f"{day_text(moment.date(), look)}, {clock}"


def count_text(backup: Backup, look: Look) -> str:
    """« 216 fiches »; what cannot be read has no number."""
    if backup.contacts is None:
        return QCoreApplication.translate("BackupWording", "cannot be read")
    return look.texts.get("backup_contacts", count=backup.contacts)


def size_text(backup: Backup, look: Look) -> str:
    """« 712,7 ko »."""
    locale = QLocale(_COUNTRIES.get(look.lang, "fr_CA"))
    size = backup.size_bytes
    return locale.formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def state_text(backup: Backup, look: Look) -> str:
    """« vérifiée » or « endommagée »."""
    return look.texts.get("backup_sound" if backup.verified else "backup_bad")


def second_line(backup: Backup, look: Look, destination: Destination) -> str:
    """« Avant une importation · 216 fiches · 712,7 ko », and where it stands unless that is where
    the next one goes."""
    why = sentence_case(look.texts.get(f"backup_why_{backup.why.value}"))
    parts = [why, count_text(backup, look), size_text(backup, look)]
    if elsewhere := _elsewhere(backup.file.parent, destination):
        parts.append(elsewhere)
    return joined(parts)


def _elsewhere(folder: Path, destination: Destination) -> str:
    if folder == destination.folder:
        return ""
    if folder == destination.usual:
        return QCoreApplication.translate("BackupWording", "usual folder")
    return QCoreApplication.translate("BackupWording", "in %1").replace("%1", str(folder))


def spoken(backup: Backup, look: Look, destination: Destination) -> str:
    """All of it, for whoever does not see the row."""
    parts = (moment_text(backup, look), second_line(backup, look, destination))
    return joined((*parts, state_text(backup, look)))


def last_text(backups: Sequence[Backup], look: Look) -> str:
    """When the newest sound one was made; empty when there is none at all."""
    if not backups:
        return ""
    last = next((one for one in backups if one.verified), None)
    if last is None:
        return QCoreApplication.translate("BackupWording", "None of these backups is sound.")
    text = QCoreApplication.translate("BackupWording", "Last verified: %1")
    return text.replace("%1", moment_text(last, look))


def fault_text(destination: Destination, look: Look) -> str:
    """Why the chosen folder gets no backup, and where they go meanwhile; empty when it does."""
    if destination.fault is None:
        return ""
    meanwhile = QCoreApplication.translate(
        "BackupWording", "Until then, backups go to the usual folder."
    )
    return f"{look.texts.error(destination.fault)} {meanwhile}"


def joined(parts: Sequence[str]) -> str:
    """Parts of a line, a point between them."""
    return f"{NBSP}· ".join(parts)
