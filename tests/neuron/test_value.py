"""Slopes from Value agree with those of calculus, however long the chain."""

import gc
import json
import math
import operator
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from neuron.value import Value

numbers = st.floats(-3, 3).map(lambda number: round(number, 3))
# The function, its derivative, and where it is defined.
FUNCTIONS = {
    "exp": (math.exp, math.exp, lambda _: True),
    "log": (math.log, lambda x: 1 / x, lambda x: x > 0.01),
    "tanh": (math.tanh, lambda x: 1 / math.cosh(x) ** 2, lambda _: True),
    "sigmoid": (
        lambda x: 1 / (1 + math.exp(-x)),
        lambda x: 1 / (2 + math.exp(x) + math.exp(-x)),
        lambda _: True,
    ),
    "relu": (lambda x: max(0, x), lambda x: int(x > 0), lambda x: x != 0),
    "__neg__": (lambda x: -x, lambda _: -1, lambda _: True),
}
# The operator, and its derivatives for the left and the right number.
OPERATORS = {
    "+": (operator.add, lambda *_: 1, lambda *_: 1),
    "-": (operator.sub, lambda *_: 1, lambda *_: -1),
    "*": (operator.mul, lambda _, b: b, lambda a, _: a),
    "/": (operator.truediv, lambda _, b: 1 / b, lambda a, b: -a / b**2),
    "**": (
        operator.pow,
        lambda a, b: b * a ** (b - 1),
        lambda a, b: a**b * math.log(a),
    ),
}


@pytest.mark.parametrize("name", FUNCTIONS)
@given(x=numbers)
def test_every_function_has_the_slope_of_calculus(name, x):
    function, slope, defined = FUNCTIONS[name]
    assume(defined(x))
    value = Value(x)
    result = getattr(value, name)()
    result.backward()
    assert result.data == pytest.approx(function(x), rel=1e-12)
    assert value.grad == pytest.approx(slope(x), rel=1e-9)


@pytest.mark.parametrize("name", OPERATORS)
@given(a=numbers, b=numbers)
def test_every_operator_has_the_slopes_of_calculus_on_both_sides(name, a, b):
    apply, left_slope, right_slope = OPERATORS[name]
    if name == "**":
        a = abs(a)  # a negative base has no slope in the exponent
        assume(a > 0.01)
    assume(abs(b) > 0.01)
    left, right = Value(a), Value(b)
    for result in (apply(left, right), apply(left, b), apply(a, right)):
        assert result.data == pytest.approx(apply(a, b), rel=1e-9, abs=1e-12)
        result.backward()
    assert left.grad == pytest.approx(2 * left_slope(a, b), rel=1e-9, abs=1e-12)
    assert right.grad == pytest.approx(2 * right_slope(a, b), rel=1e-9, abs=1e-12)


def test_the_example_of_micrograds_readme_gives_its_numbers():
    a, b = Value(-4.0), Value(2.0)
    c = a + b
    d = a * b + b**3
    c = c + (c + 1)
    c = c + (1 + c + (-a))
    d = d + (d * 2 + (b + a).relu())
    d = d + (3 * d + (b - a).relu())
    e = c - d
    f = e**2
    g = f / 2.0
    g = g + 10.0 / f
    g.backward()
    assert [f"{n:.4f}" for n in (g.data, a.grad, b.grad)] == ["24.7041", "138.8338", "645.5773"]


def test_powers_reach_zero_and_negative_numbers():
    for x, power, result, slope in [(0, 2, 0, 0), (0, 1, 0, 1), (0, 0, 1, 0), (-2, 3, -8, 12)]:
        value = Value(x)
        raised = value**power
        raised.backward()
        assert (raised.data, value.grad) == (result, slope)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (
            lambda: Value(-2) ** 0.5,
            ValueError,
            r"^\*\*: expected a whole number as the power of -2, got 0.5$",
        ),
        (lambda: Value(1e308) + 1e308, ValueError, r"^\+: expected a finite number, got inf$"),
        (lambda: Value(0).log(), ValueError, "^log: expected a number above 0, got 0$"),
        (lambda: Value(-1).log(), ValueError, "^log: expected a number above 0, got -1$"),
        (lambda: 1 / Value(0), ZeroDivisionError, None),
        (lambda: Value(0) ** -0.5, ZeroDivisionError, "negative power"),
    ],
)
def test_what_is_no_number_is_refused(call, error, message):
    with pytest.raises(error, match=message):
        call()


@pytest.mark.parametrize("x", [-1000, 1000])
def test_squashing_extreme_numbers_does_not_overflow(x):
    assert Value(x).sigmoid().data == (x > 0)
    assert Value(x).tanh().data == (1 if x > 0 else -1)


def test_a_value_used_twice_collects_both_slopes():
    x = Value(3)
    (x * x + x).backward()
    assert x.grad == 7


