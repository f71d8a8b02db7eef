"""What each column of a table is: its heading first, its neighbours and its values then.

Nothing is dropped: a column of which nothing is known is kept as a custom field under its heading.
Deterministic, and sees the sample only: a person decides on what is proposed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from directory_app.domain.incoming import Sureness

from . import cell_forms as forms
from .drafts import Draft, Drafts
from .headings import label_of_words, read_heading, unique_headings, words_of
from .settling import settle
from .targets import Meaning, Target

_EXAMPLES: Final = 3
_NEARLY_ALL: Final = 0.8
_MOST: Final = 0.6
_HALF: Final = 0.5
_NO_LETTERS: Final = ("do", "not", "mail")
_NO_EMAILS: Final = ("do", "not", "email")


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What a column was taken for.

    ``examples``: at most three distinct values. ``hint``, a code or empty: ``empty`` (no value in
    the sample), ``heading_unknown`` (kept under its heading), ``from_values`` (told by its cells),
    ``looks_like_acronym``, ``mixed_names`` (people and bodies), ``two_meanings``,
    ``not_kept`` (left out: said elsewhere or fetched from elsewhere).
    """

    heading: str
    target: Target
    sureness: Sureness = Sureness.SURE
    examples: tuple[str, ...] = ()
    hint: str = ""


def guess_columns(
    header: Sequence[str], sample: Sequence[Sequence[str]] = ()
) -> tuple[ColumnGuess, ...]:
    """What each column is; as many as the widest of the header and the sample's rows.

    A header of empty texts, or shorter than the rows, leaves columns to be told by their values.
    """
    width = max((len(header), *map(len, sample)))
    drafts = Drafts.of(header, sample, unique_headings(header, width))
    settle(drafts)
    _tell_strong_forms(drafts)
    _tell_names(drafts)
    _tell_the_rest(drafts)
    _turn_acronyms(drafts)
    _keep_one_identifier(drafts)
    _order_names(drafts)
    _group_addresses(drafts)
    _keep_postal_refusal(drafts)
    return tuple(map(_guess, drafts.columns))


def _guess(draft: Draft) -> ColumnGuess:
    if draft.target is None:
        draft.keep(Sureness.DOUBTFUL, hint="heading_unknown" if draft.values else "")
    elif draft.target == Target(Meaning.CUSTOM):
        draft.keep(draft.sureness)
    assert draft.target is not None
    hint = draft.hint if draft.values else "empty"
    if draft.target.meaning is Meaning.LEFT_OUT and draft.values:
        hint = "not_kept"
    return ColumnGuess(draft.heading, draft.target, draft.sureness, draft.values[:_EXAMPLES], hint)


def _keep_postal_refusal(drafts: Drafts) -> None:
    """« Do Not Mail » beside « Do Not Email » (CiviCRM) is about letters: kept as it is."""
    refusals = {words_of(one.heading): one for one in drafts.of_meaning(Meaning.REFUSAL)}
    letters = refusals.get(_NO_LETTERS)
    if letters is not None and _NO_EMAILS in refusals:
        letters.keep(Sureness.SURE)


# --- by values ----------------------------------------------------------------------------------


def _tell_strong_forms(drafts: Drafts) -> None:
    """E-mails, sites, telephones, postal codes and titles are told whatever the heading."""
    for draft in drafts.open():
        for path, test, least in forms.STRONG_FORMS:
            if draft.share(test) >= least:
                draft.take(path, hint="from_values")
                _keep_label(draft)
                break


def _keep_label(draft: Draft) -> None:
    """« Courriel de la présidence » says whose it is: its label."""
    first = read_heading(draft.heading.split(" ")[0]) if draft.heading.strip() else None
    assert draft.target is not None
    if first and first.target and first.target.meaning is draft.target.meaning:
        label = label_of_words(draft.heading).replace(".", " ").strip()
        draft.target = replace(draft.target, label="" if label.isdecimal() else label)


