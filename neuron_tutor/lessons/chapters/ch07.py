"""Chapter 7: the bias, the learning rate and the mistakes of a perceptron."""

import re
from collections.abc import Callable
from typing import Any

from neuron.data import TRUTH_TABLES, truth_table
from neuron_tutor.lessons.chapters.watched import TooLongError, Watched
from neuron_tutor.lessons.lesson import Exercise, Prediction, Work, WrongError, expect, filled_in

ZERO = (0, 0, 0)

BEFORE = """
class BiasNeuron:
    def __init__(self, w1, w2, b):
        self.w1, self.w2, self.b = w1, w2, b

    def predict(self, x1, x2):
        return int(x1 * self.w1 + x2 * self.w2 + self.b > 0)

    def learn(self, x1, x2, answer, rate=0.01):
        error = self.predict(x1, x2) - answer
        self.w1 = self.w1 - rate * error * x1
        self.w2 = self.w2 - rate * error * x2
        self.b = self.b - rate * error

def count_right(neuron, data):
    return sum(neuron.predict(x1, x2) == answer for x1, x2, answer in data)

data = [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]
"""


def _judge_bias(work: Work) -> None:
    to_bias = work.function("to_bias")
    for w1, w2, t in [(0.6, 0.8, 3), (0.25, -0.5, 0.125), (-3, 7, -1), (5, 4, 0), (2, 3, 1)]:
        found = to_bias(w1, w2, t)
        expect(found is not None, "returns-nothing")
        expect(isinstance(found, list | tuple) and len(found) == 3, "not-three")
        numbers = [filled_in(number) for number in found]
        expect(all(isinstance(number, int | float) for number in numbers), "not-three")
        expect(numbers != [w1, w2, t] or t == 0, "same-sign")
        expect(numbers != [-w1, -w2, -t], "all-reversed")
        expect(numbers[:2] != [w2, w1], "swapped")
        expect(numbers[:2] == [w1, w2], "weights-changed")
        expect(numbers[2] != 1 - t, "compared-with-one")
        expect(numbers[2] == -t, "wrong-bias")


class BiasNeuron(Watched):
    """The chapter's neuron, under the names that the chapter uses."""

    def __init__(self, w1: float, w2: float, b: float) -> None:
        super().__init__([w1, w2], b)

    @property
    def b(self) -> float:  # noqa: D102 - as in the chapter
        return self.bias

    def predict(self, x1: float, x2: float) -> int:  # noqa: D102
        return self.answer_to([x1, x2])

    def learn(self, x1: float, x2: float, answer: int, rate: float = 0.01) -> None:  # noqa: D102
        self.teach([x1, x2], answer, rate)


def _run(work: Work, name: str, argument: Any) -> tuple[Any, BiasNeuron]:
    """Call the reader's function; return what it gives back and the first neuron it made."""
    made: list[BiasNeuron] = []

    class Noted(BiasNeuron):
        def __init__(self, w1: float, w2: float, b: float) -> None:
            super().__init__(w1, w2, b)
            made.append(self)

    work.stand_in("BiasNeuron", Noted)
    try:
        found = work.function(name)(argument)
    except TooLongError:
        found = TooLongError
    expect(made, "not-from-zero")
    return found, made[0]


def _check_course(taught: Watched, right: Watched) -> None:
    """Say how the lessons of a neuron differ from those that the exercise asks for."""
    expect(taught.lessons or not right.lessons, "never-learns")
    moves = taught.moves()
    expect(moves == right.moves()[: len(moves)], "wrong-lessons")
    expect(len(moves) == len(right.moves()), "stops-early")
    expect(len(taught.lessons) <= len(right.lessons), "goes-on")


def _judge_any_rate(work: Work) -> None:
    rows = truth_table("and")
    work.stand_in("data", [list(row) for row in rows])
    for rate in (1, 0.001, 0.125, 100):
        right = BiasNeuron(*ZERO)
        right.train(rows, rate)
        found, taught = _run(work, "learn_from_zero", rate)
        expect(found is not None, "returns-nothing")
        pair = found if isinstance(found, list | tuple) and len(found) == 2 else (found, None)
        epochs, neuron = map(filled_in, pair)
        expect(taught.start == ZERO, "not-from-zero")
        expect(set(taught.rates) != {0.01}, "rate-not-passed")
        expect(set(taught.rates) <= {rate}, "rate-changed")
        _check_course(taught, right)
        expect(isinstance(epochs, int | float) and isinstance(neuron, BiasNeuron), "not-two")
        expect(epochs != len(right.lessons), "counts-rows")
        expect(epochs == len(right.lessons) / 4, "miscounted")
        expect((*neuron.weights, neuron.bias) == (*right.weights, right.bias), "wrong-neuron")


