"""The particle behind a word fits how Koreans read it aloud; read and judged by ear, by hand."""

import pytest

from neuron_tutor.particles import PAIRS, ending, fill, particle

# With 을/를 and 으로/로 as a Korean says them.
HEARD = [
    "가중치를 가중치로", "뉴런을 뉴런으로", "칠을 칠로", "학습률을 학습률로", "값을 값으로",
    "0을 0으로", "1을 1로", "2를 2로", "3을 3으로", "4를 4로", "5를 5로", "6을 6으로", "7을 7로",
    "8을 8로", "9를 9로", "10을 10으로", "20을 20으로", "100을 100으로", "1000을 1000으로",
    "10000을 10000으로", "1000000000000를 1000000000000로", "0.5를 0.5로", "0.1을 0.1로",
    "3.10을 3.10으로", "w1을 w1로", "w2를 w2로", "w10을 w10으로", "x를 x로", "y를 y로",
    "n을 n으로", "l을 l로", "m을 m으로", "a를 a로", "self를 self로", "print를 print로",
    "total을 total로", "neuron을 neuron으로", "sum을 sum으로", "train을 train으로",
    "range를 range로", "random을 random으로", "return을 return으로", "import를 import로",
    "input을 input으로", "True를 True로", "False를 False로", "None을 None으로", "data를 data로",
    "list를 list로", "tuple을 tuple로", "dict를 dict로", "int를 int로", "weights를 weights로",
    "rate를 rate로", "time을 time으로", "line을 line으로", "while을 while로", "file을 file로",
    "for를 for로", "error를 error로", "row를 row로", "learning을 learning으로", "log를 log로",
    "append를 append로", "index를 index로", "answer를 answer로", "NumPy를 NumPy로", "XOR를 XOR로",
    "JSON을 JSON으로", "np를 np로", "csv를 csv로", "len을 len으로", "predict를 predict로",
    "neuron.w1을 neuron.w1로", "__init__을 __init__으로", "class_를 class_로",
]  # fmt: skip


@pytest.mark.parametrize("heard", HEARD)
def test_the_particle_is_the_one_that_is_heard(heard):
    one, other = heard.split()
    word = one[:-1]
    assert word + particle(word, "을/를") == one
    assert word + particle(word, "으로/로") == other


@pytest.mark.parametrize(
    "word", ["book", "block", "tab", "hint", "==", "f(x)", "…", "", "str", "r"]
)
def test_where_nobody_can_tell_nothing_is_chosen(word):
    if word == "hint":
        assert particle(word, "이/가") == "가"
    else:
        assert ending(word) is None
        assert particle(word, "이/가") is None


def test_all_syllables_follow_their_last_letter():
    """Unicode orders syllables by their last letter within 28: the first of them has none."""
    for code in range(0xAC00, 0xD7A4):
        syllable = chr(code)
        assert particle(syllable, "은/는") == ("는" if (code - 0xAC00) % 28 == 0 else "은")


def test_a_sentence_takes_the_particle_of_each_word():
    said = fill("`{a}`[변수]이/가 {b}개, `{c}`[이름]을/를", {"a": "w1", "b": "2", "c": "book"})
    assert said == "`w1`이 2개, `book` 이름을"


def test_a_pair_in_the_word_itself_stays_as_the_reader_wrote_it():
    assert fill("`{a}` 값", {"a": "은/는"}) == "`은/는` 값"


def test_every_pair_begins_with_the_form_after_a_consonant():
    for pair in PAIRS:
        assert particle("값", pair) == pair.split("/")[0]
        assert particle("수", pair) == pair.split("/")[1]
