"""Chapters 5 and 6: other right ways are right too, and predictions fit what the pages print."""

import pytest

import neuron
from book.chapter import Chapter
from neuron_tutor import lessons
from neuron_tutor.lessons.chapters import ch05, ch06
from neuron_tutor.lessons.ko.ch05 import WORDS
from tests.chapters.running import DOCS, Run

MEAN_ALONE = """
def one(data, seed):
    random.seed(seed)
    neuron = Neuron(random.random(), random.random())
    epochs = 0
    while count_right(neuron, data) < 4:
        train_once(neuron, data)
        epochs += 1
    return epochs

def mean_epochs(data):
    return sum(one(data, seed) for seed in range(200)) / 200

order = ["storm", "laundry", "walk"]
"""
MEAN_SHORT = """
from statistics import mean
def mean_epochs(table):
    return mean([epochs_for(kind=Neuron, data=table, seed=s) for s in reversed(range(200))])
order = ("storm", "laundry", "walk")
"""
SIGN = """
def last_w2(seed):
    random.seed(seed)
    neuron = Neuron(random.random(), random.random())
    while True:
        if count_right(neuron, walk) == len(walk):
            return neuron.w2
        for row in walk:
            neuron.learn(*row)
sign = "-"
"""
CAP = """
def train(neuron, data, max_epochs):
    for epochs in range(max_epochs):
        if count_right(neuron, data) == 4:
            return epochs
        train_once(neuron, data)
    return max_epochs if count_right(neuron, data) == 4 else None
"""
TABLES = """
with_1 = {"1110", "0000", "1000"}
with_minus_1 = ("0001", "1111")
with_learned = sorted(with_1) + list(with_minus_1)
"""
RULE = """
class MyNeuron(FixedNeuron):
    def learn(self, x1, x2, answer):
        missing = answer - self.predict(x1, x2)
        if missing != 0:
            self.t -= 0.01 * missing
            self.w2 += 0.01 * missing * x2
            self.w1 += 0.01 * missing * x1
"""


def judged(name: str, code: str) -> lessons.Verdict:
    names = {"__name__": "__main__"}
    exec({**ch05.EXERCISES, **ch06.EXERCISES}[name].before + code, names)  # noqa: S102
    return lessons.check(name, names, "en")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ch05-mean", MEAN_ALONE),
        ("ch05-mean", MEAN_SHORT),
        ("ch05-sign", SIGN),
        ("ch05-start", "w1, w2 = 0.99, -0.5"),
        ("ch06-max-epochs", CAP),
        ("ch06-which-tables", TABLES),
        ("ch06-threshold", RULE),
    ],
)
def test_another_right_way_is_right(name, code):
    assert judged(name, code).diagnosis == "right"


@pytest.mark.parametrize(
    ("name", "code", "cause"),
    [
        ("ch05-mean", MEAN_ALONE.replace("range(200)", "range(1, 201)"), "not-the-mean"),
        ("ch05-start", "w1, w2 = 0.97, -0.5", "w1-too-small"),
        (
            "ch06-max-epochs",
            CAP.replace(" if count_right(neuron, data) == 4 else None", ""),
            "no-none",
        ),
        (
            "ch06-threshold",
            RULE.replace("0.01 * missing * x2", "0.02 * missing * x2"),
            "other-step",
        ),
    ],
)
def test_another_wrong_way_is_wrong(name, code, cause):
    assert judged(name, code).diagnosis == cause


def test_the_means_in_the_words_are_those_of_the_package():
    for answers in ([1, 0, 0, 0], [1, 1, 0, 0], [0, 1, 0, 0]):
        table = neuron.truth_table(answers)
        total = 0
        for seed in range(200):
            learner = neuron.Neuron(threshold=1, seed=seed)
            total += neuron.train(learner, table, learn_threshold=False).epochs
        assert str(total / 200) in WORDS["ch05-mean"]["messages"]["right"]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    ("page", "right"),
    [
        ("05-longer", {"second-answer": "more", "first-answer": "more"}),
        ("06-endless", {"after-stop": "3", "minus-one": "ones"}),
    ],
)
def test_a_prediction_reads_the_answer_from_what_the_page_prints(page, right, lang):
    so_far = Run()
    for cell in Chapter.read(DOCS / lang / f"{page}.md").cells:
        if "skip-execution" not in cell.tags and not right.keys() <= so_far.text.keys():
            so_far.cell(cell)
    text = so_far.text
    for name, answer in right.items():
        assert lessons.grade(name, answer, text[name], lang).outcome == "right"
        assert lessons.grade(name, "0", text[name], lang).outcome == "wrong"
