"""The second step: where each column of the table goes, with a few of its values beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from directory_app.domain.incoming import Sureness
from directory_app.services.importing.fields import column_hint, field_name
from directory_app.services.importing.opening import Column, OpenedFile
from directory_app.ui.context import Look
from directory_app.ui.delegation.scrolled_page import ScrolledPage
from directory_app.ui.fonts import CAPTION
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.combo_box import ARROW_ROOM_PX, INDENT_PX, ComboBox, control_height
from directory_app.ui.widgets.elided_label import ElidedLabel
from directory_app.ui.widgets.plain_label import PlainLabel

_FIELD_CHARS = 24
_ARROW_PX = 16
_CUSTOM = "custom."


class FieldBox(ComboBox):
    """``changed`` after another field was chosen. The choices are put in when it is opened: a
    table may have a hundred columns."""

    changed = Signal()

    def __init__(
        self, column: Column, choices: Sequence[str], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(look.theme, parent)
        self._heading = column.heading
        self._choices = choices
        self._texts = look.texts
        self._is_filled = False
        self.setMaxVisibleItems(20)
        self.setAccessibleName(column.heading)
        self.set_field(column.field)
        self.activated.connect(lambda _: self.changed.emit())

    @property
    def field(self) -> str:
        """The path of the field that is chosen."""
        return str(self.currentData() or "")

    def set_field(self, path: str) -> None:
        """Chooses a field without telling."""
        place = self.findData(path)
        if place < 0:
            self.addItem(self._name(path), path)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def _name(self, path: str) -> str:
        if path.startswith(_CUSTOM) and path.removeprefix(_CUSTOM) == self._heading:
            return self.tr("Keep under “%1”").replace("%1", self._heading)
        return field_name(path, self._texts)

    def _fill(self) -> None:
        if self._is_filled:
            return
        self._is_filled = True
        chosen = self.field
        paths = dict.fromkeys((*self._choices, chosen))
        self.clear()
        for path in paths:
            if path == "custom":
                path = f"{_CUSTOM}{self._heading}"
            if self.findData(path) < 0:
                self.addItem(self._name(path), path)
        self.set_field(chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arrows go through the choices."""
        self._fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        """Opens the list."""
        self._fill()
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        """Room for the name of most fields."""
        metrics = self.fontMetrics()
        width = metrics.averageCharWidth() * _FIELD_CHARS + INDENT_PX + ARROW_ROOM_PX
        return QSize(width, control_height(metrics))


