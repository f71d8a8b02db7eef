"""A contact as it was: read out of what is there now and of what was logged of it since.

A creation logs no values, so that what nobody changed since is what it is today. What was decided
later to protect a value (confidential, personal, « ne pas écrire ») stays on it when it comes back.
Knows nothing of storage or of what may still be restored.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from .changes import LIFE, RECORD, Change, Fields, Json
from .contact import Coordinate
from .draft import parts_of
from .fields import COORDINATES, item_from_values, split_path
from .logged_values import item_text
from .withholding import ConfidentialValues

Log = Sequence[tuple[int, Change]]
"""The changes of one contact with the numbers of their steps, in order."""

Values = Mapping[str, Json]
_REFUSAL = ("refused", "refused_on", "refused_source")
_ALONE = ("preferred", "main")
"""What one element of a collection says, and no other."""


def fields_at(present: Mapping[str, Json], log: Log, seq: int) -> Fields | None:
    """The contact right after step ``seq``; None when it was not there then.

    What the last step until then wrote is what it said; else what the first one after found.
    """
    births = [(number, change) for number, change in log if change.path == RECORD]
    until = [change for number, change in births if number <= seq]
    if births and (not until or until[-1].after is None):
        return None
    found: Fields = dict(present)
    for path, steps in _by_path(log).items():
        before = [change for number, change in steps if number <= seq]
        value = before[-1].after if before else steps[0][1].before
        if value is None:
            found.pop(path, None)
        else:
            found[path] = value
    return found


def _by_path(log: Log) -> dict[str, list[tuple[int, Change]]]:
    found: dict[str, list[tuple[int, Change]]] = defaultdict(list)
    for number, change in log:
        if change.path not in LIFE:
            found[change.path].append((number, change))
    return found


def put_back(change: Change, present: Json) -> Json:
    """The value that is there now with what ``change`` changed of it put back as it was before:
    the number, say, while the label that was given since stays."""
    before, after = change.before, change.after
    if not (
        isinstance(before, Mapping) and isinstance(after, Mapping) and isinstance(present, Mapping)
    ):
        return before
    result = dict(present)
    for part in parts_of(split_path(change.path)[0], before.keys() | after.keys()):
        if any(before.get(name) != after.get(name) for name in part):
            _take(result, before, part)
    return result


def _take(values: dict[str, Json], source: Values, names: frozenset[str] | tuple[str, ...]) -> None:
    for name in names:
        if name in source:
            values[name] = source[name]
        else:
            values.pop(name, None)


def without_second_choice(path: str, value: Json, present: Mapping[str, Json]) -> Json:
    """An element that comes back is not the preferred one when another one is by now."""
    if not isinstance(value, Mapping):
        return value
    head = split_path(path)[0]
    others = [
        other
        for where, other in present.items()
        if where != path and split_path(where)[0] == head and isinstance(other, Mapping)
    ]
    taken = {name for name in _ALONE if any(other.get(name) for other in others)}
    return {name: part for name, part in value.items() if name not in taken}


# --- what protects a value -----------------------------------------------------------------------


def protected(
    path: str,
    value: Json,
    log: Log,
    present: Mapping[str, Json],
    ever: ConfidentialValues,
    *,
    is_sealed: bool = False,
) -> Json:
    """The value as it may come back: with the marks that the same value got since, and
    confidential when it was away, nobody decided about it, and it was ``ever`` marked so, or what
    stood in its place was (``is_sealed``)."""
    head, tail = split_path(path)
    if head not in COORDINATES or not isinstance(value, Mapping):
        return value
    latest = next(_same_value(path, value, log, present), value)
    marks: dict[str, Json] = {}
    is_away = latest is not present.get(path)
    item = cast(Coordinate, item_from_values(head, tail, value))
    is_known = is_sealed or ever.holds(item)
    is_doubtful = is_away and not _is_decided(value, latest) and is_known
    if latest.get("confidential") == "yes" or is_doubtful:
        marks["confidential"] = "yes"
    if latest.get("personal"):
        marks["personal"] = True
    if latest.get("refused") and not value.get("refused"):
        marks |= {name: latest[name] for name in _REFUSAL if name in latest}
    return {**value, **marks}


def _is_decided(*versions: Values) -> bool:
    return any(one.get("confidential") is not None for one in versions)


def _same_value(
    path: str, value: Values, log: Log, present: Mapping[str, Json]
) -> Iterator[Values]:
    """What stood at ``path`` with this very value, the latest first."""
    head, tail = split_path(path)
    said = item_text(item_from_values(head, tail, value))
    logged = [change for _, change in log if change.path == path]
    versions = [present.get(path)]
    for change in reversed(logged):
        versions += (change.after, change.before)
    for one in versions:
        if isinstance(one, Mapping) and item_text(item_from_values(head, tail, one)) == said:
            yield one


__all__ = ["Log", "fields_at", "protected", "put_back", "without_second_choice"]
