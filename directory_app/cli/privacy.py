"""``privacy-officer``: who answers for personal information, named on what people are handed."""

from __future__ import annotations

import argparse
from dataclasses import replace

from directory_app.services.privacy_officer import PrivacyOfficer

from .session import DONE, Session, print_json

_PARTS = ("title", "name", "phone", "email")


def add_officer(parser: argparse.ArgumentParser) -> None:
    """``privacy-officer [--title T] [--name N] [--phone P] [--email E] | --none``."""
    for part in _PARTS:
        parser.add_argument(f"--{part}", metavar="TEXT")
    parser.add_argument("--none", action="store_true")
    parser.set_defaults(run=officer)


def officer(session: Session) -> int:
    """Say who it is, or change what is given; an empty text takes that part away."""
    service, arguments = session.directory.privacy_officer, session.arguments
    given = {part: getattr(arguments, part) for part in _PARTS}
    wanted = {part: text for part, text in given.items() if text is not None}
    if arguments.none:
        service.choose(PrivacyOfficer())
    elif wanted:
        service.choose(replace(service.find(), **wanted))
    found = service.find()
    if session.is_json:
        print_json({"privacy_officer": dict(found.said()) or None})
    else:
        print(", ".join(found.parts) or "—")
    return DONE
