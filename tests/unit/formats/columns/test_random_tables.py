"""Random tables, seeded: no crash, and every word of every cell is somewhere in the record.

Cells are drawn from what lists hold, in columns where they do not belong; columns are as guessed,
or given any target. What may go is declared here: labels beside a value, what programs write when
nobody chose, marks of secrecy, the word Canada alone.
"""

from __future__ import annotations

import dataclasses
import random
import tomllib
from collections.abc import Iterator

import pytest

from directory_app.domain.folding import fold_compact, fold_words
from directory_app.domain.incoming import ImportRecord, Part
from directory_app.formats.columns.guessing import guess_columns
from directory_app.formats.columns.headings import is_default, is_word
from directory_app.formats.columns.row_reader import RowReader
from directory_app.formats.columns.targets import Meaning, Target
from directory_app.resources import resource_path

SEED = 20261105
TABLES = 250
CELLS = (
    "", "", "", "Anne", "Roy", "Tremblay, Marie", "TREMBLAY Marie", "Mme Anne Roy", "M.", "Me",
    "Marie Roy et Luc Côté", "marie-ève de la sablonnière", "X Æ A-12", "李小龙", "Ünal Öztürk",
    "Fédération des lacs (FDL)", "FDL – Fédération des lacs", "COCO-RIVE", "Centre des rives",
    "L'R des rives", "Directrice générale", "Agent", "directrice, Ligue des rives", "209",
    "poste 12", "réception", "514 555-0101", "514 555-0101 / 855 555-0102", "(514) 555-0101 p. 7",
    "5145550101 ::: 5145550102", "555-0101", "1-800-GO-LACS", "+33 1 23 45 67 89", "à venir",
    "cell. 438 555-0104; fax 514 555-0105", "anne@example.org", "a@example.org; b@example.org",
    "Anne Roy <anne@example.org>", "info@", "@", "info [at] example.org", "anne@example.org (bur.)",
    "www.example.org", "https://example.org/a?b=c", "example.org, example.net", "@lesrives",
    "1474, rue Fleury Est, bureau 210", "C.P. 60, succ. Terminus", "bureau 4", "4e étage", "12",
    "1, rue A\nMontréal (Québec)  H2X 3V8", "Montréal", "Québec", "QC", "Ontario", "MA", "Canada",
    "France", "USA", "H2X 3V8", "h2x3v8", "75002", "02110", "CA", "Membres;Presse", "eau, air",
    "violence conjugale, familiale et sexuelle", "* myContacts ::: Presse", "06", "03 et 12",
    "Nunavik", "Tout le Québec", "Oui", "Non", "Vrai", "X", "Confidentiel", "Normal", "1975", "2",
    "0/0/00", "1975-02-09", "mars", "n/d", "-", "::: ", ",", " ;;", "a:b:c", "=1+1", "🌊", "Work",
    "* Home ::: Mobile", "Individual", "Organisation", "fr_CA", "Note\n\nsur\ntrois lignes; « ok »",
    "ﬁnances", "St-Jean", "l’eau & l'air", "No. 3 (A/B)", "…", "A" * 400,
)  # fmt: skip
SMALL = frozenset(
    ("ou", "et", "or", "and", "mailto", "courriel", "email", "e", "mail", "http", "https", "poste",
     "site", "web", "fax", "cell", "p", "x")
)  # fmt: skip
SILENT = {
    Meaning.LEFT_OUT, Meaning.KIND, Meaning.INITIALS, Meaning.PHONE_LABEL, Meaning.EMAIL_LABEL,
    Meaning.WEBSITE_LABEL, Meaning.ADDRESS_LABEL, Meaning.PAIR_LABEL,
}  # fmt: skip


def headings() -> list[str]:
    data = tomllib.loads(resource_path("columns", "headings.toml").read_text(encoding="utf-8"))
    listed = [
        one for name in ("headings", "undecided") for some in data[name].values() for one in some
    ]
    return [
        *listed,
        *(f"{one} 2" for one in listed[::7]),
        *("", "Pointure", "???", "Nom\n(suite)") * 20,
    ]


