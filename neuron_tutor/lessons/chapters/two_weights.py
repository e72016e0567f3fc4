"""Judges a neuron with two weights by how each lesson moves them."""

from typing import Any

from neuron_tutor.lessons.lesson import (
    NotAttemptedError,
    WrongError,
    expect,
    filled_in,
)

SMALL = 1e-9


def judge_learn(kind: Any) -> None:
    """Judge a class of neurons with two weights by how its ``learn`` moves them."""
    expect(isinstance(kind, type), "no-class")
    for weights, inputs, answer in [
        ((2, 0.5), (1, 0), 1),
        ((0.5, 2), (1, 0), 0),
        ((2, 0.5), (0, 1), 0),
        ((0.5, 2), (0, 1), 1),
        ((0.5 + 2**-10, 0.5), (1, 1), 1),
        ((0.5, 0.5), (1, 1), 0),
        ((3, -2.5), (1, 1), 0),
    ]:
        expect(kind(*weights).predict(*inputs) == answer, "predict-changed")

    # Right answers, then a wrong 1 and a wrong 0 for each weight alone, then for both.
    after = _taught(kind, (2.5, 0.75), (1, 0), 1)
    expect(after != (0, 0), "forgets-old")
    expect(after != (2, 0), "whole-numbers")
    for asked in [
        ((2.5, 0.75), (1, 1), 1),
        ((0.5, 2.5), (0, 1), 1),
        ((0.5, 0.25), (1, 1), 0),
        ((0.5, 0.25), (1, 0), 0),
        ((0.5, 0.25), (0, 1), 0),
    ]:
        expect(_moves(kind, *asked) == (0, 0), "moves-when-right")
    down1, beside2 = _moves(kind, (2, 0.5), (1, 0), 0)
    beside1, down2 = _moves(kind, (0.5, 2), (0, 1), 0)
    up1, _ = _moves(kind, (0.5, 0.25), (1, 0), 1)
    _, up2 = _moves(kind, (0.5, 0.25), (0, 1), 1)
    expect(any((down1, beside2, beside1, down2, up1, up2)), "never-moves")
    expect(down1 or down2 or beside1 == beside2 == 0, "other-input")
    heavier = _moves(kind, (4, 0.5), (1, 0), 0)[0]
    expect(abs(heavier - down1) < SMALL, "times-weight")
    expect(beside1 == beside2 == 0, "ignores-input")
    expect((down1 or up1) and (down2 or up2), "one-weight")
    # Rounded down by `//`, steps to one side are 0 and to the other 1, for half an input as well.
    half1 = _moves(kind, (4, 0.5), (0.5, 0), 0)[0], _moves(kind, (0.5, 0.25), (0.5, 0), 1)[0]
    half2 = _moves(kind, (0.5, 4), (0, 0.5), 0)[1], _moves(kind, (0.25, 0.5), (0, 0.5), 1)[1]
    for step, half in (((down1, up1), half1), ((down2, up2), half2)):
        expect(step != half or {abs(step[0]), abs(step[1])} != {0, 1}, "floor-division")
    expect(not (down1 >= 0 >= up1 and down2 >= 0 >= up2), "flipped")
    expect(all((down1, down2, up1, up2)), "one-direction")
    expect(down1 * down2 > 0 and up1 * up2 > 0, "one-flipped")
    expect(down1 < 0 < up1, "one-direction")
    steps = {round(abs(step), 9) for step in (down1, down2, up1, up2)}
    expect(steps != {1}, "whole-step")
    expect(steps == {0.01}, "step")
    expect(_near(_moves(kind, (4, 2), (0.5, 1), 0), (-0.005, -0.01)), "input-size")
    expect(_near(_moves(kind, (2, 4), (1, 0.5), 0), (-0.01, -0.005)), "input-size")
    expect(_near(_moves(kind, (0.505, 0.5), (1, 1), 0), (-0.01, -0.01)), "asks-twice")
    expect(_near(_moves(kind, (0.495, 0.5), (1, 1), 1), (0.01, 0.01)), "asks-twice")
    expect(_near(_moves(kind, (3, 3), (1, 1), 0), (-0.01, -0.01)), "both-inputs")
    expect(_moves(kind, (3, 3), (0, 0), 1) == (0, 0), "ignores-input")


def _taught(
    kind: Any, weights: tuple[float, float], inputs: tuple[float, float], answer: int
) -> tuple[float, float]:
    neuron = kind(*weights)
    try:
        neuron.learn(*inputs, answer)
    except TypeError as error:
        if "ellipsis" in str(error):
            raise NotAttemptedError from error
        raise
    for value in (filled_in(neuron.w1), filled_in(neuron.w2)):
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise WrongError("no-number")
    return neuron.w1, neuron.w2


def _moves(
    kind: Any, weights: tuple[float, float], inputs: tuple[float, float], answer: int
) -> tuple[float, float]:
    after = _taught(kind, weights, inputs, answer)
    return after[0] - weights[0], after[1] - weights[1]


def _near(found: tuple[float, float], right: tuple[float, float]) -> bool:
    return all(abs(one - other) < SMALL for one, other in zip(found, right))
