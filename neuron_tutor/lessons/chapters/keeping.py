"""Judges ten neurons that were kept as the best so far by the score on validation pictures."""

from collections.abc import Sequence
from operator import mul

from neuron_tutor.lessons.lesson import NotAttemptedError, Work, expect


def judge_keep(work: Work) -> None:
    """Judge ``kept``, which learned from training pictures alone."""
    kept, neurons = work["kept"], work["neurons"]
    work.number("best")
    images, labels = work["images"], work["labels"]
    training, validation, test = (work[f"{n}_rows"] for n in ("train", "validation", "test"))
    expect(set(training).isdisjoint([*validation, *test]), "rows-mixed")
    for ten in (kept, neurons):
        expect(isinstance(ten, list | tuple) and len(ten) == 10, "not-ten")
        expect(all(len(neuron.weights) == 64 for neuron in ten), "not-64")
    weights = [neuron.weights for neuron in kept]
    taught = [any(row) for row in weights]
    if not any(taught):
        raise NotAttemptedError
    mine = {id(neuron.weights) for neuron in neurons}
    expect(len(set(map(id, weights))) == 10, "shared-weights")
    expect(all(taught), "one-untaught")

    def share(rows: Sequence[int]) -> float:
        right = 0
        for i in rows:
            sums = [sum(map(mul, n.weights, images[i])) + n.bias for n in kept]
            right += sums.index(max(sums)) == labels[i]
        return right / len(rows)

    learned, chosen = share(training), share(validation)
    expect(learned >= share(test), "learned-the-test")
    expect(learned >= chosen, "learned-the-validation")
    expect(chosen > 0.93 or not mine & set(map(id, weights)), "not-copied")
    expect(chosen > 0.93, "not-enough")
