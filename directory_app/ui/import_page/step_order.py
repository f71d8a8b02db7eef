"""Which steps an import has, and which of them can be gone to. Pure."""

from __future__ import annotations

from .steps_bar import Step


def shown_steps(*, has_columns: bool, has_doubles: bool) -> list[Step]:
    """Those of a file, in order: a card has no columns, and often nobody is doubtful."""
    left_out = set()
    if not has_columns:
        left_out.add(Step.COLUMNS)
    if not has_doubles:
        left_out.add(Step.DOUBLES)
    return [one for one in Step if one not in left_out]


def reachable_steps(shown: list[Step], step: Step, *, is_read: bool) -> list[Step]:
    """What lies behind, and what is read already with the columns as they are."""
    behind = shown[: shown.index(step)] if step in shown else shown
    return [*behind, *([Step.DIFFERENCES, Step.DOUBLES] if is_read else [])]


def step_before(shown: list[Step], step: Step) -> Step:
    """One step back."""
    place = shown.index(step) if step in shown else len(shown)
    return shown[max(0, place - 1)]
