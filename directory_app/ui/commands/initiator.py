"""The name under which this window's changes are told, so that it knows its own."""

from __future__ import annotations

INITIATOR = "window"
