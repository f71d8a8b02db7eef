"""``event`` and ``delegation``: what they print, refuse and write."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import directories
from tests.cli.conftest import Bottin


@pytest.fixture
def desk(bottin: Bottin, tmp_path: Path) -> Bottin:
    """Two organisations, two people and a day."""

    def build(path: Path) -> None:
        fill(partial(bottin, directory=directories.make(path.parent, path.name)))

    return partial(bottin, directory=directories.once("a day", tmp_path / "jour.bottin", build))


def fill(bottin: Bottin) -> None:
    bottin("new", "organisation", "name=Regroupement imaginaire", "acronym=RIMQ")
    bottin("edit", "RIMQ", "phones.+=514 555-0107", "emails.+=info@rimq.example.org")
    bottin("new", "organisation", "name=Table inventée", "acronym=TIR", "sectors.+=Femmes")
    for given, family, home in (("Maude", "Roy", "RIMQ"), ("Lise", "Côté", "TIR")):
        bottin(
            "new", "person", f"given_name={given}", f"family_name={family}",
            f"roles.+={home}: présidence",
        )  # fmt: skip
    made = bottin("event", "create", "Journée d’essai", "--date", "2027-03-16", "--place", "Hôtel")
    assert made.code == 0


def test_an_event_as_json(desk: Bottin) -> None:
    desk("delegation", "add", "essai", "Maude Roy", "--status", "confirmed")
    shown = desk("event", "show", "essai", "--json").json
    assert (shown["title"], shown["date"], shown["place"]) == (
        "Journée d’essai",
        "2027-03-16",
        "Hôtel",
    )
    assert shown["frozen"] is False
    (one,) = shown["participants"]
    assert one["person"]["display_name"] == "Maude Roy"
    assert one["organisation"]["acronym"] == "RIMQ"
    assert (one["function"], one["status"], one["order"]) == ("présidence", "confirmed", 1)
    assert one["frozen"] is None
    assert desk("event", "all", "--json").json[0]["statuses"]["confirmed"] == 1


def test_a_frozen_participant_carries_what_was_printed(desk: Bottin) -> None:
    desk("delegation", "add", "essai", "Maude Roy")
    desk("delegation", "freeze", "essai")
    desk("edit", "RIMQ", "phones.0=438 555-0100")
    shown = desk("event", "show", "essai", "--json").json
    assert shown["frozen"] is True
    frozen = shown["participants"][0]["frozen"]
    assert frozen["phones"][0]["display"] == "514 555-0107"
    (change,) = desk("delegation", "changes", "essai", "--json").json
    assert (change["name"], change["field"]) == ("Maude Roy", "phones")
    assert (change["printed"], change["today"]) == ("514 555-0107", "438 555-0100")
    assert change["is_draft"] is False
    assert "téléphone" in desk("delegation", "changes", "essai").out


def test_the_roster_by_words(desk: Bottin) -> None:
    for words in (
        ("add", "essai", "Lise Côté", "--function", "porte-parole"),
        ("add", "essai", "Jo Invité", "--guest", "--for", "Bureau inventé"),
        ("add", "essai", "RIMQ"),
        ("status", "essai", "all", "invited"),
        ("status", "essai", "jo invite", "declined"),
        ("move", "essai", "RIMQ", "1"),
        ("replace", "essai", "RIMQ", "Maude Roy"),
    ):
        answer = desk("delegation", *words)
        assert answer.code == 0, answer.err
    shown = desk("event", "show", "essai").out.splitlines()
    assert shown == [
        "2027-03-16  Journée d’essai  Hôtel",
        "  1  Maude Roy, présidence, RIMQ  [invitée]",
        "  2  Lise Côté, porte-parole, TIR  [invitée]",
        "  3  Jo Invité, Bureau inventé  [décline]",
    ]
    again = desk("delegation", "add", "essai", "Lise Côté")
    assert "déjà dans la délégation (position 2)" in again.err
    assert desk("delegation", "remove", "essai", "Lise Côté").code == 0
    assert desk("undo").code == 0
    assert len(desk("event", "show", "essai").out.splitlines()) == 4


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("event", "show", "congrès"), 2, "event_not_found"),
        (("event", "create", " "), 2, "event_title_missing"),
        (("event", "create", "X", "--date", "13/03/2018"), 2, "value_invalid"),
        (("delegation", "add", "essai", "Personne Inconnue"), 2, "not_found"),
        (("delegation", "remove", "essai", "Maude Roy"), 2, "not_in_delegation"),
        (("delegation", "gaps", "essai"), 2, "list_not_found"),
        (("export", "--event", "essai", "--status", "peut-être"), 2, "value_invalid"),
        (("delegation", "status", "essai", "all", "perhaps"), 2, "usage"),
    ],
)
def test_what_is_refused(desk: Bottin, words: tuple[str, ...], code: int, error: str) -> None:
    answer = desk(*words, "--json")
    assert answer.code == code
    assert answer.json["error"]["code"] == error
    assert answer.json["error"]["message"]


def test_gaps_of_a_list(desk: Bottin) -> None:
    desk("list", "create", "Membres")
    desk("list", "add", "Membres", "RIMQ", "TIR")
    desk("delegation", "add", "essai", "Maude Roy")
    found = desk("delegation", "gaps", "essai", "--json").json
    assert len(found["without"]) == len(found["unanswered"]) == 1
    assert found["several"] == found["territories_missing"] == []
    assert found["sectors_missing"] == ["Femmes"]
    assert "TIR" in desk("delegation", "gaps", "essai", "--of", "membres").out


@pytest.mark.parametrize("kind", ["pdf", "docx", "html", "text"])
@pytest.mark.parametrize("document", ["sheet", "sign-in", "badges", "accreditation", "phones"])
def test_every_document_in_every_form(
    desk: Bottin, tmp_path: Path, kind: str, document: str
) -> None:
    desk("delegation", "add", "essai", "Maude Roy")
    target = tmp_path / f"journee.{kind}"
    words = ("delegation", "sheet", "essai", "--to", kind, "--document", document)
    answer = desk(*words, "-o", str(target), "--json")
    if (kind, document) == ("docx", "badges"):
        assert answer.json["error"]["code"] == "badges_need_pdf"
        return
    assert answer.code == 0, answer.out
    assert answer.json["file"] == str(target)
    assert len(answer.json["sha256"]) == 64
    data = target.read_bytes()
    if kind == "pdf":
        assert "Maude" in "".join(page.extract_text() for page in PdfReader(target).pages)
    else:
        assert data.startswith(b"PK") if kind == "docx" else b"Maude" in data
    assert desk(*words, "-o", str(target)).code == 2
    assert desk(*words, "-o", str(target), "--overwrite").code == 0


def test_a_text_goes_to_standard_output_and_a_pdf_does_not(desk: Bottin) -> None:
    desk("delegation", "add", "essai", "Maude Roy")
    answer = desk("delegation", "sheet", "essai", "--to", "text")
    assert "· Maude Roy, présidence, Regroupement imaginaire (RIMQ) : 514 555-0107" in answer.out
    assert desk("delegation", "sheet", "essai", "--to", "pdf").code == 2


def test_the_confidential_leaves_with_a_reason_and_is_registered(desk: Bottin) -> None:
    desk("edit", "RIMQ", "phones.0.confidential=true")
    desk("delegation", "add", "essai", "Maude Roy")
    assert "555-0107" not in desk("delegation", "sheet", "essai").out
    shown = desk("delegation", "sheet", "essai", "--with-confidential", "visite de la maison")
    assert "555-0107" in shown.out
    assert desk("delegation", "sheet", "essai", "--with-confidential", " ").code == 2


def test_those_of_one_status_are_exported(desk: Bottin) -> None:
    desk("delegation", "add", "essai", "Maude Roy", "--status", "confirmed")
    desk("delegation", "add", "essai", "Lise Côté")
    everybody = desk("export", "--event", "essai", "--profile", "bcc", "--json").json
    assert (everybody["included"], len(everybody["excluded"])) == (1, 1)
    words = ("export", "--event", "essai", "--status", "invited,to_invite", "--profile", "bcc")
    assert desk(*words, "--json").json["included"] == 0


def test_an_event_copied_tells_who_left(desk: Bottin) -> None:
    desk("delegation", "add", "essai", "Maude Roy")
    desk("edit", "Maude Roy", "roles.0.end=2026-06-30")
    copied = desk("event", "copy", "essai", "--title", "Encore", "--date", "2028-01-05", "--json")
    assert copied.json["date"] == "2028-01-05"
    assert [one["turn"] for one in copied.json["changes"]] == ["left"]
    assert copied.json["participants"][0]["person"] is None


def test_an_event_changed_ordered_and_deleted(desk: Bottin) -> None:
    assert desk("event", "edit", "essai", "introduction=Bonjour", "group=La délégation").code == 0
    assert desk("delegation", "order", "essai", "status").code == 0
    shown = desk("event", "show", "essai", "--json").json
    assert (shown["introduction"], shown["order"]) == ("Bonjour", "status")
    assert desk("event", "delete", "essai", "--json").json == {"deleted": shown["id"]}
    assert desk("event", "all", "--json").json == []
    assert desk("undo").code == 0


def test_our_organisation(desk: Bottin) -> None:
    assert desk("event", "ours", "--json").json == {"organisation": None}
    assert desk("event", "ours", "RIMQ", "--json").json["organisation"]["acronym"] == "RIMQ"
    assert "Regroupement imaginaire" in desk("event", "ours").out
    assert desk("event", "ours", "--none").code == 0
    assert desk("event", "ours", "--json").json == {"organisation": None}
