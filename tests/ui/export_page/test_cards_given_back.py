"""Cards that came in leave again: in an archive or to their source, where there are any."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from directory_app.services.exports import Selection
from tests import directories
from tests.ui.export_page.conftest import EVERYONE, Office, grant, with_dialog
from tests.ui.export_page.test_export_saving import choose

CARD = """BEGIN:VCARD
VERSION:3.0
UID:fiche-1
N:Côté;Lise;;;
FN:Lise Côté
TEL:514 555-0140
X-COULEUR:bleu
X-SECRET:joindre au 514 555-0123
END:VCARD
"""


@pytest.fixture
def mixed(open_office: Callable[[Path], Office], path: Path, tmp_path: Path) -> Office:
    """The directory of the other tests, and one person who came from a card: a line of it tells
    what is confidential of somebody else."""
    file = tmp_path / "carte.vcf"
    file.write_text(CARD, encoding="utf-8")
    with directories.opened(path) as directory:
        imports = directory.imports
        imports.apply(imports.source_of_file(imports.open_file(file)))
    return open_office(path)


@with_dialog
@pytest.mark.parametrize("profile", ["vcard-archive", "vcard-source"])
def test_what_came_in_leaves_again_but_for_what_is_confidential(
    mixed: Office, tmp_path: Path, profile: str
) -> None:
    mixed.show(profile=profile)
    shown = mixed.page.format.text.toPlainText()
    assert "X-COULEUR:bleu" in shown, "the preview is of the writer that is used"
    assert "X-SECRET" not in shown
    assert mixed.page.profile == profile
    mixed.press(Qt.Key.Key_Return)
    choose(mixed, tmp_path / "cartes.vcf")
    text = (tmp_path / "cartes.vcf").read_text(encoding="utf-8")
    assert "X-COULEUR:bleu" in text
    assert "X-SECRET" not in text
    (line,) = mixed.directory.exports.departures()
    assert (line.profile, line.included) == (profile, 7)


def test_the_confidential_question_is_the_same(mixed: Office) -> None:
    mixed.show(profile="vcard-archive")
    grant(mixed, "demande signee")
    assert "X-SECRET" in mixed.page.format.text.toPlainText()
    assert mixed.page.prospect is not None
    assert mixed.page.prospect.granted


def test_without_any_card_neither_can_be_chosen_and_the_page_says_why(mixed: Office) -> None:
    panel = mixed.page.format
    (alone,) = mixed.directory.search.all_keys("Alpha")
    mixed.show(Selection(keys=(alone,)), profile="vcard-source")
    assert mixed.page.profile == "vcard3", "what was chosen last time cannot be had here"
    assert mixed.page.prospect is not None
    assert mixed.page.prospect.plan.profile == "vcard3"
    reason = panel.note.text()
    model = panel.version.model()
    rows = [panel.version.findData(one) for one in ("vcard-archive", "vcard-source")]
    enabled = Qt.ItemFlag.ItemIsEnabled
    assert not any(model.flags(model.index(row, 0)) & enabled for row in rows)
    told = panel.version.itemData(rows[0], Qt.ItemDataRole.ToolTipRole)
    assert told
    assert told in reason
    mixed.show(EVERYONE, profile="vcard3")
    assert all(model.flags(model.index(row, 0)) & enabled for row in rows)
    assert told not in panel.note.text()
