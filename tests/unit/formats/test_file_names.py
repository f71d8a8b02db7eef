"""Names of exported files: no name, however hostile, leaves its folder, hides or spoofs."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.formats.file_names import FALLBACK_NAME, MAX_BYTES, safe_file_name

RESERVED = ["CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"] + [
    f"{device}{n}" for device in ("COM", "LPT") for n in "0123456789¹²³"
]

DRESSINGS = [
    "{}",
    "{}.txt",
    " {} ",
    "{} .vcf",
    "../{}",
    "..\\{}",
    "/{}",
    "C:\\{}",
    "~{}",
    "\u202e{}",
    ".{}",
    "-{}",
    "{}.",
    "{}:flux",
    "{}\x00",
]

NAMES = [d.format(n) for n in (*RESERVED, *map(str.lower, RESERVED[:4])) for d in DRESSINGS] + [
    "",
    " ",
    ".",
    "..",
    "...",
    "/",
    "\\",
    "\x00",
    "\u202e\u2066",
    "\ud800",
    "a" * 400,
    "é" * 400,
    "👩‍👩‍👧" * 100,
    "e" + "\u0301" * 1000,
]

WINDOWS_FORBIDDEN = set('<>:"/\\|?*')


def assert_is_safe(name: str, folder: Path, suffix: str = ".vcf") -> None:
    stem = name.removesuffix(suffix)
    categories = {unicodedata.category(c) for c in name}
    assert stem
    assert name.endswith(suffix)
    assert (folder / name).resolve().parent == folder.resolve()
    assert len(name.encode()) <= MAX_BYTES
    assert unicodedata.is_normalized("NFC", name)
    assert not WINDOWS_FORBIDDEN & set(name)
    assert not {"Cc", "Cf", "Cs", "Zl", "Zp"} & categories
    assert stem == stem.strip(" ").rstrip(".")
    assert stem[0] not in ".-~"
    assert stem.partition(".")[0].rstrip().upper() not in RESERVED


def test_the_table_has_three_hundred_names() -> None:
    assert len(set(NAMES)) >= 300


@pytest.mark.parametrize("hostile", NAMES)
def test_hostile_name_becomes_a_safe_one(hostile: str, tmp_path: Path) -> None:
    assert_is_safe(safe_file_name(hostile, ".vcf"), tmp_path)


@given(st.text(st.characters() | st.sampled_from("/\\:.~-\u202e\u200b\x00 CONAUX1¹"), max_size=300))
def test_any_text_becomes_a_safe_name(text: str) -> None:
    name = safe_file_name(text, ".csv")
    assert_is_safe(name, Path("/dossier"), ".csv")
    assert safe_file_name(name.removesuffix(".csv"), ".csv") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L’R des centres de femmes", "L’R des centres de femmes.vcf"),
        ("Membres : santé / services sociaux", "Membres - santé - services sociaux.vcf"),
        ("e\u0301té  2026", "été 2026.vcf"),
        ("lpt¹.liste", "_lpt¹.liste.vcf"),
        ("liste\u202efcv.exe", "listefcv.exe.vcf"),
        ("???", f"{FALLBACK_NAME}.vcf"),
    ],
)
def test_ordinary_names_stay_readable(text: str, name: str) -> None:
    assert safe_file_name(text, ".vcf") == name


def test_the_name_works_on_this_system(tmp_path: Path) -> None:
    for hostile in NAMES:
        path = tmp_path / safe_file_name(hostile, ".txt")
        path.write_bytes(b"")
        assert path.exists()
