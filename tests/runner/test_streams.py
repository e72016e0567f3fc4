"""Streams and `input()` are the same for the life of Python, and look up the run that goes on."""

import os
import subprocess
import sys

import live_runner
import pytest


def test_what_one_cell_keeps_works_in_the_next(lab):
    lab.run("import sys, logging\nout, ask, err = sys.stdout, input, sys.stderr")
    lab.run("log = logging.getLogger('t'); log.addHandler(logging.StreamHandler())")
    assert lab.run("print('y', file=out)").text() == "y\n"
    assert lab.run("log.warning('w')").text("stderr") == "w\n"
    assert lab.run("print(ask('? '))", "me").text() == "? me\nme\n"
    assert lab.run("print('z')").text() == "z\n"


def test_a_stream_that_a_cell_replaced_is_back_in_the_next(lab):
    lab.run("import io, sys\nsys.stdout = io.StringIO()\nprint('lost')")
    assert lab.run("print('found')").text() == "found\n"


def test_stdin_reads_what_the_reader_types(lab):
    assert lab.run("import sys\nprint(repr(sys.stdin.readline()))", "a b").text() == (
        "a b\n'a b\\n'\n"
    )
    lab.run("input = sys.stdin.readline")
    assert lab.run("n = int(input())\nprint(n + 1)", "41").text() == "41\n42\n"
    assert (
        lab.run("print([line for line in sys.stdin])", "1", "2", "")
        .text()
        .endswith("['1\\n', '2\\n']\n")
    )
    assert (
        lab.run("print(sys.stdin.read().split())", "3 4", "5", "")
        .text()
        .endswith("['3', '4', '5']\n")
    )
    assert lab.run("print(sys.stdin.buffer.readline())", "6").text().endswith("b'6\\n'\n")


def test_the_file_with_the_number_0_is_what_the_reader_types(lab, tmp_path):
    total = lab.run("print(sum(map(int, open(0).read().split())))", "3 4", "5", "")
    assert total.text() == "3 4\n5\n\n12\n"
    lab.run("read = open(0).readline")
    host = lab.run("n = int(read())\nprint(n + 1)", "41")
    assert (host.text(), len(host.asked)) == ("41\n42\n", 1)
    lines = "for line in open(0, 'rb'):\n    print(line)"
    assert "b'\\xed\\x95\\x9c\\n'\n" in lab.run(lines, "한", "").text()
    assert lab.run("open(0).read()", {"stopped": True}).result["outcome"] == "stopped"
    path = str(tmp_path / "a.txt")
    kept = f"with open({path!r}, 'w', encoding='utf-8') as f: f.write('하나')\n"
    read = f"with open({path!r}, encoding='utf-8') as f: print(f.read())"
    assert lab.run(kept + read).text() == "하나\n"


def in_cpython(source, typed=""):
    """Run a program in Python itself, whose streams are UTF-8 as in a page."""
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", source]
    return subprocess.run(command, env=env, input=typed.encode(), capture_output=True, check=False)


def printed(source, typed=""):
    """Return what Python itself prints."""
    return in_cpython(source, typed).stdout.decode().replace("\r\n", "\n")


# What reads part of what is typed, and the lines that it asks for.
PARTS = {
    "print([sys.stdin.read(2), sys.stdin.read(2), sys.stdin.readline()])": ["가나다라마"],
    "print([sys.stdin.read(3), input(), input()])": ["일이삼사오", "육"],
    "print([sys.stdin.read(4), sys.stdin.read(1)])": ["a", "bcd"],
    "print([*map(sys.stdin.readline, (1, 9, 1))])": [
        "가나다",
        "마",
    ],
    "first = next(sys.stdin)\nprint([first, *sys.stdin])": ["3", "4", "5", ""],
    "print(iter(sys.stdin) is sys.stdin, sys.stdin.readlines())": ["x", "y", ""],
    "for line in sys.stdin:\n    break\nprint([line, input()])": ["p", "q"],
    "with sys.stdin as typed: print([typed.read(1), typed.readline()])": ["한글"],
    "print(isinstance(sys.stdin, io.TextIOBase), sys.stdin.writable())": [],
    "raw = sys.stdin.buffer\nprint([raw.read(2), raw.read(2), raw.readline()])": ["한글!"],
    "raw = sys.stdin.buffer\nprint([raw.readline(1), raw.readline(1), raw.read(2)])": ["abcd"],
    "print([next(sys.stdin.buffer), *sys.stdin.buffer.readlines()])": ["é", "f", ""],
    "room = bytearray(3)\nprint([sys.stdin.buffer.readinto(room), room])": ["ab"],
    "raw = open(0, 'rb')\nprint([raw.read(1), raw.read(2), raw.readline()])": ["wxyz"],
}


