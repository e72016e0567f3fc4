"""Judges what is done with a network that shares its blame: a check, a training, experiments."""

import copy
import random
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

from neuron.activations import sigmoid
from neuron_tutor.lessons.chapters.layered import Numbered
from neuron_tutor.lessons.lesson import Work, expect

XOR: list[list[float]] = [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]]


class Network:
    """A network as the chapter has it; ``slip`` spoils a part of what it learns."""

    hidden: list[list[float]]
    hidden_biases: list[float]
    weights: list[float]
    bias: float

    def __init__(self, inputs: int, hidden: int, slip: Callable[[Any], None] | None = None) -> None:
        Numbered.drawn(inputs, hidden, random.Random(inputs + 10 * hidden)).into(self)
        self.slip = slip
        self.lessons = 0

    def forward(self, x: Sequence[float]) -> tuple[list[float], float]:
        """Return the signals and the output."""
        return Numbered.of(self).forward(x)

    def predict(self, x: Sequence[float]) -> float:
        """Return the output."""
        return Numbered.of(self).forward(x)[1]

    def learn(self, x: Sequence[float], answer: float, rate: float) -> None:
        """Take one step, and spoil it."""
        self.lessons += 1
        Numbered.of(self).learned([*x], answer, rate).into(self)
        if self.slip:
            self.slip(self)


# Slips of a size that no rounding has: each kind of number, up and down, and two at once.
def _slips() -> list[tuple[float, Callable[[Any], None] | None]]:
    def first(net: Any) -> None:
        net.hidden[0][0] += 0.25

    def middle(net: Any) -> None:
        net.hidden[1][1] -= 0.125

    def hidden_bias(net: Any) -> None:
        net.hidden_biases[1] += 0.5

    def weight(net: Any) -> None:
        net.weights[2] -= 0.375

    def bias(net: Any) -> None:
        net.bias -= 0.75

    def two(net: Any) -> None:
        net.hidden[0][1] += 0.25
        net.weights[0] -= 0.5

    sizes = [0.25, 0.125, 0.5, 0.375, 0.75, 0.5]
    return [(0.0, None), *zip(sizes, (first, middle, hidden_bias, weight, bias, two))]


def judge_check(work: Work) -> None:
    """Judge ``check_gradient(network, x, answer)`` on networks that learn rightly and wrongly."""
    for name in ("lists_of", "numbers_of", "put_back"):
        work.function(name)
    given = work.function("check_gradient")
    found = []
    for size, slip in _slips():
        network = Network(2, 3, slip)
        before = copy.deepcopy(Numbered.of(network))
        value = given(network, [1, 0.5], 1)
        expect(value is not None, "returns-nothing")
        expect(isinstance(value, int | float), "no-number")
        expect(network.lessons, "never-learns")
        expect(network.lessons == 1, "learns-often")
        found.append((value, size, before == Numbered.of(network)))
    right, *wrong = found
    steepest = _steepest()
    expect(abs(right[0] - steepest) > 1e-4, "not-divided")
    expect(any(value > 1e-3 for value, *_ in wrong) or right[0] > 1e-3, "always-small")
    expect(right[0] < 1e-3, "slopes-differ")
    close = [abs(value - size) < 1e-3 for value, size, _ in wrong]
    expect(close != [False, True, False, True, True, True], "signed")
    expect(close != [True, False, True, False, False, False], "signed")
    expect(close != [True] * 3 + [True, False, True], "bias-left-out")
    expect(
        not all(value > 1e-3 for value, *_ in wrong) or close[-1] or not all(close[:-1]), "adds-up"
    )
    expect(all(value > 1e-3 for value, *_ in wrong), "not-all-numbers")
    expect(all(close), "not-the-largest")
    expect(right[0] < 1e-7, "one-sided")
    expect(all(same for *_, same in found), "left-nudged")
    expect(given(Network(2, 3), [1, 0.5], 0) < 1e-7, "slopes-differ")