def random_table(rng: random.Random, known: list[str]) -> tuple[list[str], list[list[str]]]:
    header = [rng.choice(known) for _ in range(rng.randint(0, 14))]
    if rng.random() < 0.1:
        header = [""] * len(header)
    widths = [
        max(0, len(header) + rng.choice((0, 0, 0, 0, -1, 2))) for _ in range(rng.randint(1, 5))
    ]
    return header, [[random_cell(rng) for _ in range(width)] for width in widths]


def random_cell(rng: random.Random) -> str:
    """A cell of the list, or one whose words stand nowhere else."""
    if rng.random() < 0.7:
        return rng.choice(CELLS)
    form = rng.choice(("{}", "Anne {}", "{}, {}", "{}@example.org", "{} {} {}", "{}; {}", "({})"))
    words = ("".join(rng.choices("bcdfgklmnprstvz", k=9)) for _ in range(3))
    return form.format(*(word.title() if "@" not in form else word for word in words))


def said_in(record: ImportRecord) -> str:
    """Every word of a record, glued."""
    pieces = [record.uid, *record.unread]
    for value in record.values:
        pieces += [value.text, value.label]
        for name in ("postal", "function", "number"):
            part = getattr(value.item, name, "")
            pieces += (
                map(str, dataclasses.asdict(part).values())
                if dataclasses.is_dataclass(part) and not isinstance(part, type)
                else [part]
            )
    return " ".join(" ".join(fold_words(piece)) for piece in pieces)


def lost_words(
    header: list[str],
    targets: list[Target],
    cells: list[str],
    record: ImportRecord,
    *more: ImportRecord,
) -> Iterator[str]:
    said = " ".join(map(said_in, (record, *more)))
    compact = fold_compact(said)
    is_secret = any(True for _ in record.all(Part.SECRECY))
    for at, cell in enumerate(cells):
        meaning = targets[at].meaning if at < len(targets) else Meaning.CUSTOM
        if at < len(header) and is_default(header[at], cell):
            continue
        if meaning in SILENT or is_word("nothing", cell) or is_word("no_coordinate", cell):
            continue
        if meaning is Meaning.TAG and cell.startswith("*"):
            continue
        if meaning is Meaning.TERRITORY and record.text(Part.TERRITORY):
            continue
        if meaning is Meaning.SECRECY and (is_word("public", cell) or is_secret):
            continue
        for word in fold_words(cell):
            is_declared = word in SMALL or word in {"mycontacts", "canada", "ca"}
            if not is_declared and word not in compact:
                yield f"{cell!r} as {targets[at].path if at < len(targets) else 'extra'}: {word}"


@pytest.mark.parametrize("part", range(5))
@pytest.mark.parametrize("is_guessed", [True, False])
def test_no_crash_and_nothing_lost(part: int, is_guessed: bool) -> None:
    rng = random.Random(f"{SEED} {part} {is_guessed}")
    known = headings()
    meanings = list(Meaning)
    lost: list[str] = []
    for _ in range(TABLES // 5):
        header, rows = random_table(rng, known)
        guesses = guess_columns(header, rows)
        assert len(guesses) == max(len(header), *map(len, rows))
        targets = [one.target for one in guesses]
        if not is_guessed:
            targets = [
                Target(
                    rng.choice(meanings),
                    rng.choice(("", "", "home", "fax")),
                    rng.choice((None, 0, 1)),
                )
                for _ in guesses
            ]
        reader = RowReader(targets, header)
        for number, cells in enumerate(rows):
            lost += lost_words(header, targets, cells, *reader.records(number + 2, cells))
    assert lost == [], f"seed {SEED} {part}"


def test_reading_twice_gives_the_same() -> None:
    rng = random.Random(SEED)
    header, rows = random_table(rng, headings())
    first = guess_columns(header, rows)
    assert guess_columns(header, rows) == first
    readers = [RowReader([one.target for one in first], header) for _ in range(2)]
    assert [readers[0].records(2, row) for row in rows] == [
        readers[1].records(2, row) for row in rows
    ]
