"""Each chapter's *In the package* keeps its word: the package's numbers are the reader's own."""

import random
from itertools import product

import pytest

import neuron as package
from book.chapter import Chapter
from tests.chapters.running import CHAPTERS, DOCS, run

ROWS = [(1, 1), (1, 0), (0, 1), (0, 0)]


@pytest.fixture(params=["ko", "en"], scope="module")
def book(request):
    """What the reader has defined at the end of each chapter, by chapter number."""
    return {
        name[:2]: run(Chapter.read(DOCS / request.param / f"{name}.md")).namespace
        for name in CHAPTERS
    }


def test_every_chapter_ends_with_the_package_and_the_words(subtests):
    for language, name in product(("ko", "en"), CHAPTERS):
        with subtests.test(language=language, name=name):
            chapter = Chapter.read(DOCS / language / f"{name}.md")
            ends = [heading.id for heading in chapter.headings][-2:]
            assert ends == ["in-the-package", "words"]
            start = next(h.line for h in chapter.headings if h.id == "in-the-package")
            assert any(f.language == "source" and f.line > start for f in chapter.fences)
            last = chapter.cells[-1]
            assert last.line > start
            assert "neuron" in last.code


def test_the_table_of_chapter_1_is_the_packages(book):
    assert [list(row) for row in package.storm()] == book["01"]["data"]
    predict = book["01"]["predict"]
    assert all(predict(*x) == answer for *x, answer in package.storm())


def test_the_neuron_of_chapter_2_answers_as_the_packages(book):
    ticks = [i / 4 for i in range(-12, 13)]  # quarters are exact: ties are met too
    for w1, w2 in product(ticks, repeat=2):
        ours = book["02"]["Neuron"](w1, w2)
        theirs = package.Neuron(weights=[w1, w2], threshold=1)
        assert [ours.predict(*x) for x in ROWS] == [theirs.predict(x) for x in ROWS]


def test_the_neuron_of_chapter_3_learns_as_the_packages_to_the_last_bit(book):
    draw = random.Random(3)
    for _ in range(200):
        w1, w2 = draw.uniform(-3, 3), draw.uniform(-3, 3)
        ours = book["03"]["Neuron"](w1, w2)
        theirs = package.Neuron(weights=[w1, w2], threshold=1)
        for _ in range(50):
            x, answer = draw.choice(ROWS), draw.randrange(2)
            ours.learn(*x, answer)
            theirs.learn(x, answer, learn_threshold=False)
        assert [ours.w1.hex(), ours.w2.hex()] == [w.hex() for w in theirs.weights]


def test_the_loop_of_chapter_4_trains_as_the_packages_to_the_last_bit(book):
    names = book["04"]
    for seed in range(200):
        random.seed(seed)
        ours = names["Neuron"](random.random(), random.random())
        epochs = 0
        while names["count_right"](ours, names["data"]) < 4:
            names["train_once"](ours, names["data"])
            epochs += 1
        theirs = package.Neuron(threshold=1, seed=seed)
        result = package.train(theirs, package.storm(), learn_threshold=False)
        assert (result.epochs, names["epochs_for"](seed)) == (epochs, epochs)
        assert [ours.w1.hex(), ours.w2.hex()] == [w.hex() for w in theirs.weights]
