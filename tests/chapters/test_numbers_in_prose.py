"""Every number that the prose states is computed here anew, or is known to be no result."""

import random
import re

import pytest

from book.chapter import Chapter
from neuron import Neuron, count_right, storm, train
from tests.chapters.running import DOCS

NAMES = sorted(path.stem for path in (DOCS / "ko").glob("*.md") if path.stem != "credits")
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.]|장|번째)")


def start(seed):
    draw = random.Random(seed)
    return draw.random(), draw.random()


def epochs(seed):
    result = train(Neuron(threshold=1, seed=seed), storm(), learn_threshold=False)
    return result.epochs


def slowest():
    """Return the next multiple of ten above the slowest of the thousand trainings."""
    return (max(epochs(seed) for seed in range(1000)) // 10 + 1) * 10


def lines(page, cell, until=None):
    """Count a cell's lines of code, up to the first blank line if ``until`` is one."""
    code = next(c.code for c in Chapter.read(DOCS / "ko" / f"{page}.md").cells if c.id == cell)
    part = code.split("\n\n")[0] if until == "blank" else code
    return sum(1 for line in part.splitlines() if line.strip())


def one_lesson():
    neuron = Neuron(weights=[2, 0.5], threshold=1)
    neuron.learn([1, 0], 0, learn_threshold=False)
    return (neuron.weights[0],)


# page, what it says in Korean and in English, and how the numbers come about
CLAIMS = [
    ("01-machine", "점은 {}개뿐", "only {} dots", lambda: (8 * 8,)),
    ("02-neuron", "둘이 모이면 {:.1f}라서", "together they make {:.1f}", lambda: (0.6 + 0.8,)),
    ("03-mistake", "`{:.2f}`예요", "`{:.2f}`. That is still wrong", one_lesson),
    ("03-mistake", "1/100, 그러니까 {}이에요", "1/100, or {}", lambda: (1 / 100,)),
    ("04-training", "{:.2f}와 {:.2f}에서 시작", "at {:.2f} and {:.2f}", lambda: start(4)),
    ("04-training", "{}에포크를 넘지 않았", "not one took {} epochs", lambda: (slowest(),)),
]
# numbers that are no results: a year, a setting of the chapter, a length of time to read
STATED = {
    "02-neuron": {"1943", "0.5", "0.1", "0.6", "0.8"},
    "03-mistake": {"0.5", "100", "0.01"},
    "04-training": {"0.01"},
    "index": {"10", "15"},
}


def prose(language, page):
    """Return a page without front matter, fences and addresses."""
    chapter = Chapter.read(DOCS / language / f"{page}.md")
    rows = chapter.text.splitlines()
    for fence in chapter.fences:
        last = fence.line + fence.text.count("\n") + 1
        rows[fence.line - 1 : last] = [""] * (last - fence.line + 1)
    body = "\n".join(rows)
    body = body.split("\n---\n", 1)[1] if chapter.is_notebook else body
    return re.sub(r"\]\([^)]*\)|\{ #[^}]*\}|chapters? \d+( and \d+)?", "", body)


@pytest.mark.parametrize("claim", CLAIMS, ids=[claim[2] for claim in CLAIMS])
def test_the_prose_states_what_python_computes(claim):
    page, korean, english, compute = claim
    values = compute()
    assert korean.format(*values) in prose("ko", page)
    assert english.format(*values) in prose("en", page)


@pytest.mark.parametrize("page", NAMES)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_number_in_the_prose_is_left_unchecked(language, page):
    """Whole numbers below 10 count things on the page; the others are claimed or stated above."""
    template = 1 if language == "ko" else 2
    claimed = {
        number
        for claim in CLAIMS
        if claim[0] == page
        for number in NUMBER.findall(claim[template].format(*claim[3]()))
    }
    found = {
        number
        for number in NUMBER.findall(prose(language, page))
        if "." in number or int(number) >= 10
    }
    assert found - claimed - STATED.get(page, set()) == set()


def test_a_hundred_steps_of_a_hundredth_do_not_lead_from_2_to_1():
    neuron, times = Neuron(weights=[2, 0.5], threshold=1), 0
    while neuron.predict([1, 0]):
        neuron.learn([1, 0], 0, learn_threshold=False)
        times += 1
    assert times == 100
    assert 0.999 < neuron.weights[0] < 1


def test_only_the_third_pair_of_chapter_2_gets_all_four_right():
    right = [
        count_right(Neuron(weights=list(pair), threshold=1), storm())
        for pair in [(2, 0.5), (3, 3), (0.6, 0.8)]
    ]
    assert [n == 4 for n in right] == [False, False, True]
    assert right[0] == 3


def test_a_weight_of_chapter_4_moves_in_hundredths_side_by_side():
    neuron = Neuron(threshold=1, seed=4)
    before = list(neuron.weights)
    result = train(neuron, storm(), learn_threshold=False)
    steps = [round((after - old) * 100, 6) for old, after in zip(before, neuron.weights)]
    assert steps == [result.epochs, result.epochs]
    assert sum(neuron.weights) - 0.02 <= 1 < sum(neuron.weights)


def test_about_half_of_a_thousand_neurons_are_right_from_the_start():
    assert 450 < sum(epochs(seed) == 0 for seed in range(1000)) < 550


def test_the_rule_has_five_lines():
    assert lines("01-machine", "storm-rule", until="blank") == 5
