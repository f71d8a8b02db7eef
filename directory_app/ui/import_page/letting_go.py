"""What was known of a file is freed in small steps: see :mod:`directory_app.ui.letting_go`."""

from __future__ import annotations

from collections.abc import Iterable

from directory_app.domain.incoming import ImportSource
from directory_app.services.importing.report import Proposal, RecordResult
from directory_app.ui import letting_go


class LettingGo(letting_go.LettingGo):
    """Holds records, and what would come of them, that nobody else holds any more. Whatever is
    given over twice goes with the last that holds it."""

    def take(
        self,
        proposal: Proposal | None,
        source: ImportSource | None = None,
        kept: Iterable[RecordResult] = (),
    ) -> None:
        """Takes over the results and the records; they go once the caller forgets them too."""
        self.hold(source.records if source is not None else ())
        self.hold(proposal.results if proposal is not None else ())
        self.hold(kept)


__all__ = ["LettingGo"]
