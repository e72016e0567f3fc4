"""Tells the service worker which files are the book, each by its content."""

import hashlib
import json
import re
from pathlib import Path

DIGITS = 16  # of the SHA-256, in hexadecimal
LIST = re.compile(r"\Aself\.BOOK=.*;\n")
# What runs code, here or in Jupyter; the rest of the book is read.
PYTHON = re.compile(
    r"assets/live/(pyodide-.*/|(worker|unpacker)-[^/]*\.js$|.*\.(bin|pack)$)|notebooks/"
)
# Of no use without a network, or not asked for by pages: what others fetch, cards, sources.
LEFT_OUT = re.compile(
    r"sw\.js$|sitemap\.xml|pip/|assets/outside/card-|.*\.map$|.*/pyodide-lock\.json$"
)

Listed = tuple[str, str, int]


def write(site: Path) -> None:
    """Put the list in front of the site's service worker, which is another one by that."""
    worker = site / "sw.js"
    listed = json.dumps(book(site), ensure_ascii=False, separators=(",", ":"))
    code = LIST.sub("", worker.read_text(encoding="utf-8"))
    worker.write_text(f"self.BOOK={listed};\n{code}", encoding="utf-8")


def without(code: str) -> str:
    """Return the service worker of a site that nobody need keep: it lies on the reader's disk."""
    return LIST.sub("", code)


def book(site: Path) -> dict[str, list[Listed]]:
    """List the files of a site by their part: address, hash, size in bytes."""
    found: dict[str, list[Listed]] = {"text": [], "python": []}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not LEFT_OUT.match(name):
            content = path.read_bytes()
            address = re.sub(r"(^|(?<=/))index\.html$", "", name)  # as pages ask for it
            digest = hashlib.sha256(content).hexdigest()[:DIGITS]
            part = "python" if PYTHON.match(name) else "text"
            found[part].append((address, digest, len(content)))
    for files in found.values():  # the small ones first
        files.sort(key=lambda file: file[2])
    return found
