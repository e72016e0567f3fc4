"""What chapter 14 says is true: every number and every claim of its prose, computed anew."""

import ast
import json
import random
import re
from pathlib import Path

import numpy as np
import pytest

import neuron
from book.chapter import Chapter
from neuron import check_gradient
from neuron_tutor import lessons, my_neuron
from neuron_tutor.lessons.chapters.receipt_answers import ADD, GIVEN, VALUE
from tests.chapters import also_right_14
from tests.chapters.running import DOCS, page
from tests.neuron.oracles import four_tools

NAME = "14-tools"
# Terms that the chapter introduces, with their English names.
TERMS = {"자동 미분": "automatic differentiation", "계산 그래프": "computation graph"}

RECORDED = json.loads(Path(four_tools.__file__).with_suffix(".json").read_text("utf-8"))


def numbers_of_a_network():
    """Count the weights and biases of two inputs, four hidden neurons and one output."""
    return (4 * 2 + 4 + 4 + 1,)


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    ("11장의 신경망에는 숫자가 {}개", "has {} numbers", numbers_of_a_network),
    ("길이 {:,}개예요", "already {:,} to the first number", lambda: (2**12,)),
]

# Numbers that are no results: years and settings.
STATED = {
    *("1943", "1958", "1962", "1969", "1970", "1974", "1976", "1986", "2020"),
    *("200", "175", "750"),
    "096",  # of 4,096, which is claimed above
}

# What a cell may print when a reader has changed it, and what is the right answer then.
ALSO_RIGHT = also_right_14.ALSO_RIGHT
CHANGED = [
    ("own-order", "marbles: 20\n", "20"),
    ("two-ways", "slope for a: 5.0\n", "5"),
    ("three-times", "slope of a: 20\n", "20"),
    ("read-back", "the old one: 70\nread back:   9\n", "guesses"),
    ("one-letter", "one piece of a word: 0.2 hours\n", "minutes"),
    ("one-letter", "one piece of a word: 70.0 hours\n", "days"),
]


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page(NAME, "en")


@pytest.fixture(scope="module")
def own():
    """What the chapter hands on."""
    names = {}
    exec(my_neuron.module(14), names)  # noqa: S102
    return names


def texts(lang):
    """Return the programs and the table that the page shows and does not run."""
    return [f.text for f in Chapter.read(DOCS / lang / f"{NAME}.md").fences if f.language == "text"]


def test_value_is_less_than_forty_lines():
    assert len([line for line in VALUE.splitlines() if line.strip()]) < 40


def test_a_value_has_the_slopes_of_the_package_and_of_small_differences(book):
    for seed in range(20):
        random.seed(seed)
        theirs = neuron.Network([2, 4, 1], activation="sigmoid", loss="mse")
        random.seed(seed)
        mine = book.namespace["ValueNetwork"](_as_chapter_11(theirs))
        for x, answer in (([1, 0], 1), ([1, 1], 0), ([0.25, -2], 1)):
            check_gradient(theirs, x, answer)  # raises where it is not what small steps say
            for value in mine.parameters():
                value.grad = 0
            error = mine.output(x) - answer
            (error * error).backward()
            hidden, last = theirs.gradient(x, answer)
            wanted = [*hidden.biases, *last.weights[0], *last.biases]
            wanted += [weight for weights in hidden.weights for weight in weights]
            assert [v.grad for v in mine.parameters()] == pytest.approx(wanted, abs=1e-12)


class _as_chapter_11:  # noqa: N801 - it stands for a network
    """A network of the package with the names of chapter 11."""

    def __init__(self, network):
        first, second = network.layers
        self.hidden, self.hidden_biases = first.weights, first.biases
        self.weights, self.bias = second.weights[0], second.biases[0]


def test_the_slopes_are_those_that_chapter_11_moves_by(book):
    numbers, difference = book.text["same-slopes"].splitlines()
    assert numbers.endswith(f" {numbers_of_a_network()[0]}")
    assert float(difference.split()[-1]) == 0
    assert book.namespace["largest"] < 1e-12


def test_without_zeros_it_learns_badly_and_another_start_may_look_fine(book):
    zeroed, never = (float(line.split()[-1]) for line in book.text["never-zero"].splitlines())
    assert zeroed < 0.05
    assert never > 0.2
    losses = [_losses(seed, 0.5) for seed in range(10)]
    assert any(loss[-1] < 0.01 for loss in losses), "no start looks fine"


