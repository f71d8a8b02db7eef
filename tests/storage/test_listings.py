"""A listing has exactly the contacts that its rules say, in order, with a text or without one."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, literal, select

from directory_app.domain.listing import EVERYTHING, Listing
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.validation import problems_of
from directory_app.services.directory import Directory
from directory_app.storage.bearers import is_current
from directory_app.storage.engine import writing_engine
from tests import directories
from tests.storage.listings import BAD_VALUES, GOOD_VALUES, Plainly, a_directory, spoil

ORIGINS = ("sample", "table", "spoiled")


@pytest.fixture(scope="module", params=ORIGINS)
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory that these tests only read."""
    return a_directory(tmp_path_factory.mktemp("listings"), request.param)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def test_a_listing_has_exactly_who_its_rules_say(path: Path) -> None:
    plainly = Plainly(path)
    sizes = []
    with directories.opened(path) as directory:
        for listing in plainly.listings():
            keys = directory.search.all_keys("", listing=listing)
            assert list(keys) == plainly.keys(listing), listing
            assert directory.search.count(listing) == len(keys)
            sizes.append(len(keys))
    assert sum(size > 0 for size in sizes) > 12


def test_a_text_narrows_a_listing_and_ranks_as_everywhere(path: Path) -> None:
    texts = ("a", "re", "org", "direction", "555", "01", "info", "femmes maison", "« »", "zzzz")
    with directories.opened(path) as directory:
        search, found = directory.search, 0
        listings = [one for one in Plainly(path).listings() if not one.is_trash]
        for text, listing in itertools.product(texts, listings):
            members = set(search.all_keys("", listing=listing))
            expected = [key for key in search.all_keys(text) if key in members]
            keys = search.all_keys(text, listing=listing)
            if text == "« »":
                assert keys == search.all_keys("", listing=listing)
            else:
                assert list(keys) == expected, (text, listing)
            for limit in (1, 3, 100):
                page = search.first_page(text, listing=listing, limit=limit)
                assert page.keys == keys[:limit]
                assert page.is_complete is (len(keys) <= limit)
            found += len(keys)
        assert found > 200


