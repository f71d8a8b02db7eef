"""TEL, EMAIL, URL and ADR as coordinates with their label, their marks and whose they are.

On a card of ours every mark comes back; on another, what its types and labels say. Knows nothing of
names or positions but which organisations a position of the card is in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import unquote

from directory_app.domain.contact import Address, Email, Phone, Site
from directory_app.domain.emails import EmailAddress, parse_email
from directory_app.domain.incoming import ImportValue, Owner, Part, Sureness
from directory_app.domain.numbering_plan import TOLL_FREE_AREAS
from directory_app.domain.phones import PhoneNumber, parse_phone
from directory_app.domain.text import clean_line
from directory_app.domain.websites import Website, parse_website

from . import own_marks
from .escapes import uri
from .labels import types_of
from .own_marks import decoded
from .postal import address_components, own_address, read_address
from .properties import Property
from .said import Said, said_of
from .values import text, unescaped

_LOWEST: Final = 100
_COMMON: Final = frozenset({"", "work", "principal"})
"""Labels that say less of a toll-free number than that it is one."""
_OWN_FOREIGN: Final = re.compile(r"\+([0-9][0-9 \-]{5,25})(?:(?: ext\. |;ext=)([0-9]{1,12}))?")
_OWN_PLAIN: Final = re.compile(
    r"(?:\+1 |tel:\+1-)([2-9]\d\d)-([2-9]\d\d)-(\d{4})(?:(?: ext\. |;ext=)(\d{1,7}))?", re.ASCII
)
_PAUSE: Final = re.compile(r"(?<=\d)[,pPwW;]+(?=\d{1,6}#?$)")
_PLAIN_EMAIL: Final = re.compile(r"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_PLAIN_SITE: Final = re.compile(
    r"https?://(?=.{4,200}$)[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?"
    r"(?:\.[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)*\.[a-z]{2,20}(?:/[a-z0-9/_-]*)?"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a coordinate's meaning depends on beside its own property.

    ``labels``: group → text of its X-ABLabel. ``employers``: ids of the organisations of the
    card's positions, in their order. ``owner``: whose a coordinate is that says nothing of it.
    ``preferred``: name → the best preference on the card.
    """

    version: str
    is_own: bool = False
    owner: Owner = Owner.PERSON
    labels: Mapping[str, str] = field(default_factory=dict)
    employers: Sequence[str] = ()
    preferred: Mapping[str, int] = field(default_factory=dict)


def phone_value(prop: Property, setting: Setting) -> ImportValue | None:
    """A telephone, of TEL or of Outlook's X-MS-TEL; None where the property is empty."""
    one = _said(prop, setting, "TEL")
    written = text(prop, setting.version)
    number = _own_number(written, one) if setting.is_own else _number(written)
    if not number.raw:
        return None
    if not setting.is_own and one.label in _COMMON and number.is_toll_free:
        one = one.changed(label="toll_free")
    item = Phone(number=number, **one.fields)
    return _value(Part.PHONE, number.raw, item, one, setting)


def email_value(prop: Property, setting: Setting) -> ImportValue | None:
    """An e-mail address; None where the property is empty."""
    one = _said(prop, setting)
    written = text(prop, setting.version)
    is_plain = _PLAIN_EMAIL.fullmatch(written) is not None
    email = EmailAddress(written, written) if is_plain else parse_email(written)
    if not email.raw:
        return None
    if own_marks.RAW in one.marks:
        typed = parse_email(decoded(one.marks[own_marks.RAW]))
        email = typed if typed.key == email.key else email
    is_function = own_marks.MAILBOX in one.marks if setting.is_own else email.is_function_mailbox
    item = Email(email=email, function_mailbox=is_function, **one.fields)
    return _value(Part.EMAIL, email.raw, item, one, setting)


def site_value(prop: Property, setting: Setting) -> ImportValue | None:
    """A web site; None where the property is empty."""
    one = _said(prop, setting)
    written = text(prop, setting.version)
    site = Website(written, written) if _PLAIN_SITE.fullmatch(written) else parse_website(written)
    if not site.raw:
        return None
    if own_marks.RAW in one.marks:
        typed = parse_website(decoded(one.marks[own_marks.RAW]))
        site = typed if uri(typed.url or typed.raw) == written else site
    item = Site(website=site, **one.fields)
    return _value(Part.WEBSITE, site.raw, item, one, setting)


