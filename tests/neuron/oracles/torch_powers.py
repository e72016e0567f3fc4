"""Records PyTorch's results and slopes for pairs of numbers, at the edges of what they can be.

Run it with PyTorch 2.13.0, in an environment of its own: ``python torch_powers.py``.
"""

import json
from itertools import product
from pathlib import Path

import torch

NUMBERS = [-1e200, -8.0, -2.0, -1.0, -0.5, -1e-200, 0.0, 1e-200, 0.5, 1.0, 2.0, 3.0, 1e200]
POWERS = [-3.0, -2.0, -1.0, -0.5, 0.0, 1 / 3, 0.5, 1.0, 1.5, 2.0, 3.0, 200.0]
SIGNS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "**": lambda a, b: a**b,
}


def record(sign, left, right):
    """Work out one pair and its two slopes."""
    a, b = (torch.tensor(n, dtype=torch.float64, requires_grad=True) for n in (left, right))
    result = SIGNS[sign](a, b)
    result.backward()
    return [sign, left, right, result.item(), a.grad.item(), b.grad.item()]


if __name__ == "__main__":
    assert torch.__version__.startswith("2.13.0")
    rows = [
        record(sign, a, b)
        for sign in SIGNS
        for a, b in product(NUMBERS, POWERS if sign == "**" else NUMBERS)
    ]
    lines = ",\n".join(json.dumps(row) for row in rows)
    Path(__file__).with_suffix(".json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
