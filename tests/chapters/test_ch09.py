"""What chapter 9 says is true: every number and every claim of its prose, computed anew."""

import ast
import random
import re
import statistics
from itertools import product

import numpy as np
import pytest

from book.chapter import Chapter
from neuron import Network, Neuron, train, truth_table
from neuron_tutor import lessons, my_neuron
from neuron_tutor.lessons.chapters.ch09 import CLASS, COUNT, TRAIN, WHOLE
from tests.chapters.running import DOCS, page
from tests.chapters.tables import INPUTS, separable
from tests.tutor.lessons.views import parted

# Terms that the chapter introduces, with their English names.
TERMS = {
    "선형 분리 가능": "linearly separable",
    "신경망": "neural network",
    "은닉층": "hidden layer",
}

# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [("0.84는 {:.0f}가 되고", "0.84 becomes {:.0f}", lambda: (0.84 / 0.01,))]

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"0.01", "0.84", "1969"}


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("09-xor", "ko")


def test_no_line_parts_xor_and_the_best_gets_three(book):
    assert [a for a in product((0, 1), repeat=4) if not separable(INPUTS, a)] == [
        (0, 1, 1, 0),
        (1, 0, 0, 1),
    ]
    for wrong in range(4):  # any three of the four can be parted
        kept = [i for i in range(4) if i != wrong]
        assert separable([INPUTS[i] for i in kept], [(0, 1, 1, 0)[i] for i in kept])
    assert book.text["best-line"].split()[-3] == "3"


def test_of_the_neurons_with_three_rows_right_none_has_the_fourth(book):
    w1, w2, b = np.meshgrid(*[np.arange(-10, 11)] * 3)
    three = (b <= 0) & (w1 + b > 0) & (w2 + b > 0)
    both = three & (w1 + w2 + b <= 0)
    lines = book.text["proof-by-code"].splitlines()
    assert [int(line.split()[-1]) for line in lines] == [three.sum(), both.sum()]
    assert both.sum() == 0


def test_in_whole_numbers_four_mistakes_cancel_for_ever(book):
    one_epoch = book.namespace["one_epoch"]
    draw = random.Random(9)
    drawn = ([draw.randrange(100), draw.randrange(100), -draw.randrange(100)] for _ in range(200))
    for start in [[84, 76, -42], *drawn]:
        numbers = start
        for _ in range(1000):
            numbers = one_epoch(numbers)
        assert one_epoch(numbers) == numbers
        w, b, mistakes = np.array(numbers[:2]), numbers[2], 0
        between = sum(int(w @ x + b > 0) == a for x, a in zip(INPUTS, (0, 1, 1, 0)))
        assert between == 3 or start != [84, 76, -42]  # what the page says of its own numbers
        for x, answer in zip(INPUTS, (0, 1, 1, 0)):
            error = int(w @ x + b > 0) - answer
            w, b, mistakes = w - error * np.array(x), b - error, mistakes + abs(error)
        assert mistakes == 4
    before, after = book.text["exact-cycle"].splitlines()
    assert before.split(":")[1].strip() == after.split(":")[1].strip()


def test_waiting_ten_times_as_long_changes_nothing(book):
    lines = book.text["only-longer"].splitlines()
    assert [line.split()[0] for line in lines] == ["10", "100", "1000", "10000"]
    assert all("None" in line and int(line.split()[-1]) <= 3 for line in lines)


def test_three_neurons_wired_by_hand_are_xor_from_any_start():
    for seed in range(100):
        random.seed(seed)
        parts = [Neuron() for _ in range(3)]
        for neuron, rule in zip(parts, ("or", "nand", "and")):
            assert train(neuron, truth_table(rule)).converged
        either, not_both, both = parts
        answers = [both.predict([either.predict(x), not_both.predict(x)]) for x in INPUTS]
        assert answers == [int(a != b) for a, b in INPUTS]


