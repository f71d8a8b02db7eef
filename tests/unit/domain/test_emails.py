"""E-mail addresses: normalised when valid, kept and explained when not."""

from __future__ import annotations

from typing import Any

import pytest
from email_validator import validate_email
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.emails import _PLAIN, parse_email, parse_emails
from directory_app.domain.text import clean_line

from .delegation import RECORDS

LOCALS = st.from_regex(r"[a-z][a-z0-9]{0,9}([._-][a-z0-9]{1,8})?", fullmatch=True)
ADDRESSES = st.builds(
    "{}@{}".format, LOCALS, st.sampled_from(["example.org", "example.com", "a.example.net"])
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["email"])
def test_printed_lines_of_2018(record: dict[str, Any]) -> None:
    email = parse_email(f" {record['email']} ")
    assert (email.address, email.is_valid, email.problems) == (record["email"], True, ())


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("Info@Example.ORG", "info@example.org"),
        ("Jean.Roy@Example.ORG", "Jean.Roy@example.org"),
        ('"Roy, Julie" <julie@example.org>', "julie@example.org"),
        ("mailto:julie@example.org?subject=a", "julie@example.org"),
        ("julie @ example.org", "julie@example.org"),
        ("(julie@example.org),", "julie@example.org"),
        ("Courriel : julie@example.org", "julie@example.org"),
        ("hélène@example.org", "hélène@example.org"),
        ("julie\u200b@example.org\u00a0", "julie@example.org"),
    ],
)
def test_valid_addresses_are_normalised(typed: str, address: str) -> None:
    email = parse_email(typed)
    assert (email.address, email.is_valid, email.raw) == (address, True, clean_line(typed))
    assert parse_emails(typed)[0].address == address


@pytest.mark.parametrize(
    ("typed", "code", "params"),
    [
        ("rien", "email_no_at", {}),
        ("[email protected]", "email_no_at", {}),
        ("info@", "email_no_domain", {"local": "info"}),
        ("a@example.org b@example.org", "two_emails", {}),
        ("a@example.orgb@example.org", "two_emails", {}),
        ("info@rimq", "email_domain_incomplete", {"domain": "rimq"}),
        ("info@rimq.", "email_domain_incomplete", {"domain": "rimq"}),
        ("info@rimq-", "email_invalid", {}),
        ("a b@rimq", "email_invalid", {}),
        ("info@rimq montréal", "email_invalid", {}),
        ("a b@example.org", "email_invalid", {}),
        ("x@y.invalid", "email_invalid", {}),
    ],
)
def test_what_is_not_valid_is_kept_and_named(typed: str, code: str, params: dict[str, str]) -> None:
    email = parse_email(typed)
    assert (email.is_valid, email.address, email.raw) == (False, typed, typed)
    assert [(p.code, dict(p.params)) for p in email.problems] == [(code, params)]


def test_a_masked_address_is_an_element_but_never_an_address() -> None:
    masked, real = parse_emails("[email protected], info@example.org")
    assert (masked.raw, masked.is_valid) == ("[email protected]", False)
    assert real.is_valid


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("info@example.org", True),
        ("direction.generale@example.org", True),
        ("membres-quebec@example.org", True),
        ("Secrétariat@example.org", True),
        ("communications2@example.org", True),
        ("inforoeq@example.org", False),
        ("julie.membre@example.org", False),
        ("info", False),
    ],
)
def test_function_mailboxes(address: str, expected: bool) -> None:
    assert parse_email(address).is_function_mailbox is expected


def test_keys_ignore_case() -> None:
    assert parse_email("Julie.Roy@EXAMPLE.org").key == parse_email("julie.roy@example.org").key


@given(
    st.lists(ADDRESSES, min_size=1, max_size=4),
    st.sampled_from([";", ", ", " ", " / ", " ou ", " ::: ", "\n"]),
)
def test_joined_addresses_come_apart(addresses: list[str], separator: str) -> None:
    read = parse_emails(separator.join(addresses))
    assert [email.key for email in read] == addresses


@given(ADDRESSES)
def test_a_valid_address_reads_back(address: str) -> None:
    email = parse_email(address)
    assert email.is_valid
    assert parse_email(email.address).address == email.address


@given(st.text() | st.text(alphabet="ab@.<>[];, "))
def test_never_raises_and_never_loses_the_text(text: str) -> None:
    email = parse_email(text)
    assert email.raw == clean_line(text)
    assert bool(email.problems) == bool(email.raw and not email.is_valid)
    assert bool(parse_emails(text)) == bool(email.raw)


WORDS = st.text(st.sampled_from("abz019"), min_size=1, max_size=20)
ENDINGS = ["ca", "qc.ca", "org", "com", "quebec", "info", "coop", "net", "test"]


@given(
    st.lists(WORDS, min_size=1, max_size=4),
    st.sampled_from("._+-"),
    st.lists(WORDS, min_size=1, max_size=4),
    st.sampled_from("-."),
    st.sampled_from(ENDINGS),
)
def test_what_is_taken_for_plain_is_what_the_library_says(
    local: list[str], sign: str, domain: list[str], joint: str, ending: str
) -> None:
    address = f"{sign.join(local)}@{joint.join(domain)}.{ending}"
    if _PLAIN.fullmatch(address):
        checked = validate_email(address, check_deliverability=False, strict=True)
        assert checked.normalized == address
