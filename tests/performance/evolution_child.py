"""Child process of :mod:`.evolution`, run by the system's Python: stores the cards of a file in a
new address book and prints how long that took; then, for each line of its standard input, looks
for that text in any field and prints how many contacts have it and how long that took.

Without a file it only finds out whether the libraries are there. Knows nothing of Bottin.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from pathlib import Path

import gi

for library in ("EBook", "EBookContacts", "EDataServer"):
    gi.require_version(library, "1.2")

from gi.repository import EBook, EBookContacts, EDataServer, GLib  # noqa: E402

AT_ONCE = 5_000
"""Contacts in one message, which has a largest size; that many at once are its fastest."""
NO_WAIT = 0xFFFFFFFF
"""The library's word for not waiting until a remote book answers: this one is local."""
PATIENCE_S = 600
END = "END:VCARD"


def main(path: Path) -> None:
    """Store, count, print ``{"contacts": …, "ms": …}``; the same for each text looked for."""
    signal.alarm(PATIENCE_S)
    book = _new_book()
    _store(book, path)
    for line in sys.stdin:
        _search(book, line.rstrip("\n"))


def _store(book: EBook.BookClient, path: Path) -> None:
    begun = time.perf_counter()
    text = path.read_bytes().decode("utf-8")
    contacts = [
        EBookContacts.Contact.new_from_vcard(f"{card.lstrip()}{END}")
        for card in text.split(END)[:-1]
    ]
    for start in range(0, len(contacts), AT_ONCE):
        some = contacts[start : start + AT_ONCE]
        book.add_contacts_sync(some, EBookContacts.BookOperationFlags.NONE, None)
    taken = (time.perf_counter() - begun) * 1000
    _, uids = book.get_contacts_uids_sync(_any_field(""), None)
    _answer(uids, taken)


def _search(book: EBook.BookClient, text: str) -> None:
    """The cheapest question of this kind: no card is handed over, only who it is."""
    begun = time.perf_counter()
    _, uids = book.get_contacts_uids_sync(_any_field(text), None)
    _answer(uids, (time.perf_counter() - begun) * 1000)


def _any_field(text: str) -> str:
    return f'(contains "x-evolution-any-field" {json.dumps(text, ensure_ascii=False)})'


def _answer(uids: list[str], taken_ms: float) -> None:
    print(json.dumps({"contacts": len(uids), "ms": taken_ms}), flush=True)


def _new_book() -> EBook.BookClient:
    """An empty address book on this machine, once its server knows it."""
    registry = EDataServer.SourceRegistry.new_sync(None)
    source = EDataServer.Source.new(None, None)
    source.set_display_name("Essai")
    source.set_parent("local-stub")
    source.get_extension(EDataServer.SOURCE_EXTENSION_ADDRESS_BOOK).set_backend_name("local")
    registry.commit_source_sync(source, None)
    while (known := registry.ref_source(source.get_uid())) is None:
        GLib.MainContext.default().iteration(True)
    return EBook.BookClient.connect_sync(known, NO_WAIT, None)


if __name__ == "__main__" and len(sys.argv) > 1:
    main(Path(sys.argv[1]))
