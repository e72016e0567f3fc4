"""The commands: `python -m tools` lists them (`make` calls them)."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from time import perf_counter

from tools import environment
from tools.browser import chromium
from tools.chapter import write as write_chapter
from tools.engines import present, test_engines
from tools.environment import PYTHON, ROOT, Command, SetupError, run, run_together, say
from tools.offline import pack

# What the tests of a file share is made once. What takes long is for `long`.
PYTEST = ("-m", "pytest", "-q", "-n", "2", "--dist", "loadfile")
IN_PYODIDE = ("node", "tests/pyodide/run.mjs")
RUNTIME = (PYTHON, "-c", "from book import runtime; runtime.refresh()")
SITE = (PYTHON, "-m", "mkdocs", "build", "--strict", "--site-dir", "build/site")
CHECKS: tuple[Command, ...] = (
    (PYTHON, "-m", "ruff", "check", "--quiet", "."),
    (PYTHON, "-m", "ruff", "format", "--quiet", "--check", "."),
    (PYTHON, "-m", "mypy", "--no-error-summary"),
    (PYTHON, "-m", "book.rules"),
)
LIVE_CHECKS = ("npm", "run", "check", "--prefix", "live", "--silent")
LIVE_TESTS = ("npm", "test", "--prefix", "live", "--silent")
WATCHED = ("neuron", "neuron_tutor", "book", "live/src", "live/python")


def serve(*_: str) -> None:
    """Build the book and serve it on http://127.0.0.1:8000 with live reload."""
    address = _free_address()
    environment.packages()
    _serve(address)


def page(chapter: str = "", *_: str) -> None:
    """Serve one chapter alone, for writing: make page CH=04."""
    found = sorted((ROOT / "docs" / "ko").glob(f"{chapter or '?'}*.md"))
    if not chapter or len(found) != 1:
        raise SetupError("Say which chapter: make page CH=04")
    address = _free_address()
    environment.packages()
    say(f"http://{address}/{found[0].stem}/ and http://{address}/en/{found[0].stem}/")
    _serve(address, BOOK_CHAPTER=found[0].stem)


def chapter(number: str = "", name: str = "", *_: str) -> None:
    """Write the stubs of a new chapter, with TODO in them: make chapter N=10 NAME=slope."""
    for path in write_chapter(ROOT, number, name):
        say(str(path.relative_to(ROOT)))
    say("write what `make check` calls to be written; CONTRIBUTING.md says how")


def site(*_: str) -> None:
    """Build the site into build/site, every warning an error."""
    environment.packages()
    with step("building the site"):
        run(*SITE)


def offline(*_: str) -> None:
    """Pack the book into build/offline: one file that serves it, wheels, a zip of the site."""
    environment.packages()
    with step("packing the book"):
        pack()


def test(*options: str) -> None:
    """Run what must pass before a change lands: Python, Pyodide, TypeScript, Chromium."""
    environment.packages()
    with step("looking for Chromium"):
        place = chromium()
    with step("building what the pages run"):
        run(*RUNTIME)
    with step("building the site; beside it linting, checking types, testing in Node and Pyodide"):
        run_together([SITE, LIVE_CHECKS, LIVE_TESTS], [*CHECKS, IN_PYODIDE])
    with step("testing everything else"):
        run(PYTHON, *PYTEST, "--ignore", "tests/engines", *options, CHROMIUM=place)


def long(*options: str) -> None:
    """Run what takes long: repetitions, all mutants, more fuzzing, the other engines."""
    site()
    place = chromium()
    with step("testing what takes long"):
        marked = ("-m", "long", "--ignore", "tests/engines", *options)
        run(PYTHON, *PYTEST, *marked, CHROMIUM=place, HYPOTHESIS_PROFILE="long")
    with step("testing the package in Pyodide"):
        run_together(*([(*IN_PYODIDE, str(part), "2", "whole")] for part in (1, 2)))
    with step("testing in all engines"):
        test_engines("-m", "long or not long")


def live_test(*_: str) -> None:
    """Test the TypeScript of live/ alone, under Node: a few seconds."""
    environment.node_packages()
    with step("testing live/ under Node"):
        run(*LIVE_TESTS)


