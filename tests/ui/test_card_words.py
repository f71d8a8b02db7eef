"""What a card says: facts of the model in, sentences out, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from directory_app.domain.addresses import parse_address
from directory_app.domain.cards import Card, ListReference, PersonInRole, Reference
from directory_app.domain.confidentiality import (
    NO_GRANT,
    ConfidentialValues,
    Grant,
    Purpose,
    redact,
)
from directory_app.domain.contact import (
    Address,
    Affiliation,
    AnyContact,
    Email,
    FormerName,
    OpeningHours,
    Organisation,
    OtherName,
    Person,
    Phone,
    PublishedCount,
    Role,
    Source,
)
from directory_app.domain.emails import parse_email
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import parse_phone
from directory_app.texts import Texts
from directory_app.ui.contact_card import time_wording, wording
from directory_app.ui.contact_card.presentation import CardPresentation
from directory_app.ui.contact_card.presenter import present
from directory_app.ui.context import Look
from tests.directories import TODAY

DAY = PartialDate(2026, 5, 12)
MONTH = PartialDate(2026, 5)
SHEET = Source("Feuille inventée", 3, PartialDate(2018, 3, 13))
TIR = Reference("tir", "organisation", "Table imaginaire", "TIR")
NBSP = "\u00a0"


class InEnglish(QTranslator):
    """The words of a card as they stand in the code, whatever the session's language."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return source if context in {"Card", "CardWording", "CardReader"} else ""


@pytest.fixture
def english(qapp: QApplication, look: Look) -> Iterator[Look]:
    translator = InEnglish()
    qapp.installTranslator(translator)
    yield Look(look.theme, Texts("en"), "en")
    qapp.removeTranslator(translator)


def shown(
    contact: AnyContact, look: Look, *, grant: Grant = NO_GRANT, **more: object
) -> CardPresentation:
    card = Card(contact, references={"tir": TIR}, **more)  # type: ignore[arg-type]
    return present(redact(card, Purpose.SCREEN, ConfidentialValues(), grant), look, today=TODAY)


def chips(card: CardPresentation) -> list[str]:
    return [chip.text for chip in card.chips]


ORG = Organisation(
    id="rimq",
    name="Regroupement imaginaire",
    acronym="RIMQ",
    category="regroupement",
    sectors=("Familles",),
    territory=("06", "QC"),
    verified_on=DAY,
    other_names=(OtherName(id="o", name="Main rouge"),),
    former_names=(FormerName(id="f", name="Réseau inventé", acronym="RI"),),
    opening_hours=(OpeningHours("mo-th", "09:00", "17:00"), OpeningHours("", "", "12:00")),
    published_counts=(PublishedCount(id="c", count=3200, what="groupes", date=DAY),),
    affiliations=(Affiliation(id="a", organisation="tir", period=Period(start=PartialDate(2014))),),
    source=SHEET,
)


def test_the_head_of_an_organisation_in_english(english: Look) -> None:
    card = shown(ORG, english)
    assert card.subtitle == "also: Main rouge · formerly: Réseau inventé (RI)"
    assert chips(card) == [
        "RIMQ",
        "Regroupement",
        "Familles",
        "Montréal",
        "All of Québec",
        "TIR: member since 2014",
        "Verified on 2026-05-12",
        "published on 2018-03-13",
    ]
    assert card.hours == ("Monday to Thursday, from 09:00 till 17:00", "Until 12:00")
    assert card.counts == ("3,200 groupes (2026-05-12)",)
    assert card.affiliations[0].details == ("Member · since 2014",)
    assert card.sources == "Source: Feuille inventée (published on 2018-03-13)"


def test_dates_and_numbers_are_french_in_french(look: Look) -> None:
    card = shown(ORG, look)
    assert card.counts == (f"3{NBSP}200 groupes (12{NBSP}mai{NBSP}2026)",)
    tones = {chip.tone: chip for chip in card.chips}
    assert tones["ok"].text.endswith(f"12{NBSP}mai{NBSP}2026")
    assert tones["ok"].icon == "check"
    assert card.hours[0] == f"Du lundi au jeudi, de 9{NBSP}h à 17{NBSP}h"
    assert card.affiliations[0].details == ("Membre · depuis 2014",)
    assert [one.text for one in card.chips if one.icon == "newspaper"] == [
        f"publié le{NBSP}13{NBSP}mars{NBSP}2018"
    ]


