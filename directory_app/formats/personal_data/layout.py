"""A person's data as headed tables of texts, in the order in which a person would ask.

Owns what is said and in which words; the page is the template's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from directory_app.domain.personal_data import HeldValue, PastChange, PersonalData

from . import wording

_LETTERS = 6_000
"""Of an imported record, what a table can show; the JSON has all of it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A table under its heading; ``widths`` are shares of the page. Without rows, ``nothing``."""

    heading: str
    columns: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    nothing: str = "Rien."


def sections(found: PersonalData) -> tuple[Section, ...]:
    """Every section, empty ones too: that nothing is held is an answer."""
    return (
        _values(found),
        _history(found),
        _lists(found),
        _days(found),
        _departures(found),
        _imports(found),
        _drafts(found),
    )


def facts(found: PersonalData) -> tuple[tuple[str, str], ...]:
    """What stands above: about whom, by whom, when, why."""
    kind = "Personne" if found.kind == "person" else "Organisation"
    pairs = (
        (kind, found.name),
        ("Détenu par", found.office),
        ("Responsable des renseignements personnels", ", ".join(found.officer.parts)),
        ("Préparé le", wording.moment(found.made_at)),
        ("Préparé par", found.made_by),
        ("Motif", found.reason),
        ("Identifiant", found.contact_id),
    )
    return tuple((label, text) for label, text in pairs if text)


def closing(found: PersonalData) -> str:
    """What is not in it, and what may be asked."""
    withheld = ""
    if found.withheld:
        withheld = (
            f"{found.withheld} renseignement(s) confidentiel(s) d’autres personnes ou "
            "organisations ne figurent pas dans ce document. "
        )
    return (
        f"{withheld}Les sauvegardes du répertoire contiennent les mêmes renseignements jusqu’à "
        "leur tour d’être retirées. Toute personne peut demander que ses renseignements soient "
        "rectifiés ou effacés (P-39.1, art. 28)."
    )


def template_data(found: PersonalData) -> dict[str, Any]:
    """Everything that the template shows."""
    return {
        "title": wording.TITLE,
        "subject": found.name,
        "author": found.office,
        "letterhead": found.office or wording.TITLE,
        "notice": "",
        "number": 1,
        "pages": 0,
        "facts": [list(pair) for pair in facts(found)],
        "closing": closing(found),
        "photo": _photo(found.photo),
        "sections": [
            {
                "heading": one.heading,
                "note": one.note,
                "nothing": one.nothing,
                "columns": list(one.columns),
                "widths": list(one.widths),
                "rows": [list(row) for row in one.rows],
            }
            for one in sections(found)
        ],
    }


def _photo(data: bytes | None) -> dict[str, Any] | None:
    if not data:
        return None
    form = "png" if data.startswith(b"\x89PNG") else "jpg"
    return {"bytes": list(data), "format": form}


def _values(found: PersonalData) -> Section:
    return Section(
        "Renseignements détenus aujourd’hui",
        ("Renseignement", "Valeur", "Provenance"),
        (0.24, 0.42, 0.34),
        tuple(_value(one) for one in found.values),
    )


def _value(one: HeldValue) -> tuple[str, ...]:
    field = wording.FIELDS.get(one.field, one.field)
    marks = ", ".join(map(wording.mark, one.marks))
    return field, f"{one.text} ({marks})" if marks else one.text, wording.origin(one.origin)


def _history(found: PersonalData) -> Section:
    return Section(
        "Historique",
        ("Quand, par qui", "Quoi", "Avant", "Après"),
        (0.26, 0.22, 0.26, 0.26),
        tuple(_past(one) for one in found.history),
    )


def _past(one: PastChange) -> tuple[str, ...]:
    step = wording.STEPS.get(one.step, one.step)
    field = wording.FIELDS.get(one.field, one.field)
    before, after = (wording.STATES.get(text or "", text or "") for text in (one.before, one.after))
    if one.is_withheld:
        before = after = "(confidentiel, à quelqu’un d’autre)"
    return f"{wording.moment(one.at)}, {one.author}", f"{field} : {step}", before, after


def _lists(found: PersonalData) -> Section:
    return Section("Listes", ("Liste",), (1.0,), _rows((name,) for name in found.lists))


def _days(found: PersonalData) -> Section:
    return Section(
        "Délégations et journées",
        ("Journée", "À quel titre", "Ce qui a été imprimé"),
        (0.3, 0.25, 0.45),
        _rows(
            (
                _joined((one.title, wording.date(one.on)), ", "),
                _joined(
                    (one.function, one.represented, wording.STATUSES.get(one.status, one.status)),
                    ", ",
                ),
                _joined((one.printed, " · ".join(one.coordinates), _frozen(one.frozen_on)), "\n"),
            )
            for one in found.attendances
        ),
    )


def _frozen(day: str) -> str:
    return f"(figé le {wording.date(day)})" if day else ""


def _departures(found: PersonalData) -> Section:
    return Section(
        "Communications",
        ("Quand, par qui", "Quoi", "Pour quoi"),
        (0.27, 0.33, 0.4),
        _rows(
            (
                f"{wording.moment(one.at)}, {one.author}",
                _joined(
                    (
                        wording.DEPARTURES.get(one.kind, one.kind),
                        one.profile,
                        one.file_name,
                        f"{one.included} fiche(s)",
                    ),
                    ", ",
                ),
                _joined((one.purpose, one.reason, one.fields), " · "),
            )
            for one in found.departures
        ),
    )


def _imports(found: PersonalData) -> Section:
    return Section(
        "Importations",
        ("Quand, par qui", "Document", "Ce que disait le document"),
        (0.25, 0.25, 0.5),
        _rows(
            (
                f"{wording.moment(one.at)}, {one.author}",
                f"{one.document}, ligne {one.line}",
                one.original[:_LETTERS],
            )
            for one in found.imports
        ),
    )


def _drafts(found: PersonalData) -> Section:
    return Section(
        "Brouillons non enregistrés",
        ("Renseignement", "Texte"),
        (0.3, 0.7),
        _rows((wording.FIELDS.get(name, name), text) for name, text in found.drafts.items()),
    )


def _rows(rows: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(rows)


def _joined(parts: Sequence[str], between: str) -> str:
    return between.join(filter(None, parts))
