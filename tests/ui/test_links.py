"""What may be handed to the system: nothing but web sites and one address to write to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from directory_app.ui.external_links import host_in_ascii, mail_url, open_link, web_url


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "smb://serveur/partage",
        "ms-msdt:/id",
        "data:text/html,x",
        "ftp://example.org",
        "https://banque.example.org@voleur.example.net/",
        "https://",
        "example.org",
        "",
    ],
)
def test_other_addresses_are_no_sites(text: str) -> None:
    assert web_url(text) is None


def test_a_site_is_a_site() -> None:
    url = web_url("https://www.rimq.example.org/nous?x=1")
    assert url is not None
    assert url.host() == "www.rimq.example.org"


def test_a_foreign_alphabet_is_shown_as_the_network_sees_it() -> None:
    url = web_url("https://рaypal.example.org/")
    assert url is not None
    assert host_in_ascii(url).startswith("xn--")
    assert host_in_ascii(QUrl("https://rimq.example.org")) == ""


@pytest.mark.parametrize(
    "address",
    [
        "x@example.org?bcc=y@example.net",
        "x@example.org&attach=/etc/passwd",
        "x@example.org\r\nBcc: y@example.net",
        "x@example.org,y@example.org",
        "-oProxy@example.org",
        "x y@example.org",
        "pas une adresse",
        "",
    ],
)
def test_an_address_that_says_more_is_refused(address: str) -> None:
    assert mail_url(address) is None


@given(st.text(max_size=60))
def test_a_message_never_has_headers(text: str) -> None:
    url = mail_url(text)
    assert url is None or (not url.hasQuery() and url.path() == text)


class _Catcher(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.caught: list[str] = []

    @Slot(QUrl)
    def catch(self, url: QUrl) -> None:
        self.caught.append(url.toString())


def test_only_vetted_links_reach_the_system(qapp: object) -> None:
    catcher = _Catcher()
    schemes = ("https", "mailto", "file", "javascript")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, catcher, "catch")
    try:
        for text in ("https://example.org/", "file:///etc/passwd", "javascript:alert(1)"):
            open_link(QUrl(text))
        mail = mail_url("info@rimq.example.org")
        assert mail is not None
        open_link(mail)
    finally:
        for scheme in schemes:
            QDesktopServices.unsetUrlHandler(scheme)
    assert catcher.caught == ["https://example.org/", "mailto:info@rimq.example.org"]
