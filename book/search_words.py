"""Which texts of the book hold a word: search fetches those, in place of all."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import TypeVar

# As live/src/search/words.ts splits a text.
WORD = re.compile(
    r"[가-힣ㄱ-ㅣ]+"
    r"|[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*"
    r"|\d+(?:\.\d+)?"
    r"|[=!<>+*/%-]=|\*\*|="
    r"|[^\W\d_]+"
)
HANGUL = re.compile(r"[가-힣]+")
FIRST_SYLLABLE, SYLLABLES = 0xAC00, 11_172
KEYS = 2**17 - 1  # a prime; two keys that are equal cost a text that is fetched in vain
MOST_APART = 4096  # so far below the numbers that are no signs
FIRST_SIGN = 0x21  # a number as one sign, which is never a space


Key = TypeVar("Key", str, int)


def words(text: str) -> set[str]:
    """Return what a text is found by, Hangul aside: the parts of names, numbers, operators."""
    found: set[str] = set()
    for word in WORD.findall(text.lower()):
        if re.match("[a-z_]", word):
            found.update({part for part in re.split(r"[._]+", word) if part} or {word})
        elif not HANGUL.match(word):
            found.add(word)
    return found


def syllables(text: str) -> set[int]:
    """Return what the Hangul of a text is found by, as numbers.

    These are the first two syllables of a word, whatever is written onto them, and the two behind
    them, where most compounds have their second half.
    """
    found: set[int] = set()
    for word in WORD.findall(text.lower()):
        if HANGUL.fullmatch(word):
            found.update(_key(pair) for pair in (word[:2], word[2:4]) if len(pair) == 2)
            if len(word) < 3:
                found.add(_key(word[0]))
    return found


def _key(pair: str) -> int:
    first, second = ord(pair[0]) - FIRST_SYLLABLE, ord(pair[1:] or "가") - FIRST_SYLLABLE
    return (first * SYLLABLES + second + len(pair)) % KEYS


def latin(texts: list[str]) -> dict[str, str]:
    """Return the words in their order, and for each the texts that hold it."""
    found = _holders(words(text) for text in texts)
    ordered = sorted(found)
    return {"words": " ".join(ordered), "texts": " ".join(found[word] for word in ordered)}


def hangul(texts: list[str]) -> dict[str, str]:
    """Return by how much each key is larger than the one before, and the texts that hold it."""
    found = _holders(syllables(text) for text in texts)
    found.update({key: found.get(key, "") for key in range(0, KEYS, MOST_APART)})
    ordered = sorted(found)
    gaps = "".join(chr(FIRST_SIGN + here - before) for before, here in pairwise([0, *ordered]))
    return {"gaps": gaps, "texts": " ".join(found[key] for key in ordered)}


def _holders(texts: Iterable[set[Key]]) -> dict[Key, str]:
    """Write the texts that hold a key as one sign each."""
    found: dict[Key, str] = defaultdict(str)
    for number, keys in enumerate(texts):
        for key in keys:
            found[key] += chr(FIRST_SIGN + number)
    return found
