"""E-mail and web addresses of the plain text, wrapped, masked or glued to their neighbours.

Every search is bounded: time is linear in the text, whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .anchors import Anchor, AnchorKind
from .records import Confidence

_WINDOW: Final = 260
_LOCAL: Final = re.compile(r"[\w.+&'%-]{1,64}\Z")
_SPACED_LOCAL: Final = re.compile(r"(?P<local>[\w.+&'%-]{1,64}) ?(?:\n[ >\t]{0,4})?\Z")
_LABEL_OF_DOMAIN: Final = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_TLD: Final = r"(?:[a-z]{2,24}|[A-Z][a-z]{1,23}|[A-Z]{2,24}|xn--[a-z0-9-]{2,59})"
_DOMAIN: Final = re.compile(rf"(?:{_LABEL_OF_DOMAIN}\.){{1,8}}{_TLD}")
_GAP: Final = re.compile(r"[ \t]{0,2}(?:\n[ \t>]{0,4})?")
_BROKEN_DOMAIN: Final = re.compile(
    r"(?P<a>[\w.-]{1,80}) ?\n[ \t>]{0,4}(?P<b>\.?[a-z0-9][\w-]{0,62}(?:\.[\w-]{1,62}){0,5})"
)
_GLUED_URL: Final = re.compile(
    r"www\.[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}?\.(?:org|com|net|info|qc\.ca|ca)(?=[a-z])",
    re.IGNORECASE,
)
_GLUED_PHONE: Final = re.compile(
    r"(?:\d{3}[ .-]?)?\d{3}[ .-]\d{4}(?=[^\W\d])|(?<=\d{3} )\d{4}(?=[^\W\d])|\d{10}(?=[^\W\d])"
)
_MASKED: Final = re.compile(
    r"""(?<![\w.+-])[\w.+-]{1,64}\s{0,2}[\[({]\s?(?:at|a|à|arobase|arrobas|@|chez)\s?[\])}]\s{0,2}
    [\w-]{1,62}(?:(?:\.|\s?[\[({]\s?(?:dot|point|\.)\s?[\])}]\s?|\s(?:dot|point)\s)[\w-]{1,62}){0,4}
    (?:\.|\s?[\[({]\s?(?:dot|point|\.)\s?[\])}]\s?|\s(?:dot|point)\s)[a-z]{2,24}(?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
_SPELLED: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s(?:arobase|arrobas|arobas|at)\s[\w-]{1,62}"
    r"(?:(?:\.|\s(?:dot|point)\s)[\w-]{1,62}){0,4}\s(?:dot|point)\s[a-z]{2,24}(?![\w-])",
    re.IGNORECASE,
)
_PROTECTED: Final = re.compile(r"\[email\s{1,3}protected\]", re.IGNORECASE)
_URL: Final = re.compile(
    r"(?<![A-Za-z@])(?:https?:/{1,3}|https?/{2}|www\.)[^\s<>«»“”\"|,;]{1,2000}", re.IGNORECASE
)
_BARE_SITE: Final = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}"
    r"(?:org|com|ca|net|info|quebec|coop|gc\.ca|montreal|eu|fr)"
    r"(?:/[^\s<>«»“”\"|,;]{0,500}|(?![\w.-]*[\w@]))"
)
_LOUD_SITE: Final = re.compile(
    r"(?<![\w@./-])[A-Z0-9][A-Z0-9-]{1,60}[A-Z0-9](?:\.[A-Z0-9-]{2,60}){0,3}"
    r"\.(?:ORG|COM|QC\.CA|CA|NET|INFO)(?![\w@-]|\.\w)"
)
_URL_BREAK: Final = re.compile(
    r" ?\n[ \t>]{0,4}(?=[^\s])(?P<rest>[^\s<>«»“”\"|,;@]{2,500})(?=[ ]?(?:[\n,;|]|\Z))"
)
_TRAILING: Final = ".,;:!?'…-"


def find_emails(text: str) -> Iterator[Anchor]:
    """Return the e-mail addresses; of those glued to something else, the address alone."""
    position = text.find("@")
    while position >= 0:
        found = _email_at(text, position)
        if found:
            yield found
        position = text.find("@", max(position + 1, found.end if found else 0))


