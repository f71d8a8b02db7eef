"""The long runs: ``python3 run.py soak [options]``. The walks and kills of tests/storage, longer,
damaged files to import by the thousand, two editors of the same contacts, windows killed while
somebody types into them, canaries that no exit tells, hostile texts in every field, and fast typing
while others edit.

``--only canaries --canaries 20`` does one part; ``--only`` may be repeated.

Prints the seed and the outcome of each part; ``--seed`` repeats a run. The first loss ends the
run with exit code 1, and the folder of that moment is kept.
"""

from __future__ import annotations

import argparse
import contextlib
import inspect
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from tests import directories
from tests.guards.environment import isolate
from tests.performance import soak_editors, soak_secrets, soak_typing
from tests.performance.processes import peak_memory_mb
from tests.services.importing.desk import ImportDesk
from tests.services.importing.mutations import MAKERS
from tests.services.importing.test_any_file import WRITTEN_EVERY, import_one
from tests.storage import test_kills, test_random_walks

ROOT = Path(__file__).resolve().parents[2]
FILES_OF_ONE_DIRECTORY = 500
LONGEST_S = 2.0
MOST_MB = 540.0
PER_WINDOW = 100
KILLS_OF_ONE_FILE = 20
"""Then a new directory: later files would be large, and slow to verify."""

CHANGES_OF_ONE_FILE = 40
TEXTS_AT_ONCE = 200
KINDS = (
    *("walks", "kills", "files", "interleavings", "typing", "canaries", "hostile"),
    "fast-typing",
)