def judge_most_blamed(work: Work) -> None:
    """Judge ``most_blamed(network, x, answer)`` on many small networks."""
    given = work.function("most_blamed")
    found, cases = [], []
    for inputs, hidden in ((2, 4), (3, 5), (1, 3), (2, 6), (3, 2), (2, 5)):
        for answer, size in product((0, 1), (0.25, 3)):
            network, x = Network(inputs, hidden), [0.5, -1, 2][:inputs]
            network.weights = [size * weight for weight in network.weights]
            before = Numbered.of(network)
            found.append(given(network, [*x], answer))
            expect(found[-1] is not None, "returns-nothing")
            expect(isinstance(found[-1], int | float), "no-number")
            expect(not network.lessons, "teaches")
            expect(before == Numbered.of(network), "changes-network")
            signals, a = network.forward(x)
            blame = 2 * (a - answer) * a * (1 - a)
            shares = [blame * weight for weight in network.weights]
            cases.append((signals, shares, [v * s * (1 - s) for v, s in zip(shares, signals)]))

    def largest(values: Sequence[float]) -> int:
        return [*map(abs, values)].index(max(map(abs, values)))

    known: dict[str, Callable[..., float]] = {
        "gives-blame": lambda _s, _v, blames: max(map(abs, blames)),
        "counts-from-1": lambda _s, _v, blames: largest(blames) + 1,
        "signed": lambda _s, _v, blames: blames.index(max(blames)),
        "signed-down": lambda _s, _v, blames: blames.index(min(blames)),
        "slope-left-out": lambda _s, shares, _b: largest(shares),
        "loudest": lambda signals, _v, _b: largest(signals),
        "least-blamed": lambda _s, _v, blames: [*map(abs, blames)].index(min(map(abs, blames))),
        "always-first": lambda *_: 0,
    }
    right = [largest(blames) for *_, blames in cases]
    for diagnosis, way in known.items():
        same = all(abs(value - way(*case)) < 1e-9 for value, case in zip(found, cases))
        expect(not same, {"signed-down": "signed"}.get(diagnosis, diagnosis))
    expect(found == right, "another")


RATE, LIMIT = 0.5, 1500


def judge_solved(work: Work) -> None:
    """Judge ``solved(hidden)`` with networks that learn at once, late or never, by their luck."""
    given = work.function("solved")
    made: list[Any] = []
    trained: list[Any] = []
    taught: set[tuple[float, ...]] = set()

    class Drawn(Network):
        def __init__(self, inputs: int, hidden: int) -> None:
            super().__init__(inputs, hidden)
            self.sizes, self.luck = (inputs, hidden), random.random()
            self.needs = 0 if self.luck > 0.88 else 11 if self.luck > 0.3 else LIMIT + 1
            made.append(self)

        def predict(self, x: Sequence[float]) -> float:
            return float(x[0] != x[1]) if self.lessons >= 4 * self.needs else 0.5

        def forward(self, x: Sequence[float]) -> tuple[list[float], float]:
            return [0.5] * self.sizes[1], self.predict(x)

        def learn(self, x: Sequence[float], answer: float, rate: float) -> None:
            self.lessons += 1
            taught.add((*x, answer, rate))

    def train(network: Any, rows: Any, rate: Any, max_epochs: Any) -> int | None:
        expect(isinstance(network, Drawn), "no-network")
        expect(rows == XOR, "other-rows")
        expect(rate == RATE, "other-rate")
        expect(max_epochs == LIMIT, "other-limit")
        expect(network not in trained, "trained-again")
        trained.append(network)
        network.lessons = 4 * min(network.needs, LIMIT)
        return network.needs if network.needs <= LIMIT else None

    work.stand_in("Network", Drawn)
    work.stand_in("train", train)
    for hidden in (3, 5):  # not those that the starter prints: a memory of them would train nothing
        made.clear()
        trained.clear()
        random.seed(99)
        value = given(hidden)
        expect(value is not None, "returns-nothing")
        expect(isinstance(value, int | float), "no-number")
        expect(trained or taught, "never-trains")
        if not trained:
            _judge_own_training(made, taught)
        tried = trained or made
        expect(all(network.sizes[1] == hidden for network in tried), "always-as-many")
        expect(all(network.sizes[0] == 2 for network in tried), "other-inputs")
        luck = [network.luck for network in tried]
        expect(len(luck) > 1, "one-only")
        expect(len(set(luck)) > 1, "same-seed")
        expect(luck == [random.Random(seed).random() for seed in range(20)], "other-seeds")
        epochs = [network.needs for network in tried if network.needs <= LIMIT]
        expect(value != sum(epochs), "adds-epochs")
        expect(value != len(tried), "counts-all")
        expect(value != len(tried) - len(epochs), "counts-stuck")
        expect(value != sum(map(bool, epochs)), "zero-epochs")
        expect(value == len(epochs), "miscounted")


