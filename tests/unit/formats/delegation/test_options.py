"""Options as they are kept: every one comes back, and nonsense falls back on the defaults."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.events import Status
from directory_app.formats.delegation.options import Document, DocumentOptions, SheetForm

CHOICES = st.builds(
    DocumentOptions,
    document=st.sampled_from(Document),
    form=st.sampled_from(SheetForm),
    has_functions=st.booleans(),
    is_as_printed=st.booleans(),
    statuses=st.none() | st.frozensets(st.sampled_from(Status)),
    blank_rows=st.integers(0, 100),
    start_at=st.integers(1, 8),
    offset_x_mm=st.floats(-20, 20),
    has_outlines=st.booleans(),
    arrival=st.sampled_from(["", "8 h 30", "13 h"]),
)


@given(CHOICES)
def test_options_come_back_from_their_json(options: DocumentOptions) -> None:
    assert DocumentOptions.from_json(json.loads(json.dumps(options.to_json()))) == options


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
NAMES = st.sampled_from([one.name for one in dataclasses.fields(DocumentOptions)])


@given(st.dictionaries(NAMES | st.text(), VALUES) | VALUES)
def test_nonsense_never_raises(values: Any) -> None:
    options = DocumentOptions.from_json(values)
    assert isinstance(options.document, Document)
    assert 1 <= options.start_at <= 8
    assert 0 <= options.blank_rows <= 100
    assert abs(options.offset_x_mm) <= 20
    json.dumps(options.to_json(), allow_nan=False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("document", "affiche"),
        ("form", 3),
        ("has_phones", "yes"),
        ("blank_rows", True),
        ("start_at", "1"),
        ("offset_x_mm", float("nan")),
        ("offset_y_mm", 10**400),
        ("arrival", None),
        ("statuses", "present"),
    ],
)
def test_a_wrong_value_takes_its_default_and_spares_the_others(name: str, value: object) -> None:
    options = DocumentOptions.from_json({name: value, "has_outlines": True})
    assert options == DocumentOptions(has_outlines=True)


def test_an_unknown_status_is_left_out() -> None:
    kept = DocumentOptions.from_json({"statuses": ["present", "parti", 3]})
    assert kept.statuses == frozenset({Status.PRESENT})


def test_what_is_out_of_bounds_is_brought_back() -> None:
    assert DocumentOptions(start_at=0).start_at == 1
    assert DocumentOptions(start_at=9).start_at == 8
    assert DocumentOptions(blank_rows=-1).blank_rows == 0
    assert DocumentOptions(offset_y_mm=-99).offset_y_mm == -20
