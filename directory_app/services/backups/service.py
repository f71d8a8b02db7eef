"""Backups of one directory: made, listed, checked, put back, and thinned as they age.

Works on the file over connections of its own, on whatever thread asks: the directory may be open
here or elsewhere, or be damaged or gone. Only putting back wants it closed by everybody.
"""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from directory_app.domain.errors import EnvironmentFault
from directory_app.storage import restoring
from directory_app.storage.backup import (
    SIDE_FILES,
    Contents,
    Copier,
    file_digest,
    remove_with_side_files,
)
from directory_app.storage.gates import Session

from .backup import DAY_MS, Backup, Manifest, Stamp, Why, local_time
from .folder import ENDING, BackupFolder, find_manifest, manifest_path, naming, usual_folder
from .places import NO_PLACE, Destination, Places
from .thinning import to_remove

T = TypeVar("T")

RECHECK_DAYS = 30
MOST_REMOVED = 3
"""At a time, the oldest first: a clock that leaps ahead for an hour does not empty the folder."""
_UNSOUND = frozenset(
    {"directory_damaged", "directory_foreign", "directory_empty_file", "backup_unsound"}
)
_BEFORE_A_RISK = frozenset({Why.MIGRATION, Why.RESTORE})
"""Nothing goes on such a day: somebody may be looking for the right one."""


