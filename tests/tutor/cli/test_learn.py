"""``neuron learn`` learns what can be learned and says honestly what was not."""

import pytest

LANGUAGES = pytest.mark.parametrize("lang", ["ko", "en"])


@pytest.mark.parametrize("rule", ["and", "storm", "1000", "x1 and not x2", "NAND", "0001"])
def test_a_neuron_that_learned_answers_every_row(answer, rule):
    """The printed weights are checked with arithmetic, not with our own code."""
    code, told = answer("learn", rule)
    answers = {"and": "1000", "storm": "1000", "x1 and not x2": "0100", "NAND": "0111"}
    wanted = map(int, answers.get(rule, rule))
    w1, w2 = told["weights"]
    assert code == 0
    assert (told["converged"], told["stuck"], told["right"]) == (True, None, 4)
    for (x1, x2), answer_ in zip([(1, 1), (1, 0), (0, 1), (0, 0)], wanted, strict=True):
        assert (w1 * x1 + w2 * x2 > told["threshold"]) == answer_
    assert len(told["mistakes"]) == told["epochs"]


@LANGUAGES
@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("xor", {"ko": "순환", "en": "cycle"}),
        ("and --rate 1e-300", {"ko": "정지", "en": "frozen"}),
        ("and --epochs 3", {"ko": "3에포크를 다 돌았지만", "en": "after 3 epochs"}),
    ],
)
def test_it_is_honest_about_what_was_not_learned(neuron, answer, typed, words, lang):
    code, told = answer("learn", *typed.split())
    stuck = {"순환": "cycle", "정지": "frozen"}.get(words["ko"])
    assert (code, told["converged"], told["stuck"]) == (1, False, stuck)
    code, out, err = neuron("learn", *typed.split(), "--lang", lang)
    assert (code, err) == (1, "")
    assert words[lang] in out
    right = {"ko": f"4행 가운데 {told['right']}행", "en": f"{told['right']} of 4 rows"}
    assert right[lang] in out


def test_the_best_so_far_is_what_is_shown(answer):
    """Of xor a neuron can get three rows right, and the weights given do."""
    _, told = answer("learn", "xor")
    (w1, w2), threshold = told["weights"], told["threshold"]
    rows = [(1, 1, 0), (1, 0, 1), (0, 1, 1), (0, 0, 0)]
    assert sum((w1 * a + w2 * b > threshold) == c for a, b, c in rows) == told["right"] == 3


def test_ctrl_c_ends_it_with_a_word_and_its_exit_code(neuron, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("neuron_tutor.cli.learn.train", interrupted)
    assert neuron("learn", "xor") == (130, "", "Stopped.\n")
    assert neuron("learn", "xor", "--json") == (130, '{"interrupted": true}\n', "Stopped.\n")


def test_the_same_seed_gives_the_same_training_and_another_another(answer):
    assert answer("learn", "and", "--seed", "7") == answer("learn", "and", "--seed", "7")
    assert answer("learn", "and", "--seed", "7") != answer("learn", "and", "--seed", "8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_in_a_file_is_learned(answer, tmp_path, encoding, separator):
    """As Excel writes it in Korea, too; the folder's name has Hangul and a space."""
    path = tmp_path / "내 표" / "폭풍.csv"
    path.parent.mkdir()
    rows = [["먹구름", "기온", "폭풍"], [1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]
    text = "\r\n".join(separator.join(map(str, row)) for row in rows)
    path.write_bytes(text.encode(encoding))
    code, told = answer("learn", path)
    assert code == 0
    assert told["columns"] == rows[0]
    expected = answer("learn", "and")[1]
    assert (told["weights"], told["threshold"]) == (expected["weights"], expected["threshold"])


def test_a_file_needs_no_header_and_may_have_blank_lines(answer, tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("1, 2.5, -3, 1\n\n0, -1, 4, 0\n")
    code, told = answer("learn", path)
    assert code == 0
    assert told["rows"] == 2
    assert told["columns"] == ["x1", "x2", "x3", "answer"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("", "no rows"),
        ("a,b\n", "no rows"),
        ("1\n0\n", "line 1"),
        ("a,b\n1,0\n1,0,1\n", "line 3"),
        ("a,b\n1,0\nten,1\n", "`ten`"),
        ("1,nan\n1,0\n", "line 1, column `2`: no value, only `nan`"),
        ("1,2\n", "`2`"),
        ("a,b\n\n1,perhaps\n", "line 3"),
    ],
)
@LANGUAGES
def test_a_file_that_is_no_table_is_refused_with_its_line(neuron, tmp_path, text, about, lang):
    path = tmp_path / "table.csv"
    path.write_text(text)
    code, out, err = neuron("learn", path, "--lang", lang)
    assert (code, out, err.count("\n")) == (2, "", 1)
    if lang == "en":
        assert about in err


def test_a_file_that_is_no_text_is_refused(neuron, tmp_path):
    path = tmp_path / "table.csv"
    path.write_bytes(b"\xff\xfe\x00\xff")
    assert neuron("learn", path)[0] == 2


def test_a_mistyped_file_gets_a_suggestion(neuron, tmp_path):
    (tmp_path / "storms.csv").write_text("1,1\n")
    _, _, err = neuron("learn", tmp_path / "storm.csv")
    assert "`storms.csv`" in err


def test_columns_line_up_in_a_terminal(neuron):
    """Hangul takes two columns: the header of the table is as wide as its rows."""
    wcswidth = pytest.importorskip("wcwidth").wcswidth
    _, out, _ = neuron("learn", "and", "--lang", "ko")
    header, *rows = out.split("\n\n")[1].splitlines()
    assert {wcswidth(line) for line in rows} == {wcswidth(header)}
