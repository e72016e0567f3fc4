"""A new term comes in Korean with its English name, in the house's spelling."""

import re

import pytest

from book import glossary
from book.chapter import Chapter
from tests.chapters.running import DOCS

# the term, its English name, and the chapter that introduces it
INTRODUCED = [
    ("모델", "model", "01-machine"),
    ("입력", "input", "01-machine"),
    ("출력", "output", "01-machine"),
    ("머신러닝", "machine learning", "01-machine"),
    ("뉴런", "neuron", "02-neuron"),
    ("가중치", "weight", "02-neuron"),
    ("가중합", "weighted sum", "02-neuron"),
    ("임계값", "threshold", "02-neuron"),
    ("오차", "error", "03-mistake"),
    ("학습률", "learning rate", "03-mistake"),
    ("훈련", "training", "04-training"),
    ("에포크", "epoch", "04-training"),
    ("난수 시드", "seed", "04-training"),
    ("초기화", "initialisation", "05-longer"),
    ("무한 루프", "infinite loop", "06-endless"),
    ("파라미터", "parameter", "06-endless"),
    ("편향", "bias", "07-names"),
    ("결정 경계", "decision boundary", "07-names"),
    ("퍼셉트론", "perceptron", "07-names"),
    ("분류", "classification", "07-names"),
    ("회귀", "regression", "07-names"),
    ("하이퍼파라미터", "hyperparameter", "07-names"),
    ("경사 하강법", "gradient descent", "07-names"),
    ("벡터", "vector", "08-inputs"),
    ("특성", "feature", "08-inputs"),
    ("레이블", "label", "08-inputs"),
    ("훈련 데이터", "training data", "08-inputs"),
    ("테스트 데이터", "test data", "08-inputs"),
    ("선형 분리 가능", "linearly separable", "09-xor"),
    ("신경망", "neural network", "09-xor"),
    ("은닉층", "hidden layer", "09-xor"),
]
# what other books say; a reader finds them in the glossary, not in the prose
VARIANTS = ["에폭", "임곗값", "바이어스", "웨이트", "러닝 레이트", "학습율", "퍼셉트론즈"]
KOREAN = sorted((DOCS / "ko").rglob("*.md"))
CHAPTERS = sorted(DOCS.glob("*/[0-9][0-9]-*.md"))


@pytest.mark.parametrize(("term", "english", "name"), INTRODUCED)
def test_a_term_is_introduced_once_with_its_english_name(term, english, name):
    chapter = Chapter.read(DOCS / "ko" / f"{name}.md")
    introduction = f"**{term}({english})**"
    assert chapter.prose.count(introduction) == 1
    others = [p.name for p in KOREAN if p.stem != name and f"{term}({english})" in p.read_text()]
    assert others == []


@pytest.mark.parametrize(("term", "english", "name"), INTRODUCED)
def test_a_term_is_not_used_in_the_text_before_it_is_introduced(term, english, name):
    """Titles, tables and the words that a chapter promises may name it earlier."""
    chapter = Chapter.read(DOCS / "ko" / f"{name}.md")
    before = chapter.prose.split(f"{term}({english})")[0]
    sentences = [row for row in before.splitlines() if row and row[0] not in "#|-<"]
    used = [row for row in sentences if re.search(rf"(?<![가-힣]){term}", row)]
    assert used == []


@pytest.mark.parametrize(("term", "english", "name"), INTRODUCED)
def test_the_english_chapter_introduces_the_same_term(term, english, name):  # noqa: ARG001
    lesson = Chapter.read(DOCS / "en" / f"{name}.md").prose.lower().split("{ #words }")[0]
    assert f"**{english}**" in lesson


@pytest.mark.parametrize("path", KOREAN, ids=[path.name for path in KOREAN])
def test_the_house_spelling_is_kept(path):
    text = path.read_text(encoding="utf-8")
    assert [word for word in VARIANTS if word in text] == []


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_glossary_lists_the_terms_in_the_order_in_which_a_reader_meets_them(lang):
    chapters = [Chapter.read(path) for path in sorted((DOCS / lang).glob("0*.md"))]
    targets = [link.target for chapter in chapters for link in chapter.links]
    linked = [target.split("#")[1] for target in targets if target.startswith("glossary.md#")]
    assert list(dict.fromkeys(linked)) == [name for name in glossary.terms() if name in linked]


@pytest.mark.parametrize(("term", "english", "name"), INTRODUCED)
def test_a_term_is_introduced_by_a_link_to_its_entry_in_the_glossary(term, english, name):
    links = {"ko": f"[**{term}({english})**]", "en": f"[**{english}**]"}
    for lang, link in links.items():
        text = (DOCS / lang / f"{name}.md").read_text(encoding="utf-8").lower()
        target = re.search(re.escape(link) + r"\(glossary\.md#([a-z-]+)\)", text)
        assert target, lang
        entry = glossary.terms()[target[1]]
        words = term.split() if lang == "ko" else english.split()
        assert all(word in entry[lang] for word in words)


@pytest.mark.parametrize("path", CHAPTERS, ids=[f"{p.parent.name}-{p.stem}" for p in CHAPTERS])
def test_the_glossary_has_every_word_that_a_chapter_promises(path):
    words = Chapter.read(path).text.split("{ #words }")[1]
    promised = [word.lower() for word in re.findall(r"\*\*([^*]+?):?\*\*", words.split("\n\n")[1])]
    lang = path.parent.name
    entries = [term[lang].lower() for term in glossary.terms().values()]
    listed = {part.strip() for entry in entries for part in re.split(r"[/()]", entry)}
    # "훈련 / 검증 / 테스트 데이터" is the entry of 훈련 데이터, too
    listed |= {f"{part} {e.split()[-1]}" for e in entries for part in e.split(" / ")}
    assert promised
    assert set(promised) - listed == set()
