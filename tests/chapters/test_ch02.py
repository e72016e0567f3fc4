"""What chapter 2 states, and what else is right."""

from itertools import product

import neuron as package
from neuron import Neuron, count_right, storm
from tests.chapters.running import page
from tests.chapters.tables import INPUTS

# Terms that the chapter introduces, with their English names.
TERMS = {"뉴런": "neuron", "가중치": "weight", "가중합": "weighted sum", "임계값": "threshold"}

# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [("둘이 모이면 {:.1f}라서", "together they make {:.1f}", lambda: (0.6 + 0.8,))]

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"1943", "0.5", "0.1", "0.6", "0.7", "0.8", "0.333", "64"}

# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch02-clouds-only", "only_w1 = 1.01\nonly_w2 = -1"),
    ("ch02-pieces", "how_many_pieces = 16 - 9"),
]

# What a cell may print when a reader has changed it, and what is the right answer then.
CHANGED = [
    ("neuron-class", "1\n1\n1\n0\n", "1 2 3"),
    ("three-pairs", "3\n4\n2\n", "2"),
    ("three-pairs", "3\n2\n2\n", "none"),
    ("ten-tenths", "1.0\nTrue\n", "exact"),
    ("ten-tenths", "1.0000000000000002\nFalse\n", "more"),
]


def test_only_the_third_pair_of_chapter_2_gets_all_four_right():
    right = [
        count_right(Neuron(weights=list(pair), threshold=1), storm())
        for pair in [(2, 0.5), (3, 3), (0.6, 0.8)]
    ]
    assert [n == 4 for n in right] == [False, False, True]
    assert right[0] == 3


def test_the_neuron_answers_as_the_packages():
    ticks = [i / 4 for i in range(-12, 13)]  # quarters are exact: ties are met too
    for lang, w1, w2 in product(("ko", "en"), ticks, ticks):
        ours = page("02-neuron", lang).namespace["Neuron"](w1, w2)
        theirs = package.Neuron(weights=[w1, w2], threshold=1)
        assert [ours.predict(*x) for x in INPUTS] == [theirs.predict(x) for x in INPUTS]
