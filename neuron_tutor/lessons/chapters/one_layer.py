"""Judges softmax and a layer of neurons against the package's own."""

import math
import random
from collections.abc import Callable, Sequence
from typing import Any

from neuron.activations import softmax
from neuron.network import Layer
from neuron.network import Network as Model
from neuron_tutor.lessons.lesson import UnfitError, Work, WrongError, expect, filled_in

SMALL = 1e-9
Numbers = list[float]
TOTALS: list[Numbers] = [
    [2, 1, 0],
    [0.5, -1, 3, 0],
    [-2, -2],
    [1.5],
    [-4, 2, 0.25, 1, -0.5, 3, 0, -1, 2, 0.75],
]
LARGE: list[Numbers] = [[1000, 0], [-1000, -1001], [5000, 5000, 4999]]
# Inputs, then blames, for layers with as many inputs and neurons.
INPUTS: list[tuple[Numbers, Numbers]] = [
    ([1, 0.5, -2], [0.25, -1]),
    ([0.5, 2], [1, -0.5, 0.75, 2]),
    ([3, -1, 0.25, 1.5, 2], [0.5]),
    ([0.25, 0, 1], [-0.5, 0.125, 1]),
]


def judge_softmax(work: Work) -> None:
    """Judge ``softmax(totals)``: shares that add up to 1, and no overflow."""
    function = work.function("softmax")
    found = [listed(function([*totals]), "returns-nothing", "no-list") for totals in TOTALS]
    expect(all(len(a) == len(b) for a, b in zip(found, TOTALS)), "other-length")

    def is_all(rule: Callable[[Numbers], Numbers]) -> bool:
        return all(map(near, found, map(rule, TOTALS)))

    if not is_all(softmax):
        expect(not is_all(lambda t: [math.exp(v) for v in t]), "not-divided")
        expect(not is_all(lambda t: [math.exp(v - max(t)) for v in t]), "not-divided")
        expect(not is_all(lambda t: [math.exp(min(t) - v) for v in t]), "not-divided")
        expect(not is_all(lambda t: softmax([-v for v in t])), "turned-over")
        expect(not is_all(lambda t: [v - max(t) for v in t]), "no-exp")
        expect(not is_all(lambda t: [float(v == max(t)) for v in t]), "only-the-biggest")
        expect(any(abs(sum(shares) - 1) < SMALL for shares in found), "not-one")
        expect(all(abs(sum(shares) - 1) < SMALL for shares in found), "not-always-one")
        raise WrongError("other-shares")
    for totals in LARGE:
        try:
            shares = function([*totals])
        except (OverflowError, ZeroDivisionError) as error:
            raise WrongError("overflows") from error
        expect(near(shares, softmax(totals)), "overflows")
    given = [2.0, 1.0]
    function(given)
    expect(given == [2.0, 1.0], "changes-totals")


def judge_layer(work: Work) -> None:
    """Judge ``Layer(inputs, neurons)``: how it starts, weighs, shares blame and moves."""
    kind = work["Layer"]
    expect(isinstance(kind, type), "no-class")
    for inputs, neurons in ((3, 2), (2, 4), (40, 20), (3, 3)):
        _judge_start(kind, inputs, neurons)
    _judge_sums(kind)
    _judge_share(kind)
    _judge_nudge(kind)
    for x, blames in INPUTS:
        random.seed(5)
        made = kind(len(x), len(blames))
        random.seed(5)
        model = Model([len(x), len(blames)], output="softmax").layers[0]
        if not same(made, model):
            raise UnfitError("other-draws")


def _judge_start(kind: Any, inputs: int, neurons: int) -> None:
    try:
        made = kind(inputs, neurons)
    except TypeError as error:
        raise WrongError("no-init") from error
    expect(hasattr(made, "weights") and hasattr(made, "biases"), "not-kept")
    weights, biases = filled_in(made.weights), filled_in(made.biases)
    expect(isinstance(weights, list) and isinstance(biases, list), "no-lists")
    expect(all(isinstance(row, list) for row in weights), "no-lists")
    shape = [len(row) for row in weights]
    expect(shape != [neurons] * inputs or inputs == neurons, "turned-around")
    expect(shape == [inputs] * neurons, "weights-count")
    expect(len(biases) == neurons, "biases-count")
    expect(len({id(row) for row in weights}) == neurons, "one-list")
    size = min(1, math.sqrt(6 / (inputs + neurons)))
    every = [value for row in [*weights, biases] for value in row]
    expect(all(isinstance(value, int | float) for value in every), "no-numbers")
    expect(len(set(every)) == len(every), "equal-start")
    expect(all(abs(value) <= size for value in every), "too-far")
    expect(any(value < 0 for value in every) or len(every) < 5, "one-sided")


def _filled(kind: Any, inputs: int, neurons: int, seed: int = 3) -> tuple[Any, Layer]:
    """Make a layer of the reader's and one of the package's with the same numbers."""
    draw = random.Random(seed)
    weights = [[draw.uniform(-2, 2) for _ in range(inputs)] for _ in range(neurons)]
    biases = [draw.uniform(-2, 2) for _ in range(neurons)]
    made = kind(inputs, neurons)
    made.weights, made.biases = [row[:] for row in weights], biases[:]
    return made, Layer(weights, biases)


