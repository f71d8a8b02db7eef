"""A person's data as a tagged PDF, in French of Canada, the same bytes each time."""

from __future__ import annotations

from typing import Final

from directory_app.domain.personal_data import PersonalData
from directory_app.formats.documents.typst_runs import Press, template_path

from .layout import template_data

TEMPLATE: Final = "person-data.typ"


class PersonalDataPress:
    """Writes the document; for one thread at a time.

    Raises :class:`~directory_app.domain.errors.EnvironmentFault` ``template_missing`` {file}.
    """

    def __init__(self) -> None:
        self._press = Press()

    def pdf(self, found: PersonalData) -> bytes:
        """The PDF (PDF/UA-1 where the fonts can write every sign)."""
        made = self._press.run(template_path(TEMPLATE), template_data(found)).pdf()
        self._press.tidy()
        return made
