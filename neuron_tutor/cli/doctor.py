"""``neuron doctor``: which ``neuron`` does Python import here, and is it the one of this book?"""

import hashlib
import json
import platform
import sys
from argparse import Namespace
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from neuron_tutor.cli.arguments import Parser
from neuron_tutor.cli.own import HOME, found_first
from neuron_tutor.cli.screen import Screen

WORDS = ()
OURS = "neuron-from-scratch"
# Where the wheel lies on the web: written by hatch_build.py, where the build knows it.
PUBLISHED = Path(__file__).parent.parent / "published.txt"
ENVIRONMENT = "neuron-book"  # what the book calls the reader's virtual environment


@dataclass(frozen=True)
class Finding:
    """Something to mend: a key of our words, and what it is about."""

    key: str
    about: str


def options(parser: Parser) -> None:
    """Add the options of this command: there are none."""


def run(_: Namespace, screen: Screen) -> int:
    """Look, tell, and say what to do."""
    import neuron  # noqa: PLC0415 - whichever it is: this is the question

    try:
        version = metadata.version(OURS)
    except metadata.PackageNotFoundError:
        version = None
    hidden = found_first()
    place = str(hidden) if hidden else getattr(neuron, "__file__", None)
    others = other_distributions()
    findings = list(_findings(neuron, others))
    screen.say("doctor.python", version=platform.python_version(), path=sys.executable)
    inside = sys.prefix != sys.base_prefix
    screen.say("doctor.inside" if inside else "doctor.outside", path=sys.prefix)
    screen.say("doctor.version" if version else "doctor.checkout", version=version)
    screen.say("doctor.place", path=place or screen.word("doctor.nowhere"))
    for finding in findings:
        screen.write()
        screen.say(f"doctor.{finding.key}", about=finding.about)
        screen.say(f"doctor.{finding.key}.do", **_commands(finding))
    screen.write()
    screen.say("doctor.ill" if findings else "doctor.well")
    screen.give(
        {
            "python": platform.python_version(),
            "executable": sys.executable,
            "virtual_environment": inside,
            "version": version,
            "file": place,
            "distributions": sorted({*others, *([OURS] if version else [])}),
            "problems": [{"problem": finding.key, "about": finding.about} for finding in findings],
        }
    )
    return 1 if findings else 0


def other_distributions() -> list[str]:
    """Name the installed distributions, other than ours, that bring an import name ``neuron``."""
    # As Yale's NEURON simulator does: https://pypi.org/project/NEURON/
    brought = metadata.packages_distributions().get("neuron", [])
    return sorted({name for name in brought if name.lower().replace("_", "-") != OURS})


def damaged_files() -> list[str]:
    """Name the files of our package that are missing or are not what was installed."""
    try:
        installed = metadata.distribution(OURS).files or []
    except metadata.PackageNotFoundError:
        return []
    ours = (file for file in installed if file.parts[0] == "neuron" and file.hash)
    return [str(file) for file in ours if not _is_whole(file)]


def shadows(package: Any) -> Iterator[Path]:
    """Find what programs in this folder import in place of the package: a file or folder here."""
    here = Path.cwd()
    home = Path(next(iter(package.__path__))).resolve()
    if (here / "neuron.py").is_file():
        yield here / "neuron.py"
    if (here / "neuron" / "__init__.py").is_file() and (here / "neuron").resolve() != home:
        yield here / "neuron"


def _findings(package: Any, others: list[str]) -> Iterator[Finding]:
    if others:
        yield Finding("other", ", ".join(others))
    damaged = damaged_files()
    if damaged:
        yield Finding("damaged", ", ".join(damaged[:3]) + (" ..." if len(damaged) > 3 else ""))
    elif getattr(getattr(package, "Neuron", None), "__module__", "") != "neuron.neuron":
        yield Finding("foreign", str(getattr(package, "__file__", None)))
    here = list(shadows(package))
    for path in here:
        yield Finding("shadow", str(path))
    first = found_first()
    if first and first not in here and first.parent not in here:
        yield Finding("path", str(first))


def source() -> str:
    """Return what pip can be asked for: that from which this package came.

    An index leaves no record; then it is the address that the wheel was built to be found at. A
    name would do only for a package that PyPI has.
    """
    try:
        record = metadata.distribution(OURS).read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return f'"{HOME}"' if (HOME / "pyproject.toml").is_file() else OURS
    url = json.loads(record)["url"] if record else ""
    if url.startswith("file:"):
        return f'"{url2pathname(urlsplit(url).path)}"'
    return url or (PUBLISHED.read_text(encoding="utf-8") if PUBLISHED.is_file() else OURS)


def _is_whole(file: metadata.PackagePath) -> bool:
    place = Path(str(file.locate()))
    if not place.is_file():
        return False
    assert file.hash  # noqa: S101 - files without one are not asked about
    digest = hashlib.new(file.hash.mode, place.read_bytes()).digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode() == file.hash.value


def _commands(finding: Finding) -> dict[str, str]:
    """Give the commands that mend, as they are written on this machine."""
    python = Path(sys.executable).stem
    folder = ENVIRONMENT + ("\\Scripts\\" if sys.platform == "win32" else "/bin/")
    return {
        "make": f"{python} -m venv {ENVIRONMENT}",
        "install": f"{folder}python -m pip install {source()}",
        "reinstall": f"{python} -m pip install --force-reinstall {source()}",
        "name": Path(finding.about).parts[-1],
    }
