"""Chapter 8: neurons with any number of inputs, and ten of them that read digits."""

import re
from collections.abc import Sequence
from itertools import product
from operator import mul

from neuron.data import truth_table
from neuron_tutor.lessons.chapters.watched import TooLongError, Watched
from neuron_tutor.lessons.lesson import (
    Exercise,
    NotAttemptedError,
    Prediction,
    Work,
    WrongError,
    expect,
    filled_in,
)

WALK = [[1, 1, 1, 1], [1, 0, 1, 0], [0, 1, 1, 0], [0, 0, 1, 0]]
WALK += [[1, 1, 0, 1], [1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 0, 1]]

BEFORE = """
import random
from operator import mul
from neuron import digits

class Neuron:
    def __init__(self, weights, threshold):
        self.weights = weights
        self.threshold = threshold

    def weighted_sum(self, x):
        return sum(map(mul, self.weights, x))

    def predict(self, x):
        return int(self.weighted_sum(x) > self.threshold)

    def learn(self, x, answer):
        error = self.predict(x) - answer
        if error != 0:
            for i in range(len(x)):
                self.weights[i] = self.weights[i] - error / 100 * x[i]
            self.threshold = self.threshold + error / 100
"""
BEFORE_STOP_RULE = (
    BEFORE
    + f"""
walk = {WALK}

def count_right(neuron, rows):
    return sum(neuron.predict(x) == answer for *x, answer in rows)

def new_neuron(seed):
    random.seed(seed)
    return Neuron([random.random() for i in range(3)], random.random())
"""
)
BEFORE_BETTER = (
    BEFORE
    + """
images, labels, names, credit = digits()
order = list(range(len(images)))
random.seed(0)
random.shuffle(order)
train_rows, test_rows = order[:-360], order[-360:]

def read(x):
    over = [n.weighted_sum(x) - n.threshold for n in neurons]
    return over.index(max(over))

def percent_right(rows):
    right = sum(read(images[i]) == labels[i] for i in rows)
    return round(100 * right / len(rows), 1)
"""
)


