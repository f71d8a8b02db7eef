"""LANG, GRAMGENDER and PRONOUNS of any program: read as one's own, given back as written."""

from __future__ import annotations

import dataclasses

import pytest

from directory_app.domain.confidentiality import NO_GRANT, Grant
from directory_app.domain.incoming import ImportRecord, Part
from directory_app.formats.vcard.from_contact import contact_card
from directory_app.formats.vcard.giving_back import archive_card, patched_card
from directory_app.formats.vcard.to_record import read_vcards
from tests.unit.formats.builders import card, organisation, passed, person
from tests.unit.formats.full_contacts import ACCEPTED, EVERYTHING, NOTES


def one(*lines: str, version: str = "4.0") -> tuple[ImportRecord, bytes]:
    text = ["BEGIN:VCARD", f"VERSION:{version}", "UID:u1", "FN:Zoé Roy", "N:Roy;Zoé;;;"]
    data = "\r\n".join([*text, *lines, "END:VCARD", ""]).encode()
    (record,), _ = read_vcards(data)
    return record, data


def said(record: ImportRecord, part: Part) -> list[str]:
    return [value.text for _, value in record.all(part)]


def custom(record: ImportRecord) -> list[tuple[str, str]]:
    return [(value.label, value.text) for _, value in record.all(Part.CUSTOM)]


def nothing_is_secret(_: str) -> bool:
    return False


def test_languages_are_tags_in_their_usual_writing_and_a_word_that_is_none_is_kept() -> None:
    record, _ = one("LANG;PREF=2:EN-ca", "LANG:French", "LANG:klingon le dimanche")
    assert said(record, Part.LANGUAGE) == ["en-CA", "fr"]
    assert custom(record) == [("Langue", "klingon le dimanche")]


def test_the_preferred_pronouns_are_the_contacts_and_others_are_facts() -> None:
    record, _ = one("PRONOUNS;LANGUAGE=en:she/her", "PRONOUNS;PREF=1:elle")
    assert said(record, Part.PRONOUNS) == ["elle"]
    assert custom(record) == [("Pronoms", "she/her")]


@pytest.mark.parametrize("written", ["FEMININE", "feminine"])
def test_a_gender_form_is_read_and_a_sex_never_is_one(written: str) -> None:
    record, _ = one("GENDER:M", f"GRAMGENDER:{written}", "GRAMGENDER;LANGUAGE=de:common")
    assert said(record, Part.GRAMMATICAL_GENDER) == ["feminine"]
    assert custom(record) == [("Genre", "Homme"), ("Genre grammatical", "common")]


def test_an_organisation_has_languages_and_no_pronouns() -> None:
    record, _ = one("KIND:org", "ORG:Maison", "LANG:fr", "PRONOUNS:elle")
    assert said(record, Part.LANGUAGE) == ["fr"]
    assert custom(record) == [("Pronoms", "elle")]


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_source_gets_its_languages_back_as_it_wrote_them(version: str) -> None:
    _, data = one("LANG;X-A=1:FR", "PRONOUNS;LANGUAGE=fr:elle", version=version)
    contact = person("Zoé", "Roy", id="u1", languages=("fr",), pronouns="elle")
    back = patched_card(passed(contact, EVERYTHING), data, nothing_is_secret).data
    assert b"\r\nLANG;X-A=1:FR\r\n" in back
    assert b"\r\nPRONOUNS;LANGUAGE=fr:elle\r\n" in back
    changed = dataclasses.replace(contact, languages=("en-CA",))
    back = patched_card(passed(changed, EVERYTHING), data, nothing_is_secret).data
    assert b"\r\nLANG;X-A=1:en-CA\r\n" in back
    assert b"X-BOTTIN" not in back


def test_what_the_gate_keeps_stays_in_the_source_and_out_of_an_archive() -> None:
    _, data = one("PRONOUNS:iel")
    contact = passed(person("Zoé", "Roy", id="u1", pronouns="iel"), NO_GRANT)
    assert b"iel" not in contact_card(contact, "4.0")
    assert b"iel" not in archive_card(contact, [data], "4.0", nothing_is_secret).data
    assert b"PRONOUNS:iel" in patched_card(contact, data, nothing_is_secret).data


def test_a_card_taken_in_before_there_was_a_field_keeps_its_language() -> None:
    _, data = one("LANG:fr")
    contact = passed(person("Zoé", "Roy", id="u1"), EVERYTHING)
    assert b"LANG:fr" in patched_card(contact, data, nothing_is_secret).data


def test_version_3_says_it_in_our_own_properties_and_version_2_does_not() -> None:
    contact = person("Zoé", "Roy", languages=("fr",), pronouns="elle", grammatical_gender="neuter")
    cards = {v: contact_card(passed(contact, EVERYTHING), v) for v in ("2.1", "3.0", "4.0")}
    assert b"X-BOTTIN-LANG:fr" in cards["3.0"]
    assert b"\r\nLANG:fr\r\n" in cards["4.0"]
    assert b"\r\nGRAMGENDER:NEUTER\r\n" in cards["4.0"]
    assert b"elle" not in cards["2.1"]


def test_dated_notes_and_marks_leave_only_as_the_gate_lets_them() -> None:
    contact = organisation(dated_notes=NOTES, accepted=(*ACCEPTED, "phone_invalid|phones/gone|00"))
    plain = contact_card(passed(card(contact)), "4.0")
    assert b"Rappeler" not in plain
    assert b"phones/gone" not in plain
    assert b"Rappeler" in contact_card(
        passed(card(contact), Grant(internal=True, reason="x")), "4.0"
    )
