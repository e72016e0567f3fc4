"""A cell runs as in Jupyter: one namespace a page, the last value shown, errors with their line."""

import random
import sys

import live_runner
import pytest


def test_an_interrupt_that_a_program_raises_is_no_stop(lab):
    """A Stop is one, whoever hands it on."""
    assert lab.run("raise KeyboardInterrupt").result["outcome"] == "failed"
    lab.run("def end(why):\n    raise KeyboardInterrupt(why)")
    assert lab.run("end('enough')").result["outcome"] == "failed"
    calls = "try:\n    end('x')\nexcept KeyboardInterrupt as error:\n    raise error"
    assert lab.run(calls).result["outcome"] == "failed"
    assert lab.run("input()", {"stopped": True}).result["outcome"] == "stopped"
    for again in ("raise", "raise error"):
        asks = f"try:\n    input()\nexcept KeyboardInterrupt as error:\n    {again}"
        assert lab.run(asks, {"stopped": True}).result["outcome"] == "stopped"


def test_names_live_on_in_their_page_and_nowhere_else(lab):
    lab.run("x = 20", page="one")
    assert lab.run("x + 1", page="one").text("value") == "21\n"
    assert lab.run("x", page="two").result["error"]["type"] == "NameError"
    live_runner.pages._pages.pop("one")
    assert lab.run("x", page="one").result["outcome"] == "failed"


@pytest.mark.parametrize("number", [0, 2**32 - 1])
def test_what_is_seeded_before_a_run_goes_on_through_the_cells(lab, number):
    lab.call(live_runner.seed, number)
    drawn = random.Random(number)
    first = lab.run("import random\nrandom.random()").text("value")
    assert first == f"{drawn.random()}\n"
    second = lab.run("import random\nrandom.sample(range(99), 4)", page="b").text("value")
    assert second == f"{drawn.sample(range(99), 4)}\n"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("1 + 1", "2\n"),
        ("1 + 1;", ""),
        ("1 + 1;  # quiet", ""),
        ("1 + 1  # loud;", "2\n"),
        ("(1 +\n 1);\n\n# end", ""),
        ("(\n'a;'\n)", "'a;'\n"),
        ("'한글;'", "'한글;'\n"),
        ("'한글' ;", ""),
        ("1; 2", "2\n"),
        ("None", ""),
        ("x = 3;", ""),
        ("for i in range(2):\n    i", ""),
        ("", ""),
        ("# only a comment;", ""),
        ("1 + \\\n 1 ; \\\n", ""),
    ],
)
def test_a_semicolon_hides_a_value_and_a_comment_does_not(lab, source, shown):
    assert lab.run(source).text("value") == shown


@pytest.mark.parametrize(
    ("source", "kind", "line"),
    [
        ("x = 1\n1 / 0", "ZeroDivisionError", 2),
        ("def f():\n    return [][1]\n\nf()", "IndexError", 2),
        ("x = 1\nif x\n    pass", "SyntaxError", 2),
        ("raise KeyError('no')", "KeyError", 1),
        ("a = '\\0'\nexec('1/0')", "ZeroDivisionError", 2),
    ],
)
def test_an_error_that_nobody_explains_has_its_class_and_line(lab, monkeypatch, source, kind, line):
    monkeypatch.delitem(sys.modules, "neuron_tutor.lessons", raising=False)
    result = lab.run(source).result
    assert (result["outcome"], result["later"]) == ("failed", ["explained"])
    assert (result["error"]["type"], result["error"]["line"]) == (kind, line)
    assert result["error"]["what"] is None
    assert kind in result["error"]["traceback"]


def test_an_error_without_a_line_says_none(lab):
    error = lab.run("2 ** 100000").result["error"]
    assert error["type"] == "ValueError"
    assert error["line"] is None


@pytest.mark.parametrize(
    ("source", "stderr"),
    [
        ("import sys\nsys.exit('no data')", "no data\n"),
        ("raise SystemExit('no data')", "no data\n"),
        ("import sys\nsys.exit([1])", "[1]\n"),
        ("exit()", ""),
        ("import sys\nsys.exit(3)", ""),
    ],
)
def test_exit_ends_the_cell_and_says_what_python_says(lab, source, stderr):
    host = lab.run(source + "\nprint('after')")
    assert (host.result["outcome"], host.result["error"]) == ("finished", None)
    assert (host.text(), host.text("stderr")) == ("", stderr)


def test_await_works_at_the_top_of_a_cell(lab):
    source = """
import asyncio
async def after(seconds, name):
    await asyncio.sleep(seconds)
    return name
both = await asyncio.gather(after(0.02, "b"), after(0.01, "a"))
[n async for n in (name for name in ["x"])] if False else both
"""
    assert lab.run(source.replace("[n async for n in (name for name in ['x'])]", "0")).text(
        "value"
    ) == ("['b', 'a']\n")
    assert lab.run("await after(0, 'again')").text("value") == "'again'\n"
    squares = "async def f():\n    for i in range(3): yield i\nprint([i async for i in f()])"
    assert lab.run(squares).text() == "[0, 1, 2]\n"
    assert lab.run("async def main():\n    print('ran')\nasyncio.run(main())").text() == "ran\n"
    failed = lab.run("async def bad():\n    1 / 0\n\nawait bad()").result["error"]
    assert (failed["type"], failed["line"]) == ("ZeroDivisionError", 2)


def test_a_line_without_await_may_start_what_the_last_one_waits_for(lab):
    after = "import asyncio\nasync def after(name):\n    await asyncio.sleep(0)\n    return name\n"
    for source in (
        "one = asyncio.create_task(after('a'))\nawait one",
        "one = asyncio.gather(after('a'))\n(await one)[0]",
        "loop = asyncio.get_running_loop()\nawait loop.create_task(after('a'))",
        "one = asyncio.ensure_future(after('a'))\nawait asyncio.sleep(0.01)\none.result()",
    ):
        assert lab.run(after + source).text("value") == "'a'\n"
    wrong = lab.run(after + "one = asyncio.create_task(1 / 0)\nawait one").result["error"]
    assert (wrong["type"], wrong["line"]) == ("ZeroDivisionError", 5)


def test_a_frame_of_a_figure_shows_before_what_follows(lab):
    host = lab.run("from neuron import display\nfor i in range(9): display(i, key='k')")
    assert host.shown[-1] == ("k", {"text/plain": "8"})
    assert host.shown[0] == ("k", {"text/plain": "0"})
