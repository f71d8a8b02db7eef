"""Seventy canaries, one in every kind of field, through every exit of the services and of the
command line: none is told unasked, while the public word beside them is. A new exit joins a list.

What the office's own screen shows may be personal and internal; what leaves may not.
"""

from __future__ import annotations

import json
import logging
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from directory_app.cli import main
from directory_app.domain.batch_edit import Action, BatchEdit
from directory_app.domain.confidentiality import Grant
from directory_app.domain.departure_lines import tell, tell_done
from directory_app.domain.departures import DepartureChoices, Successor
from directory_app.domain.folding import fold
from directory_app.domain.listing import Listing
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.quality import ProblemKind
from directory_app.formats.registry import PROFILES
from directory_app.services.delegations.documents import Document
from directory_app.services.directory import Directory
from directory_app.services.duplicate_watch import Typed
from directory_app.services.exports import Selection
from directory_app.services.table_cells import Column
from directory_app.services.table_edit import CellText
from directory_app.services.verification.service import file_name_for, subject_of
from tests import directories
from tests.e2e import canaries
from tests.e2e.canaries import CONTROL, NAMED, PAST, PRIVATE, SECRETS, Signs, fill
from tests.e2e.test_canary import (
    card_texts,
    cards,
    changed_since,
    document,
    events,
    export,
    findings,
    gaps,
    history,
    ids,
    import_report,
    index_words,
    left_out,
    overview,
    register,
    roster,
    rows,
    rows_to_check,
    steps,
    trash_rows,
)

Exit = Callable[[Directory], str]
EVERYBODY = Selection(everything=True)


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    folder = tmp_path_factory.mktemp("canaries")
    with directories.opened(directories.make(folder)) as opened:
        fill(opened, folder)
        yield opened


def keys(directory: Directory) -> tuple[int, ...]:
    return tuple(directory.search.all_keys(""))


def contact_ids(directory: Directory) -> list[str]:
    return [row.id for row in directory.search.rows(keys(directory))]


def neighbour(directory: Directory) -> str:
    return directory.contacts.find_id(canaries.NEIGHBOUR)


# --- on the office's own screen ------------------------------------------------------------------


def table_rows(directory: Directory) -> str:
    found = directory.table.rows(keys(directory))
    return repr([(row.contact, dict(row.cells)) for row in found])


def pasted_block(directory: Directory) -> str:
    texts = [CellText(key, Column.FUNCTION, "autre") for key in keys(directory)]
    texts += [CellText(key, Column.CATEGORY, "autre") for key in keys(directory)]
    return repr(directory.table_edits.plan(texts)) + repr(directory.table.rows(keys(directory)))


def batch_previews(directory: Directory) -> str:
    asked = [
        BatchEdit("note", Action.CLEAR),
        BatchEdit("description", Action.REPLACE, "autre"),
        BatchEdit("category", Action.CLEAR),
        BatchEdit("custom.Suivi", Action.CLEAR),
        BatchEdit("emails", Action.REPLACE, "@ailleurs.example", "@abri.example.org"),
        BatchEdit("emails.label", Action.CLEAR),
        BatchEdit("phones.label", Action.CLEAR),
        BatchEdit("pronouns", Action.CLEAR),
    ]
    return repr([directory.batch_edits.preview(EVERYBODY, one) for one in asked])


def quality_board(directory: Directory) -> str:
    found = []
    for kind in ProblemKind:
        found.append(directory.quality.rows(kind, directory.quality.list_findings(kind)))
    return repr(found) + repr(directory.quality.ignored_rows(directory.quality.list_ignored()))


def doubts(directory: Directory) -> str:
    return repr([directory.problem_fixes.of_contact(one) for one in contact_ids(directory)])


def sightings(directory: Directory) -> str:
    typed = [Typed("organisation", "nouveau", name=canaries.NEIGHBOUR)]
    typed += [Typed("person", "nouveau", given="Ana", family="Témoin")]
    typed += [Typed("organisation", "nouveau", emails=(canaries.mailbox(1),))]
    return repr([directory.watch.look(one) for one in typed])


