"""What the page after chapter 15 says is true, and its judge goes by what a network reads."""

from importlib import import_module

import pytest

from neuron import digits
from neuron_tutor import lessons
from tests.chapters.running import page

DIGITS = import_module("neuron_tutor.lessons.chapters.your_digits")
ANSWERS = [
    (name, code, diagnosis)
    for name, exercise in DIGITS.EXERCISES.items()
    for code, diagnosis in exercise.wrong
]
LANGUAGES = ["ko", "en"]


def judged(name, code, lang="en"):
    names = {"__name__": "__main__"}
    exec(DIGITS.EXERCISES[name].before, names)  # noqa: S102
    exec(code, names)  # noqa: S102
    return lessons.check(name, names, lang, code=code)


@pytest.fixture(scope="module", params=LANGUAGES)
def run(request):
    return page("your-digits", request.param)


@pytest.mark.parametrize("name", DIGITS.EXERCISES)
def test_the_book_reaches_the_goal_and_the_starter_is_no_attempt(name):
    exercise = DIGITS.EXERCISES[name]
    for lang in LANGUAGES:
        assert judged(name, exercise.starter, lang).outcome == "not-attempted"
    assert judged(name, lessons.get(name, "ko")["solution"]).outcome == "right"


@pytest.mark.parametrize(("name", "code", "diagnosis"), ANSWERS)
def test_a_typical_wrong_answer_is_told_what_is_missing(name, code, diagnosis):
    verdict = judged(name, code)
    assert (verdict.outcome, verdict.diagnosis) == ("wrong", diagnosis)
    words = import_module("neuron_tutor.lessons.en.your_digits").WORDS
    assert verdict.message == words[name]["messages"][diagnosis]


@pytest.mark.parametrize(
    ("drawn", "diagnosis"),
    [(range(0), "stand-in"), (range(7), "too-few"), (range(3, 30, 10), "one-digit")],
)
def test_whoever_has_drawn_too_little_for_the_piles_is_told_what_is_missing(drawn, diagnosis):
    """The stand-in's digits are still in the piles then, as on the page."""
    filled = "".join(f"\nif {k} in {list(drawn)}: hand[{k}] = drawn[{k}]" for k in range(30))
    before = DIGITS.HAND.replace("hand", "drawn", 1) + filled
    assert judged("your-digits-own", f"{before}\n{DIGITS.TEACH}").diagnosis == diagnosis


def test_any_way_to_the_goal_is_right():
    """A network of the package's that was trained by `fit`, its numbers put into the reader's."""
    code = f"""{DIGITS.HAND}
{DIGITS.PILES}
import neuron
X, y = [row[:-1] for row in learned], [row[-1] for row in learned]
body = neuron.Network([64, 12, 10], output="softmax", seed=3)
body.fit(X, y, epochs=40, rate=0.1)
mine = Network(64, 12, 10)
for layer, other in zip([mine.first, mine.second], body.layers):
    layer.weights, layer.biases = other.weights, other.biases
"""
    assert judged("your-digits-own", code).outcome == "right"


def test_the_first_network_of_the_page_does_not_reach_the_second_goal():
    code = DIGITS.BOTH.replace("strangers[:600] + learned * times", "strangers[:1200]")
    assert judged("your-digits-both", code.replace("range(2)", "range(1)")).outcome == "wrong"


def test_the_stand_in_and_the_people_of_the_exam_teach_no_network_of_strangers(run):
    names = run.namespace
    taught = {*map(id, names["strangers"])}
    assert len(taught) == len(digits().X) - 130 - 360
    assert len(names["first"]) == 130
    assert len(names["exam"]) == 200
    assert taught.isdisjoint(map(id, names["first"] + names["exam"]))


def test_each_network_reads_best_the_hand_that_taught_it(run):
    numbers = [int(word) for word in run.text["four-numbers"].split() if word.isdigit()]
    (theirs_others, theirs_me), (mine_others, mine_me) = numbers[:2], numbers[2:]
    assert theirs_others > mine_others
    assert mine_me > theirs_me
    assert mine_others > 20  # far more than guessing


def test_the_places_begin_empty_and_the_stand_in_writes_until_they_are_filled(run):
    assert run.namespace["hand"] == [""] * 100
    assert len(run.namespace["learned"]) == 90
    assert len(run.namespace["held_back"]) == 40


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_question_about_other_hands_is_answered_by_its_cell(lang):
    output = page("your-digits", lang).text["you-teach"]
    assert lessons.grade("others-hand", "fewer", output, lang).outcome == "right"
    for other in ("guesses", "as-many"):
        assert lessons.grade("others-hand", other, output, lang).outcome == "wrong"


def test_a_changed_cell_about_other_hands_is_read_by_what_it_printed():
    for others, answer in ((12, "guesses"), (44, "fewer"), (85, "as-many")):
        printed = f"my hand: 90 %\nother people: {others} %\nbefore: 81 %\n"
        assert lessons.grade("others-hand", answer, printed, "en").outcome == "right"
