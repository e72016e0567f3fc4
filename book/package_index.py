"""Lets pip install the package from the book's own site: the wheel with notebooks, and an index."""

import hashlib
import shutil
import sys
from pathlib import Path
from threading import Lock, Thread

from book import notebooks, runtime

NAME = "neuron-from-scratch"
# What the wheel and its notebooks are made of.
SOURCES = (
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "hatch_build.py",
    "neuron/**/*",
    "neuron_tutor/**/*",
    "book/*.py",
    "book/*.toml",
    "docs/*/*.md",
)
# What a page writes where the address of the wheel belongs.
MARK = "WHEEL-OF-THIS-BOOK"
building = Lock()
PAGE = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title></head>
<body><a href="{address}">{name}</a></body>
</html>
"""


def begin() -> None:
    """Build the wheel beside everything else, so that nobody waits for it."""
    Thread(target=wheel, daemon=True).start()


def wheel() -> Path:
    """Return the wheel to hand out, with notebooks; one that was built of these sources is kept."""
    folder = runtime.BUILD / "pip"
    stamp = folder / "stamp"
    with building:
        wanted = runtime.fingerprint(SOURCES, notebooks.PACKAGE.encode())
        built = list(folder.glob("*.whl"))
        if built and stamp.exists() and stamp.read_text() == wanted:
            return built[0]
        shutil.rmtree(folder, ignore_errors=True)
        runtime.run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
        stamp.write_text(wanted)
        return next(folder.glob("*.whl"))


def write(site: Path, packed: Path) -> None:
    """Put the wheel into ``site/pip`` and a simple index (PEP 503) beside it."""
    folder = site / "pip"
    own = folder / "simple" / NAME
    own.mkdir(parents=True, exist_ok=True)
    shutil.copy(packed, folder)
    digest = hashlib.sha256(packed.read_bytes()).hexdigest()
    address = f"../../{packed.name}#sha256={digest}"
    (own / "index.html").write_text(
        PAGE.format(title=NAME, address=address, name=packed.name), encoding="utf-8"
    )
    (folder / "simple" / "index.html").write_text(
        PAGE.format(title="Simple index", address=f"{NAME}/", name=NAME), encoding="utf-8"
    )


def page(html: str, site_url: str, name: str) -> str:
    """Write the address that the site gives its wheel into a page."""
    # A copy elsewhere says its own address in its place (live/src/page/own-address.ts).
    address = f"{site_url.rstrip('/')}/pip/{name}"
    return html.replace(MARK, f'<span data-address="pip/{name}">{address}</span>')
