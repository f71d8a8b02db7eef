"""The clipboard, and the ways out to the mail program and the browser."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication

from directory_app.ui.contact_card import wording
from directory_app.ui.contact_card.presentation import ValueLine
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.external_links import mail_url, open_link, web_url


class CopyCommands(QObject):
    """The clipboard and the way out to mail program and browser."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        card = page.card
        card.value_copied.connect(self._copy_line)
        card.phone_copied.connect(lambda phone: self._copy("phones", phone))
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
        self._copy(line.collection, line.copied)

    def _copy(self, collection: str, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        said = ", ".join(text.splitlines())
        self._page.card.toast.show_text(wording.copied_text(collection, said))

    def _on_linked(self, link: str) -> None:
        self._open(web_url(link))

    def _on_addressed(self, address: str) -> None:
        self._open(mail_url(address))

    def _open(self, url: QUrl | None) -> None:
        if url is None or not open_link(url):
            text = self.tr("Nothing on this computer opens this link. Copy it instead.")
            self._page.list.banner.show_text(text)
