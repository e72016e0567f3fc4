"""What chapter 4 states, and what else is right."""

import ast
import random

import neuron as package
from neuron import Neuron, storm, train
from neuron_tutor.lessons.chapters.ch04 import RECALL
from tests.chapters.running import page

# Terms that the chapter introduces, with their English names.
TERMS = {"훈련": "training", "에포크": "epoch", "난수 시드": "seed"}


def start(seed):
    draw = random.Random(seed)
    return draw.random(), draw.random()


def epochs(seed):
    result = train(Neuron(threshold=1, seed=seed), storm(), learn_threshold=False)
    return result.epochs


def slowest():
    """Return the next multiple of ten above the slowest of the thousand trainings."""
    return (max(epochs(seed) for seed in range(1000)) // 10 + 1) * 10


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    ("{:.2f}와 {:.2f}에서 시작", "at {:.2f} and {:.2f}", lambda: start(4)),
    ("{}에포크를 넘지 않았", "not one took {} epochs", lambda: (slowest(),)),
]

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"0.01", "0.02"}

COMPARED = """
def train(neuron, rows):
    epochs = 0
    while [neuron.predict(a, b) for a, b, y in rows] != [y for a, b, y in rows]:
        for a, b, y in rows:
            neuron.learn(a, b, y)
        epochs += 1
    return epochs
"""
# Other right ways to do an exercise.
RECURSIVE = """
def train(neuron, data):
    if count_right(neuron, data) == len(data):
        return 0
    train_once(neuron, data)
    return 1 + train(neuron, data)
"""

ALSO_RIGHT = [
    ("ch04-mean", "mean_of_ten = (1 + 11 + 34 + 27 + 9) / 10"),
    ("ch04-train", COMPARED),
    ("ch04-train", RECURSIVE),
    ("ch04-slowest", "slowest_seed = max(range(100), key=epochs_for)"),
]

# What a cell may print when a reader has changed it, and what is the right answer then.
CHANGED = [
    ("ten-seeds", "seed 0 → 3 epochs\nseed 1 → 3 epochs\n", "same"),
    ("ten-seeds", "seed 0 → 3 epochs\nseed 1 → 10 epochs\n", "without-zero"),
    ("thousand-runs", "mean: 60.1\nlongest: 99\nright from the start: 0\n", "ten"),
]


def test_a_weight_of_chapter_4_moves_in_hundredths_side_by_side():
    neuron = Neuron(threshold=1, seed=4)
    before = list(neuron.weights)
    result = train(neuron, storm(), learn_threshold=False)
    steps = [round((after - old) * 100, 6) for old, after in zip(before, neuron.weights)]
    assert steps == [result.epochs, result.epochs]
    assert sum(neuron.weights) - 0.02 <= 1 < sum(neuron.weights)


def test_about_half_of_a_thousand_neurons_are_right_from_the_start():
    assert 450 < sum(epochs(seed) == 0 for seed in range(1000)) < 550


def test_the_loop_trains_as_the_packages_to_the_last_bit():
    for lang in ("ko", "en"):
        names = page("04-training", lang).namespace
        for seed in range(200):
            random.seed(seed)
            ours = names["Neuron"](random.random(), random.random())
            epochs = names["train"](ours, names["data"])
            theirs = package.Neuron(threshold=1, seed=seed)
            result = package.train(theirs, package.storm(), learn_threshold=False)
            assert (result.epochs, names["epochs_for"](seed)) == (epochs, epochs)
            assert [ours.w1.hex(), ours.w2.hex()] == [w.hex() for w in theirs.weights]


def test_in_the_picture_of_the_recall_the_weights_of_seed_4_move_while_the_score_stands():
    neuron, rows = package.Neuron(threshold=1, seed=4), package.storm()
    scores, places = [package.count_right(neuron, rows)], [tuple(neuron.weights)]
    while scores[-1] < 4:
        package.train(neuron, rows, max_epochs=1, learn_threshold=False)
        scores.append(package.count_right(neuron, rows))
        places.append(tuple(neuron.weights))
    shown = ast.parse(RECALL["recall-04-flat"].figure).body[-1].value.args[0]
    assert eval(ast.unparse(shown)) == scores  # noqa: S307 - a list times a number
    assert len(set(places)) == len(places)
