"""What is true of any text: no exception, places inside it, nothing invented, linear time."""

from __future__ import annotations

import time
from itertools import pairwise
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from directory_app.formats.free_text.cleaning import MAX_CHARACTERS, make_plain
from directory_app.formats.free_text.lines import MAX_LINE
from directory_app.formats.free_text.reading import read_text
from directory_app.formats.free_text.records import Limit

from .expectations import untraceable

PIECES = (
    "Anne Roy",
    "TREMBLAY, Anne",
    "Mme",
    "de la",
    "et",
    "coordonnatrice",
    "Regroupement des lacs",
    "(RLQ)",
    "12, rue des Pins",
    "bureau 3",
    "C. P. 60",
    "Rimouski",
    "(Québec)",
    "G5L 1A1",
    "514 555-0101",
    "poste 3",
    "Tél. :",
    "info@example.org",
    "nom [at] example.org",
    "[email protected]",
    "www.example.org",
    "http://",
    "@",
    ",",
    ":",
    " - ",
    "—",
    "|",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "· ",
    "• ",
    "1. ",
    "> ",
    "--",
    "(",
    ")",
    "«",
    "»",
    "13 mars 2018",
    "Nom",
    "Prénom",
    "Courriel",
    "Organisme",
    "\u200b",
    "\u00ad",
    "\u202e",
    "\u00a0",
    "e\u0301",
    "\x00",
    "\ud800",
    "😀",
    "ﬁ",
    "İ",
    "ǆ",
    "\u2028",
    '"',
    "l",
    "é",
    "Š",
    "1586",
    "43",
    "\u0345",
    "ΐ",
)
any_text = st.text(st.characters(exclude_categories=()), max_size=300)
pieced_text = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(any_text | pieced_text)
@example("")
@example("\x00\ud800\u202e")
@example("e\u0301" * 3 + "@example.org")
def test_any_text_is_read(text: str) -> None:
    reading = read_text(text)
    assert reading.text == text
    assert untraceable(reading) == []
    assert read_text(text) == reading


@settings(max_examples=100, deadline=None)
@given(any_text)
def test_every_plain_character_leads_back_to_the_text(text: str) -> None:
    plain = make_plain(text)
    spans = [plain.span(at, at + 1) for at in range(len(plain.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start or a == b for a, b in pairwise(spans))


RUNS = (
    "5",
    ",",
    "a",
    "A",
    "@",
    "a@",
    "a@b.",
    "www.",
    "http://",
    "(",
    "a [at] ",
    "a.",
    "5 ",
    "514 555-0101 ",
    "a\t",
    '\t"',
    "\n",
    "a\n",
    "Anne Roy, ",
    "Anne Roy et ",
    "1, rue ",
    "H2X 3V8 ",
    "a\u200b",
    "e\u0301",
    " - ",
    "de ",
    "(AB",
    "· ",
    "13 mars 2018\n",
    "Nom : ",
    "poste 1 ",
    "Centre de ",
    "_",
    "Montréal, QC, ",
    "C. P. 1 ",
    "ab-",
    "tel ",
    "> ",
    "😀",
    "100, Aa ",
    "Aa — ",
    "Anne Roy\n",
    "Centre A\n",
    "a;b\n",
    "«",
    ".",
    "d'",
    "\r",
)


@pytest.mark.parametrize("run", RUNS)
def test_time_grows_with_the_text_and_no_faster(run: str) -> None:
    """Ten times the text may take ten times as long, not a hundred: an allowance of 25 and of the
    noise of a busy machine."""
    short, long = (run * (size // len(run)) for size in (4_000, 40_000))
    first = _best_time(short)
    assert _best_time(long) < 25 * first + 0.25


def _best_time(text: str) -> float:
    times = []
    for _ in range(2):
        start = time.perf_counter()
        read_text(text)
        times.append(time.perf_counter() - start)
    return min(times)


def test_what_is_over_the_limit_is_left_out_and_said() -> None:
    line = "· Anne Roy, Coalition des lacs, 514 555-0101\n"
    text = line + " " * 50_000_000
    reading = read_text(text)
    assert len(reading.text) == MAX_CHARACTERS
    assert Limit.TOO_LONG in reading.limits
    assert len(reading.entries) == 1


def test_a_line_over_the_limit_is_read_up_to_it() -> None:
    text = "Anne Roy, Coalition des lacs, 514 555-0101 " + "x" * MAX_LINE
    reading = read_text(text)
    assert reading.limits == (Limit.LINE_TOO_LONG,)
    assert untraceable(reading) == []


def test_too_many_entries_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("directory_app.formats.free_text.reading.MAX_ENTRIES", 2)
    reading = read_text("· Anne Roy, Coalition des lacs, 514 555-0101\n" * 3)
    assert len(reading.entries) == 2
    assert reading.limits == (Limit.TOO_MANY_ENTRIES,)


def test_random_characters_of_lists_name_nobody() -> None:
    random = Random(7)
    for _ in range(50):
        text = "".join(random.choice(" abc,.;:-()@019\n") for _ in range(400))
        assert [entry for entry in read_text(text).entries if entry.family_name] == []


def test_a_thousand_entries_take_no_time_to_speak_of() -> None:
    """About a millisecond an entry at most, with room for a busy machine."""
    line = (
        "· Anne Roy, Regroupement des lacs du Québec (RLQ) : 12, rue des Pins, bureau 3, Rimouski "
        "(Québec) G5L 1A1, 418 555-0101 poste 3, http://www.example.org, anne@example.org\n"
    )
    start = time.perf_counter()
    reading = read_text(line * 1_000)
    assert len(reading.entries) == 1_000
    assert time.perf_counter() - start < 3
