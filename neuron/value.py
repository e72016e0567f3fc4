"""A number that remembers what it was made from, so that slopes can be worked out by program."""

import math
from itertools import count

from neuron.activations import sigmoid
from neuron.checks import expect, number

TOP = 709.78  # its exponential is close to the last float
_births = count()
Sources = tuple[tuple["Value", float], ...]


class Value:
    """A number ``data`` that keeps, for ``backward``, its sources and its slope for each of them.

    Use it like a float: ``+ - * / **`` with other Values or plain numbers, and the functions below.
    After ``loss.backward()`` every Value that took part has in ``grad`` the slope of the loss.
    Slopes are those of PyTorch, also where calculus has none; a result that is no finite number is
    refused. The name and the idea of so small a class come from micrograd (Andrej Karpathy, 2020).
    """

    __array_ufunc__ = None  # NumPy's numbers leave their operators to ours

    def __init__(self, data: float, sources: "Sources" = (), name: str = "data") -> None:
        self.data, self.grad, self.birth = number(name, data), 0.0, next(_births)
        # The circle leaves it to the garbage collector: freed one link inside the other, a chain
        # of some thousand Values would overflow the stack of a browser.
        self.sources, self.itself = sources, self

    def __add__(self, other: "Value | float") -> "Value":
        other = _value("+", other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)), "+")

    def __sub__(self, other: "Value | float") -> "Value":
        other = _value("-", other)
        return Value(self.data - other.data, ((self, 1.0), (other, -1.0)), "-")

    def __mul__(self, other: "Value | float") -> "Value":
        other = _value("*", other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)), "*")

    def __truediv__(self, other: "Value | float") -> "Value":
        other = _value("/", other)
        share = self.data / other.data
        return Value(share, ((self, 1 / other.data), (other, -share / other.data)), "/")

    def __pow__(self, power: "Value | float") -> "Value":
        power = _value("**", power)
        a, b = float(self.data), power.data
        expect(a >= 0 or b % 1 == 0, "**", f"a whole number as the power of {self.data}", b)
        result = math.inf if a and b * math.log(abs(a)) > TOP else a**b
        # As in PyTorch: a slope at 0 may be infinite, and a negative number has none for its power.
        slope = b * result / a if a else math.inf if 0 < b < 1 else float(b == 1)
        growth = result * math.log(a) if a > 0 else math.nan if a < 0 else 0.0
        return Value(result, ((self, slope), (power, growth)), "**")

    def exp(self) -> "Value":
        """Raise e = 2.718... to this power."""
        result = math.inf if self.data > TOP else math.exp(self.data)
        return Value(result, ((self, result),), "exp")

    def log(self) -> "Value":
        """Take the natural logarithm; ValueError for 0 and less."""
        expect(self.data > 0, "log", "a number above 0", self.data)
        return Value(math.log(self.data), ((self, 1 / self.data),))

    def tanh(self) -> "Value":
        """Squash the number into -1 to 1."""
        result = math.tanh(self.data)
        return Value(result, ((self, 1 - result * result),))

    def sigmoid(self) -> "Value":
        """Squash the number into 0 to 1."""
        result = sigmoid(self.data)
        return Value(result, ((self, result * (1 - result)),))

    def relu(self) -> "Value":
        """Turn negative numbers into 0, where the slope is 0 too."""
        return Value(max(0.0, self.data), ((self, float(self.data > 0)),))

    def __neg__(self) -> "Value":
        return self * -1

    def __rsub__(self, other: float) -> "Value":
        return _value("-", other) - self

    def __rtruediv__(self, other: float) -> "Value":
        return _value("/", other) / self

    def __rpow__(self, base: float) -> "Value":
        return _value("**", base) ** self

    __radd__, __rmul__ = __add__, __mul__

    def backward(self) -> None:
        """Add to every source's ``grad``, near or far, the slope of this number for it.

        Slopes add up over several calls, as blame does over several rows: set ``grad`` to 0 before
        a new step. Only the Values in between start from 0 by themselves.
        """
        found, waiting = {}, [self]
        while waiting:
            value = waiting.pop()
            if value.birth not in found:
                found[value.birth] = value
                waiting += [source for source, _ in value.sources]
                value.grad = 0.0 if value.sources else value.grad
        self.grad += 1.0
        for birth in sorted(found, reverse=True):  # nothing is older than what it was made from
            for source, slope in found[birth].sources:
                source.grad += slope * found[birth].grad

    def __repr__(self) -> str:
        return f"Value({self.data}, grad={self.grad})"


def _value(sign: str, other: Value | float) -> Value:
    """Take what stands beside an operator."""
    return other if isinstance(other, Value) else Value(number(sign, other))
