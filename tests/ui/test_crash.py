"""Bugs: told once, logged by type and place, never with a message, a value or a user's folder."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from directory_app.ui import crash
from directory_app.ui.crash import CrashDialog, CrashWatch
from directory_app.ui.failure_report import (
    LOG_BYTES,
    LOG_FILES,
    log_to,
    place_of,
    report_of,
    stop_log,
)
from tests.ui.conftest import PATIENCE_MS, Desk

ROOT = Path(__file__).resolve().parents[2]
SECRET = "Étienne Gagnon-Morel, 514 555-0107"
FATAL = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, qFatal
from directory_app.ui.crash import CrashWatch
from directory_app.ui.failure_report import log_to
app = QCoreApplication([])
log_to(Path(sys.argv[1]))
watch = CrashWatch(app)
qFatal(sys.argv[2])
"""


def bug(text: str = SECRET) -> Exception:
    """An error that went through Bottin's own code, caused by another."""
    from directory_app.domain.phones import parse_phone

    try:
        try:
            raise KeyError(text)
        except KeyError as cause:
            raise ValueError(text) from cause
    except ValueError as error:
        try:
            parse_phone(None)  # type: ignore[arg-type]
        except Exception as inner:
            inner.__cause__ = error
            return inner
    raise AssertionError("None was read as a phone")


def dialogs() -> list[CrashDialog]:
    widgets = QApplication.topLevelWidgets()
    return [w for w in widgets if isinstance(w, CrashDialog) and w.isVisible()]


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[CrashWatch]:
    """The hooks of the program; afterwards the tests' own are back, every dialog gone."""
    watch = CrashWatch(qapp)
    yield watch
    watch.stop()
    for dialog in dialogs():
        dialog.close()
    watch.deleteLater()
    QApplication.processEvents()


# --- the report ------------------------------------------------------------------------------


def test_a_report_names_versions_types_and_places_only() -> None:
    report = report_of(bug())
    for word in ("bottin 0.", "python 3.", "qt 6.", "sqlite 3."):
        assert word in report
    assert "KeyError" in report
    assert "ValueError" in report
    assert "directory_app/domain/phone" in report
    assert "test_crash.py:" in report
    for private in ("Gagnon", "514", str(ROOT), str(Path.home()), str(Path(sys.prefix))):
        assert private not in report


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("/home/rosalie/bottin/directory_app/ui/app.py", "directory_app/ui/app.py"),
        (r"C:\Users\rosalie\Bottin\directory_app\ui\app.py", "directory_app/ui/app.py"),
        ("/home/directory_app/src/directory_app/ui/app.py", "directory_app/ui/app.py"),
        ("/home/rosalie/.venv/lib/site-packages/sqlalchemy/sql/base.py", "sqlalchemy/sql/base.py"),
        ("/home/rosalie/lib/python3.11/threading.py", "threading.py"),
        ("<string>", "<string>"),
        ("", ""),
    ],
)
def test_a_place_has_no_folder_of_a_user(file: str, place: str) -> None:
    assert place_of(file) == place


# --- the log ---------------------------------------------------------------------------------


