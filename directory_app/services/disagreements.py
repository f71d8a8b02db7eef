"""Where a form and what was stored meanwhile say different things, and what comes of an answer.

Compares three sets of texts, all of them under the keys of a form: what it showed, what it would
show now, and what was typed. Nothing is read or written here, and no sentence is made: a text is
the field's own. What was withheld from the form is in none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from directory_app.domain.addresses import parse_address
from directory_app.domain.fields import ADDRESS_PARTS
from directory_app.domain.phones import parse_phone

from .drafts import FieldKey
from .elements import ELEMENTS

Texts = Mapping[FieldKey, str]
Group = tuple[str, str, str]
"""Owner, path and item of what is asked about at once: a field, a value with its marks, a part."""

SETS = frozenset({"sectors", "territory", "languages"})
"""Lists without an order: merged value by value, never asked about."""
BLOCKS = frozenset({"note", "description", "custom"})
"""Texts of several lines, of which both versions may stand one below the other."""

_ABOUT = ("verified_on", "confidential")
_VALUES: Mapping[str, tuple[str, ...]] = {
    "phones": ("", "extension", *_ABOUT),
    "emails": ("", *_ABOUT),
    "websites": ("", *_ABOUT),
    "addresses": ("", *ADDRESS_PARTS, *_ABOUT),
}
"""Parts of an element that make one value: half of each would be nobody's."""
_REPEATABLE = frozenset({"phones", "emails", "websites", "addresses", "other_names"})
TRUE, FALSE = "true", "false"
_NOTHING = frozenset({"", FALSE})


class Sort(Enum):
    """What the two sides disagree about."""

    TEXT = "text"
    MARK = "mark"
    TAKEN_AWAY_HERE = "taken_away_here"
    GONE = "gone"
    WHICH = "which"


class Answer(Enum):
    """Which side stands."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


def _typed_whole(text: str) -> dict[str, str]:
    return {"": text}


def _typed_phone(text: str) -> dict[str, str]:
    number = parse_phone(text)
    if not number.is_valid or not number.extension:
        return {"": text, "extension": ""}
    return {"": number.display().rpartition(", poste")[0], "extension": number.extension}


def _typed_address(text: str) -> dict[str, str]:
    """Its parts; a text of which none is read stands in the street's."""
    postal = parse_address(text)
    parts = {part: getattr(postal, part) for part in ADDRESS_PARTS if part != "raw"}
    return parts if any(parts.values()) else parts | {"street": " ".join(text.split())}


