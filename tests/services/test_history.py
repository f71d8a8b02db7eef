"""What steps are called: by a name that everybody may see, or by none."""

from __future__ import annotations

from pathlib import Path

from directory_app.texts import Texts
from tests import directories

PHONE = "418 555-0142"


def _told(path: Path) -> str:
    with directories.opened(path) as mine:
        history = mine.history
        steps = (history.next_undo(), history.undo(), history.next_redo(), history.redo())
        return repr((steps, history.list_steps()))


def test_a_list_named_after_a_value_that_became_confidential_names_no_step(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as mine:
        home = directories.organisation(mine, "Refuge", ("phones.+", PHONE))
        mine.lists.create(f"Appeler {PHONE}", contact_ids=[home])
    assert PHONE in _told(path)
    with directories.opened(path, "collègue") as colleague:
        colleague.contacts.edit(home, [("phones.0.confidential", "true")])
    told = _told(path)
    assert "0142" not in told
    assert "Refuge" in told


def test_the_history_hides_what_was_ever_marked_and_undo_what_still_is(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as mine:
        home = directories.organisation(mine, "Refuge", ("phones.+", PHONE))
        mine.contacts.edit(home, [("phones.0.confidential", "true")])
        mine.contacts.edit(home, [("phones.0.confidential", "false")])
        directories.organisation(mine, f"Voisine {PHONE}")
        steps = mine.history.list_steps()
        assert [one.step.subject for one in steps[:2]] == ["", "Refuge"]
        step = mine.history.next_undo()
        assert step is not None
        assert step.subject == f"Voisine {PHONE}"


def test_a_step_without_a_name_is_still_told(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as mine:
        home = directories.organisation(mine, "Refuge", ("phones.+", PHONE))
        mine.lists.create(f"Appeler {PHONE}", contact_ids=[home])
        with directories.opened(path, "collègue") as colleague:
            colleague.contacts.edit(home, [("phones.0.confidential", "true")])
        step = mine.history.next_undo()
        assert step is not None
        assert (step.subject, Texts("fr").step(step)) == ("", "création d’une liste")
        assert Texts("en").step(step) == "creation of a list"
        assert mine.history.undo().done
        other = directories.organisation(mine, "Autre")
        mine.contacts.trash_all([home, other])
        step = mine.history.next_undo()
        assert step is not None
        assert "2 fiches" in Texts("fr").step(step)
