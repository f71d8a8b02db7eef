"""What an imported record holds that Bottin has no place for, and shows as it came."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnknownValue:
    """A property of the original record: its name there, and its text. Of a withheld one the text
    is empty, and so is a name that would tell."""

    name: str
    value: str
    is_withheld: bool = False
