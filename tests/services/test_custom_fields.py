"""Values under a heading of the office's own: written, told by the history, hidden like a note."""

from __future__ import annotations

import pytest

from directory_app.domain.confidentiality import Purpose, redact
from directory_app.domain.contact import AnyContact
from directory_app.domain.errors import Conflict, UserError
from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.contacts import ContactService
from tests import directories
from tests.services.forms_desk import FormDesk

PHONE = "418 555-0142"
Said = list[tuple[str, str]]


def said(contact: AnyContact) -> Said:
    return [(one.name, one.value) for one in contact.custom]


def _edit(forms: FormDesk, *assignments: tuple[str, str]) -> Said:
    home = directories.organisation(forms.directory, "Maison", ("custom.Allergies", "noix"))
    for one in assignments:
        forms.directory.contacts.edit(home, [one])
    return said(forms.read(home))


@pytest.mark.parametrize(
    ("assignments", "expected"),
    [
        ([], [("Allergies", "noix")]),
        ([("custom.allergies", "soya")], [("Allergies", "soya")]),
        ([("custom.Allergies", "")], []),
        ([("custom.Allergies.+", "soya")], [("Allergies", "noix\nsoya")]),
        ([("custom.No. de dossier", "12.5")], [("Allergies", "noix"), ("No. de dossier", "12.5")]),
        ([("custom.Repas", "")], [("Allergies", "noix")]),
        (
            [("custom.Repas", " midi \n\n soir ")],
            [("Allergies", "noix"), ("Repas", "midi\n\nsoir")],
        ),
    ],
)
def test_a_heading_takes_the_place_of_a_number(
    forms: FormDesk, assignments: list[tuple[str, str]], expected: Said
) -> None:
    assert _edit(forms, *assignments) == expected


@pytest.mark.parametrize("path", ["custom", "custom.", "custom.+", "custom. ", "custom.\u200b"])
def test_there_is_no_value_without_a_heading(forms: FormDesk, path: str) -> None:
    with pytest.raises(UserError, match="field_unknown"):
        _edit(forms, (path, "noix"))


def test_several_of_one_heading_become_one_when_it_is_set(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison")
    for text in ("noix", "soya"):
        forms.fill(home, {("custom", "+1"): text, ("custom.name", "+1"): "Allergies"})
    assert said(forms.read(home)) == [("Allergies", "noix"), ("Allergies", "soya")]
    forms.directory.contacts.edit(home, [("custom.Allergies.+", "lait")])
    assert said(forms.read(home)) == [("Allergies", "noix\nsoya\nlait")]


def test_a_form_adds_changes_renames_and_removes(forms: FormDesk) -> None:
    home = forms.create(
        "person",
        {("family_name", ""): "Roy", ("custom", "+1"): "noix", ("custom.name", "+1"): "Allergies"},
    )
    shown = forms.read(home)
    (item,) = (one.id for one in shown.custom)
    forms.fill(home, {("custom", item): "noix\nsoya", ("custom.name", item): "À éviter"}, shown)
    assert said(forms.read(home)) == [("À éviter", "noix\nsoya")]
    forms.fill(home, {("custom", item): ""}, forms.read(home))
    assert said(forms.read(home)) == []
    assert forms.directory.history.undo().done
    assert said(forms.read(home)) == [("À éviter", "noix\nsoya")]


def test_a_form_cannot_leave_a_value_without_its_heading(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("custom.Allergies", "noix"))
    item = forms.read(home).custom[0].id
    with pytest.raises(UserError, match="heading_missing"):
        forms.fill(home, {("custom", "+1"): "soya"})
    with pytest.raises(UserError, match="value_invalid"):
        forms.fill(home, {("custom.name", item): ""})
    assert said(forms.read(home)) == [("Allergies", "noix")]


def test_what_somebody_else_changed_is_not_overwritten(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("custom.Allergies", "noix"))
    shown = forms.read(home)
    item = shown.custom[0].id
    forms.directory.contacts.edit(home, [("custom.Allergies", "soya")])
    with pytest.raises(Conflict) as caught:
        forms.fill(home, {("custom", item): "lait"}, shown)
    assert caught.value.paths == (f"custom/{item}",)


def test_the_history_tells_them_by_their_heading(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("custom.Allergies", "noix"))
    item = forms.read(home).custom[0].id
    forms.directory.contacts.edit(home, [("custom.Allergies", "soya")])
    forms.fill(home, {("custom.name", item): "À éviter", ("custom", item): "lait"})
    forms.directory.contacts.edit(home, [("custom.À éviter", "")])
    steps = forms.directory.history.list_steps(home)
    told = [(one.field, one.old.text, one.new.text) for step in steps[:3] for one in step.changes]
    assert told == [
        ("custom.À éviter", "lait", None),
        ("custom.À éviter.name", "Allergies", "À éviter"),
        ("custom.À éviter.value", "soya", "lait"),
        ("custom.Allergies", "noix", "soya"),
    ]


def _secret(forms: FormDesk) -> ContactService:
    hidden = (("phones.+", PHONE), ("phones.0.confidential", "true"))
    directories.organisation(forms.directory, "Refuge", *hidden)
    return forms.directory.contacts


def test_a_value_that_tells_a_confidential_one_is_masked_everywhere(forms: FormDesk) -> None:
    contacts = _secret(forms)
    home = directories.organisation(
        forms.directory,
        "Maison",
        ("custom.Urgence", f"appeler le {PHONE}"),
        ("custom.Repas", "midi"),
    )
    card = contacts.get_card(home)
    assert said(card.contact) == [("Repas", "midi")]
    assert list(card.withheld) == ["custom.0.value"]
    revealed = contacts.reveal(home, "essai", items=("custom",))
    assert len(revealed.contact.custom) == 2
    assert "0142" not in repr(forms.directory.history.list_steps(home))


def test_a_heading_that_tells_is_masked_too(forms: FormDesk) -> None:
    contacts = _secret(forms)
    home = directories.organisation(forms.directory, "Maison", (f"custom.{PHONE}", "le soir"))
    assert said(contacts.get_card(home).contact) == []
    (change,) = [
        one
        for step in forms.directory.history.list_steps(home)
        for one in step.changes
        if one.field.startswith("custom")
    ] or [None]
    assert change is None or "0142" not in change.field
    contacts.edit(home, [(f"custom.{PHONE}", "le matin")])
    assert "0142" not in repr(forms.directory.history.list_steps(home))


def test_they_do_not_leave_the_office_unless_asked(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("custom.Allergies", "noix"))
    card = forms.directory.contacts.get_card(home).card
    assert said(card.contact) == [("Allergies", "noix")]
    assert said(redact(card, Purpose.EXPORT, ConfidentialValues()).contact) == []
