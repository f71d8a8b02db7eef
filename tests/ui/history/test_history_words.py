"""Every field of a contact has its words on the page of the history, and none is an identifier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtWidgets import QApplication

from directory_app.domain import fields
from directory_app.domain.changes import Change
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.contact import OpeningHours, Organisation, Source
from directory_app.domain.logged_values import LoggedValue, logged_change
from directory_app.services.history import LoggedChange
from directory_app.texts import Texts
from directory_app.ui import translations
from directory_app.ui.context import Look
from directory_app.ui.history.wording import HistoryWording

SCALARS = ("confidential", "photo", "verified_on", "source", "opening_hours", "state")
RENAMED = {"e164": "number", "start_on": "start", "end_on": "end"}
SOME = {"count": 1, "name": "x", "value": "x", "text": "x", "kind": "member", "what": "x"}
UNTOLD = {"taken_item"}
"""Parts that are told with another one."""
SAME = {
    *("Source", "Description", "Note", "Photo"),
    *("Alliance", "Alliance, source", "Alliance, organisation"),
}
"""What is called alike in both languages."""


def _paths() -> Iterator[str]:
    yield from SCALARS
    for kind, collections in fields.COLLECTIONS.items():
        yield from fields.TEXTS[kind]
        yield from fields.SETS_OF[kind]
        for name in collections:
            yield name
            if name == "custom":
                yield from (f"custom.Allergies.{part}" for part in ("name", "value", "position"))
                continue
            blank = fields.item_from_values(name, "x", SOME)
            for part in {"position", "confidential", *_parts(name, blank)} - UNTOLD:
                if part != "confidential" or name in fields.COORDINATES:
                    yield f"{name}.0.{RENAMED.get(part, part)}"


def _parts(collection: str, blank: object) -> set[str]:
    source = {"source_document", "source_line", "published_on"}
    found = set(fields._TO_VALUES[collection](blank))
    has_source = collection not in ("other_names", "former_names", "dated_notes")
    return found | source if has_source else found


PATHS = sorted(set(_paths()))


@pytest.fixture
def english(qapp: QApplication, look: Look) -> Iterator[Mapping[str, str]]:
    """What every path is called in English; the other tests' language again afterwards."""
    translations.install(qapp, "en")
    words = HistoryWording(Texts("en"))
    yield {path: words.field(path) for path in PATHS}
    translations.install(qapp, look.lang)


@pytest.fixture
def in_french(qapp: QApplication, english: Mapping[str, str]) -> HistoryWording:
    """The words while the program speaks French."""
    translations.install(qapp, "fr")
    return HistoryWording(Texts("fr"))


def test_every_path_has_words_in_both_languages(
    english: Mapping[str, str], in_french: HistoryWording
) -> None:
    assert len(PATHS) > 100
    french = {path: in_french.field(path) for path in PATHS}
    for path in PATHS:
        part = path.partition(".")[2].rpartition(".")[2]
        for told in (english[path], french[path]):
            assert "_" not in told, (path, told)
            assert told[0].isupper(), (path, told)
            assert not part or told.partition(", ")[2], (path, told)
    same = {english[path] for path in PATHS if english[path] == french[path]}
    assert same == SAME


def _told(wording: HistoryWording, path: str, before: object, after: object) -> list[str]:
    change = Change(path, before, after)  # type: ignore[arg-type]
    return [
        wording.difference(LoggedChange(field, old, new, path))
        for field, old, new in logged_change(change, ConfidentialValues())
    ]


def test_codes_are_told_in_words(in_french: HistoryWording) -> None:
    hours = Organisation(
        id="x",
        opening_hours=(OpeningHours("mo-fr", "09:00", "17:00"), OpeningHours("sa", "", "12:00")),
        source=Source("Feuille.pdf", 3),
    )
    stored, fr = fields.to_fields(hours), in_french
    (told,) = _told(fr, "opening_hours", None, stored["opening_hours"])
    assert told.startswith("ajout\u00a0: Du lundi au vendredi, de 9\u00a0h à 17\u00a0h; ")
    assert "{" not in told
    assert _told(fr, "source", None, stored["source"]) == ["ajout\u00a0: Feuille.pdf, 3"]
    assert _told(fr, "territory/06", None, True) == ["ajout\u00a0: Montréal"]
    assert _told(fr, "languages/es", None, True) == ["ajout\u00a0: espagnol"]
    assert _told(fr, "grammatical_gender", "feminine", "neuter") == ["Féminine → Neutre"]
    accepted = _told(fr, "accepted/phone_short|phones/0190|a1b2c3", None, True)
    assert accepted == ["ajout\u00a0: Téléphone"]
    bond = {"organisation": "1", "kind": "member", "position": 0}
    told_kind = _told(fr, "affiliations/a", bond, bond | {"kind": "partner"})
    assert told_kind == ["membre → partenaire"]


def test_whose_address_is_followed_is_told_by_name(in_french: HistoryWording) -> None:
    change = LoggedChange("addresses.0.taken_from", LoggedValue(None), LoggedValue("RIMQ"))
    assert in_french.difference(change) == "ajout\u00a0: adresse de RIMQ"
