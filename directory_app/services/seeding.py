"""Reads a folder of readable TOML into contacts and lists: the Table's directory, the sample.

Owns the folder as a whole: its title, its sources (``[sources.…]``), its sectors (``[[sector]]``),
the short keys by which records refer to each other, its lists
and its events. One record is the business of
:mod:`.seed_records`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from directory_app.domain.contact import AnyContact, Source
from directory_app.domain.errors import UserError
from directory_app.domain.events import Event
from directory_app.domain.identifiers import NewId

from .seed_events import EventReader
from .seed_records import RecordReader
from .seed_schema import Schema, Values, check

_FILE: Final[Schema] = {
    "directory": (dict,),
    "sources": (dict,),
    "sector": (list,),
    "organisation": (list,),
    "person": (list,),
    "list": (list,),
    "event": (list,),
}
_DIRECTORY: Final[Schema] = {"title": (str,), "our_organisation": (str,)}
_SOURCE: Final[Schema] = {"document": (str,), "published_on": (str,)}
_SECTOR: Final[Schema] = {"name": (str,), "wording": (str,), "source": (str,), "line": (int,)}
_LIST: Final[Schema] = {"name": (str,), "query": (str,), "members": (list,)}


@dataclass(frozen=True, slots=True)
class SeedList:
    """A list of the data: filled by hand (``contact_ids``) or by its ``query``."""

    name: str
    query: str | None
    contact_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeedSector:
    """A sector under its short name, with the words of the document that it stands for."""

    name: str
    wording: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Seed:
    """Everything that a folder of data says; organisations come before people."""

    title: str
    contacts: tuple[AnyContact, ...]
    lists: tuple[SeedList, ...]
    sectors: tuple[SeedSector, ...] = ()
    events: tuple[Event, ...] = ()
    our_organisation: str | None = None


def read_seed(folder: Path, new_id: NewId) -> Seed:
    """Read every ``*.toml`` of ``folder``, in the order of their names.

    Raises UserError ``seed_invalid`` {file, key}: the file and the record at fault.
    """
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise UserError("seed_invalid", file=str(folder), key="*.toml")
    files = {path.name: _load(path) for path in paths}
    ids = _assign_ids(files, new_id)
    sources = dict(_sources(files))
    sectors = tuple(_sectors(files, RecordReader(ids, sources, frozenset(), new_id)))
    reader = RecordReader(ids, sources, frozenset(one.name for one in sectors), new_id)
    contacts = tuple(_contacts(files, reader))
    return Seed(
        _title(files),
        contacts,
        tuple(_lists(files, ids)),
        sectors,
        tuple(_events(files, ids, contacts, reader)),
        _our_organisation(files, ids),
    )


@contextmanager
def _blaming(file: str, key: str) -> Iterator[None]:
    """Turn whatever is wrong inside into an error that names the file and the record."""
    try:
        yield
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise UserError("seed_invalid", file=file, key=key) from error


def _load(path: Path) -> Values:
    with _blaming(path.name, ""), path.open("rb") as file:
        return check(tomllib.load(file), _FILE)


def _records(files: Mapping[str, Values], kind: str) -> Iterator[tuple[str, str, Values]]:
    """File, key (or name, else kind and rank) and values of every record of a kind, in order."""
    for file, content in files.items():
        for n, record in enumerate(content.get(kind, ()), 1):
            is_table = isinstance(record, dict)
            named = _named(record) if is_table else None
            key = named if isinstance(named, str) else f"{kind} {n}"
            with _blaming(file, key):
                yield file, key, {**record}


def _named(record: Values) -> object:
    return record.get("key") or record.get("name") or record.get("title")


def _assign_ids(files: Mapping[str, Values], new_id: NewId) -> dict[str, str]:
    ids: dict[str, str] = {}
    for kind in ("organisation", "person"):
        for file, key, record in _records(files, kind):
            with _blaming(file, key):
                if record["key"] in ids:
                    raise ValueError(key)
                ids[record["key"]] = new_id()
    return ids


def _sources(files: Mapping[str, Values]) -> Iterator[tuple[str, Values]]:
    for file, content in files.items():
        for key, source in content.get("sources", {}).items():
            with _blaming(file, key):
                check(source, _SOURCE)["document"]
            yield key, source


def _sectors(files: Mapping[str, Values], reader: RecordReader) -> Iterator[SeedSector]:
    for file, key, record in _records(files, "sector"):
        with _blaming(file, key):
            check(record, _SECTOR)
            sector = SeedSector(record["name"], record.get("wording", ""), reader.source(record))
        yield sector


def _contacts(files: Mapping[str, Values], reader: RecordReader) -> Iterator[AnyContact]:
    contact: AnyContact
    for kind, read in (("organisation", reader.organisation), ("person", reader.person)):
        for file, key, record in _records(files, kind):
            with _blaming(file, key):
                contact = read(record)
            yield contact


def _lists(files: Mapping[str, Values], ids: Mapping[str, str]) -> Iterator[SeedList]:
    for file, key, record in _records(files, "list"):
        with _blaming(file, key):
            check(record, _LIST)
            members = tuple(ids[member] for member in record.get("members", ()))
            found = SeedList(record["name"], record.get("query"), members)
        yield found


def _events(
    files: Mapping[str, Values],
    ids: Mapping[str, str],
    contacts: Sequence[AnyContact],
    reader: RecordReader,
) -> Iterator[Event]:
    by_id = {one.id: one for one in contacts}
    for file, key, record in _records(files, "event"):
        with _blaming(file, key):
            origin = reader.source({"source": record["source"]}) if "source" in record else None
            sources = {record["source"]: origin} if origin else {}
            event = EventReader(ids, by_id, sources, reader.new_id).event(record)
        yield event


def _our_organisation(files: Mapping[str, Values], ids: Mapping[str, str]) -> str | None:
    for file, content in files.items():
        with _blaming(file, "directory"):
            chosen = content.get("directory", {}).get("our_organisation")
            if chosen is not None:
                return ids[chosen]
    return None


def _title(files: Mapping[str, Values]) -> str:
    titles = []
    for file, content in files.items():
        with _blaming(file, "directory"):
            if "directory" in content:
                titles.append(str(check(content["directory"], _DIRECTORY)["title"]))
    return titles[-1] if titles else ""
