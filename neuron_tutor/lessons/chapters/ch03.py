"""Chapter 3: learning from one mistake."""

import re

from neuron_tutor.lessons.chapters.two_weights import SMALL, judge_learn
from neuron_tutor.lessons.lesson import (
    Exercise,
    Prediction,
    Rebuild,
    Recall,
    Work,
    expect,
)

LEARNER = """\
class Learner:
    def __init__(self, w1, w2):
        self.w1 = w1
        self.w2 = w2

    def predict(self, x1, x2):
        if x1 * self.w1 + x2 * self.w2 > 1:
            return 1
        else:
            return 0

    def learn(self, x1, x2, answer):
"""
LEARN = """\
        error = self.predict(x1, x2) - answer
        self.w1 = self.w1 - error * x1 / 100
        self.w2 = self.w2 - error * x2 / 100
"""
ERROR = "        error = self.predict(x1, x2) - answer\n"
NEURON = LEARNER.replace("Learner", "Neuron") + ERROR
STEPS = LEARN.removeprefix(ERROR)
UNTIL = """\
def lessons_needed(neuron, x1, x2, answer):
    times = 0
    while neuron.predict(x1, x2) != answer:
        neuron.learn(x1, x2, answer)
        times = times + 1
    return times
"""


def _judge_by_hand(work: Work) -> None:
    w1, w2 = work.number("new_w1"), work.number("new_w2")
    known = {
        (0.2, 0.29): "flipped",
        (0.2, 1.3): "whole-step",
        (0.2, 0.303): "times-weight",
        (0.2, 0.302): "times-weight",
        (0.2, 0.3): "nothing",
        (0.21, 0.31): "both",
        (0.19, 0.29): "both",
        (0.21, 0.3): "other-one",
        (0.19, 0.3): "other-one",
        (0.31, 0.2): "names",
    }
    for pair, diagnosis in known.items():
        expect(abs(w1 - pair[0]) > SMALL or abs(w2 - pair[1]) > SMALL, diagnosis)
    expect(abs(w1 - 0.2) < SMALL, "w1-stays")
    expect(w2 > 0.3, "flipped")
    expect(abs(w2 - 0.31) < SMALL, "step")


def _judge_neuron(work: Work) -> None:
    judge_learn(work["Neuron"])


def _judge_learn(work: Work) -> None:
    judge_learn(work["Learner"])


class _Pupil:
    """The neuron of the chapter, which counts its lessons."""

    def __init__(self, w1: float, w2: float) -> None:
        self.w1, self.w2, self.lessons = w1, w2, 0

    def predict(self, x1: float, x2: float) -> int:
        return int(x1 * self.w1 + x2 * self.w2 > 1)

    def learn(self, x1: float, x2: float, answer: int) -> None:
        self.lessons += 1
        error = self.predict(x1, x2) - answer
        self.w1 -= error * x1 / 100
        self.w2 -= error * x2 / 100


def _judge_needed(work: Work) -> None:
    needed = work.function("lessons_needed")
    asked = [((2, 0.5), (1, 0, 0)), ((0.25, 1.125), (0, 1, 0)), ((1.5, 1.25), (1, 1, 0))]
    asked += [((0.5, 0.25), (1, 1, 1)), ((0.9, 0.25), (1, 0, 1)), ((0.9, 0.9), (1, 1, 1))]
    asked += [((-5, 0.5), (1, 0, 1))]  # 600 lessons: a recursion may be so deep
    found, right, taught = [], [], []
    for weights, row in asked:
        model, pupil = _Pupil(*weights), _Pupil(*weights)
        while model.predict(*row[:2]) != row[2]:
            model.learn(*row)
        value = needed(pupil, *row)
        expect(value is not None, "returns-nothing")
        expect(isinstance(value, (int, float)), "no-number")
        # The rows that come next may keep a wrong loop busy forever: say what is known by now.
        expect(value != 0 or model.lessons == 0 or pupil.lessons > 0, _idle(row[2]))
        expect(model.lessons < 500 or not 0 < pupil.lessons < model.lessons, "stops-early")
        expect(value != model.lessons + 1, "one-too-many")
        expect(value != model.lessons - 1, "one-too-few")
        expect(value >= 0, "counts-down")
        expect(value != 0 or model.lessons == 0, "not-counted")
        found.append(value)
        right.append(model.lessons)
        taught.append(pupil.lessons == model.lessons)
    expect(len(set(found)) > 1, "always-the-same")
    expect(found == right, "miscounted")
    expect(all(taught), "taught-on")


def _idle(answer: int) -> str:
    return "answer-ignored" if answer else "stops-at-once"


def _count_moves(output: str) -> str:
    last = re.findall(r"(-?\d[\d.]*)\s*$", output, re.MULTILINE)
    return str(sum(float(number) != 0 for number in last)) if last else ""


def _first_weight_at_last(output: str) -> str:
    numbers = re.findall(r"-?\d+(?:\.\d+)?", (output.splitlines() or [""])[-1])
    return numbers[-2] if len(numbers) > 1 else ""


def _first_number(output: str) -> str:
    found = re.search(r"\d+", output)
    return found[0] if found else ""


