"""The sentences that window and command line share: errors, problems, findings, named steps.

Owns nothing but the look-up by code in ``resources/messages/<lang>.toml``. An unknown code is a
bug and raises KeyError: a test proves that every code has its sentence in both languages.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any, Protocol

from directory_app.domain.errors import BottinError
from directory_app.domain.fixes.fix import Fix
from directory_app.domain.problems import Problem
from directory_app.resources import resource_path

LANGUAGES = ("fr", "en")


class NamedStep(Protocol):
    """What history calls a step (see ``services.history.Step``)."""

    @property
    def kind(self) -> Any:
        """A string enumeration of what was done."""

    @property
    def subject(self) -> str:
        """The name of what it was done to; empty for several, and for a name that is withheld."""

    @property
    def count(self) -> int:
        """To how many contacts."""

    @property
    def of(self) -> NamedStep | None:
        """The step that an undo or a redo was about."""


@cache
def _catalogue(lang: str) -> dict[str, dict[str, str]]:
    with resource_path("messages", f"{lang}.toml").open("rb") as file:
        return tomllib.load(file)


class Texts:
    """Sentences in one language (``fr`` or ``en``)."""

    def __init__(self, lang: str = "fr") -> None:
        self.lang = lang if lang in LANGUAGES else "fr"

    @property
    def _catalogue(self) -> dict[str, dict[str, str]]:
        return _catalogue(self.lang)  # read with the first sentence: a start may have none

    def _text(self, section: str, code: str, params: dict[str, Any]) -> str:
        return self._catalogue[section][code].format_map(params)

    def error(self, error: BottinError) -> str:
        """What went wrong and what to do."""
        known = {"file": "", "folder": ""} | dict(error.params)
        return self._text("error", error.code, known)

    def error_code(self, code: str, **params: str) -> str:
        """The sentence of an error that was not raised."""
        return self._text("error", code, params)

    def problem(self, problem: Problem) -> str:
        """What is worth a second look in a value."""
        return self._text("problem", problem.code, dict(problem.params))

    def fix(self, fix: Fix) -> str:
        """What the button of a fix says."""
        return self._text("fix", fix.code, dict(fix.params))

    def finding(self, code: str) -> str:
        """What a check of the directory found."""
        return self._text("finding", code, {})

    def step(self, step: NamedStep) -> str:
        """« modification de COCQ-SIDA », « modification d’une fiche » when its name is withheld."""
        kind = str(step.kind.value)
        is_of_several = step.count > 1 and not kind.startswith(("list_", "event_"))
        if not step.subject and not is_of_several and kind in self._catalogue["step_unnamed"]:
            return self._text("step_unnamed", kind, {})
        subject = step.subject or self._text("step", "several", {"count": step.count})
        about = self.step(step.of) if step.of is not None else ""
        params = {"subject": subject, "count": step.count, "of": about}
        return self._text("step", kind, params)

    def get(self, code: str, **params: object) -> str:
        """Any other sentence; ``count`` chooses the singular where there is one.

        French: 0 and 1 are singular (OQLF, « Accord avec zéro »); English: 1 only.
        """
        count = params.get("count")
        singular = (0, 1) if self.lang == "fr" else (1,)
        if count in singular and f"{code}_one" in self._catalogue["text"]:
            code = f"{code}_one"
        return self._text("text", code, params)

    def help(self, code: str) -> str:
        """What a command of the command line does."""
        return self._text("help", code, {})
