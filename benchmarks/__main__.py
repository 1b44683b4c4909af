"""`python -m benchmarks [NAME …]`: run all benchmarks, or those named, such as engine or pdf."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

NAMES = ("clock", "engine", "intake", "pages", "pdf", "workbook")


def main(chosen: list[str]) -> None:
    """Run the benchmarks that are there."""
    for name in chosen or NAMES:
        module = f"benchmarks.{name}"
        if find_spec(module) is None:
            sys.exit(f"There is no benchmark {name}; there are: {', '.join(NAMES)}.")
        import_module(module).run()
        print()


main(sys.argv[1:])
