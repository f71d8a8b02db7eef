"""Web sites: read with or without a scheme, compared and shown without one.

Only http and https are sites; any other scheme is kept as typed and never opened.
Knows nothing of browsers or of whose site it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line

_LABEL: Final = re.compile(
    r"^(?:(?:site|page|adresse)(?:\s+(?:web|internet))?|(?:inter)?net|web|url)\s*:\s*",
    re.IGNORECASE,
)
_SCHEME: Final = re.compile(r"^([a-z][a-z0-9+\-]*):(?!\d+(?:[/?#]|$))", re.IGNORECASE)
_BROKEN_HTTP: Final = re.compile(r"^(https?):?/{1,3}(?=[^/])|^(https?):(?=[^/])", re.IGNORECASE)
_DOMAIN: Final = re.compile(
    r"(?=.{4,253}$)(?:(?!-)[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:[^\W\d_]{2,63}|xn--[a-z0-9-]{2,59})"
)
_WRAPPING: Final = " \t\"'<>()[]«»“”.,;"


@dataclass(frozen=True, slots=True)
class Website:
    """One web site.

    ``raw`` is the text as typed (one clean line); ``url`` has its scheme (``http://`` when none
    was given), lower-case scheme and host, and nothing else changed; ``""`` when unreadable.
    """

    raw: str
    url: str

    @property
    def is_valid(self) -> bool:
        """Whether the address is http or https and has a domain name."""
        return bool(self.url)

    @property
    def host(self) -> str:
        """The domain without ``www.`` (``cocqsida.com``), ``""`` when unreadable."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    @property
    def display(self) -> str:
        """The address without scheme, ``www.`` and last slash; as typed when unreadable."""
        if not self.url:
            return self.raw
        return self.url.partition("://")[2].removeprefix("www.").removesuffix("/")

    @property
    def key(self) -> str:
        """What two equal sites share, whatever their scheme, ``www.`` and last slash."""
        return self.display if self.url else self.raw.casefold()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is worth a warning: ``website_scheme`` {scheme} or ``website_no_domain``."""
        if self.url or not self.raw:
            return ()
        scheme = _scheme_of(_bare(self.raw))
        if scheme not in {"", "http", "https"}:
            return (Problem("website_scheme", {"scheme": scheme}),)
        return (Problem("website_no_domain"),)


def parse_website(text: str) -> Website:
    """Read ``text`` as one site; labels (« net : ») and punctuation around it are left out.

    Never raises. A text with user information, spaces or no domain name is no site.
    """
    raw = clean_line(text)
    address = _bare(raw)
    scheme = _scheme_of(address)
    if not address or scheme not in {"", "http", "https"}:
        return Website(raw, "")
    parts = _split(address if scheme else f"http://{address}")
    return Website(raw, "" if parts is None else parts.geturl())


def _bare(raw: str) -> str:
    text = _LABEL.sub("", raw.strip(_WRAPPING)).strip(_WRAPPING)
    return _BROKEN_HTTP.sub(lambda m: f"{(m[1] or m[2]).lower()}://", text)


def _scheme_of(address: str) -> str:
    found = _SCHEME.match(address)
    return found[1].lower() if found else ""


def _split(url: str) -> SplitResult | None:
    """Return the parts of ``url`` with its host in lower case, None when it names no domain."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if " " in url or "@" in parts.netloc or not _DOMAIN.fullmatch(host):
        return None
    return parts._replace(netloc=host if port is None else f"{host}:{port}")
