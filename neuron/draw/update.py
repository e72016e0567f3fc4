"""The numbers of one update of a small network, worked out step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import mul

from neuron.activations import sigmoid
from neuron.checks import expect, listed
from neuron.draw.scale import MINUS, number, numbers
from neuron.draw.words import Words

INPUTS, HIDDEN = 4, 6  # at most
FIELDS = ("hidden", "hidden_biases", "weights", "bias")
PARTS = {  # 0 for signals forward, 1 for blame backward, 2 for weights that move
    **dict.fromkeys(("hidden", "output"), 0),
    **dict.fromkeys(("blame", "share"), 1),
    **dict.fromkeys(("move-output", "move-hidden"), 2),
}
# What each step does, in the lines of the reader's network.
CODE = {
    "hidden": (
        "total = total + self.hidden[j][i] * x[i]",
        "signals.append(sigmoid(total + self.hidden_biases[j]))",
    ),
    "output": (
        "total = total + self.weights[j] * signals[j]",
        "return signals, sigmoid(total + self.bias)",
    ),
    "blame": ("blame = 2 * (output - answer) * output * (1 - output)",),
    "share": (
        "share = blame * self.weights[j]",
        "blames.append(share * signals[j] * (1 - signals[j]))",
    ),
    "move-output": (
        "step = rate * blame",
        "self.weights[j] = self.weights[j] - step * signals[j]",
    ),
    "move-hidden": (
        "step = rate * blames[j]",
        "self.hidden[j][i] = self.hidden[j][i] - step * x[i]",
    ),
}


@dataclass(frozen=True)
class Step:
    """One step: what kind it is, and which hidden neuron it is about."""

    kind: str
    j: int = 0

    @property
    def part(self) -> int:
        """Return which of the three parts of the way it belongs to."""
        return PARTS[self.kind]


@dataclass(frozen=True)
class Update:
    """The numbers of one update, all worked out; ``hidden`` has the bias of each neuron last."""

    hidden: list[list[float]]
    weights: list[float]
    bias: float
    x: list[float]
    answer: float
    rate: float

    @property
    def steps(self) -> list[Step]:
        """Return all steps in their order."""
        each = range(len(self.hidden))
        forward = [*(Step("hidden", j) for j in each), Step("output")]
        back = [Step("blame"), *(Step("share", j) for j in each)]
        return [*forward, *back, Step("move-output"), *(Step("move-hidden", j) for j in each)]

    @property
    def signals(self) -> list[float]:
        """Return what the hidden neurons answer."""
        return [sigmoid(_sum(weights, self.x) + bias) for *weights, bias in self.hidden]

    @property
    def output(self) -> float:
        """Return what the last neuron answers."""
        return sigmoid(_sum(self.weights, self.signals) + self.bias)

    @property
    def blame(self) -> float:
        """Return the blame of the last neuron."""
        return 2 * (self.output - self.answer) * self.output * (1 - self.output)

    @property
    def blames(self) -> list[float]:
        """Return the blame of each hidden neuron."""
        return [
            self.blame * weight * signal * (1 - signal)
            for weight, signal in zip(self.weights, self.signals)
        ]

    def lines(self, say: Words, step: Step) -> Iterator[tuple[str, str]]:
        """Give what is worked out in a step, line by line, each with the mark of its edge or ''."""
        if step.kind in ("hidden", "output"):
            yield from self._weighed(say, step)
        elif step.kind == "blame":
            a = number(self.output)
            off = f"({a} {MINUS} {_in(self.answer)})"
            yield "", f"2 × {off} × {a} × (1 {MINUS} {a}) = {number(self.blame)}"
        elif step.kind == "share":
            share = self.blame * self.weights[step.j]
            s = number(self.signals[step.j])
            yield "1", f"{number(self.blame)} × {_in(self.weights[step.j])} = {number(share)}"
            blame = number(self.blames[step.j])
            yield "", f"{number(share)} × {s} × (1 {MINUS} {s}) = {blame}"
        else:
            yield from self._moved(step, say)

    def _weighed(self, say: Words, step: Step) -> Iterator[tuple[str, str]]:
        weights, bias, inputs = self._read(step)
        for i, (weight, value) in enumerate(zip(weights, inputs), 1):
            yield str(i), f"{number(weight)} × {_in(value)} = {number(weight * value)}"
        total = _sum(weights, inputs) + bias
        parts = [number(part) for part in [*map(mul, weights, inputs), bias]]
        added = " + ".join(parts).replace(f"+ {MINUS}", f"{MINUS} ")
        yield "b", f"{say('bias')} {number(bias)}"
        yield "", f"{added} = {number(total)}"
        yield "", f"sigmoid({number(total)}) = {number(sigmoid(total))}"

    def _moved(self, step: Step, say: Words) -> Iterator[tuple[str, str]]:
        weights, bias, inputs = self._read(step)
        blame = self.blame if step.kind == "move-output" else self.blames[step.j]
        nudge = self.rate * blame
        yield "", f"{number(self.rate)} × {_in(blame)} = {number(nudge)}"
        for i, (weight, value) in enumerate(zip(weights, inputs), 1):
            moved = number(weight - nudge * value)
            yield str(i), f"{number(weight)} {MINUS} {_in(nudge)} × {_in(value)} = {moved}"
        yield "b", f"{say('bias')}: {number(bias)} {MINUS} {_in(nudge)} = {number(bias - nudge)}"

    def _read(self, step: Step) -> tuple[list[float], float, list[float]]:
        """Return the weights and the bias of a step's neuron, and what it reads."""
        if step.kind.endswith("hidden"):
            *weights, bias = self.hidden[step.j]
            return weights, bias, self.x
        return self.weights, self.bias, self.signals


