"""`neuron book` serves the other distribution, or says that it is not there."""

import sys
from types import ModuleType

import pytest

from neuron_tutor.cli import main


@pytest.fixture
def served(monkeypatch):
    """The words that the server of the book was given."""
    words = []
    package, command = ModuleType("neuron_book"), ModuleType("neuron_book.command")
    command.main = lambda given: words.extend(given) or 0
    monkeypatch.setitem(sys.modules, "neuron_book", package)
    monkeypatch.setitem(sys.modules, "neuron_book.command", command)
    return words


def test_options_reach_the_server(served):
    assert main(["book", "--port", "9000", "--no-open", "--lang", "ko"]) == 0
    assert sorted(served) == ["--lang=ko", "--no-open", "--port=9000"]


def test_the_server_itself_decides_what_is_not_said(served):
    assert main(["book", "--lang", "en"]) == 0
    assert served == ["--lang=en"]


@pytest.mark.parametrize(("lang", "said"), [("ko", "설치되어 있지"), ("en", "not installed")])
def test_without_the_pages_it_says_what_is_missing(monkeypatch, capsys, lang, said):
    monkeypatch.setitem(sys.modules, "neuron_book", None)
    monkeypatch.setitem(sys.modules, "neuron_book.command", None)
    assert main(["book", "--lang", lang]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "neuron-from-scratch-book" in told
