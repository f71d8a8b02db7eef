"""Pictures that contacts name, each kept once under the digest of its bytes."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, insert, select

from .rows import picture


def keep_pictures(connection: Connection, pictures: Mapping[str, bytes]) -> None:
    """Store the pictures that are not there yet."""
    present = set(_names(connection, pictures))
    added = [{"name": n, "data": data} for n, data in pictures.items() if n not in present]
    if added:
        connection.execute(insert(picture), added)


def _names(connection: Connection, names: Collection[str]) -> Collection[str]:
    if not names:
        return ()
    return connection.scalars(select(picture.c.name).where(picture.c.name.in_(names))).all()


def find_picture(connection: Connection, name: str) -> bytes | None:
    """The bytes of a picture, or None."""
    return connection.scalar(select(picture.c.data).where(picture.c.name == name))
