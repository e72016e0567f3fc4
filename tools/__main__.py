"""The commands: `python -m tools` lists them (`make` calls them)."""

import os
import shutil
import sys
from collections.abc import Callable

from tools import environment
from tools.environment import PYTHON, ROOT, SetupError, run, say

SITE = ROOT / "build" / "site"


def serve(*_: str) -> None:
    """Build the book and serve it on http://127.0.0.1:8000 with live reload."""
    _prepare_site()
    run(PYTHON, "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:8000", *_watched())


def page(chapter: str = "", *_: str) -> None:
    """Serve one chapter alone, for writing: make page CH=04."""
    if not any((ROOT / "docs" / "ko").glob(f"{chapter or '?'}*.md")):
        raise SetupError("Say which chapter: make page CH=04")
    _prepare_site()
    address = ("--dev-addr", "127.0.0.1:8000", *_watched())
    run(PYTHON, "-m", "mkdocs", "serve", *address, BOOK_CHAPTER=chapter)


def site(*_: str) -> None:
    """Build the site into build/site, every warning an error."""
    _prepare_site()
    run(PYTHON, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", SITE)


def test(*options: str) -> None:
    """Run every test: Python, Pyodide under Node, TypeScript, a real browser."""
    check()
    site()
    browser = environment.chromium()
    say("testing live/ under Node")
    run("npm", "test", "--prefix", "live", "--silent")
    say("testing everything else")
    run(PYTHON, "-m", "pytest", "-q", "-n", "2", *options, CHROMIUM=browser)


def check(*_: str) -> None:
    """Lint and type-check Python and TypeScript."""
    environment.python_packages()
    environment.node_packages()
    run(PYTHON, "-m", "ruff", "check", "--quiet", ".")
    run(PYTHON, "-m", "ruff", "format", "--quiet", "--check", ".")
    run(PYTHON, "-m", "mypy", "--no-error-summary")
    run("npm", "run", "check", "--prefix", "live", "--silent")


def bench(*_: str) -> None:
    """Print the benchmarks: ratios against peers, measured in one run."""
    site()
    run(PYTHON, "-m", "tests.benchmarks", CHROMIUM=environment.chromium())


def lock(*_: str) -> None:
    """Write the lock files anew from pyproject.toml."""
    environment.python_packages()
    run(PYTHON, "-m", "pip", "install", "-qq", "uv")
    for name, groups, version in (
        ("dev", ("site", "test", "lint"), "3.11"),
        ("node", ("node",), "3.11"),
        ("wasm", ("wasm",), "3.12"),
    ):
        chosen = [word for group in groups for word in ("--group", f"pyproject.toml:{group}")]
        options = ("--universal", "--no-emit-index-url", "--no-header", "--generate-hashes")
        target = ("--python-version", version, "-o", f"locks/{name}.txt")
        run("uv", "pip", "compile", "--quiet", *options, *chosen, *target)


def clean(*_: str) -> None:
    """Remove what was built (build/, caches), not what was installed."""
    for folder in ("build", ".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache"):
        shutil.rmtree(ROOT / folder, ignore_errors=True)


def help(*_: str) -> None:  # noqa: A001 - the word a person types
    """List the commands."""
    for name, command in COMMANDS.items():
        print(f"  make {name:<8}{(command.__doc__ or '').splitlines()[0]}")


COMMANDS: dict[str, Callable[..., None]] = {
    command.__name__: command for command in (serve, page, test, site, check, bench, lock, clean)
}


def _prepare_site() -> None:
    environment.python_packages()
    environment.node_packages()
    shutil.rmtree(ROOT / "build" / "wheel", ignore_errors=True)
    run(PYTHON, "-m", "hatchling", "build", "-t", "wheel", "-d", "build/wheel")
    run("node", "live/build.mjs")


def _watched() -> list[str]:
    return [word for folder in ("neuron", "book") for word in ("--watch", folder)]


def main() -> int:
    """Run the command that the person typed."""
    name, *options = sys.argv[1:] or ["help"]
    command = (COMMANDS | {"help": help}).get(name)
    if not command:
        print(f"There is no command {name!r}. These are the commands:", file=sys.stderr)
        help()
        return 2
    try:
        command(*options)
    except SetupError as error:
        print(f"✗ {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except environment.subprocess.CalledProcessError as error:
        print(f"✗ {' '.join(map(str, error.cmd[:4]))} … failed", file=sys.stderr)
        return error.returncode or 1
    return 0


os.chdir(ROOT)
sys.exit(main())
