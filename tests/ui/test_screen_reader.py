"""What a screen reader is told, from outside: the real program, screen and AT-SPI bus."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from directory_app import bootstrap
from directory_app.domain.contact import Person
from directory_app.domain.summaries import SummaryRow
from directory_app.services.directory import Directory
from tests.directories import seeded
from tests.ui.foreign_words import foreign
from tests.ui.reader_session import (
    Node,
    Observer,
    observing,
    reader_session,
    running,
    until,
)

ROOT = Path(__file__).resolve().parents[2]
LIST = {"fr": "Fiches", "en": "Contacts"}
ENDONYMS = ("Français", "English")
"""In the Preferences, a language is called by its own name, for whoever reads no other."""
SURFACES = {
    "fr": ("Modifier", "Exporter…", "Préférences…", "Raccourcis clavier", "À propos de Bottin"),
    "en": ("Edit", "Export…", "Preferences…", "Keyboard shortcuts", "About Bottin"),
}
"""Commands of the menus that show another part of the window, in an order in which they can."""


pytestmark = pytest.mark.screen


class Reader:
    """Bottin in ``lang`` on the sample directory, and the screen reader that is told of it."""

    def __init__(self, observer: Observer, lang: str, process: subprocess.Popen[str]) -> None:
        self.observer = observer
        self.lang = lang
        self.process = process

    def nodes(self) -> list[Node]:
        return [node for node in self.observer.tree() if "showing" in node.states]

    def things(self) -> set[tuple[str, str]]:
        return {(node.role, node.name) for node in self.nodes()}

    def wait_for_more_than(self, before: set[tuple[str, str]]) -> None:
        until(lambda: self.things() - before, "something new on screen")

    def names(self) -> set[str]:
        return {node.name for node in self.nodes()}

    def wait_for(self, *names: str) -> None:
        until(lambda: set(names) <= self.names(), ", ".join(names))


@pytest.fixture(scope="module")
def session() -> Iterator[dict[str, str]]:
    with reader_session() as env:
        yield env


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reader") / "sample.bottin"
    seeded(path, "sample")
    return path


@pytest.fixture(scope="module")
def rows(sample: Path) -> tuple[SummaryRow, ...]:
    """The first rows, as the services give them."""
    with bootstrap.open_directory(sample) as directory:
        page = directory.search.first_page("", limit=8)
        return tuple(directory.search.rows(page.keys))


def data_of(directory: Directory) -> Iterator[str]:
    """What the directory says in its own words, whatever the language of the window."""
    for row in directory.search.rows(directory.search.all_keys("")):
        yield from (row.display_name, *row.secondary.split(" · "))
        contact = directory.contacts.get_card(row.id).contact
        if isinstance(contact, Person):
            yield from (role.function for role in contact.roles)


@pytest.fixture(scope="module")
def data(sample: Path) -> frozenset[str]:
    with bootstrap.open_directory(sample) as directory:
        return frozenset(data_of(directory))


@pytest.fixture
def start(
    session: dict[str, str], sample: Path, rows: tuple[SummaryRow, ...], bottin_home: Path
) -> Iterator[Callable[[str], Reader]]:
    """Starts the program and waits for its list and its first card; ends it after the test."""
    with ExitStack() as stack:

        def start_in(lang: str) -> Reader:
            observer = stack.enter_context(observing(session, "Bottin"))
            command = [sys.executable, "-P", "-m", "directory_app"]
            command += ["--directory", str(sample), "--lang", lang]
            env = {**session, "BOTTIN_HOME": str(bottin_home), "PYTHONPATH": str(ROOT)}
            process = stack.enter_context(running(command, env))
            reader = Reader(observer, lang, process)
            reader.wait_for(LIST[lang], rows[0].display_name)
            return reader

        yield start_in


def copied(session: dict[str, str]) -> str:
    command = ["xclip", "-selection", "clipboard", "-o"]
    return subprocess.run(command, env=session, capture_output=True, text=True).stdout


def test_the_program_its_frame_and_its_list_are_told(
    start: Callable[[str], Reader], rows: tuple[SummaryRow, ...]
) -> None:
    nodes = start("fr").nodes()
    assert (nodes[0].role, nodes[0].name) == ("application", "Bottin")
    assert (nodes[1].role, nodes[1].name) == ("frame", f"{rows[0].acronym} — Bottin")
    told = [node.name for node in nodes if node.role == "table cell"]
    kinds = {"organisation": "organisation", "person": "personne"}
    assert {row.kind for row in rows} == set(kinds)
    for row, name in zip(rows, told, strict=False):
        headline = f"{row.acronym} — {row.display_name}" if row.acronym else row.display_name
        assert name == f"{headline}, {kinds[row.kind]}, {row.secondary}"


def test_the_card_is_read_and_its_telephone_copied(
    start: Callable[[str], Reader], session: dict[str, str], rows: tuple[SummaryRow, ...]
) -> None:
    reader = start("fr")
    phone, _, email = rows[0].secondary.partition(" · ")
    said = {(node.role, node.name) for node in reader.nodes()}
    assert ("label", rows[0].display_name) in said
    assert ("label", phone.replace(" ", "\u00a0", 1)) in said
    assert any(role != "label" and email in name for role, name in said), "a link"
    reader.observer.press("Copier\u00a0: téléphone")
    until(lambda: copied(session) == phone, "the telephone on the clipboard")
    toast = f"Téléphone copié\u00a0: {phone}"
    until(lambda: toast in reader.observer.heard, toast)
    assert toast in reader.names()
    reader.observer.press("Quitter")
    assert until(lambda: reader.process.poll() is not None, "the end")
    assert reader.process.returncode == 0


def surfaces(reader: Reader) -> Iterator[list[Node]]:
    """The whole tree, the hidden pages' included, once more after each command."""
    yield reader.observer.tree()
    for command in SURFACES[reader.lang]:
        before = reader.things()
        reader.observer.press(command)
        reader.wait_for_more_than(before)
        yield reader.observer.tree()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_one_language_is_spoken_and_every_control_has_a_name(
    start: Callable[[str], Reader], data: frozenset[str], lang: str
) -> None:
    reader = start(lang)
    said: set[str] = set()
    for nodes in surfaces(reader):
        said.update(words for node in nodes for words in node.words)
        nameless = [
            node
            for node in nodes
            if {"focusable", "showing"} <= node.states and not (node.name or node.label)
        ]
        assert nameless == []
    found = foreign(said, lang, (*data, *ENDONYMS))
    assert not found, "\n".join(sorted(found))
    assert len(foreign(said, "en" if lang == "fr" else "fr")) > 40, "the comparison sees words"
