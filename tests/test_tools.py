"""What `make test` shares out: rows of commands side by side, cases of tests in Pyodide."""

import re
import subprocess
from itertools import chain
from types import SimpleNamespace

import pytest

from tests.pyodide.run import MANY, STEP, Share
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


def shared(names, *share):
    """Return what a process of the tests in Pyodide takes of these, and what it leaves."""
    items, left = [SimpleNamespace(nodeid=name) for name in names], []

    def pytest_deselected(items):
        left.extend(items)

    hook = SimpleNamespace(pytest_deselected=pytest_deselected)
    Share(*share).pytest_collection_modifyitems(SimpleNamespace(hook=hook), items)
    return [item.nodeid for item in items], [item.nodeid for item in left]


NAMES = [f"test_{name}.py::test_few[{n}]" for name in "ab" for n in range(MANY - 1)]
NAMES += [f"test_a.py::test_same{name}[{n}]" for name in range(STEP) for n in range(MANY)]
NAMES.append("test_a.py::test_alone")


def test_in_pyodide_each_test_has_cases_and_tests_of_the_same_cases_take_turns():
    taken, left = shared(NAMES, 1, 1, False)
    assert sorted(taken + left) == sorted(NAMES)
    assert {name for name in NAMES if "few" in name or "alone" in name} <= set(taken)
    found = [re.search(r"test_same\d+\[(\d+)\]", name) for name in taken]
    assert sorted(int(one[1]) for one in found if one) == list(range(MANY))


@pytest.mark.parametrize("whole", [False, True])
def test_in_pyodide_the_parts_are_together_all_and_no_test_is_in_two(whole):
    parts = [shared(NAMES, part, 3, whole)[0] for part in (1, 2, 3)]
    every = NAMES if whole else shared(NAMES, 1, 1, False)[0]
    assert sorted(chain.from_iterable(parts)) == sorted(every)
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