_TYPED = {"phones": _typed_phone, "addresses": _typed_address}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing to decide. ``mine`` and ``theirs`` are texts by part ("" is the value itself).

    ``keys``: the typed entries that it is about. ``keep_mine`` and ``keep_both`` are the entries
    that come in their place; theirs needs none. Of :attr:`Sort.WHICH`, ``mine`` and ``theirs`` say
    under "" which element bears the mark.
    """

    sort: Sort
    group: Group
    keys: tuple[FieldKey, ...]
    mine: Mapping[str, str]
    theirs: Mapping[str, str]
    keep_mine: Mapping[FieldKey, str]
    keep_both: Mapping[FieldKey, str] | None = None

    @property
    def collection(self) -> str:
        """« phones », « note »."""
        return self.group[1].partition(".")[0]

    @property
    def part(self) -> str:
        """« label »; empty for a value or a field of its own."""
        return self.group[1].partition(".")[2]

    @property
    def can_be_typed(self) -> bool:
        """Whether a third text may be the answer."""
        return self.sort is Sort.TEXT and self.collection not in {"opening_hours", "verified_on"}

    def typed(self, text: str) -> dict[FieldKey, str]:
        """The entries that a third text makes of it."""
        owner, path, item = self.group
        texts = _TYPED.get(path, _typed_whole)(text)
        if TRUE in (self.mine.get("confidential"), self.theirs.get("confidential")):
            texts["confidential"] = TRUE
        return {(owner, f"{path}.{part}".rstrip("."), item): one for part, one in texts.items()}


@dataclass(frozen=True, slots=True)
class Comparison:
    """``before``: what the form showed; ``now``: what it would show; ``edits``: what was typed.

    ``withheld``: owner and collection of what has a masked place in the form as it would be: an
    element that is not there may be behind it, and is no longer asked about.
    """

    before: Texts
    now: Texts
    edits: Texts
    withheld: frozenset[tuple[str, str]] = frozenset()

    def disagreements(self) -> tuple[Disagreement, ...]:
        """All there is to decide, in the order of the form; nothing when the two go together."""
        groups = dict.fromkeys(_group_of(key) for key in self.edits if not key[2].startswith("+"))
        found = [self._of(group) for group in groups]
        found += self._which(groups)
        order = {key: place for place, key in enumerate(self.before)}
        known = [one for one in found if one is not None]
        return tuple(sorted(known, key=lambda one: min(order.get(k, len(order)) for k in one.keys)))

    def _of(self, group: Group) -> Disagreement | None:
        owner, path, item = group
        collection = path.partition(".")[0]
        if path in SETS or path == "kind":
            return None
        if item and self.edits.get((owner, collection, item)) == "":
            return self._taken_away(owner, collection, item)
        if item and not self._is_there(owner, collection, item):
            return self._gone(owner, collection, item)
        return self._differing(group)

    # --- a text on both sides ------------------------------------------------------------------

    def _differing(self, group: Group) -> Disagreement | None:
        path = group[1]
        keys = [key for key in self._keys_of(group) if key in self.edits]
        others = [key for key in self._keys_of(group) if self._is_other(key)]
        mine = {_part(key, path): self._mine(key) for key in self._keys_of(group)}
        theirs = {_part(key, path): self.now.get(key, "") for key in self._keys_of(group)}
        if not keys or not others or mine == theirs:
            return None
        if path.partition(".")[2] in ("preferred", "main"):
            return None  # which one bears it is asked once, for the whole collection
        keep = {key: self._kept(key) for key in self._keys_of(group)}
        keep = {key: text for key, text in keep.items() if text != self.now.get(key, "")}
        sort = Sort.TEXT if _is_text(path) else Sort.MARK
        both = self._both(group, keep)
        return Disagreement(sort, group, tuple(keys), mine, theirs, keep, both)

    def _both(self, group: Group, keep: Texts) -> dict[FieldKey, str] | None:
        owner, path, item = group
        if path in _REPEATABLE:
            return self._as_new(owner, path, item)
        if path in BLOCKS:
            key = (owner, path, item)
            texts = dict.fromkeys(filter(None, (self.now.get(key, ""), self._mine(key))))
            return {key: "\n\n".join(texts)} if len(texts) > 1 else None
        return None

    def _kept(self, key: FieldKey) -> str:
        """My text; what somebody protected meanwhile stays protected unless I decided it."""
        is_lock = key[1].endswith(".confidential") and key not in self.edits
        return TRUE if is_lock and self.now.get(key) == TRUE else self._mine(key)

    # --- an element that one side has no more --------------------------------------------------

    def _gone(self, owner: str, collection: str, item: str) -> Disagreement | None:
        keys = [key for key in self.edits if _is_of(key, owner, collection, item)]
        is_said = any(self.edits[key] not in _NOTHING for key in keys)
        if not is_said or (owner, collection) in self.withheld:
            return None
        mine = {
            _part(key, collection): self._mine(key) for key in self._all(owner, collection, item)
        }
        again = self._as_new(owner, collection, item)
        group = (owner, collection, item)
        return Disagreement(Sort.GONE, group, tuple(keys), mine, {}, again)

    def _taken_away(self, owner: str, collection: str, item: str) -> Disagreement | None:
        known = self._all(owner, collection, item)
        if not self._is_there(owner, collection, item) or not any(map(self._is_other, known)):
            return None
        keys = [key for key in self.edits if _is_of(key, owner, collection, item)]
        theirs = {_part(key, collection): self.now.get(key, "") for key in known}
        keep = {(owner, collection, item): ""}
        group = (owner, collection, item)
        return Disagreement(Sort.TAKEN_AWAY_HERE, group, tuple(keys), {}, theirs, keep)

    def _as_new(self, owner: str, collection: str, item: str) -> dict[FieldKey, str]:
        """The element as it stands in the form, as one more."""
        numbers = [int(key[2][1:]) for key in self.edits if key[2].startswith("+")]
        place = list(dict.fromkeys(map(_group_of, self.edits))).index(
            next(_group_of(k) for k in self.edits if _is_of(k, owner, collection, item))
        )
        name = f"+{max(numbers, default=0) + 1 + place}"
        texts = {key[1]: self._mine(key) for key in self._all(owner, collection, item)}
        unique = ELEMENTS[collection].unique
        return {
            (owner, path, name): text
            for path, text in texts.items()
            if text not in _NOTHING and path != f"{collection}.{unique}"
        }

    # --- a mark that one element bears at most -------------------------------------------------

    def _which(self, groups: Iterable[Group]) -> Iterator[Disagreement]:
        marks = {
            (owner, path) for owner, path, _ in groups if path.endswith((".preferred", ".main"))
        }
        for owner, path in sorted(marks):
            mine = self._bearer(self.edits, owner, path)
            before = self._bearer(self.before, owner, path)
            theirs = self._bearer(self.now, owner, path)
            if not mine or theirs in (before, mine):
                continue
            keys = tuple(k for k in self.edits if k[:2] == (owner, path) and k[2][:1] != "+")
            keep = {(owner, path, mine): TRUE}
            if theirs:
                keep[owner, path, theirs] = FALSE
            here, there = ({"": self._name(owner, path, one)} for one in (mine, theirs))
            yield Disagreement(Sort.WHICH, (owner, path, ""), keys, here, there, keep)

    @staticmethod
    def _bearer(texts: Texts, owner: str, path: str) -> str:
        found = (k[2] for k, text in texts.items() if k[:2] == (owner, path) and text == TRUE)
        return next(found, "")

    def _name(self, owner: str, path: str, item: str) -> str:
        collection = path.partition(".")[0]
        for part in ("", ".street", ".function"):
            key = (owner, collection + part, item)
            if text := self.edits.get(key, self.now.get(key, "")):
                return text
        return ""

    # --- the three texts -----------------------------------------------------------------------

    def _mine(self, key: FieldKey) -> str:
        return self.edits.get(key, self.before.get(key, ""))

    def _is_other(self, key: FieldKey) -> bool:
        return self.before.get(key, "") != self.now.get(key, "")

    def _is_there(self, owner: str, collection: str, item: str) -> bool:
        return any(_is_of(key, owner, collection, item) for key in self.now)

    def _all(self, owner: str, collection: str, item: str) -> list[FieldKey]:
        known = dict.fromkeys((*self.before, *self.now, *self.edits))
        return [key for key in known if _is_of(key, owner, collection, item)]

    def _keys_of(self, group: Group) -> list[FieldKey]:
        known = dict.fromkeys((*self.before, *self.now, *self.edits))
        return [key for key in known if _group_of(key) == group]


@dataclass(slots=True)
class Answers:
    """What was decided so far: a side, or a text of one's own."""

    sides: dict[Group, Answer] = field(default_factory=dict)
    texts: dict[Group, str] = field(default_factory=dict)

    def is_given(self, one: Disagreement) -> bool:
        """Whether it was decided."""
        return one.group in self.sides or one.group in self.texts


