"""Two hundred hostile texts, and traps that tell whether one of them made the program reach for
something: a server of this computer that counts its callers, a file whose openings are counted."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HUGE = 50_000
"""Characters of the longest name."""

_SIGNS = (
    *("&", "&&", "&Fichier", "R&D && fils", "&amp;", "&lt;b&gt;", "&#x41;", "a\\nb", "\\", "\\\\"),
    *("%1", "%1 %2 %n", "%s %d", "%(nom)s", "{name}", "{0}", "{{7*7}}", "${HOME}", "$(id)"),
    *("`id`", "'; DROP TABLE contact; --", '" OR 1=1', "NEAR(", "a AND", "*", "a*b", "100%", "_"),
    *("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", ";=1+1", ',"=1'),
    *("BEGIN:VCARD", "END:VCARD", "x\r\nEND:VCARD", "x\nX-EVIL:1", ";;;;", ",,,,", ":", "^n^'"),
    *("#set page()", '#image("x")', "$ x^2 $", "@label", "<label>", "*gras*", "_ital_"),
    *("../../etc/passwd", "CON", "nul.txt", "a/b\\c:d", ".caché", "fin. ", "x" * 300 + ".txt"),
    *("javascript:alert(1)", "smb://hote/x", "mailto:a@example.org?bcc=b@example.org"),
)
_MARKUP = (
    '<img src="{file}">',
    "<img src='{file}'/>",
    '<img src="{http}/a.png">',
    '<a href="{http}/b">lien</a>',
    '<a href="{file}">lien</a>',
    "<b>gras</b>",
    "<qt><img src={file}></qt>",
    "<table><tr><td>case</td></tr></table>",
    "<style>*{{background:url({http}/c)}}</style>",
    '<link rel="stylesheet" href="{http}/d.css">',
    '<iframe src="{http}/e"></iframe>',
    '<object data="{file}"></object>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="{http}/f"/></svg>',
    "<script>fetch('{http}/g')</script>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM '{file}'>]>&e;",
    "<?xml version='1.0'?><x/>",
    "![image]({http}/h.png)",
    "</span></p></body>",
    "<br><br><hr>",
    "<h1>{http}/i</h1>",
)
_SCRIPTS = (
    *(
        "שלום עולם",
        "مرحبا بالعالم",
        "日本語テキスト",
        "ไทย",
        "हिन्दी",
        "👩‍👩‍👧‍👦",
        "🏳️‍🌈",
        "🇨🇦",
        "👍🏽",
    ),
    *("\u202egnirts desrever", "a\u202eb\u202dc\u202c", "\u2066x\u2069", "\u200fdroite"),
    *(
        "\u200b\u200b",
        "a\u200bb",
        "\u200d",
        "\ufeffnom",
        "\u00adcé\u00adsure",
        "\u2028ligne",
        "\u2029",
    ),
    *("a\x00b", "\x00", "a\x07b", "a\x1b[31mb", "\x7f", "\x85", "\x0c", "\x0b", "a\x01\x02"),
    *("e" + "\u0301" * 40, "Z" + "\u0337\u0321\u0353" * 60, "\u0301", "ﬁn", "ſ", "İ", "ß", "Ǆ"),
    *("\ud800", "a\udfffb", "\ufffe", "\uffff", "\U0010ffff", "\ue000"),
    *("\u00a0", " ", "  a  ", "\t", "\n", "a\n\n\nb", "\u3000", "’", "«»", "…", "—", "œ", "㍿"),
)
_LONG = (
    "x" * HUGE,
    "mot " * (HUGE // 4),
    "é" * 5_000,
    "<b>" * 3_000,
    "&" * 2_000,
    "\u0301" * 2_000,
    "W" * 400,
    "-".join(["mot"] * 300),
    "/" * 1_000,
    "((((" * 500,
    "א" * 1_000,
    "🏳️‍🌈" * 300,
)


def hostile_texts(http: str, file: str) -> tuple[str, ...]:
    """Each once, markup naming the server and the file: two hundred of them and more."""
    markup = tuple(one.format(http=http, file=file) for one in _MARKUP)
    mixed = tuple(f"{sign} {one}" for sign, one in zip(_SIGNS, markup * 2, strict=False))
    framed = tuple(f"Maison {one}" for one in _SCRIPTS)
    found = (*_SIGNS, *markup, *_SCRIPTS, *_LONG, *mixed, *framed)
    return tuple(dict.fromkeys(found))


class Traps:
    """What a text may make the program reach for."""

    def __init__(self, folder: Path) -> None:
        self.hits = 0
        self.file = folder / "piege.png"
        self.file.write_bytes(b"\x89PNG\r\n\x1a\n")
        self._server = socket.create_server(("127.0.0.1", 0))
        self.http = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        self._watch = _watch(self.file)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def texts(self) -> tuple[str, ...]:
        """The hostile texts that name these traps."""
        return hostile_texts(self.http, self.file.as_uri())

    def _serve(self) -> None:
        while True:
            try:
                caller, _ = self._server.accept()
            except OSError:
                return
            self.hits += 1
            caller.close()

    @property
    def openings(self) -> int:
        """How often the file was opened."""
        try:
            data = os.read(self._watch, 65_536)
        except BlockingIOError:
            return 0
        found, at = 0, 0
        while at < len(data):
            *_, length = struct.unpack_from("iIII", data, at)
            at += 16 + length
            found += 1
        return found

    def close(self) -> None:
        """Listens no more."""
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join(timeout=5)
        os.close(self._watch)


def _watch(file: Path) -> int:
    """An inotify descriptor that tells openings; Linux only."""
    libc = ctypes.CDLL(None, use_errno=True)
    descriptor = int(libc.inotify_init1(os.O_NONBLOCK))
    in_open = 0x20
    assert libc.inotify_add_watch(descriptor, str(file).encode(), in_open) >= 0
    return descriptor


@contextmanager
def traps(folder: Path) -> Iterator[Traps]:
    """Traps that are proven to catch, and taken away again."""
    assert sys.platform == "linux"
    found = Traps(folder)
    try:
        found.file.read_bytes()
        assert found.openings == 1, "the file's trap does not catch"
        host, port = found.http.removeprefix("http://").split(":")
        socket.create_connection((host, int(port)), timeout=5).close()
        for _ in range(500):
            if found.hits:
                break
            threading.Event().wait(0.01)
        assert found.hits == 1, "the server's trap does not catch"
        found.hits = 0
        yield found
    finally:
        found.close()
