"""Whatever is handed to a public function: it works, or a refusal names the argument, and soon."""

import re
import time
import warnings
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import neuron
from neuron import Network, Neuron, Value, check_gradient, draw, train, train_test_split
from neuron.language import set_language

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 12),
    st.integers(),
    st.sampled_from([10**400, -(10**5000), 2**53, 1e308, -1e308, 5e-324]),
    st.floats(-2, 2),
    st.floats(),
    st.text(max_size=4),
    st.binary(max_size=4),
    st.complex_numbers(),
    st.sampled_from([np.int64(2), np.float32(0.5), np.bool_(True), np.str_("1"), pd.NA, pd.NaT]),
    st.sampled_from([int, print, len, Neuron, object(), Neuron(seed=0), Value(1), ...]),
)
lists = st.one_of(
    st.lists(st.integers(0, 1), min_size=2, max_size=4),
    st.lists(st.floats(-2, 2), min_size=1, max_size=4),
    st.lists(scalars, max_size=4),
    st.lists(scalars, max_size=3).map(tuple),
    st.dictionaries(st.text(max_size=2), scalars, max_size=2),
    st.sets(st.integers(), max_size=3),
    st.builds(np.array, st.lists(st.floats(), max_size=4)),
    st.builds(pd.Series, st.lists(st.integers(0, 1), max_size=4)),
    st.builds(iter, st.lists(st.integers(0, 1), max_size=4)),
)
tables = st.one_of(
    st.lists(st.tuples(*[st.integers(0, 1)] * 3), min_size=1, max_size=4),
    st.lists(st.one_of(lists, scalars), max_size=4),
    st.builds(pd.DataFrame, st.lists(st.tuples(*[st.floats(-1, 1)] * 2), max_size=3)),
    st.builds(np.ones, st.tuples(*[st.integers(0, 3)] * 2)),
)
anything = st.one_of(scalars, lists, tables)
functions = st.one_of(
    anything.map(lambda answer: lambda *_: answer),
    st.sampled_from([lambda a, b: a > b, lambda x: x[0], Neuron(seed=0), Network([2, 1], seed=0)]),
    anything,
)


def mostly(good):
    """Draw something good three times of four, so that the other arguments are reached."""
    return st.one_of(st.just(good), st.just(good), st.just(good), anything)


X, Y = [[1, 1], [1, 0], [0, 1], [0, 0]], [1, 0, 0, 0]
ROWS = [(1, 1, 1), (1, 0, 0)]
DOT = "\n".join(["........"] * 8)
FITTED = Network([2, 1], seed=0)
FITTED.fit(X, Y, epochs=2, rate=0.1)


def split(*drawn):
    return train_test_split(drawn[0], drawn[1], test=drawn[2], seed=drawn[3])


