"""``neuron book``: open the whole live book on this machine, without a network."""

from argparse import Namespace
from importlib import import_module

from neuron_tutor.cli.arguments import Parser
from neuron_tutor.cli.screen import Screen, UsageError

WORDS = ()
PACKAGE = "neuron-from-scratch-book"  # the pages are ten megabytes: a distribution of their own


def options(parser: Parser) -> None:
    """Add the options of this command."""
    parser.value("--port", int, None)
    parser.value("--host", str, None)
    parser.flags("--no-open")


def run(choices: Namespace, screen: Screen) -> int:
    """Serve until Ctrl+C, with the server of the other distribution."""
    try:
        command = import_module("neuron_book.command")
    except ModuleNotFoundError:
        raise UsageError("book.absent", package=PACKAGE) from None
    named = {"--port": choices.port, "--host": choices.host, "--lang": screen.lang}
    words = [f"{name}={value}" for name, value in named.items() if value is not None]
    if choices.no_open:
        words.append("--no-open")
    return int(command.main(words))
