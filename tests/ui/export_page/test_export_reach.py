"""The page within everybody's reach: keys, names, targets, large text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QWidget,
)

from directory_app.domain.listing import Listing
from directory_app.services.exports import Selection
from directory_app.ui.context import Look
from directory_app.ui.fonts import scaled
from directory_app.ui.theme import Mode
from tests.ui.export_page.conftest import (
    EVERYONE,
    Office,
)


def test_arrows_move_the_format_and_tab_leaves_it(office: Office) -> None:
    formats = office.page.format.formats
    formats.buttons["bcc"].setFocus()
    values = []
    for _ in range(3):
        office.press(Qt.Key.Key_Right)
        values.append(formats.value)
    assert values == ["xlsx", "csv-excel-fr", "csv"]
    assert (formats.value, QApplication.focusWidget()) == ("csv", formats.buttons["csv"])
    office.press(Qt.Key.Key_Left)
    office.settle()
    assert office.page.profile == "csv-excel-fr"
    office.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is office.page.format.table
    office.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is formats.buttons["csv-excel-fr"]


def test_the_versions_of_a_card_are_a_choice_of_their_own(office: Office) -> None:
    panel = office.page.format
    assert not panel.version.isVisible()
    panel.formats.buttons["vcard3"].click()
    office.settle()
    assert panel.version.isVisible()
    assert panel.version.mapTo(panel, QPoint()).x() == panel.formats.x(), "no gap of hidden ones"
    assert [panel.version.itemData(n) for n in range(panel.version.count())] == [
        *("vcard3", "vcard4", "vcard21", "vcard-archive", "vcard-source")
    ]
    panel.version.setFocus()
    notes = set()
    for profile, version in (("vcard4", "4.0"), ("vcard21", "2.1")):
        office.press(Qt.Key.Key_Down)
        office.settle()
        assert office.page.profile == profile
        assert f"VERSION:{version}" in panel.text.toPlainText()
        notes.add(panel.note.text())
    assert len(notes) == 2
    office.press(Qt.Key.Key_Down)
    assert office.page.profile == "vcard21", "nothing here came from a card"
    office.show(profile="vcard4")
    assert (panel.formats.value, office.page.profile) == ("vcard3", "vcard4")


def test_tab_goes_round_in_reading_order(office: Office) -> None:
    page = office.page
    seen: list[QWidget] = [page.footer.primary]
    for _ in range(40):
        office.press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is seen[0]:
            break
        seen.append(focused)
    lines = page.recipients
    assert seen[1:] == [
        lines.included.button,
        lines.left_out["no_email"].button,
        lines.left_out["email_invalid"].button,
        lines.left_out["email_withheld"].button,
        lines.shared.button,
        page.withheld.retained.button,
        page.withheld.ask,
        page.purpose,
        page.format.formats.buttons["bcc"],
        page.format.text,
        page.format.lots,
        page.format.separator,
        page.footer.cancel,
        page.footer.save,
    ]


def test_every_control_has_a_name_and_is_large_enough(office: Office) -> None:
    office.page.withheld.ask.click()
    office.page.recipients.included.toggle()
    QApplication.processEvents()
    used = [
        w
        for w in office.page.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(used) > 15
    for widget in used:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        if isinstance(widget, QAbstractButton | QComboBox):
            assert min(widget.width(), widget.height()) >= 24, widget


def test_going_to_the_page_is_going_to_its_button(office: Office) -> None:
    page = office.page
    for selection, stop in (
        (EVERYONE, page.footer.primary),
        (Selection(listing=Listing(is_trash=True)), page.footer.cancel),
        (EVERYONE, page.footer.primary),
    ):
        office.show(selection)
        page.purpose.setFocus()
        page.recipients.included.button.setFocus()
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        assert page.first_stop() is stop
        assert QApplication.focusWidget() is stop


def test_boxes_of_choices_are_as_high_as_fields(office: Office) -> None:
    panel = office.page.format
    for box in (panel.lots, panel.separator):
        assert abs(box.height() - office.page.purpose.height()) <= 3
        texts = [box.itemText(n) for n in range(box.count())]
        widest = max(map(box.fontMetrics().horizontalAdvance, texts))
        assert box.width() > widest + 20


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_nothing_is_cut_with_large_text_in_a_small_window(
    open_office: Callable[[Path], Office], path: Path, look: Look, mode: Mode
) -> None:
    ordinary = QFont(QApplication.font())
    QApplication.setFont(scaled(ordinary, 1.5))
    try:
        look.theme.apply(mode)
        office = open_office(path)
        office.resize(780, 608)
        office.show()
        office.page.withheld.ask.click()
        QApplication.processEvents()
        parts = [*office.page.findChildren(QLabel), *office.page.findChildren(QAbstractButton)]
        cut = [
            (type(w).__name__, w.accessibleName())
            for w in parts
            if w.isVisible()
            and (w.width() < w.minimumSizeHint().width() or w.height() < least_height(w))
        ]
        assert cut == []
        assert not office.page.body.is_side_by_side
        assert office.page.body.horizontalScrollBar().maximum() == 0
    finally:
        QApplication.setFont(ordinary)


def least_height(widget: QWidget) -> int:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width())
    return widget.minimumSizeHint().height()
