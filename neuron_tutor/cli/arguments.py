"""Read what was typed behind ``neuron``: the command, its words and its options."""

import argparse
import platform
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from neuron_tutor.cli.screen import Screen, UsageError

COMMANDS = (
    "learn",
    "digits",
    "notebooks",
    "check",
    "book",
    "doctor",
)  # each a module of this package

LANGUAGES = ("ko", "en")

Run = Callable[[Namespace, Screen], int]


def parse(words: Sequence[str], screen: Screen) -> tuple[Run, Namespace]:
    """Find the function to run and what was chosen for it; UsageError for anything unknown.

    A command's module says in ``WORDS`` which words it wants, adds its options to a parser with
    ``options(parser)`` and works in ``run(choices, screen)``.
    """
    end = words.index("--") if "--" in words else len(words)
    words, plain = words[:end], words[end + 1 :]  # behind -- nothing is an option
    screen.as_json = "--json" in words
    language = Parser()
    language.value("--lang", str, None)
    chosen, rest = language.read(words)  # first of all, so that all complaints are in it
    if chosen.lang is not None:
        if chosen.lang not in LANGUAGES:
            raise UsageError("usage.lang", given=chosen.lang)
        screen.speak(chosen.lang)
    common = Parser()
    common.flags("-h", "--help")
    common.flags("--json")
    common.flags("--version")
    chosen, rest = common.read(rest)
    names = [*language.names, *common.names]
    if chosen.version:
        return _version, chosen
    if not rest:
        return _help, Namespace(page="help")
    name = rest[0]
    if name.startswith("-"):
        raise UsageError("usage.option", given=_bare(name), help="neuron --help", like=names)
    if name not in COMMANDS:
        raise UsageError("usage.command", given=name, like=COMMANDS)
    if chosen.help:
        return _help, Namespace(page=f"help.{name}")
    command = import_module(f"neuron_tutor.cli.{name}")
    parser = Parser()
    command.options(parser)
    choices, rest = parser.read(rest[1:])
    for word in rest:
        if word.startswith("-"):
            known = [*parser.names, *names]
            raise UsageError(
                "usage.option", given=_bare(word), help=f"neuron {name} --help", like=known
            )
    _place(choices, command.WORDS, [*rest, *plain], name, screen)
    return command.run, choices


class Parser(argparse.ArgumentParser):
    """argparse for options alone, without a word of its own: its messages are in English only."""

    def __init__(self) -> None:
        super().__init__(add_help=False, allow_abbrev=False, exit_on_error=False)
        self.names: list[str] = []
        self.valueless: list[str] = []

    def flags(self, *names: str) -> None:
        """Add an option that is there or not, under all its names."""
        self.add_argument(*names, action="store_true")
        self.names += names
        self.valueless += names

    def value(self, name: str, kind: Callable[[str], object], default: object) -> None:
        """Add an option with a value, which ``kind`` reads or refuses with a UsageError."""
        self.add_argument(name, type=kind, default=default)
        self.names.append(name)

    def read(self, words: Sequence[str]) -> tuple[Namespace, list[str]]:
        """Take out the options that are known and give what is left."""
        try:
            return self.parse_known_args(words)
        except argparse.ArgumentError as error:
            name = str(error.argument_name)
            flag = set(name.split("/")) <= set(self.valueless)
            raise UsageError("usage.flag" if flag else "usage.value", name=name) from None


def whole(name: str, least: int) -> Callable[[str], int]:
    """Make a reader of whole numbers for an option."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if number < least:
            raise UsageError("usage.whole", name=name, least=least, given=text)
        return number

    return read


def positive(name: str) -> Callable[[str], float]:
    """Make a reader of numbers above 0 for an option."""

    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = 0
        if not 0 < number < float("inf"):
            raise UsageError("usage.positive", name=name, given=text)
        return number

    return read


def _place(
    choices: Namespace, places: Sequence[str], words: Sequence[str], name: str, screen: Screen
) -> None:
    """Put every word where the command wants it; there must be neither more nor fewer."""
    help_of = f"neuron {name} --help"
    usage = screen.word(f"help.{name}").partition("\n")[0].partition(": ")[2]
    for place, word in zip(places, words):
        setattr(choices, place, word)
    if len(words) < len(places):
        what = screen.word(f"what.{places[len(words)]}")
        raise UsageError("usage.missing", what=what, usage=usage, help=help_of)
    if len(words) > len(places):
        raise UsageError("usage.extra", given=words[len(places)], usage=usage, help=help_of)


def _bare(option: str) -> str:
    return option.partition("=")[0]


def _help(choices: Namespace, screen: Screen) -> int:
    screen.say(choices.page)
    screen.give({"help": screen.word(choices.page)})
    return 0


def _version(_: Namespace, screen: Screen) -> int:
    from importlib import metadata  # noqa: PLC0415 - takes longer than all the rest

    try:
        version = metadata.version("neuron-from-scratch")
    except metadata.PackageNotFoundError:  # a checkout
        version = "?"
    screen.write(f"neuron-from-scratch {version} (Python {platform.python_version()})")
    screen.give({"version": version, "python": platform.python_version()})
    return 0
