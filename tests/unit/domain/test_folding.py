"""The one folding: spellings that must meet, and what folding never does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.folding import digits_of, fold, fold_compact, fold_words, index_words


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "Table des regroupements provinciaux d’organismes communautaires & bénévoles",
            "TABLE DES REGROUPEMENTS PROVINCIAUX D'ORGANISMES COMMUNAUTAIRES ET BENEVOLES",
            "table des regroupements  provinciaux d`organismes communautaires et be\u0301névoles",
        ),
        ("À cœur d’homme", "a coeur d'homme", "A\u00a0CŒUR D‘HOMME"),
        ("Saint-Hubert", "St-Hubert", "St Hubert", "ST. HUBERT", "saint\u2011hubert"),
        ("Sainte-Adèle", "Ste-Adèle", "Ste Adele"),
        ("Gaspésie–Îles-de-la-Madeleine", "Gaspesie Iles de la Madeleine"),
        ("Ægir", "aegir"),
        ("Maison\u200b des f\u00ademmes", "maison des femmes"),
    ],
)
def test_spellings_of_one_name_fold_alike(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("Sainte-Anne", "Saint-Anne"), ("École", "Écoles")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_words_keep_st_as_typed_so_that_it_can_begin_another_word() -> None:
    assert fold_words("St") == ("st",)
    assert fold("Stéphane St-Jean") == "stephane saint jean"


@pytest.mark.parametrize("typed", ["AGIDD-SMQ", "A.G.I.D.D. SMQ", "agidd smq", "Agidd–Smq"])
def test_acronyms_meet_in_their_compact_form(typed: str) -> None:
    assert fold_compact(typed) == "agiddsmq"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("St-Hubert", "saint"),
        ("Saint-Hubert", "st"),
        ("Ste-Anne", "sainte"),
        ("Sainte-Anne", "ste"),
    ],
)
def test_each_spelling_of_saint_finds_the_other(name: str, wanted: str) -> None:
    assert wanted in index_words(name)
    assert index_words(name)[:2] == fold_words(name)


def test_digits_of_any_script() -> None:
    assert digits_of("(514) ٣٨٢-0310 m²") == "5143820310"
    assert fold("poste ٢٥") == "poste 25"


@given(st.text())
def test_folding_is_idempotent_and_never_raises(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_words(" ".join(fold_words(text))) == fold_words(text)
    assert fold_compact(fold_compact(text)) == fold_compact(text)
    assert set(fold_words(text)) <= set(index_words(text))
    assert digits_of(text).isascii()


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "Nd", "Zs", "Pd"])))
def test_case_does_not_count(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@given(st.text(alphabet=st.characters(categories=["Cs"])))
def test_lone_surrogates_do_not_raise(text: str) -> None:
    assert fold(text) == ""
    assert fold(f"a{text}b").replace(" ", "") == "ab"


@given(st.text(), st.text())
def test_words_of_a_line_are_the_words_of_its_halves(left: str, right: str) -> None:
    assert fold_words(f"{left} {right}") == fold_words(left) + fold_words(right)