def test_slopes_of_several_calls_add_up_until_they_are_set_to_zero():
    x = Value(3)
    middle = x * x
    result = middle * 2
    result.backward()
    result.backward()
    assert (x.grad, middle.grad, result.grad) == (24, 2, 1)
    x.grad = 0.0
    result.backward()
    assert x.grad == 12


def test_a_chain_of_100_000_links_works_and_can_be_thrown_away():
    before = len(gc.get_objects())
    x = Value(0.5)
    chain = x
    for _ in range(100_000):
        chain = chain * 1.00001
    chain.backward()
    assert x.grad == pytest.approx(1.00001**100_000, rel=1e-9)
    del chain
    gc.collect()
    assert len(gc.get_objects()) < before + 1000


def test_no_link_of_a_chain_is_freed_inside_another():
    """Pyodide has no stack for that: it dies when some 2,000 objects are freed one in another."""
    program = """
import gc
from neuron.value import Value

depth, deepest = 0, 0

class Watched(Value):
    def __del__(self):
        global depth, deepest
        depth += 1
        deepest = max(deepest, depth)
        self.sources = ()  # what this frees is freed inside of us
        depth -= 1

chain = Watched(1.0)
for _ in range(50):
    chain = Watched(1.0, ((chain, 1.0),))
del chain
gc.collect()
print(deepest)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.split() == [b"1"]


@given(st.lists(numbers, min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_visits_does_not_depend_on_where_values_lie_in_memory(data, shuffler):
    """Sums of floats depend on their order, so equal programs must visit in equal order."""
    slopes = []
    for _ in range(2):
        rubbish = [object() for _ in range(shuffler.randrange(50))]
        values = [Value(number) for number in data]
        rubbish.clear()
        total = sum(a * b.tanh() for a in values for b in values)
        (total * total).backward()
        slopes.append([value.grad for value in values])
    assert slopes[0] == slopes[1]


def test_a_value_shows_its_number_and_its_slope():
    x = Value(2)
    (x * 3).backward()
    assert repr(x) == "Value(2, grad=3.0)"


RECORDED = json.loads((Path(__file__).parent / "oracles" / "torch_powers.json").read_text("utf-8"))
SIGNS = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "**": operator.pow,
}


@pytest.mark.parametrize("sign", SIGNS)
def test_results_and_slopes_are_those_of_pytorch_up_to_the_edges(sign):
    """Recorded with oracles/torch_powers.py; where PyTorch has no finite result, we refuse."""
    rows = [row[1:] for row in RECORDED if row[0] == sign]
    assert len(rows) > 150
    for left, right, result, left_slope, right_slope in rows:
        a, b = Value(left), Value(right)
        if not math.isfinite(result):
            with pytest.raises((ValueError, ZeroDivisionError)) as caught:
                SIGNS[sign](a, b)
            refused = isinstance(caught.value, ZeroDivisionError)
            assert refused or str(caught.value).startswith(f"{sign}: expected ")
            continue
        worked_out = SIGNS[sign](a, b)
        worked_out.backward()
        close = [
            pytest.approx(number, rel=1e-12, nan_ok=True)
            for number in (result, left_slope, right_slope)
        ]
        assert [worked_out.data, a.grad, b.grad] == close, (left, sign, right)


@pytest.mark.parametrize("sign", SIGNS)
def test_numbers_of_numpy_stand_on_either_side(sign):
    for number in (np.float64(2), np.float32(2), np.int64(2)):
        for made, expected in (
            (SIGNS[sign](Value(3), number), SIGNS[sign](3, 2)),
            (SIGNS[sign](number, Value(3)), SIGNS[sign](2, 3)),
        ):
            assert type(made) is Value
            assert made.data == pytest.approx(expected, rel=1e-12)
            assert type(made.data) in (int, float)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: Value("3"), "data: expected a number, got '3'"),
        (lambda: Value([1]), r"data: expected a number, got \[1\]"),
        (lambda: Value(1) + "a", r"\+: expected a number, got 'a'"),
        (lambda: [1] * Value(2), r"\*: expected a number, got \[1\]"),
        (lambda: None - Value(2), "-: expected a number, got None"),
        (lambda: Value(2) / None, "/: expected a number, got None"),
        (lambda: Value(2) ** "2", r"\*\*: expected a number, got '2'"),
        (lambda: Value(1e200) * 1e200, r"\*: expected a finite number, got inf"),
        (lambda: Value(1e200) / 1e-200, "/: expected a finite number, got inf"),
        (lambda: Value(10) ** 400, r"\*\*: expected a finite number, got inf"),
        (
            lambda: Value(-8) ** Value(0.5),
            r"\*\*: expected a whole number as the power of -8, got ",
        ),
        (lambda: Value(1000).exp(), "exp: expected a finite number, got inf"),
        (lambda: Value(10**400), "data: expected a finite number, got 1000"),
        (lambda: Value(10**5000), "data: expected a finite number, got "),
    ],
)
def test_a_refusal_names_what_the_reader_wrote(call, message):
    with pytest.raises((TypeError, ValueError), match=f"^{message}"):
        call()
