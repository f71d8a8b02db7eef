"""What a delegate's line says, under each choice, and what it never says."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from directory_app.domain.confidentiality import ConfidentialValues, Grant
from directory_app.domain.contact import Organisation
from directory_app.domain.delegations import Delegation
from directory_app.domain.events import Guest, Status
from directory_app.domain.text import NBSP
from directory_app.domain.withholding import confidential_values
from directory_app.formats.delegation.html import as_html
from directory_app.formats.delegation.lines import delegate_line, line_text, sheet_lines
from directory_app.formats.delegation.options import Document, DocumentOptions
from directory_app.formats.delegation.text import as_text
from directory_app.formats.delegation.typeset import Typesetter
from tests.unit.formats.builders import (
    address,
    email,
    organisation,
    passed,
    person,
    phone,
    postal,
    role,
    site,
)
from tests.unit.formats.delegation.readers import letters, pdf_text
from tests.unit.formats.delegation.rosters import gathered, invented, seat
from tests.unit.formats.delegation.test_pdf import ALL, IDS

WHOLE = (
    "Lise Côté, coordonnatrice, Alliance des haltes du Nord (AHN) : 1474, rue Fleury Est, "
    "bureau 210, Montréal (Québec)  H2X 3V8, 514 555-0101, poste 25 ou 1 800 555-0111, "
    "ahn.example.org, info@ahn.example.org"
)


def shelter(**marks: Any) -> Organisation:
    """An organisation whose address and second number bear the marks."""
    return organisation(
        "Alliance des haltes du Nord",
        acronym="AHN",
        phones=(
            phone("514 555-0101 poste 25"),
            phone("1 800 555-0111", label="toll_free", **marks),
        ),
        emails=(email("info@ahn.example.org"),),
        websites=(site("https://www.ahn.example.org/"),),
        addresses=(
            address(
                postal(number="1474", street="rue Fleury Est", unit_type="bureau", unit="210"),
                **marks,
            ),
        ),
    )


def delegation(employer: Organisation, **more: Any) -> Delegation:
    somebody = person("Lise", "Côté", roles=(role(employer),))
    known = confidential_values([*employer.phones, *employer.addresses])
    return gathered([seat(somebody, employer, function="coordonnatrice")], known=known, **more)


def text(given: Delegation, **options: Any) -> str:
    return line_text(sheet_lines(given, DocumentOptions(**options))[0])


def test_the_whole_line() -> None:
    assert text(delegation(shelter())) == WHOLE
    assert delegate_line(delegation(shelter()).delegates[0]) == WHOLE


@pytest.mark.parametrize(
    ("option", "left_out"),
    [
        ("has_functions", "coordonnatrice, "),
        ("has_addresses", "1474, rue Fleury Est, bureau 210, Montréal (Québec)  H2X 3V8, "),
        ("has_phones", "514 555-0101, poste 25 ou 1 800 555-0111, "),
        ("has_websites", "ahn.example.org, "),
        ("has_emails", ", info@ahn.example.org"),
    ],
)
def test_each_part_can_be_left_out(option: str, left_out: str) -> None:
    assert text(delegation(shelter()), **{option: False}) == WHOLE.replace(left_out, "", 1)


def test_without_coordinates_no_colon_is_left() -> None:
    parts = ("has_addresses", "has_phones", "has_websites", "has_emails")
    bare = text(delegation(shelter()), **dict.fromkeys(parts, False))
    assert bare == "Lise Côté, coordonnatrice, Alliance des haltes du Nord (AHN)"


def test_a_page_has_no_break_spaces_where_a_clipboard_has_ordinary_ones() -> None:
    line = sheet_lines(delegation(shelter()), DocumentOptions())[0]
    page = line_text(line, plain=False)
    assert page.replace(NBSP, " ") == line_text(line)
    for bound in (
        "(AHN) :",
        "1474, rue",
        "bureau 210",
        "  H2X 3V8",
        "514 555",
        "poste 25",
        "1 800 555",
    ):
        assert bound.replace(" ", NBSP) in page


def test_names_that_are_not_known_leave_no_holes() -> None:
    only = seat(person("", ""), organisation("Organisme seul", acronym="OS"))
    guest = Guest("Ada", "Invitée", "Groupe invité")
    seats = [only, dataclasses.replace(only, card=None)]
    seats[1] = dataclasses.replace(
        seats[1],
        participation=dataclasses.replace(
            seats[1].participation, id="guest", person=None, organisation=None, guest=guest
        ),
    )
    lines = {
        one.delegate_id: line_text(one) for one in sheet_lines(gathered(seats), DocumentOptions())
    }
    assert lines["guest"] == "Ada Invitée, Groupe invité"
    assert lines[only.participation.id] == "Organisme seul (OS)"


# --- what may not leave --------------------------------------------------------------------------

SECRETS = ("Fleury", "800 555-0111", "H2X 3V8")


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_a_confidential_value_stands_in_no_document(
    chosen: DocumentOptions, typesetter: Typesetter
) -> None:
    kept = delegation(shelter(confidential=True), introduction="Voir 1474, rue Fleury Est.")
    shown = dataclasses.replace(chosen, has_gaps=True)
    told = as_text(kept, shown) + as_html(kept, shown) + pdf_text(typesetter.pdf(kept, shown))
    assert [secret for secret in SECRETS if letters(secret) in letters(told)] == []
    granted = delegation(shelter(confidential=True), grant=Grant(confidential=True))
    if chosen.document is Document.SHEET:
        assert all(secret in as_text(granted, chosen) for secret in SECRETS)


def test_a_gap_is_said_on_screen_only(typesetter: Typesetter) -> None:
    kept = delegation(shelter(confidential=True))
    shown = DocumentOptions(has_gaps=True)
    assert "[adresse non diffusée], 514 555-0101" in text(kept, has_gaps=True)
    assert "[" not in as_text(kept, shown) + as_html(kept, shown)
    assert "[" not in pdf_text(typesetter.pdf(kept, shown))
    with_gaps = typesetter.preview(kept, shown, ppi=40).png
    assert with_gaps != typesetter.preview(kept, DocumentOptions(), ppi=40).png


def test_what_is_missing_is_said_apart_from_what_is_withheld() -> None:
    bare = gathered([seat(person("Lise", "Côté"))])
    assert text(bare, has_gaps=True) == (
        "Lise Côté : [adresse manquante], [téléphone manquant], [courriel manquant]"
    )
    assert text(bare, has_gaps=True, has_emails=False, has_addresses=False) == (
        "Lise Côté : [téléphone manquant]"
    )
    assert text(bare) == "Lise Côté"


def test_statuses_choose_who_is_shown() -> None:
    given = invented(2)
    assert len(sheet_lines(given, DocumentOptions())) == 2
    for statuses, count in ((frozenset({Status.CONFIRMED}), 2), (frozenset[Status](), 0)):
        assert len(sheet_lines(given, DocumentOptions(statuses=statuses))) == count
    seats = [seat(person("A", "B"), status=Status.DECLINED), seat(person("C", "D"))]
    assert [one.name for one in sheet_lines(gathered(seats), DocumentOptions())] == ["C D"]


def test_the_letterhead_goes_through_the_gate() -> None:
    from directory_app.formats.delegation.letterhead import letterhead_of

    open_one = letterhead_of(passed(shelter()))
    assert open_one.text == (
        "Alliance des haltes du Nord · 1474, rue Fleury Est, bureau 210, Montréal (Québec)"
        f"{NBSP * 2}H2X{NBSP}3V8 · 514{NBSP}555-0101, poste{NBSP}25 · ahn.example.org · "
        "info@ahn.example.org"
    )
    closed = letterhead_of(passed(shelter(confidential=True), known=ConfidentialValues()))
    assert "Fleury" not in closed.text
