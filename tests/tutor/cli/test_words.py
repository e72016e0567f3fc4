"""The command line speaks the reader's language, and says in one sentence what makes no sense."""

import re
import string
import sys
from importlib import import_module

import pytest

from neuron_tutor.cli.arguments import COMMANDS, Parser
from neuron_tutor.cli.words import TEMPLATES, say

LANGUAGES = pytest.mark.parametrize("lang", ["ko", "en"])
HANGUL = re.compile("[가-힣]")


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_things():
    assert TEMPLATES["ko"].keys() == TEMPLATES["en"].keys()
    for key, text in TEMPLATES["ko"].items():
        assert fields(text) == fields(TEMPLATES["en"][key]), key


def test_every_word_is_in_code_page_949():
    for words in TEMPLATES.values():
        for text in words.values():
            assert text.encode("cp949").decode("cp949") == text


def test_korean_is_korean_and_english_has_none():
    assert all(HANGUL.search(text) for key, text in TEMPLATES["ko"].items() if "place" not in key)
    assert not any(HANGUL.search(text) for text in TEMPLATES["en"].values())


def test_a_number_is_followed_by_what_it_counts_in_the_right_form():
    assert say("en", "learn.converged", epochs=1, total=1) == "1 of 1 row right after 1 epoch."
    assert say("en", "learn.converged", epochs=2, total=4) == "4 of 4 rows right after 2 epochs."
    assert say("ko", "learn.converged", epochs=1, total=1) == "1에포크 만에 1행을 모두 맞혔어요."


def test_no_english_word_stands_in_the_plural_behind_a_number_that_may_be_one():
    """Every number is followed by its word in both forms, or by a word that has one form only."""
    left = [
        (key, name)
        for key, text in TEMPLATES["en"].items()
        for name, _ in re.findall(r"\{(\w+)\} (?!is\b)(\w+s)\b", text)
    ]
    assert left == []


@pytest.mark.parametrize("table", ["1,1\n", "1,1\n0,0\n"])
def test_one_row_is_one_row(neuron, tmp_path, table):
    path = tmp_path / "table.csv"
    path.write_text(table)
    _, out, _ = neuron("learn", path)
    assert not re.search(r"\b1 (rows|epochs)\b", out)
    assert ("1 row" in out) == (table.count("\n") == 1)


@LANGUAGES
@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_fits_into_80_columns(lang, command):
    """Hangul takes two of them; a terminal of 80 breaks the line behind the 80th."""
    wcswidth = pytest.importorskip("wcwidth").wcswidth
    page = TEMPLATES[lang][f"help.{command}" if command else "help"]
    assert max(map(wcswidth, page.splitlines())) < 80


def test_nothing_inserted_is_followed_by_a_particle():
    for text in TEMPLATES["ko"].values():
        assert not re.search(r"\}`?(을|를|은|는|이|가|와|과|로|으로)\b", text), text


def test_no_page_says_how_to_install_the_other_neuron():
    for words in TEMPLATES.values():
        assert not re.search(r"install neuron(?![-_])", " ".join(words.values()))
        assert "install neuron-from-scratch" not in " ".join(words.values())  # before a release


@LANGUAGES
@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_option_and_no_other(neuron, lang, command):
    parser = Parser()
    import_module(f"neuron_tutor.cli.{command}").options(parser)
    code, page, _ = neuron(command, "--help", "--lang", lang)
    assert code == 0
    assert bool(HANGUL.search(page)) == (lang == "ko")
    body = page.split("\n\n", 2)[-1]
    assert set(re.findall(r"--[\w-]+", body)) == {*parser.names, "--lang", "--json", "--help"}


@LANGUAGES
def test_help_names_every_command_and_exit_code(neuron, lang):
    code, page, _ = neuron("--lang", lang)
    assert code == 0
    assert set(COMMANDS) <= set(page.split())
    assert re.findall(r"^  (\d+) ", page, re.MULTILINE) == ["0", "1", "2", "130"]
    documented = re.findall(r"\d+", sys.modules["neuron_tutor.cli"].__doc__)
    assert documented == ["0", "1", "2", "130"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["lern", "and"], "learn"),
        (["notebook", "here"], "notebooks"),
        (["learn", "adn"], "and"),
        (["learn", "xro"], "xor"),
        (["learn", "and", "--sede", "4"], "--seed"),
        (["digits", "--epoch", "4"], "--epochs"),
        (["digits", "--jsno"], "--json"),
    ],
)
@LANGUAGES
def test_a_mistyped_word_gets_a_suggestion(neuron, typed, meant, lang):
    code, out, err = neuron("--lang", lang, *typed)
    assert (code, out) == (2, "")
    assert f"`{meant}`" in err
    assert bool(HANGUL.search(err)) == (lang == "ko")


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        (["learn"], "learn --help"),
        (["learn", "and", "or"], "`or`"),
        (["learn", "and", "--rate"], "`--rate`"),
        (["learn", "and", "--rate", "0"], "`0`"),
        (["learn", "and", "--rate", "nan"], "`nan`"),
        (["learn", "and", "--rate", "fast"], "`fast`"),
        (["learn", "and", "--epochs", "-1"], "`-1`"),
        (["digits", "--epochs", "0"], "`0`"),
        (["digits", "--epochs", "1.5"], "`1.5`"),
        (["digits", "--force=yes"], "`--force`"),
        (["digits", "extra"], "`extra`"),
        (["doctor", "--json=5"], "`--json`"),
        (["doctor", "-x"], "`-x`"),
        (["-x", "doctor"], "`-x`"),
        (["learn", "qqqq"], "`qqqq`"),
        (["learn", "no.csv"], "`no.csv`"),
        (["notebooks", __file__], "test_words.py"),
        (["digits", "--save", "no/such/folder.json"], "folder.json"),
        (["digits", "--save", "."], "`.`"),
    ],
)
@LANGUAGES
def test_what_makes_no_sense_is_refused_in_one_sentence(neuron, typed, about, lang):
    """In the reader's language, without a word from argparse, with exit code 2."""
    code, out, err = neuron(*typed, "--lang", lang)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert about in err
    assert not re.search("usage|argument|error|Traceback", err)
    assert bool(HANGUL.search(err)) == (lang == "ko")


def test_an_unknown_language_is_refused(neuron):
    code, _, err = neuron("--lang", "fr", "doctor")
    assert (code, err.count("\n")) == (2, 1)
    assert "`fr`" in err


def test_a_program_is_told_of_a_refusal_as_json(answer):
    code, told = answer("learn", "adn")
    assert code == 2
    assert "`and`" in told["error"]
