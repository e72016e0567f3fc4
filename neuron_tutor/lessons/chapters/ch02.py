"""Chapter 2: one neuron."""

from itertools import permutations

from neuron_tutor.lessons.lesson import Exercise, Prediction, Recall, Work, expect

PAIRS = [(1, 1), (1, 0), (0, 1), (0, 0)]
MISSED: dict[tuple[int, ...], str] = {
    (1, 0, 0, 0): "still-storm",
    (1, 1, 0, 0): "drop-ignored",
    (1, 0, 1, 0): "drop-only",
    (1, 1, 1, 0): "one-is-enough",
    (0, 0, 1, 0): "swapped",
    (0, 0, 0, 0): "always-zero",
}
# Weights and inputs whose sum is near 1, or made of parts that no other rule adds up to.
SUMS = [
    ((0.5, 0.25, 0.125), (1, 1, 1)),
    ((0.5, 0.5, 2**-10), (1, 1, 1)),
    ((0.5, 0.5, 0.5), (1, 1, 0)),
    ((0.5, 0.75, 0.5), (1, 1, 0)),
    ((0.25, 4, 0.5), (1, 0, 1)),
    ((3, -1, -1.5), (1, 1, 1)),
    ((3, -1, -0.5), (1, 1, 1)),
    ((0.9, 0.9, 0.9), (0, 0, 0)),
    ((1, 1, 1), (0.5, 0.5, 0.25)),
    ((0.5, 0.25, 0.25), (2, 2, -2)),
    ((-2, -2, -2), (0, 0, 0)),
    ((5, 5, 5), (1, 1, 1)),
]
CLASS = """\
class ThreeInputs:
    def __init__(self, w1, w2, w3):
        self.w1 = w1
        self.w2 = w2
        self.w3 = w3

    def predict(self, x1, x2, x3):
"""
ANSWER = """\
        if x1 * self.w1 + x2 * self.w2 + x3 * self.w3 > 1:
            return 1
        else:
            return 0
"""


def _judge_clouds_only(work: Work) -> None:
    w1, w2 = work.number("only_w1"), work.number("only_w2")
    found = tuple(int(x1 * w1 + x2 * w2 > 1) for x1, x2 in PAIRS)
    expect(found == (0, 1, 0, 0) or w1 != 1, "exactly-one")
    expect(found == (0, 1, 0, 0), MISSED.get(found, "wrong"))


def _judge_pieces(work: Work) -> None:
    tables = work.number("how_many_pieces")
    expect(tables != 16, "all-tables")
    expect(tables != 8, "one-too-many")
    expect(tables > 0 and tables == int(tables), "no-count")
    expect(tables >= 7, "too-few")
    expect(tables <= 7, "too-many")


def _judge_three(work: Work) -> None:
    kind = work["ThreeInputs"]
    expect(isinstance(kind, type), "no-class")
    predict = work.function("ThreeInputs")

    def ask(weights: tuple[float, ...], inputs: tuple[float, ...]) -> int:
        found = Work({"predict": predict(*weights).predict}).function("predict")(*inputs)
        expect(found is not None, "returns-nothing")
        expect(found in (0, 1), "no-answer-of-a-neuron")
        return int(found)

    # One weight that is big enough for itself, at one input or at another.
    own = [ask(_alone(i, 2), _alone(i, 1)) for i in range(3)]
    other = [ask(_alone(i, 2), _alone(j, 1)) for i, j in permutations(range(3), 2)]
    negative = [ask(_alone(i, -2), _alone(i, 1)) for i in range(3)]
    expect(own != [0, 0, 0] or other != [1] * 6, "upside-down")
    expect(own != [0, 0, 0] or negative != [1, 1, 1], "upside-down")
    expect(negative == [0, 0, 0] or sum(own) == 3, "subtracts")
    found = [ask(*asked) for asked in SUMS]
    right = [int(sum(w * x for w, x in zip(*asked)) > 1) for asked in SUMS]
    expect(found[7] == found[10] == 0, "no-input")
    expect(other == [0] * 6, "crossed")
    expect(own == [1, 1, 1], "input-ignored")
    expect(found[2] == ask((0.5, 0.25, 0.25), (1, 1, 1)) == 0 or found[0] == 1, "tie")
    expect(found[:4] == right[:4], "threshold")
    expect(found == right, "sum")


