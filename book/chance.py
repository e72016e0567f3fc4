"""Makes a chapter's kernel draw the same numbers, and read the same stopwatch, in every build."""

import random
import time
from itertools import count
from typing import Any

#: Each look at the stopwatch is so many seconds after the one before.
LOOK = 0.02


def load_ipython_extension(shell: Any) -> None:
    """Begin as every build does; what the kernel draws between cells is not the chapter's."""
    random.seed(0)
    state = random.getstate()

    def go_on(_: object) -> None:
        random.setstate(state)

    def keep(_: object) -> None:
        nonlocal state
        state = random.getstate()

    shell.events.register("pre_run_cell", go_on)
    shell.events.register("post_run_cell", keep)
    time.perf_counter = count(0, LOOK).__next__
