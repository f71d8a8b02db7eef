"""Where two things are at odds: a name that two bear, a function that is over, a seat whose person
left, an address that nobody decided about.

Statements narrow down in sets; the few that are left are judged by the rules of the domain.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, func, literal, or_, select, union_all

from directory_app.domain.changes import State
from directory_app.domain.emails import names_a_function
from directory_app.domain.functions import in_form
from directory_app.domain.quality import Finding

from . import rows
from .bearers import is_current
from .mappers import chunks
from .quality_rows import live_items

_CONTACT = rows.contact.c
_ROLE = rows.role.c
_AFFILIATION = rows.affiliation.c
_LIVE = _CONTACT.state == State.LIVE

_SHELTER_NAMES: Final = (
    "%violence conjugale%",
    "%maison% d_h_bergement%",
    "%maison% de 2e _tape%",
    "%deuxi_me _tape%",
    "%refuge%",
)
_SHELTER_SECTORS: Final = ("%h_bergement%", "%refuge%")
"""The words of :mod:`directory_app.services.importing.shelters`, a letter that may bear an accent
left open; a test holds them together."""


def shared_acronyms(connection: Connection) -> list[Finding]:
    """Organisations whose acronym another one bears too; those of one acronym stand together."""
    is_one = and_(_LIVE, _CONTACT.kind == "organisation", _CONTACT.acronym_key != "")
    twice = select(_CONTACT.acronym_key).where(is_one).group_by(_CONTACT.acronym_key)
    twice = twice.having(func.count() > 1)
    statement = select(_CONTACT.key).where(is_one, _CONTACT.acronym_key.in_(twice))
    order = (_CONTACT.acronym_key, _CONTACT.filing_key, _CONTACT.key)
    return [Finding(key) for key in connection.scalars(statement.order_by(*order))]


def shared_emails(connection: Connection) -> list[Finding]:
    """Addresses that are no mailbox of a function or of an organisation, and that two people give
    as theirs; those of one address stand together."""
    email = rows.email.c
    twice = select(email.comparable).where(email.comparable.is_not(None))
    twice = twice.group_by(email.comparable).having(func.count() > 1)
    columns = (email.contact_key, email.item_id, _CONTACT.kind, email.function_mailbox)
    statement = (
        select(email.comparable, *columns)
        .join(rows.contact, _CONTACT.key == email.contact_key)
        .where(_LIVE)
        .order_by(email.comparable, _CONTACT.filing_key, _CONTACT.key)
    )
    by_address: dict[str, list[Any]] = defaultdict(list)
    # Asked for apart: in one statement, they are looked for among every live contact.
    for group in chunks(sorted(connection.scalars(twice))):
        for address, *bearer in connection.execute(statement.where(email.comparable.in_(group))):
            by_address[address].append(bearer)
    return [one for address, found in by_address.items() for one in _shared(address, found)]


def _shared(address: str, bearers: Sequence[Any]) -> Iterator[Finding]:
    is_own = all(kind == "person" and not is_function for *_, kind, is_function in bearers)
    if is_own and len({key for key, *_ in bearers}) > 1 and not names_a_function(address):
        yield from (Finding(key, item) for key, item, *_ in bearers)


def bearers_of(connection: Connection, address: str) -> list[str]:
    """Names of the live people who give an address, in its comparable form."""
    email = rows.email.c
    statement = select(_CONTACT.display_name).join(rows.email, _CONTACT.key == email.contact_key)
    statement = statement.where(_LIVE, email.comparable == address).order_by(_CONTACT.filing_key)
    return list(dict.fromkeys(connection.scalars(statement)))


def bearers_of_acronym(connection: Connection, key: int) -> list[str]:
    """Names of the live organisations that bear the acronym of one of them, in filing order."""
    own = select(_CONTACT.acronym_key).where(_CONTACT.key == key).scalar_subquery()
    other = rows.contact.alias("other").c
    statement = select(other.display_name).where(
        other.acronym_key == own, other.state == State.LIVE, other.kind == "organisation"
    )
    return list(connection.scalars(statement.where(other.key != key).order_by(other.filing_key)))


def over_roles(connection: Connection, today: datetime.date) -> list[Finding]:
    """Functions that are over and still the main one."""
    day = today.isoformat()
    is_over = _ROLE.end_on < func.substr(day, 1, func.length(_ROLE.end_on))
    return live_items(connection, rows.role, _ROLE.main, is_over)


def left_representatives(connection: Connection, today: datetime.date) -> list[Finding]:
    """Seats whose person, or substitute, has no current function there any more, or is gone."""
    return live_items(
        connection,
        rows.affiliation,
        is_current(_AFFILIATION, today),
        or_(
            _has_left(_AFFILIATION.representative, today),
            _has_left(_AFFILIATION.substitute, today),
        ),
    )


def gone_people(
    connection: Connection, key: int, item: str, today: datetime.date
) -> tuple[str, ...]:
    """Which of a seat's two people left: ``representative``, ``substitute``."""
    names = ("representative", "substitute")
    left = (_has_left(_AFFILIATION[name], today) for name in names)
    statement = select(*left).where(_AFFILIATION.contact_key == key, _AFFILIATION.item_id == item)
    row = connection.execute(statement).first()
    return tuple(name for name, is_gone in zip(names, row or (), strict=False) if is_gone)