def update_of(network: object, x: Sequence[float], answer: float, rate: float) -> Update:
    """Copy the numbers of a reader's network, or say what is missing or wrong."""
    has = all(hasattr(network, name) for name in FIELDS)
    expect(has, "network", f"a network with {', '.join(FIELDS)}", network)
    given = {name: getattr(network, name) for name in FIELDS}
    inputs = numbers("x", x, run_away=False)
    few = f"at most {INPUTS} inputs and {HIDDEN} hidden neurons"
    rows = listed("hidden", given.get("hidden"), "lists of weights", 1)
    expect(len(inputs) <= INPUTS and len(rows) <= HIDDEN, "network", few, [len(inputs), len(rows)])
    width = len(numbers("hidden[0]", rows[0], least=1, run_away=False))
    expect(len(inputs) == width, "x", f"{width} numbers", inputs)
    biases = numbers("hidden_biases", given.get("hidden_biases"), run_away=False)
    expect(len(biases) == len(rows), "hidden_biases", f"{len(rows)} numbers", biases)
    hidden = []
    for j, (row, bias) in enumerate(zip(rows, biases)):
        name = f"hidden[{j}]"
        kept = numbers(name, row, run_away=False)
        expect(len(kept) == width, name, f"{width} weights, as hidden[0] has", kept)
        hidden.append([*kept, bias])
    weights = numbers("weights", given.get("weights"), run_away=False)
    expect(len(weights) == len(rows), "weights", f"{len(rows)} numbers", weights)
    (bias,) = numbers("bias", [given.get("bias")], run_away=False)
    (wish,) = numbers("answer", [answer], run_away=False)
    (pace,) = numbers("rate", [rate], run_away=False)
    return Update(hidden, weights, bias, inputs, wish, pace)


def _sum(weights: Sequence[float], values: Sequence[float]) -> float:
    total = 0.0
    for weight, value in zip(weights, values):
        total += weight * value
    return total


def _in(value: float) -> str:
    """Write a number inside of a calculation: a negative one in brackets."""
    text = number(value)
    return f"({text})" if text.startswith(MINUS) else text
