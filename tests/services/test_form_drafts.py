"""Drafts keep the keys of the form: those of an earlier version are still read, and saved."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from directory_app.services.drafts import DraftService
from tests import directories
from tests.services.forms_desk import FormDesk


def _file(home: Path, location: Path) -> Path:
    name = hashlib.sha256(str(location.absolute()).encode()).hexdigest()[:24]
    return home / "drafts" / f"{name}.json"


def test_a_draft_of_the_version_before_is_read_and_saved(forms: FormDesk, tmp_path: Path) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0101"))
    ana = directories.person(forms.directory, "Ana", "Roy", ("roles.+", f"{home}: direction"))
    phone = forms.read(home).phones[0].id
    path = _file(tmp_path, forms.directory.location)
    path.parent.mkdir()
    path.write_text(json.dumps({ana: [[home, "phones", phone, "514 555-0102"]]}), "utf-8")
    drafts = DraftService(tmp_path, forms.directory.location)
    assert drafts.load() == {ana: {(home, "phones", phone): "514 555-0102"}}
    forms.directory.forms.save(drafts.load()[ana])
    assert forms.read(home).phones[0].number.display() == "514 555-0102"


def test_the_draft_of_a_new_contact_waits_under_its_provisional_id(
    forms: FormDesk, tmp_path: Path
) -> None:
    home = directories.organisation(forms.directory, "Maison")
    ana, zoe = forms.directory.forms.new_id(), forms.directory.forms.new_id()
    of_ana = {(ana, "kind", ""): "person", (ana, "given_name", ""): "Ana"}
    with_zoe = {(zoe, "kind", ""): "person", (zoe, "roles", "+1"): home}
    drafts = DraftService(tmp_path, forms.directory.location)
    drafts.keep(ana, of_ana)
    drafts.keep(home, with_zoe)
    again = DraftService(tmp_path, forms.directory.location)
    assert again.load() == {ana: of_ana, home: with_zoe}
    forms.directory.forms.save(again.load()[ana])
    again.discard(ana)
    assert again.load() == {home: with_zoe}
    assert forms.person(ana).given_name == "Ana"
