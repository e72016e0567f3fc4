"""What the tests of the pages share: a process can hold one Playwright only."""

from __future__ import annotations

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
