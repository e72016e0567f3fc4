"""Runs all benchmarks: ``python -m tests.benchmarks``; ends with 1 if a bar is missed."""

import subprocess
import sys
from statistics import median
from time import perf_counter

from neuron import Neuron, storm, train
from tests.benchmarks import training

IMPORT_BAR = 40  # milliseconds


def import_milliseconds(runs=9):
    """Return the median time that ``import neuron`` takes in a new process, itself excluded."""
    program = (
        "from time import perf_counter as clock; start = clock()\n"
        "import neuron; print((clock() - start) * 1000)"
    )
    command = [sys.executable, "-c", program]
    return median(float(subprocess.check_output(command)) for _ in range(runs))


def thousand_storms():
    """Return the seconds for 1,000 trainings of the book's first table, seeds 0 to 999."""
    start = perf_counter()
    for seed in range(1000):
        train(Neuron(threshold=1, seed=seed), storm(), learn_threshold=False)
    return perf_counter() - start


def main():
    """Print one line for each measurement."""
    print(f"Python {sys.version.split()[0]}")
    reached = training.report()
    print(f"1,000 storm trainings: {median(thousand_storms() for _ in range(3)):.3f} s")
    milliseconds = import_milliseconds()
    print(f"import neuron: {milliseconds:.1f} ms, bar {IMPORT_BAR} ms")
    return 0 if reached and milliseconds < IMPORT_BAR else 1


if __name__ == "__main__":
    sys.exit(main())
