"""What stands behind ``neuron.diagnose``: takes what a reader hands over, gives words."""

# ruff: noqa: N803 - X is a table, as everywhere in this field

from typing import Any

from neuron.checks import expect, table
from neuron.diagnosis import networks, neurons
from neuron.diagnosis.evidence import Patient
from neuron.diagnosis.words import say
from neuron.network import Network
from neuron.neuron import TrainResult, count_right


def find(trained: Any, X: Any, y: Any, validation: Any) -> tuple[str, str, str, tuple[str, ...]]:
    """Give the first cause, what it means, what to try, and all causes."""
    if isinstance(trained, TrainResult):
        of_rows = "nothing, since rows hold their own answers"
        expect(y is None, "y", of_rows, y)
        expect(validation is None, "validation", "nothing for one neuron", validation)
        examples = table(X, trained.best)
        same = count_right(trained.best, examples) == trained.best_right
        expect(same, "rows", "the rows that train learned from", X)
        found = neurons.examine(trained, examples)
    else:
        wanted = "a Network that fit has trained, or the TrainResult of train"
        fine = isinstance(trained, Network) and trained.history.loss
        expect(fine, "trained", wanted, trained)
        expect(y is not None, "y", "an answer for every row", y)
        pair = isinstance(validation, list | tuple) and len(validation) == 2
        expect(pair or validation is None, "validation", "a pair (X, y)", validation)
        check = trained._check_data  # noqa: SLF001 - the one way to refuse a table, as fit does
        watched = check(*validation, "validation ") if validation else []
        found = networks.examine(Patient(trained, check(X, y), watched))
    (key, values), *_ = found
    causes = tuple(dict.fromkeys(key.split("/")[0] for key, _ in found))
    return (causes[0], *say(key, values), causes)