def _alone(place: int, value: float) -> tuple[float, ...]:
    return tuple(value if i == place else 0 for i in range(3))


def _lines_with_one(output: str) -> str:
    return " ".join(str(n) for n, line in enumerate(output.split(), 1) if line == "1")


def _pairs_with_four(output: str) -> str:
    found = " ".join(str(n) for n, line in enumerate(output.split(), 1) if line == "4")
    return found or "none"


def _beside_one(output: str) -> str:
    words = output.split()
    try:
        total = float(words[0])
    except (IndexError, ValueError):
        return ""
    return "exact" if total == 1 else "less" if total < 1 else "more"


EXERCISES = {
    "ch02-clouds-only": Exercise(
        starter="only_w1 = ...\nonly_w2 = ...\n",
        solution="only_w1 = 2\nonly_w2 = -2\n",
        judge=_judge_clouds_only,
        wrong=[
            ("only_w1 = 0.6\nonly_w2 = 0.8\n", "still-storm"),
            ("only_w1 = 2\nonly_w2 = 0\n", "drop-ignored"),
            ("only_w1 = 2\nonly_w2 = -0.5\n", "drop-ignored"),
            ("only_w1 = 0\nonly_w2 = 2\n", "drop-only"),
            ("only_w1 = 3\nonly_w2 = 3\n", "one-is-enough"),
            ("only_w1 = -2\nonly_w2 = 2\n", "swapped"),
            ("only_w1 = 1\nonly_w2 = -1\n", "exactly-one"),
            ("only_w1 = 0.5\nonly_w2 = -1\n", "always-zero"),
            ("only_w1 = 2\nonly_w2 = [-2]\n", "no-number"),
        ],
    ),
    "ch02-pieces": Exercise(
        starter="how_many_pieces = ...\n",
        solution="how_many_pieces = 7\n",
        judge=_judge_pieces,
        wrong=[
            ("how_many_pieces = 16\n", "all-tables"),
            ("how_many_pieces = 8\n", "one-too-many"),
            ("how_many_pieces = 4\n", "too-few"),
            ("how_many_pieces = 6\n", "too-few"),
            ("how_many_pieces = 14\n", "too-many"),
            ("how_many_pieces = 6.5\n", "no-count"),
        ],
    ),
    "ch02-three": Exercise(
        starter=CLASS + "        ...\n",
        solution=CLASS + ANSWER,
        judge=_judge_three,
        wrong=[
            (CLASS + ANSWER.replace(" + x3 * self.w3", ""), "input-ignored"),
            (CLASS + ANSWER.replace("x3 * self.w3", "x3 * self.w2"), "crossed"),
            (CLASS + ANSWER.replace("> 1", ">= 1"), "tie"),
            (CLASS + ANSWER.replace("> 1", "> 0"), "threshold"),
            (CLASS + ANSWER.replace("> 1", "< 1"), "upside-down"),
            (CLASS + ANSWER.replace("+ x3", "- x3"), "subtracts"),
            (CLASS + ANSWER.replace("*", "+"), "no-input"),
            (CLASS + "        print(1)\n", "returns-nothing"),
            (
                CLASS + "        return x1 * self.w1 + x2 * self.w2 + x3 * self.w3\n",
                "no-answer-of-a-neuron",
            ),
            (
                CLASS + "        if x1 + x2 + x3 == 3:\n            return 1\n        return 0\n",
                "input-ignored",
            ),
        ],
    ),
}

PREDICTIONS = {
    "neuron-class": Prediction("choice", _lines_with_one, "1 2", ["1", "1 2", "1 2 3"]),
    "three-pairs": Prediction("choice", _pairs_with_four, "3", ["2", "3", "none"]),
    "ten-tenths": Prediction("choice", _beside_one, "less", ["less", "exact", "more"]),
}

RECALL = {
    "recall-02-sum": Recall("word", ["products", "weights", "inputs", "answer"], "products"),
    "recall-02-compare": Recall("line", ["weighted", "unweighted", "equal"], "weighted"),
    "recall-02-neuron": Recall(
        "picture",
        ["both", "second", "any", "never"],
        "both",
        figure="from neuron import draw\n\ndraw.neuron([0.4, 0.7], 1)\n",
    ),
}
