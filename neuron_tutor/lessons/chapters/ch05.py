"""Chapter 5: why some tables take longer."""

import re
from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from types import FunctionType
from typing import Any

from neuron.data import truth_table
from neuron.neuron import Neuron, train
from neuron_tutor.lessons.lesson import Exercise, Prediction, Work, WrongError, expect, filled_in

STORM, LAUNDRY, WALK = ([1, 0, 0, 0], [1, 1, 0, 0], [0, 1, 0, 0])
SEEDS = list(range(200))
# One that the page does not have, and one that it has but with larger inputs: both are quick.
TABLES = [
    [[1, 1, 0], [1, 0, 0], [0, 1, 0], [0, 0, 0]],
    [[9, 9, 1], [9, 0, 1], [0, 9, 0], [0, 0, 0]],
]


def _judge_mean(work: Work) -> None:
    for data in TABLES:
        _judge_mean_of(work, data)
    order = [filled_in(name) for name in work["order"]]
    right = ["storm", "laundry", "walk"]
    expect(all(name in right for name in order), "order-names")
    expect(set(order) == set(right) and len(order) == 3, "order-names")
    expect(order == right, "order")


def _judge_mean_of(work: Work, data: list[list[int]]) -> None:
    """Look at which trainings the function asks for, without the time that they take."""
    calls: list[tuple[Any, Any, Any]] = []
    runs: list[int] = []

    def epochs_for(kind: Any, data: Any, seed: Any) -> int:
        calls.append((kind, data, seed))
        runs.append(seed * (seed + 7) % 101 + 1)
        return runs[-1]

    function = work.function("mean_epochs")
    found = _with(work["mean_epochs"], epochs_for=epochs_for)(data)
    if not calls:  # it trains by itself, without the help of epochs_for
        _judge_own_training(work, data, function(data))
        return
    expect(found is not None, "returns-nothing")
    expect(isinstance(filled_in(found), (int, float)), "no-number")
    seeds = [seed for _, _, seed in calls]
    expect(all(kind is work["Neuron"] for kind, _, _ in calls), "other-neuron")
    expect(all(table == data for _, table, _ in calls), "one-table")
    expect(len(seeds) > 1, "returns-early")
    expect(len(set(seeds)) > 1, "one-seed")
    expect(seeds != list(range(1, 201)), "from-one")
    expect(sorted(seeds) == SEEDS, "other-seeds")
    _judge_sum(found, runs)


def _judge_own_training(work: Work, data: list[list[int]], found: Any) -> None:
    expect(found is not None, "returns-nothing")
    expect(isinstance(found, (int, float)), "no-number")
    runs = [work["epochs_for"](work["Neuron"], data, seed) for seed in SEEDS]
    expect(_near(found, sum(runs) / 200), "not-the-mean")


