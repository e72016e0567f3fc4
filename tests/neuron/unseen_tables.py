"""Tables that the doctor was not made with: bent borders, raw units, numbers as answers."""

# ruff: noqa: N806 - X is a table, as everywhere in this field

import math

from neuron import Network
from tests.neuron.patients import Patient, Table, fit


def spirals(chance, n=140):
    X, y = [], []
    for i in range(n):
        r = math.sqrt(chance.random())
        turn = 1.5 * math.pi * r + math.pi * (i % 2)
        X.append([a + chance.gauss(0, 0.03) for a in (r * math.cos(turn), r * math.sin(turn))])
        y.append(i % 2)
    return Table(X, y, 16, 0.2, 250)


def chessboard(chance, n=150):
    X = [[chance.uniform(-1, 1), chance.uniform(-1, 1)] for _ in range(n)]
    return Table(X, [int((a > 0) != (b > 0)) for a, b in X], 8, 0.2, 150)


def stripes(chance, n=140):
    X = [[chance.uniform(-1, 1), chance.uniform(-1, 1)] for _ in range(n)]
    return Table(X, [int(math.sin(5 * a + b) > 0) for a, b in X], 8, 0.2, 200)


def islands(chance, n=120):
    """Three classes, two of them in two places."""
    places = [[(-0.7, -0.7), (0.7, 0.7)], [(-0.7, 0.7)], [(0.7, -0.7), (0, 0)]]
    y = [i % 3 for i in range(n)]
    X = [[chance.gauss(at, 0.13) for at in chance.choice(places[answer])] for answer in y]
    return Table(X, y, 10, 0.15, 100)


def four_signs(_=None):
    rows = [[1 - 2 * (i >> k & 1) for k in range(4)] for i in range(16)]
    return Table(rows, [row.count(1) % 2 for row in rows], 12, 0.2, 600)


def overlap(chance, n=160):
    """Nobody has all of these right: one class stands in the middle of the other."""
    y = [i % 2 for i in range(n)]
    X = [[chance.gauss(0.7 * a - 0.35, 0.35), chance.gauss(0, 0.4)] for a in y]
    return Table(X, y, 6, 0.05, 40)


def wave(chance, n=80):
    X = [[chance.uniform(-1, 1)] for _ in range(n)]
    return Table(X, [math.sin(4 * a) + chance.gauss(0, 0.05) for (a,) in X], 8, 0.05, 200)


def saddle(chance, n=120):
    X = [[chance.uniform(-1, 1), chance.uniform(-1, 1)] for _ in range(n)]
    y = [1.5 * a * b + 0.3 * a + chance.gauss(0, 0.05) for a, b in X]
    return Table(X, y, 10, 0.05, 200)


def slope(chance, n=120):
    """A straight relation, with noise that nobody can foretell."""
    X = [[chance.uniform(-1, 1) for _ in range(3)] for _ in range(n)]
    y = [0.8 * a - 0.5 * b + 0.2 * c + chance.gauss(0, 0.2) for a, b, c in X]
    return Table(X, y, 4, 0.03, 60)


def flats(chance, n=120):
    """Square meters, year, price in won, floor: is it a good offer?"""
    X = [
        [
            chance.uniform(25, 140),
            chance.randrange(1975, 2026),
            chance.uniform(1.5e8, 1.5e9),
            chance.randrange(1, 30),
        ]
        for _ in range(n)
    ]
    y = [int(a / 80 + (b - 2000) / 40 - c / 1.5e9 > 0.6) for a, b, c, _ in X]
    return Table(X, y, 8, 0.1, 80)


def tiny_and_huge(chance, n=120):
    X = [[chance.uniform(0, 0.004), chance.uniform(1e4, 9e4)] for _ in range(n)]
    return Table(X, [int(a / 0.004 + b / 9e4 > 1) for a, b in X], 6, 0.2, 80)


def pay(chance, n=120):
    """Years at work, won spent in a month: a number as the answer."""
    X = [[chance.uniform(0, 30), chance.uniform(1e6, 8e6)] for _ in range(n)]
    y = [0.04 * a + b / 1e7 + chance.gauss(0, 0.05) for a, b in X]
    return Table(X, y, 6, 0.05, 80)


BENT = [spirals, chessboard, stripes, islands, four_signs]
NUMBERS = [wave, saddle, slope]
RAW = [flats, tiny_and_huge, pay]


def make(table, seed, hidden=None, activation="tanh"):
    """Make a network of the table's own size: for numbers, for a question or for classes."""
    if any(isinstance(answer, float) for answer in table.y):
        output, outputs = "linear", 1
    else:
        output, outputs = ("sigmoid", 1) if max(table.y) == 1 else ("softmax", max(table.y) + 1)
    sizes = [len(table.X[0]), hidden or table.hidden, outputs]
    return Network(sizes, activation=activation, output=output, seed=seed)


def healthy(table, seed, chance):
    network = make(table, seed, activation=chance.choice(["tanh", "tanh", "relu"]))
    rate = table.rate / 2 if network.activation == "relu" else table.rate
    return Patient(fit(network, table, rate=rate), table.X, table.y)


def too_small(table, seed, chance):
    network = make(table, seed, 1, chance.choice(["tanh", "tanh", "relu"]))
    return Patient(fit(network, table), table.X, table.y)


def shuffled_labels(table, seed, chance):
    y = chance.sample(table.y, len(table.y))
    network = make(table, seed, activation=chance.choice(["tanh", "relu"]))
    return Patient(fit(network, table, y=y), table.X, y)


def unscaled(table, seed, chance):
    network = make(table, seed, activation=chance.choice(["tanh", "sigmoid", "relu"]))
    return Patient(fit(network, table), table.X, table.y)


def rate_large(table, seed, chance):
    rate = table.rate * chance.choice([20, 50, 200])
    return Patient(fit(make(table, seed), table, rate=rate), table.X, table.y)


def memorized(table, seed, chance):
    """Ten rows with noise, and neurons for thirty."""
    few = 10
    y = [answer + chance.gauss(0, 0.3) for answer in table.y]
    unseen = (table.X[few:], table.y[few:])
    network = make(table, seed, 3 * table.hidden)
    fit(network, table, X=table.X[:few], y=y[:few], rate=0.08, epochs=3000, validation=unseen)
    return Patient(network, table.X[:few], y[:few], unseen)
