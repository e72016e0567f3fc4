"""A neural network from scratch: exactly the code that the book builds."""

from typing import Any

from neuron.data import digits, iris, storm, train_test_split, truth_table, xor
from neuron.display import display
from neuron.network import History, Layer, Network, check_gradient
from neuron.neuron import Neuron, TrainResult, count_right, train
from neuron.value import Value

__all__ = [
    "History",
    "Layer",
    "Network",
    "Neuron",
    "TrainResult",
    "Value",
    "check_gradient",
    "count_right",
    "digits",
    "display",
    "iris",
    "storm",
    "train",
    "train_test_split",
    "truth_table",
    "xor",
]


def load_ipython_extension(ipython: Any) -> None:
    """Explain the errors of a notebook's cells: what ``%load_ext neuron`` runs."""
    from neuron.errors.ipython import load  # noqa: PLC0415 - most readers need no explanations

    load(ipython)


def unload_ipython_extension(ipython: Any) -> None:
    """Show errors as Python does: what ``%unload_ext neuron`` runs."""
    from neuron.errors.ipython import unload  # noqa: PLC0415

    unload(ipython)
