"""Text typed with the Hangul layout on is turned back; the judge is a keyboard that types it."""

import builtins
import keyword
import random
import unicodedata

import pytest

from neuron_tutor.errors import explain
from neuron_tutor.errors.hangul import has_loose_letters, to_keys
from neuron_tutor.errors.tokens import tokenize

from .recorded import CASES, GIVEN

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
KEYS = {
    **dict(zip("qwertyuiop", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ")),
    **dict(zip("asdfghjkl", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ")),
    **dict(zip("zxcvbnm", "ㅋㅌㅊㅍㅠㅜㅡ")),
}
SHIFT = dict(zip("QWERTOP", "ㅃㅉㄸㄲㅆㅒㅖ"))
DOUBLE_VOWELS = {
    "ㅗㅏ": "ㅘ", "ㅗㅐ": "ㅙ", "ㅗㅣ": "ㅚ",
    "ㅜㅓ": "ㅝ", "ㅜㅔ": "ㅞ", "ㅜㅣ": "ㅟ", "ㅡㅣ": "ㅢ",
}  # fmt: skip
DOUBLE_TAILS = {
    "ㄱㅅ": "ㄳ", "ㄴㅈ": "ㄵ", "ㄴㅎ": "ㄶ", "ㄹㄱ": "ㄺ", "ㄹㅁ": "ㄻ", "ㄹㅂ": "ㄼ",
    "ㄹㅅ": "ㄽ", "ㄹㅌ": "ㄾ", "ㄹㅍ": "ㄿ", "ㄹㅎ": "ㅀ", "ㅂㅅ": "ㅄ",
}  # fmt: skip


class Keyboard:
    """Types like an input method: letters join into syllables as far as they can."""

    def __init__(self, *, joins_loose_consonants):
        self.joins = joins_loose_consonants

    def type(self, text):
        self.done, self.lead, self.vowel, self.tail = [], "", "", ""
        for key in text:
            letter = SHIFT.get(key) or KEYS.get(key.lower())
            if letter is None:
                self._finish()
                self.done.append(key)
            elif letter in VOWELS:
                self._type_vowel(letter)
            else:
                self._type_consonant(letter)
        self._finish()
        return "".join(self.done)

    def _type_vowel(self, letter):
        if self.tail:
            pair = next((pair for pair, one in DOUBLE_TAILS.items() if one == self.tail), None)
            self.tail, moved = (pair[0], pair[1]) if pair else ("", self.tail)
            self._finish()
            self.lead, self.vowel = moved, letter
        elif self.vowel + letter in DOUBLE_VOWELS:
            self.vowel = DOUBLE_VOWELS[self.vowel + letter]
        elif self.lead in DOUBLE_TAILS.values() and not self.vowel:
            pair = next(pair for pair, one in DOUBLE_TAILS.items() if one == self.lead)
            self.lead = pair[0]
            self._finish()
            self.lead, self.vowel = pair[1], letter
        else:
            if self.vowel:
                self._finish()
            self.vowel = letter

    def _type_consonant(self, letter):
        if self.lead and self.vowel and not self.tail and letter in TAILS:
            self.tail = letter
        elif self.tail + letter in DOUBLE_TAILS:
            self.tail = DOUBLE_TAILS[self.tail + letter]
        elif self.joins and not self.vowel and self.lead + letter in DOUBLE_TAILS:
            self.lead = DOUBLE_TAILS[self.lead + letter]
        else:
            self._finish()
            self.lead = letter

    def _finish(self):
        if self.lead and self.vowel:
            place = LEADS.index(self.lead) * 21 + VOWELS.index(self.vowel)
            tail = TAILS.index(self.tail) if self.tail else 0
            self.done.append(chr(0xAC00 + place * 28 + tail))
        else:
            self.done.append(self.lead + self.vowel)
        self.lead = self.vowel = self.tail = ""


KEYBOARDS = [Keyboard(joins_loose_consonants=joins) for joins in (True, False)]


@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        ("print", "ㅔ갸ㅜㅅ"),
        ("import", "ㅑㅡㅔㅐㄳ"),
        ("for", "랙"),
        ("True", "ㅆ겯"),
        ("return", "ㄱㄷ셔구"),
        ("gksrmf", "한글"),
        ("dkssudgktpdy", "안녕하세요"),
        ("rkqtdl", "값이"),
        ("dlfrek", "읽다"),
        ("whgdk", "좋아"),
        ("dho", "왜"),
        ("dmltk", "의사"),
        ("Rhc", "꽃"),
    ],
)
def test_the_keyboard_of_this_test_types_as_koreans_see_it(keys, typed):
    assert KEYBOARDS[0].type(keys) == typed
    assert to_keys(typed) == keys


@pytest.mark.parametrize("keyboard", KEYBOARDS)
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_every_word_of_python_comes_back(keyboard, form):
    for word in [*keyword.kwlist, *dir(builtins), "weights", "predict", "threshold", "qkWxyz"]:
        typed = unicodedata.normalize(form, keyboard.type(word))
        assert to_keys(typed).lower() == word.lower()


def test_all_syllables_come_back():
    for code in range(0xAC00, 0xD7A4):
        keys = to_keys(chr(code))
        assert keys.isascii()
        assert KEYBOARDS[0].type(keys) == chr(code)


def test_words_have_no_loose_letters():
    assert not has_loose_letters("오차")
    assert not has_loose_letters(unicodedata.normalize("NFD", "가중치"))
    assert has_loose_letters("ㅔ갸ㅜㅅ")


def programs():
    """Programs of the book that run as they stand, or would after the offered correction."""
    files = ("calls", "values", "loops")
    own = [case.code for case in CASES if case.file in files and case.code.isascii()]
    return [GIVEN["neuron"], GIVEN["data"], GIVEN["share"], *own]


def typed_partly(code, keyboard, chosen):
    """Type some of the names and keywords of a program with the Hangul layout on."""
    for token in reversed(tokenize(code)):
        if token.kind == "name" and chosen(token):
            code = code[: token.start] + keyboard.type(token.text) + code[token.end :]
    return code


@pytest.mark.parametrize("keyboard", KEYBOARDS)
def test_programs_typed_in_hangul_by_keywords_come_back(keyboard):
    """One keyword of a program at a time, all of its occurrences: the very program is offered."""
    for code in programs():
        for word in {token.text for token in tokenize(code) if keyword.iskeyword(token.text)}:
            typed = typed_partly(code, keyboard, lambda token, word=word: token.text == word)
            try:
                compile(typed, "<cell>", "exec")
            except SyntaxError as error:
                seen = explain(error, typed)
                assert (seen.cause, seen.fix) == ("hangul-layout", code)


@pytest.mark.parametrize("seed", range(60))
def test_programs_typed_in_hangul_by_accident_come_back_but_for_lost_capitals(seed):
    chance = random.Random(seed)
    code = chance.choice(programs())
    typed = typed_partly(code, KEYBOARDS[seed % 2], lambda _: chance.random() < 0.5)
    try:
        compile(typed, "<cell>", "exec")
    except SyntaxError as error:
        seen = explain(error, typed)
        assert seen.cause == "hangul-layout"
        assert seen.fix is not None
        # A name of whole syllables, 샛미 for total, may be a Korean word and can stay.
        assert to_keys(seen.fix).casefold() == code.casefold()


@pytest.mark.parametrize(
    "code",
    [
        "오차 = 1\nprint(오차",
        "내 = 1\n해 = 2\nif 내 = 해:\n    pass",
        'print("ㅔ갸ㅜㅅ"',
        "w1 = 1  # ㅔ갸ㅜㅅ\nprint w1",
        "ㄱ = 1\nprint(ㄱ",
        "랙 = 3\nprint(랙",
    ],
)
def test_korean_names_text_and_comments_are_left_alone(code):
    with pytest.raises(SyntaxError) as caught:
        compile(code, "<cell>", "exec")
    seen = explain(caught.value, code)
    assert seen.cause != "hangul-layout"
    hangul = [letter for letter in code if letter >= "ㄱ"]
    assert seen.fix is None or [letter for letter in seen.fix if letter >= "ㄱ"] == hangul


def test_a_korean_name_of_an_earlier_cell_is_left_alone():
    code = "ㅔ갸ㅜㅅ(뭉)"
    with pytest.raises(NameError) as caught:
        exec(compile(code, "<cell>", "exec"), {"뭉": 1})  # noqa: S102
    assert explain(caught.value, code, namespace={"뭉": 1}).fix == "print(뭉)"
