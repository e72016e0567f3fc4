"""What all tests share: one Playwright, whose loop is not theirs, and no language chosen before."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Playwright


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
