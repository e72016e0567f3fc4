"""Other solutions of chapter 12 that are also right."""

SHARED = """
import math
def softmax(totals):
    top = sorted(totals)[-1]
    whole = sum(math.exp(t - top) for t in totals)
    return [math.exp(t - top) / whole for t in totals]
"""


IN_COLUMNS = """
import math, random
class Layer:
    def __init__(self, inputs, neurons):
        size = min(1, math.sqrt(6 / (inputs + neurons)))
        draw = lambda: random.uniform(-size, size)
        self.weights = [[draw() for _ in range(inputs)] for _ in range(neurons)]
        self.biases = [draw() for _ in range(neurons)]

    def weighted_sums(self, x):
        return [sum(w * v for w, v in zip(r, x)) + b for r, b in zip(self.weights, self.biases)]

    def share(self, blames):
        return [sum(w * b for w, b in zip(column, blames)) for column in zip(*self.weights)]

    def nudge(self, x, blames, rate):
        self.weights = [[w - rate * b * v for w, v in zip(r, x)]
                        for r, b in zip(self.weights, blames)]
        self.biases = [bias - rate * b for bias, b in zip(self.biases, blames)]
"""


ONE_HOT = """
class Network:
    def __init__(self, inputs, hidden, outputs):
        self.first, self.second = Layer(inputs, hidden), Layer(hidden, outputs)

    def forward(self, x):
        signals = list(map(math.tanh, self.first.weighted_sums(x)))
        return [signals, softmax(self.second.weighted_sums(signals))]

    def predict(self, x):
        shares = self.forward(x)[1]
        return max(range(len(shares)), key=shares.__getitem__)

    def learn(self, x, answer, rate):
        signals, shares = self.forward(x)
        blames = [share - (k == answer) for k, share in enumerate(shares)]
        back = [b * (1 - s ** 2) for b, s in zip(self.second.share(blames), signals)]
        self.first.nudge(x, back, rate)
        self.second.nudge(signals, blames, rate)
        return -math.log(max(shares[answer], 1e-300))
"""


SHUFFLED = """
both = training + with_some_moved(training, 1)
random.seed(4)
random.shuffle(both)
fair = Network(64, 20, 10)
teach(fair, both, 0.1)
teach(fair, both, 0.05)
"""


BY_KEY = """
def most_confused(m):
    n = range(len(m))
    return max([(i, j) for i in n for j in n if i != j], key=lambda p: m[p[0]][p[1]])
"""


LOWEST = """
def worst(network, groups):
    lowest = 1
    for rows in groups:
        lowest = min(lowest, count_right(network, rows) / len(rows))
    return lowest
"""


# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch12-softmax", SHARED),
    ("ch12-layer", IN_COLUMNS),
    ("ch12-network", ONE_HOT),
    (
        "ch12-count",
        "def count_right(n, rows):\n    return sum(n.predict(r[:-1]) == r[-1] for r in rows)",
    ),
    (
        "ch12-confused",
        BY_KEY,
    ),
    (
        "ch12-worst",
        LOWEST,
    ),
    ("ch12-fair", SHUFFLED),
]
