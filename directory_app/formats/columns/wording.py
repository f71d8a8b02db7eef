"""What a column is and what is worth a look in it, in words: « Téléphone 2 (bureau) ».

The words are those of ``resources/messages``; window and command line say the same.
"""

from __future__ import annotations

from typing import Final

from directory_app.texts import Texts

from .targets import Meaning, Target

_OWN_NAMES: Final = frozenset(
    ("cell", "fax", "home", "home_fax", "toll_free", "tty", "organisation")
)
"""Labels of telephones that have a name of their own."""

_LABELS: Final = frozenset(("work", "home", "other", "organisation"))


def name_of(target: Target, texts: Texts) -> str:
    """What a column is, in the language of ``texts``."""
    if target.meaning is Meaning.CUSTOM:
        return (
            texts.get("column_custom_named", name=target.label)
            if target.label
            else texts.get("column_custom")
        )
    key = "column_" + (target.meaning.value.replace(".", "_") or "left_out")
    label = target.label if target.collection else ""
    if target.meaning is Meaning.PHONE and label in _OWN_NAMES:
        key, label = f"{key}_{label}", ""
    name = texts.get(key)
    if target.number:
        name = f"{name} {target.number + 1}"
    if not label:
        return name
    word = texts.get(f"column_label_{label}") if label in _LABELS else label
    return texts.get("column_labelled", field=name, label=word)


def hint_of(code: str, texts: Texts) -> str:
    """The sentence of a hint of :class:`~.guessing.ColumnGuess`; empty without one."""
    return texts.get(f"column_hint_{code}") if code else ""
