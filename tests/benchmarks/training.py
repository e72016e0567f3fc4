"""Measures training: one step of a 64-32-10 network against its peers, and an epoch of digits.

Times are CPU times, which other programs disturb less. The standard library will do, so this also
runs in Pyodide: ``python -m tests.benchmarks.training`` or ``node tests/benchmarks/pyodide.mjs``.
"""

# ruff: noqa: N803, N806 - X is a table, as everywhere in this field

import sys
from contextlib import suppress
from functools import partial
from statistics import median
from time import process_time

from neuron import Network, Neuron, digits, storm, train
from tests.benchmarks.peers import Micrograd, NumpyArrays, PlainLists

RATE = 0.05
BARS = {"plain lists": 1.8 if sys.platform == "emscripten" else 1.5, "numpy": 1 / 8}


def compare(rows=50, epochs=4, rounds=11):
    """Return {name: (milliseconds per row, our speed as a multiple of its speed)}, as medians.

    In every round all contenders learn from the same digits, one contender after the other, for
    some epochs: ours looks at its table once, where the others trust theirs.
    """
    X, y, *_ = digits()
    X, y = X[:rows], y[:rows]
    ours = Network([64, 32, 10], output="softmax", seed=0)
    start = [(layer["weights"], layer["biases"]) for layer in ours.to_dict()["layers"]]
    contenders = {
        "ours": (partial(ours.fit, X, y, epochs=epochs, rate=RATE), rows * epochs),
        "plain lists": (partial(_learn, PlainLists(start), X, y, epochs), rows * epochs),
    }
    with suppress(ImportError):
        network = NumpyArrays(start)
        arrays = list(network.np.array(X))
        contenders["numpy"] = partial(_learn, network, arrays, y, epochs), rows * epochs
    with suppress(ImportError):  # so slow that a few rows are enough
        contenders["micrograd"] = partial(_learn, Micrograd(ours.sizes), X[:3], y[:3], 1), 3

    spent = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, (learn, count) in contenders.items():
            spent[name].append(_seconds(learn) / count)
    return {
        name: (median(times) * 1000, median(a / b for a, b in zip(times, spent["ours"])))
        for name, times in spent.items()
    }


def thousand_storms():
    """Train 1,000 neurons on the book's first table, seeds 0 to 999."""
    for seed in range(1000):
        train(Neuron(threshold=1, seed=seed), storm(), learn_threshold=False)


def report():
    """Print all measurements; return whether every bar was reached."""
    print(f"Python {sys.version.split()[0]} on {sys.platform}")
    results = compare()
    for name, (milliseconds, ratio) in results.items():
        speed = "" if name == "ours" else f", ours {ratio:.3g}x as fast"
        bar = f", bar {BARS[name]}x" if name in BARS else ""
        print(f"64-32-10, one row: {name:11} {milliseconds:7.3f} ms{speed}{bar}")
    X, y, *_ = digits()
    network = Network([64, 16, 10], output="softmax", seed=0)
    epoch = partial(network.fit, X[:1437], y[:1437], epochs=1, rate=RATE)
    print(f"64-16-10, epoch of 1,437 digits: {median(_seconds(epoch) for _ in range(5)):.3f} s")
    storms = median(_seconds(thousand_storms) for _ in range(3))
    print(f"1,000 storm trainings: {storms:.3f} s")
    return all(results[name][1] >= bar for name, bar in BARS.items() if name in results)


def _learn(network, X, y, epochs):
    for _ in range(epochs):
        for x, answer in zip(X, y):
            network.learn(x, answer, RATE)


def _seconds(run):
    start = process_time()
    run()
    return process_time() - start


if __name__ == "__main__":
    sys.exit(not report())
