"""A neural network from scratch: exactly the code that the book builds.

The book, in the order in which it is read:

1. ``data``: the tables that are learned, and the data sets.
2. ``neuron``: one neuron that learns from its mistakes.
3. ``activations``: the curves that bend neurons.
4. ``network``: layers of neurons that share the blame.
5. ``value``: slopes worked out by program.

They use ``checks``, which refuses what nobody can calculate with. These six files are the core, at
most 550 lines of code. Around it stand ``gradient`` (a second opinion on slopes), ``draw`` and
``display`` (figures), ``diagnose`` (why a training goes badly), ``notices`` (of a training),
``language`` (of what a reader sees), ``files`` (of a network), ``names`` (of people) and
``datasets``. Whatever watches over a reader is in ``neuron_tutor``.
"""

from neuron.data import digits, iris, storm, train_test_split, truth_table, xor
from neuron.diagnose import Diagnosis, diagnose
from neuron.display import display
from neuron.gradient import check_gradient
from neuron.names import names
from neuron.network import History, Layer, Network
from neuron.neuron import Neuron, TrainResult, count_right, train
from neuron.value import Value

__all__ = [
    "Diagnosis",
    "History",
    "Layer",
    "Network",
    "Neuron",
    "TrainResult",
    "Value",
    "check_gradient",
    "count_right",
    "diagnose",
    "digits",
    "display",
    "iris",
    "names",
    "storm",
    "train",
    "train_test_split",
    "truth_table",
    "xor",
]
