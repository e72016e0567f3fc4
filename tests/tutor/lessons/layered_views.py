"""What makes an answer about networks right, in arithmetic of its own: views for ``probe.py``."""

import math
import random
from collections.abc import Callable
from copy import deepcopy
from itertools import product
from typing import Any

XOR = [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]]


def dot(a: list[float], b: list[float]) -> float:
    return sum(v * w for v, w in zip(a, b))


CASES = list(product([(2, 4), (3, 2), (1, 3)], (0, 1), (0.5, 2)))


class Net:
    """A network with one hidden layer, which notes its lessons and can be taught wrongly."""

    def __init__(self, inputs: int, hidden: int, slip: str = "", seed: int = 3) -> None:
        draw = random.Random(seed)
        self.hidden = [[draw.uniform(-2, 2) for _ in range(inputs)] for _ in range(hidden)]
        self.hidden_biases = [draw.uniform(-2, 2) for _ in range(hidden)]
        self.weights = [draw.uniform(-3, 3) for _ in range(hidden)]
        self.bias = draw.uniform(-1, 1)
        self.slip, self.lessons = slip, []

    def forward(self, x: list[float]) -> tuple[list[float], float]:
        sums = [dot(w, x) + b for w, b in zip(self.hidden, self.hidden_biases)]
        signals = [1 / (1 + math.exp(-z)) for z in sums]
        last = dot(self.weights, signals) + self.bias
        return signals, 1 / (1 + math.exp(-last))

    def predict(self, x: list[float]) -> float:
        return self.forward(x)[1]

    def learn(self, x: list[float], answer: float, rate: float) -> None:
        self.lessons.append((tuple(x), answer, rate))
        signals, output = self.forward(x)
        blame = rate * 2 * (output - answer) * output * (1 - output)
        for j, (signal, weight) in enumerate(zip(signals, self.weights)):
            own = blame * weight * signal * (1 - signal)
            self.weights[j] = weight - blame * signal
            self.hidden[j] = [w - own * v for w, v in zip(self.hidden[j], x)]
            self.hidden_biases[j] -= own
        self.bias -= blame
        if self.slip:
            exec(f"self.{self.slip}", {"self": self})  # noqa: S102


SLIPS = ["", "bias += 0.5", "bias -= 0.5", "hidden[0][0] += 0.25", "hidden[2][1] -= 0.125"]
SLIPS += ["hidden_biases[1] += 2", "weights[0] -= 0.5", "weights[2] += 0.25; self.bias += 0.125"]


def _network(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = []
    for (inputs, hidden), answer, rate in CASES:
        random.seed(inputs)
        network = names["Network"](inputs, hidden)
        seen.append(deepcopy(vars(network)))
        for attribute, value in vars(Net(inputs, hidden)).items():
            setattr(network, attribute, value)
        x = [1, 0.5, -2][:inputs]
        seen += [network.forward(x), network.predict(x), network.learn(x, answer, rate)]
        parts = (network.hidden, network.hidden_biases, network.weights, network.bias)
        seen.append(deepcopy(parts))
    return seen


def _checked(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = []
    for slip, answer in product(SLIPS, (0, 1)):
        network = Net(2, 3, slip)
        found = names["check_gradient"](network, [1, -0.5], answer)
        parts = (network.hidden, network.hidden_biases, network.weights, network.bias)
        seen += [round(found, 6), len(network.lessons), [*parts]]
    return seen


class Course:
    """A network that is right about each row after so many epochs."""

    def __init__(self, rows: list[list[float]], needed: list[int]) -> None:
        self.rows, self.needed, self.lessons = rows, needed, []

    def predict(self, x: list[float]) -> float:
        i = [row[:-1] for row in self.rows].index([*x])
        is_right = len(self.lessons) >= self.needed[i] * len(self.rows)
        return 0.75 if is_right == bool(self.rows[i][-1]) else 0.25

    def learn(self, x: list[float], answer: float, rate: float) -> None:
        self.lessons.append((tuple(x), answer, rate))
        if len(self.lessons) > 999:
            raise RecursionError


def _trained(names: dict[str, Any]) -> list[Any]:
    three = [[1, 0, 1, 1], [0, 0, 1, 0], [1, 1, 1, 1]]
    seen: list[Any] = []
    courses = [(XOR, [2, 1, 5, 3]), (XOR, [0] * 4), (three, [1, 4, 2]), (XOR, [9, 0, 1, 2])]
    for (rows, needed), most in product(courses, (0, 3, 4, 5, 20)):
        for function, *how in (("count_right",), ("train", 0.75, most)):
            network = Course(rows, needed)
            seen += [names[function](network, deepcopy(rows), *how), network.lessons]
    return seen


def _blamed(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = []
    for seed, hidden, answer in product(range(6), (2, 5), (0, 1)):
        network = Net(2, hidden, seed=seed)
        seen += [names["most_blamed"](network, [1, -0.5], answer), deepcopy(vars(network))]
    return seen


def _solved(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = []

    def train(network: Any, *how: Any) -> int | None:
        seen.append((network, how))
        return None if network[-1] < 0.4 else int(5 * network[-1])

    names["Network"] = lambda *sizes: (*sizes, random.random())
    names["train"] = train
    return [names["solved"](2), names["solved"](5), seen]


def _in_time(rate: float) -> bool:
    """Ask plain networks whether all ten are done in time at this rate."""
    for seed in range(10):
        draw = random.Random(seed)
        net = Net(2, 4)
        net.hidden = [[draw.uniform(-1, 1), draw.uniform(-1, 1)] for _ in range(4)]
        net.hidden_biases = [draw.uniform(-1, 1) for _ in range(4)]
        net.weights = [draw.uniform(-1, 1) for _ in range(4)]
        net.bias = draw.uniform(-1, 1)
        for epoch in range(251):
            if all((net.predict(x) > 0.5) == answer for *x, answer in XOR):
                break
            if epoch == 250:
                return False
            for *x, answer in XOR:
                net.learn(x, answer, rate)
    return True


def _rates(names: dict[str, Any]) -> bool:
    rates = [names["too_small"], names["good"], names["too_large"]]
    if not 0 < rates[0] < rates[1] < rates[2] < 1000:
        return False
    return [_in_time(rate) for rate in rates] == [False, True, False]


VIEWS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "ch11-network": _network,
    "ch11-check": _checked,
    "ch11-train": _trained,
    "ch11-most-blamed": _blamed,
    "ch11-solved": _solved,
    "ch11-rates": _rates,
}
