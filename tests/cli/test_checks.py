"""``check`` and ``fix``: doubts with numbered fixes, one applied as one undoable step."""

from __future__ import annotations

from tests.cli.conftest import Bottin


def _new(bottin: Bottin) -> str:
    made = bottin("new", "organisation", "name=Maison", "phones.+=555-0123",
                  "emails.+=info@gmial.com", "--json")  # fmt: skip
    return str(made.json["id"])


def test_doubts_are_told_in_words_with_their_fixes(bottin: Bottin) -> None:
    _new(bottin)
    answer = bottin("check", "--all")
    assert answer.code == 0
    assert "«\u00a0gmial.com\u00a0» ressemble à «\u00a0gmail.com\u00a0»." in answer.out
    assert "    emails.0 1  Mettre info@gmail.com" in answer.out
    assert answer.err == "2 points à vérifier.\n"


def test_the_same_as_json(bottin: Bottin) -> None:
    one = _new(bottin)
    (told,) = bottin("check", "Maison", "--json").json
    assert told["id"] == one
    phone, email = told["doubts"]
    assert (phone["field"], phone["code"], phone["fixes"]) == ("phones.0", "phone_too_short", [])
    assert email["fixes"] == [
        {
            "code": "use",
            "message": "Mettre info@gmail.com",
            "replacements": [{"field": "emails", "text": "info@gmail.com"}],
        }
    ]


def test_a_fix_is_applied_and_undone(bottin: Bottin) -> None:
    one = _new(bottin)
    fixed = bottin("fix", one, "emails.0", "--json")
    assert fixed.json["emails"][0]["address"] == "info@gmail.com"
    assert bottin("undo").code == 0
    assert bottin("show", one, "--json").json["emails"][0]["address"] == "info@gmial.com"


def test_what_cannot_be_done_says_so(bottin: Bottin) -> None:
    one = _new(bottin)
    for words in (("check",), ("check", one, "--all"), ("fix", one, "emails.0", "2"),
                  ("fix", one, "note")):  # fmt: skip
        answer = bottin(*words)
        assert answer.code == 2
        assert answer.err


def test_nothing_to_check(bottin: Bottin) -> None:
    assert bottin("check", "--all").err == "Rien à vérifier.\n"
    assert bottin("check", "--all", "--json").json == []
