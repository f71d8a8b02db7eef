"""The contact JSON is a contract: each key where docs/cli.md says, withheld values in place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from directory_app.domain.cards import ListReference
from directory_app.domain.confidentiality import (
    ConfidentialValues,
    Grant,
    Purpose,
)
from directory_app.domain.contact import (
    Affiliation,
    FormerName,
    OpeningHours,
    OtherName,
    PublishedCount,
    Source,
)
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.problems import Problem
from directory_app.domain.withholding import confidential_values
from directory_app.formats.contact_json import contact_json, json_array, verify_json
from tests.unit.formats.builders import (
    address,
    card,
    director,
    email,
    in_role,
    organisation,
    passed,
    person,
    phone,
    postal,
    role,
    site,
)

DAY = PartialDate.parse("2018-03-13")
SEEN = Source("La délégation", line=26, published_on=DAY)


def spoken(problem: Problem) -> str:
    return f"phrase de {problem.code}"


def shape(value: Any) -> Any:
    """The object as a script receives it."""
    return json.loads(json.dumps(contact_json(value, spoken)))


A_PERSON: dict[str, Any] = {
    "id": "$contact",
    "version": 3,
    "kind": "person",
    "display_name": "Maëlle Lafleur",
    "given_name": "Maëlle",
    "family_name": "Lafleur",
    "title": "Docteure",
    "description": "Conférencière",
    "roles": [
        {
            "organisation": {
                "id": "$employer",
                "name": "Coalition du logement",
                "acronym": "CDL",
            },
            "function": "directrice générale",
            "start": "2018",
            "end": None,
            "attested_on": "2018-03-13",
            "source": "La délégation",
            "main": True,
        }
    ],
    "phones": [
        {
            "number": "+15145550112",
            "extension": "209",
            "display": "514 555-0112, poste 209",
            "raw": "514 555-0112 poste 209",
            "label": "work",
            "of_role": 0,
            "preferred": True,
            "verified_on": "2018-03-13",
        },
        {
            "number": "+15145550110",
            "display": "514 555-0110",
            "raw": "514 555-0110",
            "label": "work",
            "inherited_from": "$employer",
        },
    ],
    "emails": [{"address": "Maelle@a.example.org", "label": "work"}],
    "websites": [
        {
            "url": "http://www.example.org",
            "raw": "http://www.example.org",
            "inherited_from": "$employer",
        }
    ],
    "addresses": [
        {
            "number": "1474",
            "street": "rue Fleury Est",
            "city": "Montréal",
            "province": "QC",
            "postal_code": "H2C 1S1",
            "country": "CA",
            "formatted": "1474, rue Fleury Est\nMontréal (Québec)  H2C 1S1",
            "raw": "comme saisie",
            "inherited_from": "$employer",
        }
    ],
    "sectors": ["Logement"],
    "region": "06",
    "lists": ["Envoi"],
    "verified_on": "2018-03-13",
    "source": "La délégation",
}


AN_ORGANISATION: dict[str, Any] = {
    "id": "$contact",
    "version": 0,
    "kind": "organisation",
    "display_name": "Regroupement des cuisines du Nord",
    "trashed": True,
    "name": "Regroupement des cuisines du Nord",
    "acronym": "RCN",
    "other_names": ["la Table"],
    "former_names": [{"name": "Ancien", "acronym": "AN"}, {"name": "Plus ancien"}],
    "category": "regroupement",
    "description": "Mission",
    "opening_hours": [{"days": "mo-th", "open": "09:00", "close": "17:00"}],
    "territory": ["06", "QC"],
    "published_counts": [
        {"count": 0, "what": "membres", "date": "2018-03-13", "source": "La délégation"}
    ],
    "affiliations": [
        {
            "organisation": {"id": "$parent", "name": "Coalition mère"},
            "kind": "member",
            "committee": "CA",
            "end": "2018-03-13",
            "source": "La délégation",
        }
    ],
    "people": [
        {
            "id": "$somebody",
            "display_name": "Maëlle Lafleur",
            "function": "directrice générale",
        }
    ],
}


def named(document: dict[str, Any], ids: dict[str, str]) -> Any:
    """The document with its placeholders replaced by the contacts' ids."""
    text = json.dumps(document)
    for placeholder, contact_id in ids.items():
        text = text.replace(placeholder, contact_id)
    return json.loads(text)


def test_a_person_is_exactly_what_the_contract_says() -> None:
    employer = organisation(
        "Coalition du logement",
        acronym="CDL",
        phones=(phone("514 555-0110", label="work"),),
        websites=(site("http://www.example.org"),),
        addresses=(address(postal(number="1474", street="rue Fleury Est", postal_code="H2C 1S1")),),
    )
    held = role(
        employer,
        main=True,
        source=SEEN,
        period=Period(start=PartialDate(2018), attested_on=DAY),
    )
    contact = person(
        version=3,
        title="Docteure",
        roles=(held,),
        sectors=("Logement",),
        source=SEEN,
        verified_on=DAY,
        description="Conférencière",
        phones=(
            phone(
                "514 555-0112 poste 209",
                role=held.id,
                label="work",
                preferred=True,
                verified_on=DAY,
            ),
        ),
        emails=(email("Maelle@a.example.org", label="work"),),
    )
    lists = (ListReference("l1", "Envoi"),)
    assert shape(passed(card(contact, employer, lists=lists))) == named(
        A_PERSON, {"$contact": contact.id, "$employer": employer.id}
    )


