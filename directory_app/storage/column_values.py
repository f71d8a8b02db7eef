"""What one column of a table says of every contact at once: read for sorting, never for showing.

An own value is the first that no mark withholds, as the card puts them: those of no role, then
those of the roles. Whether a value equals a confidential one is for the caller to judge, who is
given all that the value says for it.
"""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    Table,
    and_,
    func,
    literal,
    or_,
    select,
)

from directory_app.domain.cards import is_running
from directory_app.domain.changes import State
from directory_app.domain.fields import parse_date
from directory_app.domain.mention_sieve import MentionSieve
from directory_app.domain.partial_dates import Period
from directory_app.domain.withholding import ConfidentialValues

from . import rows
from .whole_answers import split_keys

_CONTACT = rows.contact.c
_ROLE = rows.role.c
_SECRET = select(_CONTACT.key).where(_CONTACT.confidential.is_(True))


@dataclass(frozen=True, slots=True)
class OwnValues:
    """By contact key: ``texts`` what is sorted by, ``evidence`` every text of the same element, and
    ``forms`` the comparable form where equality decides (both read on demand). ``hidden``: who has
    some and none that passes; who has none at all is nowhere."""

    texts: dict[int, str]
    evidence: dict[int, str]
    forms: dict[int, str]
    hidden: set[int]


def _in_columns(connection: Connection, statement: Select[Any]) -> list[list[Any]]:
    """The rows of a statement, a list for each column: as one text each, they come four times as
    fast as row by row."""
    columns = statement.subquery().c
    found = connection.execute(select(*(func.json_group_array(one) for one in columns))).one()
    return [json.loads(one) for one in found]


def _joined(*columns: ColumnElement[str], by: str = "\n") -> ColumnElement[str]:
    """The texts as one, a line each."""
    whole: ColumnElement[str] = func.coalesce(columns[0], "")
    for column in columns[1:]:
        whole = whole + literal(by) + func.coalesce(column, "")
    return whole


def _spaced(*columns: ColumnElement[str]) -> ColumnElement[str]:
    return _joined(*columns, by=" ")


CoordinateTable = Literal["phone", "email", "address"]
_TABLES: Mapping[CoordinateTable, Table] = {
    "phone": rows.phone,
    "email": rows.email,
    "address": rows.address,
}
_PHONE, _EMAIL, _ADDRESS = rows.phone.c, rows.email.c, rows.address.c
_TEXTS: Mapping[CoordinateTable, ColumnElement[str]] = {
    "phone": func.coalesce(_PHONE.digits, "") + "," + func.coalesce(_PHONE.extension, ""),
    "email": func.coalesce(func.nullif(_EMAIL.address, ""), _EMAIL.raw, ""),
    "address": func.coalesce(_ADDRESS.city, ""),
}
_EVIDENCE: Mapping[CoordinateTable, ColumnElement[str]] = {
    "phone": _joined(
        _PHONE.digits, _PHONE.raw, _PHONE.extension, _PHONE.label, _PHONE.refused_source
    ),
    "email": _joined(_EMAIL.address, _EMAIL.raw, _EMAIL.label, _EMAIL.refused_source),
    "address": _joined(
        _spaced(_ADDRESS.number, _ADDRESS.street),
        _spaced(_ADDRESS.unit_type, _ADDRESS.unit, _ADDRESS.po_box, _ADDRESS.station),
        *(_ADDRESS.city, _ADDRESS.raw, _ADDRESS.label, _ADDRESS.refused_source),
    ),
}


def own_coordinates(
    connection: Connection, name: CoordinateTable, *, has_evidence: bool
) -> OwnValues:
    """The first ``phone``, ``email`` or ``address`` of each contact that passes by its marks."""
    columns = _TABLES[name].c
    said = [columns.contact_key.label("key"), _TEXTS[name].label("text")]
    if has_evidence:
        form = columns.comparable if name == "address" else literal("")
        said += [_EVIDENCE[name].label("evidence"), func.coalesce(form, "").label("form")]
    is_marked = or_(columns.confidential.is_not(None), columns.role.is_not(None))
    marked = select(columns.contact_key).where(is_marked).union(_SECRET)
    # The first of a contact comes last, and stays.
    backwards = (columns.contact_key, columns.position.desc(), columns.item_id.desc())
    statement = select(*said).where(columns.contact_key.not_in(marked)).order_by(*backwards)
    keys, texts, *more = _in_columns(connection, statement)
    evidence, forms = more or ((), ())
    found = OwnValues(
        dict(zip(keys, texts, strict=True)),
        dict(zip(keys, evidence, strict=False)),
        dict(zip(keys, forms, strict=False)),
        set(),
    )
    _add_marked(connection, name, said, marked, found)
    return found


def told_cities(
    connection: Connection, known: ConfidentialValues, names: Collection[str] | None = None
) -> dict[str, list[int]]:
    """City → the contacts of whom an address there is told, of any state; of these cities only,
    when ``names`` are given. An address that nobody decided about and that equals or mentions a
    confidential value (``known``) is withheld, as on the card."""
    city, state = _ADDRESS.city, func.coalesce(_ADDRESS.confidential, "")
    statement = select(
        city.label("city"),
        _ADDRESS.contact_key.label("key"),
        state.label("state"),
        (_EVIDENCE["address"] if known else literal("")).label("evidence"),
        func.coalesce(_ADDRESS.comparable, "").label("form"),
    ).where(city != "", or_(state == "no", and_(state == "", _ADDRESS.contact_key.not_in(_SECRET))))
    if names is not None:
        statement = statement.where(city.in_(names))
    found: dict[str, list[int]] = {}
    sieve = MentionSieve(known)
    for name, key, decided, evidence, form in zip(*_in_columns(connection, statement), strict=True):
        if decided or not (form in known.addresses or sieve.holds_any(evidence)):
            found.setdefault(name, []).append(key)
    return found


