"""Records what four libraries answer when one network learns XOR in each, with their times.

Run it in an environment of its own, with ``pip install micrograd scikit-learn torch`` and this
repository on the path: ``PYTHONPATH=. python tests/neuron/oracles/four_tools.py``. Chapter 14 shows
the programs as they stand here.
"""

import json
import platform
import statistics
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

SEED = 2
INPUTS = [[1, 1], [1, 0], [0, 1], [0, 0]]
ANSWERS = [0, 1, 1, 0]

# Above the empty line the network is made; then all four are given the same first numbers.
PROGRAMS = {
    "neuron": """
network = Network([2, 4, 1], activation="relu", output="linear")   # A

network.fit(X, y, epochs=100, rate=0.05)                           # B C D E F

answers = [network.predict(x) for x in X]                          # B
""",
    "micrograd": """
network = MLP(2, [4, 1])                                # A

for epoch in range(100):
    for x, answer in zip(X, y):
        output = network(x)                             # B
        loss = (output - answer) ** 2                   # C
        network.zero_grad()                             # D
        loss.backward()                                 # E
        for number in network.parameters():             # F
            number.data -= 0.05 * number.grad           # F

answers = [network(x).data for x in X]                  # B
""",
    "scikit-learn": """
network = MLPRegressor(hidden_layer_sizes=[4],          # A
    activation="relu", solver="sgd", batch_size=1, alpha=0,
    learning_rate_init=0.1, momentum=0, shuffle=False)

for epoch in range(100):
    network.partial_fit(X, y)                           # B C D E F

answers = network.predict(X)                            # B
""",
    "torch": """
network = Sequential(Linear(2, 4), ReLU(), Linear(4, 1))    # A
optimizer = SGD(network.parameters(), lr=0.05)

for epoch in range(100):
    for x, answer in zip(X, y):
        output = network(x)                             # B
        loss = mse_loss(output, answer)                 # C
        optimizer.zero_grad()                           # D
        loss.backward()                                 # E
        optimizer.step()                                # F

answers = network(X)                                    # B
""",
}


def shown(program: str) -> str:
    """Write a program as chapter 14 shows it: letters in front, where a phone has them in sight."""
    rows = []
    for line in program.strip().splitlines():
        code, _, letters = line.partition("#")
        marks = letters.split()
        mark = f"{marks[0]}-{marks[-1]}" if len(marks) > 1 else "".join(marks)
        rows.append(f"{mark:5}{code}".rstrip())
    return "\n".join(rows)


def first_numbers() -> list[tuple[list[list[float]], list[float]]]:
    """Return weights and biases of both layers."""
    from neuron import Network

    layers = Network([2, 4, 1], activation="relu", output="linear", seed=SEED).layers
    return [(layer.weights, layer.biases) for layer in layers]


def _neuron(names: dict[str, Any]) -> None:
    for layer, (weights, biases) in zip(names["network"].layers, first_numbers()):
        layer.weights, layer.biases = weights, biases


def _micrograd(names: dict[str, Any]) -> None:
    for layer, (weights, biases) in zip(names["network"].layers, first_numbers()):
        for neuron, row, bias in zip(layer.neurons, weights, biases):
            neuron.b.data = bias
            for number, weight in zip(neuron.w, row):
                number.data = weight


def _scikit_learn(names: dict[str, Any]) -> None:
    import numpy as np

    network = names["network"]
    network.partial_fit(names["X"], names["y"])  # makes its lists; what it learned is overwritten
    for i, (weights, biases) in enumerate(first_numbers()):
        network.coefs_[i][:] = np.array(weights).T
        network.intercepts_[i][:] = biases


def _torch(names: dict[str, Any]) -> None:
    import torch

    parts = [names["network"][0], names["network"][2]]
    with torch.no_grad():
        for part, (weights, biases) in zip(parts, first_numbers()):
            part.weight.copy_(torch.tensor(weights))
            part.bias.copy_(torch.tensor(biases))


START: dict[str, Callable[[dict[str, Any]], None]] = {
    "neuron": _neuron,
    "micrograd": _micrograd,
    "scikit-learn": _scikit_learn,
    "torch": _torch,
}


def names_for(tool: str) -> dict[str, Any]:
    """Import what a program uses and give it the table."""
    names: dict[str, Any] = {"X": INPUTS, "y": ANSWERS}
    if tool == "neuron":
        exec("from neuron import Network", names)  # noqa: S102 - ours
    elif tool == "micrograd":
        exec("from micrograd.nn import MLP", names)  # noqa: S102
    elif tool == "scikit-learn":
        exec("from sklearn.neural_network import MLPRegressor", names)  # noqa: S102
    else:
        import torch

        torch.set_default_dtype(torch.float64)
        torch.set_num_threads(1)
        exec("from torch.nn import Linear, ReLU, Sequential", names)  # noqa: S102
        exec("from torch.nn.functional import mse_loss\nfrom torch.optim import SGD", names)  # noqa: S102
        names |= {
            "X": torch.tensor(INPUTS, dtype=torch.float64),
            "y": torch.tensor([[answer] for answer in ANSWERS], dtype=torch.float64),
        }
    return names


def run(tool: str) -> tuple[list[float], float]:
    """Run a program; return its four answers and the seconds of its training."""
    make, train, ask = PROGRAMS[tool].strip().split("\n\n")
    names = names_for(tool)
    exec(make, names)  # noqa: S102
    START[tool](names)
    begin = time.perf_counter()
    exec(train, names)  # noqa: S102
    seconds = time.perf_counter() - begin
    exec(ask, names)  # noqa: S102
    answers = names["answers"]
    found = answers.tolist() if hasattr(answers, "tolist") else answers
    return [a[0] if isinstance(a, list) else a for a in found], seconds


if __name__ == "__main__":
    rounds = [{tool: run(tool) for tool in PROGRAMS} for _ in range(5)]
    recorded = {
        "python": platform.python_version(),
        "versions": {tool: version(tool) for tool in PROGRAMS if tool != "neuron"},
        "answers": {tool: answers for tool, (answers, _) in rounds[0].items()},
        "seconds": {
            tool: round(statistics.median(each[tool][1] for each in rounds), 4) for tool in PROGRAMS
        },
    }
    text = json.dumps(recorded, indent=2)
    Path(__file__).with_suffix(".json").write_text(f"{text}\n", encoding="utf-8")
