"""What is wrong with a value, without a sentence.

A problem is a code and its parameters; the sentence that the user reads lives in
``resources/messages`` so that window and command line say the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a value that is kept as typed.

    ``code`` is stable English (``phone_too_short``); ``params`` fill the sentence
    (``{"digits": "7"}``); ``suggestion``, when known, is the value that would be right.
    """

    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A problem and the dotted path of the contact JSON where it stands (``phones.0``)."""

    field: str
    problem: Problem
