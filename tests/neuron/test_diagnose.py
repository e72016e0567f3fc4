"""The doctor names what broke a training on purpose, in both languages, and refuses nonsense."""

# ruff: noqa: N806 - X is a table, as everywhere in this field

import math
import random
import string
import warnings
from pathlib import Path

import pytest

from neuron import Network, Neuron, diagnose, iris, language, storm, train, xor
from neuron.data import RULES, truth_table
from neuron.diagnosis import networks, neurons
from neuron.diagnosis.words import TEMPLATES
from tests.neuron.patients import BREAKS, TABLES, visit

XOR = [[1, 1], [1, 0], [0, 1], [0, 0]], [0, 1, 1, 0]


def asked(*told, **more):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return diagnose(*told, **more)


@pytest.mark.parametrize(
    ("cause", "table", "seed"),
    [
        ("healthy", "xor", 0),
        ("healthy", "blobs", 1),
        ("healthy", "flowers", 2),
        ("rate-large", "xor", 3),
        ("rate-large", "blobs", 4),
        ("rate-large", "flowers", 5),
        ("rate-small", "xor", 6),
        ("rate-small", "circles", 7),
        ("rate-small", "pictures", 8),
        ("diverged", "xor", 9),
        ("diverged", "moons", 10),
        ("equal-start", "xor", 11),
        ("equal-start", "blobs", 12),
        ("unscaled", "flowers", 13),
        ("unscaled", "pictures", 14),
        ("saturated", "circles", 16),
        ("saturated", "flowers", 16),
        ("dead-relu", "xor", 17),
        ("dead-relu", "blobs", 18),
        ("shuffled-labels", "blobs", 19),
        ("shuffled-labels", "pictures", 20),
        ("unbalanced", "moons", 21),
        ("unbalanced", "blobs", 22),
        ("too-small", "xor", 23),
        ("too-small", "circles", 24),
        ("memorized", "circles", 25),
        ("memorized", "flowers", 26),
    ],
)
def test_what_broke_a_network_is_named(cause, table, seed):
    patient = visit(cause, table, seed)
    found = asked(patient.network, patient.X, patient.y, validation=patient.validation)
    assert cause in found.causes[:2]
    assert found.cause == found.causes[0]
    assert found.what
    assert found.next


def test_every_break_is_tried_and_every_cause_has_words():
    sources = "".join(Path(module.__file__).read_text("utf-8") for module in (networks, neurons))
    assert [key for key in TEMPLATES["en"] if f'"{key}"' not in sources] == []
    causes = {key.split("/")[0] for key in TEMPLATES["en"]}
    assert set(BREAKS) | {"frozen", "cycle"} == causes
    assert len(TABLES) >= 5


@pytest.mark.parametrize("rule", RULES)
def test_a_neuron_is_healthy_on_every_table_but_two(rule):
    """Which two is known since Minsky and Papert 1969."""
    rows = truth_table(rule)
    for seed in range(20):
        found = asked(train(Neuron(seed=seed), rows), rows)
        wanted = ("cycle", "too-small") if rule in ("xor", "xnor") else ("healthy",)
        assert found.causes == wanted


def cloud(seed, centers=((-0.5, -0.4), (0.5, 0.4)), spread=0.15, n=80):
    chance = random.Random(seed)
    answers = [i % len(centers) for i in range(n)]
    return [(*(chance.gauss(c, spread) for c in centers[a]), a % 2) for a in answers]


FOUR = ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))


def frozen(seed):
    rows = storm()
    start = Neuron(weights=[0.1, 0.2], threshold=0.9 - seed / 100)
    return train(start, rows, rate=1e-30), rows


def still(seed):
    rows = truth_table("nor")
    return train(Neuron(seed=seed), rows, learn_threshold=False), rows


def ran_away(seed):
    rows = cloud(seed)
    rows = [(9 * a, 9 * b, answer) for a, b, answer in rows] + [(9, 9, 0)]
    return train(Neuron(seed=seed), rows, rate=1e308), rows


def slow(seed):
    rows = cloud(seed)
    return train(Neuron(weights=[-5, 3], threshold=-4), rows, rate=1e-5, max_epochs=60), rows


def bent(seed):
    rows = cloud(seed, FOUR)
    return train(Neuron(seed=seed), rows, max_epochs=60), rows


def mixed(seed):
    rows = cloud(seed)
    answers = [answer for *_, answer in rows]
    random.Random(seed).shuffle(answers)
    rows = [(a, b, answer) for (a, b, _), answer in zip(rows, answers)]
    return train(Neuron(seed=seed), rows, max_epochs=60), rows


@pytest.mark.parametrize(
    ("cause", "break_it"),
    [
        ("frozen", frozen),
        ("frozen", still),
        ("diverged", ran_away),
        ("rate-small", slow),
        ("too-small", bent),
        ("shuffled-labels", mixed),
    ],
)
def test_what_broke_a_neuron_is_named(cause, break_it):
    hits = [asked(*break_it(seed)).cause == cause for seed in range(5)]
    assert sum(hits) == 5


def test_unscaled_inputs_of_a_neuron_are_named():
    hits = []
    for seed in range(20):
        rows = [(400 * a, b, answer) for a, b, answer in cloud(seed, ((0, -0.5), (0, 0.5)))]
        with pytest.warns(UserWarning, match="input 1 goes"):
            result = train(Neuron(seed=seed), rows, max_epochs=4)
        if not result.converged:
            hits.append(asked(result, rows).cause == "unscaled")
    assert len(hits) >= 10
    assert sum(hits) >= 0.9 * len(hits)


