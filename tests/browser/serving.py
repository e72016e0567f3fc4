"""Serve the built site below a path of its own, as a project page on GitHub is served."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SITE = Path(__file__).parents[2] / "build" / "site"
BASE = "/neuron-from-scratch/"
BUILT_FOR = "http://127.0.0.1:8000/"


class Handler(SimpleHTTPRequestHandler):
    """A plain static server: no special headers, as on most hosts."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
    }

    def do_GET(self) -> None:
        if not self.path.startswith(BASE):
            self.send_error(404)
        elif self.path == f"{BASE}sitemap.xml":
            # Instant navigation works only for the addresses that the sitemap lists.
            here = f"http://{self.headers['Host']}{BASE}"
            text = (SITE / "sitemap.xml").read_text(encoding="utf-8").replace(BUILT_FOR, here)
            self._answer(text.encode())
        else:
            self.path = self.path.removeprefix(BASE[:-1])
            super().do_GET()

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class Server(ThreadingHTTPServer):
    """A server that does not mind visitors who leave early."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a closed page breaks its connections off."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve on a free port of this machine; give the site's address."""
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(SITE)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
