"""What chapter 6 prints and states is what a plain transcription of the rule computes."""

import random
from itertools import product

import pytest

import neuron as package
from neuron_tutor.lessons.chapters.ch06 import RECALL
from tests.chapters.running import judged, page
from tests.chapters.training import ONES, ROWS, STORM, ZEROS, Training, from_seed, numbers

# Terms that the chapter introduces, with their English names.
TERMS = {"무한 루프": "infinite loop", "파라미터": "parameter"}

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"60", "100", "300"}


def front_page_and_chapter_4():
    """Return the epochs of the storm from seed 4, with a threshold that learns and one that not."""
    learned = package.train(package.Neuron(seed=4), package.storm()).epochs
    fixed = package.Neuron(threshold=1, seed=4)
    return learned, package.train(fixed, package.storm(), learn_threshold=False).epochs


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    (
        "{}에포크 만에 풀었고",
        "needed {} epochs for the storm",
        lambda: front_page_and_chapter_4()[:1],
    ),
    ("{}에포크가 걸렸던", "needed {}.", lambda: front_page_and_chapter_4()[1:]),
]

CAP = """
def train(neuron, data, max_epochs):
    for epochs in range(max_epochs):
        if count_right(neuron, data) == len(data):
            return epochs
        train_once(neuron, data)
    return max_epochs if count_right(neuron, data) == len(data) else None
"""
TABLES = """
with_1 = {"1110", "0000", "1000"}
with_minus_1 = ("0001", "1111")
with_learned = sorted(with_1) + list(with_minus_1)
"""
RULE = """
class Neuron:
    def __init__(self, w1, w2, t):
        self.w1, self.w2, self.t = w1, w2, t

    def predict(self, x1, x2):
        return 1 if self.t < x1 * self.w1 + x2 * self.w2 else 0

    def learn(self, x1, x2, answer):
        missing = answer - self.predict(x1, x2)
        if missing != 0:
            self.t -= 0.01 * missing
            self.w2 += 0.01 * missing * x2
            self.w1 += 0.01 * missing * x1
"""
CONTRARY = """
class Contrary(Neuron):
    def predict(self, x1, x2):
        return 1 - Neuron.predict(self, x1, x2)

def opposite(neuron):
    return Contrary(neuron.w1, neuron.w2, neuron.t)
"""

# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch06-train", CAP),
    ("ch06-which-tables", TABLES),
    ("ch06-neuron", RULE),
    ("ch06-opposite", CONTRARY),
    ("ch06-opposite", "def opposite(n):\n    return Neuron(-2 * n.w1, n.w2 / -0.5, -n.t - n.t)"),
]

