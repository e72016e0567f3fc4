"""Chapter 0: Python."""

from typing import Any

from neuron_tutor.lessons.lesson import Exercise, Prediction, Work, WrongError, expect, filled_in

LISTS: list[list[float]] = [[4], [2, 5], [3, 1, 7, 2], [0.5, -2, 4], []]
PAIRS = [(2, 5), (5, 2), (-4, -1), (-1, -4), (3, -6), (-6, 3), (0.5, 0.25), (0, 8), (7, 7)]


def _judge_add_up(work: Work) -> None:
    add_up = work.function("add_up")
    found = [add_up(list(numbers)) for numbers in LISTS[:-1]]
    expect(found != [None] * 4, "returns-nothing")
    for value in found:
        expect(isinstance(value, (int, float)), "no-number")
    sums = [sum(numbers) for numbers in LISTS[:-1]]
    expect(found != [0] * 4, "stays-zero")
    expect(found != [numbers[-1] for numbers in LISTS[:-1]], "last-only")
    expect(found != [numbers[0] for numbers in LISTS[:-1]], "first-only")
    expect(found != [len(numbers) for numbers in LISTS[:-1]], "counts")
    expect(found != [-value for value in sums], "subtracts")
    off = {value - right for value, right in zip(found, sums)}
    expect(off == {0} or len(off) > 1, "starts-elsewhere")
    expect(found[0] == sums[0], "one-number")
    expect(found == sums, "longer-list")
    expect(add_up([]) == 0, "empty")


def _judge_bigger(work: Work) -> None:
    bigger = work.function("bigger")
    found = [bigger(*pair) for pair in PAIRS]
    expect(found[-1] is not None or None in found[:-1], "equal")
    expect(None not in found, "returns-nothing")
    expect(not all(isinstance(value, bool) for value in found), "true-or-false")
    expect(found != [min(pair) for pair in PAIRS], "smaller")
    expect(found != [pair[0] for pair in PAIRS], "always-first")
    expect(found != [pair[1] for pair in PAIRS], "always-second")
    expect(all(value in pair for value, pair in zip(found, PAIRS)), "neither")
    expect(found[-1] == 7, "equal")
    expect(found == [max(pair) for pair in PAIRS], "sometimes")


def _judge_counter(work: Work) -> None:
    kind = work["Counter"]
    expect(isinstance(kind, type), "no-class")
    counter = kind()
    seen = [_count(counter)]
    expect(seen[0] == 0, "starts-elsewhere")
    for _ in range(4):
        _press(counter)
        seen.append(_count(counter))
    expect(seen[1] != 0, "stays")
    expect(seen[1] >= 0, "goes-down")
    expect(seen[1] == 1, "wrong-step")
    expect(seen[2] != 1, "always-one")
    expect(seen[2] != 0, "toggles")
    expect(seen == [0, 1, 2, 3, 4], "wrong-step")
    expect(_count(kind()) == 0, "shared")
    expect(_count(counter) == 4, "shared")


def _count(counter: Any) -> float:
    value = filled_in(getattr(counter, "count", None))
    expect(value is not None, "no-count")
    expect(isinstance(value, (int, float)), "no-number")
    return float(value)


def _press(counter: Any) -> None:
    expect(callable(getattr(counter, "press", None)), "no-press")
    try:
        counter.press()
    except (NameError, TypeError) as error:
        raise WrongError("no-self") from error