EXERCISES = {
    "ch03-by-hand": Exercise(
        starter="new_w1 = ...\nnew_w2 = ...\n",
        solution="new_w1 = 0.2\nnew_w2 = 0.3 - (-1) * 1 / 100\n",
        judge=_judge_by_hand,
        wrong=[
            ("new_w1 = 0.2\nnew_w2 = 0.29\n", "flipped"),
            ("new_w1 = 0.21\nnew_w2 = 0.31\n", "both"),
            ("new_w1 = 0.2\nnew_w2 = 1.3\n", "whole-step"),
            ("new_w1 = 0.2\nnew_w2 = 0.303\n", "times-weight"),
            ("new_w1 = 0.21\nnew_w2 = 0.3\n", "other-one"),
            ("new_w1 = 0.2\nnew_w2 = 0.4\n", "step"),
            ("new_w1 = 0\nnew_w2 = 0.31\n", "w1-stays"),
        ],
    ),
    "ch03-learn": Exercise(
        starter=LEARNER + "        error = ...\n        self.w1 = ...\n        self.w2 = ...\n",
        solution=LEARNER + LEARN,
        judge=_judge_learn,
        wrong=[
            (
                LEARNER
                + LEARN.replace("self.predict(x1, x2) - answer", "answer - self.predict(x1, x2)"),
                "flipped",
            ),
            (LEARNER + LEARN.replace("error * x", "error * self.w"), "times-weight"),
            (LEARNER + LEARN.replace(" / 100", ""), "whole-step"),
            (LEARNER + LEARN.replace("error * x1", "error * (x1 > 0)"), "input-size"),
            (LEARNER + LEARN.replace("error * x2", "error * (x2 > 0)"), "input-size"),
            (LEARNER + LEARN.replace("/ 100", "// 100"), "floor-division"),
            (LEARNER + LEARN.replace("x2 / 100", "x2 // 100"), "floor-division"),
            (LEARNER + LEARN.replace("- answer", "> answer"), "one-direction"),
            (LEARNER + LEARN.replace("self.w2 = self.w2 - error * x2 / 100", "pass"), "one-weight"),
            (LEARNER + LEARN.replace("* x1 ", "").replace("* x2 ", ""), "ignores-input"),
            (
                LEARNER + LEARN.replace("= self.w1 -", "= -").replace("= self.w2 -", "= -"),
                "forgets-old",
            ),
            (
                LEARNER
                + LEARN.replace(
                    "self.w1 - error * x1 / 100", "int(self.w1 - error * x1 / 100)"
                ).replace("self.w2 - error * x2 / 100", "int(self.w2 - error * x2 / 100)"),
                "whole-numbers",
            ),
            (LEARNER + LEARN.replace(" - answer", ""), "moves-when-right"),
            (LEARNER + LEARN.replace("/ 100", "/ 10"), "step"),
            (
                LEARNER + LEARN.replace("self.w1 =", "w1 =").replace("self.w2 =", "w2 ="),
                "never-moves",
            ),
        ],
    ),
    "ch03-needed": Exercise(
        starter="def lessons_needed(neuron, x1, x2, answer):\n    ...\n",
        solution=UNTIL,
        judge=_judge_needed,
        wrong=[
            (UNTIL.replace("times = 0", "times = 1"), "one-too-many"),
            (UNTIL.replace("!=", "=="), "stops-at-once"),
            (UNTIL.replace("!= answer", "!= 0"), "answer-ignored"),
            (UNTIL.replace("        neuron.learn(x1, x2, answer)\n", ""), "does-not-end"),
            (UNTIL.replace("+ 1", "- 1"), "counts-down"),
            (UNTIL.replace("        times = times + 1\n", ""), "not-counted"),
            (UNTIL.replace("return times", "print(times)"), "returns-nothing"),
            (
                UNTIL.replace("    while", "    for i in range(500):\n        if")
                .replace("        neuron.learn", "            neuron.learn")
                .replace("        times =", "            times ="),
                "stops-early",
            ),
        ],
    ),
}

REBUILDS = {
    "ch03-neuron": Rebuild(
        starter=NEURON + "        ...\n",
        solution=NEURON + STEPS,
        judge=_judge_neuron,
        wrong=[
            (NEURON + STEPS.replace("- error", "+ error"), "flipped"),
            (NEURON + STEPS.replace("w2 - error", "w2 + error"), "one-flipped"),
            (NEURON + STEPS.replace("error * x", "error * self.w"), "times-weight"),
            (NEURON + STEPS.replace(" / 100", ""), "whole-step"),
            (NEURON + STEPS.replace("/ 100", "/ 10"), "step"),
            (NEURON + STEPS.splitlines(keepends=True)[0], "one-weight"),
            (NEURON + STEPS.replace("* x1 ", "").replace("* x2 ", ""), "ignores-input"),
            (
                NEURON + STEPS.replace("x1", "x0").replace("x2", "x1").replace("x0", "x2"),
                "other-input",
            ),
            (
                NEURON + STEPS.replace("self.w1 =", "w1 =").replace("self.w2 =", "w2 ="),
                "never-moves",
            ),
            (
                NEURON + STEPS.replace("= self.w1 -", "= -").replace("= self.w2 -", "= -"),
                "forgets-old",
            ),
            (NEURON + STEPS.replace("error", "(self.predict(x1, x2) - answer)"), "asks-twice"),
        ],
        unfit=[(NEURON + "        print(error)\n" + STEPS, "prints")],
        names=["Neuron"],
    ),
}

PREDICTIONS = {
    "all-nudges": Prediction("number", _count_moves, "2", of=8),
    "learn-once": Prediction("number", _first_weight_at_last, "1.99"),
    "until-right": Prediction("number", _first_number, "100"),
}

RECALL = {
    "recall-03-error": Recall(
        "word", ["difference", "wrong-rows", "step", "product"], "difference"
    ),
    "recall-03-correct": Recall("line", ["own", "added", "no-input", "other"], "own"),
    "recall-03-moves": Recall(
        "picture",
        ["first", "second", "both", "none"],
        "first",
        figure="from neuron import draw\n\ndraw.neuron([0.6, 0.7], 1, [1, 0])\n",
    ),
}