def test_the_spoiled_directory_holds_each_kind_of_problem(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    contacts = Plainly(a_directory(tmp_path_factory.mktemp("spoiled"), "spoiled")).contacts
    codes = {one.problem.code for contact in contacts.values() for one in problems_of(contact)}
    assert codes >= {
        *("phone_too_short", "phone_unreadable", "phone_unknown_area", "phone_extra_text"),
        *("email_no_at", "email_no_domain", "website_scheme", "website_no_domain"),
        *("postal_code_letter_o", "fsa_province_mismatch", "period_reversed"),
    }


def test_who_needs_a_check_follows_every_step_and_every_undo(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    chooser = random.Random(12)
    with directories.opened(path) as directory:
        for number in range(6):
            directories.organisation(directory, f"Maison {number}")
        directories.person(directory, "Zoé", "Essai", ("roles.+", "Maison 1: garde"))
        for _ in range(40):
            spoil(directory, chooser, 3)
            for listing in (Listing(needs_check=True), Listing(is_trash=True, needs_check=True)):
                keys = directory.search.all_keys("", listing=listing)
                assert list(keys) == Plainly(path).keys(listing)
        assert directory.integrity.verify() == ()


def test_a_mark_that_no_longer_holds_is_found_by_the_check(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        wrong = directories.organisation(directory, "Maison")
    engine = writing_engine(path)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("UPDATE contact SET needs_check = 1")
    engine.dispose()
    with directories.opened(path) as directory:
        (finding,) = directory.integrity.verify()
    assert (finding.code, finding.contact_id) == ("check_stale", wrong)


def test_bad_and_good_values_are_what_they_are_called(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison", *GOOD_VALUES[:1])
    assert directory.search.count(Listing(needs_check=True)) == 0
    directory.contacts.edit(home, [BAD_VALUES[0]])
    assert directory.search.ids(
        directory.search.all_keys("", listing=Listing(needs_check=True))
    ) == (home,)


DATES = ("", "2025", "2026", "2027", "2026-10", "2026-11", "2026-12", "2026-11-21", "2026-11-22")


def test_current_in_the_database_is_current_in_the_domain(directory: Directory) -> None:
    """Every pair of partial dates around today."""
    engine = writing_engine(directory.location)
    expected: dict[tuple[str, str], bool] = {}
    with engine.connect() as connection, connection.begin():
        for start, end in itertools.product((*DATES, "2026-11-23"), repeat=2):
            columns = select(
                literal(start or None).label("start_on"), literal(end or None).label("end_on")
            ).subquery()
            found = connection.scalar(
                select(literal(1))
                .select_from(columns)
                .where(is_current(columns.c, directories.TODAY))
            )
            period = Period(*(PartialDate.parse(one) if one else None for one in (start, end)))
            expected[start, end] = period.is_active_on(directories.TODAY) is not False
            assert bool(found) is expected[start, end], (start, end)
    engine.dispose()
    assert len(set(expected.values())) == 2


# --- lists ---------------------------------------------------------------------------------------


def _names(directory: Directory, text: str, listing: Listing) -> list[str]:
    keys = directory.search.all_keys(text, listing=listing)
    return [row.display_name for row in directory.search.rows(keys)]


@pytest.fixture
def lists(directory: Directory) -> Directory:
    """Five organisations and a person, on a static list in an order of its own."""
    ids = [directories.organisation(directory, name) for name in ("Zulu", "Alpha", "Mike", "Kilo")]
    ids.append(directories.person(directory, "Ana", "Bravo", ("roles.+", "Zulu: garde")))
    directory.lists.create("Main", contact_ids=ids)
    directory.lists.create("Vivante", "a")
    directory.lists.create("Vide")
    return directory


def _list(directory: Directory, name: str) -> Listing:
    return Listing(list_id=directory.lists.get(name).id)


def test_a_static_list_keeps_its_order_and_a_text_its_ranking(lists: Directory) -> None:
    main = _list(lists, "main")
    assert _names(lists, "", main) == ["Zulu", "Alpha", "Mike", "Kilo", "Ana Bravo"]
    lists.lists.move("main", lists.contacts.find_id("Kilo"), 0)
    assert _names(lists, "", main)[:2] == ["Kilo", "Zulu"]
    assert _names(lists, "zulu", main) == ["Zulu", "Ana Bravo"]
    lists.contacts.trash(lists.contacts.find_id("Zulu"))
    assert _names(lists, "", main) == ["Kilo", "Alpha", "Mike", "Ana Bravo"]
    assert lists.search.count(main) == 4
    assert _names(lists, "", Listing(list_id=main.list_id, is_trash=True)) == ["Zulu"]
    assert _names(lists, "", Listing(list_id=main.list_id, kind="person")) == ["Ana Bravo"]


def test_a_list_that_updates_itself_is_in_filing_order(lists: Directory) -> None:
    alive = _list(lists, "vivante")
    assert _names(lists, "", alive) == ["Alpha", "Ana Bravo", "Zulu"]
    directories.organisation(lists, "Aakaa")
    assert _names(lists, "", alive) == ["Aakaa", "Alpha", "Ana Bravo", "Zulu"]
    assert _names(lists, "alp", alive) == ["Alpha"]


def test_a_list_that_is_empty_or_gone_has_nobody(lists: Directory) -> None:
    empty, main = _list(lists, "vide"), _list(lists, "main")
    lists.lists.delete("main")
    for listing in (empty, main, Listing(list_id="inconnue"), Listing(list_id="x", is_trash=True)):
        for text in ("", "a", "555"):
            assert lists.search.first_page(text, listing=listing).keys == ()
        assert lists.search.count(listing) == 0
    lists.history.undo()
    assert lists.search.count(main) == 5


def test_who_owns_a_number_need_not_be_on_the_list_of_who_inherits_it(lists: Directory) -> None:
    lists.contacts.edit(lists.contacts.find_id("Zulu"), [("phones.+", "514 555-0142")])
    lists.lists.create("Elle", contact_ids=[lists.contacts.find_id("Ana Bravo")])
    assert _names(lists, "0142", _list(lists, "elle")) == ["Ana Bravo"]
    assert _names(lists, "0142", Listing(kind="person")) == ["Ana Bravo"]


def test_a_listing_on_screen_follows_what_others_do(lists: Directory) -> None:
    main = _list(lists, "main")
    assert lists.search.count(main) == 5
    with directories.opened(lists.location, "bob") as other:
        made = directories.organisation(other, "Nouvelle")
        other.lists.add("main", [made])
    assert _names(lists, "", main)[-1] == "Nouvelle"
    assert _names(lists, "nouv", main) == ["Nouvelle"]


# --- the trash -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["Maison de St-Hubert", "Zoé Œuvre"]),
        ("« »", ["Maison de St-Hubert", "Zoé Œuvre"]),
        ("mai", ["Maison de St-Hubert"]),
        ("saint hub", ["Maison de St-Hubert"]),
        ("m.s.h", ["Maison de St-Hubert"]),
        ("OEUV", ["Zoé Œuvre"]),
        ("zoe mai", []),
        ("aison", []),
        ("555", []),
    ],
)
def test_the_trash_answers_by_the_beginnings_of_names(
    directory: Directory, text: str, found: list[str]
) -> None:
    directories.organisation(directory, "Maison vivante")
    home = directories.organisation(
        directory, "Maison de St-Hubert", ("acronym", "MSH"), ("phones.+", "514 555-0101")
    )
    directory.contacts.trash_all([directories.person(directory, "Zoé", "Œuvre"), home])
    assert _names(directory, text, Listing(is_trash=True)) == found


STATEMENTS = {"": 2, "maison": 14, "0101": 11, "zoe 0101": 12}
"""What a key press costs in the whole directory, BEGIN included."""


@pytest.mark.parametrize(("text", "count"), STATEMENTS.items())
def test_a_key_press_needs_so_many_statements(directory: Directory, text: str, count: int) -> None:
    directories.organisation(directory, "Maison", ("phones.+", "514 555-0101"))
    directories.person(directory, "Zoé", "Roy", ("phones.+", "514 555-0101"))
    directory.search.first_page("maison zoe")  # the names of lists and the like are read once
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        directory.search.first_page(text, listing=EVERYTHING)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert len(statements) == count
