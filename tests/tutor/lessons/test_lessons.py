"""Exercises accept their solution, refuse what is wrong with the right words, and always answer."""

import random
from importlib import import_module

import pytest

from neuron_tutor import lessons
from neuron_tutor.lessons.lesson import Exercise, Prediction

NUMBERS = range(lessons.CHAPTERS)
CHAPTER = [import_module(f"neuron_tutor.lessons.chapters.ch{n:02}") for n in NUMBERS]
EXERCISES: dict[str, Exercise] = {k: v for c in CHAPTER for k, v in c.EXERCISES.items()}
PREDICTIONS: dict[str, Prediction] = {k: v for c in CHAPTER for k, v in c.PREDICTIONS.items()}
SWALLOWING = """
def predict_or(a, b):
    while True:
        try:
            while True: pass
        except BaseException: pass
"""
WRONG = [(name, code, cause) for name, e in EXERCISES.items() for code, cause in e.wrong]


def after(exercise: Exercise, code: str) -> dict:
    """Return the names of a page on which this code has run."""
    names = {"__name__": "__main__"}
    exec(exercise.before, names)  # noqa: S102
    exec(code, names)  # noqa: S102
    return names


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_solution_is_right_and_the_starter_not_attempted(name, lang):
    exercise = EXERCISES[name]
    verdict = lessons.check(name, after(exercise, exercise.solution), lang)
    assert verdict.outcome == "right", verdict
    verdict = lessons.check(name, after(exercise, exercise.starter), lang)
    assert verdict.outcome == "not-attempted", verdict


@pytest.mark.parametrize(("name", "code", "cause"), WRONG)
def test_a_typical_wrong_answer_gets_its_diagnosis(name, code, cause):
    said = {}
    for lang in ("ko", "en"):
        verdict = lessons.check(name, after(EXERCISES[name], code), lang)
        assert (verdict.outcome, verdict.diagnosis) == ("wrong", cause)
        said[lang] = verdict.message
    assert said["ko"] != said["en"]


def test_every_exercise_has_three_typical_wrong_answers():
    assert [name for name, exercise in EXERCISES.items() if len(exercise.wrong) < 3] == []


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    ("code", "diagnosis"),
    [
        ("exit()", "exits"),
        ("quit(0)", "exits"),
        ("import sys; sys.exit('bye')", "exits"),
        ("class Odd(BaseException): pass\n    raise Odd", "raises"),
        ("raise GeneratorExit", "raises"),
        ("from neuron_tutor.lessons.lesson import WrongError; raise WrongError('right')", "right"),
        ("from neuron_tutor.lessons.lesson import WrongError; raise WrongError", ""),
    ],
)
def test_no_way_out_of_a_judgement_is_taken_for_an_answer(code, diagnosis, lang):
    names = after(EXERCISES["ch01-or"], f"def predict_or(a, b):\n    {code}\n")
    verdict = lessons.check("ch01-or", names, lang)
    assert (verdict.outcome, verdict.diagnosis) == ("wrong", diagnosis)
    assert verdict.message


def test_stop_passes_through_a_judgement():
    names = after(EXERCISES["ch01-or"], "def predict_or(a, b):\n    raise KeyboardInterrupt\n")
    with pytest.raises(KeyboardInterrupt):
        lessons.check("ch01-or", names)


@pytest.mark.parametrize("number", NUMBERS)
def test_both_languages_have_words_for_the_same_things(number):
    def shape(words):
        if isinstance(words, dict):
            return {key: shape(value) for key, value in words.items() if key != "solution"}
        return len(words) if isinstance(words, list) else str

    korean, english = (
        import_module(f"neuron_tutor.lessons.{lang}.ch{number:02}").WORDS for lang in ("ko", "en")
    )
    assert shape(korean) == shape(english)
    assert set(korean) == {*CHAPTER[number].EXERCISES, *CHAPTER[number].PREDICTIONS}
    for name, exercise in CHAPTER[number].EXERCISES.items():
        assert len(korean[name]["hints"]) >= 2, name
        assert "right" in korean[name]["messages"], name
        general = set(import_module("neuron_tutor.lessons.ko.messages").MESSAGES)
        assert {cause for _, cause in exercise.wrong} <= set(korean[name]["messages"]) | general


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        ("def predict_or(a, b):\n    while True: pass", "does-not-end"),
        (SWALLOWING, "does-not-end"),
        ("def predict_or(a, b):\n    return predict_or(a, b)", "raises"),
        ("def predict_or(a, b):\n    return a / b", "raises"),
        ("def predict_or(a):\n    return a", "raises"),
        ("predict_or = 3", "no-function"),
        ("del predict_or", "not-attempted"),
    ],
)
def test_code_that_raises_or_never_ends_is_told_so(code, cause):
    names = after(EXERCISES["ch01-or"], EXERCISES["ch01-or"].starter + code)
    found = lessons.check("ch01-or", names, "en").diagnosis
    assert found == cause or (cause == "raises" and found == "does-not-end")


def test_a_check_leaves_no_trace(capsys):
    random.seed(1)
    state = random.getstate()
    code = "import random\ndef predict_or(a, b):\n    print('noise')\n    random.random()\n"
    code += "    return int(a or b)"
    assert lessons.check("ch01-or", after(EXERCISES["ch01-or"], code), "en").outcome == "right"
    assert random.getstate() == state
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("ending", ["return 1", "while True: pass", "1 / 0"])
def test_the_names_of_the_page_are_put_back(ending):
    code = (
        f"def cycle_length(numbers):\n    global made\n    made = one_epoch(numbers)\n    {ending}"
    )
    names = after(EXERCISES["ch09-cycle"], code)
    before = dict(names)
    assert lessons.check("ch09-cycle", names, "en").outcome == "wrong"
    assert names == before


def test_a_prediction_is_graded_by_the_output():
    assert lessons.grade("storm-rule", "1", "1\n0\n0\n0\n", "en").outcome == "right"
    assert lessons.grade("storm-rule", "1", "1\n1\n0\n0\n", "en").outcome == "wrong"
    assert lessons.grade("storm-rule", " ", "1\n0\n0\n0\n", "en").outcome == "not-attempted"


def test_an_unknown_name_is_refused():
    with pytest.raises(LookupError, match="there is no exercise"):
        lessons.get("ch99-nothing", "en")
