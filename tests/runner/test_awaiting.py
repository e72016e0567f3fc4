"""The loop of the pages, which has one thread: what asks for another is told by its own line."""

import asyncio
import threading

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
