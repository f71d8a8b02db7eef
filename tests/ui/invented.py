"""An invented directory for the window's tests, made through the services."""

from __future__ import annotations

from pathlib import Path

from tests.directories import make, once, opened, organisation, person

HOSTILE = '<b>gras</b><img src="file:///rouge.png"> & fils'
SECRET_STREET = "99, rue Cachée"
SECRET_CODE = "H7A 1A1"
BUILDER = "semoir"
"""Who made it: not the user of the window, whose undo begins with nothing."""


def build(folder: Path) -> Path:
    """Organisations RIMQ and TIR, two people, a confidential address, a hostile name."""
    return once("invented", folder / "essai.bottin", _build)


def _build(path: Path) -> None:
    with opened(make(path.parent, path.name), BUILDER) as directory:
        rimq = organisation(
            directory,
            "Regroupement imaginaire des maisons de quartier",
            ("acronym", "RIMQ"),
            ("phones.+", "514 555-0107 poste 25"),
            ("phones.+", "514 555"),
            ("emails.+", "info@rimq.example.org"),
            ("websites.+", "rimq.example.org"),
            ("addresses.+", "1280, rue des Modèles Est, bureau 210, Montréal (Québec) H2X 0Z9"),
            ("addresses.+", f"{SECRET_STREET}, Laval (Québec) {SECRET_CODE}"),
            ("sectors.+", "Familles"),
            ("territory.+", "QC"),
            ("note", "Rappeler avant le congrès."),
        )
        directory.contacts.edit(rimq, [("addresses.1.confidential", "true")])
        organisation(
            directory, "Table imaginaire", ("acronym", "TIR"), ("phones.+", "514 555-0100")
        )
        person(directory, "Étienne", "Gagnon-Morel", ("roles.+", f"{rimq}: coordination"))
        person(directory, "Maude", "Beaulieu-Roy", ("roles.+", f"{rimq}: présidence"))
        organisation(directory, HOSTILE, ("emails.+", "x" * 70 + "@example.org"))


def build_crowd(folder: Path, count: int) -> Path:
    """``count`` organisations with a telephone."""

    def build_it(path: Path) -> None:
        with opened(make(path.parent, path.name), BUILDER) as directory:
            for n in range(count):
                organisation(
                    directory,
                    f"Organisme inventé {n:04d}",
                    ("phones.+", f"418 555-01{n % 100:02d}"),
                )

    return once(f"crowd of {count}", folder / "foule.bottin", build_it)
