"""Answers of a sheet: one undoable step, nothing overwritten, nothing declared exact unseen."""

from __future__ import annotations

import pytest

from directory_app.domain.contact import AnyContact, Organisation, Person
from directory_app.domain.errors import Conflict, UserError
from directory_app.services.verification.service import (
    Answer,
    Questionnaire,
    SheetLine,
    Verdict,
)
from tests import directories
from tests.services.verification.conftest import Office

EXACT = Answer(Verdict.EXACT)
REMOVE = Answer(Verdict.REMOVE)
TODAY = directories.TODAY.isoformat()


def asked(office: Office, contact_id: str = "") -> Questionnaire:
    return office.directory.verification.questions(contact_id or office.shelter)


def line(found: Questionnaire, caption: str) -> SheetLine:
    return next(one for one in found.sheet.lines if one.caption.startswith(caption))


def contact(office: Office, contact_id: str) -> AnyContact:
    return office.directory.contacts.reveal(contact_id, "essai").contact


def shelter(office: Office) -> Organisation:
    found = contact(office, office.shelter)
    assert isinstance(found, Organisation)
    return found


def exact(found: Questionnaire) -> dict[str, Answer]:
    return {one.key: EXACT for one in found.sheet.lines if not one.is_hidden}


def correct(text: str) -> Answer:
    return Answer(Verdict.CORRECT, text)


def enter(office: Office, found: Questionnaire, **answers: Answer) -> int:
    """Answers by the beginning of the caption, « _ » for its space."""
    named = {line(found, name.replace("_", " ")).key: one for name, one in answers.items()}
    return office.directory.verification.answer(found, named).seq


def test_all_exact_verifies_everything_in_one_step_taken_back_by_one_undo(office: Office) -> None:
    before = [contact(office, one) for one in (office.shelter, office.maude)]
    found = asked(office)
    seq = office.directory.verification.answer(found, exact(found))
    after = shelter(office)
    assert after.verified_on
    assert after.verified_on.iso() == TODAY
    phone = after.phones[0]
    assert phone.verified_on
    assert phone.verified_on.iso() == TODAY
    assert phone.source
    assert phone.source.document == "MABRI, réponse du 22 novembre 2026"
    assert after.addresses[0].verified_on is None, "nobody saw the confidential one"
    assert after.affiliations[0].period.attested_on is not None
    maude = contact(office, office.maude)
    assert isinstance(maude, Person)
    assert maude.verified_on
    assert maude.roles[0].period.attested_on
    assert seq.contacts == {office.shelter, office.maude}
    office.directory.history.undo()
    assert [contact(office, one).verified_on for one in (office.shelter, office.maude)] == [
        one.verified_on for one in before
    ]
    assert shelter(office).phones == before[0].phones


def test_corrections_go_through_the_form_s_readers(office: Office) -> None:
    enter(
        office,
        asked(office),
        Téléphone=correct("(514) 555.0199"),
        Courriel=correct("bonjour@abri.example.org"),
        Sigle=correct("M-ABRI"),
        Secteurs=correct("Femmes; Familles"),
        Territoire=correct("06 Montréal; Tout le Québec"),
        Heures=correct("mo-fr 08:30-16:00"),
        Nombre=correct("1600 groupes"),
        Fonction=correct("coordonnatrice"),
    )
    after = shelter(office)
    assert (after.phones[0].number.display(), after.phones[0].verified_on) == (
        "514 555-0199",
        after.emails[0].verified_on,
    )
    assert after.emails[0].email.address == "bonjour@abri.example.org"
    assert (after.acronym, after.sectors) == ("M-ABRI", ("Familles", "Femmes"))
    assert after.territory == ("06", "QC")
    assert [one.days for one in after.opening_hours] == ["mo-fr"]
    assert after.published_counts[0].count == 1600
    maude = contact(office, office.maude)
    assert isinstance(maude, Person)
    assert maude.roles[0].function == "coordonnatrice"
    assert after.verified_on is None, "some lines had no answer"
    office.directory.history.undo()
    assert shelter(office).acronym == "MABRI"
    assert shelter(office).phones[0].number.extension == "25"


def test_removed_values_go_and_functions_and_bonds_end(office: Office) -> None:
    enter(
        office,
        asked(office),
        Courriel=REMOVE,
        Secteurs=REMOVE,
        Appartenance=REMOVE,
        Fonction=REMOVE,
        Représentation=REMOVE,
    )
    after = shelter(office)
    assert (after.emails, after.sectors) == ((), ())
    bond = after.affiliations[0]
    assert bond.period.end
    assert bond.period.end.iso() == TODAY
    assert bond.representative == ""
    maude = contact(office, office.maude)
    assert isinstance(maude, Person)
    assert maude.roles[0].period.end
    assert maude.roles[0].period.end.iso() == TODAY


def test_a_correction_to_nothing_removes_and_to_the_same_confirms(office: Office) -> None:
    found = asked(office)
    same = line(found, "Téléphone").typed
    enter(office, found, Téléphone=correct(same), Courriel=correct("  "))
    after = shelter(office)
    assert after.phones[0].verified_on is not None
    assert after.phones[0].number.extension == "25"
    assert after.emails == ()


def test_a_name_cannot_go_and_a_hidden_value_is_not_answered(office: Office) -> None:
    found = asked(office)
    with pytest.raises(UserError, match="answer_unfit"):
        enter(office, found, Nom=REMOVE)
    with pytest.raises(UserError, match="answer_unfit"):
        enter(office, found, Appartenance=correct("autre chose"))
    with pytest.raises(UserError, match="answer_unknown"):
        enter(office, found, Adresse=EXACT)


