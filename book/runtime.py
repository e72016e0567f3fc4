"""Build what the pages run, when its sources have changed: the package's wheel, live/'s bundle."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from neuron_tutor import my_neuron

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
MANIFEST = BUILD / "live" / "manifest.json"
STAMP = BUILD / "runtime.stamp"

SOURCES = (
    "pyproject.toml",
    "README.md",  # is part of the wheel
    "neuron/**/*",
    "neuron_tutor/**/*",
    "live/*.mjs",
    "live/package-lock.json",
    "live/python/**/*",
    "live/src/**/*",
)


def refresh() -> None:
    """Build wheel and bundle into build/, unless they were built from these very sources.

    ``WHEEL`` in the environment names a wheel to publish in place of one built here.
    """
    given = os.environ.get("WHEEL")
    wanted = fingerprint(SOURCES, Path(given).read_bytes() if given else b"")
    if MANIFEST.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    STAMP.unlink(missing_ok=True)
    shutil.rmtree(BUILD / "wheel", ignore_errors=True)
    (BUILD / "wheel").mkdir(parents=True)
    if given:
        shutil.copy(given, BUILD / "wheel")
    else:
        build = ("-m", "hatchling", "build", "-t", "wheel", "-d", "build/wheel")
        run(sys.executable, *build, "--no-hooks")  # no hooks, no notebooks: the pages have none
    parts = {name: code for n in my_neuron.chapters() for name, code in my_neuron.parts(n).items()}
    (BUILD / "parts.json").write_text(json.dumps(parts, ensure_ascii=False), encoding="utf-8")
    run(shutil.which("node") or "node", "live/build.mjs")
    STAMP.write_text(wanted)


def run(*command: str) -> None:
    """Run a command in the root; RuntimeError with all that it said if it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def fingerprint(sources: Iterable[str], also: bytes = b"") -> str:
    """Hash the files that patterns name, with their names: renamed and removed files count too."""
    found = sorted(path for pattern in sources for path in ROOT.glob(pattern) if _is_source(path))
    total = hashlib.sha256(also)
    for path in found:
        total.update(f"{path.relative_to(ROOT).as_posix()}\n".encode() + path.read_bytes())
    return total.hexdigest()


def _is_source(path: Path) -> bool:
    return path.is_file() and path.suffix != ".pyc"
