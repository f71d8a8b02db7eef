"""What may be handed to the system to open: web sites and one e-mail address, vetted.

Qt passes any scheme straight through (docs/safety.md, O8, O9), so a link is rebuilt from its
parts and refused unless it is plain http, https or mailto.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+'-]*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_WEB = ("http", "https")


def web_url(text: str) -> QUrl | None:
    """The address of a web site, or None when it is anything else: another scheme, a user name
    before the host, no host."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    is_plain = url.isValid() and url.scheme() in _WEB and bool(url.host()) and not url.userInfo()
    return url if is_plain else None


def mail_url(address: str) -> QUrl | None:
    """A new message to one address; None when the address could say more than an address."""
    if not _ADDRESS.fullmatch(address):
        return None
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(address)
    return None if url.hasQuery() or url.hasFragment() else url


def host_in_ascii(url: QUrl) -> str:
    """The host as the network sees it, when it is written with other letters; else empty."""
    encoded = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    return encoded if "xn--" in encoded else ""


def open_link(url: QUrl) -> bool:
    """Hands a link to the system; False when it is not one that may be, or nothing opens it."""
    is_vetted = url.scheme() == "mailto" or web_url(url.toString()) is not None
    return is_vetted and QDesktopServices.openUrl(url)


def open_folder(folder: Path) -> bool:
    """Shows a folder of this computer in its file manager; False when it is none."""
    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
