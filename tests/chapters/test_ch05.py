"""What chapter 5 prints and states is what a plain transcription of the rule computes."""

from itertools import pairwise
from statistics import mean

import pytest

import neuron
from neuron_tutor.lessons.ko.ch05 import WORDS
from tests.chapters.running import judged, page
from tests.chapters.training import LAUNDRY, STORM, WALK, epochs, from_seed, numbers

# Terms that the chapter introduces, with their English names.
TERMS = {"초기화": "initialisation"}

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"10", "100"}

MEAN_ALONE = """
def one(data, seed):
    random.seed(seed)
    neuron = Neuron(random.random(), random.random())
    epochs = 0
    while count_right(neuron, data) < 4:
        train_once(neuron, data)
        epochs += 1
    return epochs

def mean_epochs(data):
    return sum(one(data, seed) for seed in range(200)) / 200

order = ["storm", "laundry", "walk"]
"""
MEAN_SHORT = """
from statistics import mean
def mean_epochs(table):
    return mean([epochs_for(kind=Neuron, data=table, seed=s) for s in reversed(range(200))])
order = ("storm", "laundry", "walk")
"""
SIGN = """
def last_w2(seed):
    random.seed(seed)
    neuron = Neuron(random.random(), random.random())
    while True:
        if count_right(neuron, walk) == len(walk):
            return neuron.w2
        for row in walk:
            neuron.learn(*row)
sign = "-"
"""

# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch05-mean", MEAN_ALONE),
    ("ch05-mean", MEAN_SHORT),
    ("ch05-sign", SIGN),
    ("ch05-start", "w1, w2 = 0.99, -0.5"),
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


def test_of_a_thousand_neurons_none_has_the_laundry_right_from_the_start(book):
    starts = [from_seed(seed) for seed in range(1000)]
    assert all(start.right(LAUNDRY) < 4 for start in starts)
    assert 450 < sum(start.right(STORM) == 4 for start in starts) < 550
    biggest, right, of = numbers(book.text["right-at-once"].replace("w1", ""))
    assert (biggest, right, of) == (max(start.w1 for start in starts), 0, 1000)
    assert biggest < 1


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


def test_the_three_means_are_those_of_the_rule_and_in_this_order(book):
    means = [
        mean(epochs(answers, seed) for seed in range(200)) for answers in (STORM, LAUNDRY, WALK)
    ]
    assert means == [8.27, 46.545, 103.49]
    assert numbers(book.text["three-histograms"]) == means
    assert means[2] > 10 * means[0]


def test_bigger_steps_make_all_three_means_smaller_in_the_same_order(book):
    tables = (STORM, LAUNDRY, WALK)
    quick = [mean(epochs(answers, seed, divisor=10) for seed in range(200)) for answers in tables]
    assert numbers(book.text["quick-neuron"]) == quick
    assert quick == sorted(quick)
    for answers, few in zip(tables, quick):
        assert few < mean(epochs(answers, seed) for seed in range(200)) / 5


def test_the_package_agrees_with_chapter_5(book):
    lines = book.text["longer-package"].splitlines()
    assert [numbers(line) for line in lines[::2]] == [[epochs(a, 1)] * 2 for a in (LAUNDRY, WALK)]
    assert all(line.startswith("True ") for line in lines[1::2])


@pytest.mark.parametrize(
    ("name", "code", "cause"),
    [
        ("ch05-mean", MEAN_ALONE.replace("range(200)", "range(1, 201)"), "not-the-mean"),
        ("ch05-start", "w1, w2 = 0.97, -0.5", "w1-too-small"),
    ],
)
def test_another_wrong_way_is_wrong(name, code, cause):
    assert judged(name, code).diagnosis == cause


def test_the_means_in_the_words_are_those_of_the_package():
    for answers in ([1, 0, 0, 0], [1, 1, 0, 0], [0, 1, 0, 0]):
        table = neuron.truth_table(answers)
        total = 0
        for seed in range(200):
            learner = neuron.Neuron(threshold=1, seed=seed)
            total += neuron.train(learner, table, learn_threshold=False).epochs
        assert str(total / 200) in WORDS["ch05-mean"]["messages"]["right"]
