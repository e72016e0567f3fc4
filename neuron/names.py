"""Names that people have, for a network that learns to write some."""

from collections.abc import Iterable
from unicodedata import normalize

from neuron.checks import expect, listed
from neuron.language import language


def names(own: Iterable[str] | None = None) -> list[str]:
    """Load given names in the reader's language, in small letters; or look at names of your own.

    They are the 121 Korean names of Faker 40.63.0 (MIT), or as many of its American ones: the most
    frequent that have 3 to 8 letters. Your own have two letters at least and nothing but letters.
    """
    if own is None:
        from importlib.resources import files  # noqa: PLC0415 - costs more time than all of neuron

        return (files("neuron.datasets") / f"names-{language()}.txt").read_text("utf-8").split()
    given = listed("names", own, "a list of names")
    return [_name(f"names[{i}]", name) for i, name in enumerate(given)]


def _name(place: str, given: object) -> str:
    """Take a name; a syllable that a file system took apart is one letter again."""
    expect(isinstance(given, str), place, "a name in quotes", given, TypeError)
    name = normalize("NFC", str(given))
    expect(len(name) > 1, place, "a name of two letters or more", name)
    expect(name.isalpha(), place, "one word of letters alone", name)
    return name.lower()