def _tell_names(drafts: Drafts) -> None:
    """Who is named, in a table whose headings do not say: pairs of names, names, acronyms,
    bodies."""
    if not drafts.names_people() and not drafts.has(Meaning.NAME_OF_EITHER):
        _tell_pair(drafts) or _tell_one(drafts, "full_name", forms.is_person, _HALF)
    if not drafts.has(Meaning.ORGANISATION, Meaning.ACRONYM, Meaning.NAME_OF_EITHER):
        _tell_one(drafts, "acronym", forms.is_acronym, _NEARLY_ALL)
        _tell_one(drafts, "name", forms.is_organisation, _HALF)


def _tell_pair(drafts: Drafts) -> bool:
    """A column of listed given names beside one of names."""
    for left, right in pairwise(drafts.open()):
        if right.at - left.at > 1 or not all(
            one.share(forms.is_part_of_name) >= _MOST for one in (left, right)
        ):
            continue
        first, second = left.share(forms.is_given), right.share(forms.is_given)
        if max(first, second) < _HALF:
            continue
        given, family = (left, right) if first >= second else (right, left)
        given.take("given_name", hint="from_values")
        family.take("family_name", hint="from_values")
        return True
    return False


def _tell_one(drafts: Drafts, path: str, test: forms.Test, least: float) -> bool:
    for draft in drafts.open():
        if draft.share(test) >= least:
            draft.take(path, hint="from_values")
            return True
    return False


def _tell_the_rest(drafts: Drafts) -> None:
    """Function, city, province and street, of columns that have no heading at all."""
    known = {one.target.meaning for one in drafts.columns if one.target}
    for draft in drafts.open():
        for path, test, least in _WEAK_FORMS:
            meaning = Meaning(path)
            if not draft.heading.strip() and meaning not in known and draft.share(test) >= least:
                draft.take(path, hint="from_values")
                known.add(meaning)
                break


_WEAK_FORMS: Final = (
    ("addresses.province", forms.is_province, 0.9),
    ("addresses.city", forms.is_city, _MOST),
    ("addresses.street", forms.is_street, _MOST),
    ("roles.function", forms.is_function, _HALF),
)


# --- over all columns ---------------------------------------------------------------------------


def _turn_acronyms(drafts: Drafts) -> None:
    """A column of bodies that holds acronyms is one of acronyms: « Nom_Org »."""
    if drafts.has(Meaning.ACRONYM):
        return
    for draft in drafts.of_meaning(Meaning.ORGANISATION, Meaning.NAME_OF_EITHER):
        if len(draft.values) > 1 and draft.share(forms.is_acronym) >= _NEARLY_ALL:
            draft.take("acronym", hint="looks_like_acronym")
            return


def _keep_one_identifier(drafts: Drafts) -> None:
    """Of several identifiers, the one that programs exchange (« External Identifier »)."""
    found = list(drafts.of_meaning(Meaning.UID))
    shared = [one for one in found if _EXCHANGED & set(words_of(one.heading))]
    for draft in found:
        if draft is not (shared or found)[0]:
            draft.keep()


_EXCHANGED: Final = frozenset({"ext", "external", "externe", "uid", "guid"})


def _order_names(drafts: Drafts) -> None:
    """Whether whole names begin with the family name: listed given names vote, else the
    heading."""
    for draft in drafts.of_meaning(Meaning.FULL_NAME, Meaning.FAMILY_FIRST):
        turned, plain = draft.share(forms.is_family_first), draft.share(forms.is_given_first)
        if turned != plain:
            path = "full_name.family_first" if turned > plain else "full_name"
            draft.take(path, draft.sureness, draft.hint)


def _group_addresses(drafts: Drafts) -> None:
    """Parts of an address without label or number belong to the address begun before them; a part
    that it has already begins another."""
    group: tuple[str, int | None] = ("", None)
    seen, count = set[Meaning](), 0
    for draft in drafts.columns:
        target = draft.target
        if target is None or target.collection != "addresses":
            continue
        own = (target.label, target.number)
        if own != ("", None):
            seen = seen if own == group else set()
            group = own
        elif target.meaning in seen:
            count += 1
            group, seen = ("", count), set()
        seen.add(target.meaning)
        draft.target = replace(target, label=group[0], number=group[1])
