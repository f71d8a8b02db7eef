"""Every card of the data that ships can be printed for a person, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from directory_app.bootstrap import Origin
from directory_app.cli.card_text import card_lines
from directory_app.texts import Texts
from tests import directories


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("origin", ["table", "sample"])
def test_every_card_prints(tmp_path: Path, origin: Origin, lang: str) -> None:
    path = tmp_path / "essai.bottin"
    directories.seeded(path, origin)
    with directories.opened(path) as directory:
        for row in directory.search.rows(directory.search.all_keys("")):
            card = directory.contacts.get_card(row.id)
            lines = list(card_lines(card, Texts(lang)))
            assert row.display_name in lines[0]


def test_the_table_s_card_reads_as_a_sentence_would(tmp_path: Path) -> None:
    path = tmp_path / "table.bottin"
    directories.seeded(path, "table")
    with directories.opened(path) as directory:
        card = directory.contacts.get_card(directory.contacts.find_id("TRPOCB"))
        text = "\n".join(card_lines(card, Texts("fr")))
    assert "publié le 13 mars 2018" in text
    assert "lundi–jeudi, 09:00–17:00" in text
    assert "Tout le Québec" in text
    assert "Téléphone     514 844-1309" in text