def test_a_neuron_that_needs_more_time_is_not_called_ill():
    """Setosa or not: one straight line has all of them right, but not after three epochs."""
    X, y, *_ = iris()
    rows = [(*x, int(answer == 0)) for x, answer in zip(X, y)]
    results = [train(Neuron(4, seed=seed), rows, max_epochs=3) for seed in range(8)]
    short = [result for result in results if not result.converged]
    assert len(short) >= 3
    assert {asked(result, rows).cause for result in short} == {"healthy"}


def test_asking_changes_nothing_of_the_readers():
    for cause in ("rate-small", "saturated"):
        patient = visit(cause, "xor", 1)
        before, history = patient.network.to_dict(), vars(patient.network.history).copy()
        random.seed(7)
        expected = random.random()
        random.seed(7)
        first = asked(patient.network, patient.X, patient.y)
        assert random.random() == expected
        assert patient.network.to_dict() == before
        assert vars(patient.network.history) == history
        assert asked(patient.network, patient.X, patient.y) == first


def test_numbers_instead_of_classes_are_diagnosed_by_their_loss():
    X = [[i / 20, j / 20] for i in range(20) for j in range(0, 20, 3)]
    y = [math.sin(3 * a) * b for a, b in X]

    def cause(sizes, rate, answers=y, epochs=60):
        network = Network(sizes, output="linear", seed=0)
        network.fit(X, answers, epochs=epochs, rate=rate)
        return asked(network, X, answers).cause

    assert cause([2, 8, 1], 0.1) == "healthy"
    assert cause([2, 8, 1], 1e-6) == "rate-small"
    assert cause([2, 8, 1], 100) == "diverged"


def test_neurons_that_bend_nothing_are_told_so():
    network = Network([2, 8, 1], activation="linear", seed=0)
    network.fit(*XOR, epochs=300, rate=0.1)
    found = asked(network, *XOR)
    assert found.cause == "too-small"
    assert "tanh" in found.next


def test_one_answer_for_all_rows_teaches_nothing():
    network = Network([2, 2, 1], seed=0)
    network.fit(XOR[0], [1, 1, 1, 1], epochs=20, rate=0.5)
    assert asked(network, XOR[0], [1, 1, 1, 1]).cause == "unbalanced"


@pytest.mark.parametrize("output", ["sigmoid", "linear"])
def test_several_outputs_are_diagnosed_as_one(output):
    network = Network([2, 6, 2], output=output, seed=2)
    answers = [[a & b, a | b] for a, b in XOR[0]]
    network.fit(XOR[0], answers, epochs=300, rate=0.1)
    assert asked(network, XOR[0], answers).cause == "healthy"
    network = Network([2, 6, 2], output=output, seed=2)
    network.fit(XOR[0], answers, epochs=300, rate=1e-5)
    assert asked(network, XOR[0], answers).cause == "rate-small"


def test_both_languages_say_the_same_with_the_same_values():
    def names(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert TEMPLATES["ko"].keys() == TEMPLATES["en"].keys()
    for key, (what, following) in TEMPLATES["en"].items():
        korean = TEMPLATES["ko"][key]
        assert names(what + following) == names("".join(korean)), key
        assert all("가" <= max(text) <= "힣" for text in korean), key
        assert (what + following).isascii(), key


@pytest.mark.parametrize(("lang", "word"), [("ko", "뉴런"), ("en", "neuron")])
def test_it_speaks_the_readers_language(monkeypatch, lang, word):
    monkeypatch.setattr(language, "_chosen", lang)
    network = Network([2, 1, 1], seed=0)
    network.fit(*XOR, epochs=300, rate=0.5)
    found = asked(network, *XOR)
    assert word in found.what
    assert repr(found) == f"too-small: {found.what} {found.next}"


def fitted():
    network = Network([2, 2, 1], seed=0)
    network.fit(*XOR, epochs=1, rate=0.5)
    return network


@pytest.mark.parametrize(
    ("told", "more", "sentence"),
    [
        ([5, *XOR], {}, "trained: expected a Network that fit has trained, or"),
        ([Network([2, 1]), *XOR], {}, "trained: expected a Network that fit has trained, or"),
        ([fitted().history, *XOR], {}, "trained: expected a Network that fit has trained, or"),
        ([fitted(), XOR[0]], {}, "y: expected an answer for every row, got None"),
        ([fitted(), [[1]], [1]], {}, r"X\[0\]: expected 2 numbers, got"),
        ([fitted(), [], []], {}, "X: expected a list of rows, got"),
        ([fitted(), XOR[0], [0, 1]], {}, "y: expected 4 answers, got"),
        ([fitted(), XOR[0], [0, 1, 2, 0]], {}, r"y\[2\]: expected 0 or 1, got 2"),
        ([fitted(), *XOR], {"validation": 5}, r"validation: expected a pair \(X, y\), got 5"),
        ([fitted(), *XOR], {"validation": ([[1]], [1])}, r"validation X\[0\]: expected 2 numbers"),
        ([train(Neuron(seed=0), xor()), storm()], {}, "rows: expected the rows that train"),
        ([train(Neuron(seed=0), xor()), xor(), [1]], {}, "y: expected nothing, since rows hold"),
        ([train(Neuron(seed=0), xor()), 5], {}, "rows: expected a list of rows, got 5"),
    ],
)
def test_what_nobody_can_diagnose_is_refused_in_one_sentence(told, more, sentence):
    with pytest.raises((TypeError, ValueError), match=f"^{sentence}[^\n]*$"):
        diagnose(*told, **more)