# What a cell may print when a reader has changed it, and what is the right answer then.
CHANGED = [
    ("special-rule", "a: 4\nb: 4\nc: 4\n", "all"),
    ("special-rule", "a: 4\nb: 3\nc: 4\n", "ones-storm"),
    ("special-rule", "a: 3\nb: 3\nc: 3\n", "none"),
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


def test_row_4_teaches_the_plain_neuron_nothing(book):
    neuron = book.namespace["PlainNeuron"](0.3, 0.4)
    neuron.learn(0, 0, 1)
    assert (neuron.w1, neuron.w2) == (0.3, 0.4)


def rights(book, cell):
    return [numbers(line)[-1] for line in book.text[cell].splitlines()]


def test_the_plain_neuron_solves_zeros_and_storm_and_at_least_changes_nothing(book):
    wanted = [Training(0.2, 0.1).train(a, cap=300).right(a) for a in (ONES, ZEROS, STORM)]
    assert rights(book, "three-tables") == wanted == [3, 4, 4]
    assert rights(book, "idea-at-least") == wanted


def test_a_special_rule_fixes_the_answer_of_row_4(book):
    free = [Training(0.2, 0.1).train(a, cap=300).right(a) for a in (ONES, ZEROS, STORM)]
    assert rights(book, "special-rule") == [free[0] + 1, free[1] - 1, free[2] - 1]


def test_an_input_that_is_always_1_solves_all_three_tables(book):
    assert rights(book, "extra-input") == [4, 4, 4]
    for answers in (ONES, ZEROS, STORM):
        # 1 - w3 is a threshold that begins at 1 and learns
        assert Training(0.2, 0.1, 1).train(answers, cap=300, threshold=1).solved


def test_at_minus_1_only_the_ones_come_out_all_right_and_of_the_storm_nothing(book):
    ends = [Training(0.2, 0.1, -1).train(a, cap=300) for a in (ONES, ZEROS, STORM)]
    wanted = [end.right(a) for end, a in zip(ends, (ONES, ZEROS, STORM))]
    assert rights(book, "minus-one") == wanted == [4, 3, 0]


def test_the_storm_at_minus_1_stops_where_the_sum_is_minus_1_and_three_rows_undo_each_other():
    end = Training(0.2, 0.1, -1).train(STORM, cap=300)
    assert end.w1 + end.w2 == pytest.approx(-1)
    assert end.w1 > -1
    assert end.w2 > -1
    assert end.path[-1] == end.path[-100]
    before = [list(pull) for pull in end.pulls]
    end.epochs = 0
    end.train(STORM, cap=1)
    steps = [[b - a for a, b in zip(*pair)] for pair in zip(before, end.pulls)]
    assert steps == [[1, 1], [-1, 0], [0, -1], [0, 0]]  # row 1 adds, rows 2 and 3 take away
    assert answers_of(end.w1, end.w2, -1)[3] == 1  # and row 4 is wrong anyway


def answers_of(w1, w2, t):
    return tuple(int(a * w1 + b * w2 > t) for a, b in ROWS)


def reachable(thresholds):
    """Search whole-number weights, fine enough for two inputs, for all tables."""
    weights = range(-6, 7)
    return {answers_of(w1, w2, t) for t in thresholds for w1, w2 in product(weights, repeat=2)}


def test_each_fixed_threshold_leaves_nine_tables_out_of_reach_eight_of_them_by_row_4():
    every = set(product((0, 1), repeat=4))
    for t, lost in ((2, 1), (-2, 0)):  # doubled, so that half steps are whole numbers
        out_of_reach = every - reachable([t])
        assert {answers for answers in every if answers[3] == lost} < out_of_reach
        assert len(out_of_reach) == 9
        if t == 2:
            assert (0, 1, 1, 0) in out_of_reach  # the one that chapter 9 is about
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


def test_the_program_gives_up_the_plain_neuron_and_ends_with_the_threshold_below_0(book):
    end = from_seed(4, learned=True).train(ONES, threshold=1)
    plain, printed, weights, threshold = book.text["whole-program"].splitlines()
    assert plain.endswith(": None")
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


def test_the_threshold_of_the_front_page_began_a_little_above_the_sum_of_its_weights():
    neuron = package.Neuron(seed=4)
    assert 0 < neuron.threshold - sum(neuron.weights) < 0.1


def test_the_package_freezes_without_learning_the_threshold_and_agrees_with_it(book):
    assert book.text["endless-package"].splitlines() == [
        "False frozen 3",
        "True 27 27",
        "True",
        "True",
    ]


def test_a_threshold_that_learns_trains_as_the_packages_to_the_last_bit(book):
    for seed, answers in product(range(20), (ONES, ZEROS, STORM)):
        theirs = package.Neuron(seed=seed)
        table = package.truth_table(answers)
        result = package.train(theirs, table)
        random.seed(seed)
        ours = book.namespace["Neuron"](random.random(), random.random(), random.random())
        assert book.namespace["train"](ours, table, 1000) == result.epochs
        assert [ours.w1.hex(), ours.w2.hex()] == [w.hex() for w in theirs.weights]
        assert ours.t.hex() == theirs.threshold.hex()


def test_in_the_picture_of_the_recall_two_beads_have_passed_the_flag():
    names: dict = {}
    exec(RECALL["recall-06-beads"].figure, names)  # noqa: S102
    code = RECALL["recall-06-beads"].figure
    sums, flag = [0.9, 0.6, 0.3, 0], 0.45
    assert f"draw.number_line({sums}, {flag})" in code
    assert (
        sum(one > flag for one in sums) == ["one", "two"].index(RECALL["recall-06-beads"].right) + 1
    )


@pytest.mark.parametrize(
    ("name", "code", "cause"),
    [
        (
            "ch06-train",
            CAP.replace(" if count_right(neuron, data) == len(data) else None", ""),
            "no-none",
        ),
        ("ch06-train", CAP.replace("else None", "else 'none'"), "none-as-text"),
        (
            "ch06-neuron",
            RULE.replace("0.01 * missing * x2", "0.02 * missing * x2"),
            "other-step",
        ),
        ("ch06-neuron", RULE.replace("self.t < x1", "self.t <= x1"), "at-least"),
        ("ch06-opposite", CONTRARY.replace("1 - Neuron", "Neuron"), "same"),
    ],
)
def test_another_wrong_way_is_wrong(name, code, cause):
    assert judged(name, code).diagnosis == cause


def test_the_doctor_finds_what_froze_and_the_switch_that_helps(book):
    said = book.text["endless-doctor"]
    assert said.startswith("frozen: ")
    assert "learn_threshold=True" in said
