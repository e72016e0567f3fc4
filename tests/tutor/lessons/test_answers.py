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
    # About, yes, this, oh, before a number.
    ("한 33번쯤", None, [33]),
    ("한 1.5", None, [1.5]),
    ("한 네 번", None, [4]),
    ("한 셋 정도", None, [3]),
    ("네, 3개", None, [3]),
    ("네. 네 개요", None, [4]),
    ("네 3/4", 4, [0.75, 3]),
    ("오, 세 개", None, [3]),
    ("이 뉴런은 3개", None, [3]),
    ("이 셀에서는 두 번", None, [2]),
    ("이 줄은 열 번", None, [10]),
    ("이번 답은 3", None, [3]),
    ("이 중 3개", 4, [3]),
    ("이 넷 중 셋", 4, [0.75, 3]),
    # How sentences end, also with the spellings that people use.
    ("세개에요", None, [3]),
    ("네번이예요", None, [4]),
    ("세개임", None, [3]),
    ("셋일듯", None, [3]),
    ("여덟 개인듯해요", None, [8]),
    ("넷이야", None, [4]),
    ("두 줄이죠", None, [2]),
    ("셋인 것 같아요", None, [3]),
    ("3일 것 같아요", None, [3]),
    ("셋 이에요", None, [3]),
    ("3이요", None, [3]),
    ("3 이다", None, [3]),
    ("33.이에요", None, [33]),
    ("75%이에요", None, [75, 0.75]),
    ("삼이에요", None, [3]),
    ("세개가 맞아요", None, [3]),
    ("100번 만에", None, [100]),
    ("세 번 만에요", None, [3]),
    ("100번 만이에요", None, [100]),
    ("100번 틀리고 맞혀요", None, [100]),
    ("틀린 건 하나예요", None, [1]),
    ("삼 입니다", None, [3]),
    ("이 입니다", None, [2]),
    ("육 나올 것 같아요", None, [6]),
    ("팔 아닐까요", None, [8]),
    # Parts of a whole, and below zero.
    ("4개 중에 3개", 4, [0.75, 3]),
    ("네개중에 세개요", 4, [0.75, 3]),
    ("4번 가운데 3번", 4, [0.75, 3]),
    ("4 중 3이에요", 4, [0.75, 3]),
    ("사분의 삼", 4, [0.75, 3]),
    ("1½", 4, [1.5]),
    ("10 ¾", 4, [10.75]),
    ("-2½", None, [-2.5]),
    ("음수 2", None, [-2]),
    ("음수 0.5예요", None, [-0.5]),
    ("음수 삼이요", None, [-3]),
    ("이 값은 음수로 2", None, [-2]),
    ("마이너스 이", None, [-2]),
    ("negative two", None, [-2]),
    ("음수 2개", None, [2]),
    ("음수 두 번", None, [2]),
    ("음수는 3", None, [3]),
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
    "no one",
    "10²",
    "3①",
    "0.5¾",
]
# What looks like a number word and is none, and what says more than one number.
UNREADABLE += [
    "네, 모르겠어요",
    "네임",
    "네요",
    "이 뉴런",
    "이 정도",
    "오 어렵다",
    "공개",
    "사회",
    "영 아니에요",
]
UNREADABLE += [
    "일 안 해요",
    "이야 어렵네",
    "이 삼 번",
    "한 두 개",
    "네 다섯 개",
    "셋이나 넷",
    "두번에서 세번",
]
UNREADABLE += [
    "삼 또는 사",
    "이 아니면 삼",
    "둘 혹은 셋",
    "일 빼기 이",
    "삼 대 일",
    "네개중세개",
    "네행중세행이요",
    "하나만 틀려요",
    "둘 빼고 다 맞아요",
    "셋이 아니에요",
    "만 번 만에",
    "십 만",
    "하나만 틀리고 나머지는 맞아요",
]
UNREADABLE += [
    "한 열두 번",
    "한 스무 번",
    "한 이십 번",
    "한 서너 개",
    "한 두세 개",
    "열네 개",
    "십일",
    "십이예요",
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
