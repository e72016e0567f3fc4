"""What the page after chapter 9 says is true, and its judge goes by what a reader has achieved."""

import random
from importlib import import_module
from itertools import pairwise

import numpy as np
import pytest

from neuron import iris
from neuron_tutor import lessons
from tests.chapters.running import page

YOURS = import_module("neuron_tutor.lessons.chapters.your_table")
ANSWERS = [
    (name, code, diagnosis)
    for name, exercise in YOURS.EXERCISES.items()
    for code, diagnosis in exercise.wrong
]


def judged(name, code, lang="en"):
    names = {"__name__": "__main__"}
    exec(YOURS.EXERCISES[name].before, names)  # noqa: S102
    exec(code, names)  # noqa: S102
    return lessons.check(name, names, lang, code=code)


@pytest.fixture(scope="module", params=["ko", "en"])
def run(request):
    return page("your-table", request.param)


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("name", YOURS.EXERCISES)
def test_the_book_reaches_the_goal_and_the_starter_is_no_attempt(name, lang):
    exercise = YOURS.EXERCISES[name]
    assert judged(name, exercise.solution, lang).outcome == "right"
    assert judged(name, exercise.starter, lang).outcome == "not-attempted"
    assert judged(name, lessons.get(name, lang)["solution"], lang).outcome == "right"


@pytest.mark.parametrize(("name", "code", "diagnosis"), ANSWERS)
def test_a_typical_wrong_answer_is_told_what_is_missing(name, code, diagnosis):
    verdict = judged(name, code)
    assert (verdict.outcome, verdict.diagnosis) == ("wrong", diagnosis)
    assert verdict.message == lessons_words(name)[diagnosis]


def lessons_words(name):
    return import_module("neuron_tutor.lessons.en.your_table").WORDS[name]["messages"]


EXACTLY_ONE = "a, 1, 1, 0\nb, 0, 0, 0\nc, 1, 0, 1\nd, 0, 1, 1\ne, 1, 1, 0\nf, 0, 0, 0\n"


@pytest.mark.parametrize("epochs", ["0", "1", "100"])
def test_to_say_that_no_line_parts_a_table_is_right_where_none_does(epochs):
    verdict = judged("your-table-own", YOURS.own(EXACTLY_ONE, YOURS.LEARN.replace("10000", epochs)))
    assert (verdict.outcome, verdict.diagnosis) == ("right", "no-line")
    claimed = YOURS.own(EXACTLY_ONE, YOURS.LEARN.replace("10000", "9") + "parted = True\n")
    assert judged("your-table-own", claimed).diagnosis == "not-all-right"


@pytest.mark.parametrize("seed", range(20))
def test_any_table_that_a_line_parts_can_be_brought(seed):
    """Six to twelve things with two to four features, answered by a line of our own."""
    draw = np.random.default_rng(seed)
    things, features = draw.integers(6, 13), draw.integers(2, 5)
    x = draw.integers(-3, 4, size=(things, features))
    answers = (x @ draw.normal(size=features) > 0.01).astype(int)
    rows = "".join(f"t, {', '.join(map(str, r))}, {a}\n" for r, a in zip(x, answers))
    if answers.min() == answers.max() or sum(len(set(column)) > 1 for column in x.T) < 2:
        pytest.fail("choose another seed: this one asks nothing")
    assert judged("your-table-own", YOURS.own(rows)).diagnosis == "right"


def test_a_neuron_may_reach_the_flowers_by_any_way():
    """Found by least squares, not by our rule."""
    data = iris()
    kept = [i for i, kind in enumerate(data.y) if kind]
    x = np.array([[*data.X[i], 1] for i in kept])
    y = np.array([1 if data.y[i] == 2 else -1 for i in kept])
    *weights, bias = np.linalg.lstsq(x, y, rcond=None)[0].tolist()
    assert judged("your-table-iris", f"best = Neuron({weights}, {bias})").outcome == "right"


def test_a_large_table_that_no_line_parts_is_judged_within_the_steps_of_a_page():
    random.seed(3)
    lines = [[round(random.random(), 2) for _ in range(6)] for _ in range(60)]
    rows = "".join(f"t, {', '.join(map(str, r))}, {i % 2}\n" for i, r in enumerate(lines))
    verdict = judged("your-table-own", YOURS.own(rows, YOURS.LEARN.replace("10000", "3")))
    assert verdict.outcome == "right"


def test_the_three_animals_are_learned_and_the_flowers_never_end(run):
    lines = run.text["three-learned"].splitlines()
    assert int(lines[0].split()[0]) > 0
    for line in lines[1:4]:
        predicted, _, answer = line.split()[1:]
        assert float(predicted) == float(answer)
    assert "None" in run.text["virginica"]
    scores = run.namespace["scores"]
    assert max(scores) >= 95 > scores[0]
    assert any(later < now for now, later in pairwise(scores))


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_question_about_the_flowers_is_answered_by_its_cell(lang):
    output = page("your-table", lang).text["virginica"]
    assert lessons.grade("virginica", "none", output, lang).outcome == "right"
    for other in ("few", "many"):
        assert lessons.grade("virginica", other, output, lang).outcome == "wrong"


def test_a_changed_cell_about_the_flowers_is_read_by_what_it_printed():
    for number, answer in (("14", "few"), ("412", "many"), ("None", "none")):
        printed = f"train gives back: {number}\nright at the end: 93 / 100\n"
        assert lessons.grade("virginica", answer, printed, "en").outcome == "right"
