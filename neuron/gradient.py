"""A second opinion on the slopes of a network: small differences instead of calculus."""

from math import isfinite

from neuron.checks import expect, number
from neuron.network import Answer, Network, Row


def check_gradient(network: Network, x: Row, y: Answer, *, tolerance: float = 1e-6) -> float:
    """Compare ``network.gradient(x, y)`` with central differences; return the largest difference.

    Every weight and bias is moved up and down by 1e-6 to see how the loss of this row follows. The
    first derivative that is off by more than ``tolerance`` (above 1: times the derivative) is named
    in a ValueError. At the kink of a ReLU a difference means nothing.
    """
    expect(isinstance(network, Network), "network", "a Network", network)
    number("tolerance", tolerance, "a number > 0", above=0)
    worst = 0.0
    for k, (layer, slopes) in enumerate(zip(network.layers, network.gradient(x, y))):
        for (name, row), given in zip(layer.rows().items(), slopes.rows().values()):
            for i, weight in enumerate(row):
                row[i] = weight + 1e-6
                above = network.loss([x], [y])
                row[i] = weight - 1e-6
                slope = (above - network.loss([x], [y])) / 2e-6
                row[i] = weight
                expect(isfinite(slope), "network", "one that has not diverged", network)
                worst = max(worst, off := abs(given[i] - slope))
                close = off <= tolerance * max(1, abs(slope))
                expect(close, f"layers[{k}].{name}[{i}]", f"a slope of {slope:.9g}", given[i])
    return worst
