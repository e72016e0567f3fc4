"""Tables of numbers and of classes whose rate is set wrong on purpose, by much or by little."""

# ruff: noqa: N806 - X is a table, as everywhere in this field

import math

from tests.neuron.patients import Patient, Table, fit
from tests.neuron.unseen_tables import make


def inputs(chance, n, columns, reach=1.0):
    return [[chance.uniform(-reach, reach) for _ in range(columns)] for _ in range(n)]


def sine(chance, n=60):
    X = inputs(chance, n, 1)
    return Table(X, [math.sin(3 * a) for (a,) in X], 8, 0.05, 300, large=(4, 5, 6))


def parabola(chance, n=50):
    X = inputs(chance, n, 1)
    return Table(X, [2 * a * a - 0.5 + chance.gauss(0, 0.03) for (a,) in X], 6, 0.05, 300)


def product(chance, n=100):
    X = inputs(chance, n, 2)
    return Table(X, [2 * a * b for a, b in X], 10, 0.05, 200, large=(2, 3, 4, 5))


def stairs(chance, n=90):
    X = [[chance.random()] for _ in range(n)]
    return Table(X, [math.floor(3 * a) / 2.0 for (a,) in X], 8, 0.1, 300, large=(3, 3.5, 4))


def noisy_line(chance, n=80):
    X = inputs(chance, n, 1, 3)
    return Table(
        X, [0.7 * a - 0.4 + chance.gauss(0, 0.3) for (a,) in X], 4, 0.01, 80, large=(12, 14, 17, 20)
    )


def hills(chance, n=120):
    X = inputs(chance, n, 2, 2)
    y = [3 * math.exp(-a * a - b * b) + chance.gauss(0, 0.05) for a, b in X]
    return Table(X, y, 12, 0.02, 200, large=(5, 6, 7, 8))


def prices(chance, n=100):
    """Answers around 5, and inputs that are counts."""
    X = [[float(chance.randrange(1, 6)), chance.random(), chance.random()] for _ in range(n)]
    y = [3 + 0.8 * a - 1.5 * b + c + chance.gauss(0, 0.1) for a, b, c in X]
    return Table(X, y, 6, 0.01, 100, large=(12, 14, 16))


def small_numbers(chance, n=80):
    X = inputs(chance, n, 2)
    return Table(X, [0.1 * a * a - 0.15 * b for a, b in X], 6, 0.1, 200)


def corner(chance, n=120):
    X = inputs(chance, n, 2)
    return Table(X, [int(a > -0.2 and b > -0.3) for a, b in X], 6, 0.2, 100, large=(10, 14, 20, 30))


def bands(chance, n=120):
    X = inputs(chance, n, 2)
    return Table(X, [int(abs(a + b) < 0.6) for a, b in X], 6, 0.2, 150)


def petals(chance, n=150):
    """Three classes, turn by turn around a middle."""
    X = [[chance.gauss(0, 1), chance.gauss(0, 1)] for _ in range(n)]
    return Table(
        X,
        [int((math.atan2(b, a) / math.pi + 1) * 1.5) % 3 for a, b in X],
        10,
        0.1,
        80,
        large=(8, 10, 14, 20),
    )


def heights(chance, n=140):
    """Two classes that overlap, in inputs of different size."""
    y = [i % 2 for i in range(n)]
    X = [[chance.gauss(3 + 2 * a, 0.8), chance.gauss(0.5 - 0.2 * a, 0.2)] for a in y]
    return Table(X, y, 4, 0.05, 60)


OF_NUMBERS = [sine, parabola, product, stairs, noisy_line, hills, prices, small_numbers]
OF_CLASSES = [corner, bands, petals, heights]


def healthy(table, seed, chance):
    activation = chance.choice(["tanh", "tanh", "relu"])
    rate = table.rate * chance.choice([0.5, 1]) / (2 if activation == "relu" else 1)
    network = make(table, seed, activation=activation)
    return Patient(fit(network, table, rate=rate), table.X, table.y)


def times(table, seed, factor, activation="tanh"):
    """Train with so many times the rate that goes well."""
    network = make(table, seed, activation=activation)
    return Patient(fit(network, table, rate=table.rate * factor), table.X, table.y)


def rate_small(table, seed, chance):
    factor = 1 / chance.choice([100, 300, 1000, 10000])
    return times(table, seed, factor, chance.choice(["tanh", "tanh", "relu"]))


def rate_large(table, seed, chance):
    return times(table, seed, chance.choice([20, 50, 200]))


def rate_rather_large(table, seed, chance):
    return times(table, seed, chance.choice(table.large))
