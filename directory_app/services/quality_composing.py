"""Rows of the board: a problem of a card, what is wrong in a word, and what would put it right.

Everything comes through the gate: of a withheld value a row says its kind, and proposes nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from directory_app.domain.address_formats import format_inline
from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Purpose, Redacted, redact
from directory_app.domain.contact import (
    Address,
    Affiliation,
    Email,
    Kind,
    Organisation,
    Person,
    Phone,
    Role,
    Site,
    kind_of,
)
from directory_app.domain.fields import COORDINATES
from directory_app.domain.fixes.fix import Fix
from directory_app.domain.fixes.of_contact import FieldDoubt, stored_doubts
from directory_app.domain.functions import in_form
from directory_app.domain.problems import Problem
from directory_app.domain.quality import (
    VALUE_KINDS,
    Finding,
    ProblemKind,
    is_there,
    item_of_mark,
    kind_of_mark,
    mark_of_finding,
)
from directory_app.domain.validation import problems_of
from directory_app.storage import confidential_index, quality_odds
from directory_app.storage.contact_repository import ids_of, load_cards
from directory_app.storage.gates import Session

_MOST_NAMES: Final = 3


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem as it is shown. ``item`` and ``key`` are the finding's; ``mark`` by which it may be
    ignored is empty for a withheld value (``is_hidden``). ``text`` is what the value says;
    ``problem`` and ``fix`` are worded by the catalogues. ``field`` and ``doubted`` name what a fix
    of a value replaces; ``gone`` which people of a seat left; ``is_sure`` is False where the value
    may well be what was meant."""

    kind: ProblemKind
    key: int
    contact_id: str
    contact_kind: Kind
    name: str
    item: str
    mark: str
    text: str = ""
    problem: Problem | None = None
    fix: Fix | None = None
    is_hidden: bool = False
    field: str = ""
    doubted: str = ""
    gone: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    is_sure: bool = True

    @property
    def finding(self) -> Finding:
        """Where it stands."""
        return Finding(self.key, self.item)


@dataclass(frozen=True, slots=True)
class _Around:
    """What composing a page needs."""

    connection: Session
    kind: ProblemKind
    today: datetime.date
    cards: Mapping[int, Redacted]
    whole: Mapping[int, Any]


def compose(
    connection: Session, kind: ProblemKind, findings: Sequence[Finding], today: datetime.date
) -> Iterator[ProblemRow]:
    """A row for each finding whose contact is still live, and still has what it is about."""
    around = _gather(connection, kind, findings, today)
    for one in findings:
        if one.key in around.cards and is_there(around.whole[one.key], kind, one.item):
            yield _row(around, one)


def compose_ignored(
    connection: Session, findings: Sequence[Finding], today: datetime.date
) -> Iterator[ProblemRow]:
    """A row for each mark (a finding's ``item``): what the value says now, and the reason in
    ``others`` when the office gave one."""
    from .quality_steps import note_id

    around = _gather(connection, ProblemKind.UNVERIFIED, findings, today)
    for one in findings:
        kind = kind_of_mark(one.item)
        redacted = around.cards.get(one.key)
        if redacted is None or kind is None:
            continue
        contact, reason = redacted.contact, note_id(one.item)
        text, is_hidden = _value(redacted, item_of_mark(one.item))
        reasons = tuple(note.text for note in contact.dated_notes if note.id == reason)
        yield ProblemRow(
            kind, one.key, contact.id, kind_of(contact), contact.display_name, one.item, one.item,
            text, is_hidden=is_hidden, others=reasons,
        )  # fmt: skip


def _gather(
    connection: Session, kind: ProblemKind, findings: Sequence[Finding], today: datetime.date
) -> _Around:
    known = confidential_index.load_known(connection)
    key_of = {id_: key for key, id_ in ids_of(connection, {o.key for o in findings}).items()}
    cards = load_cards(connection, sorted(key_of.values()), today)
    whole = {key_of[one.contact.id]: one.contact for one in cards if not one.is_trashed}
    redacted = {
        key_of[one.contact.id]: redact(one, Purpose.SCREEN, known)
        for one in cards
        if not one.is_trashed
    }
    return _Around(connection, kind, today, redacted, whole)


