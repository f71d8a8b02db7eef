"""The rows of a pasted table made into entries: each cell read as what its column holds.

A cell that is not what its heading says is read by its own form; what stays unknown is left
unread. Knows nothing of how the table was found.
"""

from __future__ import annotations

from collections.abc import Iterator

from .address_roles import Role, role_of
from .anchor_search import find_anchors
from .anchors import AnchorKind, mask
from .cleaning import Plain
from .names import Bounds, read_inverted, read_person
from .pieces import read_stretch
from .records import Confidence, Entry, Value
from .table import Cell, Table, TableRow
from .telephones import find_telephones
from .tokens import Kind
from .wording import is_organisation

_PHONES = {"phone": "", "cell": "cell", "fax": "fax", "toll_free": "toll_free", "home": "home"}
_ADDRESSES = {Role.STREET, Role.BOX, Role.NUMBER, Role.PLACE}
_PLACES = ("address", "city", "province", "code")


class _Reader:
    """The values of one row, gathered cell by cell."""

    def __init__(self, plain: Plain, text: str, row: TableRow) -> None:
        self.plain, self.text, self.row = plain, text, row
        self.single: dict[str, Value] = {}
        self.many: dict[str, list[Value]] = {"phone": [], "email": [], "website": [], "unread": []}
        self.places: dict[str, Cell] = {}

    def read(self, column: str, cell: Cell) -> None:
        """Read one cell that is not empty."""
        if column in _PHONES or column in {"email", "website"}:
            if not self._coordinates(cell, _PHONES.get(column, "")):
                self._leave(cell)
        elif column == "name":
            self._name(cell)
        elif column in _PLACES:
            self.places.setdefault(column, cell)
        elif column in {"given", "family", "title", "organisation", "acronym", "function"}:
            self._keep(column, cell, Confidence.SURE)
        elif column:
            self._leave(cell)
        else:
            self._unknown(cell)

    def _keep(self, column: str, cell: Bounds, confidence: Confidence) -> None:
        if column in self.single:
            self._leave(cell)
        else:
            self.single[column] = self.plain.value(*cell, confidence)

    def _leave(self, cell: Cell) -> None:
        self.many["unread"].append(self.plain.value(*cell, Confidence.DOUBTFUL))

    def _coordinates(self, cell: Cell, label: str) -> bool:
        start, end = cell
        piece = self.text[start:end]
        found = [a for a in find_anchors(piece) if a.kind in {AnchorKind.EMAIL, AnchorKind.URL}]
        for anchor in found:
            name = "email" if anchor.kind == AnchorKind.EMAIL else "website"
            make = (
                self.plain.value
                if anchor.confidence == Confidence.DOUBTFUL
                else self.plain.address_value
            )
            self.many[name].append(
                make(start + anchor.start, start + anchor.end, anchor.confidence)
            )
        masked = mask(piece, [(a.start, a.end) for a in found])
        phones = list(find_telephones(masked, 0, len(masked)))
        for phone in phones:
            kind = label if label and phone.label in {"", "work", "toll_free"} else phone.label
            self.many["phone"].append(
                self.plain.value(start + phone.start, start + phone.end, phone.confidence, kind)
            )
        return bool(found or phones)

    def _name(self, cell: Cell) -> None:
        piece = self.text[slice(*cell)]
        comma = piece.find(",")
        person = read_person(self.text, *cell)
        if person is None and comma > 0:
            person = read_inverted(
                self.text, (cell[0], cell[0] + comma), (cell[0] + comma + 1, cell[1])
            )
        if person is None:
            self._keep("organisation", cell, Confidence.LIKELY)
            return
        sure = Confidence.SURE if person.is_known else Confidence.LIKELY
        for column, bounds in (
            ("title", person.title),
            ("given", person.given),
            ("family", person.family),
        ):
            if bounds is not None:
                self._keep(column, bounds, sure)

    def _unknown(self, cell: Cell) -> None:
        """A cell under no heading: by its form, else the body when none is known yet."""
        if self._coordinates(cell, ""):
            return
        piece = self.text[slice(*cell)]
        kinds = [token.kind for token in read_stretch(self.text, *cell)]
        if piece.isdigit() and len(piece) < 5:
            return
        if kinds[:1] == [Kind.FUNCTION] and len(kinds) == 1:
            self._keep("function", cell, Confidence.LIKELY)
        elif any(map(str.isdigit, piece)):
            self._place(cell)
        elif is_organisation(piece) or (
            kinds[:1] in ([Kind.TEXT], [Kind.NAME]) and "organisation" not in self.single
        ):
            self._keep("organisation", cell, Confidence.LIKELY)
        else:
            self._leave(cell)

    def _place(self, cell: Cell) -> None:
        codes = [a for a in find_anchors(self.text[slice(*cell)]) if a.kind == AnchorKind.CODE]
        role, _ = role_of(self.text[slice(*cell)], 0, {code.end for code in codes})
        if "address" not in self.places and role in _ADDRESSES:
            self.places["address"] = cell
        elif codes:
            self.places.setdefault("code", cell)
        else:
            self._leave(cell)

    def address(self) -> Iterator[Value]:
        """The address: one value over its cells when they stand side by side."""
        cells = sorted(self.places.values())
        if not cells or not {"address", "code"} & self.places.keys():
            for cell in cells:
                self._leave(cell)
            return
        first = self.places.get("address", cells[0])
        last = first
        taken = [cell for cell in self.row.cells if cell[0] < cell[1]]
        following = taken[taken.index(first) + 1 :] if first in taken else []
        for cell in following:
            if cell not in cells:
                break
            last = cell
        for cell in cells:
            if not first[0] <= cell[0] <= last[0]:
                self._leave(cell)
        yield self.plain.value(
            first[0], last[1], Confidence.SURE if "code" in self.places else Confidence.LIKELY
        )


def read_table(plain: Plain, text: str, table: Table) -> Iterator[tuple[Entry, int]]:
    """Return an entry for each row that names somebody or a body, with its first character."""
    body: Value | None = None
    for row in table.rows:
        reader = _Reader(plain, text, row)
        for at, cell in enumerate(row.cells):
            if cell[0] < cell[1]:
                reader.read(table.columns[at] if at < len(table.columns) else "", cell)
        addresses = tuple(reader.address())
        if body is not None and _is_merged(table, row) and reader.single.keys() & {"family"}:
            reader.single.setdefault("organisation", body)
        body = reader.single.get("organisation", body)
        if reader.single.keys() & {"family", "given", "organisation", "acronym"}:
            yield _entry(plain, reader, addresses), row.start


def _is_merged(table: Table, row: TableRow) -> bool:
    """Whether the body's cell is merged with the one above: it and those before it are empty."""
    if not table.has_headings or "organisation" not in table.columns:
        return False
    at = table.columns.index("organisation")
    return all(start >= end for start, end in row.cells[: at + 1])


def _entry(plain: Plain, reader: _Reader, addresses: tuple[Value, ...]) -> Entry:
    cells = [cell for cell in reader.row.cells if cell[0] < cell[1]]
    span = plain.span(cells[0][0], cells[-1][1])
    one, many = reader.single, reader.many
    return Entry(
        line=1,
        raw=plain.pasted[span.start : span.end],
        span=span,
        given_name=one.get("given"),
        family_name=one.get("family"),
        title=one.get("title"),
        function=one.get("function"),
        organisation=one.get("organisation"),
        acronym=one.get("acronym"),
        addresses=addresses,
        phones=tuple(many["phone"]),
        emails=tuple(many["email"]),
        websites=tuple(many["website"]),
        unread=tuple(many["unread"]),
    )