@dataclass(frozen=True, slots=True)
class BackupState:
    """The newest backup, if any, and whether something was done that none of them holds."""

    newest: Backup | None
    is_changed: bool

    def is_due(self, today: datetime.date) -> bool:
        """Whether a daily backup is to be made."""
        return self.is_changed and (self.newest is None or self.newest.day() != today)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and under what name what stood there is kept: None if nothing did."""

    backup: Backup
    kept: Backup | None


class BackupService:
    """The backups of the directory at ``location``. ``folder`` is their usual one, None for that
    of the program's ``home``; another may be chosen."""

    def __init__(
        self,
        location: Path,
        home: Path,
        now_ms: Callable[[], int],
        folder: Path | None = None,
    ) -> None:
        self.location = location
        self._now_ms = now_ms
        self._places = Places(folder or usual_folder(home, location))
        self._copier = Copier()
        self._one_at_a_time = threading.RLock()

    @property
    def folder(self) -> Path:
        """Where backups go; it may not exist yet, or not be within reach."""
        return self._places.preferred.path

    def destination(self) -> Destination:
        """Where the next backup goes, and why it cannot, if that can be told beforehand."""
        try:
            needed_bytes = self.location.stat().st_size
        except OSError:
            needed_bytes = 0
        return self._places.destination(needed_bytes)

    def choose_folder(self, folder: Path | None) -> Path:
        """Let backups go to a folder from now on, a key or another disk; None for the usual one.
        Returns the folder of this directory in it. What stands elsewhere stays, and stays listed.

        Raises EnvironmentFault ``backup_folder_missing``, ``backup_folder_read_only``,
        ``backup_disk_full``, ``backup_not_written`` {folder}: nothing has then changed.
        """
        return self._places.choose(folder)

    def interrupt(self) -> None:
        """End what is under way, from any thread: it raises Cancelled, and leaves nothing."""
        self._copier.interrupt()

    # --- making --------------------------------------------------------------------------------

    def create(self, why: Why | str, to: Path | None = None) -> Backup:
        """Make a backup and read it again: in the folder chosen, in the usual one when that one
        cannot be written to, or as the new file ``to``.

        Raises EnvironmentFault: ``backup_disk_full``, ``backup_not_written`` {folder},
        ``backup_unsound`` {file, folder}, and what opening the directory raises; UserError
        ``file_exists``; Cancelled. What is not whole is not there.
        """
        with self._one_at_a_time:
            if to is not None:
                return self._create_at(to, Why(why))
            made = self._stored(Why(why), self._copied)
        if made.why not in _BEFORE_A_RISK:
            self._thin(BackupFolder(made.file.parent))
        return made

    def _create_at(self, to: Path, why: Why) -> Backup:
        folder = self._places.usual
        with folder.part(beside=to) as part:
            contents = self._copied(part)
            return folder.keep_at(part, to, contents, why, self._now_ms(), self.location.name)

    def _copied(self, part: Path) -> Contents:
        with self._copier.reading(self.location) as source:
            return self._copy(source, part)

    def _copy(self, source: Session, part: Path) -> Contents:
        try:
            return self._copier.copy(source, part)
        except EnvironmentFault as fault:
            if fault.code != "backup_unsound":
                raise
            name, folder = self.location.name, str(part.parent)
            raise EnvironmentFault("backup_unsound", file=name, folder=folder) from None

    def _stored(self, why: Why, copy: Callable[[Path], Contents]) -> Backup:
        """What ``copy`` fills a part with, under its dated name."""

        def store(folder: BackupFolder) -> Backup:
            with folder.part() as part:
                contents = copy(part)
                return folder.keep(part, contents, why, self._now_ms(), self.location.name)

        made = self._in_turn(store)
        self._places.note(made.sequence)
        return made

    def _in_turn(self, work: Callable[[BackupFolder], T]) -> T:
        """Work in the folder chosen; where that cannot be written to, in the usual one: a backup
        in another place is better than none. Raises what the usual one raises."""
        for folder in self._places.in_turn():
            try:
                return work(folder)
            except EnvironmentFault as fault:
                if fault.code not in NO_PLACE or folder is self._places.usual:
                    raise
        raise AssertionError("the usual folder is always the last one")

    def before_large_step(self) -> None:
        """A backup before a step that changes much; the newest is enough when it holds all there
        is and nobody touched it. Raises as :meth:`create`: the step must then not be done."""
        last, _ = self._copier.last_operation(self.location)
        if not any(
            manifest.is_sound
            and manifest.contents is not None
            and manifest.contents.last_operation == last
            and _is_untouched(file, manifest)
            for file, manifest in self._manifests()
        ):
            self.create(Why.BULK)

    def before_upgrade(self) -> None:
        """A backup of the directory as the older program left it; one that holds the same and is
        still whole is enough.

        Raises EnvironmentFault ``upgrade_without_backup`` {file, folder, reason} when there is
        none: then nothing may be changed.
        """
        try:
            if not self._is_held_as(self._copier.contents(self.location)):
                self.create(Why.MIGRATION)
        except EnvironmentFault as fault:
            if not fault.code.startswith("backup_"):
                raise
            raise EnvironmentFault(
                "upgrade_without_backup", file=self.location.name, folder=str(self.folder)
            ) from None

    def _is_held_as(self, contents: Contents) -> bool:
        same = (f for f, m in self._manifests() if m.contents == contents and m.is_sound)
        return any(not self.check(file) for file in same)

    def _thin(self, folder: BackupFolder) -> None:
        """Each folder by itself: any of them may be lost."""
        gone = to_remove(folder.backups(), self.today())
        for one in sorted(gone, key=lambda one: one.sequence)[:MOST_REMOVED]:
            folder.remove(one)

    # --- what there is -------------------------------------------------------------------------

    def list_backups(self) -> tuple[Backup, ...]:
        """Every backup within reach, newest first by sequence. One that somebody wrote into is
        read again."""
        for file, manifest in self._manifests():
            if manifest.is_sound and not _is_untouched(file, manifest):
                self.check(file)
        return tuple(self._backups())

    def _manifests(self) -> list[tuple[Path, Manifest]]:
        found = [one for folder in self._places.all() for one in folder.manifests()]
        return sorted(found, key=lambda one: (one[1].sequence, one[0].name), reverse=True)

    def _backups(self) -> list[Backup]:
        found = [one for folder in self._places.all() for one in folder.backups()]
        return sorted(found, key=lambda one: (one.sequence, one.file.name), reverse=True)

    def state(self) -> BackupState:
        """The newest backup, and whether there is anything new. Raises EnvironmentFault when the
        directory cannot be read.

        The operation log only grows, so a directory is what its newest operation says it is; one
        that was only just made has nothing new.
        """
        operation, kind = self._copier.last_operation(self.location)
        found = self._manifests()
        held = {m.contents.last_operation for _, m in found if m.contents and m.is_sound}
        is_begun = bool(operation) and (kind != "init" or bool(held))
        backups = self._backups()
        return BackupState(backups[0] if backups else None, is_begun and operation not in held)

    def is_due(self, today: datetime.date) -> bool:
        """Whether a daily backup is to be made: something changed, and today has none."""
        return self.state().is_due(today)

    def today(self) -> datetime.date:
        """The day, by this computer's time zone."""
        return local_time(self._now_ms()).date()

    def age_days(self, backup: Backup | None) -> int | None:
        """How many days ago a backup was made; None for none."""
        return None if backup is None else (self.today() - backup.day()).days

    def look(self) -> Backup | None:
        """What is to be done every day: the backup, if it is due; one old backup read again.
        Returns the backup that was made. Raises as :meth:`create`."""
        made = self.create(Why.DAILY) if self.is_due(self.today()) else None
        self._recheck_oldest()
        return made

    def _recheck_oldest(self) -> None:
        latest = self._now_ms() - RECHECK_DAYS * DAY_MS
        waiting = [
            (manifest.checked_at, file)
            for file, manifest in self._manifests()
            if manifest.is_sound and manifest.checked_at <= latest
        ]
        if waiting:
            self.check(min(waiting)[1])

    def contacts_now(self) -> int | None:
        """How many contacts the directory holds; None when it cannot be read."""
        try:
            return self._copier.contents(self.location).contacts
        except EnvironmentFault:
            return None

    # --- checking ------------------------------------------------------------------------------

    def find(self, name: str) -> Path:
        """A backup by its name in one of the folders, or any file by its path."""
        inside = (folder.path / name for folder in self._places.all() if Path(name).name == name)
        return next((one for one in inside if one.exists()), Path(name))

    def check(self, file: Path) -> str:
        """Read a backup again: its bytes against the manifest, SQLite's check, then what it
        holds. Returns "" or the code of what is wrong: ``backup_missing``, ``backup_changed``,
        ``backup_unsound``, ``directory_newer``; a file without a manifest is judged by itself.

        Raises EnvironmentFault when the disk refuses.
        """
        if not file.is_file():
            return "backup_missing"
        manifest = find_manifest(manifest_path(file))
        code = self._fault_of(file, manifest)
        if manifest is not None and manifest.contents is not None:
            BackupFolder.note_check(file, manifest, self._now_ms(), is_sound=not code)
        return code

    def _fault_of(self, file: Path, manifest: Manifest | None) -> str:
        with naming(file.parent):
            if manifest and manifest.contents and file_digest(file) != manifest.file_digest:
                return "backup_changed"
        try:
            contents = self._copier.examine(file)
        except EnvironmentFault as fault:
            if fault.code == "directory_newer":
                return fault.code
            if fault.code in _UNSOUND:
                return "backup_unsound"
            raise
        promised = manifest.contents if manifest is not None else None
        return "" if promised in (None, contents) else "backup_changed"

    # --- putting back --------------------------------------------------------------------------

    def restore(self, file: Path) -> Restored:
        """Put a backup in the directory's place. What stands there is kept among the backups,
        readable or not; its side files go with it. All gates of the directory must be closed.

        Raises EnvironmentFault: what :meth:`check` found {file}, ``directory_in_use`` when another
        window or program has the directory open, ``backup_disk_full``, ``backup_not_written``…;
        the directory is then as it was. Killed at any moment, it leaves the old one or the new.
        """
        if code := self.check(file):
            raise EnvironmentFault(code, file=file.name, folder=str(file.parent))
        location = self.location.resolve()
        with self._one_at_a_time, self._places.usual.part(beside=location) as part:
            contents = self._copier.examine(file)
            with naming(location.parent):
                restoring.stage(file, part, file_digest(file), contents)
            with restoring.held(location) as hold:
                kept = self._kept(location, hold)
                with naming(location.parent):
                    restoring.put_in_place(part, location, hold)
        if self._copier.contents(location) != contents:
            raise EnvironmentFault("restore_differs", file=location.name, folder=str(self.folder))
        return Restored(self._described(file, contents), kept)

    def _kept(self, location: Path, hold: restoring.Hold) -> Backup | None:
        """A verified backup of what is held; what cannot be read is kept as it lies there."""
        source = hold.connection
        if source is not None:
            try:
                return self._stored(Why.RESTORE, lambda part: self._copy(source, part))
            except EnvironmentFault as fault:
                if fault.code not in _UNSOUND:
                    raise
                hold.release()
        sizes = [
            path.stat().st_size
            for path in (location.with_name(location.name + end) for end in ("", *SIDE_FILES))
            if path.exists()
        ]
        if not sizes:
            return None
        return self._in_turn(lambda folder: self._set_aside(folder, location, sum(sizes)))

    def _set_aside(self, folder: BackupFolder, location: Path, size_bytes: int) -> Backup:
        at = self._now_ms()
        target = folder.claim_unreadable(Why.RESTORE, at, location.name, size_bytes)
        try:
            with naming(folder.path):
                restoring.set_aside(location, target)
        except EnvironmentFault:
            remove_with_side_files(target)
            manifest_path(target).unlink(missing_ok=True)
            raise
        kept = next(one for one in folder.backups() if one.file == target)
        self._places.note(kept.sequence)
        return kept

    @staticmethod
    def _described(file: Path, contents: Contents) -> Backup:
        manifest = find_manifest(manifest_path(file))
        stamp = Stamp.of(file)
        at = manifest.at if manifest is not None else stamp.modified_ns // 1_000_000
        why = manifest.why if manifest is not None else Why.MANUAL
        return Backup(file, at, why, contents.contacts, True, stamp.size_bytes)


def _is_untouched(file: Path, manifest: Manifest) -> bool:
    try:
        return Stamp.of(file) == manifest.stamp
    except OSError:
        return False


def with_ending(path: Path) -> Path:
    """The path, with the ending of directories where it has another or none."""
    return path if path.suffix == ENDING else path.with_name(path.name + ENDING)
