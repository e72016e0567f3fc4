"""A number that remembers what it was made from, so that slopes can be worked out by program."""

import math
from itertools import count

from neuron.data import expect
from neuron.network import sigmoid

_births = count()


class Value:
    """A number ``data`` that keeps, for ``backward``, its sources and its slope for each of them.

    Use it like a float: ``+ - * / **`` with other Values or plain numbers, and the functions below.
    After ``loss.backward()`` every Value that took part has in ``grad`` the slope of the loss.
    The name and the idea of so small a class come from micrograd (Andrej Karpathy, 2020).
    """

    def __init__(self, data: float, sources: "tuple[tuple[Value, float], ...]" = ()) -> None:
        expect(isinstance(data, (int, float)) and math.isfinite(data), "data", "a number", data)
        self.data, self.grad, self.birth = data, 0.0, next(_births)
        # The circle leaves it to the garbage collector: freed one link inside the other, a chain
        # of some thousand Values would overflow the stack of a browser.
        self.sources, self.itself = sources, self

    def __add__(self, other: "Value | float") -> "Value":
        other = _value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other: "Value | float") -> "Value":
        other = _value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __truediv__(self, other: "Value | float") -> "Value":
        return self * _value(other) ** -1

    def __pow__(self, power: "Value | float") -> "Value":
        if isinstance(power, Value):
            return (self.log() * power).exp()
        slope = power * self.data ** (power - 1) if power else 0.0
        return Value(self.data**power, ((self, slope),))

    def exp(self) -> "Value":
        """Raise e = 2.718... to this power."""
        result = math.exp(self.data)
        return Value(result, ((self, result),))

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

    def __sub__(self, other: "Value | float") -> "Value":
        return self + -_value(other)

    def __rsub__(self, other: float) -> "Value":
        return other + -self

    def __rtruediv__(self, other: float) -> "Value":
        return _value(other) / self

    def __rpow__(self, base: float) -> "Value":
        return _value(base) ** self

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


def _value(number: Value | float) -> Value:
    return number if isinstance(number, Value) else Value(number)
