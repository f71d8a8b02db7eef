"""A person and an organisation with a canary in every kind of field and by every way in.

Two neighbours are tied to both (a colleague with a role, an affiliated organisation, the same
import, the same list, the same day) and hold a control value, which must survive them.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from directory_app.domain.listing import Listing
from directory_app.formats.pictures import redrawn
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from tests import directories

TYPED = {
    "title": "Chevalière-ondine",
    "note": "Elle collectionne les zibelines.",
    "description": "Parle aux quetzals.",
    "sort_as": "tamanoir",
    "sectors.+": "Ocelots réunis",
}
WORDS = (
    *("ondine", "zibeline", "quetzal", "tamanoir", "ocelot"),
    *("perenoptere", "harfang", "isatis", "fennec", "ibijau"),
    *("caracal", "dugong", "gavial", "kakapo", "loris"),
    *("margay", "numbat", "okapi", "pangolin", "5550163", "5550164", "wapiti"),
)
"""What is looked for in the bytes, without case and accents."""

CONTROL = "axolotl"
CONTROL_PHONE = "5550177"

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:margay-1\r\nFN:Harfang Perenoptere\r\n"
    "N:Perenoptere;Harfang;;;\r\nORG:Maison Caracal\r\nTITLE:veille du numbat\r\n"
    "EMAIL:harfang@okapi.example.org\r\nX-CANARI:pangolin\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:control-1\r\nFN:Axolotl Temoin\r\n"
    "N:Temoin;Axolotl;;;\r\nEMAIL:axolotl@example.org\r\n"
    "X-ADJOINTE-DE:Harfang Perenoptere\r\nEND:VCARD\r\n"
)


@dataclass
class Erasable:
    """Ids: the person and the organisation that go, the colleague and the ally that stay."""

    person: str
    organisation: str
    colleague: str
    ally: str
    event: str


def picture(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (64, 64), colour).save(out, "PNG")
    return out.getvalue()


def fill(directory: Directory, folder: Path) -> Erasable:
    """Everything that a directory can hold of the two."""
    _import(directory, folder)
    contacts = directory.contacts
    person, colleague = contacts.find_id("Harfang"), contacts.find_id("Axolotl")
    organisation = contacts.find_id("Caracal")
    ally = directories.organisation(directory, "Alliance Axolotl")
    _type(directory, person)
    _type_organisation(directory, organisation, ally)
    role = ("roles.+", f"{organisation}: garde de nuit")
    contacts.edit(colleague, [role, ("phones.+", "514 555-0177")])
    event = _day(directory, person, organisation, colleague)
    directory.lists.create("Vigie", contact_ids=[person, organisation, colleague])
    directory.lists.add("Vigie", [ally])
    _export(directory, person, folder)
    draft = {(person, "note", ""): "brouillon du loris", (colleague, "note", ""): CONTROL}
    directory.drafts.keep(person, draft)
    directory.favoured.opened(person)
    directory.drafts.keep(
        colleague, {(colleague, "note", ""): CONTROL, (person, "note", ""): "loris"}
    )
    return Erasable(person, organisation, colleague, ally, event)


def _import(directory: Directory, folder: Path) -> None:
    file = folder / "harfang-perenoptere.vcf"
    file.write_bytes(CARD.encode())
    imports = directory.imports
    imports.apply(imports.source_of_file(imports.open_file(file)))


def _type(directory: Directory, person: str) -> None:
    contacts = directory.contacts
    contacts.edit(person, [*TYPED.items()])
    contacts.edit(person, [("phones.+", "514 555-0163"), ("emails.+", "isatis@example.org")])
    contacts.edit(
        person, [("phones.0.label", "au fennec"), ("websites.+", "https://ibijau.example.org")]
    )
    contacts.edit(person, [("addresses.+", "77, rue du Dugong, Laval (Québec) H7N 1A1")])
    contacts.edit(person, [("custom.Kakapo", "gavial au four")])
    contacts.edit(person, [("phones.0", "514 555-0164"), ("note", "")])
    contacts.edit(person, [("emails.0.personal", "true"), ("addresses.0.confidential", "true")])
    contacts.set_photo(person, redrawn(picture("teal")))


def _type_organisation(directory: Directory, organisation: str, ally: str) -> None:
    contacts = directory.contacts
    contacts.edit(organisation, [("acronym", "CARACAL"), ("other_names.+", "La Caracalerie")])
    contacts.edit(organisation, [("former_names.+", "Foyer du numbat")])
    contacts.edit(organisation, [("published_counts.+", "45 wapitis")])
    contacts.edit(organisation, [("emails.+", "info@okapi.example.org")])
    contacts.edit(ally, [("affiliations.+", f"{organisation}: partenaire")])
    directory.our_organisation.choose(organisation)


def _day(directory: Directory, person: str, organisation: str, colleague: str) -> str:
    event, _ = directory.events.create({"title": "Journée témoin"})
    directory.roster.add(event, [person, organisation])
    directory.roster.add(event, [colleague], represented=organisation)
    directory.roster.freeze(event)
    return event


def _export(directory: Directory, person: str, folder: Path) -> None:
    exports = directory.exports
    plan = exports.plan(Selection(ids=(person,)), "vcard3", purpose="pour Harfang Perenoptere")
    exports.write(plan, folder / "harfang_perenoptere_2.vcf")
    everybody = exports.plan(Selection(listing=Listing(), text="harfang"), "json")
    exports.text(everybody, "essai")
    directory.contacts.reveal(person, "relecture")


def trash(directory: Directory, them: Erasable) -> None:
    directory.contacts.trash_all([them.person, them.organisation])


def live_bytes(location: Path, home: Path) -> bytes:
    """Every byte of the live files, folded: the directory, its side files, drafts, settings, logs;
    backups aside."""
    files = [*location.parent.glob(f"{location.name}*")]
    files += [one for one in home.rglob("*") if one.is_file() and "backups" not in one.parts]
    files = [one for one in files if one.suffix != ".vcf"]
    return b"\n".join(one.read_bytes() for one in files).lower()


def canaries_in(data: bytes) -> list[str]:
    plain = data.replace("é".encode(), b"e").replace("è".encode(), b"e")
    return [word for word in WORDS if word.encode() in plain]
