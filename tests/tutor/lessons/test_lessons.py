"""Exercises accept their solution, refuse what is wrong with the right words, and always answer."""

import random
import re
from importlib import import_module
from string import Formatter

import pytest

from neuron_tutor import lessons
from neuron_tutor.lessons.lesson import Exercise, Prediction, Work, WrongError, bound

MESSAGES = {
    lang: import_module(f"neuron_tutor.lessons.{lang}.messages").MESSAGES for lang in ("ko", "en")
}
NUMBERS = lessons.numbers()
CHAPTER = {number: lessons.chapter(number) for number in NUMBERS}


def tasks(chapter) -> dict[str, Exercise]:
    """Return the exercises of a chapter, those that rebuild the reader's neuron included."""
    return lessons.kinds(chapter)["exercise"] | lessons.kinds(chapter)["rebuild"]


EXERCISES: dict[str, Exercise] = {k: v for c in CHAPTER.values() for k, v in tasks(c).items()}
PREDICTIONS: dict[str, Prediction] = {
    k: v for c in CHAPTER.values() for k, v in c.PREDICTIONS.items()
}
SWALLOWING = """
def predict_or(a, b):
    while True:
        try:
            while True: pass
        except BaseException: pass
"""
LEAVING = """
class Guest:
    def __del__(self):
        for i in range(1000): pass
def predict_or(a, b):
    while True: Guest()
"""
WRONG = [(name, code, cause) for name, e in EXERCISES.items() for code, cause in e.wrong]


def after(exercise: Exercise, code: str) -> dict:
    """Return the names of a page on which this code has run."""
    names = {"__name__": "__main__"}
    exec(exercise.before, names)  # noqa: S102
    exec(code, names)  # noqa: S102
    return names


def test_chapters_are_found_wherever_the_package_lies():
    """In a wheel and in Pyodide too: without this, all tests of none would pass."""
    assert len(NUMBERS) >= 10
    assert list(NUMBERS) == list(range(len(NUMBERS)))


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_solution_is_right_and_the_starter_not_attempted(name, lang):
    exercise = EXERCISES[name]
    verdict = lessons.check(name, after(exercise, exercise.solution), lang)
    assert verdict.outcome == "right", verdict
    verdict = lessons.check(name, after(exercise, exercise.starter), lang, code=exercise.starter)
    assert verdict.outcome == "not-attempted", verdict


@pytest.mark.parametrize(("name", "code", "cause"), WRONG)
def test_a_typical_wrong_answer_gets_its_diagnosis(name, code, cause):
    said = {}
    for lang in ("ko", "en"):
        verdict = lessons.check(name, after(EXERCISES[name], code), lang)
        assert (verdict.outcome, verdict.diagnosis) == ("wrong", cause)
        said[lang] = verdict.message
    assert said["ko"] != said["en"]


WHILE = re.compile(r"^( *)while (.*):\n", re.MULTILINE)
UNTIL = [name for name, e in EXERCISES.items() if WHILE.search(e.solution)]
BOUNDED = {"ch15-invent", "ch15-begin"}  # a name has at most 20 letters


@pytest.mark.parametrize("name", UNTIL)
def test_a_loop_that_must_go_on_cannot_be_a_fixed_number_of_rounds(name):
    """At 1,000 Python's recursion ends as well: from there on a judge lets it pass."""
    exercise = EXERCISES[name]
    fixed = r"\1for _ in range({}):\n\1    if not (\2):\n\1        break\n"
    for rounds, right in ((20, name in BOUNDED), (500, name in BOUNDED), (1000, True)):
        code = WHILE.sub(fixed.format(rounds), exercise.solution)
        verdict = lessons.check(name, after(exercise, code), "en")
        assert (verdict.outcome == "right") == right, (rounds, verdict)


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
    assert set(korean) == set().union(*lessons.kinds(CHAPTER[number]).values())
    for name, exercise in tasks(CHAPTER[number]).items():
        assert len(korean[name]["hints"]) >= 2, name
        assert "right" in korean[name]["messages"], name
        general = set(import_module("neuron_tutor.lessons.ko.messages").MESSAGES)
        assert {cause for _, cause in exercise.wrong} <= set(korean[name]["messages"]) | general


def test_both_languages_say_the_same_of_any_exercise():
    def places(texts):
        return {key: [p[1] for p in Formatter().parse(text) if p[1]] for key, text in texts.items()}

    assert places(MESSAGES["ko"]) == places(MESSAGES["en"])


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        ("def predict_or(a, b):\n    while True: pass", "does-not-end"),
        (SWALLOWING, "does-not-end"),
        (LEAVING, "does-not-end"),
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
    code = f"def lamp(x1, x2, x3):\n    global made\n    made = network(x1, x2)\n    {ending}"
    names = after(EXERCISES["ch09-switches"], code)
    before = dict(names)
    assert lessons.check("ch09-switches", names, "en").outcome == "wrong"
    assert names == before


def test_a_prediction_is_graded_by_the_output():
    assert lessons.grade("neuron-class", "1", "1\n0\n0\n0\n", "en").outcome == "right"
    assert lessons.grade("neuron-class", "1", "1\n1\n0\n0\n", "en").outcome == "wrong"
    assert lessons.grade("neuron-class", " ", "1\n0\n0\n0\n", "en").outcome == "not-attempted"


