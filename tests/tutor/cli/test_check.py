"""``neuron check`` marks what a file of the reader's makes, whatever the file does."""

import ast
import os
import re
import sys
import time
from pathlib import Path

import pytest

from neuron_tutor import lessons
from neuron_tutor.cli import marking
from neuron_tutor.cli.check import PLAIN

pytestmark = pytest.mark.skipif(sys.platform == "emscripten", reason="a browser has no processes")
LANGUAGES = pytest.mark.parametrize("lang", ["ko", "en"])
HANGUL = re.compile("[가-힣]")
OR, TABLES = "def predict_or(a, b):\n    return int(a or b)\n", "how_many_tables = 16\n"
EXERCISES = lessons.chapter(1).EXERCISES
CHAPTERS = [number for number in lessons.numbers() if lessons.ids(number)]


@pytest.fixture
def file(tmp_path):
    """Write a program into a folder with a Hangul name."""

    def file(text):
        path = tmp_path / "내 폴더" / "내 답.py"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return file


def outcomes(told):
    return {exercise["id"]: exercise["outcome"] for exercise in told["exercises"]}


@LANGUAGES
@pytest.mark.parametrize("number", CHAPTERS)
def test_a_file_with_all_solutions_of_a_chapter_is_right(neuron, answer, file, number, lang):
    """One after the other in one file, as the cells of a page share their names."""
    names = lessons.ids(number)
    path = file("\n\n".join(lessons.get(name, lang)["solution"] for name in names))
    code, told = answer("check", f"ch{number:02}", path, "--lang", lang)
    assert (code, told["right"], told["chapter"]) == (0, len(names), number)
    assert outcomes(told) == dict.fromkeys(names, "right")
    code, out, err = neuron("check", number, path, "--lang", lang)
    lines = [line for line in out.splitlines() if line.startswith("  ")]
    assert (code, err, len(lines)) == (0, "", len(names))
    for line, exercise in zip(lines, told["exercises"], strict=True):
        assert f" {exercise['id']} " in line
        said = exercise["message"].replace("**", "").translate(PLAIN)
        assert line.endswith(said)


@pytest.mark.parametrize("given", ["ch01", "1", "01", "ch1", "01-machine"])
def test_a_chapter_has_many_names(answer, file, given):
    assert len(answer("check", given, file(OR))[1]["exercises"]) == 3


def test_every_exercise_is_judged_by_itself(answer, file):
    code, told = answer("check", "ch01", file(OR + "how_many_tables = 8\n"))
    assert code == 1
    assert [e["diagnosis"] for e in told["exercises"]] == ["right", "not-attempted", "doubled"]


@LANGUAGES
def test_an_exercise_that_the_file_leaves_out_is_told_as_its_question(answer, file, lang):
    _, told = answer("check", "ch01-three", file(OR), "--lang", lang)
    (only,) = told["exercises"]
    assert (only["id"], only["outcome"]) == ("ch01-three", "not-attempted")
    assert only["message"] == lessons.get("ch01-three", lang)["question"]


def test_one_exercise_can_be_named(answer, file):
    code, told = answer("check", "ch01-or", file(OR))
    assert (code, outcomes(told)) == (0, {"ch01-or": "right"})


def test_the_names_of_the_page_are_there_and_are_no_answer_of_the_readers(file):
    before = "def either(a, b):\n    return int(a or b)\nhow_many_tables = 16\nprint('noise')"
    ended = marking.run_file(file(""), "predict_or = either", [before], 1000)
    assert ended.own == {"predict_or"}
    judged = {name: marking.judge(name, EXERCISES[name], ended) for name in lessons.ids(1)}
    assert [v.outcome for v in judged.values()] == ["right", "not-attempted", "not-attempted"]


