"""Finds out why one neuron does not learn: what its training says, then small experiments."""

import warnings
from itertools import pairwise
from typing import Any

from neuron.diagnosis.relation import unrelated
from neuron.diagnosis.scaling import scale
from neuron.diagnosis.trials import BUDGET, best_of_new, sample
from neuron.network import Network
from neuron.neuron import Neuron, TrainResult, train
from neuron.notices import SCALED

FEWEST = 5  # epochs tell whether they are all alike
BRIEF = 20  # epochs that scaled inputs may have, however few the reader gave
EPOCHS = 10_000  # at most, for a network in place of a neuron
Found = list[tuple[str, dict[str, Any]]]


def examine(result: TrainResult, rows: Any) -> Found:
    """Name the causes, the one that explains most first, each with the values of its words."""
    tops = [max(map(abs, column)) for column in zip(*(x for x, _ in rows))]
    values = {
        "rows": len(rows),
        "right": result.best_right,
        "epochs": result.epochs,
        "top": max(tops),
        "column": 1 + tops.index(max(tops)),
        "last": result.mistakes[-1] if result.mistakes else 0,
    }
    if result.converged:
        return [("healthy/neuron", values)]
    found: Found = []
    if result.stuck:
        found = _stuck(result, rows, values)
    elif result.epochs:
        found = _slow(result, rows, values) or _beyond_one(result, rows, values)
    return found or [("healthy/going-on", values)]


def _stuck(result: TrainResult, rows: Any, values: dict[str, Any]) -> Found:
    """Say more about what train itself found."""
    if result.stuck == "diverged":
        large = values["top"] > SCALED
        return [("diverged/neuron", values), ("unscaled" if large else "rate-large", values)]
    if result.stuck == "frozen":
        wrong = [x for x, answer in rows if result.best.predict(x) != answer]
        return [("frozen" if any(map(any, wrong)) else "frozen/threshold", values)]
    if _try(rows, 0.1, 1000) == len(rows):  # always with the threshold
        return [("cycle/threshold", values)]
    return [("cycle", values), ("too-small", values)]


def _slow(result: TrainResult, rows: Any, values: dict[str, Any]) -> Found:
    """Look whether other inputs or other steps come further in no more epochs."""
    if values["top"] > SCALED:
        moved = scale([x for x, _ in rows])
        examples = [(x, answer) for x, (_, answer) in zip(moved.rows, rows)]
        right = _try(examples, 0.1, max(result.epochs, BRIEF))
        if len(rows) - right <= (len(rows) - result.best_right) / 2:
            key = "unscaled/neuron-far" if moved.far else "unscaled/neuron"
            return [(key, {**values, **moved.values, "new": right})]
    if _stands_still(result.mistakes):
        for rate in (0.01, 0.1, 1.0):
            right = _try(rows, rate, result.epochs, result.best)
            if right > result.best_right:
                return [("rate-small/neuron", {**values, "new": right, "rate": rate})]
    return []


def _beyond_one(result: TrainResult, rows: Any, values: dict[str, Any]) -> Found:
    """Look for what is wrong with the table, or too much for one neuron."""
    network = Network([len(rows[0][0]), 8, 1], seed=0)
    examples = [(x, [float(answer)]) for x, answer in rows]
    if unrelated(network, examples, []):
        return [("shuffled-labels", values)]
    found: Found = []
    answers = [answer for _, answer in rows]
    rare = int(2 * sum(answers) < len(rows))
    hits = [result.best.predict(x) == rare for x, answer in rows if answer == rare]
    if len(hits) <= len(rows) / 5 and sum(hits) <= len(hits) / 2:
        found.append(("unbalanced/neuron", {**values, "there": len(hits), "found": sum(hits)}))
    chosen = sample(examples)
    new = best_of_new(network, chosen, EPOCHS * len(chosen)).right
    own = sum(result.best.predict(x) == target[0] for x, target in chosen) / len(chosen)
    line = _try(rows, 0.1, EPOCHS) / len(rows)  # as far as another neuron comes
    if 1 - new <= (1 - max(own, line)) / 2 and line < 1:
        more = {"new": round(100 * new), "sizes": network.sizes}
        found.append(("too-small/neuron", {**values, **more}))
    return found


def _try(rows: Any, rate: float, epochs: int, best: Neuron | None = None) -> int:
    """Train a neuron for a moment; give the rows that it has right at best."""
    inputs = len(rows[0][0])
    start = (
        Neuron(weights=best.weights, threshold=best.threshold) if best else Neuron(inputs, seed=0)
    )
    most = max(1, int(BUDGET / 4 / len(rows) / (1 + inputs / 4)))
    table = [(*x, answer) for x, answer in rows]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of large inputs, as the reader's own training did
        result = train(start, table, rate=rate, max_epochs=min(epochs, most))
    return result.best_right


def _stands_still(mistakes: list[int]) -> bool:
    """Say whether nearly every epoch makes as many mistakes as the one before."""
    pairs = list(pairwise(mistakes))
    return len(pairs) >= FEWEST and sum(a == b for a, b in pairs) >= 0.9 * len(pairs)