def resolved(edits: Texts, found: Iterable[Disagreement], answers: Answers) -> dict[FieldKey, str]:
    """What is to be saved on the contact as it is now."""
    result = dict(edits)
    for one in found:
        for key in one.keys:
            result.pop(key, None)
        result |= _chosen(one, answers)
    return result


def _chosen(one: Disagreement, answers: Answers) -> Mapping[FieldKey, str]:
    if one.group in answers.texts:
        return one.typed(answers.texts[one.group])
    side = answers.sides[one.group]
    if side is Answer.BOTH and one.keep_both is not None:
        return one.keep_both
    return one.keep_mine if side is Answer.MINE else {}


def not_kept(found: Iterable[Disagreement], answers: Answers) -> dict[FieldKey, str]:
    """What was typed and does not stand: the history is to have it."""
    return {
        key: text
        for one in found
        if one.group in answers.texts or answers.sides[one.group] is Answer.THEIRS
        for key, text in one.keep_mine.items()
    }


def _group_of(key: FieldKey) -> Group:
    owner, path, item = key
    collection, _, part = path.partition(".")
    return (owner, collection, item) if part in _VALUES.get(collection, ()) else key


def _part(key: FieldKey, path: str) -> str:
    return key[1].removeprefix(path).removeprefix(".")


def _is_of(key: FieldKey, owner: str, collection: str, item: str) -> bool:
    return key[0] == owner and key[2] == item and key[1].partition(".")[0] == collection


def _is_text(path: str) -> bool:
    collection, _, part = path.partition(".")
    if part:
        return part in {"function", "committee", "start", "end", "name", "acronym", "what", "date"}
    return collection not in {"roles", "affiliations"}
