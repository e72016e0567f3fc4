"""What chapter 5 prints and states is what a plain transcription of the rule computes."""

import random
from itertools import pairwise
from math import floor
from statistics import mean

import pytest

import neuron as package
from neuron_tutor.lessons.chapters.ch05 import RECALL
from tests.chapters.running import judged, page
from tests.chapters.training import (
    LAUNDRY,
    STORM,
    WALK,
    Training,
    epochs,
    from_seed,
    numbers,
)

# Terms that the chapter introduces, with their English names.
TERMS = {"초기화": "initialization"}

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"10", "100", "200", "0.01", "0.2", "0.1"}


def way():
    """Return where w1 starts from seed 1, how far it has to go, the steps and the epochs."""
    start = from_seed(1)
    return start.w1, 1 - start.w1, floor(100 * (1 - start.w1)) + 1, epochs(LAUNDRY, 1)


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    (
        "{:.2f}에서 출발하니 1을 넘으려면 {:.2f}",
        "at {:.2f}, so it has {:.2f} to climb",
        lambda: way()[:2],
    ),
    ("{}걸음이에요", "makes {} steps", lambda: way()[2:3]),
    ("{}에포크가 걸려요", "takes {} epochs", lambda: way()[3:]),
]

FORETOLD = """
from math import floor
def foretell(w1):
    if w1 > 1:
        return 0
    return floor(round(100 - 100 * w1, 6)) + 1
"""
ALONE = """
import random
def epochs_for(kind, data, seed):
    dice = random.Random(seed)
    w1 = dice.random()
    w2 = dice.random()
    neuron = kind(w1, w2)
    epochs = 0
    while True:
        if count_right(neuron, data) == 4:
            return epochs
        for row in data:
            neuron.learn(*row)
        epochs += 1
"""
SHORT = """
class Neuron:
    def __init__(self, w1, w2):
        self.w1, self.w2 = w1, w2

    def predict(self, x1, x2):
        return 1 if x1 * self.w1 + x2 * self.w2 > 1 else 0

    def learn(self, x1, x2, answer):
        missing = answer - self.predict(x1, x2)
        self.w1 += missing * x1 / 100
        self.w2 += missing * x2 / 100
"""

# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch05-neuron", SHORT),
    ("ch05-epochs-for", ALONE),
    ("ch05-foretell", FORETOLD),
    (
        "ch05-against",
        "mine = ((1, 1, 0), (1, 0, 0), (0, 1, 1), (0, 0, 0))\nmine = list(map(list, mine))",
    ),
    ("ch05-start", "w1, w2 = 0.505, 0.4 - 1"),
]

# What a cell may print when a reader has changed it, and what is the right answer then.
CHANGED = [
    ("first-answer", "laundry: 86\nwalk: 40\n", "fewer"),
    ("first-answer", "laundry: 86\nwalk: 90\n", "same"),
    ("first-answer", "laundry: 86\nwalk: 900\n", "ten-times"),
    ("quick-neuron", "a: 8.5 → 8.5\nb: 46.5 → 46.5\n", "same"),
    ("quick-neuron", "a: 8.5 → 4.5\nb: 46.5 → 4.9\n", "equal"),
    ("quick-neuron", "a: 8.5 → 80.5\nb: 46.5 → 400\n", "larger"),
]


@pytest.fixture(scope="module", params=["ko", "en"])
def book(request):
    """The chapter as it runs in one language."""
    return page("05-longer", request.param)


def test_from_seed_1_the_laundry_takes_far_longer_and_the_walk_twice_as_long(book):
    storm, laundry, walk = (epochs(answers, 1) for answers in (STORM, LAUNDRY, WALK))
    assert numbers(book.text["second-answer"]) == [storm, laundry]
    assert numbers(book.text["first-answer"]) == [laundry, walk]
    assert laundry > 10 * storm
    assert abs(walk - 2 * laundry) <= 1


def test_only_w1_climbs_and_the_first_step_above_1_is_the_last(book):
    path = from_seed(2).train(LAUNDRY).path
    assert len({w2 for _, w2 in path}) == 1
    assert all(after - before == pytest.approx(0.01) for (before, _), (after, _) in pairwise(path))
    assert path[-2][0] <= 1 < path[-1][0]
    printed = [numbers(line)[-2:] for line in book.text["watch-weights"].splitlines()]
    assert printed == [[round(w1, 2), round(w2, 2)] for w1, w2 in path]


def test_from_seed_1_row_1_adds_one_step_in_the_first_epoch():
    end = from_seed(1).train(LAUNDRY)
    ups = [(round(100 * (c - a)), round(100 * (d - b))) for (a, b), (c, d) in pairwise(end.path)]
    assert ups[0] == (2, 1)
    assert set(ups[1:]) == {(1, 0)}


def test_of_a_thousand_neurons_none_has_the_laundry_right_from_the_start():
    starts = [from_seed(seed) for seed in range(1000)]
    assert all(start.right(LAUNDRY) < 4 for start in starts)
    assert 450 < sum(start.right(STORM) == 4 for start in starts) < 550
    assert max(start.w1 for start in starts) < 1


def test_the_walk_always_ends_with_w1_above_1_and_w2_below_0():
    for seed in range(1000):
        end = from_seed(seed).train(WALK)
        assert end.solved
        assert end.w1 > 1 >= end.w1 + end.w2
        assert end.w2 < 0


