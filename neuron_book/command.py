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
from typing import NoReturn, TextIO

from neuron_book.server import LOOPBACK, NAME, Server
from neuron_book.site import DamagedError, Site
from neuron_book.words import WORDS, language

PORT = 8314  # always the same: browsers keep a reader's work by address and port
RESERVED = 1024  # below it lie the ports of the system


class WrongCallError(Exception):
    """The program was called with words that it does not know."""


class Parser(argparse.ArgumentParser):
    """Leaves it to us to say what is wrong: argparse knows one language."""

    def error(self, message: str) -> NoReturn:
        """Give up."""
        raise WrongCallError(message)


def main(words: list[str] | None = None) -> int:
    """Serve until Ctrl+C; give 0, 1 for what went wrong on this machine, 2 for a wrong call."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old Windows console knows no Hangul
    given = sys.argv[1:] if words is None else words
    lang = language(_named(given, "--lang"))
    said = WORDS[lang]
    try:
        options = _options(given, said)
        site = Site()
    except WrongCallError as error:
        return _fail(str(error), 2)
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
        # On Windows a port that is taken may be forbidden.
        if options.port is not None and error.errno in (errno.EADDRINUSE, errno.EACCES):
            rights = options.port < RESERVED and error.errno == errno.EACCES
            named = {"port": options.port, "other": PORT if rights else options.port % 65535 + 1}
            return _fail(said["no-rights" if rights else "taken"].format(**named))
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


def _options(given: list[str], said: dict[str, str]) -> argparse.Namespace:
    """Read what was asked for; WrongCallError with a sentence for the reader."""
    try:
        options = _parser(said).parse_args(given)
    except WrongCallError:
        raise WrongCallError(said["wrong-call"].format(words=" ".join(given))) from None
    if options.port is not None and not 0 < options.port < 65536:
        raise WrongCallError(said["no-port"].format(given=options.port))
    return options


def _parser(said: dict[str, str]) -> argparse.ArgumentParser:
    parser = Parser(prog=NAME, description=said["about"])
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
