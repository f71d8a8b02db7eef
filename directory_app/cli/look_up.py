"""``search`` and ``show``: what is read."""

from __future__ import annotations

import time

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.listing import Listing

from .card_text import card_lines
from .session import DONE, Session, print_json


def search(session: Session) -> int:
    """Answer a query with the window's engine and ranking."""
    arguments = session.arguments
    query = " ".join(arguments.query)
    began = time.perf_counter()
    listing = Listing(kind=arguments.kind)
    found = session.directory.search.find(query, listing=listing, limit=arguments.limit)
    took_ms = round((time.perf_counter() - began) * 1000, 1)
    if session.is_json:
        results = [
            {
                "id": one.row.id,
                "kind": one.row.kind,
                "display_name": one.row.display_name,
                "secondary": one.row.secondary,
                "matched": list(one.matched),
            }
            for one in found.results
        ]
        near, partial = bool(found.corrected), found.is_partial
        head = {"query": query, "count": found.count, "near": near, "partial": partial}
        print_json(head | {"took_ms": took_ms, "results": results})
        return DONE
    if found.corrected:
        session.say("near", query=query, meant=found.corrected)
    for one in found.results:
        row = one.row
        name = f"{row.acronym} — {row.display_name}" if row.acronym else row.display_name
        print("\t".join((row.id, name, row.secondary)))
    if found.count:
        session.say("found", shown=len(found.results), count=found.count)
    else:
        session.say("no_result", query=query)
    if found.is_partial:
        session.say("partial")
    return DONE


def show(session: Session) -> int:
    """Print one card."""
    contact_id = session.directory.contacts.find_id(" ".join(session.arguments.reference))
    card = read_card(session, contact_id)
    if session.is_json:
        unknown = session.directory.contacts.unknown_data(contact_id)
        session.print_contact(card, unknown)
    else:
        print("\n".join(card_lines(card, session.texts)))
    return DONE


def read_card(session: Session, contact_id: str) -> Redacted:
    """The card, with its confidential values only when ``--reveal`` asks (and is logged)."""
    if getattr(session.arguments, "reveal", False):
        return session.directory.contacts.reveal(contact_id, "--reveal")
    return session.directory.contacts.get_card(contact_id)
