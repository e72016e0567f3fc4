"""Which engines are tested, and which browser of this machine stands for each."""

import os
from pathlib import Path

from playwright.sync_api import BrowserType, Playwright

from tests.browser.conftest import FLAGS
from tests.engines.by_playwright import PlaywrightDriver
from tests.engines.by_webdriver import (
    FirefoxDriver,
    WebKitDriver,
    firefox_program,
    webkit_programs,
)
from tests.engines.driver import Driver

ENGINES = ("chromium", "firefox", "webkit")


def chosen() -> list[str]:
    """List the engines that ENGINES names: Chromium alone, unless it says otherwise."""
    named = os.environ.get("ENGINES", "chromium").replace(",", " ").split()
    unknown = set(named) - set(ENGINES)
    if unknown or not named:
        raise ValueError(f"ENGINES must name some of {', '.join(ENGINES)}, not {sorted(unknown)}.")
    return [engine for engine in ENGINES if engine in named]


def start(engine: str, playwright: Playwright) -> Driver:
    """Start a browser: Playwright's own if it is installed, else the system's."""
    if engine == "chromium":
        place = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        return PlaywrightDriver(playwright.chromium.launch(executable_path=place, args=FLAGS))
    kind: BrowserType = getattr(playwright, engine)
    if Path(kind.executable_path).exists():
        return PlaywrightDriver(kind.launch())
    driver = _firefox() if engine == "firefox" else _webkit()
    assert driver, f"{engine} was asked for and is not on this machine: `make engines` gets it"
    return driver


def _firefox() -> Driver | None:
    program = firefox_program()
    return FirefoxDriver(program) if program else None


def _webkit() -> Driver | None:
    programs = webkit_programs()
    return WebKitDriver(*programs) if programs else None
