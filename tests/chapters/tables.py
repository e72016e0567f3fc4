"""Tables of two inputs, and whether a line can part them: asked of a linear program, not of us."""

from itertools import product

import numpy as np
from scipy.optimize import linprog

INPUTS = [(1, 1), (1, 0), (0, 1), (0, 0)]
LEARNABLE = [a for a in product((0, 1), repeat=4) if a not in {(0, 1, 1, 0), (1, 0, 0, 1)}]


def table(answers):
    return [(*x, y) for x, y in zip(INPUTS, answers)]


def separable(points, answers):
    """Ask a linear program whether some line has all ones on one side and all zeros beyond it."""
    signs = np.where(np.array(answers) == 1, 1, -1)
    rows = -signs[:, None] * np.c_[np.array(points, float), np.ones(len(points))]
    free = [(None, None)] * rows.shape[1]
    found = linprog(np.zeros(rows.shape[1]), A_ub=rows, b_ub=-np.ones(len(rows)), bounds=free)
    return bool(found.success)
