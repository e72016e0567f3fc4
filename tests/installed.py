"""The package as a reader gets it: its wheel, installed apart from the checkout."""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = ("neuron*/**/*", "docs/**/*.md", "book/*", "hatch_build.py", "pyproject.toml", "*.md")
GIVEN = os.environ.get("INSTALLED_WHEEL")  # the one to publish, in place of one built here


@dataclass(frozen=True)
class Installed:
    """A wheel, and a virtual environment that holds it and nothing else."""

    wheel: Path
    environment: Path

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.bin / ("python.exe" if os.name == "nt" else "python")

    @property
    def command(self) -> Path:
        """The command ``neuron``."""
        return self.bin / ("neuron.exe" if os.name == "nt" else "neuron")

    @property
    def bin(self) -> Path:
        """The folder of the environment's programs."""
        return self.environment / ("Scripts" if os.name == "nt" else "bin")

    @property
    def packages(self) -> Path:
        """The folder of the environment's packages."""
        paths = {"base": str(self.environment), "platbase": str(self.environment)}
        return Path(sysconfig.get_path("purelib", "venv", vars=paths))


@cache
def installed() -> Installed:
    """Build and install the wheel, unless these very sources are installed already."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")  # two must not write into one folder
    place = ROOT / "build" / "installed" / worker / _fingerprint()
    environment = place / "environment"
    if not (place / "done").exists():
        shutil.rmtree(place.parent, ignore_errors=True)
        place.mkdir(parents=True)
        if GIVEN:
            shutil.copy(GIVEN, place)
        else:
            build("wheel", place)
        venv.create(environment, with_pip=False)
    found = Installed(next(place.glob("*.whl")), environment)
    if not (place / "done").exists():
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
        into = ("--python", found.python, "install", "--no-index", "--no-deps", found.wheel)
        subprocess.run([*pip, *into], check=True)
        (place / "done").touch()
    return found


def build(target: str, folder: Path, *options: str, root: Path = ROOT) -> Path:
    """Build a wheel or an sdist into a folder with the backend that pip would call."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder, *options]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return next(folder.glob("*.whl" if target == "wheel" else "*.tar.gz"))


def run(
    program: str | Path, *words: str | Path, cwd: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a program as a reader does: far from the checkout, in English and UTF-8 if not told."""
    told = {"NEURON_LANG": "en", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"} | variables
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [program, *words],
        cwd=cwd,
        env=clean | told,
        check=False,
        capture_output=True,
        encoding=told.get("PYTHONIOENCODING", "utf-8"),
        timeout=60,
    )


def _fingerprint() -> str:
    total = hashlib.sha256(sys.version.encode())
    files = sorted(path for pattern in SOURCES for path in ROOT.glob(pattern) if path.is_file())
    for path in files:
        if "__pycache__" not in path.parts:
            total.update(str(path).encode() + path.read_bytes())
    if GIVEN:
        total.update(Path(GIVEN).read_bytes())
    return total.hexdigest()[:12]
