"""What `make test` shares out: rows of commands side by side, cases of tests in Pyodide."""

import re
import subprocess
from types import SimpleNamespace

import pytest

from tests.pyodide.run import MANY, Sample
from tools.environment import PYTHON, run_together


def speaking(text, code=0):
    return (PYTHON, "-c", f"print({text!r}); raise SystemExit({code})")


def test_of_commands_side_by_side_one_that_fails_ends_its_row_and_all_are_told(capfd):
    slow = (PYTHON, "-c", "import time; print('first'); time.sleep(1); print('second')")
    with pytest.raises(subprocess.CalledProcessError) as caught:
        run_together([slow], [speaking("fine"), speaking("broken", 3), speaking("never")])
    assert caught.value.returncode == 3
    assert caught.value.cmd[-1] == speaking("broken", 3)[-1]
    told = capfd.readouterr().out
    assert "first\nsecond\n" in told
    assert "fine\nbroken\n" in told
    assert "never" not in told


def test_commands_side_by_side_that_all_end_well_raise_nothing(capfd):
    run_together([speaking("one")], [speaking("two")])
    assert sorted(capfd.readouterr().out.split()) == ["one", "two"]


def test_in_pyodide_each_test_has_cases_and_tests_of_the_same_cases_take_turns():
    names = [f"test_{name}.py::test_few[{n}]" for name in "ab" for n in range(MANY - 1)]
    names += [f"test_a.py::test_{name}[{n}]" for name in "pqrs" for n in range(MANY)]
    names.append("test_a.py::test_alone")
    items = [SimpleNamespace(nodeid=name) for name in names]
    left = []

    def pytest_deselected(items):
        left.extend(items)

    hook = SimpleNamespace(pytest_deselected=pytest_deselected)
    Sample().pytest_collection_modifyitems(SimpleNamespace(hook=hook), items)
    kept = [item.nodeid for item in items]
    assert sorted(kept + [item.nodeid for item in left]) == sorted(names)
    assert {name for name in names if "few" in name or "alone" in name} <= set(kept)
    cases = [int(name[:-1].partition("[")[2]) for name in kept if re.search(r"test_[pqrs]\[", name)]
    assert sorted(cases) == list(range(MANY))
