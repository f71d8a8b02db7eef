"""Where the values of a column may go, and what that is called, on screen and elsewhere."""

from __future__ import annotations

from directory_app.formats.columns.targets import CHOICES, parse_target
from directory_app.formats.columns.wording import hint_of, name_of
from directory_app.texts import Texts


def field_choices() -> tuple[str, ...]:
    """The fields that are offered, in order. ``custom``: kept under the column's own heading;
    empty: left out."""
    return tuple(one.path for one in CHOICES)


def field_name(path: str, texts: Texts) -> str:
    """What a field is called, in the language of ``texts``."""
    return name_of(parse_target(path), texts)


def column_hint(code: str, texts: Texts) -> str:
    """The sentence of a column's hint; empty without one."""
    return hint_of(code, texts)
