"""Web sites: only http and https, compared without what does not matter."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.text import clean_line
from directory_app.domain.websites import parse_website

from .delegation import RECORDS


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["website"]["url"])
def test_printed_lines_of_2018(record: dict[str, Any]) -> None:
    site = parse_website(record["website"]["printed"])
    assert (site.url, site.raw) == (record["website"]["url"], record["website"]["printed"])
    assert site.is_valid
    assert site.problems == ()


@pytest.mark.parametrize(
    ("typed", "url", "display"),
    [
        ("www.example.org", "http://www.example.org", "example.org"),
        ("HTTPS://WWW.Example.ORG/", "https://www.example.org/", "example.org"),
        (
            "https://example.org/Qui/?a=1#b",
            "https://example.org/Qui/?a=1#b",
            "example.org/Qui/?a=1#b",
        ),
        ("http:/example.org", "http://example.org", "example.org"),
        ("example.org:8080/a", "http://example.org:8080/a", "example.org:8080/a"),
        ("Site web : example.org.", "http://example.org", "example.org"),
        ("<http://example.org>", "http://example.org", "example.org"),
        ("http://québec.example.org", "http://québec.example.org", "québec.example.org"),
    ],
)
def test_sites(typed: str, url: str, display: str) -> None:
    site = parse_website(typed)
    assert (site.url, site.display, site.problems) == (url, display, ())
    assert "www." not in site.host


@pytest.mark.parametrize(
    ("typed", "code", "params"),
    [
        ("javascript:alert(1)", "website_scheme", {"scheme": "javascript"}),
        ("ftp://example.org", "website_scheme", {"scheme": "ftp"}),
        ("file:///etc/passwd", "website_scheme", {"scheme": "file"}),
        ("exemple", "website_no_domain", {}),
        ("http://", "website_no_domain", {}),
        ("info@example.org", "website_no_domain", {}),
        ("http://nom:mot@example.org", "website_no_domain", {}),
        ("http://example.org\\@example.com", "website_no_domain", {}),
        ("http://192.0.2.1/", "website_no_domain", {}),
        ("https://example.org:99999", "website_no_domain", {}),
        ("un site.org", "website_no_domain", {}),
        ("http://[::1", "website_no_domain", {}),
    ],
)
def test_what_is_no_site_is_kept_and_named(typed: str, code: str, params: dict[str, str]) -> None:
    site = parse_website(typed)
    assert (site.is_valid, site.url, site.display) == (False, "", typed)
    assert [(p.code, dict(p.params)) for p in site.problems] == [(code, params)]


def test_keys_ignore_scheme_www_and_last_slash_but_not_the_path() -> None:
    keys = {
        parse_website(t).key
        for t in ("http://www.example.org/", "example.org", "https://example.org")
    }
    assert len(keys) == 1
    assert parse_website("example.org/a").key not in keys


@given(
    st.sampled_from(["http", "https"]),
    st.from_regex(r"[a-z][a-z0-9-]{0,10}[a-z0-9]\.(org|qc\.ca|com)", fullmatch=True),
    st.from_regex(r"(/[A-Za-z0-9_~-]{1,8}){0,3}", fullmatch=True),
)
def test_a_url_reads_back_unchanged(scheme: str, host: str, path: str) -> None:
    url = f"{scheme}://{host}{path}"
    assert parse_website(url).url == url
    assert parse_website(parse_website(url).display).key == parse_website(url).key


@given(st.text() | st.text(alphabet="http:/.w@[]# a1é"))
def test_never_raises_and_never_loses_the_text(text: str) -> None:
    site = parse_website(text)
    assert site.raw == clean_line(text)
    assert bool(site.problems) == bool(site.raw and not site.is_valid)
    assert not site.url or site.url.startswith(("http://", "https://"))
    assert parse_website(site.url).url == site.url
