"""What the window is measured against: Qt and SQLAlchemy imported, an empty window painted.

A process: ``python -m tests.performance.bare_window start|memory``. Imports nothing of Bottin.
"""

from __future__ import annotations

import json
import sys

import sqlalchemy.orm  # noqa: F401  (part of what is measured)
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class BareWindow(QMainWindow):
    """Says that it was painted, then closes."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self.finish)

    def finish(self) -> None:
        if sys.argv[1] == "memory":
            from tests.performance.processes import peak_memory_mb

            print(json.dumps({"peak_mb": peak_memory_mb()}), flush=True)
        else:
            print("ready", flush=True)
        self.close()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = BareWindow()
    window.resize(1200, 800)
    window.show()
    sys.exit(app.exec())
