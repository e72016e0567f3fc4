"""Read the files of the book: from the archive that holds this package, or from its folder."""

from __future__ import annotations

import gzip
import threading
import zipfile
import zlib
from pathlib import Path
from typing import NamedTuple

FOLDER = "site"
PACKED = ".gz"  # a file is kept packed, under its name and this ending, where that is smaller

# Not from the system: Windows' registry may say text/plain for scripts, which browsers then refuse.
TYPES = {
    ".bin": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ipynb": "application/json",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".py": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


class DamagedError(Exception):
    """The archive is not whole: copied or downloaded only in part."""


class File(NamedTuple):
    """A file of the site as it is kept."""

    body: bytes
    packed: bool  # with gzip
    kind: str
    tag: str  # changes with the content

    def plain(self) -> bytes:
        """Return the content itself."""
        return gzip.decompress(self.body) if self.packed else self.body


class Site:
    """The files of the book by their addresses, wherever this package lies."""

    def __init__(self, place: Path | None = None) -> None:
        home = place or Path(__file__).resolve().parent
        archive = next((part for part in home.parents if part.is_file()), None)
        self._folder = None if archive else home / FOLDER
        self._archive = None
        self._lock = threading.Lock()  # one file handle, many requests
        if archive:
            inside = home.relative_to(archive).as_posix()
            self._prefix = f"{inside}/{FOLDER}/"
            try:
                self._archive = zipfile.ZipFile(archive)
            except (OSError, zipfile.BadZipFile) as error:
                raise DamagedError(str(archive)) from error
        self.name = str(archive or home)
        if self.find("index.html") is None:
            raise DamagedError(self.name)

    def find(self, path: str) -> File | None:
        """Return the file at an address without its first slash, or None if there is none."""
        if not path or path.endswith("/"):
            path += "index.html"
        kind = TYPES.get(f".{path.rsplit('/', 1)[-1].rpartition('.')[2]}", TYPES[".bin"])
        for name, packed in ((path + PACKED, True), (path, False)):
            body = self._read(name)
            if body is not None:
                return File(body, packed, kind, f'"{zlib.crc32(body):08x}-{len(body):x}"')
        return None

    def is_folder(self, path: str) -> bool:
        """Whether a page lies at this address with a slash behind it."""
        return self.find(f"{path}/") is not None

    def _read(self, name: str) -> bytes | None:
        if ".." in name.split("/") or "\\" in name or ":" in name or "\0" in name:
            return None
        if self._archive is None:
            assert self._folder is not None  # noqa: S101 - one of the two is there
            file = self._folder / name
            return file.read_bytes() if file.is_file() else None
        try:
            with self._lock:
                return self._archive.read(self._prefix + name)
        except KeyError:
            return None
        except (OSError, zipfile.BadZipFile, zlib.error) as error:
            raise DamagedError(self.name) from error
