"""``neuron notebooks DIR``: copy the chapters as notebooks, over nothing that the reader wrote."""

from argparse import Namespace
from pathlib import Path

from neuron_tutor.cli.arguments import Parser
from neuron_tutor.cli.screen import Screen, UsageError
from neuron_tutor.notebooks import OtherLanguageError, copy

WORDS = ("folder",)


def options(parser: Parser) -> None:
    """Add the options of this command."""
    parser.flags("--force")


def run(choices: Namespace, screen: Screen) -> int:
    """Copy, and say of every notebook what became of it."""
    folder = Path(choices.folder)
    if folder.exists() and not folder.is_dir():
        raise UsageError("file.not-folder", path=folder)
    try:
        states = copy(folder, screen.lang, force=choices.force)
    except OtherLanguageError:
        raise UsageError("notebooks.other", path=folder) from None
    except LookupError:
        screen.say("notebooks.none")
        screen.give({"error": screen.word("notebooks.none")})
        return 1
    except OSError as error:  # the folder is what was typed, whatever was being written into it
        error.filename = str(folder)
        raise
    for name, state in states.items():
        screen.say(f"notebooks.{state}", name=name)
    screen.write()
    if "kept" in states.values():
        screen.say("notebooks.force")
    screen.say("notebooks.next", folder=f'"{folder}"')
    screen.give({"folder": str(folder), "lang": screen.lang, "notebooks": states})
    return 1 if "blocked" in states.values() else 0
