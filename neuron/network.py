"""A network: layers of smooth neurons that share the blame for a mistake backwards."""

# ruff: noqa: N803 - X is a table, as everywhere in this field

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from operator import mul
from os import PathLike
from types import SimpleNamespace
from typing import Any, Literal, Self

from neuron.activations import ACTIVATIONS, OUTPUTS
from neuron.checks import Checked, chance, expect, held, listed, number, numbers, whole, zero_or_one
from neuron.notices import notice_scale

Row = Sequence[float]
Answer = float | Row  # a class, 0 or 1, or a number; for several outputs a list
Examples = list[tuple[Row, Row]]  # checked rows, each with the value that every output should have

# Multiplies pair by pair and adds: the weighted sum, which Python has ready-made since 3.12.
dot: Callable[[Row, Row], float] = getattr(math, "sumprod", lambda a, b: sum(map(mul, a, b)))


class Layer:
    """Neurons that read the same inputs: a list of weights and a bias for each of them."""

    def __init__(self, weights: Iterable[Iterable[float]], biases: Iterable[float]) -> None:
        rows = listed("weights", weights, "a list of weights for every neuron")
        self.weights = [held(f"weights[{j}]", row) for j, row in enumerate(rows)]
        expect(len({*map(len, self.weights)}) == 1, "weights", "lists of one length", self.weights)
        self.biases = held("biases", biases, len(self.weights))

    def weighted_sums(self, x: Row) -> list[float]:
        """Let every neuron weigh its inputs and add them and its bias."""
        expect(len(x) == len(self.weights[0]), "x", "one number for every input", x)
        return [dot(weights, x) + bias for weights, bias in zip(self.weights, self.biases)]

    def share(self, blames: Row) -> list[float]:
        """Share the blames of these neurons out among their inputs, by weight."""
        expect(len(blames) == len(self.biases), "blames", "one number for every neuron", blames)
        return [dot(column, blames) for column in zip(*self.weights)]

    def nudge(self, x: Row, blames: Row, rate: float) -> None:
        """Move every weight downhill: its slope is the neuron's blame times its own input."""
        expect(len(x) == len(self.weights[0]), "x", "one number for every input", x)
        inputs = [(i, value) for i, value in enumerate(x) if value]  # an input of 0 moves nothing
        for j, (weights, blame) in enumerate(zip(self.weights, blames, strict=True)):
            step = rate * blame
            self.biases[j] -= step
            for i, value in inputs:
                weights[i] = weights[i] - step * value  # a little faster than -=

    def rows(self) -> dict[str, list[float]]:
        """Name the lists that hold the numbers: the weights of every neuron, then the biases."""
        return {f"weights[{j}]": w for j, w in enumerate(self.weights)} | {"biases": self.biases}

    def copy(self) -> "Layer":
        """Make a layer with the same numbers in lists of its own."""
        return Layer(map(Checked, self.weights), Checked(self.biases))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Layer) and vars(self) == vars(other)

    def __repr__(self) -> str:
        return f"Layer(weights={self.weights}, biases={self.biases})"


class History(SimpleNamespace):
    """What :meth:`Network.fit` saw: lists with one number for every epoch.

    ``loss`` and ``accuracy`` are means over the rows as they were met, each before its step;
    ``validation_loss`` and ``validation_accuracy`` are taken after the epoch. For linear outputs
    an accuracy says nothing. ``best_epoch``, counted from 1, had the lowest validation loss (0: no
    validation). ``stopped`` says why fewer epochs were run than asked for: ``"patience"``,
    ``"on_epoch"`` (it returned True), ``"diverged"`` (the loss is no finite number) or None.
    """

    def __init__(self) -> None:
        self.loss: list[float] = []
        self.accuracy: list[float] = []
        self.validation_loss: list[float] = []
        self.validation_accuracy: list[float] = []
        self.best_epoch = 0
        self.stopped: Literal["patience", "on_epoch", "diverged"] | None = None

    def __repr__(self) -> str:
        return f"History(epochs={len(self.loss)}, stopped={self.stopped!r})"


