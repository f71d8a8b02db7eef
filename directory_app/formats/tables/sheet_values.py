"""A value of a spreadsheet's cell as text: whole numbers without a point, dates in ISO 8601.

Knows the types that calamine gives, nothing of files.
"""

from __future__ import annotations

import datetime
from typing import Final

MOST_EXACT: Final = 1e15
"""Spreadsheets keep fifteen digits: of a longer number the last ones are lost."""

Value = int | float | str | bool | datetime.time | datetime.date | datetime.timedelta


def text_of(value: Value) -> tuple[str, str]:
    """The text of a value, and the code of what is wrong with it or nothing.

    True and false are « oui » and « non »; midnight is left out; a duration is H:MM:SS. Raises
    nothing.
    """
    if isinstance(value, str):
        return value, ""
    if isinstance(value, bool):
        return ("oui" if value else "non"), ""
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime.datetime):
        is_day = value.time() == datetime.time()
        return value.date().isoformat() if is_day else value.isoformat(" ", "seconds"), ""
    if isinstance(value, datetime.timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}", ""
    if isinstance(value, datetime.time):
        return value.isoformat("seconds" if value.second else "minutes"), ""
    return value.isoformat(), ""


def _number(value: float) -> tuple[str, str]:
    if not abs(value) < MOST_EXACT:  # too long, infinite or no number
        return "", "number_damaged"
    return (str(int(value)) if value == int(value) else repr(value)), ""