@pytest.mark.parametrize("source", PARTS)
def test_what_is_not_read_of_a_line_waits_to_be_read(lab, source):
    """CPython is the judge of what is read; of what was typed nothing is asked twice."""
    lines = PARTS[source]
    typed = [line for line in lines if line]
    said = printed(f"import io, sys\n{source}", "".join(f"{line}\n" for line in typed))
    host = lab.run(f"import io, sys\n{source}", *lines)
    assert (host.result["error"], len(host.asked)) == (None, len(lines))
    assert host.text() == "".join(f"{line}\n" for line in lines) + said


def test_what_one_run_leaves_unread_is_none_of_the_next(lab):
    lab.run("import sys\nsys.stdin.read(1), sys.stdin.buffer.read(1)", "abc")
    assert lab.run("print(repr(sys.stdin.readline()))", "new").text() == "new\n'new\\n'\n"


def test_the_hint_how_to_end_comes_once_and_where_an_empty_line_ends(lab, monkeypatch):
    monkeypatch.setattr(live_runner.streams.Typed, "until_empty", "(end: Enter) ")
    reads = "import sys\nnext(sys.stdin), sys.stdin.readlines(), sys.stdin.readline()"
    asked = lab.run(reads, "1", "2", "3", "", "4").asked
    assert asked == ["(end: Enter) ", "(end: Enter) ", "", "", ""]


# What gives a stream back or writes to a file by its number.
AGAIN = {
    "sys.stdout = io.StringIO()\nprint('lost')\nsys.stdout = sys.__stdout__\nprint('눈')": ("눈\n"),
    "print('별', file=sys.__stdout__)": "별\n",
    "sys.stdin = io.StringIO('x')\nsys.stdin = sys.__stdin__\nprint(input() * 2)": "abab\n",
    "print(os.write(1, '달'.encode()))": "달3\n",
    "os.write(sys.stdout.fileno(), memoryview(b'a-')); print('b')": "a-b\n",
    "print('해', file=open(1, 'w', encoding='utf-8'), flush=True)": "해\n",
    "with open(1, 'wb', closefd=False) as f: f.write(b'bytes')\nprint('!')": "bytes!\n",
    "with os.fdopen(1, 'w', closefd=False) as f: print('c', file=f)\nprint('d')": "c\nd\n",
}


@pytest.mark.parametrize("source", AGAIN)
def test_the_streams_are_found_by_their_other_names_and_numbers(lab, source):
    before = "import io, os, sys\n"
    said = printed(before + source, "ab\n")
    assert sorted(said) == sorted(AGAIN[source])  # through another file some of it comes sooner
    asks = "input(" in source
    host = lab.run(f"{before}{source}\npass", *["ab"] * asks)
    assert (host.result["error"], host.text()) == (None, "ab\n" * asks + AGAIN[source])
    assert lab.run("import os\nos.write(1, b'still');").text() == "still"


def test_the_number_of_stderr_is_stderr(lab):
    host = lab.run("import os, sys\nos.write(2, b'a')\nprint('b', file=open(2, 'w'))")
    assert (host.text(), host.text("stderr")) == ("", "ab\n")
    assert lab.run("sys.__stderr__.write('c');").text("stderr") == "c"


def test_other_files_are_written_by_their_numbers(lab):
    source = "import os\nread, write = os.pipe()\nos.write(write, b'p')\nprint(os.read(read, 9))"
    assert lab.run(source + "\nos.close(read), os.close(write);").text() == "b'p'\n"
    assert lab.run("os.write(-1, b'')").result["error"]["type"] == "OSError"


AROUND = {
    "sys.stdout.buffer.write(b'a\\n')": "a\n",
    "n = sys.stdout.buffer.write('가나'.encode())\nprint(n)": "가나6\n",
    "for byte in '값'.encode(): sys.stdout.buffer.write(bytes([byte]))": "값",
    "sys.stdout.buffer.writelines([b'1', b'2'])": "12",
    "sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8')\nprint('한글')": "한글\n",
    "sys.stdout = io.TextIOWrapper(sys.stdout.detach(), encoding='utf-8')\nprint(3)": "3\n",
    "sys.stdout = codecs.getwriter('utf-8')(sys.stdout.buffer)\nprint('밤')": "밤\n",
    "sys.stdout.reconfigure(encoding='utf-8', line_buffering=True)\nprint('눈')": "눈\n",
    "sys.stdout.reconfigure(encoding='ascii', errors='replace')\nprint('é!')": "?!\n",
    "sys.stdout.reconfigure(errors='backslashreplace')\nprint('\\ud800')": "\\ud800\n",
    "print(isinstance(sys.stdout, io.TextIOBase), sys.stdout.closed)": "True False\n",
    "o = io.TextIOWrapper(sys.stdout.buffer)\no.write('x')\no.close()": "x",
}


