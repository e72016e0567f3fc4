"""What a trained network shows without any experiment: its history, its neurons, its rows."""

import math
from collections import Counter
from itertools import pairwise
from typing import Any

from neuron.activations import ACTIVATIONS
from neuron.diagnosis.scaling import scale
from neuron.diagnosis.trials import Examples, measure, sample
from neuron.network import Network
from neuron.notices import SCALED

RUNAWAY = 1e9  # times a usual loss
GOOD = 0.9  # of what the usual answer gets wrong is right
FLAT = 0.02  # of the steepest slope
ROUNDING = 1e-6  # of the loss


class Patient:
    """A network after ``fit``, the rows it learned from, and what can be seen of both."""

    def __init__(self, network: Network, examples: Examples, watched: Examples) -> None:
        self.network, self.examples, self.watched = network, examples, watched
        self.history = network.history.loss
        self.steps = len(self.history) * len(examples)
        self.loss, self.right = measure(network, examples)
        self.blind = _blind_loss(network, examples)
        self.counts = Counter(tuple(target) for _, target in examples)
        self.tops: list[float] = [
            max(map(abs, column)) for column in zip(*(x for x, _ in examples))
        ]
        self.chooses = network.output != "linear"  # a class, not a number

    @property
    def finite(self) -> bool:
        """Say whether the numbers stayed such that one can calculate with them."""
        rows = [row for layer in self.network.layers for row in layer.rows().values()]
        numbers = [*self.history, self.loss, *(weight for row in rows for weight in row)]
        return all(map(math.isfinite, numbers)) and self.history[-1] < RUNAWAY * max(1, self.blind)

    @property
    def skill(self) -> float:
        """Give how much of what the usual answer gets wrong is right: 0 none of it, 1 all."""
        if not self.chooses:
            return 1 - self.loss / self.blind if self.blind else 1.0
        wrong = 1 - max(self.counts.values()) / len(self.examples)
        return 1 - (1 - self.right) / wrong if wrong else self.right

    @property
    def late(self) -> float:
        """Give the mean loss in the last third of the epochs."""
        last = self.history[-max(1, len(self.history) // 3) :]
        return sum(last) / len(last)

    @property
    def rises(self) -> float:
        """Give how often, 0 to 1, the loss was higher than in the epoch before."""
        pairs = list(pairwise(self.history))
        return sum(a < b for a, b in pairs) / len(pairs) if pairs else 0.0

    @property
    def calmed(self) -> bool:
        """Say whether the loss has come down, by half at least, and steadily."""
        return self.history[-1] < self.history[0] / 2 and self.rises < 0.2

    @property
    def gained(self) -> float:
        """Give by how much the loss fell in the last epoch."""
        before = self.history[-2] if len(self.history) > 1 else 2 * self.history[-1] - self.loss
        return before - self.history[-1]

    @property
    def smooth(self) -> bool:
        """Say whether the last epoch went as small steps go.

        The history has the mean on the way, which then lies half the epoch's gain above its end.
        """
        off = self.history[-1] - self.loss - self.gained / 2
        return abs(off) <= abs(self.gained) / 2 + 0.01 * self.loss

    @property
    def stuck(self) -> bool:
        """Say whether the last third of at least six epochs gained next to nothing."""
        third = len(self.history) // 3
        return third > 1 and self.history[-third] - self.history[-1] < 0.02 * self.blind

    def circles(self, high: float) -> bool:
        """Say whether epochs come back to where they began, so many times above the blind loss.

        The loss on the way is then another than at the end, though no epoch changes it any more.
        Small steps do not stop there: the last layer alone could come down to the blind loss.
        """
        last = self.history[-max(2, len(self.history) // 3) :]
        changed = max((abs(a - b) for a, b in pairwise(last)), default=math.inf)
        back = abs(self.history[-1] - self.loss) > 2 * changed + ROUNDING * self.loss
        return back and self.late > high * self.blind

    @property
    def unmoved(self) -> bool:
        """Say whether weights look as they are drawn: none has left the range of its layer."""
        parts = []
        for layer in self.network.layers:
            r = min(1, math.sqrt(6 / (len(layer.weights[0]) + len(layer.weights))))
            parts += [weight / r for row in layer.rows().values() for weight in row]
        size = math.sqrt(3 * sum(part * part for part in parts) / len(parts))  # drawn: near 1
        return max(map(abs, parts)) < 1.05 and size > 0.6

    def equal_layer(self) -> int | None:
        """Find a hidden layer, counted from 1, of neurons that are all the same.

        Biases that differ excuse nothing where the rows are not learned.
        """
        for k, layer in enumerate(self.network.layers[:-1], 1):
            columns = [*zip(*layer.weights), *([layer.biases] if self.skill > GOOD else [])]
            if len(layer.biases) > 1 and all(
                math.isclose(weight, column[0], rel_tol=1e-9)
                for column in columns
                for weight in column
            ):
                return k
        return None

    def dead(self) -> float:
        """Give the share of ReLU neurons, in the worst layer, that are 0 for every row."""
        if self.network.activation != "relu":
            return 0.0
        shares = [
            sum(not any(answers) for answers in zip(*layer)) / len(layer[0])
            for layer in self._hidden(self.examples)
        ]
        return max(shares, default=0.0)

    def saturated(self) -> float:
        """Give the share of answers, in the worst layer, where the slope is almost 0."""
        layers = []
        if self.network.activation in ("tanh", "sigmoid"):
            _, slope = ACTIVATIONS[self.network.activation]
            steepest = 1.0 if self.network.activation == "tanh" else 0.25
            layers += [
                [slope(a) / steepest for answers in layer for a in answers]
                for layer in self._hidden(sample(self.examples))
            ]
        if (self.network.output, self.network.loss_name) == ("sigmoid", "mse"):
            outputs = [self.network.predict_proba(x) for x, _ in sample(self.examples)]
            layers.append([4 * a * (1 - a) for row in outputs for a in row])
        return max((sum(s < FLAT for s in slopes) / len(slopes) for slopes in layers), default=0.0)

    def rare(self) -> tuple[int, int] | None:
        """Count the rows with answers that are rare, and those of them that are right."""
        fair = len(self.examples) / len(self.counts)
        rare = {target for target, count in self.counts.items() if count <= 0.4 * fair}
        common = max(self.counts.values()) / len(self.examples)
        if not rare or not self.chooses or common < 0.6:
            return None
        rows = [(x, target) for x, target in self.examples if tuple(target) in rare]
        return len(rows), round(measure(self.network, rows)[1] * len(rows))

    @property
    def large(self) -> bool:
        """Say whether inputs or, where they are numbers, answers are large."""
        return max(*self.tops, self.top_answer) > SCALED

    @property
    def motionless(self) -> bool:
        """Say whether no epoch has changed the loss, the first one neither."""
        still = max(self.history) - min(self.history) < 0.001 * self.blind
        return still and len(self.history) > 1

    def scaled(self) -> tuple[Examples, float, bool, dict[str, Any]]:
        """Scale inputs and large answers.

        Behind them: by what answers were divided, whether inputs were far from 0, values for words.
        """
        scaled = scale([x for x, _ in self.examples])
        top = self.top_answer
        unit = top if top > SCALED else 1.0
        targets = [[t / unit for t in target] for _, target in self.examples]
        return [*zip(scaled.rows, targets)], unit, scaled.far, {**scaled.values, "answer": top}

    @property
    def top_answer(self) -> float:
        """The largest answer that is a number, whatever its sign; of a class there is none: 0."""
        return 0.0 if self.chooses else max(abs(t) for _, target in self.examples for t in target)

    def _hidden(self, examples: Examples) -> list[list[list[float]]]:
        """Give what the neurons of every hidden layer answer, row by row."""
        bend, _ = ACTIVATIONS[self.network.activation]
        rows = [list(x) for x, _ in examples]
        layers = []
        for layer in self.network.layers[:-1]:
            rows = [[bend(z) for z in layer.weighted_sums(x)] for x in rows]
            layers.append(rows)
        return layers


def _blind_loss(network: Network, examples: Examples) -> float:
    """Give the loss of the best answer that does not look at the inputs."""
    columns = list(zip(*(target for _, target in examples)))
    means = [sum(column) / len(column) for column in columns]
    if network.loss_name == "mse":
        squares = [(t - mean) * (t - mean) for column, mean in zip(columns, means) for t in column]
        return float(sum(squares)) / len(squares)
    shares = means if network.output == "softmax" else [*means, *(1 - mean for mean in means)]
    return float(sum(-share * math.log(share) for share in shares if share > 0))
