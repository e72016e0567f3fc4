"""Judges a network of two layers by its answers and by one step of learning."""

import math
import random
from typing import Any

from neuron.activations import softmax
from neuron.network import Network as Model
from neuron_tutor.lessons.chapters.one_layer import SMALL, Numbers, flat, listed, near, same
from neuron_tutor.lessons.lesson import UnfitError, Work, WrongError, expect, filled_in

# Inputs, hidden neurons and outputs; an input; its class.
NETWORKS: list[tuple[tuple[int, int, int], Numbers, int]] = [
    ((3, 2, 4), [1, 0.5, -2], 2),
    ((2, 5, 3), [0.25, 1], 0),
    ((5, 3, 2), [0.5, 0, 1, -1, 2], 1),
]


def judge_network(work: Work) -> None:
    """Judge ``Network(inputs, hidden, outputs)`` by its start, its answers and one step."""
    kind = work["Network"]
    expect(isinstance(kind, type), "no-class")
    for sizes, x, answer in NETWORKS:
        made, model = _twins(kind, sizes)
        _judge_forward(made, model, x)
        expect(hasattr(kind, "predict"), "no-predict")
        _judge_predict(kind, sizes, x)
        expect(hasattr(kind, "learn"), "no-learn")
        _judge_learn(kind, sizes, x, answer)
    _judge_surest(kind)
    random.seed(8)
    made = kind(3, 4, 2)
    random.seed(8)
    model = Model([3, 4, 2], output="softmax")
    if not (same(made.first, model.layers[0]) and same(made.second, model.layers[1])):
        raise UnfitError("other-draws")


def _twins(kind: Any, sizes: tuple[int, int, int]) -> tuple[Any, Model]:
    random.seed(3)
    try:
        made = kind(*sizes)
    except TypeError as error:
        raise WrongError("no-init") from error
    expect(hasattr(made, "first") and hasattr(made, "second"), "not-kept")
    model = Model(sizes, output="softmax")
    for mine, theirs in zip((filled_in(made.first), filled_in(made.second)), model.layers):
        expect(hasattr(mine, "weights") and hasattr(mine, "biases"), "no-layers")
        shape = [len(row) for row in mine.weights]
        expect(shape == [len(row) for row in theirs.weights], "other-sizes")
        theirs.weights = [[*row] for row in mine.weights]
        theirs.biases = [*mine.biases]
    return made, model


def _judge_forward(made: Any, model: Model, x: Numbers) -> None:
    expect(hasattr(made, "forward"), "no-forward")
    given = made.forward([*x])
    expect(given is not None, "forward-nothing")
    pair = isinstance(given, list | tuple) and len(given) == 2
    expect(pair, "no-pair")
    signals, shares = (listed(part, "no-pair", "no-pair") for part in given)
    sums = model.layers[0].weighted_sums(x)
    right = [math.tanh(z) for z in sums]
    last = model.layers[1].weighted_sums(right)
    expect(not (near(shares, right) and near(signals, softmax(last))), "pair-swapped")
    expect(not near(signals, sums), "no-tanh")
    expect(near(signals, right), "other-signals")
    expect(not near(shares, last), "no-softmax")
    expect(near(shares, softmax(last)), "other-shares")


def _judge_predict(kind: Any, sizes: tuple[int, int, int], x: Numbers) -> None:
    for k in range(sizes[2]):
        made, model = _twins(kind, sizes)
        made.second.biases[k] = model.layers[1].biases[k] = 9.0
        found = filled_in(made.predict([*x]))
        expect(found is not None, "predict-nothing")
        expect(not isinstance(found, list | tuple), "predict-list")
        expect(isinstance(found, int | float), "no-number")
        right = model.predict_proba(x)
        expect(isinstance(found, int) or abs(found - max(right)) > SMALL, "predict-share")
        expect(found == k, "predict-other")


def _judge_learn(kind: Any, sizes: tuple[int, int, int], x: Numbers, answer: int) -> None:
    rate = 0.5
    made, model = _twins(kind, sizes)
    before = [*flat(made.first), *flat(made.second)]
    loss = filled_in(made.learn([*x], answer, rate))
    after = [*flat(made.first), *flat(made.second)]
    moves = [a - b for a, b in zip(after, before)]
    cut = len(flat(made.first))
    _, early = _twins(kind, sizes)
    _early(early, x, answer, rate)
    right_loss = model.learn(x, answer, rate=rate)
    wanted = _moved(model, before)
    expect(any(moves), "never-learns")
    if not near(moves, wanted):
        expect(not near(moves, [-v for v in wanted]), "uphill")
        expect(any(moves[:cut]), "first-stays")
        expect(any(moves[cut:]), "second-stays")
        expect(not near(moves, _moved(early, before)), "moved-too-early")
        if near(moves[cut:], wanted[cut:]):
            expect(not near(moves[:cut], _without_slope(kind, sizes, x, answer, rate)), "no-slope")
            raise WrongError("hidden-blame")
        raise WrongError("last-blame")
    expect(loss is not None, "loss-nothing")
    expect(isinstance(loss, int | float), "no-number")
    expect(abs(loss - right_loss) < SMALL, "other-loss")


def _judge_surest(kind: Any) -> None:
    """Judge a step where the share of the answer is so small that it is 0 to the computer."""
    made, _ = _twins(kind, (2, 3, 2))
    made.second.biases[0] += 2000
    try:
        loss = made.learn([1, 0.5], 1, 0.5)
    except ValueError as error:
        raise WrongError("log-of-nothing") from error
    expect(loss > 100, "other-loss")


def _moved(model: Model, before: Numbers) -> Numbers:
    after = [value for layer in model.layers for value in flat(layer)]
    return [a - b for a, b in zip(after, before)]


def _blames(model: Model, x: Numbers, answer: int) -> tuple[Numbers, Numbers]:
    signals = [math.tanh(z) for z in model.layers[0].weighted_sums(x)]
    blames = softmax(model.layers[1].weighted_sums(signals))
    blames[answer] -= 1
    return signals, blames


def _early(model: Model, x: Numbers, answer: int, rate: float) -> None:
    """Learn as a program that moves the second layer before it shares its blame out."""
    signals, blames = _blames(model, x, answer)
    model.layers[1].nudge(signals, blames, rate)
    shares = model.layers[1].share(blames)
    hidden = [share * (1 - s * s) for share, s in zip(shares, signals)]
    model.layers[0].nudge(x, hidden, rate)


def _without_slope(
    kind: Any, sizes: tuple[int, int, int], x: Numbers, answer: int, rate: float
) -> Numbers:
    _, model = _twins(kind, sizes)
    before = flat(model.layers[0])
    _, blames = _blames(model, x, answer)
    model.layers[0].nudge(x, model.layers[1].share(blames), rate)
    return [a - b for a, b in zip(flat(model.layers[0]), before)]
