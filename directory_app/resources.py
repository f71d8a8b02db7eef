"""Where ``resources/`` and ``data/`` lie: the only module that knows.

Three homes: the source tree (beside the package), an installed wheel (inside the package, under
``_bundled``) and a frozen program (in the folder that PyInstaller unpacks or installs). Serves
every layer above domain. Opens nothing, knows no file of either folder by name.
"""

from __future__ import annotations

import sys
from pathlib import Path, PurePath

_PACKAGE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """The absolute path of a file or folder of ``resources/``: ``resource_path("icons", "x.svg")``.

    Raises FileNotFoundError, naming the path, when it is not there or would lie outside.
    """
    return _existing("resources", parts)


def data_path(*parts: str) -> Path:
    """The same for ``data/``: reference lists, the Table's directory, the invented sample.

    Never a user's data. Raises FileNotFoundError as ``resource_path`` does.
    """
    return _existing("data", parts)


def _existing(folder: str, parts: tuple[str, ...]) -> Path:
    inside = PurePath(*parts)
    if inside.is_absolute() or ".." in inside.parts:
        raise FileNotFoundError(f"{inside} lies outside {folder}/")
    path = _home() / folder / inside
    if not path.exists():
        raise FileNotFoundError(f"{folder}/{inside.as_posix()} is missing: {path}")
    return path


def _home() -> Path:
    """The folder that holds ``resources`` and ``data`` in this kind of installation."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    bundled = _PACKAGE / "_bundled"
    return bundled if bundled.is_dir() else _PACKAGE.parent
