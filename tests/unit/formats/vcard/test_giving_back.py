"""Cards that go back: to their source as it spelled them, to an archive with what was kept, and
never with what was withheld."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from directory_app.domain.confidentiality import Grant
from directory_app.domain.contact import CustomField, Person
from directory_app.domain.incoming import ImportRecord
from directory_app.formats.vcard.giving_back import archive_card, patched_card
from directory_app.formats.vcard.properties import Property
from directory_app.formats.vcard.reading import read_cards
from directory_app.formats.vcard.to_record import read_vcards, unknown_properties
from directory_app.formats.vcard.upgrading import upgraded
from directory_app.formats.vcard.values import text
from tests.unit.formats.builders import passed, phone
from tests.unit.formats.vcard.described import described
from tests.unit.formats.vcard.imported import EVERYTHING, imported, redacted

FOLDER = Path(__file__).resolve().parents[3] / "data" / "vcard" / "records"
PRODUCERS = FOLDER.parent / "producers"
SOURCES = ["evolution", "google", "iphone", "kde", "macos_company", "nextcloud", "outlook_2003",
           "phones", "thunderbird", "lotus", "android_21", "positions"]  # fmt: skip


def nothing_is_secret(_text: str) -> bool:
    return False


def records_of(name: str) -> tuple[ImportRecord, ...]:
    return read_vcards((FOLDER / f"{name}.vcf").read_bytes())[0]


def only(data: bytes) -> ImportRecord:
    (record,), problems = read_vcards(data)
    assert problems == ()
    return record


def meaning(record: ImportRecord) -> dict[str, object]:
    """What a record says, but for where it stood and what a patch settles."""
    left_out = ("line", "uid", "revised_at")
    return {name: one for name, one in described(record).items() if name not in left_out}


@pytest.mark.parametrize("name", SOURCES)
def test_an_untouched_contact_goes_back_as_it_came(name: str) -> None:
    for record in records_of(name):
        back = patched_card(redacted(record), record.data, nothing_is_secret)
        again = only(back.data)
        assert meaning(again) == meaning(record)
        assert again.uid == (record.uid or "contact-1")
        assert unknown_properties(back.data) == unknown_properties(record.data)
        assert back.withheld == 0


@pytest.mark.parametrize("name", ["iphone", "google", "nextcloud", "evolution", "kde"])
def test_untouched_properties_stay_as_they_were(name: str) -> None:
    (record,) = records_of(name)
    back = patched_card(redacted(record), record.data, nothing_is_secret)
    settled = {"REV", "UID", "CATEGORIES"}
    given, returned = (
        [(p.name, p.value, p.parameters, p.group) for p in card.properties if p.name not in settled]
        for data in (record.data, back.data)
        for card in read_cards(data)
    )
    said = [one for one in given if one[1]]
    assert said == [one for one in returned if one in said]


def said_in(data: bytes) -> list[Property]:
    """The properties of a card that say something, as 3.0 has them; without where they stood, and
    without what a card that goes back is given anew."""
    (card,) = read_cards(data)
    return [
        dataclasses.replace(prop, line=0)
        for prop in upgraded(card)
        if text(prop, "3.0").strip("; \n") and prop.name != "REV"
    ]


@pytest.mark.parametrize("path", sorted(PRODUCERS.glob("*.vcf")), ids=lambda path: path.stem)
def test_whatever_wrote_a_card_has_it_back_as_it_was(path: Path) -> None:
    """Property by property, with groups and parameters, in order; added is only what the standard
    wants of every card, and who it is about."""
    records, _ = read_vcards(path.read_bytes())
    assert records
    for record in records:
        back = patched_card(redacted(record), record.data, nothing_is_secret)
        given, returned = said_in(record.data), said_in(back.data)
        assert [one for one in returned if one in given] == given
        added = {one.name for one in returned if one not in given}
        assert added <= {"UID", "FN", "N", "ORG", "KIND", "X-ABSHOWAS"}


def test_a_changed_telephone_takes_the_place_of_the_old_one() -> None:
    (record,) = records_of("iphone")
    card = imported(record)
    first, *rest = card.contact.phones
    new = dataclasses.replace(first, number=phone("514 555-0199").number)
    contact = dataclasses.replace(card.contact, phones=(new, *rest))
    changed = passed(dataclasses.replace(card, contact=contact), EVERYTHING)
    lines = patched_card(changed, record.data, nothing_is_secret).data.decode().split("\r\n")
    telephones = [x for x in lines if "TEL" in x]
    assert telephones[0].endswith("+1 514-555-0199")
    assert len(telephones) == len(contact.phones)
    assert not any("0110" in x for x in lines)


def test_nothing_of_ours_goes_to_the_source() -> None:
    (record,) = records_of("google")
    back = patched_card(redacted(record), record.data, nothing_is_secret)
    assert b"X-BOTTIN" not in back.data


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize("name", SOURCES)
def test_an_archive_holds_what_was_not_understood(name: str, version: str) -> None:
    for record in records_of(name):
        kept = archive_card(redacted(record), [record.data], version, nothing_is_secret)
        assert set(unknown_properties(record.data)) <= set(unknown_properties(kept.data))
        again = only(kept.data)
        assert {v.text for v in again.values if v.part == "phones"} >= {
            v.item.number.raw for v in record.values if v.part == "phones"
        }


def test_a_position_changed_in_a_group_stays_in_it() -> None:
    """Google writes the main position in a group as well."""
    record = read_vcards((PRODUCERS / "google_2026.vcf").read_bytes())[0][1]
    card = imported(record)
    assert isinstance(card.contact, Person)
    (role,) = card.contact.roles
    roles = (dataclasses.replace(role, function="Vice-présidente"),)
    changed = dataclasses.replace(card, contact=dataclasses.replace(card.contact, roles=roles))
    back = patched_card(passed(changed, EVERYTHING), record.data, nothing_is_secret).data.decode()
    assert "item1.ORG:CA de la Maison de la famille\r\n" in back
    assert "item1.TITLE:Vice-présidente\r\n" in back
    assert "Présidente" not in back


def test_what_stands_beside_a_mailbox_in_its_group_stays_beside_it() -> None:
    """Proton's keys and categories belong to the address of their group."""
    record = read_vcards((PRODUCERS / "proton.vcf").read_bytes())[0][0]
    card = imported(record)
    contact = dataclasses.replace(card.contact, emails=card.contact.emails[:1])
    fewer = passed(dataclasses.replace(card, contact=contact), EVERYTHING)
    back = patched_card(fewer, record.data, nothing_is_secret).data.decode()
    assert "ITEM1.EMAIL;PREF=1:camille@refuge.example.org\r\nITEM1.CATEGORIES:" in back
    assert "ITEM1.KEY;PREF=1:data:" in back
    assert "ITEM2" not in back


