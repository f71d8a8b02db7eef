"""What the columns of a table were read as, remembered under its headings.

A setting of the directory: the next file of the same federation is read the same way by everybody.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence

from directory_app.domain.changes import Change
from directory_app.domain.incoming import ColumnUse
from directory_app.formats.columns.headings import signature
from directory_app.storage.gates import Session
from directory_app.storage.settings_writer import read_setting
from directory_app.storage.unit_of_work import Plan

_LETTERS = 24
"""Enough of a digest to tell the tables of one office apart."""


def _name(headings: Sequence[str]) -> str:
    return f"columns/{signature(headings)[:_LETTERS]}"


def recall(connection: Session, headings: Sequence[str]) -> Sequence[str]:
    """The field of each column, as remembered; empty for an unknown table."""
    text = read_setting(connection, _name(headings))
    fields = json.loads(text) if text else []
    return [str(one) for one in fields] if len(fields) == len(headings) else []


def remembering(connection: Session, plan: Plan, columns: Sequence[ColumnUse]) -> Plan:
    """The plan, with what the columns were read as."""
    name = _name([one.heading for one in columns])
    before = read_setting(connection, name)
    after = json.dumps([one.field for one in columns], ensure_ascii=False)
    if before == after:
        return plan
    return dataclasses.replace(plan, settings=(*plan.settings, Change(name, before, after)))
