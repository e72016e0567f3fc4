"""The command that serves the book: ``neuron book``, or the archive itself."""

from __future__ import annotations

import argparse
import contextlib
import errno
import signal
import sys
import threading
import webbrowser
from http.client import HTTPConnection, HTTPException
from typing import TextIO

from neuron_book.server import LOOPBACK, NAME, Server
from neuron_book.site import DamagedError, Site
from neuron_book.words import WORDS, language

PORT = 8314  # always the same: browsers keep a reader's work by address and port


def main(words: list[str] | None = None) -> int:
    """Serve until Ctrl+C; give 0, 1 for what went wrong on this machine, 2 for a wrong call."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old Windows console knows no Hangul
    given = sys.argv[1:] if words is None else words
    lang = language(_named(given, "--lang"))
    said = WORDS[lang]
    options = _parser(said).parse_args(given)
    if options.port is not None and not 0 < options.port < 65536:
        return _fail(said["no-port"].format(given=options.port), 2)
    try:
        site = Site()
    except DamagedError as error:
        return _fail(said["damaged"].format(name=error))
    if options.host == LOOPBACK and options.port is None and _is_open(PORT):
        address = f"http://{LOOPBACK}:{PORT}/"
        _say(said["already"].format(address=address))
        if not options.no_open:
            _show(address, said)
        return 0
    try:
        server = _listen(options, site, said)
    except OSError as error:
        if options.port is not None and error.errno in (errno.EADDRINUSE, errno.EACCES):
            other = options.port % 65535 + 1
            return _fail(said["taken"].format(port=options.port, other=other))
        reason = error.strerror or error
        return _fail(said["no-address"].format(host=options.host, reason=reason))
    return _serve(server, options, said)


def _listen(options: argparse.Namespace, site: Site, said: dict[str, str]) -> Server:
    """Take the port that was named, else the usual one, else any that is free."""
    try:
        return Server((options.host, options.port or PORT), site)
    except OSError as error:
        if options.port is not None or error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
    server = Server((options.host, 0), site)
    _say(said["other-port"].format(usual=PORT, port=server.server_address[1]))
    return server


def _serve(server: Server, options: argparse.Namespace, said: dict[str, str]) -> int:
    _say(said["open"].format(address=server.root))
    if options.host != LOOPBACK:
        _say(said["network"])
    if not options.no_open:
        threading.Timer(0.2, _show, (server.root, said)).start()
    # A shell's background job ignores the one; whoever ends a service sends the other.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        _say(said["bye"])
    finally:
        server.server_close()
    return 0


def _parser(said: dict[str, str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=NAME, description=said["about"])
    parser.add_argument("--port", type=int, metavar="N", help=said["port"].format(port=PORT))
    parser.add_argument("--no-open", action="store_true", help=said["no-open"])
    parser.add_argument("--host", default=LOOPBACK, metavar="ADDRESS", help=said["host"])
    parser.add_argument("--lang", choices=["ko", "en"], help=said["lang"])
    return parser


def _named(words: list[str], option: str) -> str | None:
    """Find an option's value before the options are read: the help itself has a language."""
    for word, following in zip(words, [*words[1:], ""]):
        if word == option:
            return following
        if word.startswith(option + "="):
            return word.partition("=")[2]
    return None


def _is_open(port: int) -> bool:
    """Whether it is this book that answers on the port."""
    asked = HTTPConnection(LOOPBACK, port, timeout=1)
    try:
        asked.request("HEAD", "/")
        return (asked.getresponse().getheader("Server") or "").startswith(NAME)
    except (OSError, HTTPException):
        return False
    finally:
        asked.close()


def _show(address: str, said: dict[str, str]) -> None:
    shown = False
    with contextlib.suppress(OSError, webbrowser.Error):
        shown = webbrowser.open(address)
    if not shown:
        _say(said["no-browser"])


def _say(text: str, stream: TextIO | None = None) -> None:
    # Nobody may listen: pythonw has no streams, a pipe may be closed.
    with contextlib.suppress(OSError, ValueError, AttributeError):
        print(text, file=stream or sys.stdout, flush=True)


def _fail(text: str, code: int = 1) -> int:
    _say(text, sys.stderr)
    return code