def _has_left(column: Any, today: datetime.date) -> ColumnElement[bool]:
    person = rows.contact.alias("person").c
    works = (
        select(literal(1))
        .where(
            person.id == column,
            person.state == State.LIVE,
            _ROLE.contact_key == person.key,
            _ROLE.organisation_key == _AFFILIATION.contact_key,
            is_current(_ROLE, today),
        )
        .exists()
    )
    return and_(column.is_not(None), column != "", ~works)


def undecided_addresses(connection: Connection) -> list[Finding]:
    """Addresses of organisations that may be shelters, or give a box alone, of which nobody decided
    whether they are confidential."""
    address = rows.address.c
    boxes = (
        select(address.contact_key)
        .group_by(address.contact_key)
        .having(func.min(and_(address.po_box.is_not(None), address.street.is_(None))) == 1)
    )
    organisations = select(_CONTACT.key).where(_CONTACT.kind == "organisation")
    undecided = (address.confidential.is_(None), address.contact_key.in_(organisations))
    doubtful = or_(address.contact_key.in_(boxes), address.contact_key.in_(_shelters()))
    return live_items(connection, rows.address, *undecided, doubtful)


def _shelters() -> Any:
    other, sector, filed = rows.other_name.c, rows.sector.c, rows.contact_sector.c
    is_named = or_(_like(_CONTACT.name), _like(_CONTACT.category))
    sectors = select(sector.key).where(_like(sector.name, _SHELTER_SECTORS))
    return union_all(
        select(_CONTACT.key).where(_CONTACT.kind == "organisation", is_named),
        select(other.contact_key).where(_like(other.name)),
        select(filed.contact_key).where(filed.sector_key.in_(sectors)),
    )


def _like(column: Any, patterns: Sequence[str] = _SHELTER_NAMES) -> ColumnElement[bool]:
    return or_(*(column.like(pattern) for pattern in patterns))


def functions_of_another_form(connection: Connection, today: datetime.date) -> list[Finding]:
    """Current functions written in another grammatical gender than their person's."""
    gender = _CONTACT.grammatical_gender
    said = select(_CONTACT.key).where(gender.is_not(None), gender != "")
    written = connection.scalars(
        select(_ROLE.function).where(_ROLE.function.is_not(None)).distinct()
    )
    genders = connection.scalars(select(gender).where(gender.is_not(None)).distinct()).all()
    odd = {(one, its) for one in written for its in genders if in_form(one, its)}
    statement = (
        select(_ROLE.contact_key, _ROLE.item_id, _ROLE.function, gender)
        .join(rows.contact, _CONTACT.key == _ROLE.contact_key)
        .where(_LIVE, _ROLE.contact_key.in_(said), _ROLE.function.in_({one for one, _ in odd}))
        .where(is_current(_ROLE, today))
    )
    found = connection.execute(statement)
    return [Finding(key, item) for key, item, function, its in found if (function, its) in odd]
