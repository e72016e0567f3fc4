"""Train without the package and without the book's classes: the oracle of chapters 5 and 6."""

import random
import re
from dataclasses import dataclass, field

ROWS = [(1, 1), (1, 0), (0, 1), (0, 0)]
STORM, LAUNDRY, WALK = (1, 0, 0, 0), (1, 1, 0, 0), (0, 1, 0, 0)
ONES, ZEROS = (1, 1, 1, 1), (0, 0, 0, 0)


@dataclass
class Training:
    """One training, written without the package and without the book's classes."""

    w1: float
    w2: float
    t: float = 1
    epochs: int = 0
    solved: bool = False
    path: list = field(default_factory=list)  # the weights before the first epoch, after each
    pulls: list = field(default_factory=lambda: [[0, 0] for _ in ROWS])

    def right(self, answers):
        return sum((a * self.w1 + b * self.w2 > self.t) == y for (a, b), y in zip(ROWS, answers))

    def train(self, answers, cap=1000, divisor=100, threshold=0):
        """Train until all is right; ``threshold`` is the sign of its step, 0 keeps it fixed."""
        self.path.append((self.w1, self.w2))
        while not (solved := self.right(answers) == 4) and self.epochs < cap:
            for pull, (a, b), y in zip(self.pulls, ROWS, answers):
                e = (a * self.w1 + b * self.w2 > self.t) - y
                self.w1 -= e * a / divisor
                self.w2 -= e * b / divisor
                self.t += threshold * e / divisor
                pull[0] -= e * a
                pull[1] -= e * b
            self.epochs += 1
            self.path.append((self.w1, self.w2))
        self.solved = solved
        return self


def from_seed(seed, *, learned=False):
    draw = random.Random(seed).random
    return Training(draw(), draw(), draw() if learned else 1)


def epochs(answers, seed, **options):
    return from_seed(seed).train(answers, **options).epochs


def numbers(text):
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", text)]
