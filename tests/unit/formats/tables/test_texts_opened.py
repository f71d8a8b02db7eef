"""CSV and TSV files opened: choices of a person, progress, streaming, cancelling."""

from __future__ import annotations

import tracemalloc
from itertools import chain, islice
from pathlib import Path

import pytest

from directory_app.domain.errors import Cancelled, EnvironmentFault, UserError
from directory_app.formats.tables import delimited
from directory_app.formats.tables.opening import open_table
from directory_app.formats.tables.table import TableOptions
from tests.unit.formats.tables.expected import codes

LIST = "Nom;Ville\nCôté;Québec\nRoy;Lévis\n"


def file(folder: Path, data: str | bytes, name: str = "liste.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_an_encoding_that_a_person_gives(tmp_path: Path) -> None:
    path = file(tmp_path, LIST.encode("cp850"))
    table = open_table(path, TableOptions(encoding="cp850"))
    assert (table.encoding, table.warnings) == ("cp850", ())
    assert table.sample[0].cells == ("Côté", "Québec")


@pytest.mark.parametrize("encoding", ["utf-80", "base64", "", "a\0b"])
def test_an_encoding_that_is_none(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(UserError, match="encoding_unknown"):
        open_table(file(tmp_path, LIST), TableOptions(encoding=encoding))


def test_an_encoding_that_is_wrong(tmp_path: Path) -> None:
    path = file(tmp_path, LIST.encode("cp1252"))
    with pytest.raises(UserError, match="encoding_wrong"):
        open_table(path, TableOptions(encoding="utf-8"))


def test_letters_that_do_not_decode_far_below_are_told_in_their_row(tmp_path: Path) -> None:
    data = LIST.encode() * 40_000 + "Lefèvre;Alma\n".encode("cp1252")
    rows = list(open_table(file(tmp_path, data)).rows())
    assert codes(rows[-1].problems) == ["character_damaged"]
    assert rows[-1].cells == ("Lef\ufffdvre", "Alma")
    assert not any(row.problems for row in rows[:-1])


def test_accents_that_come_late_still_tell_the_encoding(tmp_path: Path) -> None:
    data = b"Nom;Ville\n" + b"Roy;Laval\n" * 120_000 + "Côté;Québec\n".encode("cp1252")
    table = open_table(file(tmp_path, data))
    assert table.encoding == "windows-1252"
    *_, last = table.rows()
    assert last.cells == ("Côté", "Québec")


@pytest.mark.parametrize(("sign", "cells"), [(",", ("Côté;Québec",)), (";", ("Côté", "Québec"))])
def test_a_separator_that_a_person_gives(tmp_path: Path, sign: str, cells: tuple[str, ...]) -> None:
    table = open_table(file(tmp_path, LIST), TableOptions(delimiter=sign))
    assert (table.delimiter, table.sample[0].cells) == (sign, cells)


@pytest.mark.parametrize("sign", ["", ";;", '"', "\n", "a"])
def test_a_separator_that_is_none(tmp_path: Path, sign: str) -> None:
    with pytest.raises(UserError, match="delimiter_invalid"):
        open_table(file(tmp_path, LIST), TableOptions(delimiter=sign))


def test_a_line_of_headings_that_a_person_gives(tmp_path: Path) -> None:
    path = file(tmp_path, LIST)
    assert open_table(path, TableOptions(header_line=2)).header == ("Côté", "Québec")
    none = open_table(path, TableOptions(header_line=0))
    assert (none.header, none.row_count) == (("", ""), 3)
    with pytest.raises(UserError, match="header_line_missing"):
        open_table(path, TableOptions(header_line=7))


def test_an_exact_file_is_kept_to_the_letter(tmp_path: Path) -> None:
    path = file(tmp_path, 'id,note\n1,\'=x\n2,"a\r\nb"\n3,5E+09\n4,a\x07\n')
    rows = open_table(path, TableOptions(is_exact=True)).rows()
    assert [row.cells[1] for row in rows] == ["'=x", "a\r\nb", "5E+09", "a\x07"]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b"  \n\t\n", b"sep=;\n"])
def test_a_file_without_rows(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(EnvironmentFault, match="table_empty"):
        open_table(file(tmp_path, data))


@pytest.mark.parametrize("end", ["", "\n"])
def test_lines_are_counted_for_progress(tmp_path: Path, end: str) -> None:
    table = open_table(file(tmp_path, LIST.rstrip("\n") + end))
    assert (table.line_count, table.row_count) == (3, 2)


def test_a_long_file_tells_its_lines_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "COUNTED_RECORDS", 100)
    table = open_table(file(tmp_path, "Nom;Ville\n" + "Roy;Laval\n" * 1000))
    assert (table.row_count, table.line_count, len(table.sample)) == (None, 1001, 200)
    assert sum(1 for _ in table.rows()) == 1000


def test_rows_are_streamed_and_not_held(tmp_path: Path) -> None:
    table = open_table(file(tmp_path, "Nom;Note\n" + f"Roy;{'x' * 200}\n" * 50_000))
    tracemalloc.start()
    count = sum(1 for _ in table.rows())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 50_000
    assert most < 2_000_000


def test_it_is_cancelled_between_rows(tmp_path: Path) -> None:
    path = file(tmp_path, "Nom;Ville\n" + "Roy;Laval\n" * 5_000)
    asked: list[bool] = []

    def is_cancelled() -> bool:
        asked.append(True)
        return len(asked) > 30

    table = open_table(path, is_cancelled=is_cancelled)
    with pytest.raises(Cancelled):
        list(chain.from_iterable(table.rows() for _ in range(10)))
    assert len(asked) == 31


def test_leaving_the_rows_closes_the_file(tmp_path: Path) -> None:
    path = file(tmp_path, LIST)
    assert [row.cells[0] for row in islice(open_table(path).rows(), 1)] == ["Côté"]
    path.unlink()
    assert not path.exists()
