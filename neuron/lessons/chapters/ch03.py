"""Chapter 3."""

from neuron.lessons.lesson import Exercise, Prediction

EXERCISES: dict[str, Exercise] = {}
PREDICTIONS: dict[str, Prediction] = {}
