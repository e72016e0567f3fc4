"""Other solutions of chapter 14 that are also right."""

import re

from neuron_tutor.lessons.chapters.receipt_answers import VALUE

# The way of micrograd: sort all numbers first, then visit each once.
SORTED = """
    def backward(self):
        order, seen = [], []

        def visit(value):
            if value not in seen:
                seen.append(value)
                for source, slope in value.sources:
                    visit(source)
                order.append(value)

        visit(self)
        blames = {value: 0 for value in order}
        blames[self] = 1
        for value in reversed(order):
            value.grad = value.grad + blames[value]
            for source, slope in value.sources:
                blames[source] = blames[source] + blames[value] * slope
"""


NESTED = """
    def __sub__(self, other):
        return self + as_value(other) * -1

    def __rsub__(self, other):
        return self * -1 + other

    __radd__ = __add__
    __rmul__ = __mul__
"""


TURNED = re.compile(r"    def __(radd|rmul|sub|rsub)__.*?\n\n", re.DOTALL)


DICT_SAVE = """
import json
from my_neuron.ch12 import Network

def save(network, path):
    layers = {}
    for name in ["first", "second"]:
        layer = getattr(network, name)
        layers[name] = {"weights": layer.weights, "biases": layer.biases}
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(layers))

def load(path):
    with open(path, encoding="utf-8") as file:
        layers = json.loads(file.read())
    first, second = layers["first"], layers["second"]
    network = Network(len(first["weights"][0]), len(first["biases"]), len(second["biases"]))
    for name in layers:
        vars(getattr(network, name)).update(layers[name])
    return network
"""


BY_PLACE = """
def step(parameters, loss, rate):
    for value in parameters:
        value.grad = 0.0
    loss.backward()
    for i in range(len(parameters)):
        parameters[i].data -= rate * parameters[i].grad
"""


# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch14-value", VALUE.split("    def backward")[0] + SORTED),
    (
        "ch14-value",
        TURNED.sub("", VALUE) + NESTED,
    ),
    ("ch14-save", DICT_SAVE),
    ("ch14-step", BY_PLACE),
    (
        "ch14-relu",
        "def relu(value):\n    sign = int(value.data > 0)\n    return value * sign\n",
    ),
    ("ch14-slope", "def slope(f, at):\n    x = Value(at)\n    f(x).backward()\n    return x.grad"),
]
