"""``neuron check`` keeps its own verdict and its own exit code, whatever a file does to it."""

import ast
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from neuron_tutor import lessons
from tests.tutor.cli.answers import CHAPTERS, LANGUAGES, NO_BROWSER, OR, TABLES, outcomes

pytestmark = NO_BROWSER


POSIX = pytest.mark.skipif(not hasattr(os, "killpg"), reason="groups of processes are of POSIX")


@POSIX
def test_nothing_that_the_file_has_started_goes_on(answer, file):
    path = file("")
    pid = path.with_name("pid")
    start = (
        "import subprocess, sys\nchild = subprocess.Popen([sys.executable, '-c', 'while 1: 1'])\n"
    )
    path.write_text(f"{start}open({str(pid)!r}, 'w').write(str(child.pid))\n{OR}")
    code, _ = answer("check", "ch01-or", path)
    assert code == 0
    wait_until(lambda: has_ended(int(pid.read_text())))


def has_ended(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    stat = Path(f"/proc/{pid}/stat")  # the system may take a moment to bury it
    return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z"


def wait_until(something):
    until = time.monotonic() + 20
    while not something():
        assert time.monotonic() < until
        time.sleep(0.05)


def as_in_a_terminal():
    """Hear Ctrl+C, which whatever a shell has put into the background does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@POSIX
@pytest.mark.parametrize("sign", ["SIGINT", "SIGHUP", "SIGTERM", "SIGKILL"])
def test_a_file_does_not_outlive_the_command_that_checks_it(file, sign):
    """SIGINT is Ctrl+C, SIGHUP a terminal's window that is closed."""
    path = file("")
    pid = path.with_name("pid")
    path.write_text(
        "import os, time\n"
        f"pid = open({str(pid)!r}, 'w')\npid.write(str(os.getpid()))\npid.close()\n"
        "time.sleep(600)\n"
    )
    command = [sys.executable, "-m", "neuron_tutor", "check", "ch01", path]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, preexec_fn=as_in_a_terminal, **pipes) as process:  # noqa: PLW1509
        wait_until(lambda: pid.exists() and pid.read_text())
        assert not has_ended(int(pid.read_text()))
        process.send_signal(getattr(signal, sign))
        wait_until(lambda: has_ended(int(pid.read_text())))


def test_a_file_that_checks_itself_is_not_checked_without_end(answer, file):
    path = file(
        "import subprocess, sys\n"
        "from pathlib import Path\n"
        "seen = Path(__file__).with_name('seen')\n"
        "again = seen.read_text() if seen.exists() else ''\n"
        "if len(again) < 3:\n"
        "    seen.write_text(again + 'x')\n"
        "    command = [sys.executable, '-m', 'neuron_tutor', 'check', 'ch01-or', __file__]\n"
        "    code = subprocess.run(command).returncode\n"
        f"    Path(__file__).with_name('code').write_text(str(code))\n{OR}"
    )
    code, told = answer("check", "ch01-or", path)
    assert (code, told["right"]) == (0, 1)
    assert path.with_name("seen").read_text() == "x"
    assert path.with_name("code").read_text() == "2"


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
    "copies of itself": "import os\nif hasattr(os, 'fork'):\n    for again in range(3): os.fork()",
    "the end of what started it": "import os, signal\nif hasattr(os, 'fork'):\n"
    "    os.kill(os.getppid(), signal.SIGKILL)",
    "its end, politely": "import os, signal\nif hasattr(os, 'fork'):\n"
    "    os.kill(os.getppid(), signal.SIGTERM)",
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
    "import os; os.killpg(0, 9)": "exits",
    "import os; os.killpg(os.getpgid(os.getppid()), 15)": "exits",
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
    seconds = "5" if "sleep" in code else "100"  # what ends by itself has time on a busy machine
    exit_code, told = answer("check", "ch01", path, "--seconds", seconds)
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
        ("exit(0)", {"en": "ended itself in line 4", "ko": "4번 줄에서"}),
    ],
)
def test_a_file_that_ends_before_its_exercises_is_told_so(neuron, file, line, said, lang):
    words = ("--seconds", "2", "--lang", lang)
    code, out, err = neuron("check", "ch01", file(f"{OR}\n{line}\n{TABLES}"), *words)
    assert (code, err) == (1, "")
    assert said[lang] in out
    assert ("이 문제까지" if lang == "ko" else "before this exercise") in out
