"""Judges a training loop that gives up after so many epochs and then gives back `None`."""

from typing import Any

from neuron_tutor.lessons.chapters.seeded import count_right, train_once
from neuron_tutor.lessons.lesson import Work, WrongError, expect

STORM = [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]
ONES = [[1, 1, 1], [1, 0, 1], [0, 1, 1], [0, 0, 1]]
NEEDED = 20  # epochs that the storm takes from the weights 1.2 and 1.1
FAR = 601  # epochs from the weights -6 and 0.005: more than a fixed number of rounds
TOO_LONG = 900


class _Counted:
    """A neuron with a fixed threshold of 1 that knows how often it was asked and taught."""

    def __init__(self, w1: float, w2: float, data: list[list[int]], endless: str) -> None:
        self.w1, self.w2, self.t = w1, w2, 1
        self.data, self.endless = data, endless
        self.asked = self.taught = 0

    @property
    def rounds(self) -> float:
        return self.taught / len(self.data)

    def predict(self, x1: int, x2: int) -> int:
        self.asked += 1
        expect(self.asked < 12 * TOO_LONG, self.endless if self.taught else "does-not-end")
        return self._answer(x1, x2)

    def learn(self, x1: int, x2: int, answer: int) -> None:
        expect([x1, x2, answer] in self.data, "other-data")
        self.taught += 1
        expect(self.rounds < TOO_LONG, self.endless)
        error = self._answer(x1, x2) - answer
        self.w1 -= error * x1 / 100
        self.w2 -= error * x2 / 100

    def _answer(self, x1: int, x2: int) -> int:
        return int(x1 * self.w1 + x2 * self.w2 > self.t)


def judge_cap(work: Work) -> None:
    """Judge ``train(neuron, data, max_epochs)`` by tables that can be solved in time or not."""
    function = work.function("train")
    for own in (train_once, count_right):
        work.stand_in(own.__name__, own)

    def trained(
        data: list[list[int]], most: int, endless: str, w1: float = 1.2, w2: float = 1.1
    ) -> tuple[_Counted, Any]:
        neuron = _Counted(w1, w2, data, endless)
        return neuron, function(neuron, data, most)

    neuron, found = trained(STORM, 100, "goes-on")
    _judge_solved(neuron, found)
    for most in (50, 7):
        _judge_unsolved(*trained(ONES, most, "no-cap"), most)
    neuron, found = trained(STORM, 1000, "goes-on", w1=-6, w2=0.005)
    expect(found == neuron.rounds == FAR, "stops-early")
    _, found = trained(STORM, NEEDED, "goes-on")
    expect(found == NEEDED, "last-round")
    for most in (NEEDED - 1, 0):
        _judge_unsolved(*trained(STORM, most, "no-cap"), most)
    neuron, found = trained(STORM, 0, "already-right", w1=0.6, w2=0.8)
    expect(found is not None and found == neuron.rounds == 0, "already-right")
    neuron, found = trained(STORM[:3], 100, "only-four")
    expect(found is not None and found == neuron.rounds, "only-four")


def _judge_solved(neuron: _Counted, found: Any) -> None:
    """Judge what comes of a table that can be solved in time."""
    if neuron.rounds == 0:
        expect(found is not None, "gives-up-at-once" if neuron.asked == 4 else "never-trains")
        raise WrongError("never-trains")
    expect(neuron.rounds <= NEEDED or found != neuron.rounds, "goes-on")
    if found is None:
        expect(neuron.rounds != NEEDED, "returns-nothing")
        raise WrongError("other-cap" if neuron.rounds < NEEDED else "goes-on")
    expect(neuron.rounds == found, "counts-wrong")
    expect(found == NEEDED, "stops-early")


def _judge_unsolved(neuron: _Counted, found: Any, most: int) -> None:
    """Judge what comes of a table that cannot be solved in that many rounds."""
    expect(not isinstance(found, str), "none-as-text")
    expect(found is None, "no-none")
    expect(neuron.rounds > 0 or most == 0, "gives-up-at-once")
    expect(neuron.rounds != most - 1, "one-too-few")
    expect(neuron.rounds != most + 1, "one-too-many")
    expect(neuron.rounds == most, "other-cap")
