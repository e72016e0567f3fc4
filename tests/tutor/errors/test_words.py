"""The sentences: the same causes and words in both languages, and no particle that can be wrong."""

import re

import pytest

from neuron_tutor.errors.explanation import diagnose
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.words import CAUSES, SENTENCES, en, ko, label, sentences

from .recorded import CASES, CELL, fail

PLACEHOLDER = re.compile(r"\{(\w+)(?::[^}]*)?\}")
# After an inserted word only a noun, a counter or nothing may follow without a space.
NOUNS = ("개", "번")
PARTICLES = (
    "이", "가", "은", "는", "을", "를", "과", "와", "로", "으로", "의", "에", "에서", "에게", "도",
    "만", "나", "이나", "라", "이라", "란", "이란", "부터", "까지", "처럼", "보다", "이에요",
    "예요", "인데", "이면", "이고", "랑", "이랑", "든", "이든", "마다", "조차", "밖에",
)  # fmt: skip


def placeholders(text):
    return set(PLACEHOLDER.findall(text.replace("{{", "").replace("}}", "")))


def test_both_languages_have_the_same_causes():
    assert list(SENTENCES["en"]) == list(SENTENCES["ko"])
    assert en.TYPES.keys() == ko.TYPES.keys()
    assert en.LABELS.keys() == ko.LABELS.keys()


@pytest.mark.parametrize("key", SENTENCES["en"])
def test_both_languages_fill_in_the_same_words(key):
    english, korean = (" ".join(SENTENCES[lang][key]) for lang in ("en", "ko"))
    assert placeholders(english) == placeholders(korean)


def test_labels_fill_in_the_same_words():
    for name in en.LABELS:
        assert placeholders(en.LABELS[name]) == placeholders(ko.LABELS[name])


@pytest.mark.parametrize("key", SENTENCES["ko"])
def test_no_particle_follows_an_inserted_word(key):
    """`w1` 변수가 is right whatever is inserted, `w1`을(를) is not."""
    for sentence in SENTENCES["ko"][key]:
        text = sentence.replace("{{", "").replace("}}", "")
        for found in re.finditer(r"\{\w+(?::([^}]*))?\}([^\s가-힣{]*)([가-힣]*)", text):
            spec, closing, following = found.groups()
            if spec == "번째":
                assert not following, found[0]
            elif not any(mark in closing for mark in '.,:(=["*+ '):
                assert not following or following.startswith(NOUNS), found[0]
        for found in re.finditer(r"\{\w+(?::[^}]*)?\}[`'\")\]]* ([가-힣]+)", text):
            assert found[1] not in PARTICLES, found[0]


@pytest.mark.parametrize("key", SENTENCES["ko"])
def test_korean_speaks_politely_to_the_reader_and_shortly(key):
    what, following = SENTENCES["ko"][key]
    assert re.search(r"(요|죠)\.|: [^.]*$", what), what
    assert "당신" not in what + following
    assert "되어지" not in what + following
    assert not re.search(r"[가-힣](습니다|십시오|한다|하라)[.\s]", what + following)


@pytest.mark.parametrize("key", SENTENCES["en"])
def test_english_is_plain(key):
    text = " ".join(SENTENCES["en"][key])
    assert not re.search(r"\b(simply|just|please|obviously|easy)\b", text, re.IGNORECASE)
    assert not re.search("[가-힣]", text)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_what_happened_is_said_in_few_words_and_then_what_to_look_at(lang):
    for key, (what, following) in SENTENCES[lang].items():
        assert len(what) <= 130, key
        assert len(following) <= 190, key


def test_every_sentence_is_shown_by_a_recorded_case():
    shown = set()
    for case in CASES:
        failure = fail(case)
        found = diagnose(Scene(failure.error, case.code, CELL, failure.namespace))
        shown.add(f"{found.cause}/{found.variant}" if found.variant else found.cause)
    assert set(SENTENCES["en"]) - shown == {"unexplained/nowhere"}
    assert shown <= set(SENTENCES["en"])


def test_causes_are_names_that_a_page_can_rely_on():
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", cause) for cause in CAUSES)


def test_numbers_are_counted_in_the_grammar_of_the_language():
    words = {"wanted": 1, "got": 2}
    assert sentences("en", "neuron-inputs", "", words)[0] == (
        "This neuron has 1 input and got 2 values."
    )
    assert label("ko", "related", related=1) == "첫 번째 줄도 함께 보세요."
    assert label("ko", "related", related=12) == "12번째 줄도 함께 보세요."


def test_an_inserted_word_cannot_end_the_code_it_stands_in():
    what, _ = sentences("en", "unknown-name", "", {"name": "a`b\nc"})
    assert what == "Python knows no name `a b c`."
