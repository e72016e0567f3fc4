"""Judges a network with one hidden layer by its numbers, its answers and every step it takes."""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from neuron.activations import sigmoid
from neuron_tutor.lessons.lesson import UnfitError, Work, WrongError, expect, filled_in

SMALL = 1e-9
Numbers = list[float]


@dataclass(frozen=True)
class Numbered:
    """The numbers of a network: weights and biases of the hidden neurons, then of the last."""

    hidden: tuple[Numbers, ...]
    hidden_biases: Numbers
    weights: Numbers
    bias: float

    @classmethod
    def drawn(cls, inputs: int, hidden: int, draw: random.Random) -> "Numbered":
        """Draw all numbers in the order of the book."""
        some = draw.uniform
        rows = tuple([some(-1, 1) for _ in range(inputs)] for _ in range(hidden))
        biases = [some(-1, 1) for _ in range(hidden)]
        return cls(rows, biases, [some(-1, 1) for _ in range(hidden)], some(-1, 1))

    @classmethod
    def of(cls, network: Any) -> "Numbered":
        """Read the numbers of a reader's network."""
        rows = tuple([*map(filled_in, row)] for row in filled_in(network.hidden))
        biases = [*map(filled_in, filled_in(network.hidden_biases))]
        weights = [*map(filled_in, filled_in(network.weights))]
        return cls(rows, biases, weights, filled_in(network.bias))

    def into(self, network: Any) -> Any:
        """Put the numbers into a reader's network."""
        network.hidden = [row[:] for row in self.hidden]
        network.hidden_biases, network.weights = self.hidden_biases[:], self.weights[:]
        network.bias = self.bias
        return network

    @property
    def parts(self) -> list[Numbers]:
        """Return hidden weights, hidden biases, weights, bias, each as one list."""
        hidden = [weight for row in self.hidden for weight in row]
        return [hidden, self.hidden_biases, self.weights, [self.bias]]

    @property
    def all(self) -> Numbers:
        """Return all numbers as one list."""
        return [number for part in self.parts for number in part]

    @property
    def shape(self) -> list[int]:
        """Return how many numbers there are of each kind."""
        return [*map(len, self.hidden), len(self.hidden_biases), len(self.weights)]

    def forward(self, x: Sequence[float]) -> tuple[Numbers, float]:
        """Return the signals and the output."""
        totals = [_sum(row, x) + b for row, b in zip(self.hidden, self.hidden_biases)]
        signals = [*map(sigmoid, totals)]
        return signals, sigmoid(_sum(self.weights, signals) + self.bias)

    def learned(self, x: Numbers, answer: float, rate: float, way: str = "") -> "Numbered":
        """Return the numbers after one lesson; ``way`` names a mistake that is made in it."""
        signals, a = self.forward(x)
        rate = {"flipped": -rate, "rate-left-out": 1}.get(way, rate)
        blame = 2 * (a - answer) * a * (1 - a)
        slips = {
            "two-left-out": blame / 2,
            "slope-left-out": 2 * (a - answer),
            "slope-half": 2 * (a - answer) * a,
            "slope-other-half": 2 * (a - answer) * (1 - a),
            "squared": 2 * (a - answer) ** 2 * a * (1 - a),
        }
        blame = slips.get(way, blame)
        step = rate * blame
        moved = [
            w - step * (1 if way == "signals-left-out" else s)
            for w, s in zip(self.weights, signals)
        ]
        sharing = moved if way == "too-early" else self.weights
        own: Callable[[float], float] = {
            "own-slope-left-out": lambda s: 1.0,  # noqa: ARG005
            "own-slope-half": lambda s: s,
            "own-slope-other-half": lambda s: 1 - s,
            "slope-of-the-output": lambda _: a * (1 - a),
            "sum-in-slope": lambda s: _log_odds(s) * (1 - _log_odds(s)),
        }.get(way, lambda s: s * (1 - s))
        shares = [blame * (1 if way == "weight-left-out" else w) for w in sharing]
        blames = [share * own(s) for share, s in zip(shares, signals)]
        if way == "hidden-stays":
            blames = [0.0] * len(blames)
        hidden = tuple(
            [w - rate * b * (1 if way == "inputs-left-out" else v) for w, v in zip(row, x)]
            for row, b in zip(self.hidden, blames)
        )
        biases = [bias - rate * b for bias, b in zip(self.hidden_biases, blames)]
        new = Numbered(hidden, biases, moved, self.bias - step)
        kept = {
            "weights-stay": {"weights": self.weights},
            "bias-stays": {"bias": self.bias},
            "hidden-weights-stay": {"hidden": self.hidden},
            "hidden-biases-stay": {"hidden_biases": self.hidden_biases},
            "biases-stay": {"hidden_biases": self.hidden_biases, "bias": self.bias},
            "only-hidden": {"weights": self.weights, "bias": self.bias},
            "bias-flipped": {"bias": self.bias + step},
            "hidden-biases-flipped": {
                "hidden_biases": [bias + rate * b for bias, b in zip(self.hidden_biases, blames)]
            },
        }
        return replace(new, **kept.get(way, {}))  # type: ignore[arg-type]


