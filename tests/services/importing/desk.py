"""What tests of imports share: a directory, hand-made texts, and what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from directory_app.domain.incoming import ImportSource
from directory_app.formats.free_text.records import Entry, EventHeading, Reading, Span, Value
from directory_app.services.directory import Directory
from directory_app.services.importing.decisions import BY_DEFAULT, Decisions
from directory_app.services.importing.from_text import from_reading
from directory_app.services.importing.report import Outcome, Proposal
from directory_app.services.importing.service import PASTED
from directory_app.texts import Texts

SEED = Path(__file__).parents[2] / "data" / "seeds" / "leaflet-2018.txt"

HERE = Span(0, 0)


def value(text: str, label: str = "") -> Value:
    """A value without a place."""
    return Value(text, HERE, label=label)


def entry(
    given: str = "",
    family: str = "",
    organisation: str = "",
    acronym: str = "",
    *,
    function: str = "",
    phones: Sequence[str | Value] = (),
    emails: Sequence[str] = (),
    websites: Sequence[str] = (),
    addresses: Sequence[str] = (),
    line: int = 1,
) -> Entry:
    """One entry as the reader of text gives it."""
    texts = {
        "given_name": given,
        "family_name": family,
        "organisation": organisation,
        "acronym": acronym,
        "function": function,
    }
    raw = ", ".join(filter(None, texts.values()))
    single: dict[str, Any] = {name: value(text) if text else None for name, text in texts.items()}
    return Entry(
        line,
        raw,
        HERE,
        phones=tuple(value(one) if isinstance(one, str) else one for one in phones),
        emails=tuple(map(value, emails)),
        websites=tuple(map(value, websites)),
        addresses=tuple(map(value, addresses)),
        **single,
    )


def source(*entries: Entry, title: str = "", date: str = "") -> ImportSource:
    """The source that these entries make, with an event when it has a title."""
    event = EventHeading(value(title), date=date) if title else None
    return from_reading(Reading("", entries, event), PASTED)


@dataclass
class ImportDesk:
    """An open directory and short ways to import into it."""

    directory: Directory

    def take(self, *entries: Entry, decisions: Decisions = BY_DEFAULT, **heading: str) -> Proposal:
        """Import entries; what was done."""
        return self.directory.imports.apply(source(*entries, **heading), decisions)[0]

    def one(self, one: Entry, decisions: Decisions = BY_DEFAULT) -> tuple[Outcome, str]:
        """Import an entry: its outcome and reason."""
        result = self.take(one, decisions=decisions).results[0]
        return result.outcome, result.reason

    def card(self, reference: str) -> dict[str, Any]:
        """The JSON of a contact."""
        contacts = self.directory.contacts
        card = contacts.get_card(contacts.find_id(reference))
        return dict(contacts.to_json(card, Texts("fr").problem))

    def report(self, imported: ImportSource, decisions: Decisions = BY_DEFAULT) -> dict[str, Any]:
        """The JSON of a dry run."""
        imports = self.directory.imports
        return dict(imports.to_json(imports.rehearse(imported, decisions), Texts("fr").problem))
