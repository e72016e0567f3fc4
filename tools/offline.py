"""Pack the built site for machines without a network: one file, a wheel, a zip for any host."""

import gzip
import os
import re
import shutil
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

from book import kept_files
from neuron_book.words import WORDS
from tools.environment import PYTHON, ROOT, run, run_in

OUT = ROOT / "build" / "offline"
SITE = ROOT / "build" / "offline-site"
STAGE = ROOT / "build" / "offline-stage"
ANYWHERE = ROOT / "build" / "offline-anywhere"
ADDRESS = "http://127.0.0.1:8314/"  # where the server of neuron_book listens
SOURCES = ROOT / "neuron_book"
# Of no use in a copy: sources of the theme's scripts.
LEFT_OUT = (".map",)
# What works at one address alone. The service worker knows the pages wherever it lies.
ADDRESSED = {"sitemap.xml", "sitemap.xml.gz", "404.html"}
DATE = (1980, 1, 1, 0, 0, 0)  # the same sources give the same bytes
UNPACKED = {".woff2", ".png", ".gz", ".whl", ".zip"}  # packed already, each in its own way


def pack() -> None:
    """Build the site for its own server, and from it the zipapp, the wheel and the zip."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    # Links to share lead to the published book, not to this copy.
    addresses = {"SITE_URL": ADDRESS, "BOOK_PUBLISHED": os.environ.get("SITE_URL", "")}
    run(PYTHON, "-m", "mkdocs", "build", "--strict", "--site-dir", str(SITE), **addresses)
    stage()
    zipapp(OUT / "neuron-book.pyz")
    site_zip(OUT / "site.zip")
    build = (PYTHON, "-m", "hatchling", "build", "-d", str(OUT), "-t", "wheel")
    run(*build, "-t", "sdist")  # the package itself, with its notebooks
    run_in(STAGE, *build)


def stage() -> None:
    """Lay out the second distribution: code, then the site, packed where it helps."""
    shutil.rmtree(STAGE, ignore_errors=True)
    package = STAGE / "neuron_book"
    package.mkdir(parents=True)
    for path in SOURCES.glob("*.py"):
        shutil.copy(path, package)
    for path in (SOURCES / "pyproject.toml", ROOT / "LICENSE", ROOT / "LICENSE-docs"):
        shutil.copy(path, STAGE)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (STAGE / "version.txt").write_text(project["version"])
    for path in _files():
        target = package / "site" / path.relative_to(SITE)
        target.parent.mkdir(parents=True, exist_ok=True)
        plain = path.read_bytes()
        if path.name == "sw.js":  # the whole book lies on the reader's disk already
            plain = kept_files.without(plain.decode()).encode()
        packed = plain if path.suffix in UNPACKED else gzip.compress(plain, 9, mtime=0)
        if len(packed) < 0.95 * len(plain):
            target.with_name(f"{target.name}.gz").write_bytes(packed)
        else:
            target.write_bytes(plain)


def zipapp(target: Path) -> None:
    """Write the zipapp: members are stored, since they are packed already and sent as they are."""
    with target.open("wb") as file:
        # Where a copy lacks its end, Python finds no archive and reads this as a program: it shows
        # the first line that it cannot understand, which is a text without an end.
        sorry = " ".join(said["damaged-file"] for said in WORDS.values())
        file.write(f"#!/usr/bin/env python3\n'{sorry}\n".encode())
        with zipfile.ZipFile(file, "w") as archive:
            _add(archive, "__main__.py", (SOURCES / "__main__.py").read_bytes())
            for path in sorted((STAGE / "neuron_book").rglob("*")):
                if path.is_file():
                    _add(archive, path.relative_to(STAGE).as_posix(), path.read_bytes())
    target.chmod(0o755)


def site_zip(target: Path) -> None:
    """Write the site as any static host takes it, below any path: it does not say where it lies."""
    shutil.rmtree(ANYWHERE, ignore_errors=True)
    own = re.compile(rf"\s*<(?:link|meta) [^>]*{re.escape(ADDRESS)}[^>]*>")
    for path in _files():
        if path.name in ADDRESSED:
            continue
        copy = ANYWHERE / path.relative_to(SITE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".html":
            copy.write_text(own.sub("", path.read_text("utf-8")), encoding="utf-8")
        else:
            shutil.copy(path, copy)
    kept_files.write(ANYWHERE)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(ANYWHERE.rglob("*")):
            if path.is_file():
                _add(archive, path.relative_to(ANYWHERE).as_posix(), path.read_bytes())


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, DATE)
    info.compress_type = archive.compression
    info.external_attr = 0o644 << 16
    archive.writestr(info, content)


def _files() -> Iterator[Path]:
    """Give the files of the site that a copy needs, always in the same order."""
    for path in sorted(SITE.rglob("*")):
        if path.is_file() and path.suffix not in LEFT_OUT:
            yield path
