"""Chapters 0 to 4: what the cells print answers the questions, and other right ways are right."""

import pytest

from book.chapter import Chapter
from neuron_tutor import lessons
from tests.chapters.running import CHAPTERS, DOCS, run
from tests.tutor.lessons.test_lessons import EXERCISES, PREDICTIONS, after

# Foreseen with pencil and paper.
FORESEEN = {
    "self-check-1": "5",
    "self-check-2": "5",
    "self-check-3": "3",
    "self-check-4": "4",
    "self-check-5": "0",
    "storm-rule": "1",
    "storm-score": "4",
    "neuron-class": "1 2",
    "three-pairs": "3",
    "ten-tenths": "less",
    "all-nudges": "2",
    "learn-once": "1.99",
    "until-right": "100",
    "training-loop": "33",
    "ten-seeds": "with-zero",
    "thousand-runs": "half",
}
# What the same cells may print when a reader has changed them.
CHANGED = [
    ("neuron-class", "1\n1\n1\n0\n", "1 2 3"),
    ("three-pairs", "4\n3\n2\n", "1"),
    ("ten-tenths", "1.0\nTrue\n", "exact"),
    ("ten-tenths", "1.0000000000000002\nFalse\n", "more"),
    ("learn-once", "before: 2 0.5\nafter:  2.01 0.5\n", "2.01"),
    ("ten-seeds", "seed 0 → 3 epochs\nseed 1 → 3 epochs\n", "same"),
    ("ten-seeds", "seed 0 → 3 epochs\nseed 1 → 10 epochs\n", "without-zero"),
    ("thousand-runs", "mean: 60.1\nlongest: 99\nright from the start: 0\n", "ten"),
]
ALSO_RIGHT = [
    ("ch00-add-up", "def add_up(numbers):\n    return sum(numbers)"),
    ("ch00-bigger", "def bigger(a, b):\n    return max(a, b)"),
    (
        "ch00-counter",
        (
            "class Counter:\n    def __init__(self):\n        self.count = 0\n"
            "    def press(self):\n        self.count += 1\n        return self.count"
        ),
    ),
    ("ch02-or", "or_w1 = 1.01\nor_w2 = 7"),
    ("ch03-by-hand", "new_w1 = 0.2\nnew_w2 = 0.3 + 0.01"),
    (
        "ch03-needed",
        (
            "def lessons_needed(neuron, x1, x2, answer):\n    times = 0\n    while True:\n"
            "        if neuron.predict(x1, x2) == answer:\n            return times\n"
            "        neuron.learn(x1, x2, answer)\n        times += 1"
        ),
    ),
    ("ch04-mean", "mean_of_ten = (1 + 11 + 34 + 27 + 9) / 10"),
    (
        "ch04-epochs",
        (
            "def epochs_until_right(neuron, rows):\n    epochs = 0\n"
            "    while [neuron.predict(a, b) for a, b, y in rows] != [y for a, b, y in rows]:\n"
            "        for a, b, y in rows:\n            neuron.learn(a, b, y)\n"
            "        epochs += 1\n    return epochs"
        ),
    ),
    ("ch04-slowest", "slowest_seed = max(range(100), key=epochs_for)"),
]
# Learners that are right in almost every case, and one that is right in all.
ALMOST = [
    ("ch03-learn", "error * x1", "(self.predict(x1, x2) - answer) * x1", "right"),
    ("ch03-learn", "error * x2", "(self.predict(x1, x2) - answer) * x2", "asks-twice"),
    ("ch03-learn", "error * x1", "error * (x1 > 0)", "input-size"),
    ("ch03-learn", "- answer", "- answer * x1", "moves-when-right"),
]


@pytest.fixture(scope="module", params=["ko", "en"])
def printed(request):
    """Return what the cells of the first chapters print in a language."""
    texts = {}
    for page in CHAPTERS[:5]:
        texts |= run(Chapter.read(DOCS / request.param / f"{page}.md")).text
    return texts


@pytest.mark.parametrize("name", FORESEEN)
def test_a_cell_answers_its_question_in_both_languages(name, printed):
    for lang in ("ko", "en"):
        assert lessons.grade(name, FORESEEN[name], printed[name], lang).outcome == "right"
    others = [o for o in PREDICTIONS[name].options if o != FORESEEN[name]] or ["-7"]
    for other in others:
        assert lessons.grade(name, other, printed[name], "en").outcome == "wrong"


def test_no_question_of_the_first_chapters_is_left_out():
    chapters = (lessons.chapter(number) for number in range(5))
    assert [name for chapter in chapters for name in chapter.PREDICTIONS] == list(FORESEEN)


@pytest.mark.parametrize(("name", "output", "answer"), CHANGED)
def test_a_changed_cell_answers_by_what_it_prints(name, output, answer):
    assert lessons.grade(name, answer, output, "ko").outcome == "right"


@pytest.mark.parametrize("name", FORESEEN)
@pytest.mark.parametrize("output", ["", "\n", "?\n"])
def test_a_cell_that_prints_nothing_of_use_is_graded_without_an_error(name, output):
    assert lessons.grade(name, FORESEEN[name], output, "en").outcome == "wrong"


@pytest.mark.parametrize(("name", "code"), ALSO_RIGHT, ids=[name for name, _ in ALSO_RIGHT])
def test_another_right_way_is_right(name, code):
    verdict = lessons.check(name, after(EXERCISES[name], code), "en")
    assert verdict.outcome == "right", verdict


@pytest.mark.parametrize(("name", "old", "new", "cause"), ALMOST)
def test_a_learner_that_is_almost_right_is_told_where_it_is_not(name, old, new, cause):
    code = EXERCISES[name].solution.replace(old, new)
    assert code != EXERCISES[name].solution
    assert lessons.check(name, after(EXERCISES[name], code), "en").diagnosis == cause
