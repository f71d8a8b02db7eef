"""A list of addresses in parts: mail programs take so many at a time, and no address twice.

Plans only, of :mod:`.exports`: nothing leaves from here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from directory_app.domain.confidentiality import Redacted
from directory_app.formats.bcc import bcc_email

from .exports import ExportPlan, find_profile

Groups = Mapping[str, Sequence[Redacted]]
"""Address, case-folded as :func:`~directory_app.formats.bcc.bcc` compares them → its contacts, in
the order of the first of each."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is taken at a time: a plan of its own and its different addresses, case-folded (none
    for a profile that is no list of addresses)."""

    plan: ExportPlan
    addresses: frozenset[str]


def is_address_list(profile: str) -> bool:
    """Whether the profile is one to paste into a message. Raises UserError ``profile_unknown``."""
    return find_profile(profile).needs_email


def by_address(plan: ExportPlan) -> Groups:
    """The contacts of a list of addresses; nothing for another profile."""
    found: dict[str, list[Redacted]] = {}
    if is_address_list(plan.profile):
        for card in plan.included:
            found.setdefault((bcc_email(card) or "").casefold(), []).append(card)
    return found


def batches(
    plan: ExportPlan, groups: Groups, size: int, already: frozenset[str] = frozenset()
) -> tuple[Batch, ...]:
    """The plan in parts of ``size`` addresses (0: one part), without those ``already`` taken.

    ``groups`` is :func:`by_address` of the plan. Contacts of one address stay together, so that it
    is never given twice. Together the parts are the plan: those left out are counted with the
    first. A plan that is no list of addresses is one part; one with nobody in it has none.
    """
    if not plan.included:
        return ()
    if not groups:
        return (Batch(plan, frozenset()),)
    waiting = [address for address in groups if address not in already]
    if not already and (size <= 0 or len(waiting) <= size):
        return (Batch(plan, frozenset(waiting)),)
    step = size if size > 0 else max(1, len(waiting))
    parts = [waiting[start : start + step] for start in range(0, len(waiting), step)]
    return tuple(
        _part(plan, groups, part, is_first=not (already or n)) for n, part in enumerate(parts)
    )


def _part(plan: ExportPlan, groups: Groups, part: Sequence[str], *, is_first: bool) -> Batch:
    included = tuple(card for address in part for card in groups[address])
    own = dataclasses.replace(
        plan,
        included=included,
        excluded=plan.excluded if is_first else (),
        withheld=sum(len(card.withheld) for card in included),
    )
    return Batch(own, frozenset(part))
