"""A draft over a snapshot: what was changed, and how it fits what others changed meanwhile.

Works on the flat form of :mod:`.fields`: a difference is a set of changed paths, a merge keeps
both sides where the paths differ, where the values agree, or where other parts of one element
changed (the label here, the number there), and asks where they overlap. What only makes sense
together is one part: half of one address beside half of another is nobody's address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .changes import Change, Fields, Json, Patch
from .contact import AnyContact
from .fields import ADDRESS_PARTS, split_path, to_fields

_ABOUT = frozenset({"verified_on", "confidential", "refused", "refused_on", "refused_source"})
"""Marks that speak of the value as it stood: on another value, they would say what nobody saw."""

_WHOLES: Mapping[str, frozenset[str]] = {
    "phones": frozenset({"e164", "raw", "extension"}) | _ABOUT,
    "emails": frozenset({"address", "raw"}) | _ABOUT,
    "websites": frozenset({"url", "raw"}) | _ABOUT,
    "addresses": frozenset({*ADDRESS_PARTS, "taken_from", "taken_item"}) | _ABOUT,
}
"""Columns of an element that make one part: they change together or are asked about."""


def diff(base: Mapping[str, Json], edited: Mapping[str, Json]) -> tuple[Change, ...]:
    """The changes that turn ``base`` into ``edited``, ordered by path."""
    paths = sorted(base.keys() | edited.keys())
    return tuple(
        Change(path, base.get(path), edited.get(path))
        for path in paths
        if base.get(path) != edited.get(path)
    )


def patch_between(base: AnyContact, edited: AnyContact) -> Patch:
    """The patch of a form: changed values only, on the version that the form showed."""
    return Patch(base.id, diff(to_fields(base), to_fields(edited)), base.version)


def apply_changes(fields: Mapping[str, Json], changes: Iterable[Change]) -> Fields:
    """The mapping after the changes; values of ``before`` are not looked at."""
    result = dict(fields)
    for change in changes:
        if change.after is None:
            result.pop(change.path, None)
        else:
            result[change.path] = change.after
    return result


def overlaps(changes: Iterable[Change], current: Mapping[str, Json]) -> tuple[str, ...]:
    """Paths whose present value is neither what the change started from nor what it wants."""
    return tuple(c.path for c in changes if current.get(c.path) not in (c.before, c.after))


def clashes(changes: Iterable[Change], current: Mapping[str, Json]) -> tuple[str, ...]:
    """Paths that :func:`overlaps` names, but for elements of which other parts changed than those
    that the change is about. An element that is gone, or is taken away, is compared whole.

    For changes whose ``after`` was made from the present value: what others changed is in it.
    """
    found = (c for c in changes if current.get(c.path) not in (c.before, c.after))
    return tuple(c.path for c in found if _is_clashing(c, current.get(c.path)))


def _is_clashing(change: Change, present: Json) -> bool:
    before, after = change.before, change.after
    if not (
        isinstance(before, Mapping) and isinstance(after, Mapping) and isinstance(present, Mapping)
    ):
        return True
    names = before.keys() | after.keys() | present.keys()
    return any(
        _said(present, part) not in (_said(before, part), _said(after, part))
        for part in parts_of(split_path(change.path)[0], names)
    )


def parts_of(collection: str, names: Iterable[str]) -> Iterator[frozenset[str]]:
    """The parts of an element with these ``names``: columns that change together, then the others
    one by one."""
    whole = _WHOLES.get(collection, frozenset())
    yield whole
    yield from (frozenset({name}) for name in set(names) - whole)


def _said(value: Mapping[str, Json], part: frozenset[str]) -> tuple[Json, ...]:
    return tuple(value.get(name) for name in sorted(part))
