"""Two editors of the same contacts, the window and the command line, in any order.

Used by the test and by the soak. A model says what must be there: what both changed is asked about,
the rest is stored without a word, and no value is lost: it is on the card, or in its history.
"""

from __future__ import annotations

import contextlib
import io
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QPlainTextEdit

from directory_app.__main__ import main as command_line
from directory_app.domain.contact import Organisation
from directory_app.services.directory import Directory
from directory_app.services.disagreements import Answer
from directory_app.ui.conflict_page.page import ConflictPage
from directory_app.ui.contact_editor.editor import CardEditor
from directory_app.ui.contact_editor.fields import FieldEdit
from directory_app.ui.main_window import MainWindow
from tests import directories

CONTACTS = 4
RUN = 5
"""Interleavings of one contact before the next one's turn."""
COMMAND_LINES = 0.25
"""Share of the other edits that go through the command line itself; the others through the service
that it calls, on a connection of their own: opening the file is what takes its time."""
LABELS = ("cell", "fax", "home", "work", "tty")


class Waiter(Protocol):
    """Waits until something is so, the event loop running."""

    def __call__(self, condition: Callable[[], bool]) -> None: ...


Read = Callable[[Organisation], str]


@dataclass(frozen=True, slots=True)
class Slot:
    """One value that both may change. ``group``: what is asked about at once."""

    name: str
    group: str
    words: tuple[str, str]
    """The path of the command line, and the object name in the form."""
    read: Read
    values: str = "text"


def _phone(place: int) -> Read:
    return lambda one: one.phones[place].number.display()


SLOTS = (
    Slot("acronym", "acronym", ("acronym", "field:acronym"), lambda one: one.acronym),
    Slot("note", "note", ("note", "field:note"), lambda one: one.note),
    Slot("description", "description", ("description", "field:description"),
         lambda one: one.description),
    Slot("phone 0", "phone 0", ("phones.0.number", "phones:0"), _phone(0), "number"),
    Slot("phone 1", "phone 1", ("phones.1.number", "phones:1"), _phone(1), "number"),
    Slot("label 0", "label 0", ("phones.0.label", "label:0"), lambda one: one.phones[0].label,
         "label"),
    Slot("label 1", "label 1", ("phones.1.label", "label:1"), lambda one: one.phones[1].label,
         "label"),
    Slot("email", "email", ("emails.0.address", "emails:0"),
         lambda one: one.emails[0].email.address, "email"),
    Slot("unit", "address", ("addresses.0.unit", "unit"), lambda one: one.addresses[0].postal.unit,
         "unit"),
    Slot("city", "address", ("addresses.0.city", "city"), lambda one: one.addresses[0].postal.city),
)  # fmt: skip


def build(folder: Path) -> Path:
    """A directory of :data:`CONTACTS` organisations with something in every slot."""
    path = directories.make(folder)
    with directories.opened(path) as directory:
        for number in range(CONTACTS):
            directories.organisation(
                directory,
                f"Organisme inventé {number}",
                ("acronym", f"ORG{number}"),
                ("note", "Note du début"),
                ("description", "Description du début"),
                ("phones.+", "514 555-0100"),
                ("phones.+", "514 555-0101"),
                ("emails.+", f"info{number}@example.org"),
                ("addresses.+", "1280, rue des Modèles Est, bureau 210, Montréal (Québec) H2X 0Z9"),
            )
    return path


@dataclass
class Tally:
    """What a run met."""

    silent: int = 0
    asked: int = 0
    differences: int = 0
    not_kept: int = 0


