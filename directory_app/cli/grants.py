"""What is let out on purpose: the options of the gate's grants, and the reason that each needs.

Rule: P-39.1 (Québec), art. 12 and 13: what is communicated, and why, is known afterwards.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from directory_app.domain.confidentiality import NO_GRANT, Grant
from directory_app.domain.errors import UserError

ALL_KINDS = ("confidential", "personal", "internal")
"""The kinds of the gate (:class:`Grant`), as options ``--with-<kind> REASON``."""


def add_grants(parser: argparse.ArgumentParser, kinds: Sequence[str] = ALL_KINDS) -> None:
    """``--with-<kind> [REASON]`` for each kind, and ``--reason TEXT``, which serves those that have
    none of their own."""
    for kind in kinds:
        parser.add_argument(f"--with-{kind}", nargs="?", const="", metavar="REASON")
    parser.add_argument("--reason", default="", metavar="TEXT")


def grant_of(arguments: argparse.Namespace) -> Grant:
    """What the options let out. Raises UserError ``reason_missing``."""
    own = {kind: getattr(arguments, f"with_{kind}", None) for kind in ALL_KINDS}
    shared = getattr(arguments, "reason", "")
    asked = {kind: reason or shared for kind, reason in own.items() if reason is not None}
    if not asked:
        return NO_GRANT
    if not all(reason.strip() for reason in asked.values()):
        raise UserError("reason_missing")
    reasons = dict.fromkeys(reason.strip() for reason in asked.values())
    return Grant(**dict.fromkeys(asked, True), reason=" / ".join(reasons))
