"""How one contact changes under a batch edit: from its flat form to changes, for each field.

A :class:`Change` maker is prepared once (the value is read, the organisation is found) and then
asked for every contact. What is withheld is neither read nor changed, unless the person chose to
include it. Knows no transaction and writes nothing.
"""

from __future__ import annotations

import datetime
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from directory_app.domain.batch_edit import CUSTOM, Action, BatchEdit, field_of
from directory_app.domain.cards import is_running
from directory_app.domain.changes import Change, Fields, Json
from directory_app.domain.contact import Affiliation, Coordinate, Organisation, Person
from directory_app.domain.errors import UserError
from directory_app.domain.fields import item_from_values, item_values, parse_date, split_path
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import Period
from directory_app.domain.text import clean_block, clean_line
from directory_app.domain.withholding import ConfidentialValues, Purpose, reasons_to_withhold

from .assignments import BLOCKS, Assigner
from .assignments import parse_date as read_date
from .elements import ELEMENTS, Resolve
from .plain_lists import PLAIN_LISTS

Values = dict[str, Any]
_SUMMARY_KEYS = {"phones": "raw", "emails": "address", "websites": "url"}


@dataclass(frozen=True, slots=True)
class Found:
    """What a batch edit means for one contact. ``withheld`` counts values that were left as they
    are because they may not be seen; ``reason`` says why it is refused (a code), else empty."""

    changes: tuple[Change, ...] = ()
    withheld: int = 0
    reason: str = ""


Maker = Callable[[str, Fields], Found]
"""Contact id and flat form (with the field's collections) → what becomes of it."""


@dataclass(frozen=True, slots=True)
class Context:
    """What makers ask the outside. ``known``: the confidential values, empty once they are
    included."""

    resolve: Resolve
    new_id: NewId
    today: datetime.date
    known: ConfidentialValues
    is_including: bool

    def withholds_text(self, text: object) -> bool:
        """Whether a text tells a confidential value."""
        said = isinstance(text, str) and self.known.is_mentioned_in(text)
        return said and not self.is_including

    def withholds(self, item: Coordinate) -> bool:
        """Whether a coordinate may not be seen on screen."""
        is_held = reasons_to_withhold(item, Purpose.SCREEN, self.known)
        return bool(is_held) and not self.is_including


def prepare(edit: BatchEdit, context: Context) -> Maker:
    """What changes each contact. Raises UserError: ``field_unknown``, ``batch_action_unfit``,
    ``batch_value_missing``, ``batch_target_missing``, ``value_invalid``, or the REF's own."""
    field = field_of(edit.field)
    if field is None:
        raise UserError("field_unknown", field=edit.field)
    if edit.action not in field.actions:
        raise UserError("batch_action_unfit", field=edit.field)
    if edit.action is not Action.CLEAR and not clean_block(edit.value):
        raise UserError("batch_value_missing", field=edit.field)
    is_finding = edit.action is Action.REPLACE and field.needs_target
    if is_finding and not clean_line(edit.target):
        raise UserError("batch_target_missing", field=edit.field)
    head, _, part = edit.field.partition(".")
    if head == CUSTOM:
        return _Custom(edit, clean_line(part), context)
    return _MAKERS.get(edit.field, _maker_of(head, part))(edit, context)


def _maker_of(head: str, part: str) -> Callable[[BatchEdit, Context], Maker]:
    if head in PLAIN_LISTS:
        return _Words
    if part == "label":
        return _Labels
    return _Coordinates if head in _SUMMARY_KEYS else _Scalar


# --- values of the contact itself ----------------------------------------------------------------


