"""A thousand lists of invented delegates, spoiled as copying spoils them."""

from __future__ import annotations

from random import Random

from directory_app.domain.folding import fold
from directory_app.formats.free_text.reading import read_text

from .expectations import name_of, untraceable
from .invented import make_delegates, print_list, spoil, truncate

LISTS = 1_000
PEOPLE = 4
FLOOR = 0.99


def _spoiled(seed: int) -> tuple[str, list[str], list[str]]:
    """A text, the names that it holds whole, and all names."""
    random = Random(seed)
    delegates = make_delegates(random, PEOPLE)
    texts = [spoil(text, random) for text in print_list(random, delegates)]
    whole = [d.name for d in delegates]
    if random.random() < 0.2:
        at = random.randrange(PEOPLE)
        texts[at] = truncate(texts[at], random)
        whole.pop(at)
    separator = "\n\n" if "Tél. : " in texts[0] else "\n"
    return separator.join(texts), whole, [d.name for d in delegates]


def test_people_are_found_whatever_happened_to_their_list() -> None:
    found = wanted = 0
    for seed in range(LISTS):
        text, whole, _ = _spoiled(seed)
        names = {fold(name_of(entry)) for entry in read_text(text).entries}
        wanted += len(whole)
        found += sum(fold(name) in names for name in whole)
    assert found / wanted >= FLOOR


def test_nothing_is_invented_and_everything_is_where_it_is_said() -> None:
    for seed in range(LISTS):
        text, _, everybody = _spoiled(seed)
        reading = read_text(text)
        assert untraceable(reading) == [], seed
        people = [entry for entry in reading.entries if entry.family_name]
        assert len(people) <= len(everybody), (seed, [name_of(p) for p in people])
