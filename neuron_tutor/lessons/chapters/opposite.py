"""Judges a function that makes of a neuron one that gives the opposite answers."""

from itertools import product
from typing import Any

from neuron_tutor.lessons.lesson import Work, WrongError, expect

TURNED = [
    (1, 1, 1.5),
    (0.6, 0.8, 1),
    (-1, -2, -0.5),
    (2, 0.5, 1),
    (0.3, 0.3, -0.2),
    (-0.7, 0.9, 0.4),
]


class _Turnable:
    """A neuron with a threshold, as the chapter has built it."""

    def __init__(self, w1: float, w2: float, t: float) -> None:
        self.w1, self.w2, self.t = w1, w2, t

    def predict(self, x1: float, x2: float) -> int:
        return int(x1 * self.w1 + x2 * self.w2 > self.t)

    def learn(self, *_: object) -> None:
        raise WrongError("trained")


def judge_opposite(work: Work) -> None:
    """Judge ``opposite(neuron)`` by what the neuron that it gives back answers."""
    function = work.function("opposite")
    work.stand_in("Neuron", _Turnable)
    every = [(x1, x2) for x1, x2 in product((0, 1, 0.5, 2, -1.25), repeat=2)]
    kinds = set()
    for numbers in TURNED:
        given = _Turnable(*numbers)
        found = function(given)
        expect(found is not None, "returns-nothing")
        expect(hasattr(found, "predict"), "no-neuron")
        expect((given.w1, given.w2, given.t) == numbers, "given-changed")
        clear = [x for x in every if abs(x[0] * given.w1 + x[1] * given.w2 - given.t) > 1e-9]
        told = [(given.predict(*x), found.predict(*x)) for x in clear]
        if all(one != other for one, other in told):
            continue
        kinds.add(_kept(numbers, found))
    if kinds:
        expect(len(kinds) > 1 or kinds == {"odd"}, kinds.pop())
        raise WrongError("odd")


def _kept(numbers: tuple[float, float, float], found: Any) -> str:
    """Name which of three numbers were not turned round."""
    w1, w2, t = (getattr(found, name, None) for name in ("w1", "w2", "t"))
    turned = (w1 == -numbers[0], w2 == -numbers[1], t == -numbers[2])
    if (w1, w2, t) == numbers:
        return "same"
    if not all(abs(a) == abs(b) for a, b in zip((w1, w2, t), numbers) if a is not None):
        return "odd"
    return {(True, True, False): "t-kept", (False, False, True): "weights-kept"}.get(
        turned, "one-weight"
    )
