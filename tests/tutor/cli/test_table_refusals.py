"""``neuron learn FILE`` refuses what is no table, and says in one line how it read a file."""

import os
from threading import Thread
from unicodedata import normalize

import pytest

REFUSED = {
    "empty cell": ("a,x2,b\n1,2,1\n1,,0\n", ["3", "`x2`"], ["no value. Fill", "값을 채우거나"]),
    "sign of pandas": ("a,b\n1,1\n<NA>,0\n", ["3", "`a`", "`<NA>`"], ["no value", "값 없이"]),
    "sign of Excel": ("a,b\n#N/A,1\n2,0\n", ["2", "`a`", "`#N/A`"], ["no value", "값 없이"]),
    "sign of Minitab": ("a,b\n*,1\n2,0\n", ["2", "`a`", "`*`"], ["no value", "값 없이"]),
    "sign of Excel in German": (
        "a,b\n#WERT!,1\n2,0\n",
        ["2", "`a`", "`#WERT!`"],
        ["no value", "값 없이"],
    ),
    "sign of databases": ("1,\\N,t\n2,3,f\n", ["1", "`2`", "`\\N`"], ["no value", "값 없이"]),
    "answers of two words": (
        "a,b\n1,no spam\n2,spam\n",
        ["`b`", "`no spam`", '--yes "no spam"'],
        ["yes", "'예'"],
    ),
    "answers elsewhere, in two words": (
        "was wet,p\n1,3\n0,4\n1,5\n",
        ['--answer "was wet"'],
        ["column", "열에"],
    ),
    "no reply": ("나이,b\n무응답,1\n2,0\n", ["2", "`나이`", "`무응답`"], ["no value", "값 없이"]),
    "a word among numbers": (
        "a,b\n없음,1\n4,0\n3,1\n",
        ["2", "`a`", "`없음`"],
        ["is no number", "수가 아니에요"],
    ),
    "a cell of two lines": (
        'name,b\n"Kim\nMin",1\nLee,0\n',
        ["2", "`Kim Min`"],
        ["is no number", "수가 아니에요"],
    ),
    "a row with another sign": (
        "a,b,c\n1,2,1\n3;4;0\n",
        ["3"],
        ["expected 3", "3개여야"],
    ),
    "a sign that nobody knows": ("a~b\n1~1\n", ["--separator"], ["2 values", "적어도 두 개"]),
    "units below the names": (
        "a,y\n(cm),(0/1)\n3,1\n4,0\n",
        ["4", "`y`", "`0`"],
        ["third", "까지"],
    ),
    "no answer": ("a,b\n1,1\n2,\n", ["3", "`b`"], ["no value", "값이 없어요"]),
    "no number": (
        "a,z,b\n1,1O,1\n2,2,0\n",
        ["2", "`z`", "`1O`"],
        ["is no number", "수가 아니에요"],
    ),
    "categories": ("c,b\nSeoul,1\nBusan,0\nSeoul,1\n", ["2", "`c`"], ["no number", "아니에요"]),
    "cat and dog": ("a,b\n1,cat\n2,dog\n", ["`b`", "`dog`", "--yes cat"], ["yes", "'예'"]),
    "only dogs": ("a,b\n1,dog\n2,dog\n", ["`b`", "--yes dog"], ["only answer", "하나뿐"]),
    "three answers": ("a,b\n1,0\n2,1\n1,2\n", ["4", "`2`", "--answer"], ["third", "까지"]),
    "answers elsewhere": ("wet,p\n1,3\n0,4\n1,5\n", ["--answer wet"], ["column", "열에"]),
    "twice the answer": ("answer,a,answer\n1,3,1\n0,4,0\n", ["1, 3"], ["several", "여러 개"]),
    "too short": ("a,b,c\n1,2,1\n1,0\n", ["3", "2"], ["expected 3", "3개여야"]),
    "too long": ("a,b\n1,1\n1,0,1\n0,1\n", ["3"], ["expected 2", "2개여야"]),
    "one column": ("a\n1\n0\n", ["1"], ["2 values or more", "적어도 두 개"]),
    "a workbook": ("PK\x03\x04 ...", ["CSV"], ["spreadsheet", "엑셀"]),
}


