"""A number is understood in the ways in which people write one, and never guessed at."""

import pytest

from neuron_tutor import lessons
from neuron_tutor.lessons.answers import read_number

# What a reader writes, how much the whole is, and all that it can mean.
MEANT = [
    ("3", None, [3]),
    (" 3 ", None, [3]),
    ("４", None, [4]),
    (".75", None, [0.75]),
    ("1.99", None, [1.99]),
    ("1,99", None, [1.99]),
    ("0,125", None, [0.125]),
    ("1,000", None, [1000]),
    ("1e3", None, [1000]),
    ("−3", None, [-3]),
    ("- 0.5", None, [-0.5]),
    ("minus three", None, [-3]),
    ("w1 = 3", None, [3]),
    ("about 33 epochs", None, [33]),
    ("약 33번쯤", None, [33]),
    ("100번이에요", None, [100]),
    ("1.99입니다.", None, [1.99]),
    ("3개", None, [3]),
    ("3 rows", None, [3]),
    ("네 번", None, [4]),
    ("네번", None, [4]),
    ("네", None, [4]),
    ("셋이에요", None, [3]),
    ("여덟 줄", None, [8]),
    ("열 개", None, [10]),
    ("영", None, [0]),
    ("four", None, [4]),
    ("Ten!", None, [10]),
    ("none", None, [0]),
    ("75%", None, [75, 0.75]),
    ("75 퍼센트", 4, [75, 0.75, 3]),
    ("75 percent", 8, [75, 0.75, 6]),
    ("3/4", None, [0.75]),
    ("3 / 4", 4, [0.75, 3]),
    ("¾", 4, [0.75, 3]),
    ("6/8", 8, [0.75, 6]),
    ("3 of 4", 4, [0.75, 3]),
    ("three out of four", 4, [0.75, 3]),
    ("네 개 중에 세 개", 4, [0.75, 3]),
    ("넷 중 셋", 4, [0.75, 3]),
    ("4분의 3", 4, [0.75, 3]),
]
# Nothing, no number, more than one, or more than the words that are known.
UNREADABLE = ["", " ", "?", "모르겠어요", "I don't know", "3 or 4", "3~4", "1/0", "nan", "inf"]
UNREADABLE += ["twenty one", "sixty-five", "six hundred fifty", "half", "열두 번", "스물", "육십오"]
UNREADABLE += [
    "6백 50",
    "한 백 번",
    "절반",
    "한 번도 안 맞아요",
    "not 3",
    "두세 개",
    "이십",
    "3k",
    "1/2/3",
    "someone",
]


@pytest.mark.parametrize(("text", "whole", "meant"), MEANT)
def test_a_number_is_understood_however_it_is_written(text, whole, meant):
    assert read_number(text, whole) == pytest.approx(meant)


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_no_single_number_is_not_guessed_at(text):
    assert read_number(text, 4) == []


@pytest.mark.parametrize("answer", ["4/4", "4개", "네 개", "four", "100%", "all four", "4 of 4"])
def test_a_right_number_is_right_however_it_is_written(answer):
    verdict = lessons.grade("lazy-score", answer, "score: 4 / 4\n", "en")
    assert verdict.outcome == "right"


@pytest.mark.parametrize("answer", ["3/4", "75%", "세 개", "0.75", "5"])
def test_another_number_is_wrong_however_it_is_written(answer):
    assert lessons.grade("lazy-score", answer, "score: 4 / 4\n", "en").outcome == "wrong"
    right = answer in ("3/4", "75%", "세 개")
    verdict = lessons.grade("lazy-score", answer, "score: 3 / 4\n", "en")
    assert (verdict.outcome == "right") == right


@pytest.mark.parametrize(("lang", "wish"), [("ko", "숫자 하나를"), ("en", "Write a number")])
@pytest.mark.parametrize("answer", ["", "?", "3 or 4"])
def test_a_field_without_a_number_asks_for_one(answer, lang, wish):
    verdict = lessons.grade("lazy-score", answer, "score: 4 / 4\n", lang)
    assert verdict.outcome == "not-attempted"
    assert wish in verdict.message


def test_a_choice_that_was_not_made_asks_to_choose():
    assert (
        lessons.grade("storm-rule", "", "1\n0\n0\n0\n", "en").message == "Choose an answer first."
    )
