"""Plans of an export are freed in small steps: see :mod:`directory_app.ui.letting_go`."""

from __future__ import annotations

from directory_app.services.export_preview import Prospect
from directory_app.ui import letting_go
from directory_app.ui.letting_go import STEP


class LettingGo(letting_go.LettingGo):
    """Holds the contacts of plans that nobody else holds any more, fewer and fewer of them."""

    def take(self, prospect: Prospect) -> None:
        """Takes over the contacts; they go once the caller forgets them too."""
        self.hold(prospect.plan.included)


__all__ = ["STEP", "LettingGo"]