def test_an_organisation_is_exactly_what_the_contract_says() -> None:
    parent, somebody = organisation("Coalition mère", acronym=""), person()
    contact = organisation(
        category="regroupement",
        description="Mission",
        other_names=(OtherName(id="a", name="la Table"),),
        former_names=(
            FormerName(id="b", name="Ancien", acronym="AN"),
            FormerName(id="b2", name="Plus ancien"),
        ),
        opening_hours=(OpeningHours("mo-th", "09:00", "17:00"),),
        territory=("06", "QC"),
        published_counts=(PublishedCount(id="c", count=0, what="membres", date=DAY, source=SEEN),),
        affiliations=(
            Affiliation(
                id="d", organisation=parent.id, committee="CA", period=Period(end=DAY), source=SEEN
            ),
        ),
    )
    people = (in_role(somebody, role(contact)),)
    assert shape(passed(card(contact, others=(parent,), people=people, is_trashed=True))) == named(
        AN_ORGANISATION, {"$contact": contact.id, "$parent": parent.id, "$somebody": somebody.id}
    )


def test_withheld_values_keep_their_place() -> None:
    contact = organisation(
        note="interne",
        phones=(
            phone("514 555-0199", confidential=True),
            phone("514 555-0110"),
            phone("514 555-0111", personal=True),
        ),
        addresses=(
            address(postal(number="9", street="rue Secrète"), confidential=True),
            address(postal(city="Québec", postal_code="G1R 1A1", po_box="60")),
        ),
    )
    values = shape(passed(contact))
    assert values["phones"][0] == {"withheld": "confidential"}
    assert values["phones"][1]["number"] == "+15145550110"
    assert values["phones"][2] == {"withheld": "personal"}
    assert values["addresses"][0] == {"withheld": "confidential"}
    assert values["note"] == {"withheld": "internal"}
    assert values["confidential"] == ["phones.0", "addresses.0"]
    assert values["region"] == "03", "the region is that of the first address that is shown"
    assert "Secrète" not in json.dumps(values, ensure_ascii=False)


def test_a_text_that_mentions_a_confidential_value_is_withheld() -> None:
    known = confidential_values([phone("514 555-0199", confidential=True)])
    contact = organisation(description="Appelez le 514 555-0199")
    values = shape(passed(contact, known=known))
    assert values["description"] == {"withheld": "confidential"}
    assert values["confidential"] == ["description"]


def test_granted_values_are_shown_and_still_marked() -> None:
    contact = organisation(phones=(phone("514 555-0199", confidential=True),), note="interne")
    values = shape(passed(contact, Grant(confidential=True, internal=True, reason="urgence")))
    assert values["phones"][0]["number"] == "+15145550199"
    assert values["phones"][0]["confidential"] is True
    assert values["confidential"] == ["phones.0"]
    assert values["note"] == "interne"


def test_the_office_reads_its_own_notes() -> None:
    values = shape(passed(organisation(note="interne"), purpose=Purpose.SCREEN))
    assert values["note"] == "interne"


def test_a_decision_that_a_value_may_leave_is_said() -> None:
    values = shape(passed(organisation(phones=(phone(confidential=False), phone("5145550111")))))
    assert values["phones"][0]["confidential"] is False
    assert "confidential" not in values["phones"][1]


def test_problems_name_the_value_by_its_place_in_the_json() -> None:
    employer = organisation()
    held = role(employer, period=Period(start=PartialDate(2020), end=PartialDate(2018)))
    contact = person(
        roles=(held,),
        phones=(
            phone("514 555-0199", confidential=True),
            phone("12", role=held.id),
            phone("514 555-0110"),
        ),
        emails=(email("sans arobas"),),
    )
    redacted = passed(card(contact, employer))
    values = shape(redacted)
    assert [p["field"] for p in values["problems"]] == ["phones.2", "emails.0", "roles.0"]
    assert values["phones"][2]["raw"] == "12"
    assert values["problems"][2] == {
        "field": "roles.0",
        "code": "period_reversed",
        "message": "phrase de period_reversed",
    }
    silent = contact_json(redacted)["problems"]
    assert isinstance(silent, list)
    assert set(silent[0]) == {"field", "code"}


def test_a_known_end_is_said() -> None:
    employer = organisation()
    held = role(employer, period=Period(end=DAY))
    assert shape(passed(card(person(roles=(held,)), employer)))["roles"][0]["end"] == "2018-03-13"


def test_display_forms_carry_plain_spaces() -> None:
    text = json.dumps(contact_json(passed(director())), ensure_ascii=False)
    assert "\u00a0" not in text
    assert "\u202f" not in text


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_array_is_one_document(count: int, tmp_path: Path) -> None:
    path = tmp_path / "tout.json"
    contacts = [passed(director()) for _ in range(count)]
    path.write_bytes(b"".join(json_array(contacts)))
    read = json.loads(path.read_bytes())
    assert read == [json.loads(json.dumps(contact_json(one))) for one in contacts]
    verify_json(path, count)
    with pytest.raises(ValueError):
        verify_json(path, count + 1)


def test_the_array_survives_a_lone_surrogate() -> None:
    data = b"".join(json_array([passed(organisation("a\ud800b"))]))
    assert json.loads(data)[0]["name"] == "a\ud800b"


def test_the_array_is_a_stream() -> None:
    asked = []

    def contacts() -> Any:
        for n in range(3):
            asked.append(n)
            yield passed(director(), known=ConfidentialValues())

    stream = json_array(contacts())
    next(stream)
    assert asked == [0]