def test_what_is_not_known_is_not_said(english: Look) -> None:
    card = shown(Organisation(id="x", name="Org"), english)
    assert card.subtitle == card.sources == card.description == card.note == ""
    assert card.chips == card.values == card.counts == card.affiliations == ()


def test_a_membership_is_said_only_of_members_and_only_while_it_lasts(english: Look) -> None:
    (one,) = ORG.affiliations
    since = PartialDate(2014)
    for changed, said in (
        (replace(one, period=Period(start=since, end=PartialDate(2019))), []),
        (replace(one, kind="partner"), []),
        (replace(one, period=Period(attested_on=DAY)), ["TIR: member"]),
        (replace(one, organisation="gone"), []),
    ):
        card = shown(Organisation(id="x", name="Org", affiliations=(changed,)), english)
        assert chips(card) == said


def test_what_is_over_is_after_what_is_not(english: Look) -> None:
    over = Affiliation(id="z", organisation="tir", period=Period(end=PartialDate(2019)))
    org = replace(ORG, affiliations=(over, *ORG.affiliations))
    lines = shown(org, english).affiliations
    assert [line.is_past for line in lines] == [False, True]
    assert lines[1].details == ("Member · until 2019",)


@pytest.mark.parametrize(
    ("acronym", "chip", "subtitle"),
    [("RIMQ", True, ""), ("A" * 60, False, "A" * 60), ("Org", False, "")],
)
def test_an_acronym_is_a_chip_unless_it_is_long_or_the_name(
    english: Look, acronym: str, chip: bool, subtitle: str
) -> None:
    card = shown(Organisation(id="x", name="Org", acronym=acronym), english)
    assert (acronym in chips(card)) is chip
    assert card.subtitle == subtitle
    assert card.short_name == acronym


PHONE = Phone(id="p", number=parse_phone("514 555-0107 poste 25"))


def test_what_is_known_of_a_value_stands_below_it(english: Look) -> None:
    phone = replace(PHONE, label="cell", personal=True, verified_on=DAY, preferred=True)
    address = Address(
        id="a",
        postal=parse_address("1280, rue des Modèles Est, Montréal (Québec) H2X 0Z9"),
        verified_on=MONTH,
    )
    email = Email(id="e", email=parse_email("info@example.org"), function_mailbox=True)
    person = Person(
        id="x", given_name="Zoé", phones=(phone,), emails=(email,), addresses=(address,)
    )
    first, second, third = shown(person, english).values
    assert first.details == ("mobile", "personal", "verified on 2026-05-12")
    assert first.is_preferred
    assert second.details == ("function mailbox",)
    assert third.details == ("verified in 2026-05",)
    assert third.shown.splitlines()[0] == "1280, rue des Modèles Est"


def test_a_value_says_when_it_was_published_unless_the_whole_card_was_then(english: Look) -> None:
    org = replace(ORG, phones=(replace(PHONE, source=SHEET),))
    assert shown(org, english).values[0].details == ()
    newer = Source("Page inventée", 1, PartialDate(2025, 6))
    card = shown(replace(ORG, phones=(replace(PHONE, source=newer),)), english)
    assert card.values[0].details == ("published in 2025-06",)
    assert card.sources.endswith("· Page inventée (published in 2025-06)")


def a_person(*roles: Role) -> Person:
    return Person(id="x", given_name="Zoé", family_name="Essai", title="Mme", roles=roles)


def test_a_person_is_introduced_by_their_main_function(english: Look) -> None:
    first = Role(id="1", organisation="tir", function="secrétariat", position=0)
    main = Role(id="2", organisation="tir", function="présidence", main=True, position=1)
    card = shown(a_person(first, main), english)
    assert card.subtitle == "Mme · Présidence, TIR"
    assert [line.details for line in card.roles] == [
        ("Présidence · main function",),
        ("Secrétariat",),
    ]
    assert shown(a_person(main), english).roles[0].details == ("Présidence",)
    assert card.roles[0].end_text == "End the function: Zoé Essai, TIR"
    assert (card.roles[0].person_id, card.roles[0].role_id) == ("x", "2")


def test_a_sighting_ends_nothing(english: Look) -> None:
    seen = Role(id="1", organisation="tir", function="députée", period=Period(attested_on=DAY))
    card = shown(a_person(seen), english)
    assert card.roles[0].details == ("Députée · seen on 2026-05-12",)
    assert card.former == ()


