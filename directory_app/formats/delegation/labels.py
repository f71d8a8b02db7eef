"""Where labels lie on their sheet, in millimetres (quebec.md §6.3)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet of equal labels on letter paper; ``left`` and ``top`` are the first label's."""

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    pitch_x: float
    pitch_y: float

    @property
    def count(self) -> int:
        """Labels of a sheet."""
        return self.columns * self.rows

    def slot(self, number: int, start_at: int) -> tuple[int, int]:
        """Sheet and place, both from 0, of the badge ``number`` (from 0) when the first one goes
        to the label ``start_at`` (from 1)."""
        return divmod(number + start_at - 1, self.count)


AVERY_5395 = LabelSheet(2, 4, 85.725, 59.2667, 17.4625, 14.8167, 95.25, 63.5)
"""Name badges, 2 × 4: also 8395, 15395 and 5895."""