def _judge_sums(kind: Any) -> None:
    expect(hasattr(kind, "weighted_sums"), "no-weighted-sums")
    found, models = [], []
    for x, blames in INPUTS:
        made, model = _filled(kind, len(x), len(blames))
        found.append(listed(made.weighted_sums([*x]), "sums-nothing", "sums-no-list"))
        models.append((model, x))

    def is_all(rule: Callable[[Layer, Numbers], Numbers]) -> bool:
        return all(near(f, rule(*m)) for f, m in zip(found, models))

    def bare(layer: Layer, x: Numbers) -> Numbers:
        return Layer(layer.weights, [0.0] * len(layer.biases)).weighted_sums(x)

    expect(not is_all(bare), "sums-without-bias")
    expect(not is_all(lambda a, x: a.weighted_sums(x)[:1]), "sums-of-one-neuron")
    expect(not is_all(lambda a, x: a.weighted_sums(x)[-1:]), "sums-of-one-neuron")
    lengths = [len(f) == len(m.biases) for f, (m, _) in zip(found, models)]
    expect(all(lengths), "sums-count")
    expect(not is_all(_running), "sums-run-on")
    expect(is_all(lambda a, x: a.weighted_sums(x)), "sums-wrong")


def _running(layer: Layer, x: Numbers) -> Numbers:
    """Give the sums of a loop that never starts again at 0."""
    sums, total = [], 0.0
    for weights, bias in zip(layer.weights, layer.biases):
        total += sum(weight * value for weight, value in zip(weights, x))
        sums.append(total + bias)
    return sums


def _judge_share(kind: Any) -> None:
    expect(hasattr(kind, "share"), "no-share")
    found, models = [], []
    for x, blames in INPUTS:
        made, model = _filled(kind, len(x), len(blames))
        try:
            shared = made.share([*blames])
        except IndexError as error:
            raise WrongError("share-rows") from error
        found.append(listed(shared, "share-nothing", "share-no-list"))
        models.append((model, blames))
    lengths = [len(f) == len(m.weights[0]) for f, (m, _) in zip(found, models)]
    expect(any(lengths), "share-count")
    expect(all(lengths), "share-rows")
    expect(
        not all(near(f, _of_rows(m, b)) for f, (m, b) in zip(found[3:], models[3:])), "share-rows"
    )
    expect(all(near(f, m.share(b)) for f, (m, b) in zip(found, models)), "share-wrong")


def _of_rows(layer: Layer, blames: Numbers) -> Numbers:
    return [sum(w * b for w, b in zip(row, blames)) for row in layer.weights]


def _judge_nudge(kind: Any) -> None:
    expect(hasattr(kind, "nudge"), "no-nudge")
    moves, rights = [], []
    for (x, blames), rate in zip(INPUTS, (0.5, 0.1, 1, 0.25)):
        made, model = _filled(kind, len(x), len(blames))
        before, target = flat(made), Layer([r[:] for r in model.weights], model.biases[:])
        made.nudge([*x], [*blames], rate)
        target.nudge(x, blames, rate)
        after = flat(made)
        expect(len(after) == len(before), "nudge-loses")
        moves.append([a - b for a, b in zip(after, before)])
        rights.append(([a - b for a, b in zip(flat(target), before)], x, blames, rate))
    expect(any(any(m) for m in moves), "never-moves")
    if all(near(m, right) for m, (right, *_) in zip(moves, rights)):
        return

    def is_all(rule: Callable[[Numbers, Numbers, Numbers, float], Numbers]) -> bool:
        return all(near(m, rule(*right)) for m, right in zip(moves, rights))

    def weights(right: Numbers, blames: Numbers) -> int:
        return len(right) - len(blames)

    expect(not is_all(lambda m, *_: [-v for v in m]), "uphill")
    expect(not is_all(lambda m, _, b, __: [*m[: weights(m, b)], *[0.0] * len(b)]), "biases-stay")
    expect(
        not is_all(lambda m, _, b, __: [*[0.0] * weights(m, b), *m[weights(m, b) :]]),
        "weights-stay",
    )
    expect(
        not is_all(lambda _, x, b, r: [-r * v for v in b for _ in x] + [-r * v for v in b]),
        "ignores-inputs",
    )
    expect(not is_all(lambda m, _, __, r: [v / r for v in m]), "ignores-rate")
    expect(
        not is_all(
            lambda m, x, b, _: [*m[: weights(m, b)], *[len(x) * v for v in m[weights(m, b) :]]]
        ),
        "biases-many-times",
    )
    raise WrongError("nudge-wrong")


def flat(layer: Any) -> Numbers:
    """Return all numbers of a layer: the weights of every neuron, then the biases."""
    return [value for row in layer.weights for value in row] + [*layer.biases]


def same(made: Any, model: Layer) -> bool:
    """Tell whether a layer of the reader's holds the numbers of one of the package's."""
    return near(flat(made), flat(model))


def listed(value: Any, nothing: str, no_list: str) -> Numbers:
    """Take a list of numbers, or say what it is instead."""
    value = filled_in(value)
    expect(value is not None, nothing)
    expect(isinstance(value, list | tuple), no_list)
    kept = [filled_in(each) for each in value]
    expect(all(isinstance(each, int | float) for each in kept), no_list)
    return kept


def near(found: Sequence[float], right: Sequence[float]) -> bool:
    """Tell whether two lists of numbers are the same but for rounding."""
    return len(found) == len(right) and all(abs(a - b) < SMALL for a, b in zip(found, right))
