"""Finds the sentences for a cause, in the reader's language, and fills them in."""

import re
from collections.abc import Mapping
from types import ModuleType

from neuron_tutor.errors.words import en, ko
from neuron_tutor.errors.words.wishes import in_korean
from neuron_tutor.particles import fill

_LANGUAGES: Mapping[str, ModuleType] = {"en": en, "ko": ko}


def _read(text: str) -> dict[str, tuple[str, str]]:
    """Read blocks of three lines: the cause, what happened, what to look at next."""
    blocks = (block.split("\n") for block in text.strip().split("\n\n"))
    return {cause: (what, following) for cause, what, following in blocks}


SENTENCES = {lang: _read(words.SENTENCES) for lang, words in _LANGUAGES.items()}
CAUSES = frozenset(key.partition("/")[0] for key in SENTENCES["en"])


class MissingSentenceError(LookupError):
    """A rule names a sentence that a language lacks, or leaves out a word that it needs."""


def sentences(lang: str, cause: str, variant: str, words: Mapping[str, object]) -> tuple[str, str]:
    """Return what happened and what to look at next.

    A word whose name ends in ``type`` is the name of a Python type and is put into words, ``wish``
    is what the package asks for. Raises
    :class:`MissingSentenceError` with the name of what is missing.
    """
    key = f"{cause}/{variant}" if variant else cause
    if key not in SENTENCES[lang]:
        raise MissingSentenceError(f"{lang}: there is no sentence {key!r}")
    what, following = SENTENCES[lang][key]
    filled = {name: _fill(lang, name, word) for name, word in words.items()}
    try:
        return _capital(fill(what, filled)), _capital(fill(following, filled))
    except KeyError as missing:
        raise MissingSentenceError(f"{lang}: {key!r} needs the word {missing}") from None


def label(lang: str, name: str, **words: object) -> str:
    """Return one of the short texts around an explanation."""
    text: str = _LANGUAGES[lang].LABELS[name]
    return fill(text, {name: _fill(lang, name, word) for name, word in words.items()})


class _Word(str):
    """A word that can count: ``{got:value}`` is 1 value or 2 values."""

    __slots__ = ()

    def __format__(self, noun: str) -> str:
        return f"{self!s} {noun}" + "s" * (self != "1") if noun else str(self)


def _fill(lang: str, name: str, word: object) -> _Word:
    text = "" if word is None else str(word)
    if name.endswith("type"):
        words = _LANGUAGES[lang]
        known = words.TYPES.get(text)
        return _Word(known or words.OTHER_TYPE.format(name=text.rpartition(".")[2]))
    if name == "wish" and lang == "ko":
        text = in_korean(text)
    # A backtick would end the code that a page draws between two of them.
    return _Word(re.sub(r"[`\s]+", " ", text).strip() or "…")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