def _judge_majority(work: Work) -> None:
    majority = work.function("majority")
    tables = {n: majority(n) for n in (3, 4, 5, 2, 1)}
    expect(set(map(type, tables.values())) != {type(None)}, "returns-nothing")
    for n, table in tables.items():
        fine = isinstance(table, list | tuple)
        expect(fine and all(isinstance(row, list | tuple) for row in table), "wrong-rows")
        inputs = list(product((0, 1), repeat=n))
        rows = [tuple(map(filled_in, row)) for row in table]
        expect(len(rows) == 2**n and {len(row) for row in rows} == {n + 1}, "wrong-rows")
        given = [row[:-1] for row in rows]
        expect(given == inputs or [row[1:] for row in rows] != inputs, "answer-not-last")
        expect(set(given) == set(inputs), "wrong-rows")
        expect(given == inputs, "other-order")
    found = {n: {row[:-1]: row[-1] for row in map(tuple, table)} for n, table in tables.items()}
    answers = {answer for table in found.values() for answer in table.values()}
    expect(answers <= {0, 1}, "not-0-or-1")

    def differs(n: int) -> set[tuple[int, int]]:
        """Return (ones, answer) of the rows of a table that are wrong."""
        return {(sum(x), y) for x, y in found[n].items() if y != (sum(x) > n / 2)}

    wrong = {n: differs(n) for n in found}
    if not any(wrong.values()):
        return
    expect(not all(y != (sum(x) > 1.5) for x, y in found[3].items()), "reversed")
    expect(wrong[3] or not wrong[5], "only-for-three")
    expect(wrong != {n: {(n // 2, 1)} if n % 2 == 0 else set() for n in found}, "draw-counts")
    said_yes = any(y for pairs in wrong.values() for _, y in pairs)
    raise WrongError("too-many-yes" if said_yes else "too-many-no")


class Neuron(Watched):
    """The chapter's neuron, under the names that the chapter uses."""

    @property
    def threshold(self) -> float:  # noqa: D102 - as in the chapter
        return -self.bias

    def weighted_sum(self, x: Sequence[float]) -> float:  # noqa: D102
        return float(sum(map(mul, self.weights, x)))

    def predict(self, x: Sequence[float]) -> int:  # noqa: D102
        return self.answer_to(x)

    def learn(self, x: Sequence[float], answer: int) -> None:  # noqa: D102
        self.teach(x, answer, 0.01)


# Tables of 8, 4 and 16 rows with a place to start from; the last two are right at once.
COURSES: list[tuple[list[list[int]], list[float], float]] = [
    (WALK, [0.84, 0.76, 0.42], -0.26),
    (WALK, [0.13, 0.85, 0.76], -0.25),
    ([list(row) for row in truth_table("nand")], [0.6, 0.8], -0.3),
    ([[*x, int(sum(x) > 2)] for x in product((0, 1), repeat=4)], [0.9, 0.1, 0.4, 0.2], -0.7),
    (WALK, [0.3, 0.3, -0.5], 0.05),
    ([list(row) for row in truth_table("and")], [0.6, 0.8], -1),
]


def _judge_stop_rule(work: Work) -> None:
    train = work.function("train")
    results = []
    for rows, weights, bias in COURSES:
        taught, right = Neuron(weights, bias), Neuron(weights, bias)
        right.train(rows, 0.01)
        try:
            found = train(taught, [row[:] for row in rows])
        except TooLongError:
            found = TooLongError
        results.append((found, taught, right, rows))
        if found is TooLongError:
            break
    early = [
        (len(rows) > 4, sum(taught.answer_to(x) == answer for *x, answer in rows) >= 4)
        for found, taught, right, rows in results
        if found is not TooLongError and len(taught.lessons) < len(right.lessons)
    ]
    expect(set(early) != {(True, True)}, "stops-at-four")
    for found, taught, right, rows in results:
        _check_course(taught, right)
        size, lessons = len(rows), len(right.lessons)
        expect(found is not None, "returns-nothing")
        expect(isinstance(found, int | float), "no-epochs")
        expect(found == lessons / size or found != lessons, "counts-rows")
        expect(found == lessons / size, "miscounted")


def _check_course(taught: Neuron, right: Neuron) -> None:
    """Say how the lessons of a neuron differ from those that the exercise asks for."""
    expect(taught.lessons or not right.lessons, "never-learns")
    moves = taught.moves()
    expect(moves == right.moves()[: len(moves)], "wrong-lessons")
    expect(len(taught.lessons) <= len(right.lessons), "goes-on")
    expect(len(moves) == len(right.moves()), "stops-early")


def _judge_better(work: Work) -> None:
    neurons, images, labels = work["neurons"], work["images"], work["labels"]
    test, training = work["test_rows"], work["train_rows"]
    expect(set(test).isdisjoint(training), "test-in-training")
    expect(isinstance(neurons, list | tuple) and len(neurons) == 10, "not-ten")
    weights = [neuron.weights for neuron in neurons]
    expect(all(len(row) == 64 for row in weights), "not-64")
    taught = [any(row) for row in weights]
    if not any(taught):
        raise NotAttemptedError
    expect(len(set(map(id, weights))) == 10, "shared-weights")
    expect(any(row != weights[0] for row in weights), "label-as-answer")
    expect(all(taught), "one-untaught")

    def share(rows: Sequence[int], sign: int = 1) -> float:
        right = 0
        for i in rows:
            over = [sign * (sum(map(mul, n.weights, images[i])) - n.threshold) for n in neurons]
            right += over.index(max(over)) == labels[i]
        return right / len(rows)

    in_test = share(test)
    expect(in_test > 0.5 or share(test, -1) < 0.5, "reversed")
    expect(share(training) >= in_test, "learned-the-test")
    expect(in_test > 0.92, "not-enough")


def _nearest(output: str) -> str:
    """Return which option is nearest to the percentage of an output."""
    found = re.search(r"([\d.]+) *%", output)
    return min(["10", "50", "90"], key=lambda n: abs(int(n) - float(found[1]))) if found else ""


def _whole(output: str) -> str:
    """Return the first number of an output."""
    found = re.search(r"\d+", output)
    return found.group() if found else ""


MAJORITY = """\
from itertools import product

def majority(n):
    rows = []
    for x in product([0, 1], repeat=n):
        answer = int(sum(x) > n / 2)
        rows.append([*x, answer])
    return rows
"""
TRAIN = """\
def train(neuron, rows):
    epochs = 0
    while count_right(neuron, rows) < len(rows):
        for *x, answer in rows:
            neuron.learn(x, answer)
        epochs = epochs + 1
    return epochs
"""
BETTER = """\
neurons = [Neuron([0] * 64, 0) for digit in range(10)]

for epoch in range(3):
    for i in train_rows:
        for digit in range(10):
            neurons[digit].learn(images[i], int(labels[i] == digit))

print(percent_right(test_rows), "%")
"""


def _changed(code: str, *changes: tuple[str, str]) -> str:
    """Make a typical wrong answer out of a solution."""
    for old, new in changes:
        code = code.replace(old, new)
    return code


def _majority(answer: str) -> str:
    return MAJORITY.replace("int(sum(x) > n / 2)", answer)


UNTIL_RIGHT = "while count_right(neuron, rows) < len(rows)"
ROW_BY_ROW = "        epochs = epochs"
EXERCISES = {
    "ch08-majority": Exercise(
        starter=f"{_majority('...')}\nprint(majority(3))\n",
        solution=MAJORITY,
        judge=_judge_majority,
        wrong=[
            (_majority("int(sum(x) > 1)"), "only-for-three"),
            (_majority("int(sum(x) >= n / 2)"), "draw-counts"),
            (_majority("sum(x)"), "not-0-or-1"),
            (_majority("int(sum(x) < n / 2)"), "reversed"),
            (_majority("int(sum(x) > 0)"), "too-many-yes"),
            (_majority("int(sum(x) == n)"), "too-many-no"),
            (_changed(MAJORITY, ("[*x, answer]", "[answer, *x]")), "answer-not-last"),
            (_changed(MAJORITY, ("[0, 1]", "[1, 0]")), "other-order"),
            (_changed(MAJORITY, ("    return", "        return")), "wrong-rows"),
            (_changed(MAJORITY, ("return", "table =")), "returns-nothing"),
        ],
    ),
    "ch08-stop-rule": Exercise(
        starter=(
            "def train(neuron, rows):\n    return ...\n\n"
            'for seed in range(20):\n    print(train(new_neuron(seed), walk), end=" ")\n'
        ),
        solution=TRAIN,
        judge=_judge_stop_rule,
        before=BEFORE_STOP_RULE,
        wrong=[
            (_changed(TRAIN, (UNTIL_RIGHT, "for epoch in range(1000)")), "goes-on"),
            (_changed(TRAIN, ("len(rows)", "4")), "stops-at-four"),
            (_changed(TRAIN, ("    return epochs", "")), "returns-nothing"),
            (_changed(TRAIN, (ROW_BY_ROW, f"    {ROW_BY_ROW}")), "counts-rows"),
            (
                _changed(TRAIN, ("            neuron.learn(x, answer)", "            pass")),
                "never-learns",
            ),
            (_changed(TRAIN, ("learn(x, answer)", "learn(x[::-1], answer)")), "wrong-lessons"),
            (_changed(TRAIN, (UNTIL_RIGHT, "for epoch in range(9)")), "stops-early"),
            (_changed(TRAIN, ("epochs = 0", "epochs = 1")), "miscounted"),
            (_changed(TRAIN, ("return epochs", "return neuron")), "no-epochs"),
        ],
    ),
    "ch08-better": Exercise(
        starter=(
            "neurons = [Neuron([0] * 64, 0) for digit in range(10)]\n\n...\n\n"
            'print(percent_right(test_rows), "%")\n'
        ),
        solution=BETTER,
        judge=_judge_better,
        before=BEFORE_BETTER,
        wrong=[
            (_changed(BETTER, ("in train_rows", "in test_rows")), "learned-the-test"),
            (_changed(BETTER, ("train_rows", "train_rows[:300]")), "not-enough"),
            (
                _changed(
                    BETTER,
                    ("[0] * 64, 0) for digit in range(10)", "w, 0) for w in [[0] * 64] * 10"),
                ),
                "shared-weights",
            ),
            (_changed(BETTER, ("int(labels[i] == digit)", "labels[i]")), "label-as-answer"),
            (_changed(BETTER, ("==", "!="), ("range(3)", "range(1)")), "reversed"),
            (_changed(BETTER, (" digit in range(10):", " digit in range(9):")), "one-untaught"),
            ("neurons = []", "not-ten"),
            ("neurons = [Neuron([1], 0) for digit in range(10)]", "not-64"),
            (f"test_rows = train_rows\n{BETTER}", "test-in-training"),
        ],
    ),
}

PREDICTIONS = {
    "always-no": Prediction("choice", _nearest, "90", ["10", "50", "90"]),
    "ten-neurons": Prediction("number", _whole, "650"),
}
