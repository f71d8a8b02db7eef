"""A process that edits one directory until it is killed, saying each edit once it is stored.

Run as ``python -m tests.storage.edit_stream``: for each line "PATH SEED" on standard input it
forks an editor, prints the editor's process id, then lines "CONTACT SERIAL" as commits return.
The fork spares the imports; the editor opens its own connections.
"""

from __future__ import annotations

import os
import random
import sys
from itertools import count
from pathlib import Path

from tests import directories


def edit_forever(path: Path, seed: int) -> None:
    """Create and edit contacts, acknowledging each stored serial on standard output."""
    chooser = random.Random(seed)
    with directories.opened(path) as directory:
        ids = [row.id for row in directory.search.rows(directory.search.all_keys(""))]
        for number in count():
            serial = f"{seed:04}-{number:06}"
            if not ids or chooser.random() < 0.2:
                chosen = directories.organisation(
                    directory, f"Organisme {serial}", ("note", serial), ("phones.+", "514 555-0101")
                )
                ids.append(chosen)
            else:
                chosen = chooser.choice(ids)
                street = f"{number % 900 + 1}, rue des Essais, Montréal (Québec) H2X 0Z9"
                directory.contacts.edit(chosen, [("note", serial), ("addresses.+", street)])
            os.write(1, f"{chosen} {serial}\n".encode())


def main() -> None:
    """Serve requests until standard input ends."""
    for line in sys.stdin:
        path, seed = line.split()
        editor = os.fork()
        if editor == 0:
            try:
                edit_forever(Path(path), int(seed))
            finally:
                os._exit(1)
        os.write(1, f"pid {editor}\n".encode())
        os.waitpid(editor, 0)
        os.write(1, b"gone\n")


if __name__ == "__main__":
    main()
