"""The preview: the very page of the document, and where its delegates lie."""

from __future__ import annotations

import io
import itertools

import pytest
from PIL import Image

from directory_app.domain.delegations import Delegation
from directory_app.formats.delegation.composing import compose
from directory_app.formats.delegation.options import Document, DocumentOptions, SheetForm
from directory_app.formats.delegation.template_data import TEMPLATES, template_data
from directory_app.formats.delegation.typeset import Preview, Typesetter
from directory_app.formats.documents.typst_runs import Press, template_path
from tests.unit.formats.delegation.rosters import OFFICE, gathered, invented
from tests.unit.formats.delegation.test_pdf import ALL, IDS

PPI = 48.0


def all_pages(delegation: Delegation, options: DocumentOptions) -> list[bytes]:
    """Every page drawn from the whole document."""
    data = template_data(compose(delegation, options, OFFICE), options)
    return Press().run(template_path(TEMPLATES[options.document]), data).pages(PPI)


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_a_page_drawn_alone_is_the_page_of_the_document(
    chosen: DocumentOptions, typesetter: Typesetter
) -> None:
    delegation = invented(30)
    pages = all_pages(delegation, chosen)
    assert len(pages) > 1
    for number, expected in enumerate(pages):
        shown = typesetter.preview(delegation, chosen, OFFICE, number, PPI)
        assert (shown.page_count, shown.page) == (len(pages), number)
        assert shown.png == expected


def test_a_paragraph_over_a_page_is_drawn_where_it_lies(typesetter: Typesetter) -> None:
    delegation = invented(5, introduction="Mot de bienvenue. " * 600)
    pages = all_pages(delegation, DocumentOptions())
    drawn = [
        typesetter.preview(delegation, DocumentOptions(), OFFICE, number, PPI).png
        for number in range(len(pages))
    ]
    assert drawn == pages


def test_a_page_that_is_not_there_is_the_last(typesetter: Typesetter) -> None:
    far = typesetter.preview(invented(40), DocumentOptions(), page=99, ppi=PPI)
    assert far.page == far.page_count - 1
    assert typesetter.preview(invented(1), DocumentOptions(), page=-1, ppi=PPI).page == 0


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_every_delegate_lies_in_one_box_on_one_page(
    chosen: DocumentOptions, typesetter: Typesetter
) -> None:
    delegation = invented(30)
    count = typesetter.preview(delegation, chosen, OFFICE, 0, PPI).page_count
    shown = [typesetter.preview(delegation, chosen, OFFICE, n, PPI) for n in range(count)]
    found = [box.delegate_id for one in shown for box in one.boxes]
    assert sorted(found) == sorted(one.id for one in delegation.delegates)
    for one in shown:
        assert is_tidy(one)


def is_tidy(shown: Preview) -> bool:
    """Whether boxes lie on the page and do not overlap."""
    boxes = sorted(shown.boxes, key=lambda box: (box.x > shown.width_pt / 2, box.y))
    inside = all(
        box.x >= 0 and box.y >= 0 and box.width > 0 and box.height > 0
        and box.x + box.width <= shown.width_pt and box.y + box.height <= shown.height_pt
        for box in boxes
    )  # fmt: skip
    below = itertools.pairwise(boxes)
    return inside and all(
        one.y + one.height <= other.y + 0.1 or one.x + one.width <= other.x + 0.1
        for one, other in below
    )


def test_a_box_holds_the_ink_of_its_line_and_none_lies_between(typesetter: Typesetter) -> None:
    shown = typesetter.preview(invented(6), DocumentOptions(), ppi=72.0)
    picture = Image.open(io.BytesIO(shown.png)).convert("L")
    for box in shown.boxes:
        left, top = round(box.x), round(box.y)
        assert darkest(picture, left, top, round(box.width), round(box.height)) < 120
        assert darkest(picture, left, top + round(box.height), round(box.width), 2) > 200


def darkest(picture: Image.Image, x: int, y: int, width: int, height: int) -> int:
    low, _ = picture.crop((x, y, x + width, y + height)).getextrema()
    assert isinstance(low, int | float)
    return int(low)


def test_the_page_is_letter_paper_upright_or_wide(typesetter: Typesetter) -> None:
    upright = typesetter.preview(gathered(()), DocumentOptions(), ppi=PPI)
    wide = typesetter.preview(gathered(()), DocumentOptions(document=Document.SIGN_IN), ppi=PPI)
    table = typesetter.preview(gathered(()), DocumentOptions(form=SheetForm.TABLE), ppi=PPI)
    assert (upright.width_pt, upright.height_pt) == pytest.approx((612, 792), abs=0.01)
    assert (wide.width_pt, wide.height_pt) == pytest.approx((792, 612), abs=0.01)
    assert (table.width_pt, table.height_pt) == pytest.approx((792, 612), abs=0.01)
    assert Image.open(io.BytesIO(upright.png)).size == (408, 528)
