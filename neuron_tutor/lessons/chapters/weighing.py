"""What neurons with a list of weights share from chapter 8 on: how they begin, how one is made."""

from collections.abc import Sequence
from typing import Any

from neuron_tutor.lessons.lesson import WrongError, expect, filled_in

# The class up to its weighted sum; what it answers and how it learns is each chapter's own.
WEIGHING = """\
class Neuron:
    def __init__(self, weights, bias):
        self.weights = weights
        self.bias = bias

    def weighted_sum(self, x):
        total = 0
        for i in range(len(x)):
            total = total + self.weights[i] * x[i]
        return total + self.bias
"""


def made(kind: Any, weights: Sequence[float], bias: float) -> Any:
    """Make a neuron of the reader's class; WrongError if it does not keep what it was given."""
    try:
        neuron = kind([*weights], bias)
        kept = [*map(filled_in, neuron.weights)], filled_in(neuron.bias)
    except (TypeError, AttributeError) as error:
        raise WrongError("no-init") from error
    expect(kept == ([*weights], bias), "no-init")
    return neuron
