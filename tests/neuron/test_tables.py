"""The neuron trains exactly as measured: tables A to C and E, and an exhaustive search."""

import hashlib
import random
import statistics
from itertools import product

import pytest

from neuron import Neuron, count_right, train, truth_table

SEEDS = range(1000)

# answers, solved, min, median, mean, p95, max, updates: 1,000 seeds, threshold fixed at 1
TABLE_A = [
    ((1, 0, 0, 0), 0, 2, 8.5, 35, 48, 8.5),
    ((1, 1, 0, 0), 1, 46.5, 46.0, 86, 99, 51.8),
    ((0, 1, 0, 0), 6, 104, 103.5, 173, 200, 155.3),
    ((1, 1, 1, 0), 6, 67.5, 63.4, 90, 99, 97.1),
    ((1, 0, 1, 0), 1, 43, 44.0, 85, 98, 49.8),
    ((0, 0, 1, 0), 2, 99, 99.5, 173, 196, 149.2),
    ((0, 0, 0, 0), 0, 0, 8.3, 35, 46, 8.3),
]
# the same with a learned threshold
TABLE_C = [
    ((1, 0, 0, 0), 0, 11, 12.7, 34, 48, 15.5),
    ((1, 1, 0, 0), 0, 16, 18.5, 47, 63, 24.9),
    ((0, 1, 0, 0), 3, 59, 58.5, 113, 141, 105.1),
    ((1, 1, 1, 1), 1, 43, 40.7, 74, 94, 51.2),
    ((0, 0, 0, 0), 0, 13, 13.4, 31, 38, 20.7),
    ((1, 1, 1, 0), 0, 9, 11.4, 34, 45, 14.6),
    ((0, 1, 1, 1), 16, 89, 86.2, 122, 150, 223.7),
    ((0, 0, 0, 1), 13, 123, 121.0, 179, 198, 190.9),
]
# epochs for the seeds 0 to 9; None: the threshold is learned
TABLE_E = [
    (1, (1, 0, 0, 0), [0, 1, 0, 11, 34, 0, 0, 27, 0, 9]),
    (1, (1, 1, 0, 0), [16, 86, 5, 69, 54, 38, 21, 50, 78, 48]),
    (1, (0, 1, 0, 0), [93, 173, 101, 133, 88, 113, 104, 84, 175, 92]),
    (1, (0, 0, 0, 0), [31, 0, 46, 0, 0, 19, 31, 0, 10, 0]),
    (None, (1, 0, 0, 0), [16, 5, 30, 9, 2, 0, 12, 6, 40, 13]),
    (None, (1, 1, 0, 0), [17, 45, 45, 18, 7, 11, 17, 13, 54, 12]),
    (None, (0, 1, 0, 0), [69, 115, 75, 60, 22, 84, 76, 34, 83, 32]),
    (None, (1, 1, 1, 1), [43, 56, 6, 32, 27, 72, 49, 43, 13, 14]),
    (None, (0, 0, 0, 0), [29, 6, 38, 12, 0, 19, 30, 0, 21, 16]),
]


def run(answers, seed, threshold, max_epochs=5000):
    neuron = Neuron(threshold=threshold, seed=seed)
    learned = threshold is None
    return train(
        neuron, truth_table(answers), max_epochs=max_epochs, learn_threshold=learned
    ), neuron


@pytest.mark.parametrize(
    ("threshold", "row"), [(1, row) for row in TABLE_A] + [(None, row) for row in TABLE_C]
)
def test_thousand_trainings_take_the_measured_epochs(threshold, row):
    answers, *expected, updates = row
    results = [run(answers, seed, threshold)[0] for seed in SEEDS]
    epochs = sorted(result.epochs for result in results)
    assert all(result.converged for result in results)
    assert [
        epochs[0],
        statistics.median(epochs),
        round(statistics.mean(epochs), 1),
        epochs[950],
        epochs[-1],
    ] == expected
    assert round(statistics.mean(sum(result.mistakes) for result in results), 1) == updates


@pytest.mark.parametrize(("threshold", "answers", "expected"), TABLE_E)
def test_first_ten_seeds_take_the_recorded_epochs(threshold, answers, expected):
    assert [run(answers, seed, threshold)[0].epochs for seed in range(10)] == expected


def test_weights_equal_those_of_the_articles_program_to_the_last_bit():
    """The hash was made with a plain transcription of the rule, on CPython 3.10 to 3.14."""
    tables = [(1, 0, 0, 0), (1, 1, 0, 0), (0, 1, 0, 0), (1, 1, 1, 1)]
    record = []
    for threshold, answers in product((1, None), tables):
        if (threshold, answers) == (1, (1, 1, 1, 1)):
            continue
        for seed in range(300):
            result, neuron = run(answers, seed, threshold, 3000)
            w1, w2 = neuron.weights
            record.append(
                (
                    result.epochs,
                    sum(result.mistakes),
                    w1.hex(),
                    w2.hex(),
                    float(neuron.threshold).hex(),
                )
            )
    assert hashlib.sha256(repr(record).encode()).hexdigest()[:16] == "86c62a5071c5d23c"


def reachable(answers, thresholds):
    """Search whole-number weights for a neuron with these answers."""
    rows = [(1, 1), (1, 0), (0, 1), (0, 0)]
    return any(
        tuple(int(a * w1 + b * w2 > t) for a, b in rows) == answers
        for t in thresholds
        for w1, w2 in product(range(-6, 7), repeat=2)
    )


@pytest.mark.parametrize("threshold", [1, -1, None])
def test_training_reaches_exactly_the_tables_that_any_weights_can_reach(threshold):
    thresholds = range(-4, 5) if threshold is None else [2 * threshold]
    for answers in product((0, 1), repeat=4):
        result, _ = run(answers, 0, threshold)
        assert result.converged == reachable(answers, thresholds), answers


def test_seeds_draw_the_weights_first_and_then_the_threshold():
    random.seed(1)
    w1, w2, t = random.random(), random.random(), random.random()
    neuron = Neuron(seed=1)
    assert (neuron.weights, neuron.threshold) == ([w1, w2], t)
    random.seed(1)
    neuron = Neuron()
    assert (neuron.weights, neuron.threshold) == ([w1, w2], t)
    assert count_right(neuron, truth_table("and")) == 3
