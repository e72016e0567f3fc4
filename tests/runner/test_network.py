"""What would connect to another computer is refused in a page, and the refusal is explained."""

import errno
import socket

import pytest
from live_runner import network

from neuron_tutor.errors import explain


@pytest.mark.parametrize("name", ["connect", "sendto"])
@pytest.mark.parametrize(("lang", "word"), [("ko", "인터넷"), ("en", "internet")])
def test_a_refused_connection_names_the_call_and_the_internet(monkeypatch, name, lang, word):
    monkeypatch.setattr(network.sys, "platform", "emscripten")
    for kept in ("connect", "sendto", "accept", "connect_ex"):
        monkeypatch.setattr(socket.socket, kept, getattr(socket.socket, kept))
    network.take_over()
    code = f"import socket\ns = socket.socket()\ns.{name}(('127.0.0.1', 9))"
    names = {}
    with pytest.raises(OSError, match="etwork") as caught:
        exec(compile(code, "<cell>", "exec"), names)  # noqa: S102
    told = explain(caught.value, code, lang=lang, namespace=names, where="page")
    assert (told.cause, told.line) == ("not-in-the-page", 3)
    assert f"`s.{name}`" in told.what
    assert word in told.what
    with names["s"] as opened:
        assert opened.connect_ex(("127.0.0.1", 9)) == errno.ENETUNREACH
