"""What all tests share: runs of chapters, one Playwright with its own loop, no language chosen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Playwright

# What asks for the same runs of chapters, see tests/chapters/running.py.
RUN_CHAPTERS = ("tests/chapters/", "tests/book/test_recorded.py")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give what runs whole chapters to one worker, which runs each of them once."""
    from xdist.scheduler import LoadFileScheduling

    class ByFile(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "chapters" if nodeid.startswith(RUN_CHAPTERS) else super()._split_scope(nodeid)

    return ByFile(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start Playwright, which the tests that need no browser need not have installed."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(autouse=True)
def _no_loop_of_the_browser(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hide the loop that Playwright leaves running in this thread: `asyncio.run` refuses there."""
    running = None if "playwright" in request.fixturenames else asyncio._get_running_loop()
    if running is None:
        yield
        return
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)


@pytest.fixture(autouse=True)
def _no_language_of_another_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget the language that a test has chosen, for itself and for those that follow."""
    monkeypatch.setattr("neuron.language._chosen", None)
