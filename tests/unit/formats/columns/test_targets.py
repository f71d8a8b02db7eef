"""Paths of ``--mapping``: each target has one, and is read from it."""

from __future__ import annotations

import pytest

from directory_app.formats.columns.targets import CHOICES, LEFT_OUT, Meaning, Target, parse_target
from directory_app.formats.columns.wording import hint_of, name_of
from directory_app.texts import LANGUAGES, Texts


@pytest.mark.parametrize("meaning", Meaning)
def test_the_path_of_a_meaning_is_read_back(meaning: Meaning) -> None:
    family = "relation" if meaning in {Meaning.PAIR_LABEL, Meaning.PAIR_VALUE} else ""
    target = Target(meaning, family)
    assert parse_target(target.path) == target


@pytest.mark.parametrize(
    "target",
    [
        Target(Meaning.PHONE, "cell", 2),
        Target(Meaning.EXTENSION, "", 0),
        Target(Meaning.CITY, "home"),
        Target(Meaning.STREET_2, "work", 1),
        Target(Meaning.EMAIL, "présidence"),
        Target(Meaning.CUSTOM, "No. de dossier (2)"),
        Target(Meaning.CUSTOM, "3.1 Langue"),
        Target(Meaning.PAIR_VALUE, "field", 4),
        Target(Meaning.ORGANISATION, "", 1),
        Target(Meaning.FUNCTION, "", 2),
        *CHOICES,
    ],
    ids=lambda target: target.path,
)
def test_a_path_is_read_back(target: Target) -> None:
    assert parse_target(target.path) == target


@pytest.mark.parametrize(
    ("path", "same"),
    [
        ("", ""),
        ("ignore", ""),
        ("phones.0", "phones.0"),
        ("phones.0.number", "phones.0"),
        ("phones.number", "phones"),
        ("emails.0.address", "emails.0"),
        ("websites.0.url", "websites.0"),
        ("addresses.0.formatted", "addresses.0"),
        ("addresses.0.city", "addresses.0.city"),
        ("roles.0.function", "roles.function"),
        ("roles.0.organisation.name", "name"),
        ("roles.organisation.acronym", "acronym"),
        ("organisation.name", "name"),
        ("roles.1.organisation.name", "roles.1.organisation.name"),
        ("roles.1.function", "roles.1.function"),
        ("tags", "lists"),
        ("lists.0", "lists"),
        ("former_names.0.name", "former_names"),
        (" note ", "note"),
    ],
)
def test_other_spellings_of_the_contact_json(path: str, same: str) -> None:
    assert parse_target(path).path == same


@pytest.mark.parametrize(
    "path",
    ["nope", "phones.cell.home", "roles", "customs", "phones.0.1", "addresses.a.b.city", "names.x"],
)
def test_a_path_that_names_nothing_is_refused(path: str) -> None:
    with pytest.raises(ValueError):
        parse_target(path)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_has_its_own_name(lang: str) -> None:
    texts = Texts(lang)
    names = [name_of(one, texts) for one in CHOICES]
    assert len(set(names)) == len(names)
    for meaning in Meaning:
        assert name_of(Target(meaning), texts)


def test_a_label_and_a_number_are_said() -> None:
    french = Texts("fr")
    assert name_of(parse_target("phones.work.1"), french) == "Téléphone 2 (bureau)"
    assert name_of(parse_target("phones.cell"), french) == "Cellulaire"
    assert name_of(parse_target("addresses.home.city"), french) == "Ville (domicile)"
    assert name_of(parse_target("emails.présidence"), french) == "Courriel (présidence)"
    assert name_of(parse_target("custom.Allergies"), french) == "Champ «\u00a0Allergies\u00a0»"
    assert name_of(LEFT_OUT, french) == "Ne pas importer"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "code",
    [
        *("empty", "heading_unknown", "from_values", "looks_like_acronym"),
        *("mixed_names", "two_meanings", "not_kept"),
    ],
)
def test_a_hint_has_its_sentence(code: str, lang: str) -> None:
    assert hint_of(code, Texts(lang))
    assert hint_of("", Texts(lang)) == ""
