"""Three ways out of a card that came in: what is ours, with the rest, or patched for its source."""

from __future__ import annotations

import base64
import random
from pathlib import Path

import pytest

from directory_app.domain.confidentiality import Grant
from directory_app.services.directory import Directory
from directory_app.services.export_preview import preview
from directory_app.services.exports import Selection
from tests import directories

CARD = """BEGIN:VCARD
VERSION:3.0
UID:fiche-1
N:Côté;Lise;;;
FN:Lise Côté
item1.TEL:514 555-0140
item1.X-ABLabel:Chalet
X-COULEUR;X-P=1:bleu
X-SECRET:joindre au 819 555-0199
END:VCARD
"""


@pytest.fixture
def directory(tmp_path: Path) -> Directory:
    opened = directories.opened(directories.make(tmp_path))
    path = tmp_path / "carte.vcf"
    path.write_text(CARD, encoding="utf-8")
    opened.imports.apply(opened.imports.source_of_file(opened.imports.open_file(path)))
    return opened


def _text(directory: Directory, profile: str, grant: Grant = Grant()) -> str:  # noqa: B008
    plan = directory.exports.plan(Selection(everything=True), profile, grant=grant)
    return directory.exports.text(plan, "essai")[0].replace("\r\n", "\n")


def test_a_strangers_data_stays_unless_asked_for(directory: Directory) -> None:
    assert "X-COULEUR" not in _text(directory, "vcard3")
    assert "X-COULEUR;X-P=1:bleu" in _text(directory, "vcard-archive")


def test_the_source_gets_its_card_with_our_values_in_it(directory: Directory) -> None:
    (contact,) = directory.search.all_keys("Lise")
    contact_id = directory.contacts.get_card(contact).contact.id
    directory.contacts.edit(contact_id, [("phones.0", "514 555-0141")])
    text = _text(directory, "vcard-source")
    assert text.index("UID:fiche-1") < text.index("item1.TEL") < text.index("X-COULEUR")
    assert "+1 514-555-0141" in text
    assert "555-0140" not in text
    assert "item1.X-ABLabel:Chalet" in text


@pytest.mark.parametrize("profile", ["vcard-archive", "vcard-source"])
def test_what_tells_a_confidential_value_does_not_come_back(
    directory: Directory, profile: str
) -> None:
    assert "555-0199" in _text(directory, profile)
    directories.organisation(
        directory, "Abri", ("phones.+", "819 555-0199"), ("phones.0.confidential", "true")
    )
    assert "555-0199" not in _text(directory, profile)
    granted = Grant(confidential=True, reason="demande écrite")
    assert "X-SECRET" in _text(directory, profile, granted)


@pytest.mark.parametrize("profile", ["vcard-archive", "vcard-source"])
def test_the_preview_is_what_leaves_but_for_pictures(
    directory: Directory, tmp_path: Path, profile: str
) -> None:
    logo = base64.b64encode(random.Random(5).randbytes(30_000)).decode()
    folded = "\n ".join(logo[start : start + 74] for start in range(0, len(logo), 74))
    path = tmp_path / "logo.vcf"
    card = CARD.replace("fiche-1", "fiche-2").replace("Côté", "Roy").replace("0140", "0177")
    path.write_text(
        card.replace("X-COULEUR", f"LOGO;ENCODING=b;TYPE=JPEG:{folded}\nX-COULEUR"),
        encoding="utf-8",
    )
    directory.imports.apply(directory.imports.source_of_file(directory.imports.open_file(path)))
    plan = directory.exports.plan(Selection(everything=True), profile)
    shown = preview(plan)
    assert plan.has_originals
    assert shown.is_whole
    assert shown.text.count("X-COULEUR;X-P=1:bleu") == 2
    assert "\nLOGO;" in shown.text
    assert len(shown.text) < 3_000
    assert len(directory.exports.text(plan, "essai")[0]) > 40_000


def test_a_directory_without_cards_has_none_to_give_back(tmp_path: Path) -> None:
    with directories.opened(directories.make(tmp_path)) as opened:
        directories.organisation(opened, "Alpha")
        for profile in ("vcard3", "vcard-archive"):
            assert not opened.exports.plan(Selection(everything=True), profile).has_originals
