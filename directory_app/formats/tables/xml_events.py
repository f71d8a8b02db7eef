"""The events of an XML text, sent to whoever wants some of them; no tree is ever held.

Nothing is fetched, and no entity but those of XML itself is known: a document type is refused
before what it declares is looked at (docs/safety.md I10). Knows nothing of workbooks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from .packed_parts import Malformed


class XmlTarget:
    """What lxml's parser calls. Names of elements and attributes are ``{namespace}name``."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends; all ends come, each after what it holds."""

    def data(self, text: str) -> None:
        """A piece of text."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """A document type: no spreadsheet program writes one."""
        raise Malformed

    def close(self) -> None:
        """The text is over."""


def send_xml_events(
    chunks: Iterable[bytes], target: XmlTarget, encoding: str | None = None
) -> None:
    """Parse; ``encoding`` where it is known, else as the text itself declares.

    Raises Malformed where the text is not well-formed, and whatever the target raises.
    """
    parser = etree.XMLParser(
        target=target,
        encoding=encoding,
        resolve_entities="internal",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for chunk in chunks:
            parser.feed(chunk)
        parser.close()
    except etree.XMLSyntaxError:
        raise Malformed from None
