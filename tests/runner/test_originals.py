"""What a page does to Python itself, a Reset or the next page undoes; the runner never minds."""

import live_runner
import pytest

# Streams are none of these: every run begins with them anew (test_streams.py).
SPOILERS = [
    "import random\nrandom.seed = 4",
    "import builtins\nbuiltins.print = None",
    "import builtins\nbuiltins.len = builtins.isinstance = builtins.str = None",
    "import ast\nast.parse = ast.Expression = ast.Expr = None",
    "import builtins\ndel builtins.range",
    "import sys\nsys.exit = sys.modules",
    "import traceback, linecache\ntraceback.format_exception_only = linecache.getline = None",
    "import json\njson.dumps = None",
    "import neuron\nneuron.Neuron.learn = None\nneuron.train = 3",
    "import time\ntime.sleep = time.monotonic = None",
    "import string\nstring.digits = None",
    "import random\nrandom.Random.random = None",
    "import builtins\nbuiltins.compile = builtins.eval = builtins.dict = None",
    "import builtins\nbuiltins.__import__ = None",
    "import live_runner\nlive_runner.run = live_runner.streams.ask = None",
    "import math\nmath.pi = 3\ndel math.sqrt",
]
# Looks at everything that they spoil.
HEALTHY = """
import ast, json, linecache, live_runner, math, random, string, sys, time, traceback, neuron
random.seed(1)
parts = [len(range(3)), str(1), isinstance(1, int), ast.parse("1").body != [], string.digits]
parts += [json.dumps([1]), round(math.pi, 2), math.sqrt(4), callable(sys.exit)]
parts += [callable(time.sleep), callable(neuron.Neuron.learn), callable(neuron.train)]
parts += [traceback.format_exception_only(KeyError(1)), linecache.getline("no file", 1)]
parts += [random.Random(1).random() < 1, callable(live_runner.run)]
parts += [callable(live_runner.streams.ask), eval("dict(a=1)")]
print(parts, random.random() < 1)
"""
RIGHT = (
    "[3, '1', True, True, '0123456789', '[1]', 3.14, 2.0, True, True, True, True, "
    "['KeyError: 1\\n'], '', True, True, True, {'a': 1}] True\n"
)


@pytest.mark.parametrize("source", SPOILERS)
def test_what_nobody_undoes_is_spoilt(lab, source):
    """So the two tests below would fail."""
    lab.run(source)
    assert lab.run(HEALTHY).text() != RIGHT


@pytest.mark.parametrize("source", SPOILERS)
def test_a_page_that_is_left_spoils_nothing(lab, source):
    lab.run(source, page="one")
    lab.call(live_runner.forget, "one")
    host = lab.run(HEALTHY, page="two")
    assert (host.text(), host.result["error"]) == (RIGHT, None)


@pytest.mark.parametrize("source", SPOILERS)
def test_a_reset_undoes_what_its_cell_did(lab, source):
    lab.run(source)
    lab.call(live_runner.mend, "page", "cell")
    assert lab.run(HEALTHY).text() == RIGHT


@pytest.mark.parametrize("source", SPOILERS)
def test_in_a_spoilt_python_an_error_is_still_told(lab, source):
    host = lab.run(source + "\n\n1 / 0")
    assert host.result["outcome"] == "failed"
    assert host.result["error"]["type"] == "ZeroDivisionError"
    assert host.result["error"]["line"] == len(source.splitlines()) + 2


HIDING = {
    "list = [1, 2]\nx = 3": "list",
    "def f():\n    global max\n    max = 7\nf()": "max",
    "from math import *": "pow",
    "for next in range(3): pass": "next",
    "exec('id = 5')": "id",
    "match [1, 2]:\n    case [_, hash]: pass": "hash",
    "import string as ascii\n1 / 0": "ascii",
    "abs = await __import__('asyncio').sleep(0, 4)": "abs",
}


@pytest.mark.parametrize("source", HIDING)
def test_a_name_that_hides_a_builtin_is_gone_after_its_cell_is_reset(lab, source):
    """Also where the cell has run once more since without that line: what it ran counts."""
    name = HIDING[source]
    lab.run("def f(): pass")
    lab.run(source)
    lab.run("sum = 4\nx = 3", cell="other")
    lab.run("y = 1", cell="cell")
    seen = f"print({name} is __import__('builtins').{name}, sum, x)"
    assert lab.run(seen, cell="third").text() == "False 4 3\n"
    lab.call(live_runner.mend, "page", "cell")
    assert lab.run(seen, cell="third").text() == "True 4 3\n"


