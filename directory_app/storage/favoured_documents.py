"""What the index says of the few contacts that come first among equals, kept in memory.

An answer is cut before its last hits: whether a favoured contact is among those left out was asked
of FTS5 contact by contact, and each time it gathers every hit of a prefix anew (fifty contacts and
« 555 » among 100,000: most of a second). Fifty documents are read in milliseconds, once for each
change of the directory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from directory_app.domain.contact import Kind

from . import confidential_index, search_index
from .operation_log import last_seq


@dataclass(frozen=True, slots=True)
class _Document:
    """Words of each column of the index, a space before each of them."""

    kind: Kind
    columns: Mapping[str, str]

    def has(self, names: Sequence[str], terms: Iterable[str]) -> bool:
        """Whether each term begins a word in one of these columns."""
        texts = [self.columns[name] for name in names]
        return all(any(f" {term}" in text for text in texts) for term in terms)


class FavouredDocuments:
    """As of the last operation when they were read; asked on one thread."""

    def __init__(self) -> None:
        self._as_of: tuple[int, tuple[int, ...]] | None = None
        self._documents: Mapping[int, _Document] = {}

    def having(
        self,
        connection: Connection,
        keys: tuple[int, ...],
        columns: Sequence[str],
        terms: Sequence[str],
        kind: Kind | None,
    ) -> Sequence[int]:
        """Those of ``keys`` that are live, of that kind, and have a word that begins with each
        term in one of the columns (names, own, linked, digits)."""
        self._read(connection, keys)
        return [
            key
            for key, one in self._documents.items()
            if kind in (None, one.kind) and one.has(columns, terms)
        ]

    def _read(self, connection: Connection, keys: tuple[int, ...]) -> None:
        as_of = (last_seq(connection), keys)
        if as_of != self._as_of:
            known = confidential_index.load_known(connection)
            self._documents = {
                key: _Document(
                    "person" if fields["kind"] == "person" else "organisation",
                    {name: f" {text}" for name, text in words.items()},
                )
                for key, fields, words in search_index.documents(connection, keys, known)
            }
            self._as_of = as_of