def _row(around: _Around, found: Finding) -> ProblemRow:
    redacted, whole = around.cards[found.key], around.whole[found.key]
    contact, kind = redacted.contact, around.kind
    said = _of_value(redacted, whole, found, around) if kind in VALUE_KINDS else {}
    if not said:
        said = _SAID.get(kind, _nothing)(around, redacted, found)
    if said.get("is_hidden"):
        said = {"is_hidden": True}  # of a withheld value, its kind and nothing else
    elif kind not in VALUE_KINDS:
        said["mark"] = mark_of_finding(whole, kind, found.item)
    return ProblemRow(
        **{
            "kind": kind,
            "key": found.key,
            "contact_id": contact.id,
            "contact_kind": kind_of(contact),
            "name": contact.display_name,
            "item": found.item,
            "mark": "",
            **said,
        }
    )


# --- values ------------------------------------------------------------------------------------


def _of_value(redacted: Redacted, whole: Any, found: Finding, around: _Around) -> dict[str, Any]:
    """A value that validation finds fault with: the likeliest doubt about it that has a fix."""
    from directory_app.domain.accepted_problems import mark_of

    problems = [one for one in problems_of(whole) if _item_id(whole, one.field) == found.item]
    first = problems[0] if problems else None
    text, is_hidden = _value(redacted, found.item)
    if is_hidden:
        return {"is_hidden": True}
    doubts = [one for one in stored_doubts(redacted, around.today) if one.item_id == found.item]
    codes = {one.problem.code for one in problems}
    doubt = next(
        (one for one in doubts if one.doubt.fixes and one.doubt.problem.code in codes), None
    )
    doubt = doubt or next((one for one in doubts if one.doubt.fixes), None)
    said: dict[str, Any] = {
        "text": text,
        "mark": mark_of(whole, first) if first else "",
        "problem": first.problem if first else None,
    }
    return said | (_fixed_by(doubt) if doubt else {})


def _fixed_by(doubt: FieldDoubt) -> dict[str, Any]:
    return {
        "field": doubt.field,
        "doubted": doubt.text,
        "problem": doubt.doubt.problem,
        "fix": doubt.doubt.fixes[0],
        "is_sure": not doubt.doubt.may_stand,
    }


def _item_id(contact: Any, field: str) -> str:
    collection, _, number = field.partition(".")
    return str(getattr(contact, collection)[int(number.partition(".")[0])].id)


def _value(redacted: Redacted, item: str) -> tuple[str, bool]:
    """What an element says, and whether that is withheld."""
    for name in COORDINATES:
        for slot in getattr(redacted, name):
            if slot.hidden is not None and slot.hidden.item_id == item:
                return "", True
            if slot.placed is not None and slot.placed.item.id == item:
                return text_of(slot.placed), False
    contact = redacted.contact
    items = contact.roles if isinstance(contact, Person) else contact.affiliations
    return next((_bond(redacted, one) for one in items if one.id == item), ""), False


def text_of(placed: Placed[Any]) -> str:
    """A coordinate as it is written."""
    match placed.item:
        case Phone() as one:
            return one.number.raw if one.number.problems else one.number.display()
        case Email() as one:
            return one.email.address or one.email.raw
        case Site() as one:
            return one.website.url or one.website.raw
        case Address() as one:
            return format_inline(one.postal) or one.postal.raw
    return ""


def _bond(redacted: Redacted, one: Role | Affiliation) -> str:
    """« coordination, RIMQ » of a function or a seat."""
    other = redacted.card.references.get(one.organisation)
    name = other.short_name if other is not None else ""
    return ", ".join(filter(None, (one.function, name)))


# --- the other kinds ---------------------------------------------------------------------------