def address_value(prop: Property, setting: Setting, written: str = "") -> ImportValue | None:
    """A postal address; None where every component is empty. ``written`` is its LABEL."""
    one = _said(prop, setting)
    parts = address_components(prop, setting.version)
    if not (any(parts) or written):
        return None
    label = written or unescaped(next(iter(prop.values("LABEL")), ""), "4.0")
    postal = own_address(parts, one.marks) if setting.is_own else read_address(parts, label)
    followed = decoded(one.marks.get(own_marks.TAKEN_FROM, ""))
    item = Address(postal=postal, taken_from=followed, **one.fields)
    return _value(Part.ADDRESS, postal.raw, item, one, setting)


# --- numbers and addresses ---------------------------------------------------------------------


def _number(written: str) -> PhoneNumber:
    """A number of any program: a tel URI (RFC 3966), a pause before the extension, free text."""
    if written[:4].lower() == "tel:":
        number = parse_phone(written)
        plain = clean_line(unquote(written[4:]).partition(";phone-context")[0])
        if number.e164 is None:
            number = parse_phone(plain)
        shown = number.display() if number.is_valid else plain
        return PhoneNumber(shown, number.e164, number.extension)
    number = parse_phone(written)
    if number.extension is None and _PAUSE.search(number.raw):
        paused = parse_phone(_PAUSE.sub(" ext. ", number.raw))
        return PhoneNumber(number.raw, paused.e164, paused.extension)
    return number


def _own_number(written: str, one: Said) -> PhoneNumber:
    """A number that Bottin wrote, with the text that was typed."""
    if own_marks.RAW not in one.marks and (plain := _OWN_PLAIN.fullmatch(written)):
        area, exchange, line, extension = plain.groups()
        start = "1 " if area in TOLL_FREE_AREAS else ""
        end = f", poste {extension}" if extension else ""
        shown = f"{start}{area} {exchange}-{line}{end}"
        return PhoneNumber(shown, f"+1{area}{exchange}{line}", extension)
    number = parse_phone(written)
    if not number.is_nanp and (found := _OWN_FOREIGN.fullmatch(written.removeprefix("tel:"))):
        digits = found[1].replace(" ", "").replace("-", "")
        number = PhoneNumber(number.raw, f"+{digits}", found[2])
    if not number.is_valid:
        return number
    raw = decoded(one.marks[own_marks.RAW]) if own_marks.RAW in one.marks else ""
    if not raw or not _says(raw, number):
        raw = number.display()
    return PhoneNumber(raw, number.e164, number.extension)


def _says(raw: str, number: PhoneNumber) -> bool:
    """Whether a typed text still is this number's: another program may have changed it."""
    read = _number(raw)
    return read.e164 is None or (read.e164, read.extension) == (number.e164, number.extension)


# --- marks -------------------------------------------------------------------------------------


def best_preferences(properties: Sequence[Property]) -> Mapping[str, int]:
    """Name → the lowest preference that is said: what a card of RFC 6350 prefers."""
    found: dict[str, int] = {}
    for prop in properties:
        preference = types_of(prop.parameters)[1]
        if preference:
            found[prop.name] = min(preference, found.get(prop.name, _LOWEST))
    return found


def _said(prop: Property, setting: Setting, name: str = "") -> Said:
    spoken = setting.labels.get(prop.group, "") if prop.group else ""
    one = said_of(name or prop.name, prop.parameters, spoken, setting.is_own)
    if one.preference > 1 and not setting.is_own:
        is_best = one.preference <= setting.preferred.get(prop.name, 1)
        return one if is_best else one.changed(preferred=False)
    return one


def _value(part: Part, raw: str, item: Any, one: Said, setting: Setting) -> ImportValue:
    if not setting.is_own:
        return ImportValue(part, raw, one.label, Sureness.SURE, None, item)
    owner, role = setting.owner, 0
    if one.of:
        owner = Owner.ORGANISATION
        role = setting.employers.index(one.of) if one.of in setting.employers else 0
    elif one.role.isdecimal():
        owner, role = Owner.ROLE, int(one.role)
    return ImportValue(part, raw, one.label, Sureness.SURE, None, item, owner, role)