def test_on_the_map_the_walk_slides_down_to_the_right(book):
    path = from_seed(1).train(WALK).path
    assert book.namespace["path"] == path
    assert path[-1][0] > path[0][0] + 0.8
    assert path[-1][1] < path[0][1] - 0.8


def test_half_of_the_pulling_cancels_because_two_epochs_are_four_steps_for_two(book):
    end = from_seed(1).train(WALK)
    assert book.namespace["pulls"] == end.pulls
    walked = sum(abs(pull) for row in end.pulls for pull in row)
    left = sum(abs(sum(rope)) for rope in zip(*end.pulls))
    assert round(100 * (1 - left / walked)) == 50
    assert "50 %" in book.figures["tug-of-war"][-1].summary
    # row 1 pulls both down, row 2 pulls w1 up, nobody else pulls
    assert [[(p > 0) - (p < 0) for p in row] for row in end.pulls] == [
        [-1, -1],
        [1, 0],
        [0, 0],
        [0, 0],
    ]
    steps = [(round(100 * (c - a)), round(100 * (d - b))) for (a, b), (c, d) in pairwise(end.path)]
    in_the_thick = steps[10:150]
    assert set(in_the_thick) == {(1, 0), (0, -1)}  # two up and one down, every two epochs
    assert all(one != other for one, other in pairwise(in_the_thick))


def test_nothing_cancels_on_the_laundry_where_everybody_pulls_up():
    pulls = from_seed(1).train(LAUNDRY).pulls
    assert all(pull >= 0 for row in pulls for pull in row)
    assert sum(pull for row in pulls for pull in row) > 0


def test_the_means_are_those_of_the_rule_and_bigger_steps_make_all_smaller(book):
    tables = (STORM, LAUNDRY, WALK)
    slow = [mean(epochs(answers, seed) for seed in range(200)) for answers in tables]
    quick = [mean(epochs(answers, seed, divisor=10) for seed in range(200)) for answers in tables]
    printed = [numbers(line) for line in book.text["quick-neuron"].splitlines()]
    assert printed == [list(pair) for pair in zip(slow, quick)]
    assert slow[2] > 10 * slow[0]
    assert slow == sorted(slow)
    assert quick == sorted(quick)
    assert all(5 * few < many < 15 * few for few, many in zip(quick, slow))


def test_epochs_for_trains_as_the_package_from_every_seed(book):
    for seed in range(100):
        for answers, name in ((STORM, "storm"), (LAUNDRY, "laundry"), (WALK, "walk")):
            theirs = package.Neuron(threshold=1, seed=seed)
            table = package.truth_table(answers)
            result = package.train(theirs, table, learn_threshold=False)
            rows, kind = book.namespace[name], book.namespace["Neuron"]
            assert [tuple(row) for row in rows] == list(table)
            assert book.namespace["epochs_for"](kind, rows, seed) == result.epochs
            random.seed(seed)
            ours = kind(random.random(), random.random())
            book.namespace["train"](ours, rows)
            assert [ours.w1.hex(), ours.w2.hex()] == [w.hex() for w in theirs.weights]


def test_the_laundry_from_w2_1_takes_as_many_epochs_as_foretold():
    for start in (0.505, 0.255, 0.905, 1.5, 1, 0.005):
        names: dict = {}
        exec(FORETOLD, names)  # noqa: S102
        assert Training(start, 1).train(LAUNDRY).epochs == names["foretell"](start)


def test_only_the_mirror_of_the_walk_ends_with_w1_below_0_from_every_seed():
    for answers in [(a, b, c, 0) for a in (0, 1) for b in (0, 1) for c in (0, 1)]:
        ends = [from_seed(seed).train(answers) for seed in range(20)]
        if answers == (0, 1, 1, 0):
            assert not any(end.solved for end in ends)
            continue
        assert all(end.solved for end in ends)
        assert all(end.w1 < 0 for end in ends) == (answers == (0, 0, 1, 0))


def test_the_picture_of_the_recall_is_the_tug_of_war_of_the_page(book):
    names: dict = {}
    exec(RECALL["recall-05-ropes"].figure.replace("draw.tug", "figure = draw.tug"), names)  # noqa: S102
    assert names["figure"].summary == book.figures["tug-of-war"][-1].summary


def test_the_package_agrees_with_chapter_5(book):
    lines = book.text["longer-package"].splitlines()
    assert [numbers(line) for line in lines[::2]] == [[epochs(a, 1)] * 2 for a in (LAUNDRY, WALK)]
    assert all(line.startswith("True ") for line in lines[1::2])


@pytest.mark.parametrize(
    ("name", "code", "cause"),
    [
        ("ch05-neuron", SHORT.replace("+= missing", "-= missing"), "flipped"),
        ("ch05-epochs-for", ALONE.replace("epochs = 0", "epochs = 1"), "miscounted"),
        ("ch05-foretell", FORETOLD.replace("floor(", "int(2 * "), "miscounted"),
        ("ch05-against", "mine = [[1, 1, 0], [0, 1, 1], [1, 0, 0], [0, 0, 0]]", "other-inputs"),
        ("ch05-start", "w1, w2 = 0.97, 10**6", "tug"),
    ],
)
def test_another_wrong_way_is_wrong(name, code, cause):
    assert judged(name, code).diagnosis == cause
