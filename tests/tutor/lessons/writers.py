"""Observes what chapter 15's programs write, on networks that give shares by rule."""

import random
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

ALPHABET = [".", "a", "b", "ᆫ", "ᄆ", "ᅵ"]  # the last three are Korean, taken apart


class Ruled:
    """A network whose shares depend on every letter that it sees and on its place."""

    def __init__(self, length: int, seed: int) -> None:
        self.letters, self.length, self.seed = list(ALPHABET), length, seed

    def forward(self, x: list[float]) -> tuple[list[float], list[float]]:
        """Give random shares that are always the same for the same inputs."""
        draw = random.Random(f"{[int(value) for value in x]}{self.seed}")
        shares = [draw.random() ** 3 + 0.01 for _ in self.letters]
        return [sum(x)], [share / sum(shares) for share in shares]


class Endless(Ruled):
    """A network that never ends a name."""

    def forward(self, x: list[float]) -> tuple[list[float], list[float]]:
        """Give the end mark no share."""
        return [sum(x)], [0, *[0.2] * (len(self.letters) - 1)]


def networks() -> Iterator[Ruled]:
    """Give networks that see from one to four letters, and one that never ends."""
    yield from (Ruled(length, seed) for length, seed in product((1, 2, 4), range(3)))
    yield Endless(2, 0)


def rows(names: dict[str, Any]) -> list[Any]:
    asked = product(("ab", "ba", "미ab", "aaaaaa"), (1, 2, 3, 5))
    seen = [[list(pair) for pair in names["rows_of"](name, length)] for name, length in asked]
    contexts = ("..", ".ab", "b", "ba.b")
    return [*seen, *(list(map(int, names["inputs_of"](c, list(".abc")))) for c in contexts)]


def heat(names: dict[str, Any]) -> list[Any]:
    shares = ([0.5, 0.3, 0.2], [0.1, 0.9], [0.25, 0.25, 0, 0.5])
    return [names["with_heat"](list(s), t) for s, t in product(shares, (1, 0.5, 2, 0.7))]


def drawn(call: Callable[[Ruled, float], Any]) -> list[Any]:
    """Let every network write a few times, cold and hot, with a seed for each."""
    seen = []
    for network, (seed, warmth) in product(networks(), enumerate((1, 0.4, 3))):
        random.seed(seed)
        seen.append([call(network, warmth) for _ in range(3)])
    return seen


def invented(names: dict[str, Any]) -> list[Any]:
    return drawn(names["invent"])


def begun(names: dict[str, Any]) -> list[Any]:
    return [drawn(lambda n, t, s=s: names["begin_with"](n, t, s)) for s in ("a", "미", "ab", "민")]


def likely(names: dict[str, Any]) -> list[Any]:
    return [names["likely"](n, name) for n in networks() for name in ("a", "미ab", "민", "bba")]


def new(names: dict[str, Any]) -> list[Any]:
    seen = []
    for given, count in ((["a"], 3), ([], 2), (["c", "d", "e"], 1), ([], 0)):
        said = iter("abbacadabedcfghiabcjklmnop" * 3)
        heats = []
        names["invent"] = lambda _, warmth, said=said, heats=heats: (
            heats.append(warmth) or next(said)
        )
        seen.append([list(names["new_names"]("network", 0.5, list(given), count)), set(heats)])
    return seen


VIEWS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "ch15-rows": rows,
    "ch15-heat": heat,
    "ch15-invent": invented,
    "ch15-begin": begun,
    "ch15-likely": likely,
    "ch15-new": new,
}
