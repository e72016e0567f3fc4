"""Judges a smooth neuron: its sigmoid, its loss, and every step that it takes downhill."""

import math
from collections.abc import Callable, Sequence
from typing import Any

from neuron.activations import sigmoid
from neuron_tutor.lessons.chapters.weighing import made
from neuron_tutor.lessons.lesson import Work, WrongError, expect, filled_in

SMALL = 1e-9
Numbers = list[float]
ABOVE = [0.25, 1, 3, 12, 0]
BELOW = [-0.25, -1, -3, -12]
FAR = [40, 800, 5000]


def judge_sigmoid(work: Work) -> None:
    """Judge ``sigmoid(total)``, of small numbers first and then of those where exp overflows."""
    given = work.function("sigmoid")
    above, below = ([given(total) for total in totals] for totals in (ABOVE, BELOW))
    found = [*above, *below]
    expect(None not in found, "returns-nothing")
    expect(all(isinstance(value, int | float) for value in found), "no-number")
    expect(not all(value in (0, 1) for value in found), "still-a-step")
    right = [sigmoid(total) for total in (*ABOVE, *BELOW)]
    mirrored = [1 - value for value in right]
    expect(not _all_near(found, mirrored), "turned-over")
    expect(_near(above[-1], 0.5) or not _all_near(above[:-1], right[: len(ABOVE) - 1]), "at-zero")
    low = right[len(ABOVE) :]
    if not _all_near(above, right[: len(ABOVE)]):
        raise WrongError("above" if _all_near(below, low) else "wrong-number")
    expect(not _all_near(below, mirrored[len(ABOVE) :]), "below-mirrored")
    expect(_all_near(below, low), "below")
    for far in FAR:
        _far(given, far, 1.0, "overflows-above")
        _far(given, -far, 0.0, "overflows-below")


def _far(given: Callable[[float], Any], total: float, right: float, diagnosis: str) -> None:
    try:
        found = given(total)
    except (OverflowError, ZeroDivisionError) as error:
        raise WrongError(diagnosis) from error
    expect(found is not None, "returns-nothing")
    expect(_near(found, right), "far-off")


class _Says:
    """A neuron that says for each row what it was told to say."""

    def __init__(self, said: dict[tuple[float, ...], float]) -> None:
        self.said, self.asked, self.taught = said, 0, 0

    def predict(self, x: Sequence[float]) -> float:
        expect(isinstance(x, list | tuple), "no-list")
        self.asked += 1
        expect(tuple(x) in self.said, "answer-among-inputs")
        return self.said[tuple(x)]

    def learn(self, *_: object) -> None:
        self.taught += 1


# Rows, and what a neuron says of each.
FORECASTS: list[tuple[list[Numbers], Numbers]] = [
    ([[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]], [0.75, 0.5, 0.25, 0.125]),
    ([[1, 0, 1], [0, 1, 0]], [0.5, 0.75]),
    ([[1, 0, 1, 1], [0, 1, 0, 0], [1, 1, 1, 0]], [1, 0.25, 0.5]),
    ([[2, 1], [5, 0], [7, 1], [8, 1], [9, 0]], [0.5, 0, 1, 0.25, 0.75]),
]


