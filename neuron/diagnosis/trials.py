"""Small experiments of the doctor: copies of a network, or new ones, train for a moment."""

import math
import random
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from neuron.network import Network, Row

Examples = Sequence[tuple[Row, Row]]  # inputs, and the value that every output should have

RATES = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
ROWS = 200  # of a table at most, always the same ones
BUDGET = 400_000  # work in microseconds of a usual machine: no clock decides what is found
FEW, LIVELY = 10, 3  # with few inputs, steeper neurons find a bent border far sooner


class Trial(NamedTuple):
    """What the best of some new networks came to: its mean loss, its share of right answers."""

    loss: float
    right: float
    rate: float


def sample(examples: Examples, most: int = ROWS) -> Examples:
    """Choose so many rows at random, for the same table the same ones."""
    return random.Random(0).sample(examples, min(most, len(examples)))


def like(network: Network, sizes: Sequence[int] | None = None) -> Network:
    """Make a new network that answers in the same way; with ``sizes`` its neurons are tanh."""
    new = Network(
        sizes or network.sizes,
        activation=network.activation if sizes is None else "tanh",
        output=network.output,
        loss=network.loss_name,
        seed=0,
    )
    if new.sizes[0] <= FEW and len(new.layers) > 1:
        for row in new.layers[0].rows().values():
            row[:] = [LIVELY * weight for weight in row]
    return new


def copy(network: Network) -> Network:
    """Make a network with the same weights."""
    twin = like(network)
    twin.layers = [layer.copy() for layer in network.layers]
    return twin


def measure(network: Network, examples: Examples) -> tuple[float, float]:
    """Give the mean loss and the share of right answers; infinity for what is no number."""
    loss, right = network._run(list(examples))  # noqa: SLF001 - rows were checked once, by us
    return (loss, right) if math.isfinite(loss) else (math.inf, 0.0)


def go(network: Network, examples: Examples, rate: float, epochs: int, enough: float = 0.0) -> None:
    """Learn from all rows so many times, until the loss is enough or the numbers run away."""
    rows = list(examples)
    for _ in range(epochs):
        loss, _ = network._run(rows, rate)  # noqa: SLF001 - fit would warn again
        if loss < enough or not math.isfinite(loss):
            return


def affordable(network: Network, examples: Examples, share: float) -> int:
    """Count the epochs that a share of the budget pays for."""
    weights = sum(inputs * neurons for inputs, neurons in pairwise(network.sizes))
    row = 6 + sum(network.sizes[1:]) + 0.13 * weights  # microseconds
    return int(share * BUDGET / row / len(examples))


def best_of_new(
    network: Network,
    examples: Examples,
    steps: int,
    sizes: Sequence[int] | None = None,
    share: float = 0.4,
    enough: float = 0.0,
) -> Trial:
    """Race new networks, one for every rate, and let the best train on: till its loss is enough.

    None of them takes more than ``steps`` steps, as many as the patient had.
    """
    most = max(1, steps // len(examples))
    racers = [(rate, like(network, sizes)) for rate in RATES[2:]]
    first = min(most, max(1, affordable(racers[0][1], examples, 0.15 * share)))
    trials = []
    for rate, racer in racers:
        go(racer, examples, rate, first, enough)
        trials.append((Trial(*measure(racer, examples), rate), racer))
    trial, best = min(trials, key=lambda each: each[0])
    go(best, examples, trial.rate, min(most - first, affordable(best, examples, share)), enough)
    return min(trial, Trial(*measure(best, examples), trial.rate))


def one_more_epoch(network: Network, examples: Examples) -> dict[float, float]:
    """Let copies go on for an epoch, one at every rate; give the loss that each comes to."""
    return {rate: gone_on(network, examples, rate) for rate in RATES}


def gone_on(network: Network, examples: Examples, rate: float, epochs: int = 1) -> float:
    """Let a copy go on; give the loss that it comes to."""
    twin = copy(network)
    go(twin, examples, rate, epochs)
    return measure(twin, examples)[0]
