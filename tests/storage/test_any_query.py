"""Whatever is typed, look-up answers."""

from __future__ import annotations

import random
from pathlib import Path

from tests import directories

CHARACTERS = (
    " \t\n\"'’`~!@#$%^&*()_+-=[]{}\\|;:,./<>?«»…–—°é È œ Œ ß İ ı Ａ１٣0123456789abcz\x00\x1f\x7f"
    "\u00a0\u202f\u200b\u202e\ufeff\ud800\udfff\U0001f600\u0301NEAR OR AND NOT 514 COCQ"
)


def test_twenty_thousand_random_queries_never_raise(tmp_path: Path) -> None:
    chooser = random.Random(20_000)
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        directories.organisation(
            directory, "NEAR-OR « Étape »", ("acronym", "N-O"), ("phones.+", "514 555-0107")
        )
        for number in range(20_000):
            size = chooser.choice((1, 1, 2, 3, 5, 8, 13, 40))
            text = "".join(chooser.choices(CHARACTERS, k=size))
            if number % 40 == 0:
                text *= 200
            page = directory.search.first_page(text)
            assert len(page.keys) <= 1
            assert directory.search.matches(page.keys, text) is not None


def test_near_words_of_the_index_language_are_plain_words(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        directories.organisation(directory, "Near Or Not")
        for query in ("NEAR(", "near or", '"near"', "near*", "NOT near", "near AND"):
            page = directory.search.first_page(query)
            assert [row.display_name for row in directory.search.rows(page.keys)] == ["Near Or Not"]
            assert page.corrected == ("near" if query.endswith("AND") else "")
