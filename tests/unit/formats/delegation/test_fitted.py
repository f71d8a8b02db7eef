"""Texts without end: their beginning is laid out, and said to be no more than that."""

from __future__ import annotations

import pytest

from directory_app.domain.confidentiality import NO_GRANT
from directory_app.domain.delegations import Delegation
from directory_app.formats.delegation.composing import compose
from directory_app.formats.delegation.docx_sheet import as_docx
from directory_app.formats.delegation.fitted import LONGEST_OF_BADGE, count_shortened, fitted
from directory_app.formats.delegation.html import as_html
from directory_app.formats.delegation.options import Document, DocumentOptions
from directory_app.formats.delegation.text import as_text
from directory_app.formats.delegation.typeset import Typesetter
from directory_app.formats.documents.fitting import LONGEST, LONGEST_PARAGRAPH, fitting
from directory_app.services.delegations.document_facts import facts_of
from directory_app.services.delegations.documents import Gathered
from tests.unit.formats.builders import organisation, person, role
from tests.unit.formats.delegation.readers import letters, pdf_text, word_text
from tests.unit.formats.delegation.rosters import gathered, invented, seat

ENDLESS = "Z" * 50_000
END = "Z…"


def endless(introduction: str = "") -> Delegation:
    employer = organisation("Maison inventée", acronym="MI")
    somebody = person("Zoé", ENDLESS, roles=(role(employer),))
    return gathered([seat(somebody, employer)], title="Journée", introduction=introduction)


def test_a_text_that_fits_is_what_it_was() -> None:
    assert fitting("é" * LONGEST) == "é" * LONGEST
    assert fitting("é" * (LONGEST + 1)) == "é" * (LONGEST - 1) + "…"
    assert fitting("mot " * LONGEST)[-4:] == "mot…"


@pytest.mark.parametrize("document", list(Document))
def test_what_fits_is_composed_as_before(document: Document) -> None:
    composition = compose(invented(8), DocumentOptions(document=document))
    assert fitted(composition) is composition


def test_a_page_bears_the_beginning_of_an_endless_name() -> None:
    read = letters(pdf_text(Typesetter().pdf(endless(), DocumentOptions())))
    assert LONGEST - 50 < read.count("Z") <= LONGEST
    assert "…" in read


def test_a_word_file_bears_it_too_and_text_and_html_bear_it_whole() -> None:
    delegation, options = endless(), DocumentOptions()
    assert END in word_text(as_docx(delegation, options))
    for whole in (as_text(delegation, options), as_html(delegation, options)):
        assert ENDLESS in whole


def test_a_badge_and_a_paragraph_end_where_they_must() -> None:
    badges = fitted(compose(endless(), DocumentOptions(document=Document.BADGES))).badges
    assert [len(one.family_name) for one in badges] == [LONGEST_OF_BADGE]
    composition = fitted(compose(endless("mot " * LONGEST_PARAGRAPH), DocumentOptions()))
    assert [len(one.text) <= LONGEST_PARAGRAPH for one in composition.introduction] == [True]
    assert composition.introduction[0].text.endswith("mot…")


@pytest.mark.parametrize("document", list(Document))
def test_how_many_texts_are_shortened_is_said(document: Document) -> None:
    options = DocumentOptions(document=document)
    told = [
        facts_of(Gathered(one, grant=NO_GRANT), options).shortened
        for one in (endless(), invented(3))
    ]
    assert told[0] >= 1
    assert told[1] == 0
    assert count_shortened(fitted(compose(endless(), options))) == 0