TWO = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:deux\r\nFN:Ana Roy\r\nN:Roy;Ana;;;\r\n"
    b"item1.TEL:514-555-0187 (bureau)\\, 514-555-0188 (cell.)\r\nitem1.X-NOTE:le soir\r\n"
    b"X-MS-TEL;TYPE=CALLBACK:514-555-0189\r\n"
    b"EMAIL;TYPE=TLX:514555\r\nEND:VCARD\r\n"
)
"""What holds two telephones at once, a program's own telephone, and a mailbox that is none."""


def with_phones(count: int, hidden: int = -1) -> bytes:
    """That card given back with its first telephones only; ``hidden``: the confidential one."""
    record = only(TWO)
    card = imported(record)
    phones = tuple(
        dataclasses.replace(one, confidential=number == hidden)
        for number, one in enumerate(card.contact.phones[:count])
    )
    contact = dataclasses.replace(card.contact, phones=phones)
    some = passed(dataclasses.replace(card, contact=contact), Grant(personal=True, reason="essai"))
    return patched_card(some, record.data, nothing_is_secret).data


def test_a_property_with_several_values_stays_while_all_are_said() -> None:
    assert set(TWO.split(b"\r\n")) <= set(with_phones(3).split(b"\r\n"))
    back = with_phones(2)
    assert b"item1.TEL:514-555-0187 (bureau)\\, 514-555-0188 (cell.)\r\n" in back
    assert b"0189" not in back


def test_a_property_with_several_values_goes_with_one_of_them() -> None:
    back = with_phones(1)
    assert b"514-555-0187" in back
    assert b"0188" not in back


@pytest.mark.parametrize("hidden", [0, 1, 2])
def test_no_value_of_several_tells_the_one_that_is_withheld(hidden: int) -> None:
    back = with_phones(3, hidden)
    assert [b"0187" in back, b"0188" in back, b"0189" in back] == [n != hidden for n in range(3)]
    assert b"EMAIL;TYPE=TLX:514555" in back


# --- confidentiality ---------------------------------------------------------------------------

SHELTER = "\r\n".join(
    (
        "BEGIN:VCARD",
        "VERSION:3.0",
        "UID:refuge",
        "FN:Maison des Ormes",
        "N:;;;;",
        "ORG:Maison des Ormes",
        "item1.ADR;TYPE=WORK;GEO=canari-parametre:;;77\\, rue Canari;Laval;QC;H7V 1A1;Canada",
        "item1.X-ABLabel:canari-etiquette",
        "item1.X-APPLE-SUBLOCALITY:canari-quartier",
        "LABEL;TYPE=WORK:77\\, rue Canari\\nLaval",
        "GEO:45.5;-73.6",
        "TEL;TYPE=WORK:514-555-0187",
        "TEL;TYPE=WORK:514-555-0188",
        "X-DIRECTIONS:Sonner au 77\\, rue Canari",
        "X-LINK:https://cartes.example.org/?q=77%20rue%20Canari",
        "X-BLOB;ENCODING=b:Nzcs IHJ1ZSBDYW5hcmk=".replace(" ", ""),
        "X-COLOUR:mauve",
        "BDAY:1999-01-02",
        "END:VCARD",
        "",
    )
).encode()
CANARIES = (b"anari", b"0187", b"45.5", b"Nzcs", b"1999")


def mentions(text: str) -> bool:
    """Whether a text tells what is confidential of the shelter."""
    return "rue canari" in text.casefold() or "5550187" in text.replace("-", "")


