"""The folder of one directory's backups: names, manifests, what is listed, what is left behind.

A backup is a file with its manifest beside it. The manifest comes first and the file takes its
name last: what a killed program leaves is no backup. Knows nothing of SQLite.
"""

from __future__ import annotations

import dataclasses
import hashlib
import os
import re
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from directory_app import __version__
from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.formats.atomic_file import faults_of, write_atomically
from directory_app.storage.backup import Contents, file_digest, remove_with_side_files
from directory_app.storage.opening import sync_folder

from .backup import Backup, Manifest, Stamp, Why, local_time

ENDING = ".bottin"
_MANIFEST_ENDING = ".json"
_PART = re.compile(r"\..+\.[0-9a-f]{8}\.part(-wal|-shm|-journal)?")
_ABANDONED_AFTER_S = 3600
_FULL = "disk_full"
_NOT_WRITTEN = frozenset(
    {"disk_failed", "folder_read_only", "folder_missing", "write_failed", "file_busy"}
)


def usual_folder(home: Path, location: Path) -> Path:
    """Where the backups of a directory stand unless said otherwise: in the program's own home,
    under the directory's name and a few letters that tell two of one name apart."""
    place = location.resolve()
    letters = hashlib.blake2b(str(place).encode(), digest_size=4).hexdigest()
    return home / "backups" / f"{location.stem}-{letters}"


def manifest_path(file: Path) -> Path:
    """Where the manifest of a backup stands."""
    return file.with_suffix(_MANIFEST_ENDING)


@contextmanager
def naming(folder: Path) -> Iterator[None]:
    """What cannot be written is an EnvironmentFault that names the folder of the backups:
    ``backup_disk_full`` or ``backup_not_written``."""
    try:
        with faults_of(folder):
            yield
    except EnvironmentFault as fault:
        if fault.code == _FULL:
            raise EnvironmentFault("backup_disk_full", folder=str(folder)) from None
        if fault.code in _NOT_WRITTEN:
            raise EnvironmentFault("backup_not_written", folder=str(folder)) from None
        raise


def _nothing_before() -> int:
    return 0


