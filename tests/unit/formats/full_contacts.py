"""Contacts to send out and take back: one of each kind with every field set, and invented ones."""

from __future__ import annotations

from typing import Any

from directory_app.domain.addresses import parse_address
from directory_app.domain.cards import Card, ListReference, Reference
from directory_app.domain.confidentiality import Grant, Redacted
from directory_app.domain.contact import (
    Affiliation,
    AnyContact,
    CustomField,
    DatedNote,
    FormerName,
    OpeningHours,
    Organisation,
    OtherName,
    Person,
    PublishedCount,
    Role,
    Source,
    kind_of,
)
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import PhoneNumber
from directory_app.services.generating import generate
from tests.unit.formats.builders import (
    address,
    card,
    email,
    organisation,
    passed,
    person,
    phone,
    postal,
    role,
    site,
)

EVERYTHING = Grant(confidential=True, personal=True, internal=True, reason="essai")
DAY, MONTH, YEAR = PartialDate(2018, 3, 13), PartialDate(2019, 6), PartialDate(2020)
SHEET = Source("La délégation")
REFUSED = {"refused": True, "refused_on": MONTH, "refused_source": "sa demande; par courriel"}
NOTES = (
    DatedNote(id="n1", text="Rappeler\nen mai; =1+1", noted_on=DAY, author="Anne; Lise"),
    DatedNote(id="n2", text="Sans date"),
)
ACCEPTED = ("acronym_shared||0a1b2c3d4e5f", "unreachable||9a1b2c3d4e5f")
LISTS = (ListReference("l1", "Envoi; automne"), ListReference("l2", "Délégation 2026"))


def every_coordinate() -> dict[str, Any]:
    """Coordinates of every kind, with every mark and label, readable or not."""
    return {
        "phones": (
            phone("514 555-0110", label="work", preferred=True, verified_on=DAY, **REFUSED),
            phone("1 800 555-0111", label="toll_free", confidential=False, preferred=True),
            phone(PhoneNumber("au bureau"), label="le matin"),
            phone("514 555-0112 poste 9", confidential=True, personal=True),
            phone("514 555-0113", label="tty"),
            phone("514 555-0114 poste 209", label="Réception; jour"),
            phone("514 555-0115", label="fax", confidential=True),
            phone("1 888 555-0116", label="work"),
            phone("(514) 555-0117, p. 12", label="Bureau"),
            phone("514 555-0118", label="cell", personal=True),
        ),
        "emails": (
            email("info@a.example.org", function_mailbox=True, preferred=True),
            email("pas une adresse", label="work"),
            email("Info@Centres.Example.ORG", function_mailbox=True, label="presse", refused=True),
            email("« Marie » <marie@centres.example.org>", personal=True, **REFUSED),
        ),
        "websites": (
            site("https://a.example.org/fr/?q=1"),
            site("n’existe pas", label="Boutique", refused=True, refused_source="=un tiers"),
            site("www.centres.example.org", label="work"),
            site("https://centres.example.org/a/b?c=d,e;f#g"),
        ),
        "addresses": (
            address(
                postal(number="91 ½", street="rue Fleury Est", unit_type="bureau", unit="210"),
                label="work",
                verified_on=YEAR,
            ),
            address(postal(po_box="2", station="Saint-Jacques", raw="C. P. 2\nMontréal")),
            address(postal(number="12", street="rue A", unit="4"), label="home", personal=True),
            address(parse_address("au fond\nde la cour"), label="Entrepôt", **REFUSED),
            address(
                parse_address("10-123 RUE PRINCIPALE\nMONTREAL QC  H2X 3V8"),
                taken_from="organisation; ailleurs",
            ),
            address(parse_address("12, rue Neuve, 1000 Bruxelles, Belgique"), confidential=False),
        ),
    }