def test_the_reason_belongs_to_the_books_answer_and_not_to_that_of_a_changed_cell():
    reason = lessons_words("en", "lazy-score")["reason"]
    book, changed = "score: 3 / 4\n", "score: 2 / 4\n"
    assert lessons.grade("lazy-score", "3", book, "en").message == reason
    assert lessons.grade("lazy-score", "2", book, "en").message == f"It was 3. {reason}"
    for answer, outcome in (("2", "right"), ("3", "wrong")):
        verdict = lessons.grade("lazy-score", answer, changed, "en")
        assert verdict.outcome == outcome
        assert reason not in verdict.message
        assert verdict.message.endswith("gives: 2." if outcome == "right" else "else: 2.")


def test_who_foresaw_nothing_hears_the_reason_and_no_judgement():
    book, changed = "score: 3 / 4\n", "score: 2 / 4\n"
    reason = lessons_words("en", "lazy-score")["reason"]
    told = {output: lessons.grade("lazy-score", None, output, "en") for output in (book, changed)}
    assert told[book].message == f"It was 3. {reason}"
    assert told[changed].message == "It was 2."
    assert lessons.grade("lazy-score", None, "nothing\n", "en").outcome == "unjudged"
    assert {verdict.outcome for verdict in told.values()} == {"unjudged"}


def test_what_a_changed_cell_gives_is_told_in_words_and_never_by_its_key():
    words = lessons_words("ko", "neuron-class")
    verdict = lessons.grade("neuron-class", "1", "1\n1\n1\n0\n", "ko")
    assert verdict.message.endswith(f"{words['options']['1 2 3']}.")
    verdict = lessons.grade("neuron-class", "1", "1\n1\n1\n1\n", "ko")
    assert (verdict.outcome, verdict.message) == ("wrong", MESSAGES["ko"]["none-of-these"])


@pytest.mark.parametrize("name", PREDICTIONS)
@pytest.mark.parametrize("output", ["", "\n", "?\n", "0\n"])
def test_an_output_without_an_answer_is_graded_without_an_error(name, output):
    prediction = PREDICTIONS[name]
    verdict = lessons.grade(name, prediction.right, output, "en")
    assert verdict.message
    if prediction.kind == "number" and output != "0\n":
        assert (verdict.outcome, verdict.message) == ("unjudged", MESSAGES["en"]["no-result"])


def lessons_words(lang, name):
    return import_module(f"neuron_tutor.lessons.{lang}.{find_chapter(name)}").WORDS[name]


def find_chapter(name):
    found = [n for n, c in CHAPTER.items() if name in {**c.EXERCISES, **c.PREDICTIONS}]
    return f"ch{found[0]:02}"


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("name", [n for n, p in PREDICTIONS.items() if p.kind == "choice"])
def test_options_are_those_that_have_words_and_the_right_answer_is_one_of_them(name, lang):
    prediction = PREDICTIONS[name]
    assert list(lessons_words(lang, name)["options"]) == list(prediction.options)
    assert prediction.right in prediction.options


def test_an_option_without_words_fails_with_its_name(monkeypatch):
    monkeypatch.delitem(lessons_words("en", "neuron-class")["options"], "1 2")
    with pytest.raises(KeyError, match="1 2"):
        lessons.get("neuron-class", "en")


@pytest.mark.parametrize("name", EXERCISES)
def test_only_names_that_this_run_made_count(name):
    """The page still holds what an earlier, right run has made."""
    exercise = EXERCISES[name]
    names = after(exercise, exercise.solution)
    made = bound(exercise.starter) | set(getattr(exercise, "names", ()))
    assert lessons.check(name, names, "en", made=made).outcome == "right"
    for forgotten in made:
        verdict = lessons.check(name, names, "en", made=made - {forgotten} | {"other"})
        assert verdict.outcome == "not-attempted", forgotten
        assert f"`{forgotten}`" in verdict.message
    assert lessons.check(name, names, "ko", made=set()).outcome == "not-attempted"
    assert lessons.check(name, names, "ko").outcome == "right"


@pytest.mark.parametrize("value", [True, False, "4", None, [4]])
def test_a_number_is_no_truth_value_and_no_text(value):
    with pytest.raises(WrongError, match="no-number"):
        Work({"n": value}).number("n")
    assert Work({"n": 4}).number("n") == 4


@pytest.mark.parametrize("weight", ["1", "2"])
def test_a_step_of_chapter_3_is_asked_to_follow_the_size_of_either_input(weight):
    right = EXERCISES["ch03-learn"].solution
    code = right.replace(f"error * x{weight}", f"error * (x{weight} > 0)")
    assert code != right
    verdict = lessons.check("ch03-learn", after(EXERCISES["ch03-learn"], code), "en")
    assert verdict.diagnosis == "input-size"


def test_code_names_what_it_makes_at_its_top():
    code = "a = b, (c, *d) = [e for e in f()]\nx: int = 1\ny += 1\n"
    code += "def g():\n    h = 1\nclass K:\n    m = 1"
    assert bound(code) == {"a", "b", "c", "d", "x", "g", "K"}


def test_an_unknown_name_is_refused():
    with pytest.raises(LookupError, match="there is no exercise"):
        lessons.get("ch99-nothing", "en")