def _nothing(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    return {}


def _shown(redacted: Redacted, found: Finding) -> dict[str, Any]:
    text, is_hidden = _value(redacted, found.item)
    return {"is_hidden": True} if is_hidden else {"text": text}


def _address(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    said = _shown(redacted, found)
    whole = next(one for one in around.whole[found.key].addresses if one.id == found.item).postal
    lacks = {
        "place": not (whole.street or whole.po_box),
        "city": not whole.city,
        "code": not whole.postal_code,
    }
    code = "_".join(("address_lacks", *(name for name, is_so in lacks.items() if is_so)))
    return said | {"problem": Problem(code)}


def _undecided(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    said = _shown(redacted, found)
    fix = None if said.get("is_hidden") else Fix("mark_confidential", {}, ())
    return said | {"fix": fix, "problem": Problem("address_maybe_confidential")}


def _acronym(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    others = quality_odds.bearers_of_acronym(around.connection, found.key)
    contact = redacted.contact
    text = contact.acronym if isinstance(contact, Organisation) else ""
    return {"text": text, "others": tuple(others[:_MOST_NAMES])}


def _email(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    said = _shown(redacted, found)
    whole = around.whole[found.key]
    key = next((one.email.key for one in whole.emails if one.id == found.item), "")
    names = quality_odds.bearers_of(around.connection, key) if not said.get("is_hidden") else []
    others = [name for name in names if name != whole.display_name]
    return said | {"others": tuple(others[:_MOST_NAMES])}


def _role_over(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    whole = next(one for one in around.whole[found.key].roles if one.id == found.item)
    end = whole.period.end.iso() if whole.period.end else ""
    fix = Fix("unmark_main", {}, ())
    return _shown(redacted, found) | {"fix": fix, "problem": Problem("role_over", {"end": end})}


def _seat(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    whole = next(one for one in around.whole[found.key].affiliations if one.id == found.item)
    gone = quality_odds.gone_people(around.connection, found.key, found.item, around.today)
    people = (redacted.card.references.get(getattr(whole, name)) for name in gone)
    names = tuple(one.display_name for one in people if one is not None)
    fix = Fix("clear_representative", {}, ())
    return _shown(redacted, found) | {"fix": fix, "gone": gone, "others": names}


def _function(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    contact = redacted.contact
    roles = contact.roles if isinstance(contact, Person) else ()
    role = next((one for one in roles if one.id == found.item), None)
    gender = contact.grammatical_gender if isinstance(contact, Person) else ""
    form = in_form(role.function, gender) if role is not None and role.function else None
    if role is None or form is None:
        return {"is_hidden": True}
    return {"text": role.function, "fix": Fix("use", {"value": form}, ())}


def _unverified(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    contact, fix = redacted.contact, Fix("verified_today", {}, ())
    published = contact.source.published_on if contact.source is not None else None
    if contact.verified_on is not None:
        problem = Problem("verified_long_ago", {"day": contact.verified_on.iso()})
    elif published is not None:
        problem = Problem("published_long_ago", {"day": published.iso()})
    else:
        problem = Problem("never_verified")
    return {"fix": fix, "problem": problem}


def _old_value(around: _Around, redacted: Redacted, found: Finding) -> dict[str, Any]:
    said = _shown(redacted, found)
    whole = around.whole[found.key]
    items = (one for name in COORDINATES for one in getattr(whole, name))
    day = next((one.verified_on for one in items if one.id == found.item), None)
    problem = Problem("verified_long_ago", {"day": day.iso() if day else ""})
    return said | {"fix": Fix("verified_today", {}, ()), "problem": problem}


_SAID: Final = {
    ProblemKind.ADDRESS_INCOMPLETE: _address,
    ProblemKind.CONFIDENTIALITY: _undecided,
    ProblemKind.ACRONYM_SHARED: _acronym,
    ProblemKind.EMAIL_SHARED: _email,
    ProblemKind.ROLE_OVER: _role_over,
    ProblemKind.REPRESENTATIVE_LEFT: _seat,
    ProblemKind.FUNCTION_FORM: _function,
    ProblemKind.UNVERIFIED: _unverified,
    ProblemKind.VALUE_UNVERIFIED: _old_value,
}
"""Kind → what a row of it says."""
