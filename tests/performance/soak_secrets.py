"""Parts of the soak about what must not be told, and about texts that must do nothing.

The canaries of :mod:`tests.e2e.canaries` stand in a directory that changes under them: after each
few steps, some exits are looked at, and all of them at the end. Hostile texts are bred from those
of :mod:`tests.e2e.hostile`, and stand in every field.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

from directory_app.services.directory import Directory
from tests import directories
from tests.e2e import canaries, test_canaries, test_hostile
from tests.e2e.canaries import NAMED, PRIVATE, SECRETS, Signs
from tests.e2e.hostile import HUGE, traps

STEPS = 8
EXITS = 10
TEXTS_OF_ONE_DIRECTORY = 50

_Looks = Sequence[tuple[test_canaries.Exit, tuple[Signs, ...]]]


def every_look() -> _Looks:
    """Every exit, with what it must not tell."""
    lists = (
        (test_canaries.ON_SCREEN, (SECRETS,)),
        (test_canaries.WITHOUT_NAMES, (SECRETS,)),
        (test_canaries.LEAVING, (SECRETS, PRIVATE, NAMED)),
        (test_canaries.VERIFYING, (SECRETS, PRIVATE)),
        (test_canaries.NAMELESS, (SECRETS, NAMED)),
        (test_canaries.SHEETS, (SECRETS, PRIVATE)),
    )
    return [(way_out, signs) for exits, signs in lists for way_out in exits]


def watch_canaries(count: int) -> Callable[[Path, int], str]:
    """A part that changes a directory of canaries ``count`` times, and looks at the exits."""

    def part(folder: Path, seed: int) -> str:
        chance, looks = random.Random(seed), every_look()
        walker, seen = directories.Walker(chance), 0
        with directories.opened(directories.make(folder)) as directory:
            canaries.fill(directory, folder)
            for _ in range(count):
                _change(directory, walker, chance)
                seen += _look(directory, chance.sample(looks, EXITS))
            seen += _look(directory, looks)
            if problems := directory.integrity.verify():
                raise AssertionError(f"problems {problems}")
        return f"{count} times changed, {seen} looks, no canary told"

    return part


def _change(directory: Directory, walker: directories.Walker, chance: random.Random) -> None:
    """Some steps of an office beside the canaries, of which some are taken back and redone."""
    for _ in range(STEPS):
        walker.step(directory)
    undone = chance.randrange(STEPS)
    for _ in range(undone):
        directory.history.undo()
    for _ in range(undone):
        directory.history.redo()


def _look(directory: Directory, looks: _Looks) -> int:
    """Raises AssertionError for what is told. Files that an exit writes are taken away again."""
    folder = directory.location.parent
    for way_out, signs in looks:
        before = set(folder.iterdir())
        leaks, _ = test_canaries.told([way_out], directory, *signs)
        for one in set(folder.iterdir()) - before:
            one.unlink()
        if leaks:
            raise AssertionError(f"told: {leaks}")
    return len(looks)


def breed_hostile(count: int) -> Callable[[Path, int], str]:
    """A part that puts ``count`` hostile texts in every field, and writes all that can be written:
    no file is opened, no server called, nothing lost."""

    def part(folder: Path, seed: int) -> str:
        chance, taken = random.Random(seed), 0
        with traps(folder) as trapped:
            texts = [_bred(trapped.texts, chance) for _ in range(count)]
            for start in range(0, count, TEXTS_OF_ONE_DIRECTORY):
                some = texts[start : start + TEXTS_OF_ONE_DIRECTORY]
                taken += _put_everywhere(folder / str(start), some)
            if trapped.hits or trapped.openings:
                raise AssertionError("a text reached for a file or for the network")
        return f"{count} texts, taken in {taken} fields, shown plainly"

    return part


def _bred(texts: Sequence[str], chance: random.Random) -> str:
    """Pieces of some texts, one after the other."""
    parents = chance.sample(texts, chance.choice((1, 2, 2, 3)))
    pieces = (
        one[: chance.randrange(len(one)) + 1] if chance.random() < 0.3 else one for one in parents
    )
    return chance.choice(("", " ", "\n", "; ")).join(pieces)[:HUGE]


def _put_everywhere(folder: Path, texts: Sequence[str]) -> int:
    folder.mkdir()
    with directories.opened(directories.make(folder)) as directory:
        taken = test_hostile.fill(directory, texts)
        test_hostile.event_of(directory, texts[0])
        test_hostile.looked_at(directory, folder)
        if problems := directory.integrity.verify():
            raise AssertionError(f"problems {problems}")
    return taken
