"""What chapter 3 states, and what else is right or almost."""

import ast
import random

import pytest

import neuron as package
from neuron import Neuron
from neuron_tutor.lessons.chapters.ch03 import RECALL
from tests.chapters.running import EXERCISES, judged, page
from tests.chapters.tables import INPUTS

# Terms that the chapter introduces, with their English names.
TERMS = {"오차": "error", "학습": "learning", "학습률": "learning rate"}


def one_lesson():
    neuron = Neuron(weights=[2, 0.5], threshold=1)
    neuron.learn([1, 0], 0, learn_threshold=False)
    return (neuron.weights[0],)


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    ("`{:.2f}`예요", "`{:.2f}`. That is still wrong", one_lesson),
    ("1/100, 그러니까 {}이에요", "1/100, or {}", lambda: (1 / 100,)),
]

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"0.5", "100", "0.01"}

WHILE_TRUE = """
def lessons_needed(neuron, x1, x2, answer):
    times = 0
    while True:
        if neuron.predict(x1, x2) == answer:
            return times
        neuron.learn(x1, x2, answer)
        times += 1
"""
# Other right ways to do an exercise.
RECURSIVE = """
def lessons_needed(neuron, x1, x2, answer):
    if neuron.predict(x1, x2) == answer:
        return 0
    neuron.learn(x1, x2, answer)
    return 1 + lessons_needed(neuron, x1, x2, answer)
"""

ALSO_RIGHT = [
    ("ch03-by-hand", "new_w1 = 0.2\nnew_w2 = 0.3 + 0.01"),
    ("ch03-needed", WHILE_TRUE),
    ("ch03-needed", RECURSIVE),
]

# What a cell may print when a reader has changed it, and what is the right answer then.
CHANGED = [("learn-once", "before: 2 0.5\nafter:  2.01 0.5\n", "2.01")]

# Learners that are right in almost every case, and one that is right in all.
ALMOST = [
    ("ch03-learn", "error * x1", "(self.predict(x1, x2) - answer) * x1", "right"),
    ("ch03-learn", "error * x2", "(self.predict(x1, x2) - answer) * x2", "asks-twice"),
    ("ch03-learn", "error * x1", "error * (x1 > 0)", "input-size"),
    ("ch03-learn", "- answer", "- answer * x1", "moves-when-right"),
]


def test_a_hundred_steps_of_a_hundredth_do_not_lead_from_2_to_1():
    neuron, times = Neuron(weights=[2, 0.5], threshold=1), 0
    while neuron.predict([1, 0]):
        neuron.learn([1, 0], 0, learn_threshold=False)
        times += 1
    assert times == 100
    assert 0.999 < neuron.weights[0] < 1


@pytest.mark.parametrize(("name", "old", "new", "cause"), ALMOST)
def test_a_learner_that_is_almost_right_is_told_where_it_is_not(name, old, new, cause):
    code = EXERCISES[name].solution.replace(old, new)
    assert code != EXERCISES[name].solution
    assert judged(name, code).diagnosis == cause


def test_the_neuron_learns_as_the_packages_to_the_last_bit():
    for lang in ("ko", "en"):
        kind = page("03-mistake", lang).namespace["Neuron"]
        draw = random.Random(3)
        for _ in range(200):
            w1, w2 = draw.uniform(-3, 3), draw.uniform(-3, 3)
            ours, theirs = kind(w1, w2), package.Neuron(weights=[w1, w2], threshold=1)
            for _ in range(50):
                x, answer = draw.choice(INPUTS), draw.randrange(2)
                ours.learn(*x, answer)
                theirs.learn(x, answer, learn_threshold=False)
            assert [ours.w1.hex(), ours.w2.hex()] == [w.hex() for w in theirs.weights]


def test_in_the_picture_of_the_recall_the_answer_is_0_and_only_the_first_weight_moves():
    shown = ast.parse(RECALL["recall-03-moves"].figure).body[-1].value
    weights, threshold, x = map(ast.literal_eval, shown.args)
    neuron = package.Neuron(weights=weights, threshold=threshold)
    assert neuron.predict(x) == 0
    neuron.learn(x, 1, learn_threshold=False)
    moved = [new != old for new, old in zip(neuron.weights, weights)]
    assert moved == [True, False]
    assert RECALL["recall-03-moves"].right == "first"
