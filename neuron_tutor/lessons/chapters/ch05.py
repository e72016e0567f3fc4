"""Chapter 5: what decides how long a table takes."""

import re

from neuron_tutor.lessons.chapters.ch03 import ERROR, LEARN, LEARNER, STEPS
from neuron_tutor.lessons.chapters.foretelling import judge_against, judge_foretell, judge_start
from neuron_tutor.lessons.chapters.seeded import ROWS, judge_epochs_for
from neuron_tutor.lessons.chapters.two_weights import judge_learn
from neuron_tutor.lessons.lesson import (
    Exercise,
    Prediction,
    Rebuild,
    Recall,
    UnfitError,
    Work,
)


def _judge_neuron(work: Work) -> None:
    kind = work["Neuron"]
    judge_learn(kind)
    contrary = type("Contrary", (kind,), {"predict": lambda *_: 1})(0.25, 0.5)
    contrary.learn(1, 1, 0)
    if (contrary.w1, contrary.w2) != (0.25 - 1 / 100, 0.5 - 1 / 100):
        raise UnfitError("own-prediction")


GIVEN = LEARNER.replace("Learner", "Neuron")
NEURON = GIVEN + LEARN
IMPORT = "import random\n\nfrom my_neuron.ch04 import train\n\n\n"
HEAD = "def epochs_for(kind, data, seed):\n"
EPOCHS_FOR = f"""{IMPORT}{HEAD}\
    random.seed(seed)
    neuron = kind(random.random(), random.random())
    return train(neuron, data)
"""
BEFORE = f"""import random
{NEURON}
def train_once(neuron, data):
    for x1, x2, answer in data:
        neuron.learn(x1, x2, answer)

def count_right(neuron, data):
    return sum(neuron.predict(x1, x2) == answer for x1, x2, answer in data)

def train(neuron, data):
    epochs = 0
    while count_right(neuron, data) < len(data):
        train_once(neuron, data)
        epochs = epochs + 1
    return epochs

class QuickNeuron(Neuron):
    pass

storm = [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]
laundry = [[1, 1, 1], [1, 0, 1], [0, 1, 0], [0, 0, 0]]
walk = [[1, 1, 0], [1, 0, 1], [0, 1, 0], [0, 0, 0]]
"""
FORETELL = """def foretell(w1):
    epochs = 0
    while w1 <= 1:
        w1 = w1 + 0.01
        epochs = epochs + 1
    return epochs
"""
AGAINST = "mine = [[1, 1, 0],\n        [1, 0, 0],\n        [0, 1, 1],\n        [0, 0, 0]]\n"


def _answers(*answers: object) -> str:
    return f"mine = {[[*row, answer] for row, answer in zip(ROWS, answers)]}\n"


EXERCISES = {
    "ch05-foretell": Exercise(
        before=BEFORE,
        starter="def foretell(w1):\n    ...\n",
        solution=FORETELL,
        judge=judge_foretell,
        wrong=[
            ("def foretell(w1):\n    return train(Neuron(w1, 1), laundry)\n", "trained"),
            (FORETELL.replace("<=", "<"), "exactly-1"),
            (FORETELL.replace("epochs = 0", "epochs = 1"), "already-there"),
            (FORETELL.replace("w1 <= 1", "w1 <= 0.99"), "one-too-few"),
            (FORETELL.replace("return epochs", "print(epochs)"), "returns-nothing"),
            (FORETELL.replace("+ 0.01", "- 0.01"), "does-not-end"),
            (FORETELL.replace("0.01", "0.1"), "miscounted"),
            ("def foretell(w1):\n    return max(1 - w1, 0)\n", "distance"),
            ("def foretell(w1):\n    return max((1.01 - w1) * 100, 0) * (w1 <= 1)\n", "no-whole"),
            (
                "def foretell(w1):\n    if w1 > 1:\n        return 0\n    return 86\n",
                "always-the-same",
            ),
            (
                "def foretell(w1):\n    return int((1 - w1) * 100) + 2 if w1 <= 1 else 0\n",
                "one-too-many",
            ),
        ],
    ),
    "ch05-against": Exercise(
        starter=re.sub(r"\d\]", "...]", AGAINST),
        solution=AGAINST,
        judge=judge_against,
        wrong=[
            (_answers(0, 1, 0, 0), "the-walk"),
            (_answers(0, 1, 1, 0), "never-ends"),
            (_answers(1, 0, 1, 0), "w1-positive"),
            (_answers(0, 0, 0, 0), "w1-positive"),
            (_answers(0, 0, 1, 1), "row-4"),
            (_answers(0, 0, -1, 0), "no-answer"),
            (_answers(0, 0, "1", 0), "no-answer"),
            (AGAINST.replace("[0, 1, 1]", "[-1, 1, 1]"), "other-inputs"),
            (AGAINST.replace(",\n        [0, 0, 0]", ""), "other-inputs"),
        ],
    ),
    "ch05-start": Exercise(
        before=BEFORE,
        starter="w1 = ...\nw2 = ...\n",
        solution="w1 = 0.505\nw2 = -1\n",
        judge=judge_start,
        wrong=[
            ("w1 = 1.5\nw2 = -1\n", "at-once"),
            ("w1 = 0.505\nw2 = 0.505\n", "tug"),
            ("w1 = 0.515\nw2 = -1\n", "nearly"),
            ("w1 = 0.9\nw2 = -1\n", "too-few"),
            ("w1 = -1\nw2 = -1\n", "too-many"),
            ('w1 = "0.505"\nw2 = -1\n', "no-number"),
        ],
    ),
}

