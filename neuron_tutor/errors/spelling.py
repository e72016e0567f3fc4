"""Finds the name that a misspelt one was meant to be."""

import builtins
import re
from collections.abc import Iterable

# Names that readers call in this course; the exceptions and oddities of Python are no help.
BUILTINS = frozenset(
    name for name in vars(builtins) if name.islower() and not name.startswith("_")
) | {"True", "False", "None"}


def closest(name: str, own: Iterable[str], builtin: Iterable[str] = ()) -> str | None:
    """Return the one candidate that ``name`` is a misspelling of, or None if that is not sure.

    ``own`` are names of the reader, ``builtin`` names of Python, which are chosen more carefully:
    who writes ``inputs`` and forgot to define it did not mean ``input``.
    """
    scored = [(score, 0, other) for other in set(own) if (score := _score(name, other)) is not None]
    scored += [
        (score, 1, other)
        for other in set(builtin)
        if name.removesuffix("s") != other and (score := _score(name, other, 6)) is not None
    ]
    if not scored:
        return None
    scored.sort()
    if len(scored) > 1 and scored[0][:2] == scored[1][:2]:
        return None
    return scored[0][2]


def distance(one: str, other: str, limit: int) -> int:
    """Count the slips between two words: a letter more, less, wrong, or two of them swapped.

    Gives ``limit + 1`` for anything above the limit. Source: Damerau 1964, Comm. ACM 7, 171-176.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one):
        before_last, before, row = before, row, [i + 1]
        for j, b in enumerate(other):
            best = min(before[j + 1] + 1, row[j] + 1, before[j] + (a != b))
            if i and j and a == other[j - 1] and one[i - 1] == b:
                best = min(best, before_last[j - 1] + 1)
            row.append(best)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def _score(name: str, other: str, short: int = 4) -> int | None:
    """Rate a candidate, the lower the nearer; None: certainly not that one."""
    if name == other or not other:
        return None
    slips = _slips(name, other, short)
    if slips is None:
        return None
    return 2 * slips + (name[0].isupper() != other[0].isupper())  # nueron: neuron, not Neuron


def _slips(name: str, other: str, short: int) -> int | None:
    """Count the slips; names of up to ``short`` letters may have one, longer ones two."""
    plain, plain_other = _plain(name), _plain(other)
    if plain == plain_other:
        return 0
    if not same_digits(name, other):
        return _number_forgotten(plain, plain_other)
    if min(len(plain), len(plain_other)) <= 3 and sorted(plain) != sorted(plain_other):
        return _hangul_slips(plain, plain_other)
    limit = 1 if len(plain) <= short else 2
    slips = distance(plain, plain_other, limit)
    return slips if slips <= limit else None


def _hangul_slips(plain: str, other: str) -> int | None:
    """Three syllables are as long a word in Korean as seven letters are in English."""
    if len(plain) == len(other) == 3 and min(plain + other) >= "가":
        return 1 if distance(plain, other, 1) == 1 else None
    return None


def _number_forgotten(plain: str, other: str) -> int | None:
    """Weigh neuron2 against nueron: a long word, one of the two without a number.

    w3 is not a misspelling of w2, and layer2 not one of layer1.
    """
    words = [re.sub(r"[0-9]+$", "", word) for word in (plain, other)]
    if (words[0] == plain) == (words[1] == other) or min(map(len, words)) < 5:
        return None
    swapped = sorted(words[0]) == sorted(words[1])
    return 1 + (words[0] != words[1]) if swapped else None


def same_digits(one: str, other: str) -> bool:
    """Tell whether two names have the same digits."""
    return _digits(one) == _digits(other)


def _plain(name: str) -> str:
    return name.replace("_", "").casefold()


def _digits(name: str) -> str:
    return "".join(letter for letter in name if letter.isdigit())
