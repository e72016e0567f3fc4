"""What chapters 5 and 6 print and state is what a plain transcription of the rule computes."""

import random
import re
from dataclasses import dataclass, field
from itertools import pairwise, product
from statistics import mean

import pytest

from book.chapter import Chapter
from tests.chapters.running import DOCS, run

ROWS = [(1, 1), (1, 0), (0, 1), (0, 0)]
STORM, LAUNDRY, WALK = (1, 0, 0, 0), (1, 1, 0, 0), (0, 1, 0, 0)
ONES, ZEROS = (1, 1, 1, 1), (0, 0, 0, 0)


@dataclass
class Run:
    """One training, written without the package and without the book's classes."""

    w1: float
    w2: float
    t: float = 1
    epochs: int = 0
    solved: bool = False
    path: list = field(default_factory=list)  # the weights before the first epoch, after each
    pulls: list = field(default_factory=lambda: [[0, 0] for _ in ROWS])

    def right(self, answers):
        return sum((a * self.w1 + b * self.w2 > self.t) == y for (a, b), y in zip(ROWS, answers))

    def train(self, answers, cap=1000, divisor=100, threshold=0):
        """Train until all is right; ``threshold`` is the sign of its step, 0 keeps it fixed."""
        self.path.append((self.w1, self.w2))
        while not (solved := self.right(answers) == 4) and self.epochs < cap:
            for pull, (a, b), y in zip(self.pulls, ROWS, answers):
                e = (a * self.w1 + b * self.w2 > self.t) - y
                self.w1 -= e * a / divisor
                self.w2 -= e * b / divisor
                self.t += threshold * e / divisor
                pull[0] -= e * a
                pull[1] -= e * b
            self.epochs += 1
            self.path.append((self.w1, self.w2))
        self.solved = solved
        return self


def from_seed(seed, *, learned=False):
    draw = random.Random(seed).random
    return Run(draw(), draw(), draw() if learned else 1)


def epochs(answers, seed, **options):
    return from_seed(seed).train(answers, **options).epochs


def numbers(text):
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", text)]