class _Scalar:
    """A text, or the day of verification."""

    def __init__(self, edit: BatchEdit, context: Context) -> None:
        self._edit = edit
        self._context = context
        self._value = "" if edit.action is Action.CLEAR else self._read(edit)

    @staticmethod
    def _read(edit: BatchEdit) -> str:
        """The value as a contact would hold it; read by the very reader of assignments."""
        for blank in (Organisation(id=""), Person(id="")):
            if edit.field == "verified_on" or hasattr(blank, edit.field):
                assigner = Assigner(blank, str, lambda text, _: text)
                assigner.assign_scalar(edit.field, edit.value)
                value = getattr(assigner.finished(), edit.field)
                return value if isinstance(value, str) else str(value.iso())
        raise UserError("field_unknown", field=edit.field)

    def __call__(self, _: str, fields: Fields) -> Found:
        path = self._edit.field
        before = fields.get(path)
        if self._context.withholds_text(before):
            return Found(withheld=1)
        after: str | None = self._value or None
        if self._edit.action is Action.ADD and before and after:
            after = _joined(str(before), after, is_block=path in BLOCKS)
        target = clean_line(self._edit.target)
        is_meant = not target or fold(str(before or "")) == fold(target)
        if after == before or not is_meant:
            return Found()
        return Found((Change(path, before, after),))


def _joined(before: str, added: str, *, is_block: bool) -> str:
    """A text with a line added, unless it is there already."""
    if added in before.splitlines():
        return before
    return f"{before}\n{added}" if is_block else f"{before} {added}"


class _Words:
    """A set of words: sectors, territory, languages."""

    def __init__(self, edit: BatchEdit, context: Context) -> None:
        self._edit = edit
        self._context = context
        self._list = PLAIN_LISTS[edit.field]
        self._value = None if edit.action is Action.CLEAR else self._read(edit.value)
        self._target = self._read(edit.target) if clean_line(edit.target) else None

    def _read(self, text: str) -> Any:
        try:
            return self._list.read(clean_line(text))
        except ValueError:
            raise UserError("value_invalid", field=self._edit.field, value=text) from None

    def __call__(self, _: str, fields: Fields) -> Found:
        prefix = f"{self._edit.field}/"
        words = [path.removeprefix(prefix) for path in fields if path.startswith(prefix)]
        open_words = [word for word in words if not self._context.withholds_text(word)]
        withheld = len(words) - len(open_words)
        changes = tuple(self._changes(prefix, open_words))
        return Found(changes, withheld if self._edit.action is not Action.ADD else 0)

    def _is_same(self, word: Any, other: Any) -> bool:
        return bool(self._list.key(word) == self._list.key(other))

    def _changes(self, prefix: str, words: list[str]) -> Iterator[Change]:
        action, value, target = self._edit.action, self._value, self._target
        gone = []
        if action in (Action.CLEAR, Action.REPLACE):
            gone = [w for w in words if target is None or self._is_same(w, target)]
        elif action is Action.REMOVE:
            gone = [w for w in words if self._is_same(w, value)]
        is_coming = action is Action.ADD or (action is Action.REPLACE and (gone or not target))
        staying = [w for w in words if value is not None and w in gone and self._is_same(w, value)]
        for word in sorted(set(gone) - (set(staying) if action is Action.REPLACE else set())):
            yield Change(prefix + word, True, None)
        if is_coming and not any(self._is_same(w, value) for w in words):
            yield Change(f"{prefix}{value}", None, True)


class _Custom:
    """A field of the office's own, by its heading."""

    def __init__(self, edit: BatchEdit, heading: str, context: Context) -> None:
        self._edit = edit
        self._heading = heading
        self._key = fold(heading) or heading
        self._context = context
        self._value = clean_block(edit.value)

    def __call__(self, _: str, fields: Fields) -> Found:
        same = {p: v for p, v in _elements(fields, CUSTOM) if self._is_named(v["name"])}
        if any(self._context.withholds_text(v.get("value")) for v in same.values()):
            return Found(withheld=1)
        if self._edit.action is Action.CLEAR:
            return Found(tuple(Change(path, value, None) for path, value in same.items()))
        if not same:
            place = _next_position(fields, CUSTOM)
            value: Json = {"position": place, "name": self._heading, "value": self._value}
            return Found((Change(f"{CUSTOM}/{self._context.new_id()}", None, value),))
        return Found(tuple(self._rewritten(same)))

    def _is_named(self, name: str) -> bool:
        return (fold(name) or name) == self._key

    def _rewritten(self, same: Mapping[str, Values]) -> Iterator[Change]:
        """The first under the heading holds the value; several become one."""
        (path, first), *others = sorted(same.items(), key=lambda one: one[1]["position"])
        before = "\n".join(filter(None, (v.get("value") for v in same.values())))
        is_more = self._edit.action is Action.ADD and before
        text = _joined(before, self._value, is_block=True) if is_more else self._value
        after = first | {"value": text}
        if after != first:
            yield Change(path, first, after)
        if self._edit.action is Action.REPLACE or after != first:
            yield from (Change(one, value, None) for one, value in others)


