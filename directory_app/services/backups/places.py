"""Where the backups of one directory go: the usual folder, or the one that was chosen instead.

The choice is a small file beside the usual folder, outside the directory, which may be damaged or
gone. It is read each time: windows and commands share it. Knows nothing of what a backup holds.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from directory_app.domain.errors import EnvironmentFault
from directory_app.formats.atomic_file import faults_of, write_atomically

from .folder import BackupFolder

MISSING, READ_ONLY, FULL = (
    "backup_folder_missing",
    "backup_folder_read_only",
    "backup_folder_full",
)
NO_PLACE = frozenset({MISSING, READ_ONLY, "backup_disk_full", "backup_not_written"})
"""What one folder refuses and another may allow."""

_FOLDER_OF_A_DIRECTORY = re.compile(r".+-[0-9a-f]{8}")
_PRIVATE = 0o700


@dataclass(frozen=True, slots=True)
class Choice:
    """What the file says. ``folder`` None: the usual one. ``former``: those chosen before, whose
    backups stay listed. ``sequence``: of the newest backup, wherever that one stands now."""

    folder: Path | None = None
    former: tuple[Path, ...] = ()
    sequence: int = 0

    def to_json(self) -> bytes:
        """One document."""
        document = {
            "folder": str(self.folder) if self.folder else None,
            "former": [str(one) for one in self.former],
            "sequence": self.sequence,
        }
        return json.dumps(document, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Choice:
        """Raises ValueError for what is no choice."""
        try:
            found = json.loads(data)
            folder, former = found["folder"], found["former"]
            return cls(
                Path(folder) if folder else None, tuple(map(Path, former)), int(found["sequence"])
            )
        except (KeyError, TypeError) as error:
            raise ValueError(str(error)) from None


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the next backup goes. ``fault``: why it cannot; it then goes to ``usual``."""

    folder: Path
    usual: Path
    fault: EnvironmentFault | None = None

    @property
    def is_usual(self) -> bool:
        """Whether nobody chose another folder."""
        return self.folder == self.usual


class Places:
    """Every folder that holds backups of one directory."""

    def __init__(self, usual: Path) -> None:
        self.usual = BackupFolder(usual, self._floor)
        self._file = usual.with_name(f"{usual.name}.json")

    @property
    def choice(self) -> Choice:
        """What was chosen last; a file that cannot be read is no choice."""
        try:
            return Choice.from_json(self._file.read_bytes())
        except (OSError, ValueError):
            return Choice()

    @property
    def preferred(self) -> BackupFolder:
        """Where backups go as long as they can."""
        chosen = self.choice.folder
        return self.usual if chosen is None else self._other(chosen)

    def in_turn(self) -> Iterator[BackupFolder]:
        """Where to try to write: the folder chosen, then the usual one."""
        preferred = self.preferred
        yield preferred
        if preferred is not self.usual:
            yield self.usual

    def all(self) -> list[BackupFolder]:
        """Where to look: these, then the folders of before."""
        former = [one for one in self.choice.former if one != self.usual.path]
        return [*self.in_turn(), *map(self._other, former)]

    def _other(self, path: Path) -> BackupFolder:
        return BackupFolder(path, self._floor, is_made=False)

    def _floor(self) -> int:
        """The sequence of the newest backup, in whichever folder."""
        known = (one.sequence for folder in self.all() for _, one in folder.manifests())
        return max((self.choice.sequence, *known))

    # --- choosing ------------------------------------------------------------------------------

    def choose(self, folder: Path | None) -> Path:
        """Let backups go to a folder from now on, None for the usual one; returns the folder of
        this directory in it. One that holds such backups already is taken as it is.

        Raises EnvironmentFault ``backup_folder_missing``, ``backup_folder_read_only``,
        ``backup_not_written``… {folder}: nothing has then changed.
        """
        target = None if folder is None else self._within(folder.resolve())
        if target == self.usual.path.resolve():
            target = None
        if target is not None:
            _try_out(self._other(target))
        before = self.choice
        former = dict.fromkeys((before.folder, *before.former))
        kept = tuple(one for one in former if one is not None and one != target)
        self._write(Choice(target, kept, self._floor()))
        return self.usual.path if target is None else target

    def _within(self, folder: Path) -> Path:
        """The directory's own folder in the one chosen: two directories may choose the same."""
        if not folder.is_dir():
            raise EnvironmentFault(MISSING, folder=str(folder))
        is_own = _FOLDER_OF_A_DIRECTORY.fullmatch(folder.name) and BackupFolder(folder).manifests()
        return folder if is_own else folder / self.usual.path.name

    def _write(self, choice: Choice) -> None:
        with faults_of(self._file):
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
        write_atomically(self._file, [choice.to_json()], overwrite=True)

    def note(self, sequence: int) -> None:
        """A backup was made: those to come are newer, also while its folder is out of reach."""
        choice = self.choice
        if choice.folder is not None and sequence > choice.sequence:
            with suppress(EnvironmentFault):
                self._write(Choice(choice.folder, choice.former, sequence))

    # --- whether it can be written to ----------------------------------------------------------

    def destination(self, needed_bytes: int) -> Destination:
        """Where the next backup goes, one of ``needed_bytes``, and what bars the way."""
        preferred = self.preferred
        usual = self.usual.path
        if preferred is self.usual:
            return Destination(usual, usual)
        code = _hindrance(preferred.path, needed_bytes)
        fault = EnvironmentFault(code, folder=str(preferred.path)) if code else None
        return Destination(preferred.path, usual, fault)


def _try_out(folder: BackupFolder) -> None:
    """Make the folder and a file in it, which goes again. Raises EnvironmentFault."""
    try:
        with faults_of(folder.path):
            folder.path.mkdir(exist_ok=True, mode=_PRIVATE)
    except EnvironmentFault as fault:
        code = READ_ONLY if fault.code == "folder_read_only" else "backup_not_written"
        raise EnvironmentFault(code, folder=str(folder.path)) from None
    with folder.part():
        pass


def _hindrance(folder: Path, needed_bytes: int) -> str:
    """The code of what keeps a file of that size from being written there; "" when nothing."""
    if not folder.is_dir():
        return MISSING
    if not os.access(folder, os.W_OK):
        return READ_ONLY
    with suppress(OSError):
        if shutil.disk_usage(folder).free < needed_bytes:
            return FULL
    return ""