def full_organisation() -> Card:
    """An organisation with everything that one may have."""
    parent = organisation("Coalition mère", acronym="CM")
    seated = (person("Zoé", "Roy; fille"), person("Ève", "Côté"))
    contact = organisation(
        "Regroupement « Côté, Noël » d’ici",
        acronym="RCN",
        category="regroupement",
        description="Mission : aider.\n\nEt encore; une virgule, une barre \\.",
        note="Interne;\n=1+1",
        sort_as="cote noel",
        sectors=("Santé, corps; âme", "Logement"),
        territory=("06", "QC"),
        verified_on=DAY,
        other_names=(OtherName(id="o1", name="la Table"), OtherName(id="o2", name="FTQ")),
        former_names=(
            FormerName(id="f1", name="Ancien; nom", acronym="AN"),
            FormerName(id="f2", name="Plus, ancien"),
        ),
        published_counts=(
            PublishedCount(id="c1", count=0, what="membres", date=MONTH, source=SHEET),
            PublishedCount(id="c2", count=1586, what="groupes, cosignataires"),
        ),
        opening_hours=(OpeningHours("mo-th", "09:00", "17:00"), OpeningHours("fr", "9:00", "")),
        affiliations=_affiliations(parent.id, *(one.id for one in seated)),
        languages=("en-CA", "fr"),
        confidential=True,
        dated_notes=NOTES,
        accepted=ACCEPTED,
        custom=(
            CustomField(id="x1", name="Allergies", value="noix;\narachides"),
            CustomField(id="x2", name="=Cote", value="+1"),
            CustomField(id="x4", name="Langue", value="fr"),
        ),
        **every_coordinate(),
    )
    return card(contact, others=(parent, *seated), lists=LISTS)


def _affiliations(parent: str, first: str, second: str) -> tuple[Affiliation, ...]:
    return (
        Affiliation(
            id="a1",
            organisation=parent,
            kind="campaign",
            committee="CA",
            function="trésorière",
            wording="participe à",
            period=Period(YEAR, None, DAY),
            source=SHEET,
            representative=first,
            substitute=second,
        ),
        Affiliation(id="a2", organisation=parent),
        Affiliation(id="a3", organisation=parent, kind="partner", substitute=first),
    )


def _roles(first: Organisation, second: Organisation, past: Organisation) -> tuple[Role, ...]:
    return (
        role(
            past,
            "présidente",
            period=Period(YEAR, PartialDate(2021)),
            position=0,
            party="Parti; ancien",
        ),
        role(first, "directrice", main=True, period=Period(MONTH), source=SHEET, position=1),
        role(
            second,
            "",
            period=Period(attested_on=DAY),
            position=2,
            riding="Laurier–Dorion",
            party="Parti vert",
            portfolio="Santé; aînés",
        ),
    )


def full_person() -> Card:
    """A person with everything that one may have, in three positions, one of them over."""
    first = organisation(
        "Table A",
        acronym="TA",
        phones=(phone("514 555-0120"), phone("514 555-0121", label="fax")),
        emails=(email("info@ta.example.org", function_mailbox=True),),
        addresses=(address(),),
    )
    second = organisation("Coalition B", acronym="", websites=(site("https://b.example.org"),))
    past = organisation("Comité C", acronym="CC")
    roles = _roles(first, second, past)
    contact = person(
        "Maëlle",
        "Lafleur-Noël",
        title="Mme",
        grammatical_gender="feminine",
        pronouns="elle, iel",
        languages=("fr",),
        dated_notes=NOTES[:1],
        accepted=ACCEPTED[:1],
        description="Conférencière",
        note="à rappeler",
        sort_as="noel",
        sectors=("Santé",),
        verified_on=DAY,
        roles=roles,
        custom=(CustomField(id="x3", name="Surnom", value="Mali"),),
        phones=(
            phone("438 555-0130", label="cell", personal=True),
            phone("514 555-0120 poste 209", label="work", role=roles[1].id, preferred=True),
            phone("819 555-0131", label="", role=roles[2].id, confidential=False),
        ),
        emails=(
            email("maelle@a.example.org", label="home", personal=True),
            email("direction@ta.example.org", role=roles[1].id, function_mailbox=True),
            email("« Maëlle » <Y@A.example.org>"),
        ),
    )
    return card(contact, first, second, others=(past,), lists=LISTS[:1])


def invented(count: int, seed: int) -> list[Redacted]:
    """Contacts of the generator as an export reads them, with those made by hand."""
    contacts = list(generate(count, seed))
    known = {one.id: one for one in contacts}
    cards = [_card(one, known) for one in contacts]
    return [passed(one, EVERYTHING) for one in (full_organisation(), full_person(), *cards)]


def _card(contact: AnyContact, known: dict[str, AnyContact]) -> Card:
    roles = contact.roles if isinstance(contact, Person) else ()
    ids = list(dict.fromkeys(one.organisation for one in roles))
    employers = tuple(one for id_ in ids if isinstance(one := known[id_], Organisation))
    references = {
        one.id: Reference(one.id, kind_of(one), one.display_name, one.acronym) for one in employers
    }
    return Card(contact, references=references, employers=employers)