CALLS = {
    "Neuron": (lambda n, w, t, s: Neuron(n, weights=w, threshold=t, seed=s), [2, [1, 2], 1, 4]),
    "Neuron drawn": (lambda n, s: Neuron(n, seed=s), [2, 4]),
    "Neuron.predict": (lambda x: Neuron(2, seed=0).predict(x), [[1, 0]]),
    "Neuron.weighted_sum": (lambda x: Neuron(2, seed=0).weighted_sum(x), [[1, 0]]),
    "Neuron.learn": (lambda x, a, r: Neuron(2, seed=0).learn(x, a, rate=r), [[1, 0], 1, 0.1]),
    "train": (
        lambda n, rows, r: train(n, rows, rate=r, max_epochs=5),
        [Neuron(seed=0), ROWS, 0.1],
    ),
    "train's epochs": (lambda e: train(Neuron(seed=0), ROWS, max_epochs=e), [5]),
    "count_right": (neuron.count_right, [Neuron(seed=0), ROWS]),
    "Network": (
        lambda n, a, o, c, s: Network(n, activation=a, output=o, loss=c, seed=s),
        [[2, 3, 1], "tanh", "sigmoid", None, 0],
    ),
    "Network.predict": (lambda x: Network([2, 1], seed=0).predict(x), [[1, 0]]),
    "Network.predict_proba": (lambda x: Network([2, 1], seed=0).predict_proba(x), [[1, 0]]),
    "Network.score": (lambda x, y: Network([2, 1], seed=0).score(x, y), [X, Y]),
    "Network.loss": (lambda x, y: Network([2, 2], seed=0).loss(x, y), [X, [[0, 1]] * 4]),
    "Network.gradient": (lambda x, y: Network([2, 1], seed=0).gradient(x, y), [[1, 0], 1]),
    "Network.learn": (lambda x, y, r: Network([2, 1], seed=0).learn(x, y, rate=r), [[1, 0], 1, 1]),
    "Network.fit": (
        lambda x, y, r, b, v, p: Network([2, 3], output="softmax", seed=0).fit(
            x, y, epochs=2, rate=r, batch_size=b, validation=v, patience=p
        ),
        [X, Y, 0.1, 2, (X, Y), 3],
    ),
    "Network.from_dict": (Network.from_dict, [Network([2, 1], seed=0).to_dict()]),
    "check_gradient": (
        lambda n, x, y, t: check_gradient(n, x, y, tolerance=t),
        [Network([2, 1], seed=0), [1, 0], 1, 1e-6],
    ),
    "diagnose": (
        lambda n, x, y, v: neuron.diagnose(n, x, y, validation=v),
        [FITTED, X, Y, (X, Y)],
    ),
    "diagnose's rows": (neuron.diagnose, [train(Neuron(seed=0), ROWS), ROWS]),
    "Value": (Value, [1]),
    "Value +": (lambda a, b: Value(a) + b, [1, 2]),
    "Value -": (lambda a, b: b - Value(a), [1, 2]),
    "Value *": (lambda a, b: Value(a) * b, [1, 2]),
    "Value /": (lambda a, b: Value(a) / b, [1, 2]),
    "Value **": (lambda a, b: Value(a) ** b, [1, 2]),
    "Value exp": (lambda a: Value(a).exp().log().tanh().sigmoid().relu(), [1]),
    "truth_table": (neuron.truth_table, [[1, 0, 0, 0]]),
    "train_test_split": (split, [X, Y, 0.5, 0]),
    "set_language": (set_language, ["en"]),
    "line": (lambda v, n, t: draw.line(v, name=n, top=t), [[1, 2], "right", 4]),
    "curves": (
        lambda a, b, p, x: draw.curves(a, b, at=p, across=x),
        [{"loss": [1, 2]}, {"a": [1]}, [10, 20], "rows"],
    ),
    "histogram": (lambda v, n: draw.histogram(v, label=n), [[1, 2], "epochs"]),
    "neuron": (
        lambda w, t, x, n, e: draw.neuron(w, t, x, names=n, edit=e),
        [[1, 2], 1, [1, 0], ["a", "b"], "w"],
    ),
    "number_line": (
        lambda s, t, r, m, e: draw.number_line(s, t, rows=r, moving=m, edit=e),
        [[1, 2], 1, ROWS, True, "t"],
    ),
    "table": (lambda r, p, n, e: draw.table(r, p, names=n, edit=e), [ROWS, None, ["a", "b"], "d"]),
    "tug_of_war": (lambda p, n: draw.tug_of_war(p, names=n), [[[1, 2], [3, 4]], ["a", "b"]]),
    "folding": (draw.folding, [[(1, 1, 0), (1, 0, 1), (0, 1, 1), (0, 0, 0)], 0.5]),
    "slope": (
        lambda c, p, lo, hi, n, r, f, e: draw.slope(
            c, p, low=lo, high=hi, names=n, rate=r, fastest=f, edit=e
        ),
        [lambda w: w * w, [1, 2], -4, 8, ["w", "loss"], 0.5, 1, ("w", "rate")],
    ),
    "microscope": (
        lambda h, b, w, x, a, r, s: draw.microscope(
            SimpleNamespace(hidden=h, hidden_biases=b, weights=w, bias=0.5), x, a, r, s
        ),
        [[[1, 2], [0.5, -1]], [0, 1], [1, 0.5], [1, 0], 1, 0.5, 3],
    ),
    "graph": (lambda v, b, e: draw.graph(v, b, edit=e, a=v), [Value(2) * 3, 1, "numbers"]),
    "digit": (lambda i, n: draw.digit(i, label=n), [DOT, 1]),
    "digits": (lambda i, n, r: draw.digits(i, labels=n, right=r), [[DOT] * 2, [1, 2], [1, 0]]),
    "heat_map": (lambda w, n: draw.heat_map(w, label=n), [[0.5] * 64, 1]),
    "heat_maps": (draw.heat_maps, [[[0.5] * 64, [-0.5] * 64]]),
    "confusion": (lambda m, n: draw.confusion(m, labels=n), [[[3, 1], [0, 2]], ["a", "b"]]),
    "shares": (lambda v, n: draw.shares(v, labels=n), [[0.25, 0.75], ["a", "b"]]),
    "pad": (lambda p, e: draw.pad(p, edit=e), [DOT, "picture"]),
    "album": (lambda p, k, e: draw.album(p, k, edit=e), [[DOT, ""], 1, "hand"]),
    "Layer": (neuron.Layer, [[[1.5, -2], [0, 3]], [0, 1]]),
    "Network.load": (Network.load, ["no folder/m.json"]),
    "Network.to_dict": (lambda a: Network([2, 1], activation=a).to_dict(), ["tanh"]),
    "Network.save": (
        lambda p: FITTED.save(f"no folder/{p}" if isinstance(p, str | bytes) else p),
        ["m.json"],
    ),
    "storm_machine": (
        lambda p, c, d, e: draw.storm_machine(p, c, d, edit=e),
        [lambda a, b: a > b, 1, 0, ("clouds", "drop")],
    ),
    "boundary": (
        lambda p, r, lo, hi, n, e: draw.boundary(p, r, low=lo, high=hi, names=n, edit=e),
        [lambda a, b: a > b, ROWS, -0.5, 1.5, ("a", "b"), "data"],
    ),
    "loop": (draw.loop, ["guess", 2, 4]),
    "rice_mill": (draw.rice_mill, []),
    "conveyor": (draw.conveyor, [lambda a, b: a > b, 1, 0]),
    "display": (neuron.display, [1, "key"]),
    "digits, the data": (lambda s: neuron.digits(scaled=s), [True]),
    "iris": (neuron.iris, []),
    "names": (neuron.names, [["ada", "grace"]]),
    "storm": (neuron.storm, []),
    "xor": (neuron.xor, []),
    "weight_map": (
        lambda r, p, d, s, lo: draw.weight_map(
            lambda a, b: lambda x, y: a * x > b * y, r, path=p, dots=d, steps=s, low=lo
        ),
        [ROWS, [(0, 0), (1, 1)], [(1, 1)], [(0, 0), (0, 1)], -1],
    ),
}

