"""A neural network from scratch: exactly the code that the book builds.

The core, in the order in which the book builds it: ``data`` (tables), ``neuron`` (one neuron that
learns), ``network`` (layers that share the blame), ``value`` (slopes by program). Around it stand
``draw`` and ``display`` (figures), ``language`` (of what a reader sees) and ``datasets``. Whatever
watches over a reader is in ``neuron_tutor``.
"""

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
