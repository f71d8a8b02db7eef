"""One record of readable data → one contact, every raw text read by the domain's own readers.

Keys are those of the contact JSON (docs of the command line). A text is a string, or a table that
also says where it stands: ``{ text = "…", source = "…", line = 3 }``. A record, role or affiliation
names its source once; what it holds inherits it. Unknown keys and wrong types raise ValueError,
so that no slip of the pen goes unseen. Knows nothing of files and folders.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from directory_app.domain.addresses import parse_address
from directory_app.domain.contact import (
    Address,
    Affiliation,
    Email,
    FormerName,
    OpeningHours,
    Organisation,
    OtherName,
    Person,
    Phone,
    PublishedCount,
    Role,
    Site,
    Source,
)
from directory_app.domain.emails import parse_email
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import parse_phone
from directory_app.domain.territory import REGIONS
from directory_app.domain.websites import parse_website

from .seed_schema import (
    AFFILIATION,
    COORDINATE,
    COUNT,
    FORMER_NAME,
    HOURS,
    ORGANISATION,
    PERIOD,
    PERSON,
    ROLE,
    TEXT,
    Said,
    Values,
    check,
)


def _text(said: Said) -> str:
    return said if isinstance(said, str) else str(check(said, TEXT)["text"])


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _period(values: Values) -> Period:
    return Period(*(_date(values.get(name)) for name in PERIOD))


def _numbered(values: Values, name: str) -> Iterable[tuple[int, Any]]:
    return enumerate(values.get(name, ()))


@dataclass(frozen=True, slots=True)
class RecordReader:
    """Reads records of one folder: ``ids`` by key, declared ``sources`` and ``sectors``.

    Raises KeyError on an undeclared key or source, ValueError on what cannot be read.
    """

    ids: Mapping[str, str]
    sources: Mapping[str, Values]
    sectors: frozenset[str]
    new_id: NewId

    def organisation(self, record: Values) -> Organisation:
        """The organisation of a record."""
        check(record, ORGANISATION)
        return Organisation(
            **self._common(record),
            phones=self._phones(record, record),
            emails=self._emails(record, record),
            name=_text(record["name"]),
            acronym=_text(record.get("acronym", "")),
            category=record.get("category", ""),
            other_names=self._other_names(record),
            former_names=self._former_names(record),
            opening_hours=self._opening_hours(record),
            territory=self._territory(record),
            published_counts=self._counts(record),
            affiliations=self._affiliations(record),
        )

    def person(self, record: Values) -> Person:
        """The person of a record; a role's coordinates come after the person's own."""
        check(record, PERSON)
        phones, emails = self._phones(record, record), self._emails(record, record)
        roles = []
        for n, one in _numbered(record, "roles"):
            role = self._role(one, n, record)
            roles.append(role)
            owner = one if "source" in one else record
            phones += self._phones(one, owner, len(phones), role.id)
            emails += self._emails(one, owner, len(emails), role.id)
        return Person(
            **self._common(record),
            given_name=record.get("given_name", ""),
            family_name=record.get("family_name", ""),
            title=record.get("title", ""),
            phones=phones,
            emails=emails,
            roles=tuple(roles),
        )

    def source(self, values: Values) -> Source | None:
        """Where ``values`` were read, None when they do not say."""
        if "source" not in values:
            return None
        declared = self.sources[values["source"]]
        published = values.get("published_on") or declared.get("published_on")
        return Source(declared["document"], values.get("line"), _date(published))

    # --- what both kinds have -------------------------------------------------------------------

    def _common(self, record: Values) -> dict[str, Any]:
        return {
            "id": self.ids[record["key"]],
            "description": _text(record.get("description", "")),
            "note": _text(record.get("note", "")),
            "sort_as": record.get("sort_as", ""),
            "websites": self._websites(record),
            "addresses": self._addresses(record),
            "sectors": self._sectors(record),
            "verified_on": _date(record.get("verified_on")),
            "source": self.source(record),
        }

    def _sectors(self, record: Values) -> tuple[str, ...]:
        names = tuple(sorted(record.get("sectors", ())))
        if not self.sectors.issuperset(names):
            raise ValueError("sectors")
        return names

    def _marks(self, said: Said, owner: Values, position: int, role: str | None) -> dict[str, Any]:
        marks: Values = {} if isinstance(said, str) else check(said, COORDINATE)
        return {
            "id": self.new_id(),
            "position": position,
            "label": marks.get("label", ""),
            "confidential": marks.get("confidential"),
            "personal": marks.get("personal", False),
            "preferred": marks.get("preferred", False),
            "verified_on": _date(marks.get("verified_on")),
            "source": self.source(marks) or self.source(owner),
            "role": role,
        }

    def _phones(
        self, values: Values, owner: Values, first: int = 0, role: str | None = None
    ) -> tuple[Phone, ...]:
        found = []
        for n, said in _numbered(values, "phones"):
            marks = self._marks(said, owner, first + n, role)
            number = parse_phone(_raw(said))
            marks["label"] = marks["label"] or ("toll_free" if number.is_toll_free else "work")
            found.append(Phone(number=number, **marks))
        return tuple(found)

    def _emails(
        self, values: Values, owner: Values, first: int = 0, role: str | None = None
    ) -> tuple[Email, ...]:
        found = []
        for n, said in _numbered(values, "emails"):
            marks = self._marks(said, owner, first + n, role)
            email = parse_email(_raw(said))
            told = None if isinstance(said, str) else said.get("function_mailbox")
            mailbox = email.is_function_mailbox if told is None else told
            found.append(Email(email=email, function_mailbox=mailbox, **marks))
        return tuple(found)

    def _websites(self, record: Values) -> tuple[Site, ...]:
        return tuple(
            Site(website=parse_website(_raw(said)), **self._marks(said, record, n, None))
            for n, said in _numbered(record, "websites")
        )

    def _addresses(self, record: Values) -> tuple[Address, ...]:
        return tuple(
            Address(postal=parse_address(_raw(said)), **self._marks(said, record, n, None))
            for n, said in _numbered(record, "addresses")
        )

    # --- what one kind has ----------------------------------------------------------------------

    def _role(self, one: Values, position: int, record: Values) -> Role:
        check(one, ROLE)
        return Role(
            id=self.new_id(),
            position=position,
            organisation=self.ids[one["organisation"]],
            function=one.get("function", ""),
            period=_period(one),
            main=one.get("main", position == 0),
            source=self.source(one) or self.source(record),
        )

    def _affiliations(self, record: Values) -> tuple[Affiliation, ...]:
        return tuple(
            self._affiliation(one, n, record) for n, one in _numbered(record, "affiliations")
        )

    def _affiliation(self, one: Values, position: int, record: Values) -> Affiliation:
        check(one, AFFILIATION)
        return Affiliation(
            id=self.new_id(),
            position=position,
            organisation=self.ids[one["organisation"]],
            kind=one.get("kind", "member"),
            committee=one.get("committee", ""),
            function=one.get("function", ""),
            wording=_text(one.get("wording", "")),
            period=_period(one),
            source=self.source(one) or self.source(record),
        )

    def _other_names(self, record: Values) -> tuple[OtherName, ...]:
        return tuple(
            OtherName(id=self.new_id(), position=n, name=_text(said))
            for n, said in _numbered(record, "other_names")
        )

    def _former_names(self, record: Values) -> tuple[FormerName, ...]:
        return tuple(
            FormerName(id=self.new_id(), position=n, name=v["name"], acronym=v.get("acronym", ""))
            for n, v in _numbered(record, "former_names")
            if check(v, FORMER_NAME)
        )

    def _opening_hours(self, record: Values) -> tuple[OpeningHours, ...]:
        entries = (check(one, HOURS) for one in record.get("opening_hours", ()))
        return tuple(OpeningHours(one["days"], one["open"], one["close"]) for one in entries)

    def _territory(self, record: Values) -> tuple[str, ...]:
        codes = tuple(sorted(record.get("territory", ())))
        if not {*REGIONS, "QC"}.issuperset(codes):
            raise ValueError("territory")
        return codes

    def _counts(self, record: Values) -> tuple[PublishedCount, ...]:
        return tuple(
            PublishedCount(
                id=self.new_id(),
                position=n,
                count=one["count"],
                what=one["what"],
                date=_date(one.get("date")),
                source=self.source(one) or self.source(record),
            )
            for n, one in _numbered(record, "published_counts")
            if check(one, COUNT)
        )


def _raw(said: Said) -> str:
    return said if isinstance(said, str) else str(said["text"])
