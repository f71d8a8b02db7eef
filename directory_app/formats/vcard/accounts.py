"""Accounts of messaging and of social networks, as people write them: « Skype : quelquun ».

Knows nothing of the headings under which they stand.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from directory_app.domain.text import clean_line

from .labels import types_of
from .properties import Property
from .values import text

_SERVICES: Final = {
    "x-apple": "", "xmpp": "XMPP", "jabber": "Jabber", "skype": "Skype", "aim": "AIM",
    "ymsgr": "Yahoo", "msnim": "MSN", "gtalk": "Google Talk", "icq": "ICQ", "sip": "SIP",
    "sips": "SIP", "matrix": "Matrix", "signal": "Signal", "whatsapp": "WhatsApp",
    "facetime": "FaceTime", "threema": "Threema", "tg": "Telegram", "irc": "IRC",
}  # fmt: skip
"""Scheme of an address of instant messaging (RFC 4770) → the service's name."""
_SPELLED: Final = {
    name.casefold(): name
    for name in (*_SERVICES.values(), "LinkedIn", "YouTube", "TikTok", "GitHub", "X", "QQ")
}
_NOT_SERVICES: Final = frozenset({"PREF", "HOME", "WORK", "OTHER", "PERSONAL", "INTERNET"})
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):(?!//)(.*)", re.I | re.S)


def account(prop: Property, version: str) -> str:
    """« Twitter : @quelquun »: the service, where a parameter, a type or the scheme says it, and
    the account."""
    called, scheme = _without_scheme(clean_line(text(prop, version)))
    user = next(iter(prop.values("X-USER")), "")
    service = next(iter((*prop.values("X-SERVICE-TYPE"), *prop.values("SERVICE-TYPE"))), "")
    types = [one for one in types_of(prop.parameters)[0] if one not in _NOT_SERVICES]
    service = service or (types[0].removeprefix("X-").capitalize() if types else scheme)
    name = clean_line(_SPELLED.get(service.casefold(), service))
    who = called or clean_line(user)
    return f"{name}\u00a0: {who}" if name and who else who


def _without_scheme(said: str) -> tuple[str, str]:
    """The account of « skype:quelquun », and the service that its scheme names."""
    found = _SCHEME.fullmatch(said)
    if found is None or found[1].lower() not in _SERVICES:
        return said, ""
    return clean_line(unquote(found[2])), _SERVICES[found[1].lower()]