# --- coordinates ---------------------------------------------------------------------------------


def _elements(fields: Fields, collection: str) -> Iterator[tuple[str, Values]]:
    for path, value in fields.items():
        if split_path(path)[0] == collection and isinstance(value, Mapping):
            yield path, dict(value)


def _next_position(fields: Fields, collection: str) -> int:
    return max((v.get("position", 0) for _, v in _elements(fields, collection)), default=-1) + 1


class _EachItem(ABC):
    """Looks at the coordinates of a collection one by one, but for those that are withheld."""

    def __init__(self, edit: BatchEdit, context: Context) -> None:
        self._edit = edit
        self._context = context
        self._collection = edit.field.partition(".")[0]

    def __call__(self, _: str, fields: Fields) -> Found:
        changes: list[Change] = []
        withheld = 0
        for path, values in _elements(fields, self._collection):
            item = cast(Coordinate, item_from_values(self._collection, split_path(path)[1], values))
            if self._context.withholds(item):
                withheld += 1
                continue
            after = self.after(item, values)
            if after != values:
                changes.append(Change(path, values, cast(Json, after)))
        return Found(tuple(changes), withheld)

    @abstractmethod
    def after(self, item: Any, values: Values) -> Values | None:
        """The element afterwards, None for none."""


class _Coordinates(_EachItem):
    """Finds an e-mail, a telephone or a site, or the domain of some, and replaces it.

    The label, the rank and what its owner refused stay; the day on which the old value was
    verified says nothing of the new one.
    """

    def __init__(self, edit: BatchEdit, context: Context) -> None:
        super().__init__(edit, context)
        is_removing = edit.action is Action.REMOVE
        self._sought = clean_line(edit.value if is_removing else edit.target)
        self._value = "" if is_removing else clean_line(edit.value)
        self._is_domain = self._collection == "emails" and self._sought.startswith("@")
        if self._is_domain and not is_removing and not self._value.startswith("@"):
            raise UserError("value_invalid", field=edit.field, value=edit.value)
        self._key = self._sought.casefold() if self._is_domain else self._comparable(self._sought)

    def _read(self, item: Any, text: str) -> Any:
        element = ELEMENTS[self._collection]
        return element.assign(item, "", text, self._edit.field, self._context.resolve)

    def _comparable(self, text: str) -> str:
        blank = item_from_values(self._collection, "", {"raw": "", "url": "", "address": ""})
        found = self._key_of(self._read(blank, text))
        if not found:
            raise UserError("value_invalid", field=self._edit.field, value=text)
        return found

    def _key_of(self, item: Any) -> str:
        match self._collection:
            case "phones":
                number = item.number
                return f"{number.key or number.raw}"
            case "emails":
                return str(item.email.key or item.email.raw.casefold())
        return str(item.website.key or item.website.raw.casefold())

    def after(self, item: Any, values: Values) -> Values | None:
        if self._is_domain:
            address = item.email.address or item.email.raw
            name, sign, domain = address.rpartition("@")
            if not sign or f"@{domain}".casefold() != self._key:
                return values
            text = f"{name}{self._value}"
        else:
            if self._key_of(item) != self._key:
                return values
            text = self._value
        if self._edit.action is Action.REMOVE:
            return None
        changed = item_values(self._collection, self._read(item, text))
        changed.pop("verified_on", None)
        return changed


