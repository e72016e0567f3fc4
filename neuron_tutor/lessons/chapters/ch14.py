"""Chapter 14: from numbers that remember where they came from to the real tools."""

import re
from itertools import chain

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.receipt_answers import GIVEN, PRINTING, VALUE, WRONG
from neuron_tutor.lessons.chapters.receipts import judge_relu, judge_slope, judge_step, judge_value
from neuron_tutor.lessons.chapters.saving import judge_saving
from neuron_tutor.lessons.lesson import Exercise, Prediction, Rebuild, Recall

SAVE = """\
def save(network, path):
    numbers = [
        network.first.weights,
        network.first.biases,
        network.second.weights,
        network.second.biases,
    ]
    with open(path, "w") as file:
        json.dump(numbers, file)


"""
LOAD = """\
def load(path):
    with open(path) as file:
        w1, b1, w2, b2 = json.load(file)
    network = Network(len(w1[0]), len(b1), len(b2))
    network.first.weights = w1
    network.first.biases = b1
    network.second.weights = w2
    network.second.biases = b2
    return network
"""
IMPORTS = """\
import json

from my_neuron.ch12 import Network


"""
SAVING = IMPORTS + SAVE + LOAD
STEP = """\
def step(parameters, loss, rate):
    for value in parameters:
        value.grad = 0
    loss.backward()
    for value in parameters:
        value.data = value.data - rate * value.grad
"""
RELU = """\
def relu(value):
    if value.data > 0:
        return Value(value.data, [(value, 1)])
    return Value(0, [(value, 0)])
"""
SLOPE = """\
def slope(function, at):
    value = Value(at)
    result = function(value)
    result.backward()
    return value.grad
"""


def _last(output: str) -> str:
    """Return the last number of an output."""
    found = re.findall(r"-?\d+(?:\.\d+)?", output)
    return str(found[-1]) if found else ""


def _alike(output: str) -> str:
    """Say how a network that was read back did: as before, worse, or like one that guesses."""
    found = [float(n) for n in re.findall(r"\d+(?:\.\d+)?", output)][-2:]
    if len(found) < 2:
        return ""
    before, after = found
    return "same" if after == before else "guesses" if after < before / 2 else "worse"


def _time(output: str) -> str:
    """Say in what a time is counted that stands in hours."""
    hours = float(_last(output))
    return "days" if hours >= 24 else "hours" if hours >= 1 else "minutes"


FIRST = "    network.first.weights = w1\n    network.first.biases = b1\n"
SECOND = FIRST.replace("first", "second").replace("1", "2")
BIASES = ["    network.first.biases = b1\n", "    network.second.biases = b2\n"]
MADE = "len(w1[0]), len(b1), len(b2)"
TO_ZERO = "    for value in parameters:\n        value.grad = 0\n"
MOVE = "    for value in parameters:\n        value.data = value.data - rate * value.grad\n"
TURN = "    def __rsub__(self, other):\n        return as_value(other) - self\n"


def _saving(*changes: str) -> str:
    return changed(SAVING, *changes)


