"""Serve the book to browsers on this machine, over HTTP."""

from __future__ import annotations

import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from socketserver import ThreadingMixIn
from typing import Any
from urllib.parse import unquote, urlsplit

from neuron_book.site import DamagedError, File, Site
from neuron_book.words import WORDS

NAME = "neuron-book"
LOOPBACK = "127.0.0.1"
HERE = ("127.0.0.1", "localhost", "[::1]")


class Server(ThreadingMixIn, HTTPServer):
    """Answers many requests at a time; ends with the program."""

    daemon_threads = True
    # On Windows it would let two servers share one port.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, address: tuple[str, int], site: Site) -> None:
        super().__init__(address, Book)
        self.site = site

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that hangs up is no fault."""

    @property
    def root(self) -> str:
        """The address of the first page on this machine."""
        return f"http://{LOOPBACK}:{self.server_address[1]}/"


class Book(BaseHTTPRequestHandler):
    """Answers GET and HEAD with the files of the site."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = NAME
    sys_version = ""

    def do_GET(self) -> None:
        """Send a file."""
        self._answer()

    def do_HEAD(self) -> None:
        """Send what would stand above the file."""
        self._answer()

    def log_message(self, *_: object) -> None:
        """Keep the terminal calm."""

    def _answer(self) -> None:
        try:
            if not self._is_for_us():
                self._send(421, _said("foreign"))
                return
            path = unquote(urlsplit(self.path).path).lstrip("/")
            found = self._find(path)
            if found is None and self.server.site.is_folder(path):
                self._send(301, _text(""), ("Location", f"/{path}/"))
            elif found is None:
                missing = self._find("404.html") or _text("Not found")
                self._send(404, missing)
            elif self.headers.get("If-None-Match") == found.tag:
                self._send(304, found._replace(body=b"", packed=False))
            else:
                self._send(200, found)
        except DamagedError:
            self.close_connection = True
            self._send(500, _said("damaged-file"))

    def _is_for_us(self) -> bool:
        """Whether the browser means this machine: a foreign name could be a page that spies."""
        if self.server.server_address[0] != LOOPBACK:
            return True  # somebody has opened the book to the network
        name = (self.headers.get("Host") or "").rsplit(":", 1)[0]
        return name in HERE

    def _find(self, path: str) -> File | None:
        found = self.server.site.find(path)
        if found and path == "sitemap.xml":  # instant navigation compares it with the address
            text = found.plain().decode("utf-8")
            first = text.partition("<loc>")[2].partition("</loc>")[0]
            body = text.replace(f"<loc>{first}", f"<loc>http://{self.headers.get('Host')}/")
            return File(body.encode("utf-8"), False, found.kind, "")
        return found

    def _send(self, status: int, file: File, *more: tuple[str, str]) -> None:
        body, packed = file.body, file.packed
        if packed and "gzip" not in (self.headers.get("Accept-Encoding") or ""):
            body, packed = file.plain(), False
        self.send_response(status)
        if status != 304:
            self.send_header("Content-Type", file.kind)
            self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        if file.tag:
            self.send_header("ETag", file.tag)
        self.send_header("Cache-Control", "no-cache")  # a newer book is seen at once
        # Shared memory, so that Stop and input() need no service worker.
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in more:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _said(key: str) -> File:
    # Nobody knows yet who reads it.
    return _text("\n".join(said[key] for said in WORDS.values()))


def _text(text: str) -> File:
    return File(text.encode("utf-8"), False, "text/plain; charset=utf-8", "")
