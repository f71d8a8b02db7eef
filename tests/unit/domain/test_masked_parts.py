"""Of a withheld value, the history tells no part: not the door, not the extension, not the city."""

from __future__ import annotations

import pytest

from directory_app.domain.changes import Change, Json
from directory_app.domain.logged_values import logged_change
from directory_app.domain.withholding import ConfidentialValues

_SECRET: dict[str, dict[str, Json]] = {
    "addresses": {"number": "99", "street": "rue Cachée", "city": "Laval", "confidential": "yes"},
    "phones": {"e164": "+14185550142", "extension": "25", "raw": "418", "confidential": "yes"},
    "emails": {"address": "refuge@example.org", "raw": "refuge", "confidential": "yes"},
}
_OTHER = {"number": "100", "city": "Québec", "extension": "26", "raw": "autre", "address": "a@b.ca"}


@pytest.mark.parametrize(
    ("collection", "part"), [(c, p) for c, v in _SECRET.items() for p in v if p in _OTHER]
)
def test_one_changed_part_of_a_confidential_value_is_masked(collection: str, part: str) -> None:
    before = _SECRET[collection]
    change = Change(f"{collection}/x", before, {**before, part: _OTHER[part], "label": "bureau"})
    told = list(logged_change(change, ConfidentialValues()))
    values = [value for field, *pair in told if not field.endswith("label") for value in pair]
    assert values
    assert all(value.text is None and value.withheld for value in values)
    assert [field for field, *_ in told if field.endswith("label")] == [f"{collection}.label"]
