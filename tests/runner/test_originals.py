"""What a page does to Python itself, a Reset or the next page undoes; the runner never minds."""

import live_runner
import pytest

SPOILERS = [
    "import random\nrandom.seed = 4",
    "import builtins\nbuiltins.print = None",
    "import builtins\nbuiltins.len = builtins.isinstance = builtins.str = None",
    "import ast\nast.parse = ast.Expression = ast.Expr = None",
    "import builtins\ndel builtins.range",
    "import sys\nsys.stdout = None\nsys.stdin = 3",
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
HEALTHY = """
import ast, json, math, random, string, sys, time, traceback, neuron
random.seed(1)
parts = [len(range(3)), str(1), isinstance(1, int), ast.parse("1").body != [], string.digits]
parts += [json.dumps([1]), round(math.pi, 2), math.sqrt(4), callable(sys.exit)]
parts += [callable(time.sleep), callable(neuron.Neuron.learn), callable(neuron.train)]
print(parts, random.random() < 1)
"""
RIGHT = "[3, '1', True, True, '0123456789', '[1]', 3.14, 2.0, True, True, True, True] True\n"


@pytest.mark.parametrize("source", SPOILERS)
def test_a_page_that_is_left_spoils_nothing(lab, source):
    lab.run(source, page="one")
    lab.call(live_runner.pages.forget, "one")
    host = lab.run(HEALTHY, page="two")
    assert (host.text(), host.result["error"]) == (RIGHT, None)


@pytest.mark.parametrize("source", SPOILERS)
def test_a_reset_undoes_what_its_cell_did(lab, source):
    lab.run(source)
    lab.call(live_runner.pages.mend, "page", source)
    assert lab.run(HEALTHY).text() == RIGHT


@pytest.mark.parametrize("source", SPOILERS)
def test_in_a_spoilt_python_an_error_is_still_told(lab, source):
    host = lab.run(source + "\n\n1 / 0")
    assert host.result["outcome"] == "failed"
    assert host.result["error"]["type"] == "ZeroDivisionError"
    assert host.result["error"]["line"] == len(source.splitlines()) + 2


def test_a_name_that_hides_a_builtin_is_gone_after_its_cell_is_reset(lab):
    lab.run("list = [1, 2]\nx = 3")
    lab.run("sum = 4", cell="other")
    lab.call(live_runner.pages.mend, "page", "list = [1, 2]\nx = 3")
    assert lab.run("print(list('ab'), x, sum)").text() == "['a', 'b'] 3 4\n"


def test_until_then_a_page_sees_what_it_did(lab):
    lab.run("import math\nmath.pi = 3")
    assert lab.run("math.pi").text("value") == "3\n"