def _judge_own_training(networks: Sequence[Any], taught: set[tuple[float, ...]]) -> None:
    """Judge a loop of the reader's in place of ``train``, by what the networks were taught."""
    expect({row[:-1] for row in taught} == {*map(tuple, XOR)}, "other-rows")
    expect({row[-1] for row in taught} == {RATE}, "other-rate")
    stuck = {network.lessons for network in networks if network.needs > LIMIT}
    expect(stuck <= {4 * LIMIT}, "other-limit")


SEEDS, FEW = 10, 250
# Below, some networks are too slow at every rate; above, those that fail are thrown about.
LEAST = 1.9


def judge_rates(work: Work) -> None:
    """Judge a rate that lets the first ten networks solve XOR in time, and one on either side."""
    small, good, large = (work.number(name) for name in ("too_small", "good", "too_large"))
    expect(min(small, good, large) >= 0, "uphill")
    expect(min(small, good, large) > 0, "stands-still")
    expect(small < good < large, "not-in-order")
    expect(_all_in_time(good), "good-too-small" if good < LEAST else "good-too-large")
    expect(not _all_in_time(small), "small-is-good")
    expect(not _all_in_time(large), "large-is-good")


def _all_in_time(rate: float) -> bool:
    drawn = (Numbered.drawn(2, 4, random.Random(seed)) for seed in range(SEEDS))
    return all(_solves(numbers, rate) for numbers in drawn)


def _solves(start: Numbered, rate: float) -> bool:
    """Tell whether a network of these numbers gets all of XOR right in time."""
    neurons = [
        [*row, bias, w] for row, bias, w in zip(start.hidden, start.hidden_biases, start.weights)
    ]
    last = start.bias

    def answer(x1: float, x2: float) -> tuple[list[float], float]:
        signals = [sigmoid(u * x1 + v * x2 + b) for u, v, b, _ in neurons]
        return signals, sigmoid(sum(n[3] * s for n, s in zip(neurons, signals)) + last)

    for _ in range(FEW + 1):
        if all((answer(x1, x2)[1] > 0.5) == wanted for x1, x2, wanted in XOR):
            return True
        for x1, x2, wanted in XOR:
            signals, a = answer(x1, x2)
            step = rate * 2 * (a - wanted) * a * (1 - a)
            last -= step
            for neuron, s in zip(neurons, signals):
                share = step * neuron[3] * s * (1 - s)
                neuron[:] = [
                    neuron[0] - share * x1,
                    neuron[1] - share * x2,
                    neuron[2] - share,
                    neuron[3] - step * s,
                ]
    return False


def _steepest() -> float:
    """Return the largest slope of the row that the check is tried with."""
    before = Numbered.of(Network(2, 3))
    after = before.learned([1, 0.5], 1, 1)
    return max(abs(a - b) for a, b in zip(before.all, after.all))