REBUILDS = {
    "ch05-neuron": Rebuild(
        starter=GIVEN + "        ...\n",
        solution=NEURON,
        judge=_judge_neuron,
        wrong=[
            (
                NEURON.replace("self.predict(x1, x2) - answer", "answer - self.predict(x1, x2)"),
                "flipped",
            ),
            (NEURON.replace(" / 100", ""), "whole-step"),
            (NEURON.replace("error * x", "error * self.w"), "times-weight"),
            (NEURON.replace("* x1 ", "").replace("* x2 ", ""), "ignores-input"),
            (NEURON.replace(" - answer", ""), "moves-when-right"),
            (NEURON.replace(STEPS.splitlines(keepends=True)[1], ""), "one-weight"),
            (
                NEURON.replace("self.w1 - error", "error").replace("self.w2 - error", "error"),
                "forgets-old",
            ),
            (GIVEN + ERROR, "never-moves"),
            (
                NEURON.replace("        self.w1 = self.w1 -", "        w1 = self.w1 -").replace(
                    "        self.w2 = self.w2 -", "        w2 = self.w2 -"
                ),
                "never-moves",
            ),
        ],
        unfit=[
            (NEURON.replace(ERROR, ERROR + "        print(error)\n"), "prints"),
            (
                NEURON.replace(
                    "self.predict(x1, x2) - answer",
                    "int(x1 * self.w1 + x2 * self.w2 > 1) - answer",
                ),
                "own-prediction",
            ),
        ],
        names=["Neuron"],
    ),
    "ch05-epochs-for": Rebuild(
        before=BEFORE,
        starter=f"{IMPORT}{HEAD}    ...\n",
        solution=EPOCHS_FOR,
        judge=judge_epochs_for,
        wrong=[
            (EPOCHS_FOR.replace("    random.seed(seed)\n", ""), "no-seed"),
            (EPOCHS_FOR.replace("seed(seed)", "seed(1)"), "seed-fixed"),
            (EPOCHS_FOR.replace("kind(random", "Neuron(random"), "kind-ignored"),
            (
                EPOCHS_FOR.replace(
                    "    neuron = kind(random.random(), random.random())",
                    "    start = random.random()\n    neuron = kind(start, start)",
                ),
                "same-draw",
            ),
            (EPOCHS_FOR.replace("return train", "train"), "returns-nothing"),
            (
                EPOCHS_FOR.replace("return train", "train") + "    return neuron\n",
                "gives-neuron",
            ),
            (
                EPOCHS_FOR.replace(
                    "(neuron, data)", "(neuron, [[1, 1, 0], [1, 0, 1], [0, 1, 0], [0, 0, 0]])"
                ),
                "other-table",
            ),
            (EPOCHS_FOR.replace("return train(neuron, data)", "return 0"), "untrained"),
            (EPOCHS_FOR.replace("(neuron, data)", "(neuron, data) + 1"), "miscounted"),
            (EPOCHS_FOR.replace("kind(random.random(), random.random())", "kind"), "raises"),
            (
                EPOCHS_FOR.replace("kind(random.random(), random", "kind(-random.random(), random"),
                "other-start",
            ),
        ],
        unfit=[
            (
                EPOCHS_FOR.replace(
                    "    neuron = kind(random.random(), random.random())",
                    "    w2 = random.random()\n    neuron = kind(random.random(), w2)",
                ),
                "draw-order",
            ),
            (EPOCHS_FOR.replace("    return", "    print(seed)\n    return"), "prints"),
        ],
        names=["epochs_for"],
    ),
}


def _two(output: str) -> tuple[int, int] | None:
    """Read the numbers of the first two lines."""
    found = [int(number) for number in re.findall(r"\d+", output)[:2]]
    return (found[0], found[1]) if len(found) == 2 else None


def _compared(output: str) -> str:
    """Compare the number of the second line with that of the first."""
    if not (found := _two(output)):
        return ""
    return "fewer" if found[1] < found[0] else "more" if found[1] > found[0] else "same"


def _times(output: str) -> str:
    """Say how many times the first number the second one is, roughly."""
    if not (found := _two(output)):
        return ""
    first, second = found
    for name, below in (("fewer", 0.8), ("same", 1.3), ("twice", 4)):
        if second < below * first:
            return name
    return "ten-times"


def _three_means(output: str) -> str:
    """Read how the three means have changed."""
    found = re.findall(r":\s*(\d+(?:\.\d+)?) → (\d+(?:\.\d+)?)", output)
    pairs = [(float(slow), float(quick)) for slow, quick in found]
    if not pairs:
        return ""
    quick = [quick for _, quick in pairs]
    if all(slow == quick for slow, quick in pairs):
        return "same"
    if max(quick) < 1.5 * min(quick):
        return "equal"
    return "smaller" if all(quick < slow for slow, quick in pairs) else "larger"


PREDICTIONS = {
    "second-answer": Prediction("choice", _compared, "more", ["fewer", "same", "more"]),
    "first-answer": Prediction("choice", _times, "twice", ["fewer", "same", "twice", "ten-times"]),
    "quick-neuron": Prediction(
        "choice", _three_means, "smaller", ["same", "smaller", "equal", "larger"]
    ),
}

RECALL = {
    "recall-05-initialization": Recall(
        "word", ["initialization", "learning-rate", "epoch", "training"], "initialization"
    ),
    "recall-05-kind": Recall("line", ["kind", "neuron", "dot", "word"], "kind"),
    "recall-05-ropes": Recall(
        "picture",
        ["against", "one-alone", "together", "nobody"],
        "against",
        figure="from neuron import draw\n\n"
        "draw.tug_of_war([[-86, -86], [173, 0], [0, 0], [0, 0]])\n",
    ),
}