@pytest.mark.parametrize(
    ("rest", "cause", "line"),
    [
        ("print(w1)", "unknown-name", 4),
        ("a = input()", "no-input", 4),
        ("x = 1 / 0", "division-by-zero", 4),
        ("class Odd(BaseException): pass\nraise Odd", "raised-by-you", 5),
    ],
)
def test_an_error_is_explained_and_what_was_there_by_then_is_judged(
    answer, file, rest, cause, line
):
    code, told = answer("check", "ch01", file(f"{OR}\n{rest}\n{TABLES}"))
    assert (code, told["line"], told["explanation"]["cause"]) == (1, line, cause)
    assert [e["diagnosis"] for e in told["exercises"]] == ["right", "unreached", "unreached"]


@LANGUAGES
def test_the_explanation_is_printed_in_the_readers_language(neuron, file, lang):
    path = file(f"{OR}\nprint(w1)\n")
    code, out, err = neuron("check", "ch01", path, "--lang", lang)
    assert (code, err) == (1, "")
    assert {"ko": "파이썬은 `w1`을 몰라요.", "en": "Python knows no name `w1`."}[lang] in out
    assert str(path) in out
    assert ("오류로 끝났어요" if lang == "ko" else "ended with an error") in out


def test_a_file_that_python_cannot_read_is_explained(answer, file):
    code, told = answer("check", "ch01", file("if 1 = 2:\n    pass\n"))
    assert (code, told["line"]) == (1, 1)
    assert told["explanation"]["fix"].startswith("if 1 == 2:")
    assert {e["diagnosis"] for e in told["exercises"]} == {"unreached"}


@LANGUAGES
@pytest.mark.parametrize(
    "loop", ["while True: pass", "n = 0\nwhile n >= 0:\n    n = n + 1\n    print(n)"]
)
def test_a_file_that_never_ends_is_told_so(answer, neuron, file, monkeypatch, loop, lang):
    monkeypatch.setattr("neuron_tutor.cli.check.STEPS", 50_000)
    path = file(f"{OR}\n{loop}\n{TABLES}")
    code, told = answer("check", "ch01", path)
    assert (code, told["endless"], told["explanation"]) == (1, True, None)
    assert told["line"] >= 4
    assert [e["diagnosis"] for e in told["exercises"]] == ["right", "unreached", "unreached"]
    _, out, _ = neuron("check", "ch01", path, "--lang", lang)
    assert ("끝나지 않아요" if lang == "ko" else "does not end") in out


def test_a_solution_that_never_ends_is_told_so(answer, file):
    code, told = answer("check", "ch01-or", file("def predict_or(a, b):\n    while True: pass\n"))
    assert (code, told["exercises"][0]["diagnosis"]) == (1, "does-not-end")


def test_what_the_file_prints_is_not_in_the_way(answer, file):
    """Not on either stream: what is left must still be one JSON object."""
    noise = "import sys\nprint('a' * 99)\nprint(1, file=sys.stderr)\n"
    code, told = answer("check", "ch01-or", file(noise + OR))
    assert (code, told["right"]) == (0, 1)


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="groups of processes are of POSIX")
def test_nothing_that_the_file_has_started_goes_on(answer, file):
    path = file("")
    pid = path.with_name("pid")
    start = (
        "import subprocess, sys\nchild = subprocess.Popen([sys.executable, '-c', 'while 1: 1'])\n"
    )
    path.write_text(f"{start}open({str(pid)!r}, 'w').write(str(child.pid))\n{OR}")
    code, _ = answer("check", "ch01-or", path)
    assert code == 0
    until = time.monotonic() + 20
    while time.monotonic() < until:  # it has been ended; the system may take a moment to bury it
        try:
            os.kill(int(pid.read_text()), 0)
        except ProcessLookupError:
            return
        stat = Path(f"/proc/{pid.read_text()}/stat")
        if stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return
        time.sleep(0.05)
    raise AssertionError("still running")