class _Labels(_EachItem):
    """What is written beside coordinates: « bureau », « cell »."""

    def __init__(self, edit: BatchEdit, context: Context) -> None:
        super().__init__(edit, context)
        self._value = clean_line(edit.value) if edit.action is Action.REPLACE else ""
        self._target = fold(clean_line(edit.target))

    def after(self, item: Any, values: Values) -> Values | None:
        if self._target and fold(item.label) != self._target:
            return values
        rest = {name: value for name, value in values.items() if name != "label"}
        return rest | ({"label": self._value} if self._value else {})


# --- what binds to organisations -----------------------------------------------------------------


class _Bonds:
    """Functions or affiliations that are not over, at one organisation or at any."""

    def __init__(self, edit: BatchEdit, context: Context) -> None:
        self._edit = edit
        self._context = context
        self._collection = edit.field.partition(".")[0]
        self._target = fold(clean_line(edit.target))
        named = clean_line(edit.organisation)
        self._organisation = context.resolve(named, "organisation") if named else ""

    def _running(self, fields: Fields) -> Iterator[tuple[str, Values]]:
        for path, values in _elements(fields, self._collection):
            is_here = values["organisation"] == self._organisation or not self._organisation
            says = values.get("function") or values.get("kind", "")
            is_meant = not self._target or fold(says) == self._target
            if is_here and is_meant and self._is_running(values):
                yield path, values

    def _is_running(self, values: Values) -> bool:
        period = Period(*(parse_date(values.get(k)) for k in ("start_on", "end_on")))
        return is_running(period, self._context.today)


class _Functions(_Bonds):
    """Renames a function of those who hold it."""

    def __call__(self, _: str, fields: Fields) -> Found:
        running = list(self._running(fields))
        held = [one for one in running if self._context.withholds_text(one[1].get("function"))]
        said = clean_line(self._edit.value)
        changes = (
            Change(path, values, values | {"function": said})
            for path, values in running
            if (path, values) not in held and values.get("function") != said
        )
        return Found(tuple(changes), len(held))


class _Ends(_Bonds):
    """Ends functions or affiliations on a day: « fin de mandat »."""

    def __init__(self, edit: BatchEdit, context: Context) -> None:
        super().__init__(edit, context)
        self._end = read_date(edit.field, edit.value)
        self._day = self._end.iso() if self._end else ""

    def __call__(self, _: str, fields: Fields) -> Found:
        running = list(self._running(fields))
        if any(self._is_before_start(values) for _, values in running):
            return Found(reason="batch_ends_before_start")
        changes = (
            Change(path, values, values | {"end_on": self._day})
            for path, values in running
            if values.get("end_on") != self._day
        )
        return Found(tuple(changes))

    def _is_before_start(self, values: Values) -> bool:
        start = parse_date(values.get("start_on"))
        return bool(start and self._end and start.earliest() > self._end.latest())


class _Affiliations(_Bonds):
    """Makes organisations members of one, since a day; those that are already stay so."""

    def __init__(self, edit: BatchEdit, context: Context) -> None:
        super().__init__(edit, context)
        self._organisation = context.resolve(clean_line(edit.value), "organisation")
        self._since = read_date(edit.field, edit.since)
        self._target = ""

    def __call__(self, contact_id: str, fields: Fields) -> Found:
        if contact_id == self._organisation:
            return Found(reason="reference_to_self")
        if any(v.get("kind") == "member" for _, v in self._running(fields)):
            return Found()
        item = Affiliation(
            id=self._context.new_id(),
            position=_next_position(fields, "affiliations"),
            organisation=self._organisation,
            kind="member",
            period=Period(self._since),
        )
        value = item_values("affiliations", item)
        return Found((Change(f"affiliations/{item.id}", None, cast(Json, value)),))


_MAKERS: Mapping[str, Callable[[BatchEdit, Context], Maker]] = {
    "roles.function": _Functions,
    "roles.end": _Ends,
    "affiliations": _Affiliations,
    "affiliations.end": _Ends,
}
