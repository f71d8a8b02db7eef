"""A person's name typed as one text, read into its two parts. A proposal that the form shows, to
be corrected: which words of a compound name are given ones cannot be known."""

from __future__ import annotations

from .text import clean_line


def split_person_name(text: str) -> tuple[str, str]:
    """Given and family name of « Gaëlle de la Fontaine » or « Fontaine, Gaëlle ».

    The first word is the given name, the rest the family's (a compound given name has its hyphen
    in Québec); one word alone is the family name, by which people are filed.
    """
    name = clean_line(text)
    if "," in name:
        family, _, given = name.partition(",")
        return given.strip(), family.strip()
    given, _, family = name.partition(" ")
    return (given, family) if family else ("", given)
