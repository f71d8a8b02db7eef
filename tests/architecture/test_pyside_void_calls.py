"""The pinned PySide6 survives many calls that return nothing.

PySide6 6.12.0 drops a reference of ``None`` at each of them; CPython 3.11 aborts after some 7,000.
From 3.12 on ``None`` is immortal and hides the fault, so 3.11 is where this test bites.
"""

from __future__ import annotations

import subprocess
import sys

VOID_CALLS = 20_000

PROGRAM = f"""
import sys
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
widget = QWidget()
before = sys.getrefcount(None)
for number in range({VOID_CALLS} // 2):
    widget.setObjectName("name")
    widget.update()
print(sys.getrefcount(None) - before)
"""


def test_twenty_thousand_void_calls() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    # A few references come and go with caches; the fault takes one for each call.
    assert int(done.stdout) > -VOID_CALLS // 100
