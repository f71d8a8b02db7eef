"""Fifty confidential canaries and twenty personal ones, one in every kind of field, beside a public
control value that must be found where the canaries must not.

Every confidential value is marked on a shelter, and repeated in a field of its own elsewhere,
before it was marked: as an office does that learns later what must not leave.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from directory_app.domain.custom_fields import FieldDefinition
from directory_app.domain.events import Guest
from directory_app.domain.folding import digits_of, fold
from directory_app.domain.privacy_officer import PrivacyOfficer
from directory_app.services.directory import Directory
from directory_app.services.importing.decisions import Decisions
from tests import directories
from tests.services.test_photos import photo_file

CONTROL = "temoin"
"""A word of public names and values, folded."""
SHELTER, NEIGHBOUR = "Maison Témoin", "Réseau Témoin"
SECRET_NAME = "Maison Ocarina"
"""A contact that is confidential as a whole: its name is not in what leaves, nor in any title."""

MAILBOXES = 38
WORDS = tuple(f"canari{n:02}x" for n in range(MAILBOXES))
PHONES = tuple(f"418 555-01{n}" for n in range(40, 46))
STREETS = ("Alouettes", "Bruants", "Chardonnerets", "Durbecs")
SITES = ("nid-cache.example.org", "volee-cachee.example.org")
CONFIDENTIAL = MAILBOXES + len(PHONES) + len(STREETS) + len(SITES)

OLD_PHONE, OLD_STREET = "450 555-0151", "Engoulevents"
"""What the confidential contact had before it was one; only the history repeats it."""

PERSONAL = tuple(f"intime{n:02}x" for n in range(17))
PERSONAL_PHONES = tuple(f"819 555-01{n}" for n in range(70, 73))


def mailbox(number: int) -> str:
    """The confidential e-mail of that number."""
    return f"{WORDS[number]}@abri.example.org"


def street(name: str) -> str:
    """A confidential address."""
    return f"77, rue des {name}, Laval (Québec) H7A 1A1"


@dataclass(frozen=True)
class Signs:
    """By what a canary is recognised, however it is written."""

    words: Mapping[str, str]
    digits: Mapping[str, str]

    def found_in(self, text: str) -> list[str]:
        """Which ones a text holds."""
        folded, digits = fold(text).replace(" ", ""), digits_of(text)
        lowered = text.casefold()
        found = [n for n, sign in self.words.items() if sign in lowered or sign in folded]
        return sorted([*found, *(n for n, sign in self.digits.items() if sign in digits)])


SECRETS = Signs(
    {one: one for one in WORDS}
    | {f"rue {one}": one.casefold() for one in STREETS}
    | {one: one.split("-")[0] + "-cach" for one in SITES},
    {one: digits_of(one) for one in PHONES},
)
PRIVATE = Signs({one: one for one in PERSONAL}, {one: digits_of(one) for one in PERSONAL_PHONES})
PAST = Signs({OLD_STREET: OLD_STREET.casefold()}, {OLD_PHONE: digits_of(OLD_PHONE)})
"""Values that were open when they were written."""
NAMED = Signs({SECRET_NAME: "ocarina"}, {})


def fill(directory: Directory, folder: Path) -> None:
    """The directory of the canaries; the event is « Journée d’essai », the list « Membres »."""
    marked: list[tuple[str, str]] = [("emails.+", mailbox(n)) for n in range(MAILBOXES)]
    marked += [("phones.+", one) for one in PHONES]
    marked += [("addresses.+", street(one)) for one in STREETS]
    marked += [("websites.+", f"https://{one}") for one in SITES]
    shelter = directories.organisation(
        directory, SHELTER, ("acronym", "MT"), *marked, ("description", "Le temoin public")
    )
    canaries = iter(range(MAILBOXES))
    neighbour = _neighbour(directory, shelter, canaries)
    people = _people(directory, neighbour, canaries)
    _secret_contact(directory, people[0])
    _private(directory, people[1], folder)
    _event(directory, people, neighbour, canaries)
    _lists_and_drafts(directory, neighbour, canaries)
    _import(directory, folder, canaries)
    rest = [mailbox(n) for n in canaries]
    directory.contacts.edit(neighbour, [("dated_notes.+", f"2026-11-02: {' '.join(rest)}")])
    _mark(directory, shelter)


def _mark(directory: Directory, shelter: str) -> None:
    counts = {
        "emails": MAILBOXES,
        "phones": len(PHONES),
        "addresses": len(STREETS),
        "websites": len(SITES),
    }
    ticks = [(f"{name}.{n}.confidential", "true") for name, k in counts.items() for n in range(k)]
    directory.contacts.edit(shelter, ticks)
    # what was marked, then taken off the card, stays in the history alone
    last = MAILBOXES - 1
    directory.contacts.edit(shelter, [(f"emails.{last}.label", "ancien")])


def _said(texts: Iterable[tuple[str, str]], canaries: Iterable[int]) -> list[tuple[str, str]]:
    """Each template with a canary of its own."""
    return [
        (path, text.format(mailbox(n))) for (path, text), n in zip(texts, canaries, strict=False)
    ]


_OF_AN_ORGANISATION = (
    ("note", "Temoin. Écrire à {0}."),
    ("description", "joindre {0}"),
    ("category", "relais de {0}"),
    ("sectors.+", "Secteur {0}"),
    ("territory", "06"),
    ("other_names.+", "dite {0}"),
    ("former_names.+", "ancienne {0}"),
    ("published_counts.+", "45 membres, liste chez {0}"),
    ("custom.Suivi", "voir {0}"),
    ("custom.Chez {0}", "oui"),
    ("dated_notes.+", "2026-11-03: rappeler {0}"),
)
_PARTS = (
    ("phones.0.label", "pour {0}"),
    ("phones.0.refused_source", "dit par {0}"),
    ("emails.0.label", "copie à {0}"),
    ("websites.0.label", "géré par {0}"),
    ("addresses.0.label", "remis à {0}"),
    ("affiliations.0.committee", "comité {0}"),
    ("affiliations.0.function", "liaison {0}"),
    ("affiliations.0.kind", "reçoit {0}"),
)


def _neighbour(directory: Directory, shelter: str, canaries: Iterable[int]) -> str:
    """Whoever repeats them in every field of an organisation."""
    neighbour = directories.organisation(
        directory,
        NEIGHBOUR,
        ("acronym", "RIMQ"),
        ("phones.+", "514 555-0101"),
        ("emails.+", "temoin@rimq.example.org"),
        ("websites.+", "https://temoin.example.org"),
        ("addresses.+", "12, rue du Témoin, Montréal (Québec) H2X 0Z9"),
        ("affiliations.+", shelter),
    )
    # « Chez {0} » is a heading: the path itself holds the canary
    for path, text in _OF_AN_ORGANISATION:
        said = mailbox(next(iter(canaries))) if "{0}" in path + text else ""
        directory.contacts.edit(neighbour, [(path.format(said), text.format(said))])
    directory.contacts.edit(neighbour, _said(_PARTS, canaries))
    copies = [("phones.+", f"{PHONES[0]} / 514 555-0102"), ("phones.+", f"{PHONES[1]} poste 8")]
    copies += [("addresses.+", f"a/s Abri, {street(STREETS[0])}")]
    copies += [("addresses.+", "77-3, des Bruants, bureau 9, Québec (Québec) G1A 1A1")]
    copies += [("websites.+", f"http://{SITES[0]}/plan")]
    copies += [("note", f"Temoin. {PHONES[2]}, 77 rue des Chardonnerets, {SITES[1]}")]
    directory.contacts.edit(neighbour, copies)
    return neighbour


_OF_A_FUNCTION = (
    ("roles.0.function", "garde de {0}"),
    ("roles.0.riding", "comté {0}"),
    ("roles.0.party", "parti {0}"),
    ("roles.0.portfolio", "dossier {0}"),
    ("pronouns", "iel, selon {0}"),
    ("note", "elle lit {0}"),
)


def _people(directory: Directory, neighbour: str, canaries: Iterable[int]) -> Sequence[str]:
    """Two people of the neighbour; one repeats canaries in her function."""
    first = directories.person(
        directory, "Ana", "Témoin", ("roles.+", f"{neighbour}: direction"),
        ("emails.+", "ana.temoin@example.org"),
    )  # fmt: skip
    directory.contacts.edit(first, _said(_OF_A_FUNCTION, canaries))
    second = directories.person(
        directory, "Bo", "Témoin", ("roles.+", f"{neighbour}: accueil"),
        ("emails.+", "bo.temoin@example.org"),
    )  # fmt: skip
    return first, second


def _secret_contact(directory: Directory, person: str) -> None:
    home = directories.organisation(
        directory, SECRET_NAME, ("phones.+", OLD_PHONE), ("addresses.+", street(OLD_STREET))
    )
    directory.contacts.edit(home, [("phones.0", PHONES[5]), ("addresses.0", "")])
    directory.contacts.edit(home, [("confidential", "true")])
    directory.contacts.edit(person, [("roles.+", f"{home}: conseil")])


_PRIVATE_COORDINATES = (
    ("emails", f"{PERSONAL[0]}@chez-soi.example.org"),
    ("emails", f"{PERSONAL[1]}@chez-soi.example.org"),
    ("phones", PERSONAL_PHONES[0]),
    ("phones", f"{PERSONAL_PHONES[1]} poste 77"),
    ("phones", PERSONAL_PHONES[2]),
    ("websites", f"https://{PERSONAL[2]}.example.org"),
    ("addresses", f"3, rue {PERSONAL[3]}, Laval (Québec) H7A 1A1"),
    ("addresses", f"Case postale 9, succ. {PERSONAL[4]}, Laval (Québec) H7A 1A1"),
)


def _private(directory: Directory, person: str, folder: Path) -> None:
    """What is personal, and what is said among ourselves."""
    numbers: dict[str, int] = {"emails": 1}
    for collection, value in _PRIVATE_COORDINATES:
        place = numbers.get(collection, 0)
        numbers[collection] = place + 1
        element = f"{collection}.{place}"
        directory.contacts.edit(
            person, [(f"{collection}.+", value), (f"{element}.personal", "true")]
        )
    labels = [("emails.1.label", PERSONAL[5]), ("phones.0.label", PERSONAL[6])]
    labels += [("websites.0.label", PERSONAL[7]), ("addresses.0.label", PERSONAL[8])]
    labels += [("phones.1.refused", "true"), ("phones.1.refused_source", PERSONAL[9])]
    labels += [("pronouns", PERSONAL[10])]
    labels += [("custom.Repas", PERSONAL[12]), ("custom.Accès", f"rampe {PERSONAL[13]}")]
    labels += [("dated_notes.+", f"2026-11-04: {PERSONAL[14]}")]
    labels += [
        ("dated_notes.+", f"2026-11-05: {PERSONAL[15]}"),
        ("note", f"{PERSONAL[11]}, {PERSONAL[16]}"),
    ]
    directory.contacts.edit(person, labels)
    directory.contacts.set_photo(person, directory.contacts.draw_photo(photo_file(folder)))


def _event(
    directory: Directory, people: Sequence[str], neighbour: str, canaries: Iterable[int]
) -> None:
    """A day of which half was printed before anything was marked."""
    texts = ("group", "place", "contact", "introduction", "closing")
    said = _said(((name, f"{name} {{0}}") for name in texts), canaries)
    event, _ = directory.events.create({"title": "Journée d’essai temoin", **dict(said)})
    directory.roster.add(event, [people[0], neighbour])
    directory.roster.freeze(event)
    (one, two, three) = (mailbox(n) for _, n in zip(range(3), canaries, strict=False))
    directory.roster.add(event, [people[1]], function=f"accueil {one}")
    directory.roster.add_guest(event, Guest("Jo", "Témoin", f"au {two}"), function=three)


def _lists_and_drafts(directory: Directory, neighbour: str, canaries: Iterable[int]) -> None:
    one, two = (mailbox(n) for _, n in zip(range(2), canaries, strict=False))
    directory.lists.create("Membres", contact_ids=[neighbour])
    directory.lists.create(f"Pour {one}", contact_ids=[neighbour])
    directory.lists.create("Recherche", two)
    directory.drafts.keep(neighbour, {(neighbour, "description", ""): "un brouillon temoin"})
    directory.custom_fields.save(
        [FieldDefinition(f"Joindre {mailbox(0)}"), FieldDefinition("Suivi temoin")]
    )
    directory.privacy_officer.choose(PrivacyOfficer("Direction temoin", f"voir {PHONES[3]}"))


def _import(directory: Directory, folder: Path, canaries: Iterable[int]) -> None:
    """A record of which the original is kept."""
    (secret,) = (mailbox(n) for _, n in zip(range(1), canaries, strict=False))
    card = folder / "temoin.vcf"
    card.write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:temoin-1\r\nFN:Cy Témoin\r\nN:Témoin;Cy;;;\r\n"
        f"X-PISTE:{secret}\r\nNOTE:voir {secret}\r\nEMAIL:cy.temoin@example.org\r\nEND:VCARD\r\n",
        encoding="utf-8",
    )
    imports = directory.imports
    imports.apply(imports.source_of_file(imports.open_file(card)), Decisions())
