"""Set up what the project needs: Python packages and Node packages."""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LIVE = ROOT / "live"
NODE_MAJOR = 24  # runs TypeScript as it is, which the tests of live/ rely on
Command = tuple[str | Path, ...]
VERSION = "{}.{}".format(*sys.version_info)


class SetupError(Exception):
    """Something is missing that only the person at the keyboard can provide."""


def say(text: str) -> None:
    """Tell the person what is going on, at once."""
    print(f"» {text}", flush=True)


def run(*command: str | Path, **variables: str) -> None:
    """Run a command from the root, with the environment's programs first in PATH."""
    run_in(ROOT, *command, **variables)


def run_together(*rows: Sequence[Command]) -> None:
    """Run rows of commands from the root, the rows at the same time; raise the first failure.

    What a command says is told when it has ended, so that no two speak at once.
    """
    _together(*(partial(_run_row, row) for row in rows))


def _together(*jobs: Callable[[], None]) -> None:
    """Do jobs at the same time; raise the first failure."""
    with ThreadPoolExecutor() as pool:
        for started in [pool.submit(job) for job in jobs]:
            started.result()


def _run_row(row: Sequence[Command]) -> None:
    for command in row:
        with tempfile.TemporaryFile() as told:
            try:
                _run(ROOT, command, {}, told)
            finally:
                told.seek(0)
                print(told.read().decode(errors="replace"), end="", flush=True)


def run_in(folder: Path, *command: str | Path, **variables: str) -> None:
    """Run a command in a folder, with the environment's programs first in PATH."""
    _run(folder, command, variables)


def _run(
    folder: Path, command: Command, variables: dict[str, str], told: IO[bytes] | None = None
) -> None:
    environment = os.environ | {"PATH": path(), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    # A name is looked up here: Windows would search the old PATH.
    program = shutil.which(str(command[0]), path=path()) or str(command[0])
    words = [program, *map(str, command[1:])]
    errors = subprocess.STDOUT if told else None
    subprocess.run(
        words, cwd=folder, env=environment | variables, check=True, stdout=told, stderr=errors
    )


def path() -> str:
    """Return PATH with the programs of the environment in front."""
    return os.pathsep.join([str(BIN), os.environ.get("PATH", "")])


def packages() -> None:
    """Install what the project needs of Python and of Node, side by side: both wait for a line."""
    if not _is_ready() and not VENV.is_symlink():
        _make_venv()  # before either of them looks for it
    _together(python_packages, node_packages)


def python_packages(lock: str = "dev") -> None:
    """Install the packages of ``locks/<lock>.txt`` into ``.venv``, unless they are there."""
    source = ROOT / "locks" / f"{lock}.txt"
    stamp = VENV / f"{lock}.stamp"
    wanted = hashlib.sha256(source.read_bytes()).hexdigest()
    if _is_ready() and stamp.exists() and stamp.read_text() == wanted:
        return
    if VENV.is_symlink():
        raise SetupError(
            f".venv is a link to {VENV.resolve()}, which is not up to date for this tree."
            " Set it up where it belongs, or remove the link to get one of your own."
        )
    if not _is_ready():
        _make_venv()
    say(f"installing the Python packages of locks/{lock}.txt")
    options = ("--disable-pip-version-check", "--require-hashes", "--no-deps")
    run(PYTHON, "-m", "pip", "install", "-qq", *options, "-r", source)
    stamp.write_text(wanted)


def _is_ready() -> bool:
    """Whether ``.venv`` was made to its end, by a Python of the version that runs now."""
    settings = VENV / "pyvenv.cfg"
    if not PYTHON.exists() or not settings.exists() or not any(VENV.glob("*.stamp")):
        return False
    words = settings.read_text(encoding="utf-8").split()
    return any(word.startswith(f"{VERSION}.") for word in words)


def _make_venv() -> None:
    if not importlib.util.find_spec("ensurepip"):
        raise SetupError(
            "This Python cannot make virtual environments, because its module ensurepip is"
            f" missing. On Debian and Ubuntu: apt-get install python{VERSION}-venv"
        )
    say(f"making .venv for Python {VERSION}")
    venv.create(VENV, with_pip=True, clear=True)
    (VENV / "made.stamp").touch()


def node_packages() -> None:
    """Install what ``live/package-lock.json`` names, unless it is there."""
    if not _node_fits():
        python_packages("node")
    stamp = LIVE / "node_modules" / ".stamp"
    lock = (LIVE / "package-lock.json").read_bytes()
    wanted = hashlib.sha256(lock + platform.platform().encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say("installing the Node packages of live/package-lock.json")
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    run("npm", "ci", "--prefix", LIVE, *options)
    stamp.write_text(wanted)


def _node_fits() -> bool:
    """Whether node and npm are in PATH, and node is new enough."""
    node, npm = shutil.which("node", path=path()), shutil.which("npm", path=path())
    if not node or not npm:
        return False
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    major = version.stdout.strip().lstrip("v").split(".")[0]
    return major.isdigit() and int(major) >= NODE_MAJOR
