"""The error tree: codes and parameters, never sentences.

Four kinds: the user can mend it (:class:`UserError`), the world said no
(:class:`EnvironmentFault`), it was cancelled, and everything else, which is a bug. Sentences in
French and English are looked up by code in ``resources/messages``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class BottinError(Exception):
    """An expected failure: a stable ``code`` and the ``params`` of its sentence."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, str | int] = params


class UserError(BottinError):
    """What was asked cannot be done as asked: unknown field, missing name, ambiguous reference."""


class ReferenceProblem(UserError):
    """A REF that names nothing (``not_found``) or several contacts (``ambiguous``)."""

    def __init__(self, code: str, reference: str, candidates: Sequence[Mapping[str, str]]) -> None:
        super().__init__(code, reference=reference)
        self.candidates = tuple(candidates)


class Conflict(BottinError):
    """The record is no longer what the change was made on. ``paths`` name what overlaps."""

    def __init__(self, contact_id: str, paths: Sequence[str]) -> None:
        super().__init__("conflict", paths=", ".join(paths))
        self.contact_id = contact_id
        self.paths = tuple(paths)


class Refused(BottinError):
    """A step that politely does not happen (undo of something changed since); nothing changed."""


class EnvironmentFault(BottinError):
    """Disk, file or lock: names the file and, by its sentence, the next step."""


class Cancelled(BottinError):
    """The work was interrupted because its answer is no longer wanted. Never shown."""

    def __init__(self) -> None:
        super().__init__("cancelled")
