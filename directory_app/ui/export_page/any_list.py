"""The profile that stands for a list of addresses, for whoever asks for one before the page is."""

from __future__ import annotations

ANY_LIST = "list"
"""Asks for a list of addresses, with the separator that was last chosen."""