def _add_marked(
    connection: Connection,
    name: CoordinateTable,
    said: Sequence[ColumnElement[Any]],
    marked: CompoundSelect[int],
    found: OwnValues,
) -> None:
    """The contacts whose elements are marked, or stand under a role."""
    columns = _TABLES[name].c
    is_secret = columns.contact_key.in_(_SECRET)
    is_withheld = or_(
        columns.confidential == "yes", and_(columns.confidential.is_(None), is_secret)
    )
    is_of_role = and_(_ROLE.contact_key == columns.contact_key, _ROLE.item_id == columns.role)
    backwards = (
        *(columns.contact_key, is_withheld.desc(), _ROLE.position.desc().nulls_last()),
        *(columns.position.desc(), columns.item_id.desc()),
    )
    statement = (
        select(is_withheld.label("is_withheld"), *said)
        .join_from(_TABLES[name], rows.role, is_of_role, isouter=True)
        .where(columns.contact_key.in_(marked))
        .order_by(*backwards)
    )
    for is_hidden, key, text, *more in connection.execute(statement):
        if is_hidden:
            found.hidden.add(key)
            continue
        found.hidden.discard(key)
        found.texts[key] = text
        if more:
            found.evidence[key], found.forms[key] = more


@dataclass(frozen=True, slots=True)
class CurrentRoles:
    """Roles not known to be over, contact after contact, the main one of each first; ``are_live``:
    whether their organisation is there to inherit from."""

    contacts: Sequence[int]
    organisations: Sequence[int]
    functions: Sequence[str]
    are_live: Sequence[bool]


def current_roles(connection: Connection, today: datetime.date) -> CurrentRoles:
    """Every current role of the directory."""
    day = literal(today.isoformat())
    is_over = _ROLE.end_on < func.substr(day, 1, func.length(_ROLE.end_on))
    live = select(_CONTACT.key).where(_CONTACT.state == State.LIVE)
    statement = (
        select(
            _ROLE.contact_key,
            _ROLE.organisation_key,
            func.coalesce(_ROLE.function, "").label("function"),
            _ROLE.organisation_key.in_(live).label("is_live"),
            _ROLE.start_on,
            _ROLE.end_on,
        )
        .where(or_(_ROLE.end_on.is_(None), ~is_over))
        .order_by(
            _ROLE.contact_key,
            func.coalesce(_ROLE.main, False).desc(),
            _ROLE.position,
            _ROLE.item_id,
        )
    )
    *told, starts, ends = _in_columns(connection, statement)
    periods = list(zip(starts, ends, strict=True))
    running = {one for one in set(periods) if _is_running(*one, today)}
    kept = [one in running for one in periods]
    return CurrentRoles(*(list(compress(column, kept)) for column in told))


def _is_running(start: str | None, end: str | None, today: datetime.date) -> bool:
    return is_running(Period(parse_date(start), parse_date(end)), today)


def short_names(connection: Connection) -> tuple[dict[int, str], dict[int, str]]:
    """Of every organisation, by key: its acronym, and the filing key of its name."""
    columns = (_CONTACT.key, func.coalesce(_CONTACT.acronym, "").label("acronym"))
    statement = select(*columns, _CONTACT.filing_key).where(_CONTACT.kind == "organisation")
    keys, acronyms, filed = _in_columns(connection, statement)
    return dict(zip(keys, acronyms, strict=True)), dict(zip(keys, filed, strict=True))


def filing_order(connection: Connection) -> list[int]:
    """Every contact in the order of its filing key."""
    keys = select(_CONTACT.key).order_by(_CONTACT.filing_key, _CONTACT.key).subquery()
    return list(split_keys(connection.scalar(select(func.group_concat(keys.c.key)))))


def plain_values(connection: Connection, column: str) -> Iterator[tuple[str, list[int]]]:
    """Each value of a contact's own column (``acronym``, ``category``, ``verified_on``) with the
    keys of who has it; the first two are organisations' alone."""
    value = _CONTACT[column]
    statement = select(value, func.group_concat(_CONTACT.key)).where(value.is_not(None))
    if column != "verified_on":
        statement = statement.where(_CONTACT.kind == "organisation")
    for text, joined in connection.execute(statement.group_by(value)):
        yield text, list(split_keys(joined))


def words_of(connection: Connection, column: str) -> dict[int, list[str]]:
    """Contact key → its sectors' names, or its regions' codes, in the order of cards."""
    if column == "sectors":
        key, word = rows.contact_sector.c.contact_key, rows.sector.c.name
        statement = select(key, word).join_from(rows.contact_sector, rows.sector)
    else:
        key, word = rows.contact_territory.c.contact_key, rows.contact_territory.c.code
        statement = select(key, word)
    keys, words = _in_columns(connection, statement.order_by(key, word))
    found: dict[int, list[str]] = defaultdict(list)
    for one, text in zip(keys, words, strict=True):
        found[one].append(text)
    return found