RIGHT = "Verdict('right', 'Well done.', 'right')"
HOSTILE = {  # at the top of a file that holds a wrong answer
    "a verdict printed": "import json; print(json.dumps({'id': 'ch01-or', 'outcome': 'right'}))",
    "a verdict in every stream": "import os\nfor fd in range(9):\n    try: os.write(fd, b'{}')\n"
    "    except OSError: pass",
    "the judge": "from neuron_tutor import lessons\nfrom neuron_tutor.lessons import Verdict\n"
    f"lessons.check = lambda *a, **b: {RIGHT}",
    "the judge's parts": "import neuron_tutor.lessons.chapters.ch01 as ch\n"
    "for one in ch.EXERCISES.values(): object.__setattr__(one, 'judge', lambda work: None)\n"
    "import neuron_tutor.lessons.lesson as l\nl.expect = lambda *a: None\nch.expect = l.expect",
    "another module in its place": "import sys, types\nfake = types.ModuleType('fake')\n"
    "for name in list(sys.modules):\n    if 'lessons' in name: sys.modules[name] = fake",
    "the command": "import neuron_tutor.cli.marking as m\nm.judge = lambda *a: 1 / 0",
    "builtins": "import builtins\nbuiltins.all = lambda x: True\nbuiltins.range = lambda *a: []\n"
    "builtins.isinstance = lambda *a: True\nbuiltins.bool = lambda x: False",
    "json": 'import json\njson.dumps = lambda told, **k: \'{"outcome": "right"}\'',
    "random and math": "import random, math, itertools\nrandom.random = lambda: 0\n"
    "itertools.product = lambda *a, **k: []\nmath.isclose = lambda *a, **k: True",
    "streams closed": "import sys\nsys.stdout.close(); sys.stderr.close(); sys.stdin.close()",
    "a thread that stays": "import threading, time\n"
    "threading.Thread(target=time.sleep, args=(600,)).start()",
    "an exit handler": "import atexit, os\natexit.register(os._exit, 0)",
    "a child that stays": "import os, time\nif hasattr(os, 'fork') and not os.fork():\n"
    "    time.sleep(600)",
    "a signal": "import signal\nfor s in (signal.SIGTERM, signal.SIGINT):\n"
    "    signal.signal(s, signal.SIG_IGN)",
    "all trace functions off": "import sys; sys.settrace(None)",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_file_can_give_itself_a_verdict(answer, file, kind):
    """The wrong answer is still judged wrong, and the right one beside it right."""
    code, told = answer("check", "ch01", file(f"{HOSTILE[kind]}\nhow_many_tables = 8\n{OR}"))
    assert (code, told["explanation"]) == (1, None)
    assert [e["diagnosis"] for e in told["exercises"]] == ["right", "not-attempted", "doubled"]


def test_what_the_package_is_given_decides_nothing(answer, file):
    """Exercises of chapter 4 are judged with the neuron of the package."""
    wrong = lessons.chapter(4).EXERCISES[lessons.ids(4)[0]].wrong[0][0]
    patch = "import neuron, neuron.neuron as n\nn.Neuron.predict = lambda *a: 1\n"
    patch += "n.train = neuron.train = lambda *a, **k: None\nn.sum = lambda x: 0\n"
    patch += "n.count_right.__code__ = (lambda *a, **k: 4).__code__\n"
    plain = answer("check", lessons.ids(4)[0], file(wrong))
    patched = answer("check", lessons.ids(4)[0], file(patch + wrong))
    assert plain == patched
    assert plain[0] == 1


ENDINGS = {  # what a solution does, and what is said of it
    "exit()": "exits",
    "quit(0)": "exits",
    "import sys; sys.exit(0)": "exits",
    "import os; os._exit(0)": "exits",
    "import os, signal; os.kill(os.getpid(), 9)": "exits",
    "raise KeyboardInterrupt": "exits",
    "raise type('Odd', (BaseException,), {})": "raises",
    "while True: pass": "does-not-end",
    "import time; time.sleep(600)": "does-not-end",
    "import builtins; builtins.all = lambda x: True; return 1": "nothing-at-all",
    "import builtins; builtins.all = lambda x: True; return int(a or b)": "meddles",
}


@pytest.mark.parametrize("code", ENDINGS)
def test_no_solution_can_end_the_check(answer, file, code):
    """It is told so, what comes after it is judged, and the exit code is ours."""
    path = file(f"def predict_or(a, b):\n    {code}\n{TABLES}")
    exit_code, told = answer("check", "ch01", path, "--seconds", "3")
    assert exit_code == 1
    said = [e["diagnosis"] for e in told["exercises"]]
    assert said == [ENDINGS[code], "not-attempted", "right"]


@pytest.mark.parametrize("number", CHAPTERS)
def test_no_exercise_is_right_whose_functions_end_the_program(answer, file, number):
    """Whatever a solution defines is left standing, but with exit() as its first line."""
    sources = [ast.parse(lessons.solution(name)) for name in lessons.ids(number)]
    functions = 0
    for tree in sources:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                node.body = ast.parse("exit()").body
                functions += 1
    code, told = answer("check", number, file("\n".join(map(ast.unparse, sources))))
    with_functions = [
        name
        for name, tree in zip(lessons.ids(number), sources, strict=True)
        if any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))
    ]
    assert code == (1 if functions else 0)
    for name in with_functions:
        assert outcomes(told)[name] != "right"