EXERCISES = {
    "ch14-step": Exercise(
        starter="def step(parameters, loss, rate):\n    ...\n",
        solution=STEP,
        judge=judge_step,
        before=VALUE,
        wrong=[
            (changed(STEP, TO_ZERO, ""), "adds-up"),
            (changed(STEP, TO_ZERO, "", MOVE, TO_ZERO + MOVE), "zeroed-too-late"),
            (changed(STEP, "    loss.backward()\n", ""), "never-backward"),
            (changed(STEP, "- rate", "+ rate"), "uphill"),
            (changed(STEP, "rate * ", ""), "no-rate"),
            (changed(STEP, MOVE, ""), "stays"),
            (changed(STEP, "value.data = value.data", "value = value.data"), "stays"),
            (changed(STEP, MOVE, f"{MOVE}        return\n"), "only-first"),
            (changed(STEP, "rate * value.grad", "rate * value.grad * value.data"), "other-step"),
        ],
    ),
    "ch14-relu": Exercise(
        starter="def relu(value):\n    ...\n",
        solution=RELU,
        judge=judge_relu,
        before=VALUE,
        wrong=[
            ("def relu(value):\n    return max(0, value.data)", "relu-plain"),
            ("def relu(value):\n    return Value(value.data, [(value, 1)])", "negative-kept"),
            (changed(RELU, "(value, 0)", "(value, 1)"), "slope-below"),
            (changed(RELU, "(value, 1)", "(value, value.data)"), "slope-is-number"),
            (changed(RELU, "> 0", "< 0"), "turned-over"),
            (changed(RELU, ", [(value, 1)]", ""), "no-sources"),
            (changed(RELU, "(value, 1)", "(value, 0)"), "slope-above"),
            (changed(RELU, "Value(0, ", "Value(-value.data, "), "without-sign"),
            (changed(RELU, "    return Value(0, [(value, 0)])\n", ""), "relu-nothing"),
        ],
    ),
    "ch14-slope": Exercise(
        starter="def slope(function, at):\n    ...\n",
        solution=SLOPE,
        judge=judge_slope,
        before=VALUE,
        wrong=[
            (changed(SLOPE, "    result.backward()\n", ""), "never-backward"),
            (changed(SLOPE, "return value.grad", "return result.grad"), "of-the-result"),
            (changed(SLOPE, "return value.grad", "return result.data"), "height"),
            (changed(SLOPE, "return value.grad", "return value"), "gives-value"),
            (changed(SLOPE, "return value.grad", "print(value.grad)"), "returns-nothing"),
            (changed(SLOPE, "Value(at)", "at"), "plain-number"),
            (changed(SLOPE, "Value(at)", "Value(1)"), "other-slope"),
        ],
    ),
}


REBUILDS = {
    "ch14-value": Rebuild(
        starter=f"{GIVEN}    ...\n",
        solution=VALUE,
        judge=judge_value,
        wrong=WRONG,
        unfit=[(PRINTING, "prints")],
        names=["Value"],
    ),
    "ch14-save": Rebuild(
        starter=f"{IMPORTS}def save(network, path):\n    ...\n\n\ndef load(path):\n    ...\n",
        solution=SAVING,
        judge=judge_saving,
        wrong=[
            (_saving("open(path, ", 'open(path + "n", '), "no-file"),
            (_saving("json.dump(numbers, file)", "text = numbers"), "empty-file"),
            (_saving("json.dump(numbers, file)", "file.write(repr(network))"), "no-json"),
            (_saving("    return network", ""), "load-nothing"),
            (_saving("    return network", "    return w1, b1, w2, b2"), "no-network"),
            (_saving(MADE, "64, 16, 10", FIRST, "", SECOND, ""), "other-sizes"),
            (_saving(FIRST, "", SECOND, ""), "fresh-numbers"),
            (
                _saving(*chain.from_iterable((biases, "") for biases in BIASES)),
                "biases-forgotten",
            ),
            (_saving(FIRST, ""), "first-forgotten"),
            (_saving(SECOND, ""), "second-forgotten"),
            (_saving('"w"', '"a"'), "no-json"),
        ],
        unfit=[(_saving("    return", "    print(path)\n    return"), "prints")],
        names=["save", "load"],
    ),
}

PREDICTIONS = {
    "own-order": Prediction("number", _last, "14"),
    "nudge-product": Prediction("number", _last, "5"),
    "two-ways": Prediction("number", _last, "3"),
    "three-times": Prediction("number", _last, "15"),
    "read-back": Prediction("choice", _alike, "same", ["same", "worse", "guesses"]),
    "one-letter": Prediction("choice", _time, "hours", ["minutes", "hours", "days"]),
}

RECALL = {
    "recall-14-automatic": Recall("word", ["descent", "automatic", "saving"], "automatic"),
    "recall-14-zero": Recall("line", ["zero", "data", "none"], "zero"),
    "recall-14-picture": Recall(
        "picture",
        ["one", "three", "five", "product"],
        "five",
        figure="from neuron import Value, draw\ndraw.graph(Value(3) * Value(5))",
    ),
}
