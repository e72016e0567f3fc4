"""Find the browsers of the three engines, or get them."""

import os
import shutil
import subprocess

from tools.browser import chromium
from tools.environment import PYTHON, SetupError, run, say

#: What stands for an engine where Playwright's own build of it cannot be had.
PACKAGES = {"firefox": ("firefox-esr",), "webkit": ("webkit2gtk-driver", "xvfb")}
PROGRAMS = {"firefox": ("firefox",), "webkit": ("WebKitWebDriver", "Xvfb")}
ENGINES = ("chromium", *PACKAGES)


def test_engines(*options: str) -> None:
    """Test the site in build/site in every engine, or in those that are named."""
    named = [option for option in options if option in ENGINES] or list(ENGINES)
    rest = [option for option in options if option not in (*ENGINES, "--playwright")]
    wanted = [engine for engine in named if engine != "chromium"]
    if "--playwright" in options:
        run(PYTHON, "-m", "playwright", "install", "--with-deps", *wanted)
    missing = [engine for engine in wanted if not _is_there(engine)]
    if missing:
        _install(missing)
    missing = [engine for engine in wanted if not _is_there(engine)]
    if missing:
        needed = " ".join(package for engine in missing for package in PACKAGES[engine])
        raise SetupError(
            f"There is no {' and no '.join(missing)} on this machine. Install Debian's packages"
            f" {needed}, or Playwright's builds: {PYTHON} -m playwright install"
            f" {' '.join(missing)}. To test fewer engines, name them: make engines ENGINES=chromium"
        )
    say(f"engines: {', '.join(named)}")
    pytest = ("-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", "tests/engines", *rest)
    run(PYTHON, *pytest, CHROMIUM=chromium(), ENGINES=",".join(named))


def present() -> list[str]:
    """Name the engines for which there is a browser; Chromium's is looked for where it is used."""
    return [engine for engine in ENGINES if engine == "chromium" or _is_there(engine)]


def _is_there(engine: str) -> bool:
    """Whether Playwright has its build of the engine, or the system a browser."""
    code = (
        "import pathlib, sys; from playwright.sync_api import sync_playwright as s\n"
        f"with s() as p: sys.exit(not pathlib.Path(p.{engine}.executable_path).exists())"
    )
    if subprocess.run([PYTHON, "-c", code], check=False).returncode == 0:
        return True
    if engine == "firefox" and shutil.which("firefox-esr"):
        return True
    return all(shutil.which(program) for program in PROGRAMS[engine])


def _install(engines: list[str]) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    packages = [package for engine in engines for package in PACKAGES[engine]]
    say(f"installing Debian's {' '.join(packages)} with apt-get, as root")
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(install, check=False, stdout=subprocess.DEVNULL)
