"""What is rebuilt is judged like an exercise, and handed on only if later chapters can run it."""

import sys

import pytest

from neuron_tutor import lessons, my_neuron
from neuron_tutor.lessons.lesson import Rebuild, UnfitError, expect

DOUBLE = Rebuild(
    starter="def double(x):\n    ...\n",
    solution="def double(x):\n    return 2 * x\n",
    judge=lambda work: expect(work.function("double")(4) == 8, "not-doubled"),
    wrong=[("def double(x):\n    return x\n", "not-doubled")],
    names=["double"],
)
DRAWS = Rebuild(
    starter="import random\n\n\ndef draw():\n    ...\n",
    solution="import random\n\n\ndef draw():\n    return double(random.random())\n",
    judge=lambda work: expect(0 <= work.function("draw")() < 2, "no-draw"),
    wrong=[],
    names=["draw"],
)
WORDS = {"question": "?", "hints": ["a", "b"], "reason": "!", "messages": {"not-doubled": "twice"}}


@pytest.fixture(autouse=True)
def forgotten():
    """What a test has imported of its own neuron is no other test's."""
    kept = {n: m for n, m in sys.modules.items() if n.split(".")[0] == "my_neuron"}
    yield
    for name in [n for n in sys.modules if n.split(".")[0] == "my_neuron"]:
        del sys.modules[name]
    sys.modules.update(kept)


@pytest.fixture(autouse=True)
def chapter(monkeypatch):
    """Chapter 3 adds two parts, whatever the book has there."""
    parts = {"ch03-double": DOUBLE, "ch03-draw": DRAWS}
    monkeypatch.setattr(lessons.chapter(3), "REBUILDS", parts, raising=False)
    for lang in ("ko", "en"):
        words = __import__(f"neuron_tutor.lessons.{lang}.ch03", fromlist=["WORDS"]).WORDS
        for name in parts:
            monkeypatch.setitem(words, name, WORDS)


def check(name, code, lang="en"):
    names = {"__name__": "__main__"}
    exec(DOUBLE.solution, names)  # noqa: S102 - what the page has run by then
    exec(code, names)  # noqa: S102
    return lessons.check(name, names, lang, code=code)


def test_a_right_part_is_handed_on():
    verdict = check("ch03-double", "def double(x):\n    return x + x\n")
    assert (verdict.outcome, verdict.handed_on) == ("right", True)


@pytest.mark.parametrize("code", [DOUBLE.wrong[0][0], DOUBLE.starter, "def double(x): 1/0"])
def test_a_part_that_is_not_right_is_not_handed_on(code):
    verdict = check("ch03-double", code)
    assert verdict.outcome != "right"
    assert not verdict.handed_on


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    ("code", "diagnosis"),
    [
        ("def double(x):\n    print(x)\n    return 2 * x\n", "prints"),
        ("print('hello')\ndef double(x):\n    return 2 * x\n", "prints"),
        ("def double(x=page):\n    return 2 * x\n", "not-alone"),
    ],
)
def test_what_is_right_but_for_what_later_chapters_need_is_told_and_not_handed_on(
    code, diagnosis, lang
):
    names = {"__name__": "__main__", "page": 1}
    exec(code, names)  # noqa: S102
    verdict = lessons.check("ch03-double", names, lang, code=code)
    assert (verdict.outcome, verdict.diagnosis, verdict.handed_on) == ("right", diagnosis, False)
    assert verdict.message


def test_a_judge_may_find_a_right_part_unfit(monkeypatch):
    def judge(_):
        raise UnfitError("prints")

    monkeypatch.setitem(
        lessons.chapter(3).REBUILDS, "ch03-double", Rebuild("", "", judge, [], names=["double"])
    )
    verdict = check("ch03-double", DOUBLE.solution)
    assert (verdict.outcome, verdict.handed_on) == ("right", False)


def test_a_part_may_use_the_parts_before_it_in_its_chapter():
    assert check("ch03-draw", DRAWS.solution).handed_on


def imported(folder, monkeypatch):
    monkeypatch.syspath_prepend(str(folder))
    for name in [name for name in sys.modules if name.startswith("my_neuron")]:
        monkeypatch.delitem(sys.modules, name)
    return __import__("my_neuron.ch03", fromlist=["double"])


def test_the_book_s_parts_make_a_module_that_can_be_imported(tmp_path, monkeypatch):
    my_neuron.write(tmp_path)
    module = imported(tmp_path, monkeypatch)
    assert module.double(3) == 6
    assert 0 <= module.draw() < 2


def test_a_part_that_was_judged_right_replaces_its_own_piece_alone(tmp_path, monkeypatch):
    mine = "def double(x):\n    return x + x  # my way"
    path = my_neuron.keep(tmp_path, "ch03-double", mine)
    text = path.read_text("utf-8")
    assert my_neuron.read(text) == {"ch03-double": mine}
    assert DRAWS.solution.strip() in text
    assert imported(tmp_path, monkeypatch).double(3) == 6


def test_the_module_before_is_kept_beside_it(tmp_path):
    for way in ("x + x", "x * 2", "2 * x + 0"):
        my_neuron.keep(tmp_path, "ch03-double", f"def double(x):\n    return {way}")
    kept = sorted((tmp_path / "my_neuron" / "before").iterdir())
    assert ["2 * x" in kept[0].read_text(), "x + x" in kept[1].read_text()] == [True, True]
    assert "x * 2" in kept[2].read_text()


def test_laying_it_out_again_touches_nothing(tmp_path):
    path = my_neuron.keep(tmp_path, "ch03-double", "def double(x):\n    return x + x")
    before = path.read_text("utf-8")
    assert my_neuron.write(tmp_path) == []
    assert path.read_text("utf-8") == before


PARTS = lessons.rebuilds()
UNFIT = [(name, code, cause) for name, part in PARTS.items() for code, cause in part.unfit]


@pytest.mark.parametrize(("name", "code", "cause"), UNFIT)
def test_what_cannot_be_handed_on_is_right_all_the_same(name, code, cause, monkeypatch):
    monkeypatch.undo()  # the book's own parts, not those of this file
    names = {"__name__": "__main__"}
    exec(PARTS[name].before + code, names)  # noqa: S102
    for lang in ("ko", "en"):
        verdict = lessons.check(name, names, lang, code=code)
        assert (verdict.outcome, verdict.diagnosis, verdict.handed_on) == ("right", cause, False)


@pytest.mark.parametrize("name", PARTS)
def test_every_solution_of_the_book_makes_what_it_hands_on(name, monkeypatch):
    monkeypatch.undo()
    part = PARTS[name]
    names = {"__name__": "__main__"}
    exec(part.before + part.solution, names)  # noqa: S102
    assert set(part.names) <= names.keys()
    assert part.names
    assert lessons.check(name, names, "en", code=part.solution).handed_on
