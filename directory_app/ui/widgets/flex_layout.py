"""A layout of lines that grow and wrap: what a form's row needs to fit any width and text size.

Items stand side by side at their least width, share what is left, and go on below when there is
no room. On one line the middles of the controls are level, captions above or messages below them
notwithstanding: a widget with ``middle_px()`` says where its control's middle is. What is said
about an item stands below its line, from the item's left edge to the end of the line.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_NOTE_GAP_PX = 4


@dataclass(frozen=True, slots=True)
class _Place:
    item: QLayoutItem
    width: int
    height: int
    middle: int


class FlexLayout(QLayout):
    """Items of :meth:`add` from left to right; ``grow`` is their share of the room left over.

    ``ends_right``: a line below the first on which nothing grows ends where the others do, as
    buttons pushed down by a narrow window should.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap_px: int = 8,
        line_gap_px: int = 8,
        ends_right: bool = True,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._grows: list[int] = []
        self._breaks: set[int] = set()
        self._notes: dict[QWidget, QLayoutItem] = {}
        self._gap = gap_px
        self._ends_right = ends_right
        self._line_gap = line_gap_px
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins())

    def add(self, widget: QWidget, grow: int = 0) -> None:
        """Adds a widget; 0 keeps it at its natural width."""
        self._grows.append(grow)
        self.addWidget(widget)

    def add_break(self) -> None:
        """What is added next begins a line."""
        self._breaks.add(len(self._items))

    def add_below(self, widget: QWidget, note: QWidget) -> None:
        """Adds what is said about a widget of the layout; one note for each. It comes right after
        the widget in the layout's order, which is that of Tab."""
        place = self.indexOf(widget) + 1
        self.addWidget(note)
        self._items.insert(place, self._items.pop())
        self._grows.insert(place, self._grows.pop())
        self._breaks = {number + (number >= place) for number in self._breaks}
        self._notes[widget] = self._items[place]
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's own: takes ownership of an item."""
        self._items.append(item)
        if len(self._grows) < len(self._items):
            self._grows.append(0)

    def count(self) -> int:
        """How many items, notes included."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Gives an item up."""
        if not 0 <= index < len(self._items):
            return None
        self._grows.pop(index)
        taken = self._items.pop(index)
        self._notes = {
            widget: note
            for widget, note in self._notes.items()
            if note is not taken and widget is not taken.widget()
        }
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        """None: it takes the width it is given."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def invalidate(self) -> None:
        """Forgets what was measured."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """The height that ``width`` asks for."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Places the items."""
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """One line."""
        hints = [self._basis(n) for n in self._shown()]
        width = sum(hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSize(self) -> QSize:
        """The widest of the items' least sizes."""
        size = QSize()
        for number in self._shown():
            size = size.expandedTo(self._items[number].minimumSize())
        return size

    def _shown(self) -> list[int]:
        """Numbers of the items that stand on lines: no notes, nothing hidden."""
        notes = set(map(id, self._notes.values()))
        items = enumerate(self._items)
        return [n for n, item in items if not item.isEmpty() and id(item) not in notes]

    def _basis(self, number: int) -> int:
        item = self._items[number]
        least = item.minimumSize().width()
        return least if self._grows[number] else max(least, item.sizeHint().width())

    def _lines(self, width: int) -> list[list[tuple[int, int]]]:
        """Numbers and least widths of the items of each line."""
        lines: list[list[tuple[int, int]]] = []
        used = 0
        for number in self._shown():
            basis = min(self._basis(number), width)
            if not lines or number in self._breaks or used + self._gap + basis > width:
                lines.append([])
                used = -self._gap
            lines[-1].append((number, basis))
            used += self._gap + basis
        return lines

    def _left_over(self, line: list[tuple[int, int]], width: int) -> int:
        """Room before a line that ends at the right."""
        if not self._ends_right or any(self._grows[number] for number, _ in line):
            return 0
        return width - sum(basis for _, basis in line) - self._gap * (len(line) - 1)

    def _places(self, line: list[tuple[int, int]], width: int) -> list[_Place]:
        left = width - sum(basis for _, basis in line) - self._gap * (len(line) - 1)
        shares = sum(self._grows[number] for number, _ in line)
        places = []
        for number, basis in line:
            grow = self._grows[number]
            extra = left * grow // shares if shares else 0
            left, shares = left - extra, shares - grow
            most = max(basis, self._items[number].maximumSize().width())
            places.append(_measured(self._items[number], min(basis + extra, most)))
        return places

    def _place(self, rect: QRect, *, is_trial: bool) -> int:
        y = rect.y()
        for number, line in enumerate(self._lines(rect.width())):
            y += self._line_gap if number else 0
            places = self._places(line, rect.width())
            above = max(place.middle for place in places)
            below = y + above + max(place.height - place.middle for place in places)
            x = rect.x() + (self._left_over(line, rect.width()) if number else 0)
            for place in places:
                if not is_trial:
                    corner = QPoint(x, y + above - place.middle)
                    place.item.setGeometry(QRect(corner, QSize(place.width, place.height)))
                room = QRect(x, below, rect.x() + rect.width() - x, 0)
                below += self._place_note(place.item, room, rect, is_trial=is_trial)
                x += place.width + self._gap
            y = below
        return y - rect.y()

    def _place_note(self, item: QLayoutItem, room: QRect, line: QRect, *, is_trial: bool) -> int:
        """What is said about an item, as wide as ``room``, or as the line if that is too little;
        how high it is."""
        widget = item.widget()
        note = self._notes.get(widget) if widget is not None else None
        if note is None or note.isEmpty():
            return 0
        if room.width() < line.width() // 2:
            room = QRect(line.x(), room.y(), line.width(), 0)
        height = _NOTE_GAP_PX + _measured(note, room.width()).height
        if not is_trial:
            note.setGeometry(room.adjusted(0, _NOTE_GAP_PX, 0, height))
        return height


def _measured(item: QLayoutItem, width: int) -> _Place:
    height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    height = max(height, item.minimumSize().height())
    middle = getattr(item.widget(), "middle_px", None)
    return _Place(item, width, height, middle() if middle is not None else height // 2)