VALUES = ("exp", "log", "tanh", "sigmoid", "relu", "backward")
CALLS |= {f"Value.{name}": (lambda a, name=name: getattr(Value(a), name)(), [1]) for name in VALUES}


# Steps inside a network, which has looked at what it hands them.
INSIDE = {f"Layer.{name}" for name in ("weighted_sums", "share", "nudge", "rows", "copy")}
# What readers are given, and never make themselves.
GIVEN = {"Diagnosis", "Figure", "History", "TrainResult"}


def named(error):
    """Tell whether a message begins with an argument, or with the sign that the reader wrote."""
    return re.match(r"(validation )?(\w[\w, ]*|[-+*/]{1,2})(\[.*?\])?: expected ", str(error))


def test_whatever_is_public_is_tried():
    tried = {re.split(r"[., ]|\'", name)[0] for name in CALLS}
    assert {*neuron.__all__, *draw.__all__} - GIVEN <= tried
    made = {name: getattr(neuron, name) for name in {*neuron.__all__} - GIVEN}
    methods = {
        f"{name}.{method}"
        for name, kind in made.items()
        if isinstance(kind, type)
        for method in vars(kind)
        if not method.startswith("_")
    }
    assert methods - CALLS.keys() == INSIDE


@pytest.mark.parametrize("name", CALLS)
@settings(max_examples=8, deadline=None, suppress_health_check=[*HealthCheck], derandomize=True)
@given(data=st.data())
def test_a_public_function_works_or_names_the_argument(name, data):
    call, good = CALLS[name]
    drawn = [data.draw(mostly(each)) for each in good]
    begin = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", neuron.notices.UnscaledWarning)
        try:
            made = call(*drawn)
            if isinstance(made, draw.Figure):
                made.svg()
        except ZeroDivisionError:
            assert name in ("Value /", "Value -", "Value **")  # Python's own words for it
        except OSError as error:
            assert name in ("Network.load", "Network.save")
            assert "path: " in str(error)  # noqa: PT017
        except (ValueError, TypeError) as error:
            assert named(error), error  # noqa: PT017 - most calls raise nothing
    assert time.process_time() - begin < 3
    set_language("en")


ASKING = {
    "boundary": lambda made: draw.boundary(made, ROWS).svg(),
    "storm_machine": lambda made: draw.storm_machine(made, 1, 0).svg(),
    "weight_map": lambda made: draw.weight_map(lambda *_: made, ROWS).svg(),
    "table": lambda made: draw.table(ROWS, made).svg(),
    "conveyor": lambda made: draw.conveyor(made, 1, 0).svg(),
    "train": lambda made: train(Neuron(seed=0), ROWS, max_epochs=2, on_epoch=made),
    "fit": lambda made: Network([2, 1], seed=0).fit(X, Y, epochs=2, rate=1, on_epoch=made),
}


@pytest.mark.parametrize("name", ASKING)
@settings(max_examples=8, deadline=None, suppress_health_check=[*HealthCheck], derandomize=True)
@given(made=functions)
def test_what_asks_any_function_works_or_names_it(name, made):
    begin = time.process_time()
    try:
        ASKING[name](made)
    except (ValueError, TypeError) as error:
        own = "argument" in str(error) or "<lambda>" in str(error)  # of the function itself
        assert named(error) or own or "object" in str(error), error  # noqa: PT017
    assert time.process_time() - begin < 3