@pytest.mark.parametrize("kind", REFUSED)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_what_is_no_table_is_refused_with_place_and_cure(neuron, tmp_path, kind, lang):
    text, about, said = REFUSED[kind]
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    code, out, err = neuron("learn", path, "--lang", lang)
    assert (code, out, err.count("\n")) == (2, "", 1)
    for word in [*about, said[0] if lang == "en" else said[1], str(path)]:
        assert word in err, err


EN = (
    "Read with: separator semicolon. Decimals behind a comma. Names in line 1. Answer: column"
    " `폭풍` (yes: `네`, no: `아니요`). Left out: `id` (numbers the rows)."
)
KO = (
    "읽은 방법: 구분 기호는 쌍반점. 소수점은 쉼표. 이름은 1번 줄. 정답은 `폭풍` 열 (예: `네`,"
    " 아니요: `아니요`). 뺀 열: `id` (행 번호)."
)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", EN),
        ("ko", KO),
    ],
)
def test_one_line_says_how_a_file_was_read(neuron, tmp_path, lang, line):
    path = tmp_path / "table.csv"
    path.write_text("id;구름;폭풍\n1;0,5;네\n2;0,1;아니요\n", encoding="utf-8")
    _, out, _ = neuron("learn", path, "--lang", lang)
    assert out.splitlines()[0] == line


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_a_file_named_on_a_mac_is_found_and_told_in_whole_letters(neuron, tmp_path, form, typed):
    folder = tmp_path / normalize(form, "내 폴더")
    folder.mkdir()
    (folder / normalize(form, "폭풍 표.csv")).write_text("a,b\n1,1\n2,0\n")
    asked = tmp_path / normalize(typed, "내 폴더") / normalize(typed, "폭풍 표.csv")
    code, out, err = neuron("learn", asked)
    assert (code, err) == (0, "")
    assert "폭풍 표.csv" in out
    assert out == normalize("NFC", out)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_file_that_is_named_like_a_rule_is_not_passed_over_in_silence(
    neuron, tmp_path, monkeypatch, lang
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "1000").write_text("a,b\n1,1\n2,0\n")
    code, _, err = neuron("learn", "1000", "--lang", lang)
    assert code == 0
    assert "./1000" in err
    _, out, err = neuron("learn", "./1000", "--lang", lang)
    assert err == ""
    assert "w2" not in out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with a name")
def test_a_table_comes_through_a_pipe_too(neuron, tmp_path):
    os.mkfifo(pipe := tmp_path / "pipe")
    writer = Thread(target=pipe.write_text, args=("a,b\n1,1\n2,0\n",))
    writer.start()
    code, out, err = neuron("learn", pipe, "--lang", "en")
    writer.join()
    assert (code, err) == (0, "")
    assert "column `b`" in out


@pytest.mark.parametrize(
    ("given", "about"), [(os.devnull, "is a device"), ("", "There is no table ``")]
)
def test_what_is_there_and_no_file_is_called_by_its_kind(neuron, given, about):
    code, out, err = neuron("learn", given, "--lang", "en")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert about in err


def test_options_of_a_file_do_not_go_with_a_rule(neuron):
    for option in (["--answer", "a"], ["--separator", ";"], ["--decimal", ","], ["--yes", "1"]):
        code, _, err = neuron("learn", "and", *option)
        assert (code, err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "words",
    [
        ["--separator", "ab"],
        ["--separator", "1"],
        ["--decimal", "x"],
        ["--answer", "no-such"],
        ["--yes", "no-such"],
    ],
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_wrong_word_about_a_table_is_refused(neuron, tmp_path, words, lang):
    path = tmp_path / "table.csv"
    path.write_text("a,b\n1,1\n2,0\n")
    code, out, err = neuron("learn", path, *words, "--lang", lang)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"`{words[1]}`" in err