def test_a_reset_takes_only_what_was_hidden_since_the_last_one(lab):
    lab.run("sum = 4", cell="a")
    lab.call(live_runner.mend, "page", "a")
    lab.run("sum = 5", cell="b")
    lab.call(live_runner.mend, "page", "a")
    lab.call(live_runner.mend, "other page", "b")
    assert lab.run("print(sum)").text() == "5\n"


def test_a_reset_leaves_a_name_to_the_cell_that_hid_it_last(lab):
    lab.run("sum = [1]", cell="a")
    lab.run("sum = [2]", cell="b")
    lab.call(live_runner.mend, "page", "a")
    assert lab.run("print(sum)").text() == "[2]\n"
    lab.call(live_runner.mend, "page", "b")
    assert lab.run("print(sum([3]))").text() == "3\n"


def test_what_ran_apart_takes_no_name_from_the_cell_that_hid_it(lab):
    lab.run("sum = 4", cell="a")
    part = {"kind": "rebuild", "id": "ch03-neuron"}
    lab.run("sum = 0", cell="part", lesson=part)
    lab.call(live_runner.mend, "page", "a")
    assert lab.run("print(sum([3]))").text() == "3\n"


def test_a_page_that_is_left_forgets_what_its_cells_hid(lab):
    lab.run("sum = 4", cell="a")
    lab.call(live_runner.forget, "page")
    lab.run("sum = 5", cell="b")
    lab.call(live_runner.mend, "page", "a")
    assert lab.run("print(sum)").text() == "5\n"


def test_until_then_a_page_sees_what_it_did(lab):
    lab.run("import math\nmath.pi = 3")
    assert lab.run("math.pi").text("value") == "3\n"


# What a page tells Python that no attribute of a module shows, and how to ask for it.
TOLD = {
    "sys.setrecursionlimit(400)": "sys.getrecursionlimit()",
    "sys.set_int_max_str_digits(0)": "sys.get_int_max_str_digits()",
    "signal.signal(signal.SIGINT, signal.SIG_IGN)": "signal.getsignal(signal.SIGINT)",
    "signal.signal(signal.SIGINT, lambda *_: print('never'))": "signal.getsignal(signal.SIGINT)",
    "signal.signal(signal.SIGTERM, print)": "signal.getsignal(signal.SIGTERM)",
    "warnings.simplefilter('module')": "warnings.filters[0][0]",
    "warnings.resetwarnings()": "bool(warnings.filters)",
    "sys.path.clear()": "len(sys.path)",
    "sys.setprofile(lambda *_: None)": "sys.getprofile()",
}


@pytest.mark.parametrize("leave", ["forget", "mend"])
@pytest.mark.parametrize("source", TOLD)
def test_what_a_page_told_python_is_taken_back(lab, source, leave):
    asks = f"import signal, sys, warnings\nprint({TOLD[source]})"
    before = lab.run(asks).text()
    lab.run(f"import signal, sys, warnings\n{source}")
    assert lab.run(asks).text() != before
    lab.call(getattr(live_runner, leave), *["page", "cell"][: 1 + (leave == "mend")])
    assert lab.run(asks).text() == before


@pytest.mark.parametrize("leave", ["forget", "mend"])
# pytest gives every test other filters of warnings than those that Python began with.
@pytest.mark.parametrize("source", [source for source in TOLD if "warnings" not in source])
def test_what_a_cell_told_python_outlives_the_reset_of_another_and_another_page(lab, source, leave):
    asks = f"import signal, sys, warnings\nprint({TOLD[source]})"
    before = lab.run(asks, cell="asking").text()
    lab.run(f"import signal, sys, warnings\n{source}")
    lab.run("x = 1", cell="other")
    lab.run("x = 1", page="judging", cell="other")
    lab.call(
        getattr(live_runner, leave), *(["judging"] if leave == "forget" else ["page", "other"])
    )
    assert lab.run(asks, cell="asking").text() != before
    lab.call(live_runner.mend, "page", "cell")
    assert lab.run(asks, cell="asking").text() == before


def test_code_of_ours_may_recurse_where_the_program_may_not(lab):
    tells = "class Told(Exception):\n    def __str__(self):\n        return str(deep(150))\n"
    deep = "def deep(n):\n    return n and 1 + deep(n - 1)\n"
    host = lab.run(f"import sys\n{deep}{tells}sys.setrecursionlimit(160)\nraise Told")
    assert host.result["error"]["message"] == "150"
    assert lab.run("print(sys.getrecursionlimit())").text() == "160\n"