@pytest.mark.expected_log("test_crash")
def test_the_log_is_private_and_keeps_no_message_of_an_exception(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    before = os.umask(0)
    try:
        log = log_to(folder)
        assert log is not None
        logging.getLogger("directory_app.ui").error("test_crash", exc_info=bug())
        stop_log(log)
    finally:
        os.umask(before)
    file = folder / "bottin.log"
    text = file.read_text(encoding="utf-8")
    assert "directory_app/domain/phone" in text
    assert "Gagnon" not in text
    assert str(ROOT) not in text
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.expected_log("test_crash")
def test_the_log_stays_small(tmp_path: Path) -> None:
    log = log_to(tmp_path)
    assert log is not None
    record = "test_crash " + "x" * 10_000
    for _ in range(LOG_FILES * 2 * LOG_BYTES // len(record)):
        logging.getLogger("directory_app").warning(record)
    stop_log(log)
    files = list(tmp_path.iterdir())
    assert len(files) == LOG_FILES
    assert all(file.stat().st_size <= LOG_BYTES for file in files)
    if sys.platform != "win32":
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


@pytest.mark.expected_log("test_crash")
def test_a_folder_that_refuses_costs_the_log_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "journal").touch()
    assert log_to(tmp_path / "journal") is None
    (tmp_path / "dossier" / "bottin.log").mkdir(parents=True)
    log = log_to(tmp_path / "dossier")
    assert log is not None
    logging.getLogger("directory_app").error("test_crash %s", SECRET)
    stop_log(log)
    assert capsys.readouterr() == ("", "")


def test_the_log_is_kept_once(tmp_path: Path) -> None:
    before = list(logging.getLogger("directory_app").handlers)
    log_to(tmp_path / "a")
    last = log_to(tmp_path / "b")
    assert last is not None
    assert [h for h in logging.getLogger("directory_app").handlers if h not in before] == [last]
    stop_log(last)
    assert logging.getLogger("directory_app").handlers == before


# --- the dialog ------------------------------------------------------------------------------


def test_the_details_can_be_copied_and_the_window_stays_usable(desk: Desk) -> None:
    dialog = crash.show(bug())
    assert not dialog.isModal()
    assert dialog.parent() is desk.window
    shown = dialog.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == dialog.report
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.report
    desk.window.activateWindow()
    desk.search("tir")
    assert desk.card.short_name == "TIR"
    dialog.dismiss.click()
    desk.wait(lambda: not dialogs())


def test_without_a_window_the_dialog_stays_alive(qapp: QApplication, qtbot: QtBot) -> None:
    crash.show(bug())
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].close()
    qtbot.waitUntil(lambda: not dialogs())


# --- what is caught --------------------------------------------------------------------------


def fail_here(text: str) -> None:
    raise ValueError(text)


def fail_there(text: str) -> None:
    raise ValueError(text)


@pytest.mark.expected_log(r"unexpected ValueError at test_crash\.py:\d+ fail_here")
@pytest.mark.expected_log(r"unexpected ValueError at test_crash\.py:\d+ fail_there")
def test_a_bug_in_a_slot_is_told_once_for_each_place(
    watch: CrashWatch, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []
    real = crash.show

    def show(error: BaseException) -> CrashDialog:
        told.append(report_of(error).splitlines()[-1].split()[-1])
        return real(error)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crash, "show", show)
        for fail in (fail_here, fail_here, fail_there, fail_here):
            QTimer.singleShot(0, lambda fail=fail: fail(SECRET))  # type: ignore[misc]
        qtbot.waitUntil(lambda: len(caplog.records) == 4)
    assert told == ["fail_here", "fail_there"]
    assert "Gagnon" not in caplog.text


@pytest.mark.expected_log("unexpected ValueError at .*fail_here")
def test_a_bug_in_a_thread_is_told_on_the_window_s(watch: CrashWatch, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail_here, args=(SECRET,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "Gagnon" not in dialogs()[0].report


@pytest.mark.expected_log("unexpected ValueError at .*fail_here")
@pytest.mark.expected_log("unexpected ValueError at .*fail_there")
def test_a_dialog_that_fails_calls_for_no_other(
    watch: CrashWatch, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crash, "show", lambda error: fail_there(SECRET))
        QTimer.singleShot(0, lambda: fail_here(SECRET))
        qtbot.waitUntil(lambda: len(caplog.records) == 2)
    assert dialogs() == []


@pytest.mark.expected_log("unexpected ValueError at .*__del__")
def test_a_bug_while_tidying_up_is_logged_only(watch: CrashWatch, qapp: QApplication) -> None:
    class Untidy:
        def __del__(self) -> None:
            raise ValueError(SECRET)

    Untidy()
    QApplication.processEvents()
    assert dialogs() == []


def test_an_interruption_closes_the_windows(watch: CrashWatch, desk: Desk) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not desk.window.isVisible()
    assert dialogs() == []


def test_the_hooks_are_given_back(qapp: QApplication) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    watch = CrashWatch(qapp)
    assert sys.excepthook is not before[0]
    watch.stop()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    watch.deleteLater()


def test_a_fatal_message_of_qt_leaves_its_place_in_the_log(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FATAL, str(tmp_path), SECRET]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=PATIENCE_MS / 1000)
    assert done.returncode != 0
    text = (tmp_path / "bottin.log").read_text(encoding="utf-8")
    assert "CRITICAL directory_app.ui.crash fatal message of Qt" in text
    assert "Gagnon" not in text
