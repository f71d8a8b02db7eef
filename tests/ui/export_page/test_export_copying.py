"""What is shown is copied, registered once, and no more; what is withheld needs a reason."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
)

from directory_app.__main__ import main
from directory_app.domain.confidentiality import NO_GRANT, Reason, Redacted
from directory_app.services.exports import Selection
from directory_app.ui.export_page.any_list import ANY_LIST
from directory_app.ui.widgets.plain_label import PlainLabel
from tests import directories
from tests.ui.export_page.conftest import (
    EVERYONE,
    Office,
    clipboard,
    grant,
    row_ids,
)


def test_enter_is_enough_and_gives_what_the_command_line_gives(
    office: Office, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert QApplication.focusWidget() is office.page.footer.primary
    assert clipboard() == ""
    assert office.registered == 0
    office.enter()
    assert office.keys == 1
    (line,) = office.directory.exports.departures()
    assert (line.included, line.excluded, line.withheld) == (3, 3, 2)
    assert (line.file_name, line.profile, line.reason) == ("clipboard", "bcc", "")
    assert (len(office.said), office.closed) == (1, 1)
    assert "2" in office.said[0]
    main(["--directory", str(path), "export", "--all", "--profile", "bcc"])
    assert clipboard() == capsys.readouterr().out
    assert clipboard() == '"Alpha & fils, inc." <info@example.org>; "Charlie" <c@example.org>\n'


def test_a_second_enter_copies_nothing_more(office: Office) -> None:
    office.press(Qt.Key.Key_Return)
    office.press(Qt.Key.Key_Return)
    office.settle()
    office.press(Qt.Key.Key_Return)
    office.settle()
    assert office.registered == 1


def test_enter_before_anything_is_shown_copies_nothing(office: Office) -> None:
    office.page.show_for(EVERYONE, "Tous", 6)
    assert QApplication.focusWidget() is office.page.footer.primary
    office.press(Qt.Key.Key_Return)
    office.settle()
    assert (clipboard(), office.registered) == ("", 0)
    assert office.page.prospect is not None


def test_the_preview_is_what_is_copied(office: Office) -> None:
    shown = office.page.format.text.toPlainText()
    office.enter()
    assert clipboard() == f"{shown}\n"


def test_the_preview_cannot_be_taken_past_the_register(office: Office) -> None:
    text = office.page.format.text
    text.setFocus()
    office.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    office.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseDClick(text.viewport(), Qt.MouseButton.LeftButton)
    office.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not text.textCursor().hasSelection()
    assert clipboard() == ""


def test_the_other_separator(office: Office) -> None:
    separator: QComboBox = office.page.format.separator
    separator.setFocus()
    office.press(Qt.Key.Key_Down)
    office.settle()
    assert office.page.profile == "bcc-comma"
    office.page.footer.primary.setFocus()
    office.enter()
    assert clipboard() == '"Alpha & fils, inc." <info@example.org>, "Charlie" <c@example.org>\n'


def test_a_list_is_asked_for_with_the_separator_last_chosen(office: Office) -> None:
    office.show(profile="bcc-comma")
    office.show(profile="csv")
    office.show(profile=ANY_LIST)
    assert office.page.profile == "bcc-comma"
    office.show(profile="inconnu")
    assert office.page.profile == "bcc-comma"


def test_the_purpose_is_registered(office: Office) -> None:
    office.page.purpose.setFocus()
    QTest.keyClicks(office.page.purpose, "Convocation")
    office.press(Qt.Key.Key_Return)
    assert office.registered == 0
    office.enter()
    (line,) = office.directory.exports.departures()
    assert line.purpose == "Convocation"
    office.show()
    assert office.page.purpose.text() == ""


def test_escape_goes_back_and_nothing_has_left(office: Office) -> None:
    office.press(Qt.Key.Key_Escape)
    assert office.closed == 1
    office.page.footer.primary.setFocus()
    office.press(Qt.Key.Key_Return)
    office.settle()
    assert office.registered == 0


def test_batches_are_copied_one_after_the_other(crowd: Office) -> None:
    crowd.show(size=50)
    copied = []
    for _ in range(3):
        crowd.enter()
        copied.append(clipboard().strip().split("; "))
    assert [len(one) for one in copied] == [50, 50, 20]
    assert len({one for lot in copied for one in lot}) == 120
    lines = crowd.directory.exports.departures()
    assert [line.included for line in lines] == [51, 50, 20]
    assert (crowd.keys, crowd.closed, len(crowd.said)) == (3, 1, 3)
    assert "3" in crowd.said[-1]


def test_a_change_between_batches_loses_nobody_and_repeats_nobody(crowd: Office) -> None:
    crowd.show(size=50)
    crowd.enter()
    first = clipboard().strip().split("; ")
    early = directories.organisation(crowd.directory, "A", ("emails.+", "a@example.org"))
    crowd.page.refresh()
    crowd.settle()
    rest = []
    while not crowd.closed:
        crowd.enter()
        rest += clipboard().strip().split("; ")
    assert early in row_ids(crowd)
    assert '"A" <a@example.org>' in rest
    assert not set(first) & set(rest)
    assert len(rest) == 71


def test_another_format_begins_again(crowd: Office) -> None:
    crowd.show(size=100)
    crowd.enter()
    crowd.page.format.formats.buttons["csv"].click()
    crowd.page.format.formats.buttons["bcc"].click()
    crowd.settle()
    assert crowd.page.prospect is not None
    assert len(crowd.page.prospect.batches) == 2


def test_what_is_withheld_is_told_without_its_value(office: Office) -> None:
    panel = office.page.withheld
    assert panel.retained.text.startswith("2 ")
    (line,) = panel.retained.names.texts
    assert line.endswith(" — Alpha & fils, inc.")
    assert "0123" not in line
    assert "rappeler" not in line


def test_confidential_values_need_a_reason(office: Office) -> None:
    form = office.page.withheld.form
    grant(office, "   ")
    assert form.error.isVisible()
    assert QApplication.focusWidget() is form.reason
    office.page.footer.primary.setFocus()
    office.enter()
    assert "cache@example.org" not in clipboard()
    assert office.directory.exports.departures()[-1].fields == ""


def test_with_a_reason_they_leave_and_the_register_says_so(office: Office) -> None:
    grant(office, "Rencontre du CA")
    page = office.page
    assert page.withheld.notice.isVisible()
    assert QApplication.focusWidget() is page.withheld.take_back
    assert page.recipients.included.names.texts[-1] == "Foxtrot"
    page.footer.primary.setFocus()
    office.enter()
    assert "cache@example.org" in clipboard()
    (line,) = office.directory.exports.departures()
    assert (line.reason, line.fields, line.included) == ("Rencontre du CA", "confidential", 4)
    mime = QApplication.clipboard().mimeData()
    assert bytes(mime.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_a_grant_is_taken_back_and_never_remembered(office: Office) -> None:
    grant(office, "essai")
    office.enter()
    assert office.page.prospect is not None
    assert office.page.prospect.plan.grant == NO_GRANT
    grant(office, "essai")
    office.show()
    assert office.page.prospect.plan.grant == NO_GRANT
    office.page.withheld.ask.click()
    form = office.page.withheld.form
    assert form.reason.text() == ""
    assert not any(box.isChecked() for box in form.kinds.values())


def test_only_what_the_format_has_a_place_for_is_offered(office: Office) -> None:
    form, formats = office.page.withheld.form, office.page.format.formats
    alpha = office.page.recipients.included.names.ids[0]

    def offered() -> dict[Reason, str]:
        office.page.withheld.ask.click()
        return {one: box.text() for one, box in form.kinds.items() if box.isVisible()}

    assert list(offered()) == [Reason.CONFIDENTIAL, Reason.PERSONAL]
    assert not any(any(map(str.isdigit, text)) for text in offered().values())
    formats.buttons["csv"].click()
    office.settle()
    counts = {one: text[text.index("(") :] for one, text in offered().items()}
    assert counts == {Reason.CONFIDENTIAL: "(2)", Reason.INTERNAL: "(1)"}
    office.show(Selection(ids=(alpha,)))
    assert office.page.withheld.retained.text.startswith("2 ")
    assert not office.page.withheld.ask.isVisible()


def test_what_a_grant_lets_out_is_counted_by_what_leaves(office: Office) -> None:
    grant(office, "Rencontre du CA")
    said = office.page.withheld.notice.findChildren(PlainLabel)[0].text()
    assert re.findall(r"\d+", said) == ["1"], "the address, not the telephone beside it"


def test_nothing_ticked_is_said(office: Office) -> None:
    office.page.withheld.ask.click()
    QTest.keyClicks(office.page.withheld.form.reason, "essai")
    office.page.withheld.form.include.click()
    assert office.page.withheld.form.error.isVisible()
    assert office.page.is_settled


def test_a_refresh_keeps_the_reason_being_written(office: Office) -> None:
    office.page.withheld.ask.click()
    QTest.keyClicks(office.page.withheld.form.reason, "Renc")
    office.page.refresh()
    office.settle()
    assert office.page.withheld.form.isVisible()
    assert office.page.withheld.form.reason.text() == "Renc"


@pytest.mark.expected_log(r"^ERROR directory_app\.ui\.\w+: unexpected AttributeError at ")
def test_a_bug_does_not_leave_the_page_waiting_for_ever(office: Office) -> None:
    page = office.page
    prospect = page.prospect
    assert prospect is not None
    (batch,) = prospect.batches
    no_cards = cast("tuple[Redacted, ...]", (None,))
    broken = replace(batch, plan=replace(batch.plan, included=no_cards))
    page.prospect = replace(prospect, batches=(broken,))
    office.enter()
    assert page.is_settled
    assert (clipboard(), office.closed, office.registered) == ("", 0, 0)
    page.prospect = prospect
    office.enter()
    assert (office.registered, office.closed) == (1, 1)
