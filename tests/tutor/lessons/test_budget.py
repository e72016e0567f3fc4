"""Steps are counted one by one, on every Python."""

from time import sleep

import pytest

from neuron_tutor.lessons.budget import OutOfSteps, run_within

LINES = 1000
# Python 3.11 counts, then interrupts from another thread: it needs a moment in which to arrive.
PROGRAM = compile("x = 1\n" * LINES + "sleep(0.2)\n", "<program>", "exec")


def run(steps):
    namespace = {"sleep": sleep}
    run_within(steps, lambda: exec(PROGRAM, namespace))  # noqa: S102
    return namespace


def test_every_line_is_one_step():
    assert run(LINES + 50)["x"] == 1
    with pytest.raises(OutOfSteps):
        run(LINES - 50)


def test_every_turn_of_a_loop_in_one_line_is_a_step():
    def count(turns, steps):
        program = f"for _ in range({turns}): pass\nsleep(0.2)"
        run_within(steps, lambda: exec(program, {"sleep": sleep}))  # noqa: S102

    count(LINES, 2 * LINES + 50)  # a turn is a line, and on some Pythons a jump as well
    with pytest.raises(OutOfSteps):
        count(LINES, LINES - 50)
