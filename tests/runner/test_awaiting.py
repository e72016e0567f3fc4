"""The loop of the pages, which has one thread: what asks for another is told by its own line."""

import asyncio
import threading

import live_runner
import pytest
from live_runner.awaiting import Loop

from neuron_tutor.errors import explain

ASKS = {
    "asyncio.to_thread": (
        "async def main():\n    x = 1\n    await asyncio.to_thread(abs, x)\nrun(main())"
    ),
    "loop.run_in_executor": (
        "async def main():\n    loop = asyncio.get_running_loop()\n"
        "    print(await loop.run_in_executor(None, abs, -1))\nrun(main())"
    ),
}


def run(coroutine):
    """Do what asyncio.run does in a page."""
    with asyncio.Runner(loop_factory=Loop) as runner:
        return runner.run(coroutine)


def test_a_coroutine_runs_to_its_end():
    async def main():
        return sum(await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)))

    assert run(main()) == 3


@pytest.mark.parametrize("name", ASKS)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_what_asks_for_a_thread_is_named_and_not_the_loop(monkeypatch, name, lang):
    def start(_thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", start)
    names = {"asyncio": asyncio, "run": run}
    with pytest.raises(RuntimeError, match="can't start new thread") as caught:
        exec(compile(ASKS[name], "<cell>", "exec"), names)  # noqa: S102
    told = explain(caught.value, ASKS[name], lang=lang, namespace=names, where="page")
    assert (told.cause, told.line) == ("not-in-the-page", 3)
    assert told.what.startswith(f"`{name}`")


COUNTS = """import asyncio
async def count(name, seconds):
    try:
        for n in range(1000):
            print(name, n)
            await asyncio.sleep(seconds)
    finally:
        print("end of", name)
"""
ENDLESS = {
    "await count('a', 0.02)": ["a"],
    "task = asyncio.create_task(count('b', 0.02))\nawait count('c', 0.03)": ["b", "c"],
    "both = asyncio.gather(count('d', 0.02), count('e', 0.04))\nawait both": ["d", "e"],
    "async with asyncio.timeout(60):\n    await asyncio.shield(count('f', 0.02))": ["f"],
    "async for _ in (await count('g', 0.02) for _ in 'x'): pass": ["g"],
}
AFTER = "import asyncio\nawait asyncio.sleep(0.1)\nprint('after')"


def stopped_at(lab, source, after=4):
    """Run a program that waits in between, and press Stop at one of its waits."""
    host = type(lab.run("pass"))()
    host.presses = [False] * after + [True]
    return lab.run(source, host=host)


@pytest.mark.parametrize("source", ENDLESS)
def test_what_was_stopped_does_not_go_on_in_the_next_cell(monkeypatch, lab, source):
    """Its `finally` has been, as where Ctrl+C ends a program."""
    monkeypatch.setattr(live_runner.running, "SLICE", 0.005)
    host = stopped_at(lab, COUNTS + source)
    assert host.result["outcome"] == "stopped"
    for name in ENDLESS[source]:
        assert f"{name} 0\n" in host.text()
        assert host.text().count(f"end of {name}\n") == 1
    host = lab.run(AFTER)
    assert (host.text(), host.text("stderr"), host.result["error"]) == ("after\n", "", None)


RESISTS = """import asyncio
async def stay():
    while True:
        try:
            await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            print('no')
async def fail():
    try:
        await asyncio.sleep(60)
    finally:
        1 / 0
await asyncio.gather(stay(), fail())
"""


def test_what_resists_a_stop_does_not_go_on_either(monkeypatch, lab):
    monkeypatch.setattr(live_runner.running, "SLICE", 0.005)
    monkeypatch.setattr(live_runner.awaiting, "GRACE", 0.05)
    host = stopped_at(lab, RESISTS)
    assert (host.result["outcome"], host.text()) == ("stopped", "no\n")
    host = lab.run("import gc\nstay = fail = None\ngc.collect()\n" + AFTER)
    assert (host.text(), host.text("stderr")) == ("after\n", "")


@pytest.mark.parametrize("leave", ["forget", "mend"])
def test_a_page_that_is_left_and_a_cell_that_is_reset_leave_nothing_going_on(lab, leave):
    starts = "task = asyncio.create_task(count('task', 0.01))\nawait asyncio.sleep(0)"
    assert "task 0" in lab.run(COUNTS + starts).text()
    assert "task 1" in lab.run(AFTER).text()  # until then it does
    given = ["page", "cell"] if leave == "mend" else ["page"]
    lab.call(getattr(live_runner, leave), *given)
    rest = "task = None\nimport gc\ngc.collect()\n"  # what is left of it goes now
    host = lab.run(rest + AFTER, page="page" if leave == "mend" else "next")
    assert (host.text(), host.text("stderr")) == ("after\n", "")


def test_the_reset_of_another_cell_leaves_a_task_going(lab):
    starts = "task = asyncio.create_task(count('task', 0.01))\nawait asyncio.sleep(0)"
    lab.run(COUNTS + starts)
    lab.run("x = 1", cell="other")
    lab.call(live_runner.mend, "page", "other")
    lab.run("x = 1", page="judging")
    lab.call(live_runner.forget, "judging")
    assert "task 1" in lab.run(AFTER).text()
