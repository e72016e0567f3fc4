"""How to count the rows that a neuron answers rightly: in the book, and judged for a reader."""

from collections.abc import Sequence

from neuron_tutor.lessons.lesson import WrongError, expect

#: With inputs as many as a row has, since chapter 8.
COUNT = """\
def count_right(neuron, rows):
    right = 0
    for *x, answer in rows:
        if neuron.predict(x) == answer:
            right = right + 1
    return right
"""

# What was counted, how many are right, how many rows there are, how many the neuron answers with 1.
Counted = tuple[float, int, int, int]


def judge_counts(counted: Sequence[Counted]) -> None:
    """Judge counts of several tables: say what was counted in the place of right answers."""
    if all(value == right for value, right, *_ in counted):
        return
    expect(any(value != many - right for value, right, many, _ in counted), "counts-wrong")
    expect(any(value != ones for value, *_, ones in counted), "counts-ones")
    expect(any(value != min(right, 1) for value, right, *_ in counted), "never-above-one")
    expect(any(value > 1 for value, *_ in counted), "counts-one-row")
    raise WrongError("miscounted")