class BackupFolder:
    """One folder, 0700, of files 0600.

    ``newest`` says the sequence of the newest backup kept elsewhere. One that is not ``is_made``
    is never made: where it is missing, its drive is, and a folder in its stead would hide that.
    """

    def __init__(
        self, path: Path, newest: Callable[[], int] = _nothing_before, *, is_made: bool = True
    ) -> None:
        self.path = path
        self._newest = newest
        self._is_made = is_made

    # --- writing -------------------------------------------------------------------------------

    @contextmanager
    def part(self, beside: Path | None = None) -> Iterator[Path]:
        """A new empty file of ours, 0600, in the folder or beside another file; gone afterwards,
        with what SQLite left beside it, unless it was given a name. Raises EnvironmentFault."""
        folder = self.path if beside is None else beside.parent
        with naming(folder):
            if beside is None:
                self._prepare()
            part = folder / f".{(beside or folder).name}.{secrets.token_hex(4)}.part"
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            with naming(folder):
                yield part
        finally:
            remove_with_side_files(part)

    def _prepare(self) -> None:
        if self._is_made:
            for folder in (self.path.parent, self.path):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        elif not self.path.is_dir():
            raise EnvironmentFault("backup_folder_missing", folder=str(self.path))
        elif not os.access(self.path, os.W_OK):
            raise EnvironmentFault("backup_folder_read_only", folder=str(self.path))
        self._remove_abandoned()

    def _remove_abandoned(self) -> None:
        """What a killed program left: parts, and manifests of what never came to be."""
        oldest_alive = time.time() - _ABANDONED_AFTER_S
        for one in self.path.iterdir():
            is_lone = one.suffix == _MANIFEST_ENDING and not one.with_suffix(ENDING).exists()
            if is_lone or _PART.fullmatch(one.name):
                with suppress(OSError):
                    if one.stat().st_mtime < oldest_alive:
                        one.unlink()

    def keep(self, part: Path, contents: Contents, why: Why, at: int, directory: str) -> Backup:
        """Give a verified part its dated name. Raises EnvironmentFault, OSError."""
        manifest = self._manifest(part, contents, why, at, directory)
        for file in self._names(at, why):
            with suppress(UserError):
                write_atomically(manifest_path(file), [manifest.to_json()])
                break
        part.rename(file)
        sync_folder(file.parent)
        return _listed(file, manifest)

    def keep_at(
        self, part: Path, target: Path, contents: Contents, why: Why, at: int, directory: str
    ) -> Backup:
        """Give a verified part a name chosen elsewhere. Raises UserError ``file_exists``,
        EnvironmentFault, OSError."""
        if target.exists():
            raise UserError("file_exists", file=target.name)
        manifest = self._manifest(part, contents, why, at, directory)
        write_atomically(manifest_path(target), [manifest.to_json()])
        part.rename(target)
        sync_folder(target.parent)
        return _listed(target, manifest)

    def claim_unreadable(self, why: Why, at: int, directory: str, size_bytes: int) -> Path:
        """The name for a directory that cannot be read, kept as it is; its manifest says so."""
        with naming(self.path):
            self._prepare()
            stamp = Stamp(size_bytes, 0)
            number = self._next_sequence()
            manifest = Manifest(
                number, at, why, directory, __version__, None, "", stamp, at, is_sound=False
            )
            for file in self._names(at, why):
                with suppress(UserError):
                    write_atomically(manifest_path(file), [manifest.to_json()])
                    break
            return file

    def _manifest(
        self, part: Path, contents: Contents, why: Why, at: int, directory: str
    ) -> Manifest:
        return Manifest(
            sequence=self._next_sequence(),
            at=at,
            why=why,
            directory=directory,
            program=__version__,
            contents=contents,
            file_digest=file_digest(part),
            stamp=Stamp.of(part),
            checked_at=at,
            is_sound=True,
        )

    def _next_sequence(self) -> int:
        here = (one.sequence for _, one in self.manifests())
        return 1 + max((self._newest(), *here))

    def _names(self, at: int, why: Why) -> Iterator[Path]:
        """« 2026-11-22T14-03-05_import.bottin », then with a number: two in a second, or in an
        hour that the clock counts twice."""
        moment = f"{local_time(at):%Y-%m-%dT%H-%M-%S}_{why.value}"
        number = 1
        while True:
            file = self.path / f"{moment}{f'-{number}' if number > 1 else ''}{ENDING}"
            if not file.exists():
                yield file
            number += 1

    # --- reading -------------------------------------------------------------------------------

    def manifests(self) -> list[tuple[Path, Manifest]]:
        """Every backup that stands here with what is known of it; newest first, by sequence."""
        found: list[tuple[Path, Manifest]] = []
        with suppress(OSError):
            for path in self.path.glob(f"*{_MANIFEST_ENDING}"):
                file, manifest = path.with_suffix(ENDING), find_manifest(path)
                if manifest is not None and file.exists():
                    found.append((file, manifest))
        return sorted(found, key=lambda one: (one[1].sequence, one[0].name), reverse=True)

    def backups(self) -> list[Backup]:
        """The same, as listed."""
        return [_listed(file, manifest) for file, manifest in self.manifests()]

    @staticmethod
    def note_check(file: Path, manifest: Manifest, at: int, *, is_sound: bool) -> Manifest:
        """Write down what a check found, as far as the folder allows."""
        noted = dataclasses.replace(
            manifest, stamp=Stamp.of(file), checked_at=at, is_sound=is_sound
        )
        with suppress(EnvironmentFault):
            write_atomically(manifest_path(file), [noted.to_json()], overwrite=True)
        return noted

    @staticmethod
    def remove(backup: Backup) -> None:
        """Take a backup away; the file first, so that no file stands without its manifest."""
        remove_with_side_files(backup.file)
        with suppress(OSError):
            manifest_path(backup.file).unlink()


def find_manifest(path: Path) -> Manifest | None:
    """The manifest at a path; None when there is none that can be read."""
    try:
        return Manifest.from_json(path.read_bytes())
    except (OSError, ValueError):
        return None


def _listed(file: Path, manifest: Manifest) -> Backup:
    contents = manifest.contents
    return Backup(
        file=file,
        at=manifest.at,
        why=manifest.why,
        contacts=contents.contacts if contents is not None else None,
        verified=manifest.is_sound,
        size_bytes=manifest.stamp.size_bytes,
        sequence=manifest.sequence,
    )
