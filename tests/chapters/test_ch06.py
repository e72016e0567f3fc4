"""What chapter 6 prints and states is what a plain transcription of the rule computes."""

from itertools import product

import pytest

from tests.chapters.running import judged, page
from tests.chapters.training import ONES, ROWS, STORM, ZEROS, Training, from_seed, numbers

# Terms that the chapter introduces, with their English names.
TERMS = {"무한 루프": "infinite loop", "파라미터": "parameter"}

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"60"}

CAP = """
def train(neuron, data, max_epochs):
    for epochs in range(max_epochs):
        if count_right(neuron, data) == 4:
            return epochs
        train_once(neuron, data)
    return max_epochs if count_right(neuron, data) == 4 else None
"""
TABLES = """
with_1 = {"1110", "0000", "1000"}
with_minus_1 = ("0001", "1111")
with_learned = sorted(with_1) + list(with_minus_1)
"""
RULE = """
class MyNeuron(FixedNeuron):
    def learn(self, x1, x2, answer):
        missing = answer - self.predict(x1, x2)
        if missing != 0:
            self.t -= 0.01 * missing
            self.w2 += 0.01 * missing * x2
            self.w1 += 0.01 * missing * x1
"""

# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch06-max-epochs", CAP),
    ("ch06-which-tables", TABLES),
    ("ch06-threshold", RULE),
]


@pytest.fixture(scope="module", params=["ko", "en"])
def book(request):
    """The chapter as it runs in one language."""
    return page("06-endless", request.param)


def test_the_ones_freeze_with_three_rows_right_however_long_they_train(book):
    path = from_seed(4).train(ONES, cap=5000).path
    frozen = path.index(path[-1])
    assert path[frozen:] == [path[-1]] * (len(path) - frozen)
    assert frozen < 90  # so that the lamp goes out while the reader watches
    assert from_seed(4).train(ONES, cap=5000).right(ONES) == 3
    assert numbers(book.text["all-ones"]) == [0, 4]
    rounds, weights, right = book.text["after-stop"].splitlines()
    assert numbers(rounds) == [1000]
    assert numbers(weights) == list(path[-1])
    assert numbers(right) == [3, 4]


def test_the_beads_pass_the_flag_one_after_the_other_and_the_fourth_never(book):
    path = from_seed(4).train(ONES, cap=90).path
    first = [
        next((n for n, (w1, w2) in enumerate(path) if a * w1 + b * w2 > 1), None) for a, b in ROWS
    ]
    assert first[3] is None
    assert first[0] < first[1] < first[2]
    assert book.namespace["right_after_training"]  # the page went on to its end
    shown = book.figures["beads"]
    assert len(shown) == 90
    lamps = [figure.summary.split(".")[-2].strip() for figure in shown]
    assert len(set(lamps)) == 2
    assert [one == lamps[0] for one in lamps] == sorted([one == lamps[0] for one in lamps])[::-1]


def test_row_4_teaches_a_fixed_neuron_nothing(book):
    neuron = book.namespace["FixedNeuron"](0.3, 0.4, 1)
    neuron.learn(0, 0, 1)
    assert (neuron.w1, neuron.w2, neuron.t) == (0.3, 0.4, 1)


def test_at_minus_1_only_the_ones_come_out_all_right(book):
    lines = [numbers(line)[-1] for line in book.text["minus-one"].splitlines()]
    wanted = [
        Training(0.2, 0.1, t).train(answers, cap=300).right(answers)
        for t, answers in product((1, -1), (ONES, ZEROS, STORM))
    ]
    assert lines == wanted
    assert [n == 4 for n in wanted] == [False, True, True, True, False, False]


def answers_of(w1, w2, t):
    return tuple(int(a * w1 + b * w2 > t) for a, b in ROWS)


def reachable(thresholds):
    """Search whole-number weights, fine enough for two inputs, for all tables."""
    weights = range(-6, 7)
    return {answers_of(w1, w2, t) for t in thresholds for w1, w2 in product(weights, repeat=2)}


def test_each_fixed_threshold_loses_the_eight_tables_of_the_other_row_4():
    every = set(product((0, 1), repeat=4))
    for t, lost in ((2, 1), (-2, 0)):  # doubled, so that half steps are whole numbers
        out_of_reach = every - reachable([t])
        assert {answers for answers in every if answers[3] == lost} < out_of_reach
        assert len(out_of_reach) == 9
    assert len({answers for answers in every if answers[3]}) == 8


def test_a_threshold_that_learns_solves_fourteen_of_sixteen_tables():
    solved = set()
    for answers in product((0, 1), repeat=4):
        runs = [from_seed(seed, learned=True).train(answers, threshold=1) for seed in range(5)]
        assert len({one.solved for one in runs}) == 1
        if runs[0].solved:
            solved.add(answers)
    assert solved == reachable(range(-4, 5))
    assert len(solved) == 14


def test_the_whole_program_ends_with_the_threshold_below_0(book):
    end = from_seed(4, learned=True).train(ONES, threshold=1)
    printed, weights, threshold = book.text["whole-program"].splitlines()
    assert end.solved
    assert numbers(printed) == [end.epochs]
    assert numbers(weights) == [end.w1, end.w2]
    assert numbers(threshold) == [end.t]
    assert end.t < 0 < from_seed(4, learned=True).t
    assert len(book.figures["flag-walks"]) == end.epochs


def test_the_wrong_sign_works_from_seed_4_and_in_a_third_of_all_runs(book):
    ends = [from_seed(seed, learned=True).train(STORM, 300, threshold=-1) for seed in range(1000)]
    assert numbers(book.text["sign-by-luck"]) == [4, 4]
    wrong, right = (numbers(line) for line in book.text["hundred-seeds"].splitlines())
    assert wrong == [sum(end.solved for end in ends[:100]), 100]
    assert right == [100, 100]
    assert sum(end.solved for end in ends) == 334
    assert any(end.solved and not end.epochs for end in ends)
    # solved before the threshold got far; in the others it runs away
    moved = [abs(end.t - from_seed(seed, learned=True).t) for seed, end in enumerate(ends)]
    assert max(far for far, end in zip(moved, ends) if end.solved) < 1
    assert min(far for far, end in zip(moved, ends) if not end.solved) > 5


def test_the_package_freezes_without_learning_the_threshold_and_agrees_with_it(book):
    assert book.text["endless-package"].splitlines() == [
        "False frozen 3",
        "True 27 27",
        "True",
        "True",
    ]


@pytest.mark.parametrize(
    ("name", "code", "cause"),
    [
        (
            "ch06-max-epochs",
            CAP.replace(" if count_right(neuron, data) == 4 else None", ""),
            "no-none",
        ),
        (
            "ch06-threshold",
            RULE.replace("0.01 * missing * x2", "0.02 * missing * x2"),
            "other-step",
        ),
    ],
)
def test_another_wrong_way_is_wrong(name, code, cause):
    assert judged(name, code).diagnosis == cause
