"""Other solutions of chapter 10 that are also right."""

TANH = """
import math

def sigmoid(total):
    return (1 + math.tanh(total / 2)) / 2
"""


BRIEF = """
def loss(neuron, rows):
    return sum((row[-1] - neuron.predict(row[:-1])) ** 2 for row in rows) / len(rows)
"""


SHORT = """
class Neuron:
    def __init__(self, weights, bias):
        self.weights, self.bias = list(weights), bias

    def weighted_sum(self, x):
        return sum([w * value for w, value in zip(self.weights, x)], self.bias)

    def predict(self, x):
        return sigmoid(self.weighted_sum(x))

    def learn(self, x, answer, rate):
        y = self.predict(x)
        step = 2 * rate * (answer - y) * (y - y * y)
        self.weights = [w + step * value for w, value in zip(self.weights, x)]
        self.bias += step
"""


EVENLY = """
from random import uniform

def random_slopes(f, n):
    return [slope(f, 10 * uniform(0, 1) - 5) for _ in range(n)]
"""


INSIDE = """
def nudged(neuron, x, answer, i):
    def at(h):
        neuron.weights[i] += h
        found = (answer - neuron.predict(x)) ** 2
        neuron.weights[i] -= h
        return found
    return (at(1e-6) - at(-1e-6)) / 2e-6
"""


# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch10-loss", BRIEF),
    ("ch10-sigmoid", TANH),
    (
        "ch10-sigmoid",
        "import math\ndef sigmoid(z):\n    return 1 / (1 + math.exp(-z)) if z > -700 else 0",
    ),
    ("ch10-neuron", SHORT),
    ("ch10-largest", "largest = max(r / 100 for r in range(1, 101) if walk(r / 100, 200)[-1] < 1)"),
    (
        "ch10-flat",
        EVENLY,
    ),
    (
        "ch10-nudged",
        INSIDE,
    ),
]