class Network:
    """Layers of neurons, trained by back-propagation, one row or one small batch at a time.

    ``sizes`` counts the inputs, the neurons of every hidden layer, and the outputs:
    ``Network([64, 16, 10], output="softmax")``. ``activation`` bends the hidden layers:
    ``"tanh"``, ``"sigmoid"``, ``"relu"`` or, to see that it bends nothing, ``"linear"``.
    ``output`` is ``"sigmoid"`` (each output answers 0 or 1), ``"softmax"`` (one class is chosen)
    or ``"linear"`` (numbers). The loss is ``"cross-entropy"``, for linear outputs ``"mse"``, the
    mean squared error, which sigmoid outputs may be told to use as well.

    Weights and biases start at random between -r and r, where r = sqrt(6 / (inputs + neurons)) of
    the layer (Glorot & Bengio 2010, AISTATS, 249-256) but at most 1. They are drawn layer by layer,
    first the weights, neuron by neuron, then the biases; with a seed from ``random.Random(seed)``,
    without one from the module's generator.
    Source: Rumelhart, Hinton & Williams 1986, Nature 323, 533-536.
    """

    def __init__(
        self,
        sizes: Iterable[int],
        *,
        activation: str = "tanh",
        output: str = "sigmoid",
        loss: str | None = None,
        seed: int | None = None,
    ) -> None:
        wanted = "whole numbers like [64, 16, 10]"
        self.sizes = [whole("sizes", size, wanted) for size in listed("sizes", sizes, wanted, 2)]
        weights = sum(inputs * neurons for inputs, neurons in pairwise(self.sizes))
        expect(weights <= 1_000_000, "sizes", "at most 1,000,000 weights", self.sizes)
        expect(str(activation) in ACTIVATIONS, "activation", " or ".join(ACTIVATIONS), activation)
        expect(str(output) in OUTPUTS, "output", " or ".join(OUTPUTS), output)
        losses = OUTPUTS[output][1]
        expect(loss is None or str(loss) in losses, "loss", " or ".join(losses), loss)
        self.loss_name = loss or losses[0]
        self.activation, self.output = activation, output
        self.layers: list[Layer] = []
        self.history = History()
        uniform = chance(seed).uniform
        for inputs, neurons in pairwise(self.sizes):
            r = min(1, math.sqrt(6 / (inputs + neurons)))
            rows = [[uniform(-r, r) for _ in range(inputs)] for _ in range(neurons)]
            self.layers.append(Layer(rows, [uniform(-r, r) for _ in range(neurons)]))

    def predict(self, x: Row) -> Answer:
        """Answer one row: with its class (softmax), 0 or 1 (sigmoid) or a number (linear).

        Networks with several sigmoid or linear outputs answer with a list.
        """
        return self._answer(self._forward(numbers("x", x, self.sizes[0]))[1])

    def predict_proba(self, x: Row) -> list[float]:
        """Give the probability of every class; a single sigmoid output has the classes 0 and 1.

        Several sigmoid outputs are separate questions: each has its own probability of a 1.
        """
        expect(self.output != "linear", "output", "sigmoid or softmax", self.output)
        _, shares = self._forward(numbers("x", x, self.sizes[0]))
        return shares if len(shares) > 1 else [1 - shares[0], shares[0]]

    def score(self, X: Iterable[Row], y: Iterable[Answer]) -> float:
        """Give the share of rows, 0 to 1, with right answers at all outputs (not linear ones)."""
        expect(self.output != "linear", "output", "sigmoid or softmax", self.output)
        return self._run(self._check_data(X, y))[1]

    def loss(self, X: Iterable[Row], y: Iterable[Answer]) -> float:
        """Give the mean loss of the rows; of several outputs mse is the mean, the other the sum."""
        return self._run(self._check_data(X, y))[0]

    def gradient(self, x: Row, y: Answer) -> list[Layer]:
        """Give the slope of one row's loss for every weight and bias, shaped like ``layers``."""
        signals, outputs = self._forward(numbers("x", x, self.sizes[0]))
        blamed = zip(signals, map(Checked, self._backward(signals, outputs, self._target("y", y))))
        return [Layer([Checked(b * v for v in x) for b in blames], blames) for x, blames in blamed]

    def learn(self, x: Row, y: Answer, *, rate: float) -> float:
        """Take one step downhill on the loss of one row; return that loss before the step."""
        rate = number("rate", rate, "a number > 0", above=0)
        return self._run([(numbers("x", x, self.sizes[0]), self._target("y", y))], rate)[0]

    def fit(
        self,
        X: Iterable[Row],
        y: Iterable[Answer],
        *,
        epochs: int,
        rate: float,
        batch_size: int = 1,
        validation: tuple[Iterable[Row], Iterable[Answer]] | None = None,
        patience: int | None = None,
        on_epoch: Callable[[int, "Network"], object] | None = None,
    ) -> History:
        """Learn from all rows, in the given order, ``epochs`` times; a second call goes on.

        After every ``batch_size`` rows one step is taken, downhill on their mean loss. With
        ``patience`` the training ends after so many epochs without a lower loss on the data of
        ``validation=(X, y)``. However it ends, the network gets its best epoch's weights back.
        ``on_epoch(epoch, network)`` is called after every epoch; if it returns True, training ends.
        The history grows epoch by epoch as ``network.history``.
        """
        epochs, batch_size = whole("epochs", epochs), whole("batch_size", batch_size)
        rate = number("rate", rate, "a number > 0", above=0)
        patience = None if patience is None else whole("patience", patience)
        pair = isinstance(validation, list | tuple) and len(validation) == 2
        expect(pair or validation is patience is None, "validation", "a pair (X, y)", validation)
        expect(on_epoch is None or callable(on_epoch), "on_epoch", "a function", on_epoch)
        examples = self._check_data(X, y)
        watched = self._check_data(*validation, "validation ") if validation else []
        notice_scale("X", [x for x, _ in examples])

        history = self.history = History()
        best = self.layers
        try:
            for epoch in range(1, epochs + 1):
                loss, accuracy = self._run(examples, rate, batch_size)
                history.loss.append(loss)
                history.accuracy.append(accuracy)
                if watched:
                    watched_loss, accuracy = self._run(watched)
                    if not history.validation_loss or watched_loss < min(history.validation_loss):
                        history.best_epoch, best = epoch, [layer.copy() for layer in self.layers]
                    history.validation_loss.append(watched_loss)
                    history.validation_accuracy.append(accuracy)
                if on_epoch and on_epoch(epoch, self) is True:
                    history.stopped = "on_epoch"
                elif not math.isfinite(loss):
                    history.stopped = "diverged"
                elif patience and epoch - history.best_epoch >= patience:
                    history.stopped = "patience"
                if history.stopped:
                    break
        finally:  # Stop ends it as well
            self.layers = best if patience else self.layers
        return history

    def to_dict(self) -> dict[str, Any]:
        """Describe the network with dicts, lists, numbers and strings only."""
        choices = {"activation": self.activation, "output": self.output, "loss": self.loss_name}
        return {"sizes": self.sizes[:], **choices, "layers": [vars(a.copy()) for a in self.layers]}

    @classmethod
    def from_dict(cls, saved: Mapping[str, Any]) -> Self:
        """Make a network from what :meth:`to_dict` gave; ValueError for anything else."""
        try:
            copy = cls(seed=0, **{k: saved[k] for k in ("sizes", "activation", "output", "loss")})
            for layer, given in zip(copy.layers, saved["layers"], strict=True):
                lists = Layer(**given).rows().values()
                for (name, row), kept in zip(layer.rows().items(), lists, strict=True):
                    row[:] = numbers(name, kept, len(row))
        except (LookupError, TypeError, ValueError, OverflowError) as error:
            raise ValueError(f"saved: expected what to_dict gives, but {error!r}") from None
        return copy

    def save(self, path: str | PathLike[str], *, overwrite: bool = False) -> None:
        """Write the network into a JSON file: whole or, if anything fails, not at all."""
        from neuron.files import write_json  # noqa: PLC0415 - slow to import, and few readers save

        # What load would refuse, weights that ran away to infinity for one, is not written.
        write_json(path, self.from_dict(self.to_dict()).to_dict(), overwrite=overwrite)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Self:
        """Read a network that :meth:`save` wrote."""
        from neuron.files import read_json  # noqa: PLC0415

        return read_json(path, cls.from_dict, "network that save wrote")

    def __repr__(self) -> str:
        return f"Network({self.sizes}, activation={self.activation!r}, output={self.output!r})"

    def _forward(self, x: Row) -> tuple[list[Row], list[float]]:
        """Give what every layer reads, then the weighted sums of the last one; and the outputs."""
        bend, _ = ACTIVATIONS[self.activation]
        signals = [x]
        for layer in self.layers[:-1]:
            signals.append([bend(z) for z in layer.weighted_sums(signals[-1])])
        signals.append(self.layers[-1].weighted_sums(signals[-1]))
        return signals, OUTPUTS[self.output][0](signals[-1])

    def _backward(self, signals: list[Row], outputs: Row, target: Row) -> list[list[float]]:
        """Give the blame of every neuron: how fast the loss grows with its weighted sum."""
        blames = [[a - t for a, t in zip(outputs, target)]]
        if self.loss_name == "mse":
            _, slope = ACTIVATIONS[self.output]
            blames = [[2 * e * slope(a) / len(target) for e, a in zip(blames[0], outputs)]]
        _, slope = ACTIVATIONS[self.activation]
        for k in range(len(self.layers) - 1, 0, -1):
            shares = self.layers[k].share(blames[0])
            blames.insert(0, [share * slope(a) for share, a in zip(shares, signals[k])])
        return blames

    def _run(self, examples: Examples, rate: float = 0, batch_size: int = 1) -> tuple[float, float]:
        """Give the mean loss and the share of right answers; with a rate, learn on the way."""
        loss, right = 0.0, 0
        for start in range(0, len(examples), batch_size):
            batch = examples[start : start + batch_size]
            steps = []
            for x, target in batch:
                signals, outputs = self._forward(x)
                loss += self._loss(signals[-1], outputs, target)
                right += self._answer(outputs) == self._answer(target)
                if rate:
                    steps.append((signals, self._backward(signals, outputs, target)))
            for signals, blames in steps:  # no weight moves before all blame is shared out
                for layer, inputs, blame in zip(self.layers, signals, blames):
                    layer.nudge(inputs, blame, rate / len(batch))
        return loss / len(examples), right / len(examples)

    def _answer(self, outputs: Row) -> Answer:
        if self.output == "softmax":
            return outputs.index(max(outputs))
        answers = [int(a > 0.5) for a in outputs] if self.output == "sigmoid" else outputs
        return answers if len(answers) > 1 else answers[0]

    def _loss(self, sums: Row, outputs: Row, target: Row) -> float:
        """Take cross-entropies from the weighted sums, where no log(0) can come up."""
        if self.loss_name == "mse":
            return sum([(a - t) * (a - t) for a, t in zip(outputs, target)]) / len(target)
        if self.output == "softmax":
            top = max(sums)
            return top + math.log(sum([math.exp(z - top) for z in sums])) - dot(target, sums)
        return sum(max(z, 0) + math.log1p(math.exp(-abs(z))) - t * z for z, t in zip(sums, target))

    def _check_data(self, X: Iterable[Row], y: Iterable[Answer], kind: str = "") -> Examples:
        rows = listed(f"{kind}X", X)
        wanted = f"{len(rows)} answer{'s' * (len(rows) > 1)}"
        answers = listed(f"{kind}y", y, wanted)
        expect(len(answers) == len(rows), f"{kind}y", wanted, answers)
        # A column of NumPy or pandas holds lists of one answer.
        answers = [a for (a,) in answers] if getattr(y, "shape", ())[1:] == (1,) else answers
        inputs = [numbers(f"{kind}X[{i}]", row, self.sizes[0]) for i, row in enumerate(rows)]
        targets = [self._target(f"{kind}y[{i}]", answer) for i, answer in enumerate(answers)]
        return list(zip(inputs, targets))

    def _target(self, name: str, answer: Answer) -> Row:
        """Give the value that every output should have."""
        outputs = self.sizes[-1]
        if self.output == "softmax":
            wanted = f"a class from 0 to {outputs - 1}"
            chosen = number(name, answer, wanted)
            expect(chosen in range(outputs), name, wanted, answer)
            return [float(chosen == k) for k in range(outputs)]
        take = zero_or_one if self.output == "sigmoid" else number
        answers = [answer] if outputs == 1 else numbers(name, answer, outputs)
        return [take(name, each) for each in answers]
