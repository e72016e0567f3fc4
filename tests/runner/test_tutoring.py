"""Explanations and verdicts come at once where the tutor is there, else when it has come."""

import json
import sys

import live_runner
import pytest
from live_runner.names import made

from neuron_tutor import lessons


@pytest.fixture
def absent(monkeypatch):
    """The tutor has not come yet."""
    monkeypatch.delitem(sys.modules, "neuron_tutor.lessons", raising=False)


def came():
    """Let the tutor come; return all that it says."""
    return [message for said in live_runner.tutor_came() for message in json.loads(said)]


EXERCISE = lessons.ids(0)[0]
SOLUTION = lessons.solution(EXERCISE)
LESSON = {"kind": "exercise", "id": EXERCISE}


@pytest.mark.usefixtures("absent")
def test_an_error_is_explained_when_the_tutor_has_come(lab):
    result = lab.run("word = 3\nprint(wird)").result
    assert result["error"]["what"] is None
    (told,) = came()
    assert (told["type"], told["job"]) == ("explained", lab.job)
    assert "wird" in told["error"]["what"]
    assert (told["error"]["line"], told["error"]["column"]) == (2, 7)
    assert came() == []


@pytest.mark.usefixtures("absent")
def test_an_exercise_is_judged_by_what_was_there_when_it_ran(lab):
    lab.run(SOLUTION, lesson=LESSON)
    lab.run("for name in list(globals()):\n    if name[0] != '_': del globals()[name]")
    (told,) = came()
    assert (told["type"], told["verdict"]["outcome"]) == ("judged", "right")


@pytest.mark.usefixtures("absent")
def test_a_late_judge_meets_the_page_as_the_run_left_it_and_leaves_it_as_it_is_now(lab):
    """It puts an `invent` of its own in the page, where the function looks for what it calls."""
    name = "ch15-new"
    code = lessons.solution(name).replace("found.append(name)", "keep(found, name)")
    lab.run("def invent(network, heat):\n    return ''")
    lab.run(
        f"def keep(names, name):\n    names.append(name)\n\n{code}",
        lesson={"kind": "exercise", "id": name},
    )
    lab.run("def invent(network, heat):\n    return 'mine'\ndel new_names, keep\nfresh = 1")
    (told,) = came()
    assert told["verdict"]["outcome"] == "right", told
    host = lab.run("print(invent(0, 1), fresh, {'new_names', 'keep'} & globals().keys())")
    assert host.text() == "mine 1 set()\n"


@pytest.mark.usefixtures("absent")
def test_a_late_explanation_may_recurse_where_the_program_may_not(lab):
    deep = "def deep(n):\n    return n and 1 + deep(n - 1)\n"
    raises = "class Deep(Exception):\n    def __str__(self):\n        return f'{deep(140)} deep'\n"
    lab.run(f"import sys\n{deep}{raises}sys.setrecursionlimit(150)\nraise Deep")
    (told,) = came()
    assert told["error"]["message"] == "140 deep"
    assert lab.run("print(sys.getrecursionlimit())").text() == "150\n"


def test_what_a_cell_prints_is_shown_before_it_is_judged(lab, monkeypatch):
    host, order = type(lab.run("1"))(), []
    judge = live_runner.tutoring.Scene.judged
    host.flush = lambda: order.append(("shown", host.text()))
    monkeypatch.setattr(
        live_runner.tutoring.Scene,
        "judged",
        lambda *given: order.append(("judged", host.text())) or judge(*given),
    )
    lab.run(f"print(1, end=' ')\nprint(2)\n{SOLUTION}", lesson=LESSON, host=host)
    assert [what for what, _ in order] == ["shown", "judged"]
    assert order[0][1] == order[1][1]
    assert order[0][1].startswith("1 2\n")


def test_what_an_earlier_run_left_behind_solves_nothing(lab):
    assert lab.run(SOLUTION, lesson=LESSON).result["verdict"]["outcome"] == "right"
    assert lab.run("pass", lesson=LESSON).result["verdict"]["outcome"] == "not-attempted"
    assert lab.run(SOLUTION, lesson=LESSON).result["verdict"]["outcome"] == "right"


def test_a_stop_that_is_heard_twice_tells_the_line_that_was_running(lab):
    host = type(lab.run("1"))([{"stopped": True}])

    def hear_again(_key, _bundle):
        if host.asked:
            raise KeyboardInterrupt

    host.show = hear_again
    frames = "from neuron.display import display\ndisplay('a', 'k')\ndisplay('b', 'k')\n"
    lab.run(frames + "input()", host=host)
    assert (host.result["outcome"], host.result["error"]["line"]) == ("stopped", 4)


@pytest.mark.usefixtures("absent")
def test_a_tutor_that_does_not_come_keeps_nothing_alive(lab):
    lab.run("1 / 0")
    live_runner.no_tutor_comes()
    assert came() == []


@pytest.mark.usefixtures("absent")
def test_of_many_errors_the_newest_wait(lab):
    for number in range(30):
        lab.run(f"raise ValueError({number})")
    told = came()
    assert [each["error"]["message"] for each in told] == [str(n) for n in range(10, 30)]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("x = 1", {"x"}),
        ("def f():\n    y = 2\nclass C:\n    z = 3", {"f", "C"}),
        ("import os.path, sys as s", {"os", "s"}),
        ("for i in [1]: pass", {"i"}),
        ("def f():\n    global g\n    g = 5\nf()", {"f", "g"}),
        ("globals()['h'] = object()", {"h"}),
        ("kept", set()),
        ("kept = 1", {"kept"}),
        ("(w := 3)\n[v for v in [1]]", {"w"}),
        ("with open(__import__('os').devnull) as f: pass", {"f"}),
    ],
)
def test_a_run_makes_the_names_that_it_assigns(source, names):
    before = {"kept": 1}
    after = dict(before)
    exec(source, after)  # noqa: S102
    del after["__builtins__"]
    assert made(source, before, after) & after.keys() - {"v"} == names
