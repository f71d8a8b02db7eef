"""What a file is, by its bytes first: a wrong name fools nobody, and what is no list is refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from directory_app.domain.errors import EnvironmentFault
from directory_app.formats.tables.opening import open_table
from directory_app.formats.tables.recognising import recognise
from tests.unit.formats.tables.expected import FIXTURES

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Hélène Côté\r\nEND:VCARD\r\n"
TABS = "Nom\tCourriel\r\nCôté\th.cote@example.org\r\nRoy\tl.roy@example.org\r\n"
PROSE = "Bonjour,\nvoici la liste, comme promis.\nHélène Côté, Maison d’essai\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("cartes.vcf", CARD, "vcard"),
        ("cartes.txt", CARD.lower(), "vcard"),
        ("cartes.csv", "\ufeff\n" + CARD, "vcard"),
        ("cartes.vcf", CARD.encode("utf-16"), "vcard"),
        ("cartes.vcf", "X-LIGNE:perdue\r\n" + CARD, "vcard"),
        ("vide.vcf", "", "vcard"),
        ("contacts.json", '[{"kind": "person"}]', "json"),
        ("contacts.txt", ' {\n "contacts": []}', "json"),
        ("liste.csv", "Nom;Courriel\nCôté;h@example.org\n", "csv"),
        ("liste.csv", "Courriel\nh@example.org\n", "csv"),
        ("liste.tsv", TABS, "tsv"),
        ("liste.txt", TABS, "tsv"),
        ("liste.xls", TABS, "tsv"),
        ("liste.xls", TABS.encode("utf-16"), "tsv"),
        ("liste.xlsx", "Nom;Sigle;Ville\na;b;c\nd;e;f\n", "csv"),
        ("liste", "Nom,Sigle,Ville\na,b,c\nd,e,f\n", "csv"),
        ("lettre.txt", PROSE, "text"),
        ("crochets.txt", "[à rappeler] Hélène Côté\n", "text"),
        ("vide.txt", "", "text"),
    ],
)
def test_texts(tmp_path: Path, name: str, content: str | bytes, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    assert recognise(path) == kind


PAGE = "<table><tr><td>Nom</td></tr></table>"
BOOK = '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'


@pytest.mark.parametrize("name", ["page.xls", "page.xlsx", "page.html", "page.csv", "page"])
@pytest.mark.parametrize(
    "start",
    [
        "<html>",
        "\ufeff\r\n\r\n<HTML xmlns:x='urn:schemas-microsoft-com:office:excel'>",
        "<!DOCTYPE html>",
        "<!-- faite par un programme -->\n<meta charset=utf-8>",
        '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html>',
        "<style>td { color: red }</style>",
        "<b>Liste</b><br>",
        "",
        BOOK,
        f'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n{BOOK}',
    ],
)
def test_a_page_is_a_workbook_under_any_name(tmp_path: Path, name: str, start: str) -> None:
    path = tmp_path / name
    path.write_text(start + PAGE, encoding="utf-8")
    assert recognise(path) == "xls"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("notes.csv", f"Nom;Note\nRoy;{PAGE}\nLam;rien\n", "csv"),
        ("notes.xls", f"Nom\tNote\tVille\nRoy\t{PAGE}\tAlma\nLam\trien\tLaval\n", "tsv"),
        ("titre.xls", f"Liste des membres, 2027 {PAGE}", "xls"),
        ("titre.txt", f"Liste des membres {PAGE}", "text"),
        ("gras.csv", "<b>Nom</b>;Ville\nRoy;Alma\n", "csv"),
        ("adresse.txt", "<h.cote@example.org>\nHélène Côté\n", "text"),
    ],
)
def test_a_table_inside_a_text_does_not_make_it_a_page(
    tmp_path: Path, name: str, content: str, kind: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert recognise(path) == kind


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
@pytest.mark.parametrize("name", ["classeur", "classeur.csv", "classeur.xls", "classeur.zip"])
def test_a_workbook_under_any_name(tmp_path: Path, kind: str, name: str) -> None:
    path = tmp_path / name
    path.write_bytes((FIXTURES / f"workbook.{kind}").read_bytes())
    assert recognise(path) == kind
    assert open_table(path).sheet == "Membres"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.png", PNG),
        ("photo.csv", PNG),
        ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xdb\0C\0\x08"),
        ("feuille.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n"),
        ("lettre.rtf", b"{\\rtf1\\ansi Bonjour}"),
        ("classeur.xls", b'<?xml version="1.0"?><Workbook/>'),
        ("autre.xls", b'<?xml version="1.0"?><liste xmlns="urn:example"/>'),
        ("dessin.html", b"<!DOCTYPE svg><svg/>"),
        ("lettre.doc", OLE + "WordDocument\0".encode("utf-16-le")),
        ("coupe.zip", b"PK\x03\x04" + bytes(40)),
        ("prose.xls", PROSE.encode()),
        ("vide.xlsx", b""),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(EnvironmentFault, match="import_not_recognised") as caught:
        recognise(path)
    assert caught.value.params["file"] == name


def test_a_word_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "feuille.xlsx"
    docx.Document().save(str(path))
    path = path.rename(tmp_path / "feuille.docx")
    with pytest.raises(EnvironmentFault, match="import_not_recognised"):
        recognise(path)


def test_a_zip_of_other_things_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
    with pytest.raises(EnvironmentFault, match="import_not_recognised"):
        recognise(path)


def test_a_password_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.xlsx"
    path.write_bytes(OLE + "EncryptedPackage\0".encode("utf-16-le"))
    with pytest.raises(EnvironmentFault, match="spreadsheet_protected"):
        recognise(path)


@pytest.mark.parametrize("name", ["absent.csv", "."])
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(EnvironmentFault, match="import_unreadable"):
        recognise(tmp_path / name)


def test_cards_are_no_table(tmp_path: Path) -> None:
    path = tmp_path / "cartes.vcf"
    path.write_text(CARD)
    with pytest.raises(EnvironmentFault, match="import_not_recognised"):
        open_table(path)
    assert open_table(path, kind="csv").row_count == 3


def test_the_kind_that_a_person_says_is_tried(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(EnvironmentFault, match="table_empty"):
        open_table(path, kind="xlsx")
    path.write_bytes(b"Nom;Note\n")
    with pytest.raises(EnvironmentFault, match="spreadsheet_unreadable"):
        open_table(path, kind="xlsx")
    with pytest.raises(EnvironmentFault, match="spreadsheet_unreadable"):
        open_table(path, kind="xls")
