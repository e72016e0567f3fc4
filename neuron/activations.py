"""The curves of a network: what bends its neurons, and what turns sums into answers."""

import math
from collections.abc import Callable, Sequence


def sigmoid(z: float) -> float:
    """Squash a number into 0 to 1: 1 / (1 + e^-z), written so that ``exp`` cannot overflow."""
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def softmax(scores: Sequence[float]) -> list[float]:
    """Turn scores into shares that add up to 1; without ``top`` a score of 1000 would overflow."""
    top = max(scores)
    powers = [math.exp(z - top) for z in scores]
    total = sum(powers)
    return [power / total for power in powers]


# The function, and its slope written with the function's own value a.
ACTIVATIONS: dict[str, tuple[Callable[[float], float], Callable[[float], float]]] = {
    "sigmoid": (sigmoid, lambda a: a * (1 - a)),
    "tanh": (math.tanh, lambda a: 1 - a * a),
    "relu": (lambda z: z if z > 0 else 0.0, lambda a: 1.0 if a > 0 else 0.0),
    "linear": (float, lambda _: 1.0),
}
# What turns the last layer's weighted sums into outputs, and the losses for it, its own one first.
OUTPUTS: dict[str, tuple[Callable[[Sequence[float]], list[float]], list[str]]] = {
    "sigmoid": (lambda sums: [sigmoid(z) for z in sums], ["cross-entropy", "mse"]),
    "softmax": (softmax, ["cross-entropy"]),
    "linear": (list, ["mse"]),
}
