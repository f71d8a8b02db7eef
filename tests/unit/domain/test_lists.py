"""Moving somebody on a list: where they were asked to be, everybody else as before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.lists import positions_after_move

MEMBERS = st.lists(st.tuples(st.integers(-5, 12), st.booleans()), min_size=1, max_size=9)


def _in_order(positions: dict[str, int]) -> list[str]:
    return sorted(positions, key=lambda member: (positions[member], member))


@given(MEMBERS, st.data())
def test_a_move_says_what_it_does_and_does_no_more(
    members: list[tuple[int, bool]], data: st.DataObject
) -> None:
    """Positions may have gaps and ties (equal ones stand by key); some members are not seen."""
    letters = "ABCDEFGHI"
    found = {letters[n]: position for n, (position, _) in enumerate(members)}
    places = {member: found[member] for member in _in_order(found)}
    moved = data.draw(st.sampled_from(sorted(places)))
    visible = {letters[n] for n, (_, is_seen) in enumerate(members) if is_seen} | {moved}
    rank = data.draw(st.integers(0, 10))

    changes = positions_after_move(places, visible, moved, rank)

    after = _in_order(places | changes)
    seen = [member for member in after if member in visible]
    assert seen.index(moved) == min(rank, len(seen) - 1)
    others = [member for member in places if member != moved]
    assert [member for member in after if member != moved] == others
    assert all(places[member] != position for member, position in changes.items())


def test_one_position_changes_where_there_is_room() -> None:
    places = {"A": 0, "B": 10, "C": 11, "D": 12}
    assert positions_after_move(places, places, "D", 1) == {"D": 5}
    assert positions_after_move(places, places, "D", 0) == {"D": -1}
    assert positions_after_move(places, places, "A", 3) == {"A": 13}
    assert positions_after_move(places, places, "A", 0) == {}


def test_only_those_between_change_where_there_is_none() -> None:
    places = {letter: n for n, letter in enumerate("ABCDEF")}
    assert positions_after_move(places, places, "E", 2) == {"E": 2, "C": 3, "D": 4}
    assert positions_after_move(places, places, "B", 3) == {"C": 1, "D": 2, "B": 3}
