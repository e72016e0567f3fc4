"""Says why a training goes badly, in the reader's language."""

# ruff: noqa: N803 - X is a table, as everywhere in this field

from typing import Any, NamedTuple


class Diagnosis(NamedTuple):
    """What is the matter (``what``), and what to try (``next``).

    ``causes`` are names, the one that explains most first, which is also ``cause``.
    """

    cause: str
    what: str
    next: str
    causes: tuple[str, ...]

    def __repr__(self) -> str:
        return f"{self.cause}: {self.what} {self.next}"


def diagnose(trained: Any, X: Any, y: Any = None, *, validation: Any = None) -> Diagnosis:
    """Look for what keeps a network from learning: ``diagnose(network, X, y)`` after ``fit``.

    ``validation=(X, y)`` are rows that it has not learned from. The causes: ``healthy``,
    ``rate-large``, ``rate-small``, ``diverged``, ``equal-start``, ``unscaled``, ``saturated``,
    ``dead-relu``, ``shuffled-labels``, ``unbalanced``, ``too-small``, ``memorized``. For one neuron
    ``diagnose(result, rows)`` after ``train``, which knows ``frozen`` and ``cycle`` as well. Copies
    and new networks may train for a moment; nothing of the reader's changes.
    """
    from neuron.diagnosis import find  # noqa: PLC0415 - few readers ask, and those have time

    return Diagnosis(*find(trained, X, y, validation))