def _judge_sum(found: float, runs: list[int]) -> None:
    total = sum(runs)
    if _near(found, total / 200):
        return
    expect(found != 0, "nothing-added")
    expect(not _near(found, total), "sum")
    expect(found not in (total // 200, round(total / 200)), "whole-number")
    expect(not _near(found, runs[-1] / 200), "last-only")
    expect(found > 0, "negative")
    expect(abs(found * 200 - total) > 10, "not-from-zero")
    raise WrongError("divisor")


def _judge_sign(work: Work) -> None:
    seeds = range(6)

    def last(seed: int) -> Any:
        return filled_in(_with(work["last_w2"], **_patience(work))(seed))

    found = [last(seed) for seed in seeds]
    expect(found != [None] * 6, "returns-nothing")
    expect(all(isinstance(w2, (int, float)) for w2 in found), "no-number")
    ways = [_way(seed, WALK) for seed in seeds]
    ends = [way[-1][1] for way in ways]
    if found != ends:
        expect([last(seed) for seed in seeds] == found, "no-seed")
        expect(found != [way[0][1] for way in ways], "untrained")
        expect(found != [way[1][1] for way in ways], "once")
        expect(found != [way[-1][0] for way in ways], "w1")
        expect(found != [-end for end in ends], "sign-flipped")
        for answers in (LAUNDRY, STORM):
            expect(found != [_way(seed, answers)[-1][1] for seed in seeds], "other-table")
        expect(
            len(set(found)) > 1 and found[:-1] != ends[1:] and found[1:] != ends[:-1], "other-seed"
        )
        early = all(w2 in [point[1] for point in way] for w2, way in zip(found, ways))
        raise WrongError("stops-early" if early else "other-start")
    sign = work["sign"]
    expect(sign in ("+", "-"), "no-sign")
    expect(sign == "-", "plus")


def _judge_start(work: Work) -> None:
    w1, w2 = work.number("w1"), work.number("w2")
    expect(isfinite(w1) and isfinite(w2), "no-number")
    neuron = Neuron(weights=[w1, w2], threshold=1)
    if not train(neuron, truth_table(WALK), max_epochs=2, learn_threshold=False).converged:
        expect(w1 <= 1, "sum-too-large")
        expect(w1 + w2 > 1, "w1-too-small")
        raise WrongError("both")


def _patience(work: Work) -> dict[str, Callable[..., Any]]:
    """Return the functions of the page for one training, which must not take too long."""
    left = 1000  # calls: the longest of the trainings takes about 250

    def patient(name: str) -> Callable[..., Any]:
        function = work[name]

        def called(*arguments: Any) -> Any:
            nonlocal left
            left -= 1
            expect(left > 0, "does-not-end")
            return function(*arguments)

        return called

    return {name: patient(name) for name in ("train_once", "count_right")}


def _way(seed: int, answers: Sequence[int]) -> list[tuple[float, ...]]:
    """Return the weights at the start and after every epoch."""
    neuron = Neuron(threshold=1, seed=seed)
    way = [tuple(neuron.weights)]
    train(
        neuron,
        truth_table(answers),
        learn_threshold=False,
        on_epoch=lambda _epoch, trained: way.append(tuple(trained.weights)),
    )
    return way


def _with(function: Any, **names: Any) -> Callable[..., Any]:
    """Return the same function, to which some names mean something else."""
    if not isinstance(function, FunctionType):
        raise WrongError("no-function")
    around: Mapping[str, Any] = function.__globals__
    return FunctionType(
        function.__code__, {**around, **names}, None, function.__defaults__, function.__closure__
    )


def _near(a: float, b: float) -> bool:
    return abs(a - b) < 1e-9


NEURON = """import random

class Neuron:
    def __init__(self, w1, w2):
        self.w1 = w1
        self.w2 = w2

    def predict(self, x1, x2):
        return int(x1 * self.w1 + x2 * self.w2 > 1)

    def learn(self, x1, x2, answer):
        error = self.predict(x1, x2) - answer
        self.w1 = self.w1 - error * x1 / 100
        self.w2 = self.w2 - error * x2 / 100

class QuickNeuron(Neuron):
    pass

def train_once(neuron, data):
    for x1, x2, answer in data:
        neuron.learn(x1, x2, answer)

def count_right(neuron, data):
    return sum(neuron.predict(x1, x2) == answer for x1, x2, answer in data)

def epochs_for(kind, data, seed):
    random.seed(seed)
    neuron = kind(random.random(), random.random())
    epochs = 0
    while count_right(neuron, data) < 4:
        train_once(neuron, data)
        epochs = epochs + 1
    return epochs

storm = [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]
laundry = [[1, 1, 1], [1, 0, 1], [0, 1, 0], [0, 0, 0]]
walk = [[1, 1, 0], [1, 0, 1], [0, 1, 0], [0, 0, 0]]
"""
MEAN = """def mean_epochs(data):
    total = 0
    for seed in range(200):
        total = total + epochs_for(Neuron, data, seed)
    return total / 200

order = ["storm", "laundry", "walk"]
"""
SIGN = """def last_w2(seed):
    random.seed(seed)
    neuron = Neuron(random.random(), random.random())
    while count_right(neuron, walk) < 4:
        train_once(neuron, walk)
    return neuron.w2

sign = "-"
"""
LOOP = "    while count_right(neuron, walk) < 4:\n        train_once(neuron, walk)\n"

EXERCISES = {
    "ch05-mean": Exercise(
        before=NEURON,
        starter=(
            "def mean_epochs(data):\n    return ...\n\n"
            'order = [..., ..., ...]  # "storm", "laundry", "walk"\n'
        ),
        solution=MEAN,
        judge=_judge_mean,
        wrong=[
            (MEAN.replace('"storm", "laundry", "walk"', '"walk", "laundry", "storm"'), "order"),
            (MEAN.replace('"storm", "laundry", "walk"', "storm, laundry, walk"), "order-names"),
            (MEAN.replace("data, seed)", "data, 0)"), "one-seed"),
            (MEAN.replace("total / 200", "total"), "sum"),
            (MEAN.replace("Neuron, data,", "Neuron, walk,"), "one-table"),
            (MEAN.replace("range(200)", "range(1, 201)"), "from-one"),
            (MEAN.replace("range(200)", "range(199)"), "other-seeds"),
            (MEAN.replace("    return", "        return"), "returns-early"),
            (MEAN.replace("return total / 200", "print(total / 200)"), "returns-nothing"),
            (MEAN.replace("total = total +", "total ="), "last-only"),
            (MEAN.replace("total +", "total -"), "negative"),
            (MEAN.replace("/ 200", "// 200"), "whole-number"),
            (MEAN.replace("/ 200", "/ 199"), "divisor"),
            (MEAN.replace("total = 0", "total = 1"), "not-from-zero"),
            (MEAN.replace("total +", "total *"), "nothing-added"),
            (MEAN.replace("    return total / 200\n", ""), "returns-nothing"),
            (MEAN.replace("epochs_for(Neuron,", "epochs_for(QuickNeuron,"), "other-neuron"),
            (MEAN.replace("epochs_for(Neuron, data, seed)", "46.545"), "not-the-mean"),
        ],
    ),
    "ch05-sign": Exercise(
        before=NEURON,
        starter=(
            "def last_w2(seed):\n    random.seed(seed)\n"
            "    neuron = Neuron(random.random(), random.random())\n    return ...\n\n"
            'sign = ...  # "+", "-"\n'
        ),
        solution=SIGN,
        judge=_judge_sign,
        wrong=[
            (SIGN.replace('"-"', '"+"'), "plus"),
            (SIGN.replace('"-"', "-1"), "no-sign"),
            (SIGN.replace(LOOP, ""), "untrained"),
            (SIGN.replace("walk", "laundry"), "other-table"),
            (SIGN.replace("return neuron.w2", "return neuron.w1"), "w1"),
            (SIGN.replace("return neuron.w2", "return -neuron.w2"), "sign-flipped"),
            (SIGN.replace("while", "if"), "once"),
            (SIGN.replace("< 4", "< 3"), "stops-early"),
            (SIGN.replace("< 4", "< 5"), "does-not-end"),
            (SIGN.replace("    random.seed(seed)\n", ""), "no-seed"),
            (SIGN.replace("random.seed(seed)", "random.seed(1)"), "other-seed"),
            (SIGN.replace("random.random())", "-random.random())"), "other-start"),
            (SIGN.replace("    return neuron.w2\n", ""), "returns-nothing"),
        ],
    ),
    "ch05-start": Exercise(
        before=NEURON,
        starter="w1 = ...\nw2 = ...\n",
        solution="w1 = 1.5\nw2 = -1\n",
        judge=_judge_start,
        wrong=[
            ("w1 = 1.5\nw2 = 0.5\n", "sum-too-large"),
            ("w1 = 0.5\nw2 = -1\n", "w1-too-small"),
            ("w1 = 0.9\nw2 = 0.9\n", "both"),
            ('w1 = "1.5"\nw2 = -1\n', "no-number"),
        ],
    ),
}


def _compared(output: str) -> str:
    """Compare the number of the second line with that of the first."""
    first, second = (int(number) for number in re.findall(r"\d+", output)[:2])
    return "fewer" if second < first else "more" if second > first else "same"


PREDICTIONS = {
    "second-answer": Prediction("choice", _compared, "more", ["fewer", "same", "more"]),
    "first-answer": Prediction("choice", _compared, "more", ["fewer", "same", "more"]),
}