Part = Callable[[Path, int], str]
"""Does one repetition in an empty folder with a seed; returns what it did, raises on a loss."""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The options of a run."""
    parser = argparse.ArgumentParser(prog="run.py soak", description=__doc__)
    parser.add_argument("--kills", type=int, default=1_000, metavar="N")
    parser.add_argument("--walks", type=int, default=20, metavar="N")
    parser.add_argument("--steps", type=int, default=1_000, metavar="N", help="of each walk")
    parser.add_argument("--files", type=int, default=10_000, metavar="N", help="of each sort")
    parser.add_argument("--interleavings", type=int, default=1_000, metavar="N")
    parser.add_argument("--typing-kills", type=int, default=200, metavar="N")
    parser.add_argument("--canaries", type=int, default=200, metavar="N", help="changes looked at")
    parser.add_argument("--hostile", type=int, default=1_000, metavar="N", help="texts")
    parser.add_argument("--texts", type=int, default=200, metavar="N", help="typed fast")
    parser.add_argument("--contacts", type=int, default=100_000, metavar="N", help="of those")
    parser.add_argument("--only", choices=KINDS, action="append", metavar="NAME")
    parser.add_argument("--seed", type=int, default=None, metavar="S")
    parser.add_argument("--keep", type=Path, default=ROOT / "build" / "soak", metavar="FOLDER")
    return parser.parse_args(words)


def walk(steps: int) -> Part:
    """A part that is one random walk, undone to the first digest and redone to the last."""

    def part(folder: Path, seed: int) -> str:
        test_random_walks.test_a_walk_in_one_process_undone_and_redone(folder, seed, steps)
        return f"{steps} steps, undone and redone"

    return part


def kills(count: int) -> Part:
    """A part that kills ``count`` editors of one directory, and looks for what each had stored."""
    serve = contextlib.contextmanager(inspect.unwrap(test_kills.server))

    def part(folder: Path, seed: int) -> str:
        path, acknowledged = directories.make(folder), 0
        with serve() as server:
            for number in range(count):
                last = test_kills.kill_once(server, path, seed + number)
                acknowledged += len(last)
                find_losses(path, last)
        if not acknowledged:
            raise AssertionError("no editor was killed after a commit")
        return f"{count} kills, {acknowledged} contacts as acknowledged"

    return part


def find_losses(path: Path, last: dict[str, str]) -> None:
    """Raises AssertionError when the file is unsound or an acknowledged edit is not in it."""
    with directories.opened(path) as directory:
        problems = directory.integrity.verify()
        stored = {one: directory.contacts.get_card(one).contact.note for one in last}
    lost = [one for one, serial in last.items() if stored[one] < serial]
    if problems or lost:
        raise AssertionError(f"problems {problems}, edits lost in {lost}")


def imports(name: str, count: int) -> Part:
    """A part that imports ``count`` damaged files of one sort into one directory: none may stop it,
    take more than :data:`LONGEST_S`, or make the process grow beyond :data:`MOST_BYTES`."""

    def part(folder: Path, seed: int) -> str:
        chance, path, longest = random.Random(seed), folder / name, 0.0
        with directories.opened(directories.make(folder)) as directory:
            desk = ImportDesk(directory)
            for number in range(count):
                path.write_bytes(MAKERS[name](chance))
                begun = time.monotonic()
                import_one(desk, path, chance, is_written=number % WRITTEN_EVERY == 0)
                longest = max(longest, time.monotonic() - begun)
                if longest > LONGEST_S:
                    raise AssertionError(f"{name}: {longest:.1f} s")
        grown = peak_memory_mb()
        if grown > MOST_MB:
            raise AssertionError(f"{name}: {grown:.0f} MB")
        return f"{count} files, the longest {longest:.2f} s, {grown:.0f} MB at most"

    return part


def of_files(count: int) -> list[tuple[str, Part]]:
    """The parts that import damaged files; of workbooks, which take a process each, a fifth."""
    counts = {name: count // 5 if name.endswith("xlsx") else count for name in MAKERS}
    return [
        (f"{name} {first}", imports(name, min(FILES_OF_ONE_DIRECTORY, all_ - first)))
        for name, all_ in counts.items()
        for first in range(0, all_, FILES_OF_ONE_DIRECTORY)
    ]


def of_editors(interleavings: int, kills: int) -> list[tuple[str, Part]]:
    """The parts with a window."""
    sizes = split(interleavings, PER_WINDOW)
    found = [
        (f"interleavings {n + 1}/{len(sizes)}", soak_editors.interleave(size))
        for n, size in enumerate(sizes)
    ]
    return found + ([("typing, killed", soak_editors.kill_typists(kills))] if kills else [])


def parts(options: argparse.Namespace) -> list[tuple[str, Part]]:
    """What the run consists of, in order."""
    sizes = split(options.kills, KILLS_OF_ONE_FILE)
    kinds: dict[str, list[tuple[str, Part]]] = {
        "walks": [
            (f"walk {n + 1}/{options.walks}", walk(options.steps)) for n in range(options.walks)
        ],
        "kills": [(f"kills {n + 1}/{len(sizes)}", kills(size)) for n, size in enumerate(sizes)],
        "files": of_files(options.files),
        "interleavings": of_editors(options.interleavings, 0),
        "typing": of_editors(0, options.typing_kills),
        "canaries": [
            (f"canaries, {size} changes", soak_secrets.watch_canaries(size))
            for size in split(options.canaries, CHANGES_OF_ONE_FILE)
        ],
        "hostile": [
            (f"hostile, {size} texts", soak_secrets.breed_hostile(size))
            for size in split(options.hostile, TEXTS_AT_ONCE)
        ],
        "fast-typing": [
            (
                f"{options.texts} texts typed among {options.contacts} contacts",
                soak_typing.type_fast(options.texts, options.contacts),
            )
        ],
    }
    return [one for kind in options.only or KINDS for one in kinds[kind]]


def split(count: int, most: int) -> list[int]:
    """A count in parts of at most so many."""
    return [min(most, count - done) for done in range(0, count, most)]


def is_sound(name: str, part: Part, seed: int, keep: Path) -> bool:
    """Does one part and says how it went; after a loss, its folder is moved to ``keep``."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="bottin-soak-") as folder:
        try:
            outcome = part(Path(folder), seed)
        except Exception:
            traceback.print_exc()
            shutil.copytree(folder, keep / f"{seed}", dirs_exist_ok=True)
            say(f"{name}: LOST (seed {seed}, kept in {keep / str(seed)})")
            return False
    say(f"{name}: sound, {outcome} (seed {seed}, {time.monotonic() - begun:.0f} s)")
    return True


def say(sentence: str) -> None:
    """One line, at once."""
    print(sentence, flush=True)


def main(words: Sequence[str]) -> int:
    """Runs every part; 0 when nothing was lost, 1 at the first loss."""
    options = parse(words)
    seed = random.SystemRandom().randrange(10**6) if options.seed is None else options.seed
    say(f"seed {seed}")
    chooser = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="bottin-soak-home-") as home:
        isolate(Path(home))  # windows are offscreen, and leave nothing on this desk
        for name, part in parts(options):
            if not is_sound(name, part, chooser.randrange(10**6), options.keep):
                return 1
    say(f"seed {seed}: nothing lost, nothing unsound")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