def history_of_each(directory: Directory) -> str:
    return repr([directory.history.list_steps(one) for one in contact_ids(directory)])


def copies(directory: Directory) -> str:
    shelter = directory.contacts.find_id(canaries.SHELTER)
    return repr(directory.copies.of_contact(shelter)) + repr(directory.copies.of_step(1))


def departure_sheets(directory: Directory) -> str:
    person = directory.contacts.find_id("Ana Témoin")
    return repr(directory.departures.read(person))


def affiliated(directory: Directory) -> str:
    shelter = directory.contacts.find_id(canaries.SHELTER)
    return repr(directory.affiliation_counts.read(shelter))


def questions(directory: Directory) -> str:
    return repr([directory.verification.questions(one) for one in contact_ids(directory)])


def unknown_data(directory: Directory) -> str:
    found = [directory.contacts.unknown_data(one) for one in contact_ids(directory)]
    return repr(found) + CONTROL


def office_fields(directory: Directory) -> str:
    return repr(directory.custom_fields.list_all()) + repr(directory.overview.read().custom_fields)


def officer(directory: Directory) -> str:
    return repr(directory.privacy_officer.find())


def verification_names(directory: Directory) -> str:
    """What stands around a sheet: file name, subject, what waits to be entered."""
    sheets = directory.verification.gather(EVERYBODY).sheets
    around = [(file_name_for([one], "pdf"), subject_of(one)) for one in sheets]
    return repr(around) + repr(directory.verification.list_unfinished())


def others_sheets(directory: Directory) -> str:
    """Every sheet but the confidential contact's own."""
    ids = set(contact_ids(directory)) - {directory.contacts.find_id(canaries.SECRET_NAME)}
    gathered = directory.verification.gather(Selection(ids=tuple(sorted(ids))))
    masked = [directory.verification.questions(one).sheet for one in sorted(ids)]
    return directory.verification.data(gathered, "text").decode() + repr(masked)


def departing(directory: Directory) -> str:
    """The sheet, the sentences of it and the notification."""
    sheet = directory.departures.read(directory.contacts.find_id("Ana Témoin"))
    roles = frozenset(role.id for role in sheet.roles)
    choices = DepartureChoices(PartialDate.of(directories.TODAY), roles, Successor("Di Temoin"))
    lines = tell(sheet, choices, "fr", "organisation confidentielle")
    return repr(sheet) + repr(lines) + repr(tell_done(sheet, choices))


def persons_data(directory: Directory) -> str:
    """What is handed to somebody who is in no way bound to a confidential contact."""
    held = directory.personal_data.gather(directory.contacts.find_id("Bo Témoin"), "demande")
    return directory.personal_data.data(held, "json").decode()


def whole_cards(directory: Directory) -> str:
    """The cards as the window gets them, with all that is around the contact."""
    return repr([directory.contacts.get_card(one) for one in contact_ids(directory)])


def duplicates(directory: Directory) -> str:
    return repr(directory.duplicates.find()) + CONTROL


ON_SCREEN: list[Exit] = [
    *(rows, findings, cards, card_texts, index_words, overview),
    *(events, roster, gaps, table_rows, pasted_block, batch_previews, quality_board),
    *(doubts, sightings, history, history_of_each, copies, departure_sheets, affiliated),
    *(questions, unknown_data, duplicates, whole_cards, office_fields, officer, departing),
]
WITHOUT_NAMES: list[Exit] = [
    rows_to_check,
    ids,
    steps,
    register,
    left_out,
    trash_rows,
    changed_since,
]
"""Exits in which there is no place for the public word."""

# --- what leaves ---------------------------------------------------------------------------------


def table_copied(directory: Directory) -> str:
    return directory.table.copy(keys(directory), tuple(Column)).text


def selected_exports(directory: Directory) -> str:
    """By ids, by list and of an event: the same sieve."""
    event = directory.events.find_id("essai")
    chosen = [
        Selection(ids=tuple(contact_ids(directory))),
        Selection(list_name="Membres"),
        Selection(event_id=event),
        Selection(listing=Listing(kind="person")),
    ]
    return "".join(
        directory.exports.text(directory.exports.plan(one, "json"), "essai")[0] for one in chosen
    )


def verification_sheets(directory: Directory) -> str:
    gathered = directory.verification.gather(EVERYBODY)
    return repr(gathered) + directory.verification.data(gathered, "text").decode()


def verification_pdf(directory: Directory) -> str:
    import io

    from pypdf import PdfReader

    data = directory.verification.data(directory.verification.gather(EVERYBODY), "pdf")
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


LEAVING: list[Exit] = [
    *(export(profile) for profile in PROFILES),
    *(table_copied, selected_exports),
]
VERIFYING: list[Exit] = [verification_sheets, verification_pdf]
NAMELESS: list[Exit] = [verification_names, others_sheets, departing, persons_data]
"""What stands around or beside a contact that is confidential, without its name."""
PAST_EXITS: list[Exit] = [history, history_of_each, quality_board, whole_cards, persons_data]
"""Where a value that a confidential contact had before its mark could be told."""
SHEETS: list[Exit] = [
    *(document(kind, form) for kind in Document for form in ("text", "html", "pdf")),
    *(document(kind, "docx") for kind in Document if kind is not Document.BADGES),
    *(document(Document.SHEET, form, as_printed=True) for form in ("text", "pdf", "docx")),
]


def told(
    exits: list[Exit], directory: Directory, *signs: Signs
) -> tuple[dict[str, list[str]], list[str]]:
    """What each exit tells that it must not; and the exits that do not say the public word."""
    leaks: dict[str, list[str]] = {}
    blind: list[str] = []
    for number, way_out in enumerate(exits):
        text, name = way_out(directory), f"{number} {way_out.__qualname__}"
        found = [one for kind in signs for one in kind.found_in(text)]
        if found:
            leaks[name] = found
        if CONTROL not in fold(text):
            blind.append(name)
    return leaks, blind


NOTHING: tuple[dict[str, list[str]], list[str]] = ({}, [])


def test_the_canaries_are_there(directory: Directory) -> None:
    assert (canaries.CONFIDENTIAL, len(PRIVATE.words) + len(PRIVATE.digits)) == (50, 20)
    everything = Grant(confidential=True, personal=True, internal=True, reason="essai")
    plan = directory.exports.plan(EVERYBODY, "json", grant=everything)
    text, _ = directory.exports.text(plan, "essai")
    assert len(SECRETS.found_in(text)) == 50
    assert len(PRIVATE.found_in(text)) == 20
    assert NAMED.found_in(text)
    raw = directory.location.read_bytes() + _beside(directory)
    assert all(word.encode() in raw for word in canaries.WORDS)


def _beside(directory: Directory) -> bytes:
    beside = directory.location.with_name(directory.location.name + "-wal")
    return beside.read_bytes() if beside.exists() else b""


def test_no_screen_tells_a_confidential_value(directory: Directory) -> None:
    assert told(ON_SCREEN, directory, SECRETS) == NOTHING
    assert told(WITHOUT_NAMES, directory, SECRETS)[0] == {}


def test_nothing_that_leaves_tells_one_or_names_a_confidential_contact(
    directory: Directory,
) -> None:
    assert told(LEAVING, directory, SECRETS, PRIVATE, NAMED) == NOTHING


def test_no_verification_sheet_tells_one(directory: Directory) -> None:
    """A sheet asks somebody about themselves: it bears their name, be they confidential."""
    assert told(VERIFYING, directory, SECRETS, PRIVATE) == NOTHING


def test_what_stands_beside_a_confidential_contact_does_not_name_it(directory: Directory) -> None:
    assert told(NAMELESS, directory, SECRETS, NAMED) == NOTHING