SHAPES = [(2, 4), (3, 2), (1, 3), (2, 1)]
INPUTS = {1: [0.75], 2: [1, -0.5], 3: [1, 0.5, -2]}
# Mistakes of a lesson, the likeliest first.
WAYS = [
    *("flipped", "too-early", "hidden-stays", "rate-left-out", "two-left-out", "slope-left-out"),
    *("slope-half", "slope-other-half", "squared", "weight-left-out", "own-slope-left-out"),
    *("own-slope-half", "own-slope-other-half", "slope-of-the-output", "sum-in-slope"),
    *("signals-left-out", "inputs-left-out", "weights-stay", "hidden-weights-stay"),
    *("biases-stay", "bias-stays", "hidden-biases-stay", "only-hidden", "bias-flipped"),
    "hidden-biases-flipped",
]
# What is told in the same words.
SAID_AS = {
    "slope-other-half": "slope-half",
    "own-slope-other-half": "own-slope-half",
    "only-hidden": "weights-stay",
    "hidden-weights-stay": "hidden-stays",
    "hidden-biases-stay": "biases-stay",
    "bias-stays": "biases-stay",
    "hidden-biases-flipped": "bias-flipped",
}
# Which part of the numbers is off, where no known mistake is.
OFF = ["hidden-wrong", "hidden-biases-wrong", "weights-wrong", "bias-wrong"]


def judge_network(work: Work) -> None:
    """Judge a class of networks; name what is missing first."""
    kind = work["Network"]
    expect(isinstance(kind, type), "no-class")
    made = [_made(kind, inputs, hidden) for inputs, hidden in SHAPES]
    for method in ("forward", "predict", "learn"):
        expect(callable(getattr(kind, method, None)), f"no-{method}")
        {"forward": _judge_forward, "predict": _judge_predict, "learn": _judge_learn}[method](kind)
    for seed, ((inputs, hidden), found) in enumerate(zip(SHAPES, made)):
        if not _near_all(found, Numbered.drawn(inputs, hidden, random.Random(seed))):
            raise UnfitError("other-draws")


def _made(kind: Any, inputs: int, hidden: int) -> Numbered:
    """Make a network and look at what it was born with."""
    seed = SHAPES.index((inputs, hidden))
    random.seed(seed)
    try:
        network = kind(inputs, hidden)
        found = Numbered.of(network)
    except (AttributeError, TypeError) as error:
        raise WrongError("no-init") from error
    expect(found.shape == [inputs] * hidden + [hidden, hidden], "other-shape")
    numbers = found.all
    expect(all(isinstance(each, int | float) for each in numbers), "no-number")
    ids = {id(row) for row in network.hidden}
    expect(len(ids) == hidden, "one-list-for-all")
    expect(hidden == 1 or len({tuple(row) for row in found.hidden}) > 1, "equal-start")
    expect(len(set(numbers)) == len(numbers), "equal-start")
    expect(all(-1 <= each <= 1 for each in numbers), "too-far")
    expect(min(numbers) < 0 < max(numbers) or len(numbers) < 8, "one-sided-start")
    return found


def _cases(kind: Any) -> list[tuple[Any, Numbered, Numbers]]:
    """Return networks of the reader's kind whose numbers are known, with inputs."""
    cases = []
    for inputs, hidden in SHAPES:
        for seed in (7, 8):
            numbers = Numbered.drawn(inputs, hidden, random.Random(seed))
            cases.append((numbers.into(kind(inputs, hidden)), numbers, INPUTS[inputs]))
    return cases


