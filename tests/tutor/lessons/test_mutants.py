"""No mutant of a solution passes for right unless it is, and most are told what is wrong."""

from collections import Counter
from dataclasses import replace
from importlib import import_module

import pytest

from tests.tutor.lessons.mutants import exercises, results
from tests.tutor.lessons.mutations import mutants

EXERCISES = exercises()
#: Whose mutants train whole networks: they are for `long`.
SLOW = {"ch08-better", "ch12-fair"}
EACH = [pytest.param(name, marks=pytest.mark.long) if name in SLOW else name for name in EXERCISES]
SPECIFIC = 0.85
MANY = 400  # mutants of chapters 0 to 9 that behave differently: few would prove little


@pytest.fixture(scope="module", params=["sample", pytest.param("all", marks=pytest.mark.long)])
def whole(request):
    """Say whether all mutants are checked, or a sample of them."""
    return request.param == "all"


@pytest.fixture(scope="module")
def found(whole):
    """Check the mutants of an exercise."""
    return lambda name: results(name, whole=whole)


@pytest.mark.parametrize("name", EACH)
def test_no_mutant_that_behaves_differently_is_accepted(found, name):
    wrong = [r for r in found(name) if r.accepted and not r.same]
    assert not wrong, wrong[0].code


@pytest.mark.parametrize("name", EACH)
def test_there_are_mutants_that_behave_differently(found, name):
    """Else the test above could not fail."""
    assert sum(not result.same for result in found(name)) >= 5


@pytest.mark.parametrize("name", EACH)
def test_every_diagnosis_of_a_mutant_has_words(found, name):
    known = set(import_module("neuron_tutor.lessons.en.messages").MESSAGES)
    known |= set(import_module(f"neuron_tutor.lessons.en.{name[:4]}").WORDS[name]["messages"])
    assert {r.diagnosis for r in found(name) if not r.fails} <= known


def test_most_mutants_are_told_what_is_wrong_with_them(found, whole):
    names = [name for name in EXERCISES if whole or name not in SLOW]
    wrong = [r for name in names for r in found(name) if not (r.same or r.fails)]
    assert sum(result.exercise < "ch10" for result in wrong) >= MANY
    vague = Counter(result.exercise for result in wrong if not result.specific)
    assert 1 - vague.total() / len(wrong) >= SPECIFIC, vague


def test_a_judge_that_accepts_too_much_is_found(monkeypatch):
    lenient = replace(EXERCISES["ch01-or"], judge=lambda work: work["predict_or"](1, 0))
    monkeypatch.setitem(
        import_module("neuron_tutor.lessons.chapters.ch01").EXERCISES, "ch01-or", lenient
    )
    every = results.__wrapped__("ch01-or")
    assert any(result.accepted and not result.same for result in every)


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("a = x > 1", {"a = x >= 1", "a = x < 1", "a = x != 1", "a = x > 10", "a = x > 2"}),
        ("a = x + y", {"a = x - y", "a = y + y", "a = x + x"}),
        ("a = p and q", {"a = p or q"}),
        ("f(x, y)", {"f(y, x)", "pass"}),
        ("a = -x", {"a = +x"}),
        ("for i in range(n):\n    f(i)", {"for i in range(n - 1):\n    f(i)"}),
        ("a = 1\nb = 2", {"a = 1", "b = 2", "a = 1\nb = 20", "a = -1\nb = 2"}),
        ("a = [1, 2]", {"a = [2, 1]", "a = [1]"}),
    ],
)
def test_a_program_has_the_mutants_of_its_kind(code, wanted):
    assert wanted <= set(mutants(code))
    assert code not in mutants(code)
