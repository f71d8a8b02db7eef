"""What the parameters and the label of a coordinate say of it: everything but its value.

Read once for all the coordinates that are said alike, as most of a file are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from . import own_marks
from .labels import label_of, types_of
from .own_marks import date_of, decoded, marks_of, said
from .properties import Parameter

_NO_MARKS: Final[Mapping[str, str]] = {}


class Said(NamedTuple):
    """What is said of a coordinate.

    ``fields``: those of :class:`~directory_app.domain.contact.Coordinate`, never to be changed.
    ``preference``: 1 most, 0 none. ``marks``: our parameters, name → value as written; ``of`` and
    ``role`` are those that say whose it is, empty where they say nothing.
    """

    label: str
    fields: Mapping[str, Any]
    preference: int = 0
    marks: Mapping[str, str] = _NO_MARKS
    of: str = ""
    role: str = ""

    def changed(self, **fields: Any) -> Said:
        """The same with other fields."""
        label = fields.get("label", self.label)
        return self._replace(label=label, fields={**self.fields, **fields})


@lru_cache(maxsize=8_192)
def said_of(name: str, parameters: tuple[Parameter, ...], spoken: str, is_own: bool) -> Said:
    """What is said of a TEL, EMAIL, URL or ADR; ``spoken`` is the text of its X-ABLabel."""
    types, preference = types_of(parameters)
    label, is_personal = label_of(name, types, spoken, is_own=is_own)
    marks = marks_of(parameters)
    fields: dict[str, Any] = {
        "id": "", "label": label, "personal": is_personal, "preferred": preference > 0
    }  # fmt: skip
    if not marks:
        return Said(label, fields, preference)
    if own_marks.LABEL in marks:
        written = marks[own_marks.LABEL]
        fields["label"] = "" if written == own_marks.NO_LABEL else decoded(written)
    decided = marks.get(own_marks.CONFIDENTIAL)
    fields |= {
        "personal": said(marks, own_marks.PERSONAL, is_personal),
        "preferred": preference > 0 or own_marks.PREFERRED in marks,
        "confidential": None if decided is None else decided == own_marks.YES,
        "verified_on": date_of(marks.get(own_marks.VERIFIED, "")),
        "refused": own_marks.REFUSED in marks,
        "refused_on": date_of(marks.get(own_marks.REFUSED_ON, "")),
        "refused_source": decoded(marks.get(own_marks.REFUSED_SOURCE, "")),
    }
    return Said(
        fields["label"],
        fields,
        preference,
        marks,
        decoded(marks.get(own_marks.OF, "")),
        marks.get(own_marks.ROLE, ""),
    )
