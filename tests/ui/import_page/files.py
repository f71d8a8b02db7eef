"""Lists as federations send them, invented: irregular, with some that are there already."""

from __future__ import annotations

from pathlib import Path

from directory_app.services.directory import Directory
from tests import directories

HEAD = "Organisation;Sigle;Prénom;Nom;Fonction;Téléphone;Courriel;Adresse;Remarque"
ROWS = (
    # A telephone and an address more; a person in a new organisation; another e-mail.
    "Coalition Exemple pour le répit;CER;;;;819 555-0131 / 1 855 555-0132;;"
    "300, boul. Témoin Ouest, Gatineau (Québec) J8X 0Z9;",
    "Alliance des haltes du Nord;;Lise;Côté;direction;418 555-0111;lise@ahn.example.org;;membre",
    "Réseau fictif d’écoute et de soutien;RFES;;;;;membres@rfes.example.org;;",
    # An e-mail without its domain; nothing new; somebody of the same name elsewhere; nobody.
    "Maison sans courriel;MSC;;;;450 555-0199;info@;;",
    "Identique fictif;IDF;;;;514 555-0190;;;",
    "Fédération des exemples;FEX;Zoé;Lavoie;;418 555-0104;;;",
    ";;;;;;;;rien ici",
)
CHANGED, NEW, MAILED, WRONG, SAME, DOUBTFUL, NOBODY = range(7)
"""Numbers of the rows."""


def fill(directory: Directory) -> None:
    """What the rows meet in the directory."""
    make = directories.organisation
    make(
        directory,
        "Coalition Exemple pour le répit",
        ("acronym", "CER"),
        ("phones.+", "819 555-0131"),
    )
    make(
        directory,
        "Réseau fictif d’écoute et de soutien",
        ("acronym", "RFES"),
        ("emails.+", "info@rfes.example.org"),
    )
    make(directory, "Identique fictif", ("acronym", "IDF"), ("phones.+", "514 555-0190"))
    other = make(directory, "Autre maison", ("acronym", "AM"))
    directories.person(directory, "Zoé", "Lavoie", ("roles.+", other))


def write(folder: Path, *rows: str, name: str = "membres 2026.csv", head: str = HEAD) -> Path:
    """A file as Excel for Windows saves it in French."""
    path = folder / name
    path.write_bytes("\r\n".join((head, *(rows or ROWS), "")).encode("cp1252"))
    return path
