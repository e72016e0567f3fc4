"""The sentences: the same causes and words in both languages, particles that are chosen."""

import ast
import re
import sys
from pathlib import Path

import pytest

from neuron_tutor.errors import explain, rules
from neuron_tutor.errors.explanation import diagnose
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.words import (
    CAUSES,
    SENTENCES,
    MissingSentenceError,
    en,
    ko,
    label,
    sentences,
)
from neuron_tutor.particles import PAIRS, particle

from .recorded import CASES, CELL, fail

PLACEHOLDER = re.compile(r"\{(\w+)(?::[^}]*)?\}")
# Particles that depend on the sound before them: behind an inserted word only a pair may stand.
VARIABLE = re.compile(
    r"\{(\w+)(?::[^}]*)?\}[`'\")\]]*"
    r"(이에요|예요|이라|라는|으로|로|이나|나|이랑|랑|이면|면|이고|고|이란|란|은|는|이|가|을|를|과|와)(?=[\s.,?!]|$)"
)
PAIR = re.compile(rf"\{{(\w+)(?::[^}}]*)?\}}[`'\")]*(?:\[([가-힣]+)\])?({'|'.join(PAIRS)})")
SOUNDED = ("type", "wanted", "got", "row", "line")  # Korean words and numbers: always readable


def placeholders(text):
    return set(PLACEHOLDER.findall(text.replace("{{", "").replace("}}", "")))


def place(lang, key):
    """Say where a sentence stands: file and line."""
    path = Path(ko.__file__).with_name(f"{lang}.py")
    line = path.read_text(encoding="utf-8").splitlines().index(key) + 1
    return f"neuron_tutor/errors/words/{path.name}:{line}"


def test_both_languages_have_the_same_causes():
    for lang, other in (("en", "ko"), ("ko", "en")):
        alone = [key for key in SENTENCES[lang] if key not in SENTENCES[other]]
        assert [f"{place(lang, key)}: not in {other}.py: {key}" for key in alone] == []
    assert list(SENTENCES["en"]) == list(SENTENCES["ko"])
    assert en.TYPES.keys() == ko.TYPES.keys()
    assert en.LABELS.keys() == ko.LABELS.keys()


@pytest.mark.parametrize("key", SENTENCES["en"])
def test_both_languages_fill_in_the_same_words(key):
    english, korean = (" ".join(SENTENCES[lang][key]) for lang in ("en", "ko"))
    assert placeholders(english) == placeholders(korean), place("ko", key)


def test_labels_fill_in_the_same_words():
    for name in en.LABELS:
        assert placeholders(en.LABELS[name]) == placeholders(ko.LABELS[name])


@pytest.mark.parametrize("key", SENTENCES["ko"])
def test_a_particle_behind_an_inserted_word_is_chosen_and_has_a_noun_to_fall_back_on(key):
    """`w1`을 and `x`를; where nobody can tell how the word is read: `map2` 이름을."""
    for sentence in SENTENCES["ko"][key]:
        text = sentence.replace("{{", "").replace("}}", "")
        assert not VARIABLE.search(text), f"{place('ko', key)}: {VARIABLE.search(text)}"
        for found in PAIR.finditer(text):
            assert found[2] or found[1].endswith(SOUNDED), found[0]
        assert len(PAIR.findall(text)) == sum(text.count(pair) for pair in PAIRS)


@pytest.mark.parametrize("key", SENTENCES["ko"])
def test_korean_speaks_politely_to_the_reader_and_shortly(key):
    what, following = SENTENCES["ko"][key]
    assert re.search(r"(요|죠)(\(`\{error\}`\))?\.|: [^.]*$", what), place("ko", key)
    assert "당신" not in what + following
    assert "되어지" not in what + following
    assert not re.search(r"[가-힣](습니다|십시오|한다|하라)[.\s]", what + following)


@pytest.mark.parametrize("key", SENTENCES["en"])
def test_english_is_plain(key):
    text = " ".join(SENTENCES["en"][key])
    where = place("en", key)
    assert not re.search(r"\b(simply|just|please|obviously|easy)\b", text, re.IGNORECASE), where
    assert not re.search("[가-힣]", text), where


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_what_happened_is_said_in_few_words_and_then_what_to_look_at(lang):
    for key, (what, following) in SENTENCES[lang].items():
        assert len(what) <= 130, place(lang, key)
        assert len(following) <= 190, place(lang, key)


