"""Badges on their labels: measured in the picture and in the PDF; long names shrink, whole."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from directory_app.domain.delegations import Delegation
from directory_app.formats.delegation.labels import AVERY_5395
from directory_app.formats.delegation.options import Document, DocumentOptions
from directory_app.formats.delegation.typeset import Typesetter
from tests.unit.formats.builders import organisation, person, role
from tests.unit.formats.delegation.readers import letters, pdf, pdf_text
from tests.unit.formats.delegation.rosters import gathered, invented, seat

PPI = 300.0
TOLERANCE_MM = 0.5

LABELS_MM = [
    (left, top) for top in (14.8167, 78.3167, 141.8167, 205.3167) for left in (17.4625, 112.7125)
]
"""Top left corners of an Avery 5395 sheet, row by row; a label is 85.725 × 59.267 mm."""


def badges(**more: Any) -> DocumentOptions:
    return DocumentOptions(document=Document.BADGES, **more)


def mm(pixels: int) -> float:
    return pixels / PPI * 25.4


def picture(
    typesetter: Typesetter, delegation: Delegation, options: DocumentOptions
) -> Image.Image:
    shown = typesetter.preview(delegation, options, ppi=PPI)
    return Image.open(io.BytesIO(shown.png)).convert("L")


def inked(line: Image.Image) -> bool:
    """Whether most of a row or column of pixels is drawn."""
    values = line.tobytes()
    return sum(value < 250 for value in values) > 0.5 * len(values)


def outlines(page: Image.Image, left: float, top: float) -> tuple[float, float, float, float]:
    """The sides (left, top, right, bottom, mm) of the outline drawn about a label at that place."""
    step = PPI / 25.4
    x, y = round((left + 20) * step), round((top + 20) * step)
    width, height = round(85.725 * step), round(59.267 * step)
    columns = [n for n in range(x - width, x + width) if 0 <= n < page.width
               and inked(page.crop((n, y - 60, n + 1, y + 60)))]  # fmt: skip
    rows = [n for n in range(y - height, y + height) if 0 <= n < page.height
            and inked(page.crop((x - 60, n, x + 60, n + 1)))]  # fmt: skip
    return (
        mm(max(n for n in columns if n < x)),
        mm(max(n for n in rows if n < y)),
        mm(min(n for n in columns if n > x)),
        mm(min(n for n in rows if n > y)),
    )


@pytest.mark.parametrize("offset", [(0.0, 0.0), (1.5, -0.5)])
def test_the_outlines_lie_on_the_labels(
    offset: tuple[float, float], typesetter: Typesetter
) -> None:
    chosen = badges(has_outlines=True, offset_x_mm=offset[0], offset_y_mm=offset[1])
    page = picture(typesetter, gathered(()), chosen)
    for left, top in LABELS_MM:
        x, y = left + offset[0], top + offset[1]
        sides = (x, y, x + 85.725, y + 59.2667)
        assert outlines(page, x, y) == pytest.approx(sides, abs=TOLERANCE_MM)


def test_names_lie_inside_their_labels_and_nothing_lies_between(typesetter: Typesetter) -> None:
    page = picture(typesetter, invented(8), badges())
    step = PPI / 25.4
    for left, top in LABELS_MM:
        box = [round(v * step) for v in (left, top, left + 85.725, top + 59.2667)]
        inside = page.crop((box[0], box[1], box[2], box[3])).point(lambda v: 255 - v).getbbox()
        assert inside is not None
        middle = (inside[0] + inside[2]) / 2 / step
        assert middle == pytest.approx(85.725 / 2, abs=TOLERANCE_MM)
        page.paste(255, tuple(box))
    assert page.getextrema() == (255, 255)


def test_the_preview_says_where_each_label_is(typesetter: Typesetter) -> None:
    boxes = typesetter.preview(invented(8), badges(), ppi=20).boxes
    found = [(box.x / 72 * 25.4, box.y / 72 * 25.4) for box in boxes]
    for place, expected in zip(found, LABELS_MM, strict=True):
        assert place == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    ("start_at", "count", "sheets"), [(1, 8, 1), (1, 9, 2), (8, 1, 1), (6, 4, 2)]
)
def test_a_used_sheet_can_be_finished(
    start_at: int, count: int, sheets: int, typesetter: Typesetter
) -> None:
    chosen = badges(start_at=start_at)
    shown = typesetter.preview(invented(count), chosen, ppi=20)
    assert shown.page_count == sheets
    assert (shown.boxes[0].x / 72 * 25.4, shown.boxes[0].y / 72 * 25.4) == pytest.approx(
        LABELS_MM[start_at - 1], abs=0.01
    )
    assert AVERY_5395.slot(count - 1, start_at)[0] == sheets - 1


LONG = [
    ("Maximilienne-Alexandrine-Bernadette-Clémentine-Désirée-Édith", "Côté", "Organisme"),
    ("X" * 60, "Y" * 60, "Z" * 60),
    ("W" * 500, "M" * 500, "@" * 500),
    ("Marie", "de la Bruère-Champfleury-Saint-Hilaire " * 4, "Regroupement des organismes " * 12),
    ("A", "", ""),
]


@pytest.mark.parametrize("names", LONG, ids=["hyphens", "60 letters", "500", "words", "one letter"])
def test_a_long_name_shrinks_and_is_never_cut(
    names: tuple[str, str, str], typesetter: Typesetter
) -> None:
    given, family, name = names
    employer = organisation(name.strip() or "O", acronym="")
    somebody = person(given, family.strip(), roles=(role(employer),))
    alone = gathered([seat(somebody, employer)])
    text = letters(pdf_text(typesetter.pdf(alone, badges())))
    assert all(letters(one) in text for one in names)
    page = picture(typesetter, alone, badges())
    ink = page.point(lambda v: 255 - v).getbbox()
    assert ink is not None
    sides = [mm(side) for side in ink]
    assert sides[0] >= 17.4625 + 3
    assert sides[1] >= 14.8167 + 2
    assert sides[2] <= 17.4625 + 85.725 - 3
    assert sides[3] <= 14.8167 + 59.2667 - 2


def test_a_name_of_sixty_letters_keeps_to_one_line(typesetter: Typesetter) -> None:
    somebody = person("e" * 60, "Ng")
    text = pdf_text(typesetter.pdf(gathered([seat(somebody)]), badges()))
    assert "e" * 60 in text.split("\n")


def test_the_given_name_is_the_largest(typesetter: Typesetter) -> None:
    sizes: dict[str, float] = {}

    def visit(text: str, _: Any, matrix: list[float], __: Any, size: float) -> None:
        for word in ("Lise", "Côté", "Alliance"):
            if word in text:
                sizes.setdefault(word, abs(size * matrix[3]))

    employer = organisation("Alliance des haltes", acronym="AHN")
    somebody = person("Lise", "Côté", roles=(role(employer),))
    data = typesetter.pdf(gathered([seat(somebody, employer)]), badges())
    pdf(data).pages[0].extract_text(visitor_text=visit)
    assert sizes["Lise"] > sizes["Côté"] > sizes["Alliance"] >= 10


@pytest.mark.parametrize(
    ("name", "acronym", "shown"),
    [
        ("Alliance des haltes", "AHN", ["Lise", "Côté", "Alliance des haltes"]),
        ("Regroupement des organismes communautaires autonomes et bénévoles du Nord", "ROC",
         ["Lise", "Côté", "ROC"]),
        ("", "AHN", ["Lise", "Côté", "AHN"]),
    ],
)  # fmt: skip
def test_a_long_organisation_is_known_by_its_acronym(
    name: str, acronym: str, shown: list[str], typesetter: Typesetter
) -> None:
    employer = organisation(name, acronym=acronym)
    one = gathered([seat(person("Lise", "Côté", roles=(role(employer),)), employer)])
    assert pdf_text(typesetter.pdf(one, badges())).split("\n") == shown


def test_where_nobody_is_named_the_organisation_is(typesetter: Typesetter) -> None:
    one = gathered([seat(person("", ""), organisation("Alliance des haltes", acronym="AHN"))])
    text = pdf_text(typesetter.pdf(one, badges()))
    assert text.split("\n") == ["AHN", "Alliance des haltes"]
