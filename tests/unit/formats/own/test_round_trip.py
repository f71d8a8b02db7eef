"""Our own files come back whole: every value of every contact, whatever it holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory_app.domain.addresses import PostalAddress
from directory_app.domain.contact import CustomField, FormerName, OtherName, Phone
from directory_app.domain.phones import PhoneNumber
from directory_app.domain.text import clean_block, clean_line
from tests.unit.formats.builders import address, email, organisation, passed, person, site
from tests.unit.formats.full_contacts import EVERYTHING, full_person, invented
from tests.unit.formats.own.comparing import read_from, said_by
from tests.unit.formats.own.files import (
    WAYS,
    Way,
    by_calamine,
    by_csv,
    by_json,
    calamine_cells,
    from_cells,
    workbook,
)

WAY = pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))


@WAY
def test_every_value_of_every_contact_comes_back(way: Way) -> None:
    contacts = invented(400, 7)
    records = way(contacts)
    assert len(records) == len(contacts) == 402
    for card, record in zip(contacts, records, strict=True):
        assert read_from(record) == said_by(card)


@WAY
def test_what_is_withheld_is_not_erased(way: Way) -> None:
    """Without a grant, what stays behind is simply not there."""
    card = passed(full_person())
    (record,) = way([card])
    assert read_from(record) == said_by(card)
    assert len(record.values) < len(way([passed(full_person(), EVERYTHING)])[0].values)


LINE = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(clean_line)
BLOCK = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(clean_block),
    st.sampled_from(
        [
            "=1+1", "+1 514 555-0110", "-2", "@SUM(A1)", '"guillemets" et ; , | /', "é\u0301, œ, İ",
            "« espaces »", "a\n\n=b", "😀 🏳", "שלום עולם", "مرحبا", "_x0041_ _x005F_", "<r>a</r>",
            "<r><t>x</t></r>", "&lt;b&gt; ]]>", "0012", "1E10", "TRUE", "'apostrophe", "NULL",
        ]
    ).map(clean_block),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(LINE, BLOCK, st.lists(LINE.filter(bool), max_size=3, unique=True))
@pytest.mark.parametrize("way", [by_csv, by_calamine, by_json])
def test_hostile_texts_come_back_equal(way: Way, line: str, block: str, names: list[str]) -> None:
    value = PostalAddress(street=line, city=clean_line(block), raw=block, country="CA")
    common = {
        "description": block,
        "note": f"x{block}",
        "sectors": tuple(dict.fromkeys(names)),
        "phones": (Phone(id="p", number=PhoneNumber(clean_line(f"tél {line}")), label=line),),
        "emails": (email(f"x {line}"),),
        "websites": (site(f"x {line}"),),
        "addresses": (address(value, label=line),),
        "custom": tuple(
            CustomField(id=f"c{i}", name=n, value=f"{block}.") for i, n in enumerate(names)
        ),
    }
    contacts = [
        organisation(
            f"x{line}",
            acronym=line,
            other_names=tuple(OtherName(id=f"o{i}", name=n) for i, n in enumerate(names)),
            former_names=(FormerName(id="f", name=f"x{line}", acronym=line),),
            **common,
        ),
        person(line, f"x{line}", title=line, **common),
    ]
    cards = [passed(one, EVERYTHING) for one in contacts]
    assert [read_from(one) for one in way(cards)] == [said_by(one) for one in cards]


@pytest.mark.parametrize("size", [16_383, 16_384, 40_000])
def test_a_text_longer_than_a_cell_goes_on_in_further_columns(size: int) -> None:
    text = "œ😀" * (size // 2) + "fin"
    contact = organisation(description=text, note="court", addresses=(address(),))
    cards = [passed(one, EVERYTHING) for one in (contact, organisation("Autre"))]
    cells = calamine_cells(workbook(cards))
    assert max(len(cell.encode("utf-16-le")) // 2 for row in cells for cell in row) <= 32_767
    assert ("Description (suite 1)" in cells[0]) is (len(text) > 16_383)
    assert [read_from(one) for one in from_cells(cells)] == [said_by(one) for one in cards]


@pytest.mark.parametrize("way", [by_csv, by_json])
def test_a_record_says_in_a_few_words_who_it_is(way: Way) -> None:
    (record,) = way([passed(full_person(), EVERYTHING)])
    assert record.raw.startswith(
        "Maëlle · Lafleur-Noël · Mme · elle, iel · noel · Comité C · Table A"
    )
    assert record.line == 2
    assert b"438 555-0130" in record.data
