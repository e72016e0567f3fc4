"""``neuron check`` marks what a file of the reader's makes, whatever the file does."""

import re
from pathlib import Path

import pytest

from neuron_tutor import lessons
from neuron_tutor.cli import marking
from neuron_tutor.cli.check import PLAIN
from tests.tutor.cli.answers import CHAPTERS, LANGUAGES, NO_BROWSER, OR, TABLES, outcomes

pytestmark = NO_BROWSER
HANGUL = re.compile("[가-힣]")
EXERCISES = lessons.chapter(1).EXERCISES


@pytest.mark.parametrize(
    ("number", "lang"),
    [
        pytest.param(number, lang, marks=() if turn == number % 2 else pytest.mark.long)
        for number in CHAPTERS
        for turn, lang in enumerate(("en", "ko"))
    ],
)
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


@LANGUAGES
@pytest.mark.parametrize("given", ["your-table", "your-digits", "your-digits-own"])
def test_an_exercise_of_a_page_without_a_number_is_sent_to_its_page(neuron, file, given, lang):
    code, out, err = neuron("check", given, file(OR), "--lang", lang)
    assert (code, out) == (2, "")
    assert f"`{given}`" in err
    assert {"en": "on its page of the book", "ko": "그 페이지에서"}[lang] in err


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
@pytest.mark.parametrize(
    ("words", "right"),
    [
        (["my.py", "ch04"], "neuron check ch04 my.py"),
        (["my own.py", "ch01-or"], 'neuron check ch01-or "my own.py"'),
        (["not-there.py", "4"], "neuron check 4 not-there.py"),
        (["my.py", "what"], "neuron check ch01 my.py"),
        (["plain", "3"], "neuron check 3 plain"),
    ],
)
def test_a_file_before_its_chapter_gets_the_right_order(
    neuron, tmp_path, monkeypatch, words, right, lang
):
    monkeypatch.chdir(tmp_path)
    for name in ("my.py", "my own.py", "plain"):
        (tmp_path / name).touch()
    code, out, err = neuron("check", *words, "--lang", lang)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.endswith(f"{right}\n")
    assert bool(HANGUL.search(err)) == (lang == "ko")


@LANGUAGES
@pytest.mark.parametrize("words", [["ch04"], ["my.py"], ["ch04", "my.py", "more"]])
def test_too_few_words_or_too_many_are_answered_with_the_order(neuron, words, lang):
    code, out, err = neuron("check", *words, "--lang", lang)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert ("neuron check CHAPTER FILE" if lang == "en" else "neuron check 장 파일") in err


def test_a_chapter_is_found_by_its_korean_name(answer, file):
    assert answer("check", "1장", file(OR)) == answer("check", "ch01", file(OR))


@LANGUAGES
@pytest.mark.parametrize("name", ["my.ipynb", "saved as.py"])
def test_a_notebook_is_no_python_file(neuron, tmp_path, name, lang):
    path = tmp_path / name
    path.write_text('{\n "cells": [{"execution_count": null}], "nbformat": 4}')
    code, out, err = neuron("check", "ch01", path, "--lang", lang)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert str(path) in err
    assert ("notebook" if lang == "en" else "노트북") in err


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


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device that never ends")
def test_a_device_that_never_ends_is_no_file(neuron):
    code, out, err = neuron("check", "ch01", "/dev/zero")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "is a device" in err


@pytest.mark.parametrize("command", [["check", "ch01"], ["learn"]])
def test_a_file_that_cannot_be_read_to_its_end_is_named(neuron, file, monkeypatch, command):
    def broken(_path):
        raise OSError(5, "Input/output error")  # as reading has it: without a name

    path = file("a,b\n1,1\n")
    monkeypatch.setattr(Path, "read_bytes", broken)
    code, out, err = neuron(*command, path)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"`{path}`" in err