def test_revealed_values_can_be_answered_and_the_reveal_is_registered(office: Office) -> None:
    service = office.directory.verification
    with pytest.raises(UserError, match="reason_missing"):
        service.reveal(office.shelter, " ")
    found = service.reveal(office.shelter, "réponse reçue par la poste")
    assert office.directory.exports.departures()[-1].kind == "reveal"
    assert "Mésanges" in line(found, "Adresse").text
    enter(office, found, Adresse=correct("15, rue des Pinsons, Laval (Québec) H7N 1A1"))
    address = shelter(office).addresses[0]
    assert address.postal.city == "Laval"
    assert address.confidential is True


@pytest.mark.parametrize("answer", [EXACT, correct("514 555-0111"), REMOVE])
def test_what_somebody_else_changed_is_asked_never_overwritten(
    office: Office, answer: Answer
) -> None:
    found = asked(office)
    office.directory.contacts.edit(office.shelter, [("phones.0", "514 555-0177")])
    with pytest.raises(Conflict):
        enter(office, found, Téléphone=answer, Sigle=correct("AUTRE"))
    assert shelter(office).phones[0].number.display() == "514 555-0177"
    assert shelter(office).acronym == "MABRI", "all of it or nothing"


def test_what_is_changed_elsewhere_on_the_card_is_no_conflict(office: Office) -> None:
    found = asked(office)
    office.directory.contacts.edit(
        office.shelter, [("description", "Nouvelle."), ("phones.0.verified_on", "2026-01-05")]
    )
    enter(office, found, Téléphone=EXACT, Sigle=correct("AUTRE"))
    assert (shelter(office).acronym, shelter(office).description) == ("AUTRE", "Nouvelle.")


def test_a_bad_correction_names_its_place_and_changes_nothing(office: Office) -> None:
    with pytest.raises(UserError) as caught:
        enter(office, asked(office), Nombre=correct("beaucoup"), Sigle=correct("AUTRE"))
    assert caught.value.code == "value_invalid"
    assert caught.value.params["owner"] == office.shelter
    assert shelter(office).acronym == "MABRI"


def test_a_draft_is_kept_and_goes_with_the_person(office: Office) -> None:
    service = office.directory.verification
    answers = {line(asked(office), "Sigle").key: correct("AUTRE"), f"{office.maude}|title": REMOVE}
    service.keep_draft(office.shelter, answers)
    assert service.load_draft(office.shelter) == answers
    office.directory.contacts.trash(office.maude)
    office.directory.erasure.erase([office.maude])
    assert list(service.load_draft(office.shelter)) == [line(asked(office), "Sigle").key]
    service.keep_draft(office.shelter, {})
    assert service.load_draft(office.shelter) == {}


def test_what_was_withheld_beside_a_value_does_not_stand_in_its_way(office: Office) -> None:
    """A sector and a function that tell a confidential value are not shown, nor confirmed."""
    told = "garde au 1280, rue des Mésanges Est"
    edit = office.directory.contacts.edit
    edit(office.shelter, [("addresses.0.confidential", "false"), ("sectors.+", told)])
    edit(office.maude, [("roles.0.function", told)])
    edit(office.shelter, [("addresses.0.confidential", "true")])
    found = asked(office)
    assert "Mésanges" not in repr(found)
    enter(office, found, Secteurs=EXACT, Fonction=EXACT)
    assert len(shelter(office).sectors) == 3


def test_answers_left_unfinished_are_listed_until_they_are_entered(office: Office) -> None:
    service = office.directory.verification
    found = service.questions(office.shelter)
    answers = exact(found)
    service.keep_draft(office.shelter, answers)
    service.keep_draft(office.other, exact(service.questions(office.other)))
    assert [one.name for one in service.list_unfinished()] == ["MABRI", "Autre organisme"]
    office.directory.contacts.edit(office.shelter, [("confidential", "true")])
    assert [one.name for one in service.list_unfinished()] == ["", "Autre organisme"]
    service.answer(found, {key: one for key, one in answers.items() if key.endswith("|acronym")})
    assert [one.contact_id for one in service.list_unfinished()] == [office.other]
    office.directory.contacts.trash(office.other)
    assert service.list_unfinished() == ()
    office.directory.contacts.restore(office.other)
    assert [one.contact_id for one in service.list_unfinished()] == [office.other]


def test_unfinished_answers_are_part_of_what_is_held_of_a_person(office: Office) -> None:
    service = office.directory.verification
    found = service.questions(office.shelter)
    line = next(
        one for one in found.sheet.lines if one.owner == office.maude and "roles" in one.path
    )
    service.keep_draft(office.shelter, {line.key: Answer(Verdict.CORRECT, "présidente")})
    held = office.directory.personal_data.gather(office.maude, "demande d’accès")
    assert held.drafts == {"roles": "présidente"}
    assert office.directory.personal_data.gather(office.other, "demande").drafts == {}
    service.keep_draft(office.shelter, {line.key: Answer(Verdict.REMOVE)})
    held = office.directory.personal_data.gather(office.maude, "demande d’accès")
    assert held.drafts == {"roles": "à retirer"}


def test_a_draft_that_tells_somebody_elses_secret_stays(office: Office) -> None:
    service = office.directory.verification
    line = next(o for o in service.questions(office.maude).sheet.lines if "roles" in o.path)
    told = "garde au 1280, rue des Mésanges Est, Montréal (Québec) H2X 0Z9"
    service.keep_draft(office.maude, {line.key: Answer(Verdict.CORRECT, told)})
    assert office.directory.personal_data.gather(office.maude, "demande").drafts == {}
