"""Chapter 1: rules written by hand."""

from itertools import product

from neuron_tutor.lessons.lesson import Exercise, Prediction, Recall, Work, expect

PAIRS = [(1, 1), (1, 0), (0, 1), (0, 0)]


def _judge_or(work: Work) -> None:
    predict = work.function("predict_or")
    found = [predict(*pair) for pair in PAIRS]
    expect(found != [None] * 4, "returns-nothing")
    expect(None not in found, "sometimes-nothing")
    expect(all(answer in (0, 1) for answer in found), "not-0-or-1")
    expect(found != [0, 0, 0, 1], "upside-down")
    expect(found != [0, 0, 0, 0], "always-zero")
    expect(found != [1, 0, 0, 0], "still-and")
    expect(found != [0, 1, 1, 0], "one-only")
    expect(found[3] != 1, "nothing-at-all")
    expect(found not in ([1, 1, 0, 0], [1, 0, 1, 0]), "one-input-ignored")
    expect(found == [1, 1, 1, 0], "wrong")


def _judge_three(work: Work) -> None:
    predict = work.function("predict_three")
    found = {inputs: predict(*inputs) for inputs in product((0, 1), repeat=3)}
    expect(set(found.values()) != {None}, "returns-nothing")
    right = {inputs: int(all(inputs)) for inputs in found}
    expect(found[1, 1, 1] == 1, "not-even-all")
    pairs = [inputs for inputs in found if sum(inputs) == 2]
    missed = [inputs for inputs in pairs if found[inputs] == 1]
    expect(len(missed) != 1, "one-input-ignored")
    expect(len(missed) < 3, "two-are-enough")
    expect(found == right, "wrong")


def _judge_tables(work: Work) -> None:
    tables = work.number("how_many_tables")
    expect(tables != 4, "counted-rows")
    expect(tables != 8, "doubled")
    expect(tables > 0 and tables == int(tables), "no-count")
    expect(tables >= 16, "too-few")
    expect(tables <= 16, "too-many")


EXERCISES = {
    "ch01-or": Exercise(
        starter="def predict_or(clouds, drop):\n    ...\n",
        solution=(
            "def predict_or(clouds, drop):\n    if clouds == 1 or drop == 1:\n"
            "        return 1\n    else:\n        return 0\n"
        ),
        judge=_judge_or,
        wrong=[
            ("def predict_or(a, b):\n    return int(a == 1 and b == 1)", "still-and"),
            ("def predict_or(a, b):\n    return int(a != b)", "one-only"),
            ("def predict_or(a, b):\n    return 1", "nothing-at-all"),
            ("def predict_or(a, b):\n    print(1)", "returns-nothing"),
            ("def predict_or(a, b):\n    if a or b: return 1", "sometimes-nothing"),
            ("def predict_or(a, b):\n    return a + b", "not-0-or-1"),
            ("def predict_or(a, b):\n    return int(not (a or b))", "upside-down"),
            ("def predict_or(a, b):\n    return 0", "always-zero"),
            ("def predict_or(a, b):\n    return b", "one-input-ignored"),
            ("def predict_or(a, b):\n    return int(a > b)", "wrong"),
        ],
    ),
    "ch01-three": Exercise(
        starter="def predict_three(clouds, drop, wind):\n    ...\n",
        solution=(
            "def predict_three(clouds, drop, wind):\n"
            "    if clouds == 1 and drop == 1 and wind == 1:\n"
            "        return 1\n    else:\n        return 0\n"
        ),
        judge=_judge_three,
        wrong=[
            ("def predict_three(a, b, c):\n    return int(a == 1 and b == 1)", "one-input-ignored"),
            ("def predict_three(a, b, c):\n    return int(a + b + c >= 2)", "two-are-enough"),
            ("def predict_three(a, b, c):\n    return 0", "not-even-all"),
        ],
    ),
    "ch01-tables": Exercise(
        starter="how_many_tables = ...\n",
        solution="how_many_tables = 2 * 2 * 2 * 2\n",
        judge=_judge_tables,
        wrong=[
            ("how_many_tables = 4", "counted-rows"),
            ("how_many_tables = 8", "doubled"),
            ("how_many_tables = 15", "too-few"),
            ("how_many_tables = 4 ** 4", "too-many"),
            ("how_many_tables = -16", "no-count"),
        ],
    ),
}

PREDICTIONS = {
    "storm-rule": Prediction(
        "choice",
        lambda output: output.split()[-1] if output.strip() else "error",
        "0",
        ["0", "1", "2", "error"],
    ),
    "lazy-score": Prediction(
        "number", lambda output: output.split(":")[-1].split("/")[0].strip(), "3", of=4
    ),
}

RECALL = {
    "recall-01-model": Recall("word", ["machine", "brain", "answers", "data"], "machine"),
    "recall-01-question": Recall("line", ["==", "=", "in-brackets"], "=="),
    "recall-01-loop": Recall(
        "picture",
        ["change", "mark", "new", "stop"],
        "change",
        figure='from neuron import draw\n\ndraw.loop("improve", 2)\n',
    ),
}
