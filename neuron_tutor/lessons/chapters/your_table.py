"""After chapter 9: a table of the reader's own, and flowers that no line parts."""

import re
from typing import Any

from neuron.data import iris
from neuron.neuron import Neuron, train
from neuron_tutor.lessons.chapters.ch09 import WHOLE
from neuron_tutor.lessons.lesson import (
    Exercise,
    NotAttemptedError,
    Prediction,
    UnfitError,
    Work,
    WrongError,
    expect,
    filled_in,
)

THINGS, FEATURES = 6, 2  # at least
GOAL = 95  # of the 100 flowers
PRODUCTS = 40_000  # of a judgement: a second or two in a browser
PATIENCE = 2000  # epochs: where a line parts so small a table, fewer find one

READ_TABLE = """\
def read_table(text):
    lines = text.strip().splitlines()
    things = []
    rows = []
    for line in lines[1:]:
        cells = line.split(",")
        things.append(cells[0].strip())
        rows.append([float(cell) for cell in cells[1:]])
    return things, rows
"""
BEFORE_OWN = f"import random\n\n{WHOLE}\n\n{READ_TABLE}"
FLOWER_ROWS = """
from neuron import iris

flowers, kinds, names, credit = iris()
flower_rows = []
for i in range(len(flowers)):
    if kinds[i] != 0:
        flower_rows.append(flowers[i] + [int(kinds[i] == 2)])
"""
BEFORE_IRIS = f"import random\n\n{WHOLE}\n{FLOWER_ROWS}"

ANIMALS = """\
sparrow, 1, 1, 2, 1
penguin, 1, 1, 2, 1
bat, 1, 0, 2, 0
bee, 1, 1, 6, 0
dog, 0, 0, 4, 0
snake, 0, 1, 0, 0
"""
LEARN = """\

things, rows = read_table(table)
random.seed(0)
neuron = Neuron([random.random() for x in rows[0][1:]], -random.random())
train(neuron, rows, 10000)
parted = count_right(neuron, rows) == len(rows)
"""


def own(animals: str, learn: str = LEARN) -> str:
    """Return an answer whose table has these lines below its head."""
    return f'table = """\nanimal, wings, lays eggs, legs, bird\n{animals}"""\n{learn}'


