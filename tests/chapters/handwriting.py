"""Chapter 12's network in NumPy: the oracle of what its pages say."""

import math
import random
from functools import cache
from itertools import groupby, product

import numpy as np
from sklearn.datasets import load_digits

from tests.chapters import test_ch08

EPOCHS = 5


def drawers():
    """Return scikit-learn's digits in the three drawers: pictures and labels of each."""
    pictures, y = load_digits(return_X_y=True)
    rows = list(range(len(y)))
    random.Random(0).shuffle(rows)
    parts = rows[:-597], rows[-597:-360], rows[-360:]
    return [(pictures[part] / 16, y[part]) for part in parts]


def start(draw):
    """Draw the numbers of a network of 64, 16 and 10, layer by layer, weights before biases."""
    layers = []
    for inputs, neurons in ((64, 16), (16, 10)):
        size = min(1, math.sqrt(6 / (inputs + neurons)))
        numbers = [draw.uniform(-size, size) for _ in range((inputs + 1) * neurons)]
        weights = np.array(numbers[: inputs * neurons]).reshape(neurons, inputs)
        layers.append([weights, np.array(numbers[inputs * neurons :])])
    return layers


def shares_of(layers, x):
    """Return signals and shares, for one picture or for many."""
    (first, biases), (second, others) = layers
    signals = np.tanh(x @ first.T + biases)
    totals = signals @ second.T + others
    powers = np.exp(totals - totals.max(axis=-1, keepdims=True))
    return signals, powers / powers.sum(axis=-1, keepdims=True)


def taught(layers, pictures, y, epochs, rate=0.05):
    """Teach a network with NumPy; return the mean loss of the last epoch, taken on the way."""
    for _ in range(epochs):
        losses = []
        for x, answer in zip(pictures, y):
            signals, shares = shares_of(layers, x)
            losses.append(-math.log(max(shares[answer], 1e-300)))
            blames = shares - (np.arange(10) == answer)
            hidden = blames @ layers[1][0] * (1 - signals**2)
            for layer, inputs, blame in ((layers[1], signals, blames), (layers[0], x, hidden)):
                layer[0] -= rate * np.outer(blame, inputs)
                layer[1] -= rate * blame
    return np.mean(losses)


@cache
def course():
    """Return the network of the page after each of its epochs, and the losses of the epochs."""
    layers, after, losses = start(random.Random(1)), [], []
    for _ in range(EPOCHS):
        losses.append(taught(layers, *drawers()[0], 1))
        after.append([[numbers.copy() for numbers in layer] for layer in layers])
    return after, losses


def percent(layers, pictures, y):
    return 100 * np.mean(shares_of(layers, pictures)[1].argmax(axis=-1) == y)


def score(drawer, change=lambda pictures: pictures):
    pictures, y = drawers()[drawer]
    return percent(course()[0][-1], change(pictures), y)


def moved(pictures, right, down):
    """Move pictures by one cell at most; what leaves the square is lost."""
    square = np.zeros((len(pictures), 10, 10))
    square[:, 1 + down : 9 + down, 1 + right : 9 + right] = pictures.reshape(-1, 8, 8)
    return square[:, 1:9, 1:9].reshape(-1, 64)


def black(pictures):
    return (pictures >= 0.5).astype(float)


def thin(pictures):
    """Keep of every run of black cells in a line the darkest one."""
    made = np.zeros_like(pictures)
    for k, line in product(range(len(pictures)), range(8)):
        cells = range(8 * line, 8 * line + 8)
        for dark, run in groupby(cells, key=lambda c, k=k: pictures[k, c] >= 0.5):
            if dark:
                made[k, max(run, key=lambda c, k=k: (pictures[k, c], -c))] = 1
    return made


def ten_neurons():
    """Return the score of chapter 8's neurons after as many epochs."""
    pictures, y, rows, validation, _ = test_ch08.parts()
    weights = test_ch08.courses(tuple(rows), 8)[EPOCHS - 1]
    return (test_ch08.percent(weights, pictures[validation], y[validation]),)


def some_moved(pictures, every):
    """Move every so many-th picture one cell to the right."""
    mixed = pictures.copy()
    mixed[::every] = moved(pictures[::every], 1, 0)
    return mixed


@cache
def with_some_moved(every):
    """Return the scores of a network that met moved pictures: mixed, usual and moved ones."""
    layers, (training, validation, _) = start(random.Random(1)), drawers()
    taught(layers, some_moved(training[0], every), training[1], EPOCHS)
    asked = (some_moved(validation[0], 20), validation[0], moved(validation[0], 1, 0))
    return [percent(layers, pictures, validation[1]) for pictures in asked]