class ColumnsStep(QWidget):
    """``changed`` after a column was given another field."""

    changed = Signal()

    def __init__(self, choices: Sequence[str], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._choices = choices
        self._columns: Sequence[Column] = ()
        self.boxes: dict[int, FieldBox] = {}
        self._inside = QVBoxLayout()
        self.fold = TextButton("", "link", self)
        self.fold.hide()
        self.intro = PlainLabel("", self, tone="muted")
        self._holder = QVBoxLayout()
        self._area: ScrolledPage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(28, 0, 28, 0)
        head.addWidget(self.intro)
        column.addLayout(head)
        column.addLayout(self._holder, 1)

    @property
    def fields(self) -> list[str]:
        """The field of each column."""
        boxes = self.boxes
        return [
            boxes[number].field if number in boxes else column.field
            for number, column in enumerate(self._columns)
        ]

    def show_opened(self, opened: OpenedFile) -> None:
        """The columns of a file: those with values, then, folded, those without."""
        self.intro.setText(self._intro(opened))
        self._columns, self.boxes = opened.columns, {}
        page = QWidget(self)
        self._inside = QVBoxLayout(page)
        self._inside.setContentsMargins(28, 4, 28, 12)
        self._inside.setSpacing(8)
        empty = [n for n, one in enumerate(opened.columns) if not one.examples]
        self._add_part(page, [n for n, one in enumerate(opened.columns) if one.examples])
        self.fold = TextButton(self.tr("Show the %n empty column(s)", "", len(empty)), "link", page)
        self.fold.clicked.connect(lambda: self._unfold(page, empty))
        self.fold.setVisible(bool(empty))
        self._inside.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside.addStretch(1)
        self._replace(ScrolledPage(page, self))

    def _add_part(self, page: QWidget, numbers: Sequence[int]) -> None:
        """Columns one below the other."""
        part = QWidget(page)
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        for place, share in ((0, 4), (1, 6), (3, 6)):
            grid.setColumnStretch(place, share)
        if not self.boxes:
            self._add_heads(grid, part)
        for row, number in enumerate(numbers):
            self.boxes[number] = self._add_column(grid, part, 2 + 3 * row, self._columns[number])
        self._inside.insertWidget(0 if not self._inside.count() else 1, part)

    def _unfold(self, page: QWidget, empty: Sequence[int]) -> None:
        """The columns without values, made when they are asked for: there may be seventy."""
        before = list(self.boxes.values())
        self._add_part(page, empty)
        self.fold.hide()
        if before:
            self._chain(before[-1], [self.boxes[number] for number in empty])
        self.boxes[empty[0]].setFocus()

    def _replace(self, area: ScrolledPage | None) -> None:
        if self._area is not None:
            self._holder.removeWidget(self._area)
            self._area.hide()
            self._area.deleteLater()
        self._area = area
        if area is not None:
            self._holder.addWidget(area, 1)

    def forget(self) -> None:
        """No file any more."""
        self._columns, self.boxes = (), {}
        self._replace(None)

    def _intro(self, opened: OpenedFile) -> str:
        if opened.is_remembered:
            return self.tr("Read as last time. Change what is wrong, then continue.")
        return self.tr("Where does each column go? Change what is wrong, then continue.")

    def _add_heads(self, grid: QGridLayout, page: QWidget) -> None:
        heads = ((0, self.tr("Column")), (1, self.tr("Examples")), (3, self.tr("Field")))
        for place, text in heads:
            label = PlainLabel(text, page, scale=CAPTION, tone="muted", wraps=False)
            grid.addWidget(label, 0, place)
        grid.addWidget(_rule(page), 1, 0, 1, 4)

    def _add_column(self, grid: QGridLayout, page: QWidget, row: int, column: Column) -> FieldBox:
        heading = ElidedLabel(column.heading, page, is_bold=True)
        examples = ElidedLabel(" · ".join(_plain(one) for one in column.examples), page)
        examples.setProperty("tone", "muted")
        arrow = _Arrow(self._look.theme, page)
        box = FieldBox(column, self._choices, self._look, page)
        heading.setBuddy(box)
        said = column_hint(column.hint, self._look.texts) if column.examples else ""
        box.setAccessibleDescription(", ".join(filter(None, (*column.examples, said))))
        box.changed.connect(self.changed)
        grid.addWidget(heading, row, 0)
        grid.addWidget(examples, row, 1)
        grid.addWidget(arrow, row, 2)
        grid.addWidget(box, row, 3)
        if said:
            is_doubtful = column.sureness is Sureness.DOUBTFUL
            tone = "warn" if is_doubtful else "muted"
            grid.addWidget(PlainLabel(said, page, scale=CAPTION, tone=tone), row + 1, 3)
        grid.addWidget(_rule(page), row + 2, 0, 1, 4)
        return box

    def set_tab_order(self, before: QWidget) -> None:
        """Tab goes through the boxes right after a widget."""
        self._chain(before, [*self.boxes.values(), self.fold])

    @staticmethod
    def _chain(before: QWidget, widgets: Sequence[QWidget]) -> None:
        for one in widgets:
            QWidget.setTabOrder(before, one)
            before = one

    def first_stop(self) -> QWidget | None:
        """The field of the first column."""
        return next(iter(self.boxes.values()), None)


class _Arrow(QLabel):
    """From the column to its field."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        colour, ratio = self._theme.tokens.text2, self.devicePixelRatioF()
        self.setPixmap(icon_pixmap("arrow-right", colour, _ARROW_PX, ratio))


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setProperty("kind", "line")
    rule.setFixedHeight(1)
    rule.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return rule


def _plain(text: str) -> str:
    return " ".join(text.split())