def test_the_hidden_layer_folds_points_2_and_3_together(book):
    folded = book.namespace["folded"]
    assert folded[1] == folded[2]
    assert separable([f[:2] for f in folded], [f[2] for f in folded])


def test_with_the_product_as_an_input_one_neuron_learns_xor():
    rows = [(a, b, a * b, a ^ b) for a, b in INPUTS]
    epochs = [train(Neuron(3, seed=seed), rows).epochs for seed in range(1000)]
    assert statistics.median(epochs) == 82
    assert [int(a + b - 2 * a * b > 0.5) for a, b in INPUTS] == [a ^ b for a, b in INPUTS]


def test_the_whole_neuron_trains_as_the_package_s_to_the_last_bit(book):
    names = book.namespace | {}
    exec(WHOLE, names)  # noqa: S102 - the page's last cell takes the name Neuron for another
    for seed, rule in product(range(50), ("and", "or", "nand", "xor")):
        random.seed(seed)
        ours = names["Neuron"]([random.random(), random.random()], -random.random())
        epochs = names["train"](ours, truth_table(rule), 300)
        theirs = Neuron(seed=seed)
        result = train(theirs, truth_table(rule), max_epochs=300)
        assert epochs == (result.epochs if result.converged else None)
        if rule != "xor":  # there the package stops where the numbers come round again
            assert [w.hex() for w in ours.weights] == [w.hex() for w in theirs.weights]
            assert ours.bias.hex() == (-theirs.threshold).hex()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("...", "dots"),
        ("", "`Neuron`"),
        (CLASS.split("    def weighted_sum")[0], "`weighted_sum(self, x)`"),
        (CLASS.split("    def predict")[0], "`predict(self, x)`"),
        (CLASS.split("    def learn")[0], "`learn(self, x, answer)`"),
        (CLASS, "`count_right`"),
        (CLASS + COUNT, "`train`"),
        (CLASS + COUNT + TRAIN, "from memory"),
    ],
)
def test_an_empty_cell_is_told_what_comes_next(code, said):
    names = {"__name__": "__main__"}
    exec(code, names)  # noqa: S102
    assert said in lessons.check("ch09-neuron", names, "en", code=code).message


def test_what_the_chapter_hands_on_solves_xor_wherever_it_is_imported():
    names = {}
    exec(my_neuron.module(9), names)  # noqa: S102
    state = random.getstate()
    assert [names["network"](*pair) for pair in INPUTS] == [int(a != b) for a, b in INPUTS]
    assert random.getstate() == state


def test_a_network_of_four_hidden_neurons_learns_the_table_with_most_seeds(book):
    lines = book.text["network-learns"].splitlines()
    assert [line.split()[3] for line in lines] == [str(int(a != b)) for a, b in INPUTS]
    arrived = []
    for seed in range(10):
        network = Network([2, 4, 1], seed=seed)
        network.fit(INPUTS, [0, 1, 1, 0], epochs=1000, rate=0.5)
        arrived.append([network.predict(x) for x in INPUTS] == [0, 1, 1, 0])
    assert 5 < sum(arrived) < 10


def without_words(code):
    return re.sub(r'"[^"]*"', '""', ast.unparse(ast.parse(code)).replace("'", '"'))


def test_the_front_page_s_lines_are_read_again_at_the_end():
    for lang in ("ko", "en"):
        front = Chapter.read(DOCS / lang / "index.md")
        lines = next(cell for cell in front.cells if cell.id == "first-neuron")
        again = Chapter.read(DOCS / lang / "09-xor.md").cells[-1]
        assert without_words(lines.code) == without_words(again.code)


def test_the_probe_of_exercises_parts_points_as_the_linear_program_does():
    draw = random.Random(9)
    seen = set()
    for _ in range(300):
        points = [(draw.randrange(5) / 4, draw.randrange(5) / 4) for _ in range(6)]
        answers = [draw.randrange(2) for _ in points]
        if 0 < sum(answers) < 6:
            seen.add(separable(points, answers))
            assert parted(points, answers) == separable(points, answers)
    assert seen == {True, False}
