"""A draft over a snapshot: what was changed, and how it fits what others changed meanwhile.

Works on the flat form of :mod:`.fields`: a difference is a set of changed paths, a merge keeps
both sides where the paths differ or the values agree, and asks where they overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .changes import Change, Fields, Json, Patch
from .contact import AnyContact
from .fields import to_fields


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