EXERCISES = {
    "ch00-add-up": Exercise(
        starter=(
            "def add_up(numbers):\n    total = 0\n    for number in numbers:\n"
            "        total = ...\n    return total\n"
        ),
        solution=(
            "def add_up(numbers):\n    total = 0\n    for number in numbers:\n"
            "        total = total + number\n    return total\n"
        ),
        judge=_judge_add_up,
        wrong=[
            (
                (
                    "def add_up(numbers):\n    total = 0\n    for number in numbers:\n"
                    "        total = number\n    return total\n"
                ),
                "last-only",
            ),
            (
                (
                    "def add_up(numbers):\n    total = 0\n    for number in numbers:\n"
                    "        total = total + number\n        return total\n"
                ),
                "first-only",
            ),
            (
                (
                    "def add_up(numbers):\n    total = 0\n    for number in numbers:\n"
                    "        total = total + 1\n    return total\n"
                ),
                "counts",
            ),
            (
                (
                    "def add_up(numbers):\n    total = 0\n    for number in numbers:\n"
                    "        total + number\n    return total\n"
                ),
                "stays-zero",
            ),
            (
                (
                    "def add_up(numbers):\n    total = 1\n    for number in numbers:\n"
                    "        total = total + number\n    return total\n"
                ),
                "starts-elsewhere",
            ),
            ("def add_up(numbers):\n    print(sum(numbers))\n", "returns-nothing"),
            ("def add_up(numbers):\n    return -sum(numbers)\n", "subtracts"),
            (
                (
                    "def add_up(numbers):\n    for number in numbers:\n"
                    "        total = sum(numbers)\n"
                    "        if number == numbers[-1]:\n            return total\n"
                ),
                "empty",
            ),
        ],
    ),
    "ch00-bigger": Exercise(
        starter="def bigger(a, b):\n    ...\n",
        solution=(
            "def bigger(a, b):\n    if a > b:\n        return a\n    else:\n        return b\n"
        ),
        judge=_judge_bigger,
        wrong=[
            (
                "def bigger(a, b):\n    if a < b:\n        return a\n    else:\n        return b\n",
                "smaller",
            ),
            ("def bigger(a, b):\n    return a > b\n", "true-or-false"),
            ("def bigger(a, b):\n    if a > b:\n        return a\n", "returns-nothing"),
            (
                (
                    "def bigger(a, b):\n    if a > b:\n        return a\n"
                    "    if b > a:\n        return b\n"
                ),
                "equal",
            ),
            ("def bigger(a, b):\n    return b\n", "always-second"),
            ("def bigger(a, b):\n    return a + b\n", "neither"),
            (
                (
                    "def bigger(a, b):\n    if a * a > b * b:\n        return a\n"
                    "    else:\n        return b\n"
                ),
                "sometimes",
            ),
        ],
    ),
    "ch00-counter": Exercise(
        starter=(
            "class Counter:\n    def __init__(self):\n        self.count = ...\n\n"
            "    def press(self):\n        self.count = ...\n"
        ),
        solution=(
            "class Counter:\n    def __init__(self):\n        self.count = 0\n\n"
            "    def press(self):\n        self.count = self.count + 1\n"
        ),
        judge=_judge_counter,
        wrong=[
            (
                (
                    "class Counter:\n    def __init__(self):\n        self.count = 1\n"
                    "    def press(self):\n        self.count = self.count + 1\n"
                ),
                "starts-elsewhere",
            ),
            (
                (
                    "class Counter:\n    def __init__(self):\n        self.count = 0\n"
                    "    def press(self):\n        self.count = 1\n"
                ),
                "always-one",
            ),
            (
                (
                    "class Counter:\n    def __init__(self):\n        self.count = 0\n"
                    "    def press(self):\n        self.count = count + 1\n"
                ),
                "no-self",
            ),
            (
                (
                    "class Counter:\n    def __init__(self):\n        self.count = 0\n"
                    "    def press(self):\n        self.count + 1\n"
                ),
                "stays",
            ),
            (
                (
                    "class Counter:\n    def __init__(self):\n        self.count = 0\n"
                    "    def press(self):\n        self.count = 1 - self.count\n"
                ),
                "toggles",
            ),
            (
                (
                    "class Counter:\n    count = 0\n"
                    "    def press(self):\n        Counter.count = Counter.count + 1\n"
                ),
                "shared",
            ),
        ],
    ),
}

PREDICTIONS = {
    "self-check-1": Prediction("choice", str.strip, "5", ["2", "3", "5"]),
    "self-check-2": Prediction("choice", str.strip, "5", ["0", "2", "5"]),
    "self-check-3": Prediction("choice", str.strip, "3", ["1", "2", "3", "4"]),
    "self-check-4": Prediction("choice", str.strip, "4", ["2", "3", "4"]),
    "self-check-5": Prediction("choice", str.strip, "0", ["0", "1", "2"]),
}
