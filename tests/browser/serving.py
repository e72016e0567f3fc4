"""Serve the built site below a path of its own, as a project page on GitHub is served."""

import gzip
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic, sleep
from typing import Any

SITE = Path(__file__).parents[2] / "build" / "site"
BASE = "/neuron-from-scratch/"

Spoiler = Callable[["Handler", bytes], None]


@dataclass
class Host:
    """A running server: its address, and what it does besides sending files."""

    address: str
    headers: dict[str, str] = field(default_factory=dict)
    #: How to answer for files whose names end in the key.
    spoiled: dict[str, Spoiler] = field(default_factory=dict)
    #: Whether text is sent packed, as all hosts do; the tests spare the time.
    packs: bool = False
    #: What was asked for, in order.
    asked: list[str] = field(default_factory=list)
    #: What is served, which may change under an open page, and below which path.
    site: Path = SITE
    base: str = BASE


def built_for(sitemap: str) -> str:
    """Return the address that a site was built for, which may have a path: its first page's."""
    return min(re.findall(r"<loc>(.*?)</loc>", sitemap), key=len)


class Handler(SimpleHTTPRequestHandler):
    """A plain static server: no special headers, as on most hosts."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
    }

    def __init__(self, *args: Any, host: Host, **options: Any) -> None:
        self.host = host
        super().__init__(*args, directory=str(host.site), **options)

    def do_GET(self) -> None:
        self.host.asked.append(self.path)
        if not self.path.startswith(self.host.base):
            self.send_error(404)
            return
        self.path = self.path.removeprefix(self.host.base[:-1])
        spoil = next((s for end, s in self.host.spoiled.items() if self.path.endswith(end)), None)
        if spoil:
            file = Path(self.translate_path(self.path))
            spoil(self, (file / "index.html" if file.is_dir() else file).read_bytes())
        elif self.path == "/sitemap.xml" and (self.host.site / "sitemap.xml").exists():
            # Instant navigation works only for the addresses that the sitemap lists.
            text = (self.host.site / "sitemap.xml").read_text(encoding="utf-8")
            self.answer(text.replace(built_for(text), self.host.address).encode())
        elif self.host.packs:
            self.pack()
        else:
            super().do_GET()

    def answer(self, body: bytes, length: int | None = None) -> None:
        """Send a body, and say that it has this length."""
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def pack(self) -> None:
        """Send a file as it goes over the line."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        is_packed = file.suffix in (".html", ".css", ".js", ".json", ".svg", ".webmanifest")
        body = gzip.compress(file.read_bytes()) if is_packed else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        for name, value in self.host.headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def missing(handler: Handler, _: bytes) -> None:
    """Answer that there is no such file."""
    handler.send_error(404)


def damaged(handler: Handler, body: bytes) -> None:
    """Turn one bit over, in the middle."""
    changed = bytearray(body)
    changed[len(body) // 2] ^= 1
    handler.answer(bytes(changed))


def cut(handler: Handler, body: bytes) -> None:
    """Send the first half as if it were all."""
    handler.answer(body[: len(body) // 2])


def broken_off(handler: Handler, body: bytes) -> None:
    """Lose the connection half-way."""
    handler.answer(body[: len(body) // 2], length=len(body))
    handler.close_connection = True


def unreachable(handler: Handler, _: bytes) -> None:
    """Answer nothing, as if there were no network."""
    handler.close_connection = True


class Gate:
    """Holds a file back until it is opened."""

    def __init__(self) -> None:
        self.open = False

    def __call__(self, handler: Handler, body: bytes) -> None:
        until = monotonic() + 60
        while not self.open and monotonic() < until:
            sleep(0.05)
        handler.answer(body)


class Server(ThreadingHTTPServer):
    """A server that does not mind visitors who leave early."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a closed page breaks its connections off."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def hosting(site: Path = SITE, base: str = BASE, port: int = 0) -> Iterator[Host]:
    """Serve on a port of this machine, a free one if none is named."""
    host = Host("", site=site, base=base)
    server = Server(("127.0.0.1", port), partial(Handler, host=host))
    host.address = f"http://127.0.0.1:{server.server_port}{base}"
    with running(server):
        yield host


@contextmanager
def running(server: Server) -> Iterator[None]:
    """Let a server serve for a while."""
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
