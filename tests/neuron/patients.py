"""Networks broken on purpose, with what broke them: what the training doctor is asked about."""

# ruff: noqa: N803, N806 - X is a table, as everywhere in this field

import math
import random
import warnings
from typing import NamedTuple

from neuron import Network, digits, iris

EASY = 0.9  # of the rows right: a table that is learned


class Table(NamedTuple):
    """Rows, the outputs they need, and a training that goes well on them."""

    X: list
    y: list
    hidden: int
    rate: float
    epochs: int
    large: tuple = (2, 3, 4, 6, 8, 10)  # times that rate: it breaks, and does not run away yet


class Patient(NamedTuple):
    """A trained network, its rows, and rows that it has not seen."""

    network: Network
    X: list
    y: list
    validation: tuple | None = None


def xor(_=None):
    return Table([[1, 1], [1, 0], [0, 1], [0, 0]], [0, 1, 1, 0], 6, 0.5, 400)


def parity(_=None):
    rows = [[a, b, c] for a in (0, 1) for b in (0, 1) for c in (0, 1)]
    return Table(rows, [sum(row) % 2 for row in rows], 10, 0.3, 600)


def moons(chance, n=120, noise=0.1):
    X, y = [], []
    for i in range(n):
        t, answer = math.pi * chance.random(), i % 2
        x, z = (1 - math.cos(t), 0.5 - math.sin(t)) if answer else (math.cos(t), math.sin(t))
        X.append([x + chance.gauss(0, noise), z + chance.gauss(0, noise)])
        y.append(answer)
    return Table(X, y, 8, 0.2, 100)


def circles(chance, n=120, noise=0.06):
    X, y = [], []
    for i in range(n):
        t, answer = 2 * math.pi * chance.random(), i % 2
        r = 0.4 if answer else 1
        X.append(
            [r * math.cos(t) + chance.gauss(0, noise), r * math.sin(t) + chance.gauss(0, noise)]
        )
        y.append(answer)
    return Table(X, y, 8, 0.2, 150)


def blobs(chance, n=120):
    centres = [(-0.6, -0.5), (0.6, -0.4), (0, 0.7)]
    y = [i % 3 for i in range(n)]
    X = [[chance.gauss(c, 0.2) for c in centres[answer]] for answer in y]
    return Table(X, y, 6, 0.1, 30)


def flowers(chance):
    X, y, *_ = iris()
    rows = list(zip([[a / 8 for a in x] for x in X], y))
    chance.shuffle(rows)
    return Table([x for x, _ in rows], [a for _, a in rows], 8, 0.1, 80)


def pictures(chance, n=300):
    X, y, *_ = digits()
    rows = chance.sample(list(zip(X, y)), n)
    return Table([x for x, _ in rows], [a for _, a in rows], 12, 0.1, 12)


TABLES = {f.__name__: f for f in (xor, parity, moons, circles, blobs, flowers, pictures)}


def make(table, seed, hidden=None, **choices):
    classes = max(table.y) + 1
    output = "sigmoid" if classes == 2 else "softmax"
    sizes = [len(table.X[0]), hidden or table.hidden, 1 if classes == 2 else classes]
    return Network(sizes, **{"output": output, "seed": seed, **choices})


def fit(network, table, *, rate=None, epochs=None, X=None, y=None, **choices):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        network.fit(
            X or table.X,
            y or table.y,
            rate=rate or table.rate,
            epochs=epochs or table.epochs,
            **choices,
        )
    return network


def rows_of(table, places):
    return [table.X[i] for i in places], [table.y[i] for i in places]


# What breaks a training. Each takes a table, a seed and where random choices come from.


def healthy(table, seed, chance):
    activation = chance.choice(["tanh", "tanh", "sigmoid", "relu"])
    rate = table.rate * chance.choice([0.5, 1, 1, 2])
    epochs = table.epochs * (3 if activation == "sigmoid" else 1)
    if activation == "sigmoid":
        rate *= 2
    network = fit(make(table, seed, activation=activation), table, rate=rate, epochs=epochs)
    return Patient(network, table.X, table.y)