def test_every_sentence_is_shown_by_a_recorded_case():
    shown = set()
    for case in CASES:
        failure = fail(case)
        found = diagnose(Scene(failure.error, case.code, CELL, failure.namespace, case.where))
        shown.add(f"{found.cause}/{found.variant}" if found.variant else found.cause)
    unseen = {"unexplained/nowhere", "stopped/nowhere"}
    # The same test runs in Pyodide, where no thread can start, and no second loop of events.
    if sys.platform == "emscripten":
        unseen |= {"event-loop-runs", "event-loop-runs/notebook"}
    else:
        unseen.add("not-in-the-page/threads")
    unknown = sorted(set(SENTENCES["en"]) - shown - unseen)
    assert [f"{place('en', key)}: no recorded case shows {key}" for key in unknown] == []
    assert unseen & shown == set()
    assert shown <= set(SENTENCES["en"])


def test_causes_are_names_that_a_page_can_rely_on():
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", cause) for cause in CAUSES)


def test_numbers_are_counted_in_the_grammar_of_the_language():
    words = {"wanted": 1, "got": 2}
    assert sentences("en", "neuron-inputs", "", words)[0] == (
        "This neuron has 1 input and got 2 values."
    )
    assert label("ko", "related", related=1) == "1번 줄도 함께 보세요."


def test_an_inserted_word_cannot_end_the_code_it_stands_in():
    what, _ = sentences("en", "unknown-name", "", {"name": "a`b\nc"})
    assert what == "Python knows no name `a b c`."


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_missing_sentence_or_word_fails_with_its_name(lang):
    with pytest.raises(MissingSentenceError, match=f"{lang}: there is no sentence 'no-such-cause'"):
        sentences(lang, "no-such-cause", "", {})
    with pytest.raises(MissingSentenceError, match="unknown-name/nobody"):
        sentences(lang, "unknown-name", "nobody", {"name": "x"})
    with pytest.raises(MissingSentenceError, match="'unknown-name' needs the word 'name'"):
        sentences(lang, "unknown-name", "", {})


def test_explain_does_not_swallow_a_missing_sentence(monkeypatch):
    monkeypatch.setattr("neuron_tutor.errors.explanation.diagnose", lambda _: Finding("nobody"))
    with pytest.raises(MissingSentenceError, match="nobody"):
        explain(ValueError("x"), "x", lang="en")


def test_every_rule_is_asked():
    """It stands in a list of rules, or another rule calls it."""
    made, named = {}, set()
    for path in Path(rules.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and ast.unparse(node.returns) == "Finding | None":
                made[node.name] = f"neuron_tutor/errors/rules/{path.name}:{node.lineno}"
            elif isinstance(node, ast.Name | ast.Attribute):
                named.add(getattr(node, "id", getattr(node, "attr", "")))
    assert len(made) > 100
    assert [f"{made[name]}: nobody asks {name}" for name in made if name not in named] == []


def test_every_cause_and_variant_that_a_rule_names_has_a_sentence():
    """What a rule names in so many words; variants that it works out are met by the cases."""
    folder = Path(rules.__file__).parent
    named = {}
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "Finding":
                continue
            given = dict(zip(("cause", "words", "variant"), node.args))
            given |= {key.arg: key.value for key in node.keywords}
            cause, variant = given["cause"], given.get("variant", ast.Constant(""))
            if isinstance(cause, ast.Constant) and isinstance(variant, ast.Constant):
                key = f"{cause.value}/{variant.value}" if variant.value else cause.value
                named[key] = f"neuron_tutor/errors/rules/{path.name}:{node.lineno}"
    assert len(named) > 150
    unsaid = [key for key in named if key not in SENTENCES["en"]]
    assert [f"{named[key]}: no sentence for {key}" for key in unsaid] == []


KOREAN_NOUNS = (
    "문자열", "목록", "글자", "튜플", "딕셔너리", "함수", "메서드", "객체", "클래스", "모듈",
    "패키지", "변수", "매개변수", "이름", "값", "숫자", "정수", "소수", "기호", "괄호", "대괄호",
    "콜론", "쉼표", "따옴표", "줄", "행", "정답", "오류", "명령", "낱말", "키", "조건", "파일",
)  # fmt: skip


@pytest.mark.parametrize("key", SENTENCES["ko"])
def test_the_particle_behind_a_korean_noun_fits_its_last_syllable(key):
    """문자열이, not 문자열가: a word that replaced another left its particle behind."""
    forms = {form: pair for pair in PAIRS for form in pair.split("/")} | {"이라면": "이라면/라면"}
    forms |= {"라면": "이라면/라면"}
    behind = "|".join(sorted(forms, key=len, reverse=True))
    found = re.compile(rf"({'|'.join(KOREAN_NOUNS)})({behind})(?=[\s.,:?])")
    for noun, form in found.findall(" ".join(SENTENCES["ko"][key])):
        assert particle(noun, forms[form]) == form, noun + form
