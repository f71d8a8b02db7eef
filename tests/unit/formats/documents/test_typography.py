"""Spaces, signs and dates of a printed French text (OQLF)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.text import NBSP, clean_line
from directory_app.formats.documents.typography import (
    Paragraph,
    dates,
    paragraphs,
    plain,
    printed,
    spaced,
)


@pytest.mark.parametrize(
    ("typed", "on_page"),
    [
        ("Ils disent : « oui »", "Ils disent~: «~oui~»"),
        ("à 8 h 30", "à 8~h~30"),
        ("vers 9 h du matin", "vers 9~h du matin"),
        ("20 % de 5 $", "20~% de 5~$"),
        ("L'R des centres d'action", "L’R des centres d’action"),
        ("heure 13:30 et A:B", "heure 13:30 et A:B"),
        ("« Journée »;", "«~Journée~»;"),
        ("'cité'", "'cité'"),
    ],
)
def test_a_text_takes_its_no_break_spaces(typed: str, on_page: str) -> None:
    assert printed(typed) == on_page.replace("~", NBSP)


@given(st.text())
def test_a_page_says_what_was_typed(text: str) -> None:
    assert plain(printed(text)).replace("’", "'") == clean_line(text).replace("’", "'")
    assert printed(printed(text)) == printed(text)


@given(st.text())
def test_spaces_that_are_there_are_kept(text: str) -> None:
    once = spaced(text)
    assert once.count(NBSP) == text.count(NBSP)
    assert spaced(once) == once
    assert plain(once).isprintable() or not plain(once).isascii()


def test_paragraphs_and_items_are_told_apart() -> None:
    found = paragraphs("Bonjour.\n\n · un;\n• deux;\n- trois\n\u2013 quatre\nFin\n   \n")
    assert found == (
        Paragraph("Bonjour."),
        *(Paragraph(text, True) for text in ("un;", "deux;", "trois", "quatre")),
        Paragraph("Fin"),
    )


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2018-03-13", None, "13 mars 2018"),
        ("2018-03-13", "2018-03-13", "13 mars 2018"),
        ("2018-03-13", "2018-03-15", "du 13 au 15 mars 2018"),
        ("2018-03-30", "2018-04-01", "du 30 mars au 1er avril 2018"),
        ("2018-12-31", "2019-01-02", "du 31 décembre 2018 au 2 janvier 2019"),
        ("2018-03", "2018-04", "mars 2018 – avril 2018"),
        (None, None, ""),
    ],
)
def test_the_dates_of_a_day(start: str | None, end: str | None, text: str) -> None:
    first, last = (PartialDate.parse(one) if one else None for one in (start, end))
    assert plain(dates(first, last)) == text
