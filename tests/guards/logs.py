"""Guard: an unexpected log record of level WARNING or above fails the test that caused it.

A test that provokes one declares it with ``@pytest.mark.expected_log("regular expression")``; a
declared record that does not come fails too. Records are caught where they are made, so handlers,
propagation and levels of handlers hide nothing.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Generator
from typing import Any

import pytest

_records: list[logging.LogRecord] = []


def pytest_configure(config: pytest.Config) -> None:
    """Watches the making of records; registers the marker."""
    config.addinivalue_line("markers", "expected_log(pattern): a log record that the test provokes")
    make_record = logging.getLogRecordFactory()

    def watched(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make_record(*args, **kwargs)
        if isinstance(record.levelno, int) and record.levelno >= logging.WARNING:
            _records.append(record)
        return record

    logging.setLogRecordFactory(watched)
    config.add_cleanup(lambda: logging.setLogRecordFactory(make_record))


def _judged(item: pytest.Item, is_complete: bool) -> Generator[None, object, object]:
    """One phase of a test: fails on undeclared records and, when complete, on absent ones."""
    patterns = [p for mark in item.iter_markers("expected_log") for p in mark.args]
    try:
        result = yield
    finally:
        lines = [f"{r.levelname} {r.name}: {r.getMessage()}" for r in _records]
        _records.clear()
    unexpected = [x for x in lines if not any(re.search(p, x) for p in patterns)]
    if unexpected:
        pytest.fail("unexpected log records:\n" + "\n".join(unexpected), pytrace=False)
    absent = [p for p in patterns if not any(re.search(p, x) for x in lines)]
    if absent and is_complete:
        pytest.fail(f"declared but never logged: {absent}", pytrace=False)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, object, object]:
    """Judges what was logged by collection and fixtures."""
    return (yield from _judged(item, is_complete=False))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Judges what the test logged; every declared record must have come."""
    return (yield from _judged(item, is_complete=True))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Judges what was logged while tidying."""
    return (yield from _judged(item, is_complete=False))
