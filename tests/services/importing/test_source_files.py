"""Bytes as text: an encoding that is known, or said to be guessed, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.services.importing.service import ImportService
from directory_app.services.importing.source_files import MAX_BYTES, DecodedText, decode

LINE = "· Lise Côté, Maison d’essai (ME) : 12, rue de l’Œuvre, Montréal (Québec) H2X 0Z9"


@pytest.mark.parametrize(
    ("codec", "encoding", "is_guessed"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8", False),
        ("utf-16", "utf-16", False),
        ("utf-32", "utf-32", False),
        ("utf-16-le", "utf-16-le", False),
        ("utf-16-be", "utf-16-be", False),
        ("windows-1252", "windows-1252", True),
        ("mac-roman", "mac-roman", True),
    ],
)
def test_a_text_is_read_in_its_encoding(codec: str, encoding: str, is_guessed: bool) -> None:
    assert decode(LINE.encode(codec)) == DecodedText(LINE, encoding, is_guessed)


def test_one_damaged_line_leaves_the_others_their_accents() -> None:
    read = decode(f"{LINE}\n".encode() * 3 + "Zoé".encode("windows-1252"))
    assert read == DecodedText(f"{LINE}\n" * 3 + "Zo\ufffd", "utf-8", is_guessed=True)


@pytest.mark.parametrize("data", [b"\x81\x8d\x8f\x90 caf\xe9", b"\xff\xfe\x00", b"\x00\xe9\x00"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(EnvironmentFault, match="encoding_unrecognised"):
        decode(data)


def test_an_encoding_that_is_given_is_used_or_refused() -> None:
    assert decode("Côté".encode("mac-roman"), "mac-roman").text == "Côté"
    with pytest.raises(UserError, match="encoding_wrong"):
        decode("Côté".encode("latin-1"), "utf-8")
    with pytest.raises(UserError, match="encoding_unknown"):
        decode(b"", "utf-80")


def test_a_letter_cut_by_the_limit_is_no_fault() -> None:
    data = b"x" + "é".encode() * MAX_BYTES
    assert decode(data).encoding == "utf-8"


def test_a_guess_is_said(tmp_path: Path) -> None:
    path = tmp_path / "liste.txt"
    path.write_bytes(LINE.encode("windows-1252"))
    source = ImportService.source_of_file(ImportService.open_file(path))
    assert (source.encoding, source.warnings) == ("windows-1252", ("encoding_guessed",))
    assert source.document == "liste.txt"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="import_unreadable"):
        ImportService.open_file(tmp_path / "absent.txt")