def fix(*_: str) -> None:
    """Lay out all code anew, and mend what linters can mend safely."""
    environment.packages()
    run(PYTHON, "-m", "ruff", "check", "--quiet", "--fix", "--exit-zero", ".")
    run(PYTHON, "-m", "ruff", "format", "--quiet", ".")
    run("npm", "run", "fix", "--prefix", "live", "--silent")


def browser(*options: str) -> None:
    """Test the site in build/site, as it is, in a real browser."""
    environment.packages()
    pytest = ("-m", "pytest", "-q", "-n", "2", "tests/browser", *options)
    run(PYTHON, *pytest, CHROMIUM=chromium())


def engines(*options: str) -> None:
    """Test the site in build/site, as it is, in Chromium, Firefox and WebKit."""
    environment.packages()
    test_engines(*options)


def check(*_: str) -> None:
    """Lint and type-check Python and TypeScript; check the rules of the book."""
    environment.packages()
    with step("linting and checking types"):
        for command in (*CHECKS, LIVE_CHECKS):
            run(*command)


def bench(*_: str) -> None:
    """Print the benchmarks: ratios against peers, measured in one run."""
    site()
    run(PYTHON, "-m", "tests.benchmarks", CHROMIUM=chromium(), ENGINES=",".join(present()))


def lock(*_: str) -> None:
    """Write the lock files anew from pyproject.toml."""
    environment.python_packages()
    run(PYTHON, "-m", "pip", "install", "-qq", "uv")
    for name, groups, version in (
        ("dev", ("site", "test", "lint"), "3.11"),
        ("node", ("node",), "3.11"),
        ("wasm", ("wasm",), "3.12"),
        ("pytest", ("pytest",), "3.11"),
        ("release", ("release",), "3.11"),
    ):
        chosen = [word for group in groups for word in ("--group", f"pyproject.toml:{group}")]
        options = ["--universal", "--no-emit-index-url", "--no-header", "--generate-hashes"]
        target = ("--python-version", version, "-o", f"locks/{name}.txt")
        if name in ("pytest", "release"):  # the same versions wherever a package is used
            options += ["--constraints", "locks/dev.txt"]
        run("uv", "pip", "compile", "--quiet", *options, *chosen, *target)


def clean(*_: str) -> None:
    """Remove what was built (build/, caches), not what was installed."""
    for folder in ("build", ".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache"):
        shutil.rmtree(ROOT / folder, ignore_errors=True)


def help(*_: str) -> None:  # noqa: A001 - the word a person types
    """List the commands."""
    for name, command in COMMANDS.items():
        print(f"  make {name:<10}{(command.__doc__ or '').splitlines()[0]}")


COMMANDS: dict[str, Callable[..., None]] = {
    command.__name__.replace("_", "-"): command
    for command in (
        *(serve, page, chapter, site, offline, test, long, live_test, browser, engines),
        *(check, fix, bench, lock, clean),
    )
}


def _serve(address: str, **variables: str) -> None:
    watched = [word for folder in WATCHED for word in ("--watch", folder)]
    run(PYTHON, "-m", "mkdocs", "serve", "--dev-addr", address, *watched, **variables)


def _free_address() -> str:
    """Return the address to serve on, while nothing else listens there; PORT chooses another."""
    port = os.environ.get("PORT", "8000")
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise SetupError(f"PORT must be a number from 1 to 65535, not {port!r}.")
    with socket.socket() as other:
        other.settimeout(1)
        if other.connect_ex(("127.0.0.1", int(port))) == 0:
            raise SetupError(
                f"Port {port} is taken: something is served there already."
                f" End it, or choose another port: make serve PORT={int(port) % 65535 + 1}"
            )
    return f"127.0.0.1:{port}"


@contextmanager
def step(name: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    say(name)
    start = perf_counter()
    yield
    say(f"{name}: {perf_counter() - start:.0f} s")


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
    except subprocess.CalledProcessError as error:
        print(f"✗ {' '.join(map(str, error.cmd[:4]))} … failed", file=sys.stderr)
        return error.returncode or 1
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a Windows console may not know » and ✗
    os.chdir(ROOT)
    sys.exit(main())
