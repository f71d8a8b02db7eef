"""Whether one short text is likely another, mistyped: one letter wrong, missing, doubled or
swapped with its neighbour. Pure and quadratic: for a domain against a handful of known ones."""

from __future__ import annotations

from typing import Final

_LEAST: Final = 5
"""In a shorter text, one letter makes another word."""


def is_mistyped(text: str, meant: str) -> bool:
    """Whether ``text`` is one typing error away from ``meant``, and not the same.

    The end of a domain counts as typed: ``exemple.org`` is not ``exemple.com`` mistyped.
    """
    if min(len(text), len(meant)) < _LEAST or abs(len(text) - len(meant)) > 1:
        return False
    body, _, ending = text.rpartition(".")
    other, _, other_ending = meant.rpartition(".")
    if ending != other_ending and "." in text:
        return False
    return is_one_slip(body or text, other or meant)


def is_one_slip(text: str, meant: str) -> bool:
    """Whether one slip of the finger makes one of the other; False for equal texts."""
    if text == meant:
        return False
    start = next((n for n, (a, b) in enumerate(zip(text, meant, strict=False)) if a != b), None)
    if start is None:
        return abs(len(text) - len(meant)) == 1
    left, right = text[start:], meant[start:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )
