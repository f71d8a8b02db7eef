"""A confidential value never leaves unasked, whatever door is tried. Each new exit joins the list.

One shelter holds four canaries; a neighbour repeats each of them in every field that takes text.
"""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import text

from directory_app.cli.card_text import card_lines
from directory_app.domain.confidentiality import Grant
from directory_app.domain.departure_lines import tell
from directory_app.domain.departures import DepartureChoices, Successor
from directory_app.domain.errors import UserError
from directory_app.domain.events import Guest
from directory_app.domain.folding import digits_of, fold
from directory_app.domain.listing import Listing
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.quality import ProblemKind
from directory_app.domain.table_columns import Column, Order
from directory_app.formats.registry import PROFILES
from directory_app.services.delegations.documents import Document, DocumentOptions, FileKind
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from directory_app.services.verification.service import FILE_KINDS as SHEET_KINDS
from directory_app.services.verification.service import FileKind as SheetKind
from directory_app.storage.engine import reading_engine
from directory_app.texts import Texts
from tests import directories

PHONE, EMAIL, SITE = "514 555-0123", "cachette@abri.example.org", "https://abri-cache.example.org"
ADDRESS = "1280, rue des Mésanges Est, Montréal (Québec) H2X 0Z9"
TEXTS = Texts("fr")


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    path = directories.make(tmp_path)
    with directories.opened(path) as opened:
        _fill(opened)
        yield opened


def _fill(directory: Directory) -> None:
    shelter = directories.organisation(
        directory,
        "Maison Abri",
        ("phones.+", PHONE),
        ("emails.+", EMAIL),
        ("websites.+", SITE),
        ("addresses.+", ADDRESS),
        ("addresses.+", "Case postale 7, succ. Centre-ville, Montréal (Québec) H3C 1C5"),
        ("addresses.1.confidential", "false"),
    )
    directories.person(directory, "Ana", "Essai", ("roles.+", "Maison Abri: direction"))
    neighbour = directories.organisation(
        directory,
        "Voisine",
        ("emails.+", "voisine@example.org"),
        ("phones.+", f"{PHONE} / 514 555-0199"),
        ("addresses.+", "1280-4, rue des Mésanges Est, Laval (Québec) H7N 1A1"),
        ("note", f"Joindre l’abri au (514) 555.0123, {EMAIL}, 1280 des Mésanges."),
        ("description", "En cas d’urgence : 555-0123"),
        ("category", f"relais de {EMAIL}"),
        ("sectors.+", f"Relais {PHONE}"),
        ("websites.+", f"{SITE}/"),
        ("addresses.+", f"a/s Abri, {ADDRESS}"),
        ("phones.1.label", "pour 514-555-0123"),
    )
    directories.person(
        directory,
        "Bo",
        "Essai",
        ("roles.+", f"{neighbour}: garde au {PHONE}"),
        ("emails.+", f"bo@example.org ou {EMAIL}"),
    )
    double = directories.organisation(directory, "Double", ("phones.+", f"{PHONE} ou {EMAIL}"))
    directory.contacts.trash(double)
    _fill_event(directory, (shelter, neighbour))
    for name in ("phones", "emails", "websites", "addresses"):
        directory.contacts.edit(shelter, [(f"{name}.0.confidential", "true")])
    directory.contacts.edit(shelter, [("phones.+", PHONE), ("phones.1.confidential", "true")])
    directory.contacts.edit(shelter, [("phones.1", "")])


def _fill_event(directory: Directory, organisations: tuple[str, ...]) -> None:
    """A day of which half was printed while nothing was marked yet."""
    texts = {
        "title": "Journée d’essai",
        "group": "La délégation",
        "place": f"chez nous, {ADDRESS}",
        "contact": f"appeler le {PHONE}",
        "introduction": f"Écrire à {EMAIL}, voir {SITE}.",
        "closing": "1280 rue des Mesanges Est",
    }
    event, _ = directory.events.create(texts)
    people = [directory.contacts.find_id(one) for one in ("Ana", "Bo")]
    directory.roster.add(event, [*people, organisations[0]])
    directory.roster.freeze(event)
    directory.roster.add(event, organisations[1:], function=f"garde au {PHONE}")
    directory.roster.add_guest(event, Guest("Jo", "Essai", f"au {PHONE}"), function=EMAIL)
    directory.lists.create("Membres", contact_ids=organisations)


def leaks(shown: str) -> list[str]:
    """Which canaries a text holds, however they are written."""
    folded, lowered = fold(shown), shown.casefold()
    found = {
        "phone": "5550123" in digits_of(shown),
        "email": "cachette" in lowered,
        "site": "abri-cache" in lowered or "abri cache" in folded,
        "street": "mesanges" in folded,
    }
    return [name for name, is_there in found.items() if is_there]


def _ids(directory: Directory) -> list[str]:
    return [row.id for row in directory.search.rows(directory.search.all_keys(""))]


def rows(directory: Directory) -> str:
    return repr(directory.search.rows(directory.search.all_keys("")))


def trash_rows(directory: Directory) -> str:
    keys = directory.search.all_keys("", listing=Listing(is_trash=True))
    return repr(directory.search.rows(keys))


def rows_to_check(directory: Directory) -> str:
    keys = directory.search.all_keys("", listing=Listing(needs_check=True))
    return repr(directory.search.rows(keys))


def problems(directory: Directory) -> str:
    """The board: every row of every kind, and what was ignored."""
    board = directory.quality
    found = [board.rows(kind, board.list_findings(kind)) for kind in ProblemKind]
    marks = [(row.contact_id, row.mark) for rows in found for row in rows if row.mark]
    board.ignore(marks, f"Ils répondent au {PHONE}")
    return repr((found, board.survey(), board.ignored_rows(board.list_ignored())))


def ids(directory: Directory) -> str:
    return repr(directory.search.ids(directory.search.all_keys("")))


def overview(directory: Directory) -> str:
    return repr(directory.overview.read())


def left_out(directory: Directory) -> str:
    return repr(directory.exports.plan(Selection(everything=True), "bcc").excluded)


def register_of_what_was_typed(directory: Directory) -> str:
    """What the register keeps of exports of look-ups by a complete canary."""
    typed = (PHONE, EMAIL, ADDRESS, SITE)
    for selection in (
        *(Selection(query=one) for one in typed),
        *(Selection(listing=Listing(kind="organisation"), text=one) for one in typed),
        *(Selection(keys=(), label=f"Tous : {one}") for one in typed),
    ):
        directory.exports.text(directory.exports.plan(selection, "json"), "essai")
    return repr(directory.exports.departures())


def findings(directory: Directory) -> str:
    return repr([directory.search.find(query) for query in ("", "abri", "essai", "voisine")])


def cards(directory: Directory) -> str:
    found = [directory.contacts.get_card(one) for one in _ids(directory)]
    return json.dumps(
        [directory.contacts.to_json(card, TEXTS.problem) for card in found], ensure_ascii=False
    )


def card_texts(directory: Directory) -> str:
    found = [directory.contacts.get_card(one) for one in _ids(directory)]
    return "\n".join(line for card in found for line in card_lines(card, TEXTS))


def events(directory: Directory) -> str:
    return repr(directory.events.list_all()) + "."


def roster(directory: Directory) -> str:
    event = directory.events.find_id("essai")
    return repr((directory.roster.read(event), directory.roster.frozen_cards(event)))


def gaps(directory: Directory) -> str:
    return repr(directory.gaps.read(directory.events.find_id("essai"), "Membres"))


def changed_since(directory: Directory) -> str:
    return repr(directory.documents.changed_since(directory.events.find_id("essai"))) + "."


def unpacked(data: bytes) -> str:
    """Every part of a workbook or of a Word document."""
    parts = zipfile.ZipFile(io.BytesIO(data))
    return "".join(parts.read(n).decode("utf-8", "ignore") for n in parts.namelist())


def document(kind: Document, form: FileKind, *, as_printed: bool = False) -> Callable[..., str]:
    def write(directory: Directory) -> str:
        gathered = directory.documents.gather(directory.events.find_id("essai"))
        options = DocumentOptions(document=kind, is_as_printed=as_printed, has_gaps=True)
        data = directory.documents.data(gathered, options, form)
        if form == "pdf":
            return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
        if form == "docx":
            return unpacked(data)
        return data.decode()

    return write


def history(directory: Directory) -> str:
    return repr(directory.history.list_steps())


def steps(directory: Directory) -> str:
    return repr((directory.history.next_undo(), directory.history.next_redo()))


def register(directory: Directory) -> str:
    return repr(directory.exports.departures())


def index_words(directory: Directory) -> str:
    engine = reading_engine(directory.location)
    found = []
    with engine.connect() as connection, connection.begin():
        for table in ("search_words_terms", "search_digits_terms"):
            found += connection.scalars(text(f"SELECT DISTINCT term FROM {table}")).all()
    engine.dispose()
    return "\n".join(found)


def export(profile: str) -> Callable[[Directory], str]:
    def write(directory: Directory) -> str:
        plan = directory.exports.plan(Selection(everything=True), profile)
        target = directory.location.parent / f"sortie-{profile}{PROFILES[profile].suffix}"
        directory.exports.write(plan, target)
        if not PROFILES[profile].is_text:
            return unpacked(target.read_bytes())
        return target.read_text(encoding="utf-8-sig").replace("\r\n ", "")

    return write


def import_report(directory: Directory) -> str:
    """What an import says of canaries that are pasted: tried, then done."""
    imports = directory.imports
    source = imports.source_of_text(
        f"· Ana Roy, Maison neuve (MN) : {ADDRESS}, {PHONE}, {SITE}, {EMAIL}\n"
        f"· Bo Roy, garde de la Maison Abri, {ADDRESS}, {PHONE}, {EMAIL}\n"
    )
    tried = imports.rehearse(source)
    assert len(tried.proposal.results) == 2
    done = imports.report(imports.apply(source)[0])
    shown = [imports.to_json(one, TEXTS.problem) for one in (tried, done)]
    return json.dumps(shown, ensure_ascii=False)


def sheets(kind: SheetKind) -> Callable[[Directory], str]:
    """Verification sheets of everybody."""

    def write(directory: Directory) -> str:
        service = directory.verification
        data = service.data(service.gather(Selection(everything=True)), kind)
        if kind == "pdf":
            return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
        return unpacked(data) if kind == "docx" else data.decode()

    return write


def questions(directory: Directory) -> str:
    """What the page of a sheet's answers shows, and what it was read from."""
    return repr([directory.verification.questions(one) for one in _ids(directory)])


def leaving(directory: Directory) -> str:
    """What the page of a departure shows and tells, and who is counted where."""
    found: list[object] = [directory.affiliation_counts.read(one) for one in _ids(directory)]
    for name in ("Ana", "Bo"):
        sheet = directory.departures.read(directory.contacts.find_id(name))
        roles = frozenset(role.id for role in sheet.roles)
        for successor in (None, Successor("Luc Essai")):
            choices = DepartureChoices(PartialDate.of(sheet.today), roles, successor)
            found += [sheet, tell(sheet, choices, "fr", "organisation confidentielle")]
    return repr(found)


def printed_list(directory: Directory) -> str:
    """Every column of everybody, in the order that each column gives, and the PDF of it."""
    keys, columns = directory.search.all_keys(""), [(column, column.value) for column in Column]
    orders = [Order(column, turned) for column in Column for turned in (False, True)]
    sheets = [
        directory.printing.gather(directory.sorting.in_order(keys, order), columns, "Tous")
        for order in orders
    ]
    data = directory.printing.data(sheets[0], "a4")
    return repr(sheets) + "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def printed_cards(directory: Directory) -> str:
    found = []
    for contact_id in _ids(directory):
        with contextlib.suppress(UserError):  # confidential as a whole
            found.append(directory.printing.gather_card(contact_id))
    return repr(found)


EXITS: list[Callable[[Directory], str]] = [
    import_report,
    *(trash_rows, rows_to_check, problems, ids, overview, left_out, register_of_what_was_typed),
    *(rows, findings, cards, card_texts, history, steps, register, index_words),
    *(export(profile) for profile in PROFILES),
    *(events, roster, gaps, changed_since),
    *(sheets(kind) for kind in SHEET_KINDS),
    questions,
    leaving,
    *(printed_list, printed_cards),
    *(document(kind, form) for kind in Document for form in ("text", "html", "pdf")),
    *(document(kind, "docx") for kind in Document if kind is not Document.BADGES),
    *(document(Document.SHEET, form, as_printed=True) for form in ("text", "pdf", "docx")),
]


@pytest.mark.parametrize("way_out", EXITS)
def test_no_exit_lets_a_canary_out(
    directory: Directory, way_out: Callable[[Directory], str]
) -> None:
    shown = way_out(directory)
    assert shown
    assert leaks(shown) == []


PIECES = ("0123", "514 555-01", "5550", "cachette", "cachette@abri", "abri-cache", "mesang", "128")


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_of_a_canary_finds_nobody(directory: Directory, piece: str) -> None:
    found = directories.names_found(directory, piece)
    assert set(found) <= {"Voisine", "Bo Essai"}
    if "0199" not in piece and not piece.startswith(("514", "5550")):
        assert found == []


WHOLE = (PHONE, "5145550123", "555-0123", "514 555-0123 poste 4", EMAIL, ADDRESS, SITE)


@pytest.mark.parametrize("typed", [*WHOLE, "1280 rue des mesanges est"])
def test_a_complete_canary_finds_its_card_and_who_inherits_it(
    directory: Directory, typed: str
) -> None:
    assert directories.names_found(directory, typed)[:2] == ["Maison Abri", "Ana Essai"]


def test_what_a_person_chose_to_let_out_goes_and_is_registered(directory: Directory) -> None:
    grant = Grant(confidential=True, reason="visite de la maison")
    plan = directory.exports.plan(Selection(query="maison abri"), "json", grant=grant)
    shown, _ = directory.exports.text(plan, "essai")
    assert leaks(shown) == ["phone", "email", "site", "street"]
    (departure,) = directory.exports.departures()
    assert departure.reason == "visite de la maison"
    assert departure.fields == "confidential"


def test_a_grant_of_confidential_values_is_not_one_of_notes_and_personal_ones(
    directory: Directory,
) -> None:
    directories.organisation(
        directory,
        "Intime",
        ("note", "dit en confidence"),
        ("phones.+", "438 555-0177"),
        ("phones.0.personal", "true"),
        ("phones.0.confidential", "true"),
    )
    grant = Grant(confidential=True, reason="essai")
    plan = directory.exports.plan(Selection(query="intime"), "json", grant=grant)
    shown, _ = directory.exports.text(plan, "essai")
    assert "dit en confidence" not in shown
    assert "0177" not in shown


def test_revealing_is_registered(directory: Directory) -> None:
    shelter = directory.contacts.find_id("Maison Abri")
    card = directory.contacts.reveal(shelter, "la police appelle")
    assert card.contact.phones
    (departure,) = directory.exports.departures()
    assert (departure.kind, departure.reason) == ("reveal", "la police appelle")


@pytest.mark.parametrize("whose", ["Maison Abri", "Ana"])
def test_revealing_one_canary_lets_no_other_out(directory: Directory, whose: str) -> None:
    signs = {
        "phones": "0123",
        "emails": "cachette",
        "websites": "abri-cache",
        "addresses": "sanges",
    }
    contact = directory.contacts.find_id(whose)
    masked = directory.contacts.get_card(contact)
    for name, sign in signs.items():
        hidden = next(slot.hidden for slot in getattr(masked, name) if slot.hidden)
        card = directory.contacts.reveal(contact, "la police appelle", items=[hidden.item_id])
        assert {one for one in signs.values() if one in repr(card)} == {sign}
        assert directory.exports.departures()[-1].fields.startswith(f"{name}.")


def test_revealing_a_text_of_a_card_leaves_those_of_its_organisation(directory: Directory) -> None:
    person = directory.contacts.find_id("Bo")
    card = directory.contacts.reveal(person, "la police appelle", items=["note", "description"])
    assert "0123" not in repr(card)
    assert card.granted == {}


@pytest.mark.parametrize("field", ["name", "acronym", "other_names.+", "sectors.+"])
def test_a_canary_cannot_come_into_a_name(directory: Directory, field: str) -> None:
    with pytest.raises(UserError, match="name_confidential"):
        directory.contacts.edit(directory.contacts.find_id("voisine"), [(field, f"X {PHONE}")])


def test_a_canary_cannot_name_a_list(directory: Directory) -> None:
    with pytest.raises(UserError, match="name_confidential"):
        directory.lists.create(f"Appeler {PHONE}")


def test_what_was_named_after_a_value_before_it_was_marked_leaves_the_overview(
    directory: Directory,
) -> None:
    number, mailbox = "438 555-0188", "refuge@abri.example.org"
    home = directories.organisation(
        directory,
        "Autre maison",
        ("phones.+", number),
        ("emails.+", mailbox),
        ("sectors.+", f"Relais {number}"),
        ("category", f"relais de {mailbox}"),
    )
    directory.lists.create(f"Appeler {number}", contact_ids=[home])
    directory.lists.create("Courriel", mailbox)
    directory.lists.create("Maisons", contact_ids=[home])
    before = repr(directory.overview.read())
    assert "0188" in before
    assert mailbox in before
    for field in ("phones", "emails"):
        directory.contacts.edit(home, [(f"{field}.0.confidential", "true")])
    after = directory.overview.read()
    assert "0188" not in repr(after)
    assert mailbox not in repr(after)
    assert [one.name for one in after.lists] == ["Maisons", "Membres"]


def test_taking_the_mark_off_and_on_again_follows_in_the_index(directory: Directory) -> None:
    shelter = directory.contacts.find_id("Maison Abri")
    directory.contacts.edit(shelter, [("addresses.0.confidential", "false")])
    assert "Voisine" in directories.names_found(directory, "mesanges")
    assert directory.integrity.verify() == ()
    directory.history.undo()
    assert directories.names_found(directory, "mesanges") == []
    assert directory.integrity.verify() == ()