@pytest.mark.parametrize("source", AROUND)
def test_stdout_is_a_stream_as_pythons_own(lab, source):
    """CPython is the judge of what each program prints; so is the next cell, which has all back."""
    before = "import codecs, io, sys\n"
    assert printed(before + source) == AROUND[source]
    host = lab.run(f"{before}{source}\npass")
    assert (host.result["error"], host.text()) == (None, AROUND[source])
    assert lab.run("print('다음')").text() == "다음\n"
    assert lab.run("import sys; print(sys.stdout.encoding, sys.stdout.errors)").text() == (
        "utf-8 strict\n"
    )


WRONG = {
    "sys.stdout.buffer.write('text')": "TypeError",
    "sys.stdout.detach()\nprint(1)": "ValueError",
    "sys.stdout.reconfigure(encoding='no-such')": "LookupError",
    "sys.stdout.reconfigure(encoding='ascii')\nprint('é')": "UnicodeEncodeError",
    "sys.stdout.read()": "UnsupportedOperation",
}


@pytest.mark.parametrize("source", WRONG)
def test_stdout_refuses_what_pythons_own_refuses(lab, source):
    ran = in_cpython(f"import sys\n{source}")
    assert WRONG[source] in ran.stderr.decode(errors="replace")
    assert lab.run(f"import sys\n{source}").result["error"]["type"] == WRONG[source]
    assert lab.run("print('next')").text() == "next\n"


def test_stderr_takes_bytes_as_well(lab):
    assert lab.run("import sys\nsys.stderr.buffer.write(b'w')\npass").text("stderr") == "w"


def test_a_stream_around_stdin_reads_what_the_reader_types(lab):
    wrap = "import io, sys\nsys.stdin = io.TextIOWrapper(sys.stdin.{}, encoding='utf-8')\n"
    for way in ("buffer", "detach()"):
        two = lab.run(wrap.format(way) + "print(input() + sys.stdin.readline())", "한", "둘")
        assert two.text().endswith("한둘\n\n")
        lines = lab.run(wrap.format(way) + "print([*sys.stdin])", "1", "2", "")
        assert lines.text().endswith("['1\\n', '2\\n']\n")
    assert lab.run("import sys\nsys.stdin.reconfigure(encoding='utf-8')").result["error"] is None


def test_input_reads_from_where_the_program_says(lab):
    source = (
        "import io, sys\nsys.stdin = io.StringIO('3\\n4\\n')\nprint(int(input()) + int(input()))"
    )
    assert lab.run(source).text() == "7\n"
    assert lab.run(source + "\ninput()").result["error"]["type"] == "EOFError"


def test_half_a_character_cannot_be_printed(lab):
    assert lab.run("print('\\ud800')").result["error"]["type"] == "UnicodeEncodeError"
    host = lab.run("import sys\nprint('\\ud800', file=sys.stderr)")
    assert host.text("stderr") == "\\ud800\n"
    assert lab.run("'\\ud800'").text("value") == "'\\ud800'\n"
    assert lab.run("raise ValueError('\\ud800')").result["error"]["message"] == "\ud800"


def test_stop_ends_a_question_and_wakes_from_sleep(lab):
    assert lab.run("input()", {"stopped": True}).result["outcome"] == "stopped"
    host = type(lab.run("1"))()
    host.presses = [False, True]
    lab.run("import time\ntime.sleep(60)", host=host)
    assert host.result["outcome"] == "stopped"


def test_answers_given_before_are_not_asked_again(lab):
    host = lab.run("print(input('a'), input('b'))", "2", again=["1"])
    assert host.text() == "a1\nb2\n1 2\n"
    assert host.asked == ["b"]


CATCHERS = [
    "while True:\n    try:\n        input()\n    except:\n        pass",
    "while True:\n    try: input()\n    except BaseException: print('no')",
    "def f():\n while True:\n  try:\n   input()\n  finally:\n   continue\nf()",
    "import contextlib\nwhile True:\n    with contextlib.suppress(BaseException):\n        input()",
    "def f():\n    try:\n        input()\n    except BaseException:\n        f()\nf()",
    "class C:\n    def __del__(self):\n        input()\nC()\nwhile True:\n    pass",
    "x = []\nwhile True:\n try: x += [input()]\n except BaseException as e: x += [e]",
]


if hasattr(sys, "monitoring"):  # Python 3.11, which runs in no page, has no means for it

    @pytest.mark.parametrize("source", CATCHERS)
    @pytest.mark.filterwarnings("ignore")
    def test_nothing_that_catches_keeps_a_run_without_answer_going(lab, source):
        host = lab.run(source)
        assert host.result == {"outcome": "stopped", "error": None}
        assert len(host.asked) == 1
        assert lab.run("print('next')").text() == "next\n"


def test_no_run_no_answer():
    with pytest.raises(EOFError):
        live_runner.streams.ask_line("? ")
