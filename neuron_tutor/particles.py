"""Chooses the Korean particle behind a word that is put into a sentence: 뉴런을, 가중치를."""

import re
import unicodedata
from collections.abc import Mapping
from string import Formatter
from typing import Literal

# How a word ends when it is read aloud: on a vowel, on ㄹ (which 로 treats like a vowel), on
# another consonant; None: nobody can tell from the letters, as with `map` (맵) and `loop` (루프).
Ending = Literal["vowel", "rieul", "consonant"]

PAIRS = ("을/를", "이/가", "은/는", "과/와", "으로/로", "이에요/예요", "이라/라", "이나/나")

_DIGITS: dict[str, Ending] = dict(
    zip(
        "0123456789",
        ("consonant", "rieul", "vowel", "consonant", "vowel", "vowel", "consonant", "rieul",
         "rieul", "vowel"),
    )
)  # fmt: skip
# Letters read by their names: 에이 비 시 … 아르 or 알, so that nobody can tell for r.
_LETTERS: dict[str, Ending] = dict.fromkeys("abcdefghijkopqstuvwxyz", "vowel")
_LETTERS |= {"l": "rieul", "m": "consonant", "n": "consonant"}
# What the letters do not tell, and this course says often.
_WORDS: dict[str, Ending] = {
    "input": "consonant", "output": "consonant", "map": "consonant", "zip": "consonant",
    "step": "consonant", "pop": "consonant", "loop": "vowel", "type": "consonant",
    "break": "vowel", "get": "consonant", "format": "consonant", "split": "consonant",
    "exit": "consonant", "quit": "consonant", "set": "vowel", "float": "vowel", "part": "vowel",
    "epoch": "vowel", "weight": "vowel", "weights": "vowel", "global": "rieul", "await": "vowel",
    "init": "consonant",
}  # fmt: skip
_PAIR = re.compile(rf"([`'\")\]]*)(?:\[([가-힣]+)\])?({'|'.join(sorted(PAIRS, key=len)[::-1])})")


def ending(word: str) -> Ending | None:
    """Tell how a word ends when a Korean reads it aloud, None if the letters do not tell."""
    text = unicodedata.normalize("NFC", word).rstrip("`'\"_ ")
    last = text[-1:]
    if "가" <= last <= "힣":
        return _of_tail((ord(last) - ord("가")) % 28)
    if last.isdecimal() and last.isascii():
        return _of_number(text)
    found = re.search(r"[A-Za-z]+$", text)
    return _of_latin(found[0]) if found else None


def particle(word: str, pair: str) -> str | None:
    """Choose from a pair such as ``을/를`` what follows a word, None if nobody can tell."""
    after_consonant, after_vowel = pair.split("/")
    how = ending(word)
    if how is None:
        return None
    if how == "rieul" and pair == "으로/로":
        return after_vowel
    return after_vowel if how == "vowel" else after_consonant


def fill(sentence: str, words: Mapping[str, str]) -> str:
    """Put words into a sentence, and the right particle behind each.

    ``{name}[변수]을/를`` becomes ``w1을`` or ``x를``. Where the letters do not tell how the word is
    read, the noun in square brackets follows: ``book 변수를``.
    """
    written = ""
    after_word = False
    for literal, field, how, _ in Formatter().parse(sentence):
        written += _choose(written, literal) if after_word else literal
        after_word = field is not None
        if field is not None:
            written += format(words[field], how or "")
    return written


def _choose(written: str, literal: str) -> str:
    found = _PAIR.match(literal)
    if found is None:
        return literal
    closing, noun, pair = found.groups()
    chosen = particle(written, pair)
    if chosen is None:
        noun = noun or "값"
        chosen = f" {noun}{particle(noun, pair)}"
    return closing + chosen + literal[found.end() :]


def _of_tail(tail: int) -> Ending:
    if tail == 0:
        return "vowel"
    return "rieul" if tail == 8 else "consonant"  # 8 is the place of ㄹ among the 27 tails


def _of_number(text: str) -> Ending:
    """Read a number aloud: 10 십, 100 백, 10000 만, 10 ** 12 조; behind a point digit by digit."""
    if re.search(r"(?:^|[^\w.])[1-9][0-9]*0$", text):
        zeros = len(text) - len(text.rstrip("0"))
        return "vowel" if 12 <= zeros < 16 else "consonant"
    return _DIGITS[text[-1]]


def _of_latin(word: str) -> Ending | None:
    plain = word.casefold()
    if plain in _WORDS:
        return _WORDS[plain]
    if len(plain) == 1 or not re.search("[aeiouy]", plain):
        return _LETTERS.get(plain[-1])
    if plain.endswith("e") and len(plain) > 2:
        return _of_sound(plain[-2], plain, silent=True)
    return _of_sound(plain[-1], plain, silent=False)


def _of_sound(last: str, word: str, *, silent: bool) -> Ending | None:
    """Tell how a sound at the end of an English word is written in Hangul."""
    if last == "l":
        return "rieul"
    if last in "mn":
        return "consonant"
    if silent:  # rate 레이트, code 코드, size 사이즈
        return "vowel"
    if last == "g":
        return "consonant" if word.endswith("ng") else "vowel"
    if last == "t" and len(word) > 2 and word[-2] not in "aeiou":  # print 프린트, list 리스트
        return "vowel"
    return None if last in "bckpt" else "vowel"
