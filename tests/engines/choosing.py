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


def start(engine: str, playwright: Playwright, profile: Path | None = None) -> Driver:
    """Start a browser, Playwright's own if it is installed, else the system's.

    With a profile it keeps its things in that folder, except for the system's WebKit, which keeps
    nothing of what it is driven to do.
    """
    kind: BrowserType = getattr(playwright, engine)
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium") if engine == "chromium" else None
    if chromium or Path(kind.executable_path).exists():
        flags = FLAGS if chromium else None
        if profile:
            kept = kind.launch_persistent_context(profile, executable_path=chromium, args=flags)
            return PlaywrightDriver(kept.pages[0], kept)
        browser = kind.launch(executable_path=chromium, args=flags)
        return PlaywrightDriver(browser.new_page(), browser)
    driver = _firefox(profile) if engine == "firefox" else _webkit()
    assert driver, f"{engine} was asked for and is not on this machine: `make engines` gets it"
    return driver


def _firefox(profile: Path | None) -> Driver | None:
    program = firefox_program()
    return FirefoxDriver(program, profile) if program else None


def _webkit() -> Driver | None:
    programs = webkit_programs()
    return WebKitDriver(*programs) if programs else None