@pytest.fixture(scope="module", params=["ko", "en"])
def book(request):
    """Both chapters as they run in one language, without the rests between their pictures."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEURON_LANG", request.param)
        patch.setattr("time.sleep", lambda _: None)
        names = {"longer": "05-longer.md", "endless": "06-endless.md"}
        return {k: run(Chapter.read(DOCS / request.param / v)) for k, v in names.items()}


# chapter 5


def test_from_seed_1_the_laundry_takes_far_longer_and_the_walk_twice_as_long(book):
    storm, laundry, walk = (epochs(answers, 1) for answers in (STORM, LAUNDRY, WALK))
    assert numbers(book["longer"].text["second-answer"]) == [storm, laundry]
    assert numbers(book["longer"].text["first-answer"]) == [laundry, walk]
    assert laundry > 10 * storm
    assert abs(walk - 2 * laundry) <= 1


def test_only_w1_climbs_and_the_first_step_above_1_is_the_last(book):
    path = from_seed(2).train(LAUNDRY).path
    assert len({w2 for _, w2 in path}) == 1
    assert all(after - before == pytest.approx(0.01) for (before, _), (after, _) in pairwise(path))
    assert path[-2][0] <= 1 < path[-1][0]
    printed = [numbers(line)[-2:] for line in book["longer"].text["watch-weights"].splitlines()]
    assert printed == [[round(w1, 2), round(w2, 2)] for w1, w2 in path]


def test_of_a_thousand_neurons_none_has_the_laundry_right_from_the_start(book):
    starts = [from_seed(seed) for seed in range(1000)]
    assert all(start.right(LAUNDRY) < 4 for start in starts)
    assert 450 < sum(start.right(STORM) == 4 for start in starts) < 550
    biggest, right, of = numbers(book["longer"].text["right-at-once"].replace("w1", ""))
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
    assert book["longer"].namespace["path"] == path
    assert path[-1][0] > path[0][0] + 0.8
    assert path[-1][1] < path[0][1] - 0.8


def test_half_of_the_pulling_cancels_because_two_epochs_are_four_steps_for_two(book):
    end = from_seed(1).train(WALK)
    assert book["longer"].namespace["pulls"] == end.pulls
    walked = sum(abs(pull) for row in end.pulls for pull in row)
    left = sum(abs(sum(rope)) for rope in zip(*end.pulls))
    assert round(100 * (1 - left / walked)) == 50
    assert "50 %" in book["longer"].figures["tug-of-war"][-1].summary
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
    assert numbers(book["longer"].text["three-histograms"]) == means
    assert means[2] > 10 * means[0]


def test_bigger_steps_make_all_three_means_smaller_in_the_same_order(book):
    tables = (STORM, LAUNDRY, WALK)
    quick = [mean(epochs(answers, seed, divisor=10) for seed in range(200)) for answers in tables]
    assert numbers(book["longer"].text["quick-neuron"]) == quick
    assert quick == sorted(quick)
    for answers, few in zip(tables, quick):
        assert few < mean(epochs(answers, seed) for seed in range(200)) / 5


def test_the_package_agrees_with_chapter_5(book):
    lines = book["longer"].text["longer-package"].splitlines()
    assert [numbers(line) for line in lines[::2]] == [[epochs(a, 1)] * 2 for a in (LAUNDRY, WALK)]
    assert all(line.startswith("True ") for line in lines[1::2])


# chapter 6


def test_the_ones_freeze_with_three_rows_right_however_long_they_train(book):
    path = from_seed(4).train(ONES, cap=5000).path
    frozen = path.index(path[-1])
    assert path[frozen:] == [path[-1]] * (len(path) - frozen)
    assert frozen < 90  # so that the lamp goes out while the reader watches
    assert from_seed(4).train(ONES, cap=5000).right(ONES) == 3
    assert numbers(book["endless"].text["all-ones"]) == [0, 4]
    rounds, weights, right = book["endless"].text["after-stop"].splitlines()
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
    assert book["endless"].namespace["right_after_training"]  # the page went on to its end
    shown = book["endless"].figures["beads"]
    assert len(shown) == 90
    lamps = [figure.summary.split(".")[-2].strip() for figure in shown]
    assert len(set(lamps)) == 2
    assert [one == lamps[0] for one in lamps] == sorted([one == lamps[0] for one in lamps])[::-1]


def test_row_4_teaches_a_fixed_neuron_nothing(book):
    neuron = book["endless"].namespace["FixedNeuron"](0.3, 0.4, 1)
    neuron.learn(0, 0, 1)
    assert (neuron.w1, neuron.w2, neuron.t) == (0.3, 0.4, 1)


def test_at_minus_1_only_the_ones_come_out_all_right(book):
    lines = [numbers(line)[-1] for line in book["endless"].text["minus-one"].splitlines()]
    wanted = [
        Run(0.2, 0.1, t).train(answers, cap=300).right(answers)
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
    printed, weights, threshold = book["endless"].text["whole-program"].splitlines()
    assert end.solved
    assert numbers(printed) == [end.epochs]
    assert numbers(weights) == [end.w1, end.w2]
    assert numbers(threshold) == [end.t]
    assert end.t < 0 < from_seed(4, learned=True).t
    assert len(book["endless"].figures["flag-walks"]) == end.epochs


def test_the_wrong_sign_works_from_seed_4_and_in_a_third_of_all_runs(book):
    ends = [from_seed(seed, learned=True).train(STORM, 300, threshold=-1) for seed in range(1000)]
    assert numbers(book["endless"].text["sign-by-luck"]) == [4, 4]
    wrong, right = (numbers(line) for line in book["endless"].text["hundred-seeds"].splitlines())
    assert wrong == [sum(end.solved for end in ends[:100]), 100]
    assert right == [100, 100]
    assert sum(end.solved for end in ends) == 334
    assert any(end.solved and not end.epochs for end in ends)
    # solved before the threshold got far; in the others it runs away
    moved = [abs(end.t - from_seed(seed, learned=True).t) for seed, end in enumerate(ends)]
    assert max(far for far, end in zip(moved, ends) if end.solved) < 1
    assert min(far for far, end in zip(moved, ends) if not end.solved) > 5


def test_the_package_freezes_without_learning_the_threshold_and_agrees_with_it(book):
    assert book["endless"].text["endless-package"].splitlines() == [
        "False frozen 3",
        "True 27 27",
        "True",
        "True",
    ]
