"""Inside Pyodide, from the root: run the package's tests that can run there, name the others."""

import ast
import sys
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest

# What the Python of the pages does not have. A test file that imports it is left out, by name.
ABSENT = {"book", "hypothesis", "multiprocessing", "numpy", "scipy", "sklearn", "subprocess"}
# Of a test with MANY cases `make test` runs each STEP-th one: they go the same way, and run whole
# outside. The tests of a file take turns, so that they share the cases.
MANY, STEP = 20, 6
# Takes 20 minutes there and asks what all recorded answers, which are judged there, ask as well.
SLOW = {Path("tests/tutor/lessons/test_mutants.py")}
# The measured tables must come out exactly in the pages as well, and answers be judged alike.
REQUIRED = {Path("tests/neuron/test_tables.py"), Path("tests/tutor/lessons/test_lessons.py")}


def imports(path: Path) -> set[str]:
    """Return the top-level names of all modules that a test file imports, and those of its own."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    ours = {
        Path(*name.split(".")).with_suffix(".py") for name in found if name.startswith("tests.")
    }
    further = (imports(other) for other in ours if other.exists())
    return {name.partition(".")[0] for name in found}.union(*further)


@dataclass
class Share:
    """A plugin for pytest that leaves to one process what it has to run."""

    part: int
    parts: int
    whole: bool

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list) -> None:
        """Take some cases of a test with many, and of what is left every so manieth."""
        tests: dict[str, list] = {}
        for item in items:
            tests.setdefault(item.nodeid.partition("[")[0], []).append(item)
        taken = [
            item
            for turn, cases in enumerate(tests.values())
            for item in (cases if self.whole or len(cases) < MANY else cases[turn % STEP :: STEP])
        ][self.part - 1 :: self.parts]
        names = {item.nodeid for item in taken}
        config.hook.pytest_deselected(items=[i for i in items if i.nodeid not in names])
        items[:] = taken


def main(part: int = 1, parts: int = 1, *, whole: bool = False) -> int:
    """Run pytest on one part of the tests; return its exit code."""
    chosen = []
    found = (Path("tests", name).rglob("test_*.py") for name in ("neuron", "tutor"))
    for path in sorted(chain.from_iterable(found)):
        absent = imports(path) & ABSENT
        if absent:
            print(f"not run in Pyodide: {path} imports {', '.join(sorted(absent))}")
        elif path in SLOW:
            print(f"not run in Pyodide: {path} takes too long")
        else:
            chosen.append(path)
    if missing := REQUIRED.difference(chosen):
        print(f"must run in Pyodide: {', '.join(map(str, missing))}")
        return 1
    print(f"Python {sys.version.split()[0]} on {sys.platform}")
    options = ("-q", "--durations=8", "-p", "no:cacheprovider")
    return int(pytest.main([*options, *map(str, chosen)], plugins=[Share(part, parts, whole)]))


if __name__ == "__main__":
    sys.exit(main(whole=True))