def _email_at(text: str, place: int) -> Anchor | None:
    """The address around one « @ », spaces or a line end beside it allowed."""
    before = text[max(0, place - 80) : place]
    local = _LOCAL.search(before)
    spaced = local is None
    local = local or _SPACED_LOCAL.search(before)
    gap = _GAP.match(text, place + 1)
    if local is None or gap is None:
        return None
    start = place - len(before) + local.start() + _glued(before, local.start())
    start = _after_edges(text, start, place)
    end = _end_of_domain(text, gap.end())
    if end is None or start >= place or (spaced and not _may_be_spaced(text[start:end])):
        return None
    is_plain = "\n" not in text[start:end] and " " not in text[start:end]
    return Anchor(AnchorKind.EMAIL, start, end, Confidence.SURE if is_plain else Confidence.LIKELY)


def _may_be_spaced(address: str) -> bool:
    """Whether an address with a gap before its « @ » is one, and no handle under another line."""
    local, _, domain = address.partition("@")
    is_handle = "\n" in local and "\n" in domain
    return address == address.lower() and any(map(str.isalpha, local)) and not is_handle


def _after_edges(text: str, start: int, end: int) -> int:
    while start < end and text[start] in "'.-&%":
        start += 1
    return start


def _glued(before: str, start: int) -> int:
    """How much of the text before « @ » is a site or a telephone glued to the address."""
    place = start
    while (
        found := _GLUED_PHONE.match(before, place) or _GLUED_URL.match(before, place)
    ) is not None:
        place = found.end()
    return place - start


def _end_of_domain(text: str, start: int) -> int | None:
    window = text[start : start + _WINDOW]
    whole = _DOMAIN.match(window)
    broken = _BROKEN_DOMAIN.match(window)
    if broken and (whole is None or (broken["b"][0] == "." and whole.end() == broken.end("a"))):
        joined = broken["a"] + broken["b"]
        is_tail = "." in broken["b"] or broken["b"] in {"org", "com", "ca", "net", "info", "quebec"}
        if is_tail and _DOMAIN.fullmatch(joined):
            return start + broken.end()
    if whole is None:
        return None
    glued = whole[0].find("www.", 1)
    return start + (glued if glued > 0 and "." in whole[0][:glued] else whole.end())


def find_masks(text: str) -> Iterator[Anchor]:
    """Return addresses written so that no machine reads them, and those that a site hides."""
    for found in _PROTECTED.finditer(text):
        yield Anchor(AnchorKind.MASK, *found.span())
    patterns = (_MASKED, _SPELLED) if any(sign in text for sign in "[({") else (_SPELLED,)
    for pattern in patterns:
        for found in pattern.finditer(text):
            yield Anchor(AnchorKind.EMAIL, *found.span(), Confidence.DOUBTFUL)


def find_urls(text: str) -> Iterator[Anchor]:
    """Return the web addresses that begin with a scheme or « www. »."""
    for found in _URL.finditer(text):
        end = _trimmed(text, found.start(), found.end())
        end, is_joined = _joined_url(text, found.start(), end)
        if "." in text[found.start() : end].strip("."):
            sure = Confidence.LIKELY if is_joined else Confidence.SURE
            yield Anchor(AnchorKind.URL, found.start(), end, sure)


def _joined_url(text: str, start: int, end: int) -> tuple[int, bool]:
    """Take in the next line when the address was visibly cut at the end of its own."""
    rest = _URL_BREAK.match(text, end)
    if rest is None or rest["rest"].lower().startswith(("http", "www.")):
        return end, False
    is_cut = text[end - 1] in "/-_=?&" and rest["rest"][0].islower() and len(text[start:end]) > 8
    is_cut = is_cut and any(sign in rest["rest"] for sign in "/.-_=") and "¦" not in rest["rest"]
    is_dot = re.fullmatch(r"\.(?:qc\.)?[a-z]{2,6}/?\S*", rest["rest"]) is not None
    return (_trimmed(text, start, rest.end()), True) if is_cut or is_dot else (end, False)


def find_bare_sites(text: str) -> Iterator[Anchor]:
    """Return domains with an ending that sites of here have (« example.org »)."""
    for found in _BARE_SITE.finditer(text):
        end = _trimmed(text, found.start(), found.end())
        yield Anchor(AnchorKind.URL, found.start(), end, Confidence.LIKELY)
    for found in _LOUD_SITE.finditer(text):
        yield Anchor(AnchorKind.URL, *found.span(), Confidence.LIKELY)


def _trimmed(text: str, start: int, end: int) -> int:
    """Leave out the punctuation that follows an address, and a parenthesis not opened in it."""
    while end > start:
        last = text[end - 1]
        is_loose = last in ")]}" and "([{"[")]}".index(last)] not in text[start:end]
        if last not in _TRAILING + "¦" and not is_loose:
            break
        end -= 1
    return end
