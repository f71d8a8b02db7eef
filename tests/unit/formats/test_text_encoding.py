"""Bytes in every encoding that French came in, told apart by the letters they make."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.formats.text_encoding import (
    OFFERED,
    WITHOUT_NULS,
    find_mark,
    find_utf16,
    guess,
    has_damaged_accents,
    letters,
)

SNIPPETS = (
    "Prénom;Nom;Téléphone\nHélène;Côté;514 555-0101\n",
    "Nom,Adresse\nMaison d'essai,\"12, rue de l'Église, Montréal (Québec)\"\n",
    "Organisme\tRégion\nCoalition des aînées\t16 - Montérégie\nRéseau invité\t05 - Estrie\n",
    "François Lefèvre, secrétaire général, Trois-Rivières",
    "Sylvie Bélanger-Gagné;présidente;Fédération inventée du Québec",
    "Noël;Maïté;Benoît;Jérôme;Zoé;Anaïs;Léo",
    "NOM;PRÉNOM;ORGANISME\nTREMBLAY;MARIE-ÈVE;ASSOCIATION DES MÉDIAS INVENTÉS\n",
    "Courriel;Remarque\ninfo@example.org;à vérifier\n",
    "Où ? À l'hôtel de ville, près du marché, dès 9 h",
    "« Les Amis du lac », organisme à but non lucratif fondé en 1987",
    "Centre d’action bénévole de l’Île-aux-Érables – accueil",
    "Remarques\nReçu le dépliant, réponse espérée en février\nDéjà membre, à rappeler\n",
    "Société d'habitation Les Chênes;Gaspésie–Îles-de-la-Madeleine",
    "Regroupement québécois des intervenants et intervenantes (invité)",
    "Adhésion réglée : 25 $ payés le 3 août par chèque",
    "Rosalie Saint-André;Élise Hébert;Émile Tanguay",
    "Côté, Luc;rue Saint-Hubert, 4e étage;Québec",
)


@pytest.mark.parametrize("encoding", WITHOUT_NULS)
@pytest.mark.parametrize("text", SNIPPETS)
def test_french_in_eight_bits_is_told_by_its_letters(text: str, encoding: str) -> None:
    written = text if encoding != "cp850" else text.replace("’", "'").replace("–", "-")
    found = guess(written.encode(encoding))
    assert (found.encoding, found.is_guessed) == (encoding, True)
    assert found.score > 0


@pytest.mark.parametrize("text", SNIPPETS)
def test_utf8_proves_itself(text: str) -> None:
    assert guess(text.encode()).encoding == "utf-8"
    assert not guess(text.encode()).is_guessed


def test_ascii_is_utf8() -> None:
    assert not guess(b"Nom;Courriel\n").is_guessed


def test_one_damaged_line_does_not_spoil_the_accents_of_the_others() -> None:
    good = "\n".join(SNIPPETS).encode()
    assert guess(good + "Hélène Côté\n".encode("cp1252")).encoding == "utf-8"


def test_letters_of_another_alphabet_are_not_called_french() -> None:
    assert guess("Привет, как дела, список контактов".encode("cp1251")).score <= 0


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (b"", None),
    ],
)
def test_a_mark_names_the_encoding(mark: bytes, encoding: str | None) -> None:
    assert find_mark(mark + b"x\0\0\0") == encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", SNIPPETS)
def test_utf16_without_a_mark_is_told_by_its_nuls(text: str, encoding: str) -> None:
    assert find_utf16(text.encode(encoding)) == encoding
    assert find_utf16(text.encode()) is None


@pytest.mark.parametrize("data", [bytes(1000), b"", b"Nom;Courriel\0\0\0\0\0\0\n", b"a\0"])
def test_nuls_alone_are_not_utf16(data: bytes) -> None:
    assert find_utf16(data) is None


@pytest.mark.parametrize("text", SNIPPETS)
@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_accents_damaged_twice_are_seen(text: str, wrong: str) -> None:
    damaged = text.encode().decode(wrong, "replace")
    assert has_damaged_accents(damaged)
    assert not has_damaged_accents(text)


def test_only_what_is_not_ascii_is_kept_and_bounded() -> None:
    data = ("a" * 1000 + "é").encode("cp1252") * 1000
    assert len(letters(data)) < 6_000
    assert len(letters(data, 100)) < 120


@given(st.binary(max_size=200))
def test_any_bytes_have_an_encoding_that_reads_them(data: bytes) -> None:
    found = guess(data)
    assert found.encoding in OFFERED
    data.decode(found.encoding, "replace")
