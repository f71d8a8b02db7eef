"""Whatever is typed: judging never raises, a fix settles its doubt, a split loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.fixes.fix import Fix, FixContext
from directory_app.domain.fixes.reading import doubts_of
from directory_app.domain.folding import digits_of, fold_words

PATHS = (
    *("phones", "phones.extension", "emails", "websites", "name", "acronym", "former_names"),
    *("addresses.street", "addresses.unit", "addresses.po_box", "addresses.city"),
    *("addresses.province", "addresses.postal_code", "affiliations.start", "published_counts"),
)
AROUND = FixContext(hosts=("maison.example.org",), areas=("514",))
DISTRIBUTING = frozenset(
    {"split_phones", "split_name", "move_to_label", "put_acronym", "put_unit", "put_name"}
)
"""Fixes that give each word a place: no word and no digit may be missing afterwards."""

SAID = frozenset({"poste", "suite", "bureau", "514", "555", "0123", "1", "ou"})
"""Words that the field or the usual form of the value says by itself, and the number's own groups,
which :func:`test_a_split_keeps_every_digit_in_its_order` counts."""

numbers = st.from_regex(r"(514|418|855)[ .-]555[ .-]01[0-9]{2}( poste [0-9]{1,3})?", fullmatch=True)
joined = st.lists(numbers, min_size=2, max_size=4).flatmap(
    lambda found: st.sampled_from([" / ", " ou ", ", ", "; "]).map(lambda sign: sign.join(found))
)
PIECES = (
    *("514 555-0123", "poste", "25", "info@", "example.org", ",", "(", ")", "Coalition", "RIMQ"),
    *("rue", "est", "Montréal", "H2X", "3V8", "suite", "C.P.", "www.", "https://", "13/03/2018"),
    *("mars", "é", "@", "O", "12", "Julie"),
)
pieces = st.sampled_from(PIECES)
typed = st.one_of(st.text(max_size=60), st.lists(pieces, max_size=7).map(" ".join))


@given(path=st.sampled_from(PATHS), text=typed)
def test_nothing_that_is_typed_raises(path: str, text: str) -> None:
    for doubt in doubts_of("organisation", path, text, AROUND):
        assert doubt.problem.code
        assert all(fix.replacements for fix in doubt.fixes)


@given(text=joined)
def test_a_split_keeps_every_digit_in_its_order(text: str) -> None:
    (doubt,) = doubts_of("organisation", "phones", text)
    (fix,) = doubt.fixes
    kept = (
        digits_of(one.text).removeprefix("1") for one in fix.replacements if "." not in one.path
    )
    assert "".join(kept) == digits_of(text)


@given(text=typed, path=st.sampled_from(["phones", "name", "addresses.street"]))
def test_what_is_given_another_place_is_all_there(path: str, text: str) -> None:
    for doubt in doubts_of("organisation", path, text, AROUND):
        for fix in doubt.fixes:
            if fix.code in DISTRIBUTING:
                assert words(text) - SAID <= words(written(fix))


def written(fix: Fix) -> str:
    return " ".join(one.text for one in fix.replacements)


def words(text: str) -> set[str]:
    return set(fold_words(text))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("phones", "5l4 555-O123"),
        ("emails", "julie@gmial.com"),
        ("websites", "example.org"),
        ("addresses.street", "1 rue fleury est"),
        ("addresses.city", "Montreal"),
        ("addresses.postal_code", "H2X OZ9"),
        ("name", "FEDERATION DES FEMMES"),
        ("affiliations.start", "13 mars 2018"),
    ],
)
def test_a_fix_settles_its_doubt(path: str, text: str) -> None:
    (doubt,) = doubts_of("organisation", path, text, AROUND)
    fixed = doubt.fixes[0].replacements[0].text
    assert doubts_of("organisation", path, fixed, AROUND) == ()
