"""Whatever is handed to the tutor: it answers, or a refusal names the argument, and soon."""

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import neuron_tutor
from neuron_tutor import errors, lessons
from tests.neuron.test_fuzz import anything, mostly

texts = st.one_of(anything, st.text(max_size=40), st.from_regex(r"-?[0-9]{1,3}[./,%]?[0-9]{0,2}"))
MINE = {"predict_or": lambda a, b: a or b}
ERROR = ValueError("w1")

CALLS = {
    "check": (
        lambda n, names, lang, code: lessons.check(n, names, lang, code=code),
        ["ch01-or", MINE, "ko", "x = 1"],
    ),
    "grade": (lessons.grade, ["ch02-tie", "0", "0\n", "en"]),
    "get": (lessons.get, ["ch01-or", "ko"]),
    "say": (lambda lang: lessons.say("right", lang), ["ko"]),
    "solution": (lessons.solution, ["ch01-or"]),
    "chapter": (lessons.chapter, [3]),
    "ids": (lessons.ids, [3]),
    "rebuilds": (lessons.rebuilds, [3]),
    "recalls": (lessons.recalls, [3]),
    "tasks": (lessons.tasks, [3]),
    "kinds": (lambda n: lessons.kinds(lessons.chapter(n)), [3]),
    "names": (lessons.names, []),
    "numbers": (lessons.numbers, []),
    "pages": (lambda: list(lessons.pages()), []),
    "explain": (
        lambda e, s, lang, f, n: errors.explain(
            e if isinstance(e, BaseException) else ERROR, s, lang=lang, filename=f, namespace=n
        ),
        [ERROR, "w1 = 1", "ko", "<cell>", {"w1": 1}],
    ),
}
# What the tutor gives, and nobody makes.
GIVEN = {"ErrorRecord", "Explanation", "Verdict"}
FOR_JUPYTER = {"load_ipython_extension", "unload_ipython_extension"}


def test_whatever_is_public_is_tried():
    assert {*lessons.__all__, *errors.__all__} - GIVEN == CALLS.keys()
    made = {n for n, v in vars(neuron_tutor).items() if callable(v) and n[0] != "_" and n != "Any"}
    assert made == FOR_JUPYTER


@pytest.mark.parametrize("name", CALLS)
@settings(max_examples=12, deadline=None, suppress_health_check=[*HealthCheck], derandomize=True)
@given(data=st.data())
def test_the_tutor_answers_or_names_the_argument(name, data):
    call, good = CALLS[name]
    drawn = [data.draw(st.one_of(mostly(each), texts)) for each in good]
    begin = time.process_time()
    try:
        call(*drawn)
    except (ValueError, TypeError, LookupError) as error:
        assert re.match(r"[a-z]+: ", str(error)), error  # noqa: PT017 - most calls raise nothing
    assert time.process_time() - begin < 3


ASKED = [name for page in lessons.pages() for name in lessons.kinds(page)["predict"]]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(name=st.sampled_from(ASKED), answer=st.text(max_size=20), output=st.text(max_size=60))
def test_any_answer_to_any_question_gets_a_sentence(name, answer, output):
    assert lessons.grade(name, answer, output, "ko").message
