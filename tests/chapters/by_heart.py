"""Chapter 13's trainings in NumPy: the oracle of what its pages say."""

import random
from functools import cache
from math import comb

import numpy as np
from sklearn.datasets import load_digits

Numbers = list[np.ndarray]
PICTURES, Y = load_digits(return_X_y=True)
PICTURES = PICTURES / 16


def drawers(share=0.2):
    """Return the rows of the three drawers, as places in scikit-learn's digits."""
    dice, left, found = random.Random(5), list(range(len(Y))), []
    for _ in range(2):
        dice.shuffle(left)
        edge = len(left) - round(share * len(left))
        found.insert(0, left[edge:])
        left = left[:edge]
    return left, *found


def start(dice) -> Numbers:
    """Draw the numbers of a network of 64, 16 and 10 as the chapter's is drawn."""
    found = []
    for inputs, neurons in ((64, 16), (16, 10)):
        size = min(1, (6 / (inputs + neurons)) ** 0.5)
        draws = [dice.uniform(-size, size) for _ in range((inputs + 1) * neurons)]
        found += [np.reshape(draws[: inputs * neurons], (neurons, inputs)), draws[-neurons:]]
    return [np.array(part) for part in found]


def teach(network: Numbers, rows, answers, rate):
    """Take one step downhill for each row, with matrices."""
    w, b, v, c = network
    for row, answer in zip(rows, answers, strict=True):
        x = PICTURES[row]
        signals = np.tanh(w @ x + b)
        totals = v @ signals + c
        blames = np.exp(totals - totals.max())
        blames /= blames.sum()
        blames[answer] -= 1
        hidden = (v.T @ blames) * (1 - signals**2)
        v -= rate * np.outer(blames, signals)
        c -= rate * blames
        w -= rate * np.outer(hidden, x)
        b -= rate * hidden


def right(network: Numbers, rows, answers):
    w, b, v, c = network
    totals = np.tanh(PICTURES[rows] @ w.T + b) @ v.T + c
    return int(np.sum(totals.argmax(axis=1) == answers))


def chance(least, questions):
    """Return how probable it is that a guesser of digits has so many right, or more."""
    ways = range(least, questions + 1)
    return sum(comb(questions, k) * 0.1**k * 0.9 ** (questions - k) for k in ways)


def by_lot(seed, count):
    dice = random.Random(seed)
    return [dice.randrange(10) for _ in range(count)]


@cache
def epochs_needed(nonsense):
    """Count the epochs until fifty pictures are right: with their labels, or with drawn ones."""
    rows = drawers()[0][:50]
    answers = by_lot(4, 50) if nonsense else Y[rows]
    network, epochs = start(random.Random(1)), 0
    while right(network, rows, answers) < 50:
        teach(network, rows, answers, 0.1)
        epochs += 1
    return epochs


@cache
def with_more(count):
    """Return the percentage of the validation pictures after ten epochs with so many pictures."""
    training, validation, _ = drawers()
    network = start(random.Random(0))
    for _ in range(10):
        teach(network, training[:count], Y[training[:count]], 0.05)
    return 100 * right(network, validation, Y[validation]) / len(validation)


@cache
def put_aside(*, by_writer):
    """Return the mean percentage over three starts: the last writers aside, or rows by lot."""
    scores = []
    for seed in range(3):
        order = list(range(len(Y) - 360 if by_writer else len(Y)))
        random.Random(seed).shuffle(order)
        order = [*order, *range(len(order), len(Y))]
        network = start(random.Random(seed))
        for _ in range(10):
            teach(network, order[:-360], Y[order[:-360]], 0.05)
        scores.append(100 * right(network, order[-360:], Y[order[-360:]]) / 360)
    return np.mean(scores)


@cache
def hurried():
    """Return what forty epochs with labels of the hurry give: known and new after each."""
    training, validation, _ = drawers()
    rows, unseen = training[:80], validation[:100]
    answers = [*by_lot(3, 32), *Y[rows[32:]]]
    network, course = start(random.Random(0)), []
    for _ in range(40):
        teach(network, rows, answers, 0.05)
        known = right(network, rows, answers) / 80
        course.append((known, right(network, unseen, Y[unseen]) / 100))
    return course