def _judge_mistakes(work: Work) -> None:
    tables = [truth_table(name) for name in TRUTH_TABLES if name not in ("xor", "xnor")]
    tables.sort(key=lambda rows: rows != truth_table("and"))
    counts: dict[str, list[Any]] = {name: [] for name in ("found", "right", *OTHER_COUNTS)}
    courses = []
    for rows in tables:
        right = BiasNeuron(*ZERO)
        right.train(rows, 1)
        found, taught = _run(work, "mistakes_from_zero", [list(row) for row in rows])
        expect(found is not None, "returns-nothing")
        counts["found"].append(found)
        counts["right"].append(sum(map(abs, right.errors)))
        for name, count in OTHER_COUNTS.items():
            counts[name].append(count(right))
        courses.append((taught, right))
        if found is TooLongError:
            break
    if counts["found"] == counts["right"]:
        rates = {rate for taught, _ in courses for rate in taught.rates}
        expect(rates == {1}, "rate-not-one")
        return
    for name in OTHER_COUNTS:
        expect(counts["found"] != counts[name], name)
    for taught, right in courses:
        expect(taught.start == ZERO, "not-from-zero")
        one = len(taught.lessons) == 4 < len(right.lessons)
        expect(not one or taught.moves() != right.moves()[: len(taught.moves())], "one-epoch")
        _check_course(taught, right)
    raise WrongError("miscounted")


def _wrong_after(neuron: Watched) -> int:
    """Count how often an answer is still wrong just after its lesson."""
    again, wrong = BiasNeuron(*ZERO), 0
    for *x, answer in neuron.lessons:
        again.teach(x, answer, 1)
        wrong += again.answer_to(x) != answer
    return wrong


OTHER_COUNTS: dict[str, Callable[[Watched], float]] = {
    "looks-after": _wrong_after,
    "counts-epochs": lambda neuron: len(neuron.lessons) // 4,
    "errors-cancel": lambda neuron: sum(neuron.errors),
    "counts-lessons": lambda neuron: len(neuron.lessons),
    "counts-right": lambda neuron: neuron.errors.count(0),
}


def _compare(output: str) -> str:
    """Say how t and b of the output compare."""
    found = dict(re.findall(r"^(t|b) = (\S+)$", output, re.MULTILINE))
    t, b = (float(found.get(name, "nan")) for name in "tb")
    return "opposite" if t == -b else "same" if t == b else "unrelated"


def _fate(output: str) -> str:
    """Say what became of the training: its epochs come first, then the numbers learned."""
    epochs, *numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", output)] or [1e9, 1e9]
    if any(abs(number) > 1e6 for number in numbers):
        return "explode"
    return "soon" if epochs <= 10 else "slow"


TO_BIAS = "def to_bias(w1, w2, t):\n    return w1, w2, -t\n"

LEARN_FROM_ZERO = """\
def learn_from_zero(rate):
    neuron = BiasNeuron(0, 0, 0)
    epochs = 0
    while count_right(neuron, data) < 4:
        for x1, x2, answer in data:
            neuron.learn(x1, x2, answer, rate)
        epochs = epochs + 1
    return epochs, neuron
"""

MISTAKES_FROM_ZERO = """\
def mistakes_from_zero(data):
    neuron = BiasNeuron(0, 0, 0)
    mistakes = 0
    while count_right(neuron, data) < 4:
        for x1, x2, answer in data:
            if neuron.predict(x1, x2) != answer:
                mistakes = mistakes + 1
            neuron.learn(x1, x2, answer, 1)
    return mistakes
"""
LOOKS_AFTER = """\
def mistakes_from_zero(data):
    neuron = BiasNeuron(0, 0, 0)
    mistakes = 0
    while count_right(neuron, data) < 4:
        for x1, x2, answer in data:
            neuron.learn(x1, x2, answer, 1)
            if neuron.predict(x1, x2) != answer:
                mistakes = mistakes + 1
    return mistakes
"""
IF_WRONG = "if neuron.predict(x1, x2) != answer:\n                mistakes = mistakes + 1"

