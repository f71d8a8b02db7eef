"""The clipboard, and the ways out to the mail program and the browser.

A confidential value that was shown leaves marked and for a while only, and no message repeats it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from directory_app.ui.clipboard import SECRET_STAY_MS, put_on_clipboard
from directory_app.ui.contact_card import wording
from directory_app.ui.external_links import mail_url, open_link, web_url

if TYPE_CHECKING:
    from directory_app.ui.contact_card.presentation import ValueLine
    from directory_app.ui.directory_page import DirectoryPage


class CopyCommands(QObject):
    """The clipboard and the way out to mail program and browser. ``secret_stay_ms``: how long a
    confidential value may be pasted. ``copied`` after something of the card was."""

    copied = Signal()

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.secret_stay_ms = SECRET_STAY_MS
        card = page.card
        card.value_copied.connect(self._copy_line)
        card.phone_copied.connect(self._copy_phone_of_another)
        card.linked.connect(self._on_linked)
        card.addressed.connect(self._on_addressed)

    def copy_first(self, collection: str) -> None:
        """Copies the first value of a kind of the contact shown, or says that there is none."""
        self._page.when_settled(lambda: self._copy_first_now(collection))

    def _copy_first_now(self, collection: str) -> None:
        card = self._page.card.card
        line = card.first_copied(collection) if card else None
        if line is None:
            self._page.card.toast.show_text(wording.nothing_to_copy_text(collection))
        else:
            self._copy_line(line)

    def _copy_line(self, line: ValueLine) -> None:
        if line.is_granted:
            self._copy_secret(line.collection, line.copied)
        else:
            self._copy(line.collection, line.copied)

    def _copy_phone_of_another(self, phone: str) -> None:
        """The telephone of a person in the organisation shown."""
        card = self._page.card.card
        lines = (*card.people, *card.roles, *card.former, *card.affiliations) if card else ()
        if any(line.is_granted and line.phone == phone for line in lines):
            self._copy_secret("phones", phone)
        else:
            self._copy("phones", phone)

    def _copy(self, collection: str, text: str) -> None:
        put_on_clipboard(text)
        self.copied.emit()
        said = ", ".join(text.splitlines())
        self._page.card.toast.show_text(wording.copied_text(collection, said))

    def _copy_secret(self, collection: str, text: str) -> None:
        put_on_clipboard(text, is_secret=True, stay_ms=self.secret_stay_ms)
        self.copied.emit()
        self._page.card.toast.show_text(self._secret_copied_text(collection))

    def _secret_copied_text(self, collection: str) -> str:
        seconds = round(self.secret_stay_ms / 1000)
        if collection == "phones":
            return self.tr("Confidential telephone copied, cleared in %n second(s)", "", seconds)
        if collection == "emails":
            return self.tr("Confidential e-mail copied, cleared in %n second(s)", "", seconds)
        if collection == "addresses":
            return self.tr("Confidential address copied, cleared in %n second(s)", "", seconds)
        return self.tr("Confidential information copied, cleared in %n second(s)", "", seconds)

    def _on_linked(self, link: str) -> None:
        self._open(web_url(link))

    def _on_addressed(self, address: str) -> None:
        self._open(mail_url(address))

    def _open(self, url: QUrl | None) -> None:
        if url is None or not open_link(url):
            text = self.tr("Nothing on this computer opens this link. Copy it instead.")
            self._page.list.banner.show_text(text)
