"""Set up what the project needs: Python packages, Node, a browser."""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LIVE = ROOT / "live"
NODE_MAJOR = 24  # runs TypeScript as it is, which the tests of live/ rely on

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHROMIUM_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)


class SetupError(Exception):
    """Something is missing that only the person at the keyboard can provide."""


def say(text: str) -> None:
    """Tell the person what is going on, at once."""
    print(f"» {text}", flush=True)


def run(*command: str | Path, **variables: str) -> None:
    """Run a command from the root, with the environment's programs first in PATH."""
    environment = os.environ | {"PATH": path(), "PYTHONUTF8": "1"} | variables
    # A name is looked up here: Windows would search the old PATH.
    program = shutil.which(str(command[0]), path=environment["PATH"]) or str(command[0])
    subprocess.run([program, *map(str, command[1:])], cwd=ROOT, env=environment, check=True)


def path() -> str:
    """Return PATH with the programs of the environment in front."""
    return os.pathsep.join([str(BIN), os.environ.get("PATH", "")])


def python_packages(lock: str = "dev") -> None:
    """Install the packages of ``locks/<lock>.txt`` into ``.venv``, unless they are there."""
    if sys.version_info < (3, 11):
        raise SetupError(f"Python 3.11 or newer is needed; this is {platform.python_version()}.")
    source = ROOT / "locks" / f"{lock}.txt"
    stamp = VENV / f"{lock}.stamp"
    wanted = hashlib.sha256(source.read_bytes() + sys.version.encode()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists() or not any(VENV.glob("*.stamp")):
        say("making .venv")
        venv.create(VENV, with_pip=True, clear=VENV.exists() and not VENV.is_symlink())
    say(f"installing the Python packages of locks/{lock}.txt")
    run(PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "-r", source)
    stamp.write_text(wanted)


def node() -> None:
    """Make sure that ``node`` in PATH is new enough; else take it from PyPI."""
    found = shutil.which("node", path=path())
    if found:
        version = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)
        if version.stdout.lstrip("v").split(".")[0] >= str(NODE_MAJOR):
            return
    python_packages("node")


def node_packages() -> None:
    """Install what ``live/package-lock.json`` names, unless it is there."""
    node()
    stamp = LIVE / "node_modules" / ".stamp"
    lock = (LIVE / "package-lock.json").read_bytes()
    wanted = hashlib.sha256(lock + platform.platform().encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say("installing the Node packages of live/package-lock.json")
    npm = "npm.cmd" if os.name == "nt" else "npm"
    run(npm, "ci", "--prefix", LIVE, "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
    stamp.write_text(wanted)


def chromium() -> str:
    """Return a Chromium to test with: the system's, Playwright's, or Debian's package."""
    return _chromium_of_system() or _chromium_of_playwright() or _chromium_of_debian()


def _chromium_of_system() -> str | None:
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    found = (shutil.which(name) for name in CHROMIUM_NAMES)
    return next((str(p) for p in (*found, *CHROMIUM_PATHS) if p and Path(p).exists()), None)


def _chromium_of_playwright() -> str | None:
    code = (
        "from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=False)
    place = Path(answer.stdout.strip() or "-")
    if not place.exists():
        say("no Chromium on this machine: trying `playwright install chromium`")
        install = [PYTHON, "-m", "playwright", "install", "chromium"]
        subprocess.run(install, check=False)
    return str(place) if place.exists() else None


def _chromium_of_debian() -> str:
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        say("no Chromium from Playwright either: installing Debian's with apt-get, as root")
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        subprocess.run(install, check=False, stdout=subprocess.DEVNULL)
    found = _chromium_of_system()
    if not found:
        raise SetupError(
            "The browser tests need Chromium and none could be installed. Install chromium or"
            " Google Chrome, or set CHROMIUM to its path, and run this again."
        )
    return found
