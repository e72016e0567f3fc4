"""Find a Chromium to test with, or get one."""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tools.environment import PYTHON, SetupError, say

#: Chromium without the windows that nobody sees, which cost the tests of pages time.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)


def chromium() -> str:
    """Return the path of a Chromium: the system's, Playwright's, or Debian's package."""
    named = os.environ.get("CHROMIUM")
    if named:
        if not Path(named).exists():
            raise SetupError(f"CHROMIUM names {named}, which does not exist.")
        return named
    if not shutil.which(SHELL):
        _install(SHELL)
    found = _of_system() or _of_playwright() or _of_debian()
    if not found:
        raise SetupError(
            "The browser tests need Chromium and none could be installed. Install chromium or"
            " Google Chrome, or set CHROMIUM to its path, and run this again."
        )
    return found


def _of_system() -> str | None:
    found = (shutil.which(name) for name in NAMES)
    return next((place for place in (*found, *PLACES) if place and _starts(place)), None)


def _starts(place: str) -> bool:
    """Whether it is there and, on Linux, no stub that asks for a snap package."""
    if not Path(place).exists():
        return False
    if sys.platform != "linux":
        return True
    return subprocess.run([place, "--version"], capture_output=True, check=False).returncode == 0


def _of_playwright() -> str | None:
    code = (
        "from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=False)
    place = Path(answer.stdout.strip() or "-")
    if not place.exists():
        say("no Chromium on this machine: trying `playwright install chromium`")
        subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], check=False)
    return str(place) if place.exists() and _starts(str(place)) else None


def _of_debian() -> str | None:
    say("no Chromium from Playwright either: trying Debian's")
    _install("chromium")
    return _of_system()


def _install(package: str) -> None:
    """Install a package where that asks nobody: on Debian, as root. It may not be there."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    say(f"installing Debian's {package} with apt-get, as root")
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
    if subprocess.run(install, check=False, capture_output=True).returncode != 0:
        with suppress(subprocess.TimeoutExpired):  # without a network it would try for minutes
            subprocess.run(["apt-get", "update", "-qq"], check=False, timeout=60)
        subprocess.run(install, check=False, stdout=subprocess.DEVNULL)
