"""The code of a sheet: short, read however it is typed, never two ways."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.formats.verification.reference_code import code_of, id_end


@given(st.uuids())
def test_a_code_stands_for_the_end_of_the_identifier(made: UUID) -> None:
    code = code_of(str(made))
    assert len(code) == 9
    assert set(code) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ-")
    end = id_end(code)
    assert end is not None
    assert str(made).endswith(end)


@given(st.uuids())
def test_what_is_misread_on_paper_is_read_well(made: UUID) -> None:
    code = code_of(str(made))
    for typed in (code.lower(), code.replace("0", "o"), code.replace("1", "l"), f" {code} "):
        assert id_end(typed) == id_end(code)
    assert id_end(code.replace("-", " – ")) == id_end(code)


@pytest.mark.parametrize("typed", ["", "RIMQ", "1234-567", "1234-56789", "ABCD-EFGU", "ÉÉÉÉ-ÉÉÉÉ"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert id_end(typed) is None
