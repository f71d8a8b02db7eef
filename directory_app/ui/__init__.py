"""The window. The only layer that knows Qt; it calls services and never touches the database."""

import builtins

# PySide puts itself in front of every import, and reads the source text of each module that is
# imported after it, for a feature that Bottin never asks for (``from __feature__ import``). A fifth
# of the start, and the text of the whole program kept in memory. A frozen build has no sources to
# read and does without; so do all the others from here on.
_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401  (what puts itself there)

builtins.__import__ = _plain_import