def test_a_person_of_an_organisation_has_the_coordinates_of_the_role(english: Look) -> None:
    other = Phone(id="q", number=parse_phone("514 555-0108"))
    who = PersonInRole(
        Reference("x", "person", "Zoé Essai"),
        Role(id="1", organisation="rimq", function="présidence"),
        (PHONE, other),
        (Email(id="e", email=parse_email("zoe@example.org")),),
    )
    (line,) = shown(ORG, english, people=(who,)).people
    assert line.details == ("Présidence", "zoe@example.org", f"514{NBSP}555-0108")
    assert line.phone == "514 555-0107, poste 25"
    assert line.end_text == "End the function: Zoé Essai, RIMQ"


def test_a_confidential_number_of_a_function_is_said_to_be_there(english: Look) -> None:
    who = PersonInRole(
        Reference("x", "person", "Zoé Essai"),
        Role(id="1", organisation="rimq", function="présidence"),
        (replace(PHONE, confidential=True),),
    )
    (line,) = shown(ORG, english, people=(who,)).people
    assert line.details == ("Présidence", "confidential: see their card")
    assert line.phone == ""
    granted = Grant(confidential=True, reason="visite")
    (line,) = shown(ORG, english, grant=granted, people=(who,)).people
    assert line.details == ("Présidence",)


def test_lists_keep_their_ids(english: Look) -> None:
    lists = (ListReference("l", "Infolettre"),)
    assert shown(ORG, english, lists=lists).lists == lists


def test_a_withheld_value_leaves_only_its_place(english: Look) -> None:
    secret = replace(PHONE, confidential=True)
    org = Organisation(id="x", name="Org", phones=(secret,))
    (line,) = shown(org, english).values
    assert line.is_withheld
    assert (line.shown, line.copied, line.edited, line.details, line.item) == ("", "", "", (), None)
    granted = shown(org, english, grant=Grant(confidential=True, reason="visite"))
    assert granted.is_revealed
    assert granted.values[0].is_granted
    assert granted.values[0].copied == "514 555-0107, poste 25"


def test_a_withheld_value_of_a_function_says_of_which(english: Look) -> None:
    secret = replace(PHONE, confidential=True, role="2")
    who = Person(
        id="zoe",
        family_name="Essai",
        roles=(Role(id="1", organisation="autre"), Role(id="2", organisation="tir")),
        phones=(secret,),
    )
    (line,) = shown(who, english).values
    assert (line.is_withheld, line.item_id, line.details) == (True, PHONE.id, ("for TIR",))


def test_something_else_withheld_is_said_without_saying_what(english: Look) -> None:
    known = ConfidentialValues(phones=frozenset({"5145550107"}))
    role = Role(id="1", organisation="tir", function="joindre au 514 555-0107")
    card = Card(a_person(role), references={"tir": TIR})
    presented = present(redact(card, Purpose.SCREEN, known), english, today=TODAY)
    assert presented.other_withheld
    assert "555" not in repr(presented)


@pytest.mark.parametrize(
    ("period", "french", "said"),
    [
        (Period(), "", ""),
        (Period(start=PartialDate(2019)), "depuis 2019", "since 2019"),
        (Period(end=PartialDate(2019, 7)), f"jusqu’en juillet{NBSP}2019", "until 2019-07"),
        (Period(attested_on=DAY), f"vu le 12{NBSP}mai{NBSP}2026", "seen on 2026-05-12"),
        (Period(PartialDate(2012), PartialDate(2019)), "2012–2019", "2012–2019"),
        (Period(PartialDate(2012), PartialDate(2012)), "2012", "2012"),
    ],
)
def test_periods(english: Look, period: Period, french: str, said: str) -> None:
    assert time_wording.period_text(period, "fr") == french
    assert time_wording.period_text(period, "en") == said


def test_every_withheld_thing_has_a_button_that_names_it(english: Look) -> None:
    kinds = ("phones", "emails", "websites", "addresses", "note", "description", "other")
    said = {wording.reveal_name_of(kind) for kind in kinds}
    assert len(said) == len(kinds)
    assert all(name.startswith("Show: ") for name in said)


def test_labels_are_words_of_the_language_for_every_coordinate(english: Look) -> None:
    person = Person(
        id="p",
        family_name="Côté",
        emails=(Email(id="e", email=parse_email("a@example.org"), label="home"),),
        addresses=(Address(id="a", postal=parse_address("1, rue Vide, Laval"), label="work"),),
    )
    details = {one.collection: one.details for one in shown(person, english).values}
    assert details == {"emails": ("home",), "addresses": ()}
