"""French alphabetical order: the OQLF's own sequences, and keys fit for a database."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.filing import LEVEL, collation_key, primary_prefix
from directory_app.domain.folding import fold_compact

FRENCH = st.text(alphabet="aeEéÉèêëàcçCnœŒ -'’‑09Stt.", max_size=12)


@pytest.mark.parametrize(
    "sequence",
    [
        ["cote", "côte", "Côte", "coté", "Coté", "côté", "Côté", "coter"],
        ["pêche", "péché"],
        ["LE BLANC", "LE BRETON", "LEBLOND", "LEBRUN"],
        ["Tremblay", "Tremblay-Auger", "Tremblay-Gagnon", "Tremblayson"],
        ["élève", "élevé"],
        ["ET", "été", "Œuvre", "ogive"],
        ["Réseau", "Réseau 9", "Réseau 10", "Réseau 010 B", "Réseau 100", "Réseau d’aide"],
        ["Saint-Henri", "St-Hubert", "Sainte-Anne"],
        ["a", "à", "â", "ä", "b"],
        ["e", "é", "è", "ê", "ë"],
    ],
    ids=lambda sequence: sequence[0],
)
def test_sequences(sequence: list[str]) -> None:
    shuffled = random.sample(sequence, len(sequence))
    assert sorted(shuffled, key=collation_key) == sequence


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Saint-Pierre", "St-Pierre"),
        ("Sainte-Foy", "Ste-Foy"),
        ("D'Amours", "D’Amours"),
        ("Saint\u2011Henri", "Saint-Henri"),
        ("L’R des centres", "L'R des\u00a0centres"),
        ("Centre (Le)", "Centre Le"),
        ("Jeunes & familles", "Jeunes et familles"),
        ("C.O.C.Q.", "COCQ"),
    ],
)
def test_spellings_that_file_together(one: str, other: str) -> None:
    assert collation_key(one) == collation_key(other)


def test_blank_before_hyphen_before_digits_before_letters() -> None:
    names = ["Le Blanc", "Le-Blanc", "Le1", "Leblanc"]
    assert sorted(random.sample(names, len(names)), key=collation_key) == names


def test_a_shorter_text_files_before_what_it_begins() -> None:
    assert collation_key("Tremblay") < collation_key("Tremblay A") < collation_key("Tremblaye")


@given(st.text(), st.text())
def test_binary_comparison_of_a_database_is_ours(one: str, other: str) -> None:
    """SQLite's BINARY collation compares the bytes of UTF-8."""
    first, second = collation_key(one), collation_key(other)
    assert (first.encode() < second.encode()) == (first < second)


@given(st.text())
def test_a_key_is_three_levels_of_storable_text(text: str) -> None:
    key = collation_key(text)
    assert key.count(LEVEL) == 3
    assert "\x00" not in key
    assert key.encode("utf-8").decode("utf-8") == key


@given(FRENCH, FRENCH)
def test_letters_decide_before_accents_and_case(one: str, other: str) -> None:
    if primary_prefix(one) and primary_prefix(one) < primary_prefix(other):
        is_prefix = primary_prefix(other).startswith(primary_prefix(one))
        assert is_prefix or collation_key(one) < collation_key(other)


@given(FRENCH, FRENCH)
def test_one_key_means_one_name(one: str, other: str) -> None:
    """St is spelled out by both; folding keeps leading zeros, which do not count in a number."""
    plain = {ord("0"): "", ord("9"): "", ord("S"): "", ord("t"): ""}
    one, other = one.translate(plain), other.translate(plain)
    if collation_key(one) == collation_key(other):
        assert fold_compact(one) == fold_compact(other)


@given(FRENCH, st.integers(0, 12))
def test_a_text_that_begins_with_another_has_its_prefix(text: str, cut: int) -> None:
    """Words may be cut anywhere but inside St, Ste, whose meaning the cut would change."""
    text = text.replace("S", "s").replace("st", "tt")
    assert collation_key(text).startswith(primary_prefix(text[:cut]))


@given(st.integers(0, 10**45), st.integers(0, 10**45))
def test_numbers_file_by_value(one: int, other: int) -> None:
    if one < other and other < 10**40:
        assert collation_key(f"Région {one}") < collation_key(f"Région {other}")


@pytest.mark.parametrize(
    ("typed", "prefix"),
    [("", ""), (" -’ ", ""), ("Réseau 1", ""), ("St-P", "saint\x03p"), ("St", "st")],
)
def test_primary_prefix(typed: str, prefix: str) -> None:
    assert primary_prefix(typed) == prefix