def _judge_forward(kind: Any) -> None:
    given = []
    for network, numbers, x in _cases(kind):
        found = filled_in(network.forward([*x]))
        expect(found is not None, "forward-returns-nothing")
        expect(isinstance(found, tuple | list) and len(found) == 2, "no-pair")
        signals, output = found
        expect(not isinstance(output, list | tuple), "pair-turned-over")
        expect(isinstance(signals, list | tuple), "no-list")
        expect(isinstance(output, int | float), "no-number")
        expect(len(signals) == len(numbers.hidden), "signals-missing")
        given.append(([*map(filled_in, signals)], output, numbers, x))
    hidden: dict[str, Callable[[Numbers, float, Numbers], float]] = {
        "hidden-no-sigmoid": lambda row, b, x: _sum(row, x) + b,
        "hidden-no-bias": lambda row, _, x: sigmoid(_sum(row, x)),
        "hidden-minus-bias": lambda row, b, x: sigmoid(_sum(row, x) - b),
        "hidden-last": lambda row, b, x: sigmoid(row[-1] * x[-1] + b),
        "hidden-first": lambda row, b, x: sigmoid(row[0] * x[0] + b),
    }
    for diagnosis, way in hidden.items():
        same = [
            _near_each(s, [way(r, b, x) for r, b in zip(n.hidden, n.hidden_biases)])
            for s, _, n, x in given
        ]
        expect(not all(same), diagnosis)
    expect(all(_near_each(s, n.forward(x)[0]) for s, _, n, x in given), "signals-wrong")
    last: dict[str, Callable[[Numbered, Numbers], float]] = {
        "output-no-sigmoid": lambda n, s: _sum(n.weights, s) + n.bias,
        "output-no-bias": lambda n, s: sigmoid(_sum(n.weights, s)),
        "output-minus-bias": lambda n, s: sigmoid(_sum(n.weights, s) - n.bias),
        "output-last": lambda n, s: sigmoid(n.weights[-1] * s[-1] + n.bias),
        "output-first": lambda n, s: sigmoid(n.weights[0] * s[0] + n.bias),
    }
    for diagnosis, each in last.items():
        expect(not all(_near(o, each(n, s)) for s, o, n, _ in given), diagnosis)
    expect(all(_near(o, n.forward(x)[1]) for _, o, n, x in given), "output-wrong")


def _judge_predict(kind: Any) -> None:
    found = [(filled_in(net.predict([*x])), n.forward(x)[1]) for net, n, x in _cases(kind)]
    expect(all(value is not None for value, _ in found), "predict-returns-nothing")
    expect(not any(isinstance(value, tuple | list) for value, _ in found), "predict-gives-both")
    expect(not all(value in (0, 1) for value, _ in found), "predict-decides")
    expect(all(_near(value, right) for value, right in found), "predict-wrong")


def _judge_learn(kind: Any) -> None:
    lessons = []
    for answer, rate in ((1, 0.5), (0, 2)):
        for network, before, x in _cases(kind):
            network.learn([*x], answer, rate)
            after = Numbered.of(network)
            expect(after.shape == before.shape, "numbers-lost")
            numbers = after.all
            expect(all(isinstance(each, int | float) for each in numbers), "no-number")
            lessons.append((after, before, partial(before.learned, [*x], answer, rate)))
    expect(any(after != before for after, before, _ in lessons), "never-moves")
    if all(_near_all(after, lesson()) for after, _, lesson in lessons):
        return
    for way in WAYS:
        if all(_near_all(after, lesson(way)) for after, _, lesson in lessons):
            raise WrongError(SAID_AS.get(way, way))
    for i, diagnosis in reversed([*enumerate(OFF)]):  # the last neuron's first: all depends on it
        same = [_near_each(a.parts[i], lesson().parts[i]) for a, _, lesson in lessons]
        expect(all(same), diagnosis)


def _sum(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, values))


def _log_odds(signal: float) -> float:
    """Return the weighted sum that a sigmoid made this signal of."""
    return math.log(signal / (1 - signal))


def _near(found: Any, right: float) -> bool:
    return isinstance(found, int | float) and abs(found - right) < SMALL


def _near_each(found: Sequence[Any], right: Sequence[float]) -> bool:
    return len(found) == len(right) and all(map(_near, found, right))


def _near_all(found: Numbered, right: Numbered) -> bool:
    return all(map(_near_each, found.parts, right.parts))