def judge_loss(work: Work) -> None:
    """Judge ``loss(neuron, rows)``, the mean of the squared errors."""
    given = work.function("loss")
    found, errors = [], []
    for rows, said in FORECASTS:
        neuron = _Says({tuple(row[:-1]): value for row, value in zip(rows, said)})
        try:
            found.append(given(neuron, [row[:] for row in rows]))
        except ValueError as error:
            raise WrongError("only-two-inputs") from error
        expect(found[-1] is not None, "returns-nothing")
        expect(isinstance(found[-1], int | float), "no-number")
        expect(not neuron.taught, "teaches")
        expect(neuron.asked, "not-asked")
        errors.append([value - row[-1] for row, value in zip(rows, said)])

    known: dict[str, Callable[[Numbers], float]] = {
        "not-divided": lambda each: sum(e**2 for e in each),
        "by-four": lambda each: sum(e**2 for e in each) / 4,
        "not-squared": lambda each: sum(each) / len(each),
        "not-squared-nor-divided": sum,
        "doubled": lambda each: sum(2 * e for e in each) / len(each),
        "without-minus": lambda each: sum(map(abs, each)) / len(each),
        "squared-too-late": lambda each: sum(each) ** 2 / len(each),
        "squared-at-last": lambda each: (sum(each) / len(each)) ** 2,
        "root": lambda each: math.sqrt(sum(e**2 for e in each) / len(each)),
        "one-row": lambda each: each[0] ** 2,
        "first-of-all": lambda each: each[0] ** 2 / len(each),
        "last-row": lambda each: each[-1] ** 2 / len(each),
        "last-alone": lambda each: each[-1] ** 2,
        "counts": lambda each: sum(e != 0 for e in each) / len(each),
    }
    for diagnosis, way in known.items():
        if _all_near(found, [way(each) for each in errors]):
            raise WrongError(SAID_AS.get(diagnosis, diagnosis))
    right = [sum(e**2 for e in each) / len(each) for each in errors]
    expect(_all_near(found, right), "wrong-number")


# Wrong ways that are told the same.
SAID_AS = {
    "not-squared-nor-divided": "not-squared",
    "first-of-all": "one-row",
    "last-alone": "last-row",
    "squared-at-last": "squared-too-late",
}
# Weights, bias and inputs: one, two, three and five of them.
PLACES: list[tuple[Numbers, float, Numbers]] = [
    ([0.5, -0.25], 0.125, [1, 1]),
    ([2, 1], -1.5, [1, 0]),
    ([0.5, 1, -2], 0.75, [1, 0.5, -0.25]),
    ([-0.75], 0.25, [2]),
    ([0.5, -1, 0.25, 0.125, 1], -0.5, [1, 2, 0, -1, 0.5]),
]
RATES = (1, 0.25)


def judge_neuron(work: Work) -> None:
    """Judge a class of smooth neurons by its sums, its answers and its steps."""
    kind = work["Neuron"]
    expect(isinstance(kind, type), "no-class")
    made(kind, [1, 2], 3)
    expect(callable(getattr(kind, "weighted_sum", None)), "no-weighted-sum")
    _judge_sum(kind)
    expect(callable(getattr(kind, "predict", None)), "no-predict")
    _judge_predict(kind)
    expect(callable(getattr(kind, "learn", None)), "no-learn")
    _judge_learn(kind)


def _total(weights: Numbers, bias: float, x: Numbers) -> float:
    return sum(weight * value for weight, value in zip(weights, x)) + bias


def _judge_sum(kind: Any) -> None:
    found = [filled_in(made(kind, w, b).weighted_sum([*x])) for w, b, x in PLACES]
    expect(None not in found, "sum-returns-nothing")
    known: dict[str, Callable[[Numbers, float, Numbers], float]] = {
        "sum-without-bias": lambda w, _, x: _total(w, 0, x),
        "sum-minus-bias": lambda w, b, x: _total(w, -b, x),
        "sum-of-one": lambda w, b, x: w[0] * x[0] + b,
        "sum-of-last": lambda w, b, x: w[-1] * x[-1] + b,
        "sum-of-two": lambda w, b, x: _total(w[:2], b, x[:2]),
        "bias-each-time": lambda w, b, x: _total(w, b * len(x), x),
        "sum-smooth": lambda w, b, x: sigmoid(_total(w, b, x)),
    }
    for diagnosis, way in known.items():
        expect(not _all_near(found, [way(*place) for place in PLACES]), diagnosis)
    expect(_all_near(found, [_total(*place) for place in PLACES]), "sum-wrong")


def _judge_predict(kind: Any) -> None:
    found = [filled_in(made(kind, w, b).predict([*x])) for w, b, x in PLACES]
    totals = [_total(*place) for place in PLACES]
    expect(None not in found, "predict-returns-nothing")
    expect(not _all_near(found, totals), "no-sigmoid")
    expect(not all(value in (0, 1) for value in found), "still-a-step")
    expect(_all_near(found, [sigmoid(total) for total in totals]), "predict-wrong")


