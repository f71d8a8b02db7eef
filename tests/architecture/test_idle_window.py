"""What a window that nobody has done anything with yet keeps out of memory, and off its start.

Told by the names of the modules in a process of its own, never by the clock: what a person asks
for is loaded when it is asked for (docs/architecture.md, ``services/late.py``).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests import directories
from tests.architecture.source import ROOT

BEFORE_THE_LIST = (
    "directory_app.cli.arguments",
    "directory_app.formats.registry",
    "directory_app.formats.vcard",
    "directory_app.services.exports",
    "directory_app.services.importing.service",
    "directory_app.storage.unit_of_work",
    "directory_app.ui.commands.edit",
    "directory_app.ui.contact_card.reader",
    "directory_app.ui.contact_editor.editor",
    "directory_app.ui.welcome.page",
    "directory_app.ui.wiring",
    *("alembic", "email_validator", "phonenumbers", "sqlalchemy.orm"),
)
"""What the first list does not wait for."""
UNTIL_ASKED = (
    "directory_app.cli.arguments",
    "directory_app.services.batch_edit",
    "directory_app.services.delegations.documents",
    "directory_app.services.duplicates",
    "directory_app.services.importing.service",
    "directory_app.ui.backups.dialog",
    "directory_app.ui.batch_edit.page",
    "directory_app.ui.contact_editor.editor",
    "directory_app.ui.delegation.workspace",
    "directory_app.ui.departure.page",
    "directory_app.ui.export_page.page",
    "directory_app.ui.history.page",
    "directory_app.ui.import_page.page",
    "directory_app.ui.paste_page.page",
    "directory_app.ui.preferences.dialog",
    "directory_app.ui.quality.page",
    "directory_app.ui.verification.sheet_page",
    *("alembic", "calamine", "PIL", "python_calamine", "rapidfuzz", "typst", "xlsxwriter"),
)
"""What a window that shows a list and a card does without."""

_CHILD = """
import json, sys
from pathlib import Path
from directory_app.ui import app
from directory_app.ui.beginning import Beginning
from PySide6.QtCore import QCoreApplication

loaded, passing = {}, Beginning._pass

def note_and_pass(beginning):
    # There and then: on a busy machine one turn of the loop brings the list and what comes after.
    loaded.setdefault("list", sorted(sys.modules))
    passing(beginning)

Beginning._pass = note_and_pass
program = app.start(Path(sys.argv[1]))
window = program.window
while "list" not in loaded:
    QCoreApplication.processEvents()
while not (window.is_settled and window.page.card.card):
    QCoreApplication.processEvents()
loaded["card"] = sorted(sys.modules)
program.close()
print(json.dumps(loaded))
"""


def _loaded(location: Path, home: Path) -> dict[str, list[str]]:
    own = {"BOTTIN_HOME": str(home), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(location)],
        env=os.environ | own,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_an_idle_window_has_loaded_what_it_shows_and_no_more(tmp_path: Path) -> None:
    loaded = _loaded(directories.seeded(tmp_path / "essai.bottin", "sample"), tmp_path / "home")
    assert "directory_app.ui.contact_list.view" in loaded["list"]
    assert "directory_app.ui.contact_card.reader" in loaded["card"]
    assert not set(BEFORE_THE_LIST) & set(loaded["list"])
    assert not set(UNTIL_ASKED) & set(loaded["card"])


def test_every_module_named_is_one_of_ours_or_a_library() -> None:
    ours = [one for one in (*BEFORE_THE_LIST, *UNTIL_ASKED) if one.startswith("directory_app.")]
    for name in ours:
        path = ROOT / name.replace(".", "/")
        assert path.with_suffix(".py").exists() or path.is_dir(), name
