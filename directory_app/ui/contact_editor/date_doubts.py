"""What is doubtful in the field of a date, with the way to put it right in one click."""

from __future__ import annotations

from directory_app.domain.fixes.fix import Fix

from .doubts import DoubtTeller
from .fields import FieldBox, FieldEdit
from .form import Form


class DateDoubts:
    """``path`` is that of the form (``roles.start``, ``dated_notes.noted_on``)."""

    def __init__(self, form: Form, box: FieldBox, path: str) -> None:
        assert isinstance(box.control, FieldEdit)
        self._form = form
        self._path = path
        self._edit = box.control
        self._teller = DoubtTeller(form.look.texts, box.show_doubt, self._apply, can_add=False)

    def tell(self) -> bool:
        """Says what is doubtful now; whether there is something."""
        text = " ".join(self._edit.text().split())
        return self._teller.tell(self._form.doubts(self._path, text) if text else (), text)

    def _apply(self, fix: Fix) -> None:
        edit, typed = self._edit, self._edit.text()

        def act() -> None:
            edit.replace(fix.replacements[0].text)
            edit.setFocus()
            self.tell()

        def restore() -> None:
            edit.replace(typed)
            self.tell()

        self._form.as_one(edit, act, restore)
