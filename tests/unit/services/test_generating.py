"""Invented contacts: the same for the same seed, streamed, right as if they had been parsed."""

from __future__ import annotations

import itertools
import re
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory_app.domain.addresses import parse_address
from directory_app.domain.contact import AnyContact, Organisation, Person
from directory_app.domain.emails import parse_email
from directory_app.domain.fields import from_fields, to_fields
from directory_app.domain.phones import parse_phone
from directory_app.domain.validation import check_storable, problems_of
from directory_app.domain.websites import parse_website
from directory_app.services.generating import generate

COUNTS = st.integers(0, 60)
SEEDS = st.integers(0, 2**63)
EXAMPLE_DOMAIN = re.compile(r"(?:^|[.@])example\.(?:org|com|net)$")


@pytest.fixture(scope="module")
def crowd() -> list[AnyContact]:
    return list(generate(3000, 7))


def ids_of(contact: AnyContact) -> Iterator[str]:
    yield contact.id
    for items in (contact.phones, contact.emails, contact.websites, contact.addresses):
        yield from (item.id for item in items)
    more = contact.roles if isinstance(contact, Person) else contact.former_names
    yield from (item.id for item in more)


@given(COUNTS, SEEDS)
def test_the_same_count_and_seed_give_the_same_contacts(count: int, seed: int) -> None:
    assert list(generate(count, seed)) == list(generate(count, seed))


def test_another_seed_gives_others() -> None:
    names = [[c.display_name for c in generate(50, seed)] for seed in (1, 2)]
    assert names[0] != names[1]


@given(COUNTS, SEEDS)
def test_four_in_ten_are_organisations_and_come_first(count: int, seed: int) -> None:
    kinds = [isinstance(contact, Organisation) for contact in generate(count, seed)]
    assert len(kinds) == count
    assert kinds == sorted(kinds, reverse=True)
    assert sum(kinds) == (max(1, round(count * 0.4)) if count else 0)


def test_a_negative_count_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="count"):
        generate(-1, 1)


@given(st.integers(1, 40), SEEDS)
def test_people_work_for_organisations_already_given(count: int, seed: int) -> None:
    known: set[str] = set()
    for contact in generate(count, seed):
        if isinstance(contact, Person):
            assert {role.organisation for role in contact.roles} <= known
            assert [role.main for role in contact.roles].count(True) == 1
        else:
            known.add(contact.id)


@given(st.integers(1, 40), SEEDS)
@settings(max_examples=20)
def test_ids_are_unique_sorted_version_7(count: int, seed: int) -> None:
    contacts = list(generate(count, seed))
    ids = [one for contact in contacts for one in ids_of(contact)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab].*", one) for one in ids)
    assert [c.id for c in contacts] == sorted(c.id for c in contacts)


def test_built_values_are_those_that_reading_their_text_gives(crowd: list[AnyContact]) -> None:
    for contact in crowd:
        for phone in contact.phones:
            assert parse_phone(phone.number.raw) == phone.number
            assert (phone.label == "toll_free") == phone.number.is_toll_free
        for email in contact.emails:
            assert parse_email(email.email.raw) == email.email
            assert email.function_mailbox == email.email.is_function_mailbox
        for site in contact.websites:
            assert parse_website(site.website.raw) == site.website
        for address in contact.addresses:
            assert parse_address(address.postal.raw) == address.postal


def test_contacts_are_storable_without_problem_and_survive_the_flat_form(
    crowd: list[AnyContact],
) -> None:
    for contact in crowd:
        check_storable(contact)
        assert problems_of(contact) == ()
        assert from_fields(contact.id, contact.version, to_fields(contact)) == contact


def test_nobody_can_be_reached(crowd: list[AnyContact]) -> None:
    for contact in crowd:
        assert all(re.search(r"555-01\d\d", phone.number.raw) for phone in contact.phones)
        assert all(EXAMPLE_DOMAIN.search(email.email.address) for email in contact.emails)
        assert all(EXAMPLE_DOMAIN.search(site.website.host) for site in contact.websites)


def test_the_crowd_has_the_shape_that_measurements_count_on(crowd: list[AnyContact]) -> None:
    organisations = [c for c in crowd if isinstance(c, Organisation)]
    assert 1.9 < sum(len(c.phones) for c in crowd) / len(crowd) < 2.1
    assert 1.4 < sum(len(c.emails) for c in crowd) / len(crowd) < 1.6
    assert all(len(o.addresses) == 1 and o.sectors and o.territory for o in organisations)
    assert 0.05 < sum(bool(o.former_names) for o in organisations) / len(organisations) < 0.15
    assert 0.6 < sum(bool(o.acronym) for o in organisations) / len(organisations) < 0.8
    assert any(o.addresses[0].postal.po_box for o in organisations)
    assert len({contact.display_name for contact in crowd}) > 0.9 * len(crowd)
    lengths = sorted(len(o.name) for o in organisations)
    assert 30 < lengths[len(lengths) // 2] < 80


def test_a_crowd_is_streamed() -> None:
    assert len(list(itertools.islice(generate(10**9, 1), 3))) == 3


def peak_bytes(count: int) -> int:
    """The most that reading ``count`` contacts, keeping none, holds at once."""
    tracemalloc.start()
    try:
        for _ in generate(count, 3):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_grows_with_the_organisations_ids_only() -> None:
    fewer, more = peak_bytes(4000), peak_bytes(12_000)
    one_id = 150  # a text of 36 characters and its place in a growing list
    folded = 4 << 20  # the folded forms of short texts that are kept, a few thousand at most
    assert more - fewer < 8000 * 0.4 * one_id + folded