def _judge_learn(kind: Any) -> None:
    cases = [(*place, answer, rate) for place in PLACES for answer in (0, 1) for rate in RATES]
    moves = [_moves(kind, *case) for case in cases]
    expect(any(any(each) for each in moves), "never-moves")

    def moved(way: Callable[[float, float, float], float], **parts: bool) -> bool:
        """Whether all moves are those of another blame: of the output, the answer, the rate."""
        return all(_all_near(each, _wanted(case, way, **parts)) for each, case in zip(moves, cases))

    def right(output: float, answer: float, rate: float) -> float:
        return 2 * (output - answer) * output * (1 - output) * rate

    expect(not moved(lambda o, a, r: -right(o, a, r)), "flipped")
    expect(not moved(right, bias=False), "bias-stays")
    expect(not moved(right, bias_up=True), "bias-flipped")
    expect(not moved(right, weights=False), "weights-stay")
    expect(not moved(right, first_only=True), "weights-stay")
    expect(not moved(right, inputs=False), "ignores-input")
    expect(not moved(lambda o, a, r: right(o, a, r) / r), "rate-left-out")
    expect(not moved(lambda o, a, r: right(o, a, r) / 2), "two-left-out")
    expect(not moved(lambda o, a, r: 2 * (o - a) * r), "slope-left-out")
    expect(not moved(lambda o, a, r: (o - a) * r), "slope-left-out")
    expect(not moved(lambda o, a, r: 2 * (o - a) * o * r), "slope-half")
    expect(not moved(lambda o, a, r: 2 * (o - a) * (1 - o) * r), "slope-half")
    expect(not moved(lambda o, _, r: 2 * o * o * (1 - o) * r), "answer-left-out")
    expect(not moved(lambda o, _, r: 2 * o * (1 - o) * r), "answer-left-out")
    expect(not moved(lambda o, a, r: 2 * (o - a) ** 2 * o * (1 - o) * r), "squared")
    if moved(right):
        return
    one = [(each, case) for each, case in zip(moves, cases) if len(case[0]) == 1]
    same = all(_near(each[0], _wanted(case, right)[0]) for each, case in one)
    expect(not same or all(_near(e[1], _wanted(c, right)[1]) for e, c in one), "asks-twice")
    raise WrongError("asks-twice" if same else "step")


def _wanted(
    case: tuple[Numbers, float, Numbers, float, float],
    way: Callable[[float, float, float], float],
    *,
    weights: bool = True,
    inputs: bool = True,
    bias: bool = True,
    bias_up: bool = False,
    first_only: bool = False,
) -> Numbers:
    """Return by how much a lesson should move every weight, then the bias."""
    given, b, x, answer, rate = case
    blame = way(sigmoid(_total(given, b, x)), answer, rate)
    shares = [-blame * (value if inputs else 1) * weights for value in x]
    if first_only:
        shares[1:] = [0.0] * (len(shares) - 1)
    return [*shares, (blame if bias_up else -blame) * bias]


def _moves(
    kind: Any, weights: Numbers, bias: float, x: Numbers, answer: float, rate: float
) -> Numbers:
    """Return by how much one lesson moves every weight, then the bias."""
    neuron = made(kind, weights, bias)
    neuron.learn([*x], answer, rate)
    after = [*map(filled_in, neuron.weights), filled_in(neuron.bias)]
    expect(len(after) == len(weights) + 1, "weights-lost")
    expect(all(isinstance(value, int | float) for value in after), "no-number")
    return [now - before for now, before in zip(after, [*weights, bias])]


def _near(found: Any, right: float) -> bool:
    return isinstance(found, int | float) and abs(found - right) < SMALL


def _all_near(found: Sequence[Any], right: Sequence[float]) -> bool:
    return all(map(_near, found, right))