def rate_large(table, seed, chance):
    activation = chance.choice(["tanh", "tanh", "sigmoid", "relu"])
    rate = table.rate * chance.choice([30, 100, 300, 1000])
    epochs = max(5, table.epochs // chance.choice([1, 3]))
    return Patient(
        fit(make(table, seed, activation=activation), table, rate=rate, epochs=epochs),
        table.X,
        table.y,
    )


def rate_small(table, seed, chance):
    activation = chance.choice(["tanh", "tanh", "sigmoid", "relu"])
    rate = table.rate / chance.choice([300, 1000, 10000])
    epochs = max(5, table.epochs // chance.choice([1, 3]))
    return Patient(
        fit(make(table, seed, activation=activation), table, rate=rate, epochs=epochs),
        table.X,
        table.y,
    )


def diverged(table, seed, chance):
    activation = chance.choice(["relu", "linear"])
    network = (
        make(table, seed, activation=activation, output="linear")
        if max(table.y) == 1
        else make(table, seed, activation=activation)
    )
    rate = 10.0 if max(table.y) == 1 else 1e200
    return Patient(fit(network, table, rate=rate), table.X, table.y)


def equal_start(table, seed, chance):
    network = make(table, seed, activation=chance.choice(["tanh", "sigmoid", "relu"]))
    w, b = chance.choice([(0.0, 0.0), (0.5, 0.5), (0.5, 0.0), (0.1, 0.1), (-0.3, 0.2)])
    for layer in network.layers:
        layer.weights = [[w] * len(row) for row in layer.weights]
        layer.biases = [b] * len(layer.biases)
    return Patient(fit(network, table), table.X, table.y)


def unscaled(table, seed, chance):
    factor = chance.choice([30, 100, 255, 1000])
    columns = (
        range(len(table.X[0])) if chance.random() < 0.7 else [chance.randrange(len(table.X[0]))]
    )
    X = [[a * factor if i in columns else a for i, a in enumerate(x)] for x in table.X]
    activation = chance.choice(["tanh", "tanh", "sigmoid"])
    return Patient(fit(make(table, seed, activation=activation), table, X=X), X, table.y)


def saturated(table, seed, chance):
    network = make(table, seed, activation=chance.choice(["tanh", "sigmoid"]))
    factor = chance.choice([30, 100, 300])
    everywhere = chance.random() < 0.5
    for layer in network.layers[: None if everywhere else 1]:
        layer.weights = [[w * factor for w in row] for row in layer.weights]
        layer.biases = [b * factor for b in layer.biases]
    return Patient(fit(network, table), table.X, table.y)


def dead_relu(table, seed, chance):
    network = make(table, seed, activation="relu")
    depth = chance.choice([3, 10, 100])
    for layer in network.layers[:-1]:
        layer.biases = [-depth * max(1, sum(map(abs, row)) * 0.5) for row in layer.weights]
    return Patient(fit(network, table), table.X, table.y)


def shuffled_labels(table, seed, chance):
    y = table.y[:]
    chance.shuffle(y)
    held = len(y) // 4
    network = make(table, seed)
    if chance.random() < 0.5:
        return Patient(fit(network, table, y=y), table.X, y)
    X, v = table.X[held:], (table.X[:held], y[:held])
    return Patient(fit(network, table, X=X, y=y[held:], validation=v), X, y[held:], v)


def unbalanced(table, seed, chance):
    """One class in twenty, few epochs: the network always says no."""
    rare = [i for i, a in enumerate(table.y) if a == 1]
    rest = [i for i, a in enumerate(table.y) if a != 1]
    places = rest + rare[: max(4, len(rest) // 20)]
    chance.shuffle(places)
    X, y = rows_of(table, places)
    y = [int(a == 1) for a in y]
    few = table._replace(X=X, y=y)
    network = make(few, seed, activation=chance.choice(["tanh", "sigmoid"]))
    fit(network, few, epochs=max(3, table.epochs // 12), rate=table.rate / 4)
    return Patient(network, X, y)


def too_small(table, seed, chance):
    activation = chance.choice(["tanh", "sigmoid"])
    epochs = table.epochs * (3 if activation == "sigmoid" else 1)
    hidden = 2 if len(table.X[0]) > 10 else 1
    return Patient(
        fit(make(table, seed, hidden=hidden, activation=activation), table, epochs=epochs),
        table.X,
        table.y,
    )


def memorized(table, seed, chance):
    few = max(12, 2 * (max(table.y) + 1))
    y = [a if chance.random() > 0.15 else chance.randrange(max(table.y) + 1) for a in table.y]
    noisy = table._replace(y=y)
    X, yy = rows_of(noisy, range(few))
    v = (table.X[few:], table.y[few:])
    network = make(table, seed, hidden=3 * table.hidden)
    return Patient(
        fit(network, table, X=X, y=yy, epochs=table.epochs * 60 // few, validation=v), X, yy, v
    )


BREAKS = {
    f.__name__.replace("_", "-"): f
    for f in (
        healthy,
        rate_large,
        rate_small,
        diverged,
        equal_start,
        unscaled,
        saturated,
        dead_relu,
        shuffled_labels,
        unbalanced,
        too_small,
        memorized,
    )
}


def visit(cause, table, seed):
    """Make one patient: everything follows from the three words."""
    chance = random.Random(f"{table}{cause}{seed}")
    return BREAKS[cause](TABLES[table](chance), seed, chance)