@dataclass
class Office:
    """A window on a directory, the command line beside it, and chance."""

    window: MainWindow
    wait: Waiter
    chance: random.Random
    path: Path
    directory: Directory
    """A second connection, to look with."""
    serial: int = 0
    tally: Tally = field(default_factory=Tally)

    # --- the two hands -------------------------------------------------------------------------

    @property
    def _editor(self) -> CardEditor:
        assert self.window.page is not None
        assert self.window.page.card.editor is not None
        return self.window.page.card.editor

    def _open(self, contact_id: str) -> None:
        page = self.window.page
        assert page is not None
        card = page.card.card
        if card is None or card.contact_id != contact_id:
            page.open_contact(contact_id)
        self.wait(lambda: self.window.is_settled)
        page.card.open_form()

    def _type(self, slot: Slot, text: str) -> None:
        editor, name = self._editor, slot.words[1]
        head, _, place = name.partition(":")
        if head in ("phones", "emails", "label"):
            row = editor.reach.rows("emails" if head == "emails" else "phones")[int(place)]
            if head == "label":
                row.label.set_value(text)  # type: ignore[union-attr]
            else:
                row.edit.replace(text)
        elif head in ("unit", "city"):
            editor.addresses.rows[0].boxes[head].control.replace(text)  # type: ignore[attr-defined]
        else:
            edit = editor.findChild(QPlainTextEdit, name) or editor.findChild(FieldEdit, name)
            assert edit is not None, name
            if isinstance(edit, QPlainTextEdit):
                edit.setPlainText(text)
            else:
                edit.replace(text)

    def _command(self, contact_id: str, slot: Slot, text: str) -> None:
        if self.chance.random() > COMMAND_LINES:
            self.directory.contacts.edit(contact_id, [(slot.words[0], text)])
            return
        words = ["--directory", str(self.path), "edit", contact_id, f"{slot.words[0]}={text}"]
        with contextlib.redirect_stdout(io.StringIO()):
            assert command_line(words) == 0

    def _value(self, slot: Slot, now: str) -> str:
        self.serial += 1
        number = self.serial
        text = {
            "number": f"514 555-01{number % 100:02}",
            "label": self.chance.choice([one for one in LABELS if one != now]),
            "email": f"x{number}@example.org",
            "unit": f"{number % 900 + 1}",
        }.get(slot.values, f"{slot.name} {number}")
        return text if text != now else self._value(slot, now)

    def _stored(self, contact_id: str) -> dict[str, str]:
        card = self.directory.contacts.get_card(contact_id).contact
        assert isinstance(card, Organisation)
        return {slot.name: slot.read(card) for slot in SLOTS}

    # --- one interleaving ----------------------------------------------------------------------

    def interleave(self, contact_id: str) -> None:
        """One form, some edits of the command line in between, saved and compared with the model.

        Raises AssertionError when a value is lost, asked about needlessly, or not asked about.
        """
        seen = self._stored(contact_id)
        self._open(contact_id)
        mine, theirs = self._changes(seen), self._changes(seen)
        turns = [("mine", name) for name in mine] + [("theirs", name) for name in theirs]
        self.chance.shuffle(turns)
        for who, name in turns:
            slot = next(one for one in SLOTS if one.name == name)
            if who == "mine":
                self._type(slot, mine[name])
            else:
                self._command(contact_id, slot, theirs[name])
        self._save(contact_id, seen, mine)

    def _changes(self, seen: dict[str, str]) -> dict[str, str]:
        chosen = self.chance.sample(SLOTS, self.chance.randint(1, 3))
        return {slot.name: self._value(slot, seen[slot.name]) for slot in chosen}

    def _save(self, contact_id: str, seen: dict[str, str], mine: dict[str, str]) -> None:
        stored, lost_texts = self._stored(contact_id), set[str]()
        self.window.commands.save.trigger()
        clashes = self._clashes(seen, mine, stored)
        self.tally.asked += bool(clashes)
        self.tally.silent += not clashes
        while clashes:
            view = self._asked(len(clashes))
            mine, given_up = self._answer(view, clashes, seen, mine, stored)
            lost_texts |= given_up
            # What both say by then is settled: who changes it later overwrites nobody.
            mine = {name: text for name, text in mine.items() if text != stored[name]}
            seen = dict(stored)
            if self.chance.random() < 0.2:  # and somebody writes again meanwhile
                slot = self.chance.choice(SLOTS)
                self._command(contact_id, slot, self._value(slot, stored[slot.name]))
                stored = self._stored(contact_id)
            view.go_on()
            self.wait(lambda: self.window.is_settled)
            clashes = self._clashes(seen, mine, stored)
        self.wait(lambda: not self._is_editing() and self.window.is_settled)
        assert self.window.page is not None
        assert self.window.page.panes.is_browsing, "asked about what goes together"
        assert self._stored(contact_id) == stored | mine
        self._find_in_history(contact_id, lost_texts)

    def _is_editing(self) -> bool:
        return self.window.page is not None and self.window.page.card.is_editing

    @staticmethod
    def _clashes(
        seen: dict[str, str], mine: dict[str, str], stored: dict[str, str]
    ) -> dict[str, list[Slot]]:
        """Groups of which both sides changed something, and do not say the same."""
        groups: dict[str, list[Slot]] = {}
        for slot in SLOTS:
            groups.setdefault(slot.group, []).append(slot)
        return {
            name: slots
            for name, slots in groups.items()
            if any(one.name in mine for one in slots)
            and any(seen[one.name] != stored[one.name] for one in slots)
            and any((seen | mine)[one.name] != stored[one.name] for one in slots)
        }

    def _asked(self, count: int) -> ConflictPage:
        assert self.window.wiring is not None
        commands, page = self.window.wiring.edit.conflicts, self.window.page
        assert page is not None
        # The page asked before is on screen until the answer to the new question comes.
        self.wait(
            lambda: (
                self.window.is_settled
                and commands.view is not None
                and len(commands.view.rows) == count
            )
        )
        view = commands.view
        assert view is not None, "overwritten without a question"
        assert page.panes.page is view, "overwritten without a question"
        return view

    def _answer(
        self,
        view: ConflictPage,
        clashes: dict[str, list[Slot]],
        seen: dict[str, str],
        mine: dict[str, str],
        stored: dict[str, str],
    ) -> tuple[dict[str, str], set[str]]:
        """Chooses a side for each; what is mine now, and the texts that gave way."""
        answer = self.chance.choice([Answer.MINE, Answer.THEIRS])
        given_up, now = set[str](), dict(mine)
        for row in view.rows.values():
            row.choose(answer)
            self.tally.differences += 1
        for slots in clashes.values():
            for slot in slots:
                if answer is Answer.THEIRS:
                    text = now.pop(slot.name, None)
                    if text is not None and text != stored[slot.name]:
                        given_up.add(text)
                else:
                    now[slot.name] = (seen | mine)[slot.name]
        self.tally.not_kept += len(given_up)
        return now, given_up

    def _find_in_history(self, contact_id: str, texts: set[str]) -> None:
        if not texts:
            return
        steps = self.directory.history.list_steps(contact_id)
        told = "\n".join(str(one.new.text) for step in steps for one in step.changes)
        missing = {text for text in texts if text not in told and text not in LABELS}
        assert not missing, (missing, told)

    def all_of_them(self, count: int) -> Iterator[int]:
        """Does ``count`` interleavings, on the contacts in turn."""
        keys = self.directory.search.all_keys("")
        ids = [row.id for row in self.directory.search.rows(keys)]
        for number in range(count):
            self.interleave(ids[number // RUN % len(ids)])
            yield number
