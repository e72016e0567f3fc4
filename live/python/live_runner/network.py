"""No network: what seems to connect in a page reaches nobody, so it says so at once."""

import builtins
import errno
import os
import socket
import sys
from typing import Any, NoReturn

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py


def unreachable(*_: Any) -> NoReturn:
    """Stand for what connects to another computer."""
    raise OSError(errno.ENETUNREACH, os.strerror(errno.ENETUNREACH))


def no_connection(*_: Any) -> int:
    """Stand for `connect_ex`, which says with a number why it did not connect."""
    return errno.ENETUNREACH


def take_over() -> None:
    """Refuse in place of Pyodide, whose sockets wait for a server that no page has."""
    if sys.platform != "emscripten":
        return
    refused = dict.fromkeys(("connect", "sendto", "accept"), unreachable)
    for name, stand_in in (refused | {"connect_ex": no_connection}).items():
        setattr(socket.socket, name, stand_in)
