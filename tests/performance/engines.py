"""Benchmark of look-up alone: our first page against ``LIKE '%…%'`` over the same words.

The scratch table holds, for each live contact, the very words that our index has, in one folded
column, in a second SQLite database in memory: LIKE has no disk to read and no snapshot to take.
Where Evolution Data Server is installed, its any-field query over the same contacts stands beside.
"""

from __future__ import annotations

import dataclasses
import random
import statistics
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import Any

from pysqlite3 import dbapi2

from directory_app import bootstrap
from directory_app.domain.query import Query, parse_query
from tests.performance import evolution
from tests.performance.imports import exported
from tests.performance.measures import Goal, Measure, Rule, alternated, duration_ms
from tests.performance.plan import Plan
from tests.performance.texts import typed_texts

LEAST_LETTERS = 3
MOST_TEXTS = 60
MOST_ASKED = 6
"""Of Evolution Data Server, which takes a second or two for each."""
_PAGE = 101
_WHOLE_NUMBER = 10

_WORDS = "SELECT doc, term FROM search_words_terms"
_NUMBERS = "SELECT doc, term FROM search_digits_terms WHERE length(term) >= ?"
_CONTACTS = "SELECT key FROM contact ORDER BY filing_key, key"


def indexed_words(location: Path) -> list[tuple[int, str]]:
    """Key and folded words of each contact that look-up knows, in filing order."""
    live = dbapi2.connect(f"{location.as_uri()}?mode=ro", uri=True)
    words: dict[int, list[str]] = defaultdict(list)
    for statement, values in ((_WORDS, ()), (_NUMBERS, (_WHOLE_NUMBER,))):
        for key, term in live.execute(statement, values):
            words[key].append(term)
    keys = [key for (key,) in live.execute(_CONTACTS)]
    live.close()
    return [(key, " ".join(words[key])) for key in keys if key in words]


class PlainTable:
    """One folded column, in filing order: what a first version of a directory would search."""

    def __init__(self, location: Path) -> None:
        self._connection = dbapi2.connect(":memory:")
        self._connection.execute("CREATE TABLE plain (key INTEGER, folded TEXT)")
        rows = indexed_words(location)
        self._connection.executemany("INSERT INTO plain VALUES (?, ?)", rows)
        self._connection.commit()

    def close(self) -> None:
        """Lets the table go."""
        self._connection.close()

    def keys(self, query: Query, limit: int = -1) -> list[int]:
        """Contacts that hold every term, anywhere in a word; -1: all of them."""
        wanted = (query.number,) if query.number else query.terms
        condition = " AND ".join(["folded LIKE ?"] * len(wanted))
        statement = f"SELECT key FROM plain WHERE {condition} LIMIT ?"
        values = (*(f"%{term}%" for term in wanted), limit)
        return [row[0] for row in self._connection.execute(statement, values)]


def searched_texts(plan: Plan) -> list[str]:
    """What is in the search box after some of the keys of typed texts, from three letters on."""
    typed = typed_texts(plan.location, plan.seed, plan.texts)
    texts = {text[:end].strip() for text in typed for end in range(LEAST_LETTERS, len(text) + 1)}
    known = sorted(text for text in texts if len(text) >= LEAST_LETTERS)
    return random.Random(plan.seed).sample(known, min(MOST_TEXTS, len(known)))


def measure_engine(plan: Plan) -> list[Measure]:
    """Our first page, LIKE over all rows, and LIKE that stops at a page; median of the ratios."""
    texts = searched_texts(plan)
    plain = PlainTable(plan.location)
    with bootstrap.open_directory(plan.location) as directory:
        times = [_side_by_side(directory.search, plain, text, plan.rounds) for text in texts]
        theirs = _beside_evolution(directory.search, plan, texts)
    plain.close()
    ours, whole, page = (list(column) for column in zip(*times, strict=True))
    return [
        _compared("LIKE, every row", ours, whole, Goal(Rule.FASTER, 5)),
        _compared("LIKE, stops at 101 rows", ours, page, Goal()),
        theirs,
    ]


def _beside_evolution(search: Any, plan: Plan, texts: list[str]) -> Measure:
    """Our first page, and who has the text in any field as Evolution Data Server tells it: it has
    no page to stop at."""
    against_what, goal = f"{evolution.NAME}, any field", Goal(Rule.FASTER, 200)
    if not evolution.is_installed():
        ours = [duration_ms(partial(search.first_page, text)) for text in texts]
        return dataclasses.replace(_compared(against_what, ours, ours, goal), is_absent=True)
    cards = exported(plan)
    asked = random.Random(plan.seed).sample(texts, min(MOST_ASKED, len(texts)))
    with evolution.Book(cards, cards.read_bytes().count(b"BEGIN:VCARD")) as book:
        pairs = [_paired(search, book, text, min(3, plan.rounds)) for text in asked]
    ours, theirs = (list(column) for column in zip(*pairs, strict=True))
    return _compared(against_what, ours, theirs, goal)


def _paired(search: Any, book: evolution.Book, text: str, rounds: int) -> tuple[float, ...]:
    runs = [lambda: duration_ms(lambda: search.first_page(text)), lambda: book.search_ms(text)]
    return tuple(statistics.median(run) for run in alternated(runs, rounds))


def _side_by_side(search: Any, plain: PlainTable, text: str, rounds: int) -> tuple[float, ...]:
    """Medians for one text, in milliseconds: ours, LIKE over all rows, LIKE with a limit."""
    query = parse_query(text)
    if not query.is_empty and plain.keys(query, 1) and not search.first_page(text).keys:
        raise RuntimeError(f"« {text} » is found by LIKE and not by look-up")
    runs = alternated(
        [
            lambda: duration_ms(lambda: search.first_page(text)),
            lambda: duration_ms(lambda: plain.keys(query)),
            lambda: duration_ms(lambda: plain.keys(query, _PAGE)),
        ],
        min(3, rounds),
    )
    return tuple(statistics.median(run) for run in runs)


def _compared(against_what: str, ours: list[float], against: list[float], goal: Goal) -> Measure:
    times_faster = statistics.median(a / o for o, a in zip(ours, against, strict=True))
    return Measure(
        what="look-up, first page, 3 letters and more",
        ours=statistics.median(ours),
        against_what=against_what,
        against=statistics.median(against),
        unit="ms",
        ratio=times_faster if goal.rule is Rule.FASTER else 1 / times_faster,
        goal=goal,
        details={"texts": len(ours), "slowest_ms": max(ours), "against_slowest_ms": max(against)},
    )
