"""A neural network from scratch: exactly the code that the book builds."""

from neuron.data import storm, truth_table, xor
from neuron.neuron import Neuron, TrainResult, count_right, train

__all__ = ["Neuron", "TrainResult", "count_right", "storm", "train", "truth_table", "xor"]