EXERCISES = {
    "ch07-to-bias": Exercise(
        starter="def to_bias(w1, w2, t):\n    return ...\n",
        solution=TO_BIAS,
        judge=_judge_bias,
        wrong=[
            ("def to_bias(w1, w2, t):\n    return w1, w2, t", "same-sign"),
            ("def to_bias(w1, w2, t):\n    return -w1, -w2, -t", "all-reversed"),
            ("def to_bias(w1, w2, t):\n    return -t", "not-three"),
            ("def to_bias(w1, w2, t):\n    return w1, w2, 1 - t", "compared-with-one"),
            ("def to_bias(w1, w2, t):\n    return w2, w1, -t", "swapped"),
            ("def to_bias(w1, w2, t):\n    return w1 - t, w2 - t, 0", "weights-changed"),
            ("def to_bias(w1, w2, t):\n    return w1, w2, -1", "wrong-bias"),
            ("def to_bias(w1, w2, t):\n    print(w1, w2, -t)", "returns-nothing"),
        ],
    ),
    "ch07-any-rate": Exercise(
        starter=(
            "def learn_from_zero(rate):\n    neuron = BiasNeuron(0, 0, 0)\n    epochs = ...\n"
            "    return epochs, neuron\n\nfor rate in [0.001, 0.125, 1, 100]:\n"
            "    epochs, neuron = learn_from_zero(rate)\n    print(rate, epochs, neuron.b)\n"
        ),
        solution=LEARN_FROM_ZERO,
        judge=_judge_any_rate,
        before=BEFORE,
        wrong=[
            (LEARN_FROM_ZERO.replace("answer, rate", "answer"), "rate-not-passed"),
            (
                LEARN_FROM_ZERO.replace("        epochs = epochs", "            epochs = epochs"),
                "counts-rows",
            ),
            (
                LEARN_FROM_ZERO.replace(
                    "while count_right(neuron, data) < 4", "for i in range(100)"
                ),
                "goes-on",
            ),
            (LEARN_FROM_ZERO.replace("< 4", "<= 4"), "goes-on"),
            (LEARN_FROM_ZERO.replace("0, 0, 0", "0.5, 0.5, 0"), "not-from-zero"),
            (LEARN_FROM_ZERO.replace("answer, rate", "answer, rate / 10"), "rate-changed"),
            (
                LEARN_FROM_ZERO.replace("x1, x2, answer, rate", "x2, x1, answer, rate"),
                "wrong-lessons",
            ),
            (LEARN_FROM_ZERO.replace("< 4", "< 3"), "never-learns"),
            (
                LEARN_FROM_ZERO.replace("while count_right(neuron, data) < 4", "for i in range(2)"),
                "stops-early",
            ),
            (LEARN_FROM_ZERO.replace("epochs = 0", "epochs = 1"), "miscounted"),
            (LEARN_FROM_ZERO.replace("return epochs, neuron", "return epochs"), "not-two"),
            (
                LEARN_FROM_ZERO.replace(
                    "return epochs, neuron", "return epochs, BiasNeuron(1, 2, 3)"
                ),
                "wrong-neuron",
            ),
            (LEARN_FROM_ZERO.replace("    return epochs, neuron", ""), "returns-nothing"),
        ],
    ),
    "ch07-mistakes": Exercise(
        starter=(
            "def mistakes_from_zero(data):\n    neuron = BiasNeuron(0, 0, 0)\n"
            "    mistakes = ...\n    return mistakes\n\nprint(mistakes_from_zero(data))\n"
        ),
        solution=MISTAKES_FROM_ZERO,
        judge=_judge_mistakes,
        before=BEFORE,
        wrong=[
            (LOOKS_AFTER, "looks-after"),
            (
                MISTAKES_FROM_ZERO.replace(IF_WRONG, "pass").replace(
                    "    return", "        mistakes += 1\n    return"
                ),
                "counts-epochs",
            ),
            (
                MISTAKES_FROM_ZERO.replace(IF_WRONG, "mistakes += neuron.predict(x1, x2) - answer"),
                "errors-cancel",
            ),
            (
                MISTAKES_FROM_ZERO.replace(
                    "while count_right(neuron, data) < 4", "for once in [1]"
                ),
                "one-epoch",
            ),
            (MISTAKES_FROM_ZERO.replace(IF_WRONG, "mistakes += 1"), "counts-lessons"),
            (MISTAKES_FROM_ZERO.replace("!=", "=="), "counts-right"),
            (MISTAKES_FROM_ZERO.replace("0, 0, 0", "0, 0, 1"), "not-from-zero"),
            (
                MISTAKES_FROM_ZERO.replace("            neuron.learn(x1, x2, answer, 1)\n", ""),
                "never-learns",
            ),
            (MISTAKES_FROM_ZERO.replace("x1, x2, answer, 1", "x1, x1, answer, 1"), "wrong-lessons"),
            (
                MISTAKES_FROM_ZERO.replace(
                    "while count_right(neuron, data) < 4", "for i in range(2)"
                ),
                "stops-early",
            ),
            (MISTAKES_FROM_ZERO.replace("< 4", "<= 4"), "goes-on"),
            (MISTAKES_FROM_ZERO.replace("+ 1", "+ 2"), "miscounted"),
            (MISTAKES_FROM_ZERO.replace("answer, 1", "answer, 2"), "rate-not-one"),
            (MISTAKES_FROM_ZERO.replace("    return mistakes", ""), "returns-nothing"),
        ],
    ),
}

PREDICTIONS = {
    "side-by-side": Prediction("choice", _compare, "opposite", ["same", "opposite", "unrelated"]),
    "rate-ten": Prediction("choice", _fate, "soon", ["explode", "slow", "soon"]),
}
