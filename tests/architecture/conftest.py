"""Reports the sizes of the product's functions at the end of a run that looked at them."""

from __future__ import annotations

from statistics import median

import pytest

from tests.architecture.source import code_length_of, list_functions, list_modules


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line: number, median and greatest length of functions, docstrings aside."""
    lengths = [code_length_of(f) for module in list_modules() for f in list_functions(module)]
    if lengths:
        terminalreporter.write_line(
            f"functions of directory_app: {len(lengths)}, median {median(lengths):g} lines of "
            f"code, longest {max(lengths)}"
        )
