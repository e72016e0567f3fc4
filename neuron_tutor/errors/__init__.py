"""Errors for beginners: what happened, in the reader's language, with Python's own text kept."""

from neuron_tutor.errors.explanation import ErrorRecord, Explanation, explain

__all__ = ["ErrorRecord", "Explanation", "explain"]