def _judge_own(work: Work) -> None:
    rows, neuron, parted = _rows(work["rows"]), work["neuron"], work["parted"]
    expect(hasattr(neuron, "predict"), "no-neuron")
    expect(isinstance(parted, bool), "parted-unclear")
    right = _right(neuron, rows)
    if right == len(rows):
        expect(parted, "too-modest")
        return
    expect(not parted, "not-all-right")
    features = len(rows[0]) - 1
    package = Neuron(weights=[0] * features, threshold=0)
    epochs = min(PATIENCE, PRODUCTS // (len(rows) * features))
    result = train(package, rows, rate=1, max_epochs=epochs)
    expect(not result.converged, "gave-up")
    raise UnfitError("no-line")  # right all the same, and said in other words


def _rows(rows: Any) -> list[list[float]]:
    expect(isinstance(rows, list | tuple), "no-rows")
    if not rows:
        raise NotAttemptedError
    expect(all(isinstance(row, list | tuple) for row in rows), "no-rows")
    values = [filled_in(value) for row in rows for value in row]
    expect(all(isinstance(value, int | float) for value in values), "no-numbers")
    expect(len({len(row) for row in rows}) == 1, "ragged")
    expect(len(rows[0]) > FEATURES, "one-feature")
    expect(len(rows) >= THINGS, "too-few")
    answers = {row[-1] for row in rows}
    expect(answers <= {0, 1}, "other-answers")
    expect(len(answers) == 2, "one-answer")
    columns = list(zip(*rows))[:-1]
    expect(sum(len(set(column)) > 1 for column in columns) >= FEATURES, "idle-feature")
    return [list(row) for row in rows]


def _right(neuron: Any, rows: list[list[float]]) -> int:
    found = [filled_in(neuron.predict(row[:-1])) for row in rows]
    expect(None not in found, "returns-nothing")
    return sum(value == row[-1] for value, row in zip(found, rows))


def _judge_iris(work: Work) -> None:
    best = work["best"]
    expect(hasattr(best, "predict"), "no-neuron")
    data = iris()
    rows = [[*x, int(kind == 2)] for x, kind in zip(data.X, data.y) if kind]
    right = _right(best, rows)
    if right >= GOAL:
        return
    other = work.names.get("neuron")
    expect(other is not best, "the-same-neuron")
    shared = getattr(other, "weights", None)
    expect(shared is None or shared is not getattr(best, "weights", 0), "shared-weights")
    expect(right > len(rows) - GOAL, "turned-over")
    expect(right != len(rows) / 2, "one-answer-always")
    raise WrongError("not-yet")


def _ending(output: str) -> str:
    found = re.search(r":\s*(None|\d+)", output)
    if not found:
        return ""
    if found[1] == "None":
        return "none"
    return "few" if int(found[1]) < 100 else "many"


POCKET = """\
random.seed(0)
neuron = Neuron([random.random() for i in range(4)], -random.random())
best = Neuron(neuron.weights[:], neuron.bias)
for epoch in range(300):
    for *x, answer in flower_rows:
        neuron.learn(x, answer)
    if count_right(neuron, flower_rows) > count_right(best, flower_rows):
        best = Neuron(neuron.weights[:], neuron.bias)
"""
COPY = "best = Neuron(neuron.weights[:], neuron.bias)"

EXERCISES = {
    "your-table-own": Exercise(
        starter=(
            'table = """\n...\n"""\n\nthings, rows = read_table(table)\n'
            "neuron = ...\nparted = ...\n"
        ),
        solution=own(ANIMALS),
        judge=_judge_own,
        before=BEFORE_OWN,
        wrong=[
            (own("\n".join(ANIMALS.splitlines()[:4]) + "\n"), "too-few"),
            (own(re.sub(r"(\w+), \d, \d, (\d), (\d)", r"\1, \2, \3", ANIMALS)), "one-feature"),
            (own(re.sub(r"\d$", "1", ANIMALS, flags=re.MULTILINE)), "one-answer"),
            (own(ANIMALS.replace(", 1\n", ", 2\n")), "other-answers"),
            (own(re.sub(r", \d, \d, ", ", 1, 1, ", ANIMALS)), "idle-feature"),
            (own(ANIMALS + "cat, 0, 4, 0\n", LEARN.replace("10000", "0")), "ragged"),
            (own(ANIMALS, LEARN.replace("10000", "1")), "gave-up"),
            (
                own(ANIMALS, LEARN.replace("10000", "1").replace("count_right(neuron, rows)", "6")),
                "not-all-right",
            ),
            (own(ANIMALS, LEARN.replace("==", "!=")), "too-modest"),
            (own(ANIMALS, LEARN.replace("parted = ", "parted = 'yes' or ")), "parted-unclear"),
            (own(ANIMALS, LEARN + "neuron = rows\n"), "no-neuron"),
        ],
    ),
    "your-table-iris": Exercise(
        starter="best = ...\n",
        solution=POCKET,
        judge=_judge_iris,
        before=BEFORE_IRIS,
        wrong=[
            (POCKET.replace(COPY, "best = neuron").replace("300", "20"), "the-same-neuron"),
            (
                POCKET.replace(COPY, "best = Neuron(neuron.weights, neuron.bias)").replace(
                    "300", "20"
                ),
                "shared-weights",
            ),
            (POCKET.replace("300", "10"), "one-answer-always"),
            (POCKET.replace("300", "40"), "not-yet"),
            (
                POCKET.replace("(x, answer)", "(x, 1 - answer)").replace(") > ", ") < "),
                "turned-over",
            ),
            ("best = 97\n", "no-neuron"),
        ],
    ),
}

PREDICTIONS = {
    "virginica": Prediction("choice", _ending, "none", ["few", "many", "none"]),
}
