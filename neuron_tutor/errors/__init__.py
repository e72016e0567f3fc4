"""Errors for beginners: what happened, in the reader's language, with Python's own text kept."""

from neuron_tutor.errors.explanation import Explanation, explain

__all__ = ["Explanation", "explain"]
