"""What the office chose for the whole directory, as every overview reads it."""

from __future__ import annotations

from directory_app.domain.custom_fields import FieldDefinition, load
from directory_app.domain.quality import REVIEW_MONTHS
from directory_app.storage.gates import Session
from directory_app.storage.settings_writer import read_setting

CUSTOM_FIELDS = "custom_fields"
REVIEW_SETTING = "review_months"
"""Names of settings."""


def custom_fields(connection: Session) -> tuple[FieldDefinition, ...]:
    """The fields of the office's own."""
    return load(read_setting(connection, CUSTOM_FIELDS))


def review_months(connection: Session) -> int:
    """How long a card counts as verified."""
    return int(read_setting(connection, REVIEW_SETTING) or REVIEW_MONTHS)
