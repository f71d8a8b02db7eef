"""``privacy-officer``: part by part, taken away, and told."""

from __future__ import annotations

from tests.cli.conftest import Bottin


def test_who_it_is_is_said_part_by_part(bottin: Bottin) -> None:
    assert bottin("privacy-officer").out.strip() == "—"
    told = bottin("privacy-officer", "--title", "Direction", "--email", "vp@table.example.org")
    assert told.out.strip() == "Direction, vp@table.example.org"
    found = bottin("privacy-officer", "--name", "Zoé Inventée", "--email", "", "--json").json
    assert found == {"privacy_officer": {"title": "Direction", "name": "Zoé Inventée"}}
    assert bottin("privacy-officer", "--email", "zoe").code == 2
    assert bottin("privacy-officer", "--none", "--json").json == {"privacy_officer": None}