def test_what_a_contact_had_before_its_mark_is_told_no_more(directory: Directory) -> None:
    assert told(PAST_EXITS, directory, PAST) == NOTHING
    raw = directory.location.read_bytes() + _beside(directory)
    assert canaries.OLD_STREET.encode() in raw, "the log has it all the same"


def test_no_document_tells_one(directory: Directory) -> None:
    assert told(SHEETS, directory, SECRETS, PRIVATE) == NOTHING


def test_no_import_tells_one(tmp_path: Path) -> None:
    with directories.opened(directories.make(tmp_path)) as opened:
        fill(opened, tmp_path)
        assert SECRETS.found_in(import_report(opened)) == []


COMMANDS: tuple[tuple[str, ...], ...] = (
    ("search", "temoin"),
    ("show", canaries.NEIGHBOUR),
    ("show", canaries.SHELTER),
    ("table",),
    ("history",),
    ("check",),
    ("quality",),
    ("members", canaries.SHELTER),
    ("list", "all"),
    ("depart", "Ana Témoin", "--role", canaries.NEIGHBOUR, "--dry-run"),
    ("answer", canaries.NEIGHBOUR),
    ("sheet", canaries.NEIGHBOUR, "--text"),
    ("privacy-officer",),
)


def test_the_command_line_and_its_log_tell_none(
    directory: Directory,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="directory_app")
    spoke = 0
    for words in COMMANDS:
        for form in ((), ("--json",)):
            main.run(["--directory", str(directory.location), *words, *form], lambda _: 0)
            printed = capsys.readouterr()
            said = printed.out + printed.err + caplog.text
            assert SECRETS.found_in(said) == [], words
            spoke += CONTROL in fold(said)
    assert spoke >= len(COMMANDS)


@pytest.mark.parametrize("whole", ["canari03x@abri.example.org", canaries.PHONES[3]])
def test_a_piece_finds_nobody_and_the_whole_its_card(directory: Directory, whole: str) -> None:
    pieces = ("canari", "canari03", "canari03x", "abri.example", "durbec", "nid-cache")
    for piece in (*pieces, "418 555", "418555014"):
        assert directories.names_found(directory, piece) == [], piece
    assert directories.names_found(directory, whole)[0] == canaries.SHELTER
    (key, *_) = directory.search.first_page(whole, limit=20).keys
    shown = repr(directory.table.rows([key])[0].cells) + repr(directory.search.rows([key]))
    assert SECRETS.found_in(shown) == []
    assert "is_withheld=True" in shown


def test_a_confidential_contact_has_a_lock_and_no_value(directory: Directory) -> None:
    found = directories.names_found(directory, "ocarina")
    assert found[0] == canaries.SECRET_NAME
    (key, *_) = directory.search.first_page("ocarina", limit=20).keys
    (row,) = directory.search.rows([key])
    assert (row.is_confidential, row.secondary) == (True, "")
    assert directory.table.rows([key])[0].cells[Column.NAME].is_secret
    plan = directory.exports.plan(EVERYBODY, "csv")
    assert [(one.reason, one.name) for one in plan.excluded] == [
        ("confidential_contact", canaries.SECRET_NAME)
    ]
    assert "roles" in {field for fields in plan.unnamed.values() for field in fields}
    step = next(one.step for one in directory.history.list_steps() if one.step.is_confidential)
    assert canaries.SECRET_NAME not in repr(step.unnamed())


@pytest.mark.skipif(sys.platform == "win32", reason="file modes: POSIX only")
def test_drafts_stand_where_nobody_else_reads(directory: Directory) -> None:
    folder = directory.drafts._path.parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(directory.drafts._path.stat().st_mode) == 0o600
    assert json.loads(directory.drafts._path.read_text(encoding="utf-8"))


def test_where_the_values_also_stand_is_found(directory: Directory) -> None:
    found = directory.copies.of_contact(directory.contacts.find_id(canaries.SHELTER)).counts
    assert {str(where) for where in found} == {
        *("coordinate", "note", "description", "function", "custom", "list", "event"),
        *("frozen", "import", "history"),
    }