def shelter(grant: Grant) -> tuple[ImportRecord, object]:
    record = only(SHELTER)
    card = imported(record)
    contact = dataclasses.replace(
        card.contact,
        addresses=tuple(dataclasses.replace(a, confidential=True) for a in card.contact.addresses),
        phones=(dataclasses.replace(card.contact.phones[0], confidential=True),
                card.contact.phones[1]),
    )  # fmt: skip
    return record, passed(dataclasses.replace(card, contact=contact), grant)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_an_archive_tells_nothing_that_was_withheld(version: str) -> None:
    record, hidden = shelter(Grant())
    kept = archive_card(hidden, [record.data], version, mentions)  # type: ignore[arg-type]
    for canary in CANARIES:
        assert canary not in kept.data
    assert b"0188" in kept.data
    assert b"X-COLOUR:mauve" in kept.data
    assert kept.withheld >= 5


def test_a_patch_tells_nothing_that_was_withheld() -> None:
    record, hidden = shelter(Grant(internal=True, reason="essai"))
    back = patched_card(hidden, record.data, mentions)  # type: ignore[arg-type]
    for canary in CANARIES[:-1]:
        assert canary not in back.data
    assert b"0188" in back.data
    assert b"X-COLOUR:mauve" in back.data
    assert b"BDAY:1999-01-02" in back.data, "the source's own fact goes back to the source"


def test_with_everything_granted_nothing_is_left_out() -> None:
    record, whole = shelter(EVERYTHING)
    for kept in (
        archive_card(whole, [record.data], "3.0", nothing_is_secret),  # type: ignore[arg-type]
        patched_card(whole, record.data, nothing_is_secret),  # type: ignore[arg-type]
    ):
        assert kept.withheld == 0
        assert b"rue Canari" in kept.data
        assert b"canari-quartier" in kept.data
        assert b"GEO:45.5" in kept.data


def test_a_fact_comes_back_as_far_as_the_gate_lets_it() -> None:
    (record,) = records_of("thunderbird")
    public = archive_card(redacted(record, Grant()), [record.data], "3.0", nothing_is_secret)
    assert b"BDAY" not in public.data
    assert b"Ti-Jean" not in public.data
    everything = archive_card(redacted(record), [record.data], "3.0", nothing_is_secret)
    assert b"BDAY;VALUE=DATE:--0203" in everything.data
    assert b"3 f\xc3\xa9vrier" not in everything.data, "the property says it: no heading repeats it"


def test_cards_merged_into_one_are_archived_together() -> None:
    """What both say stands once, what stands once is that of the card that stays, and groups with
    their labels are not confused."""
    (record,) = records_of("iphone")
    head = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé Essai\r\nN:Essai;Zoé\r\n"
    one = head + (
        "REV:2026-01-01T00:00:00Z\r\nX-SAME:pareil\r\nitem1.X-OWN:un\r\nitem1.X-ABLabel:Premier\r\n"
    )
    two = head + (
        "REV:2020-01-01T00:00:00Z\r\nitem2.X-SAME:pareil\r\nitem2.X-ABLabel:Double\r\n"
        "item1.X-OWN:deux\r\nitem1.X-ABLabel:Second\r\n"
    )
    cards = [f"{one}END:VCARD\r\n".encode(), f"{two}END:VCARD\r\n".encode()]
    kept = archive_card(redacted(record), cards, "3.0", nothing_is_secret).data.decode()
    lines = [x for x in kept.split("\r\n") if "X-SAME" in x or "X-OWN" in x or "X-ABLabel" in x]
    groups = {x.rpartition(":")[2]: x.partition(".")[0] for x in lines if "." in x}
    assert groups["un"] == groups["Premier"] != groups["deux"] == groups["Second"]
    assert "Double" not in groups
    assert sum("X-SAME" in x for x in lines) == 1
    assert kept.count("REV:") <= 1
    assert "2020-01-01" not in kept


def test_a_heading_of_ours_stays_beside_the_facts() -> None:
    (record,) = records_of("thunderbird")
    card = imported(record)
    added = CustomField(id="x", name="Allergies", value="noix; lait")
    contact = dataclasses.replace(card.contact, custom=(*card.contact.custom, added))
    changed = passed(dataclasses.replace(card, contact=contact), EVERYTHING)
    kept = archive_card(changed, [record.data], "4.0", nothing_is_secret)
    assert rb"X-BOTTIN-CUSTOM:Allergies;noix\; lait" in kept.data


def test_a_card_of_an_older_version_is_renewed() -> None:
    (record,) = records_of("outlook_2003")
    back = patched_card(redacted(record), record.data, nothing_is_secret).data
    assert b"VERSION:3.0" in back
    assert b"QUOTED-PRINTABLE" not in back
    assert b"CHARSET=Windows-1252" not in back


def test_without_a_card_there_is_nothing_to_patch() -> None:
    (record,) = records_of("iphone")
    with pytest.raises(ValueError):
        patched_card(redacted(record), b"rien", nothing_is_secret)
    assert archive_card(redacted(record), [b"rien"], "3.0", nothing_is_secret).withheld == 0