def _losses(seed, rate):
    """Train with NumPy, whose slopes are never set to 0."""
    draw = random.Random(seed)
    w = np.array([[draw.uniform(-1, 1) for _ in range(2)] for _ in range(4)])
    hb = np.array([draw.uniform(-1, 1) for _ in range(4)])
    v, b = np.array([draw.uniform(-1, 1) for _ in range(4)]), draw.uniform(-1, 1)
    grads = [np.zeros_like(w), np.zeros(4), np.zeros(4), 0.0]
    found = []
    for _ in range(150):
        total = 0
        for x, answer in (([1, 1], 0), ([1, 0], 1), ([0, 1], 1), ([0, 0], 0)):
            signals = 1 / (1 + np.exp(-(w @ x + hb)))
            output = 1 / (1 + np.exp(-(v @ signals + b)))
            total += (output - answer) ** 2 / 4
            blame = 2 * (output - answer) * output * (1 - output)
            blames = blame * v * signals * (1 - signals)
            steps = [np.outer(blames, x), blames, blame * signals, blame]
            grads = [g + s for g, s in zip(grads, steps)]
            w, hb, v, b = (n - rate * g for n, g in zip((w, hb, v, b), grads))
        found.append(total)
    return found


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_page_shows_the_programs_that_were_run(lang):
    shown = [text.rstrip() for text in texts(lang)[:-1]]
    assert shown == [four_tools.shown(program) for program in four_tools.PROGRAMS.values()]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_table_shows_what_four_tools_answered(lang):
    rows = [line.split() for line in texts(lang)[-1].splitlines()[1:]]
    assert [row[0].lower() for row in rows] == [
        "neuron", "micrograd", "scikit-learn", "pytorch",
    ]  # fmt: skip
    for (_, *shown), answers in zip(rows, RECORDED["answers"].values(), strict=True):
        assert shown == [f"{answer:.6f}" for answer in answers]
    text = (DOCS / lang / f"{NAME}.md").read_text(encoding="utf-8")
    for version in RECORDED["versions"].values():
        assert version in text


def test_the_tools_that_are_here_still_answer_as_recorded():
    """Of the others no test can be made without a gigabyte: the script is run by hand."""
    for tool in ("neuron", "scikit-learn"):
        answers, _ = four_tools.run(tool)
        assert answers == pytest.approx(RECORDED["answers"]["torch"], abs=1e-9)
    assert np.ptp(list(RECORDED["answers"].values()), axis=0).max() < 1e-12


def test_pytorch_took_about_thirty_times_as_long():
    seconds = RECORDED["seconds"]
    assert 20 < seconds["torch"] / seconds["neuron"] < 45


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_letter_stands_in_every_program(lang):
    for program in texts(lang)[:-1]:
        found = set()
        for mark in re.findall(r"^([A-F])(?:-([A-F]))? ", program, re.MULTILINE):
            first, last = mark[0], mark[1] or mark[0]
            found |= {chr(code) for code in range(ord(first), ord(last) + 1)}
        assert found == set("ABCDEF")


def test_the_page_s_own_network_gives_the_digits_of_the_table(book):
    printed = book.text["tools-package"].splitlines()
    assert json.loads(printed[0]) == pytest.approx(RECORDED["answers"]["torch"], abs=1e-6)
    assert printed[1] == "True"


def test_what_is_saved_comes_back_to_the_last_digit(book):
    first, second = (line.split()[-1] for line in book.text["read-back"].splitlines())
    assert first == second
    assert int(first) > 80


def test_the_reader_s_way_back_visits_every_way_and_the_package_every_number(own):
    calls = []

    class Counted(own["Value"]):
        def backward(self, blame=1):
            calls.append(self)
            super().backward(blame)

    first = result = Counted(1)
    for _ in range(12):
        result = Counted(2 * result.data, [(result, 1), (result, 1)])
    result.backward()
    assert sum(value is first for value in calls) == 4096 == first.grad


def test_one_piece_of_a_word_takes_hours(book):
    assert float(book.text["one-letter"].split()[-2]) == pytest.approx(175e9 / 1e7 / 3600, abs=0.05)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (GIVEN + "    ...\n", "dots"),
        (GIVEN, "`__add__(self, other)`"),
        (GIVEN + ADD.split("    def __radd__")[0], "`__radd__(self, other)`"),
        (GIVEN + ADD, "`__sub__(self, other)`"),
        (VALUE.split("    def sigmoid")[0], "`sigmoid(self)`"),
        (VALUE.split("    def backward")[0], "`backward(self, blame=1)`"),
    ],
)
def test_a_value_in_the_making_is_told_what_comes_next(code, said):
    names = {"__name__": "__main__"}
    exec(code, names)  # noqa: S102
    assert said in lessons.check("ch14-value", names, "en", code=code).message


def test_the_graph_of_the_page_has_a_slider_for_each_number(book):
    (figure,) = book.figures["one-neuron"]
    edited = re.findall(r'data-edit="([^"]+)"', figure.svg())
    assert sorted(edited) == [f"numbers[{i}]" for i in range(3)]
    assert len(book.figures["climbing-back"]) == 8


def test_the_program_of_the_page_is_the_package_s_program():
    cell = Chapter.read(DOCS / "en" / f"{NAME}.md").cells[-1]
    program = ast.unparse(ast.parse(four_tools.PROGRAMS["neuron"]))
    fit = next(line for line in program.splitlines() if "fit(" in line)
    assert fit in ast.unparse(ast.parse(cell.code))
    assert f"seed={four_tools.SEED}" in cell.code