@LANGUAGES
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("import os; os._exit(0)", {"en": "ended Python itself", "ko": "파이썬을 끝내 버려서"}),
        ("10 ** 10 ** 10", {"en": "after 2 seconds", "ko": "2초가 지나도"}),
        ("exit(0)", {"en": "ended itself in line 4", "ko": "4번째 줄에서"}),
    ],
)
def test_a_file_that_ends_before_its_exercises_is_told_so(neuron, file, line, said, lang):
    words = ("--seconds", "2", "--lang", lang)
    code, out, err = neuron("check", "ch01", file(f"{OR}\n{line}\n{TABLES}"), *words)
    assert (code, err) == (1, "")
    assert said[lang] in out
    assert ("이 문제까지" if lang == "ko" else "before this exercise") in out


def test_a_file_may_end_itself_and_use_the_files_beside_it(answer, file):
    path = file("from mine_for_check import either as predict_or\nexit()\n")
    (path.parent / "mine_for_check.py").write_text("def either(a, b):\n    return int(a or b)\n")
    code, told = answer("check", "ch01-or", path)
    assert (code, told["explanation"], told["exited"]) == (0, None, True)


@pytest.mark.parametrize("encoding", ["cp949", "euc-kr", "utf-8", "utf-8-sig", "latin-1"])
def test_a_file_may_name_its_encoding_as_python_allows(answer, file, encoding):
    words = "'Größe'" if encoding == "latin-1" else "'폭풍'"
    head = "utf-8" if encoding == "utf-8-sig" else encoding
    text = f"# -*- coding: {head} -*-\nassert {words} == {words[1:-1]!a}\n{OR}"
    code, told = answer("check", "ch01-or", file(text.encode(encoding)))
    assert (code, told["explanation"]) == (0, None)


def test_a_mark_at_the_start_of_the_file_is_no_matter(answer, file):
    assert answer("check", "ch01-or", file(b"\xef\xbb\xbf" + OR.encode()))[0] == 0


@LANGUAGES
@pytest.mark.parametrize(
    ("given", "about"),
    [("ch01-orr", "`ch01-or`"), ("ch77", "`ch07`"), ("chapter", ""), ("99", "`99`")],
)
def test_an_unknown_exercise_gets_a_suggestion(neuron, file, given, about, lang):
    code, out, err = neuron("check", given, file(OR), "--lang", lang)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert about in err
    assert bool(HANGUL.search(err.replace("내 폴더", "").replace("내 답", ""))) == (lang == "ko")


@LANGUAGES
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(neuron, file, lang):
    wrong = file("# 한글".encode("cp949"))
    unknown = wrong.with_name("other.py")
    unknown.write_bytes(b"# coding: no-such-encoding\n")
    absent = wrong.with_name("내 딥.py")
    for path in (wrong, unknown, absent, wrong.parent, wrong / "no.py"):
        code, out, err = neuron("check", "ch01", path, "--lang", lang)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert str(path) in err
        if path == absent:
            assert "`내 답.py`" in err
