"""What readers write for a number that remembers where it came from."""

GIVEN = """\
from my_neuron.ch10 import sigmoid


def as_value(other):
    if isinstance(other, Value):
        return other
    return Value(other)


class Value:
    def __init__(self, data, sources=()):
        self.data = data
        self.sources = sources
        self.grad = 0

"""
ADD = """\
    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, [(self, 1), (other, 1)])

    def __radd__(self, other):
        return self + other

"""
SUB = """\
    def __sub__(self, other):
        other = as_value(other)
        return Value(self.data - other.data, [(self, 1), (other, -1)])

    def __rsub__(self, other):
        return as_value(other) - self

"""
MUL = """\
    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __rmul__(self, other):
        return self * other

"""
CURVE = """\
    def sigmoid(self):
        output = sigmoid(self.data)
        return Value(output, [(self, output * (1 - output))])

"""
BACK = """\
    def backward(self, blame=1):
        self.grad = self.grad + blame
        for source, slope in self.sources:
            source.backward(blame * slope)
"""
VALUE = GIVEN + ADD + SUB + MUL + CURVE + BACK

TURN = "    def __rsub__(self, other):\n        return as_value(other) - self\n"
TURNED = "    def __r{}__(self, other):\n        return self {} other\n"
PLUS = "Value(self.data + other.data, [(self, 1), (other, 1)])"
TAKEN = "        other = as_value(other)\n"
TIMES = "[(self, other.data), (other, self.data)]"
PASSED_ON = "            source.backward(blame * slope)"
KEEP = "        self.grad = self.grad + blame"


def _but(*changes: tuple[str, str]) -> str:
    """Make a typical wrong answer out of the solution."""
    code = VALUE
    for old, new in changes:
        code = code.replace(old, new)
    return code


PRINTING = _but((KEEP, f"        print(blame)\n{KEEP}"))
WRONG = [
    ("def Value(data):\n    return data\n", "no-class"),
    (_but(("        self.grad = 0\n", "")), "not-kept"),
    (GIVEN, "no-add"),
    (_but((SUB, "")), "no-sub"),
    (_but((MUL, "")), "no-mul"),
    (_but((CURVE, "")), "no-sigmoid"),
    (_but((BACK, "")), "no-backward"),
    (_but((TURNED.format("add", "+"), "")), "no-radd"),
    (_but((TURN, "")), "no-rsub"),
    (_but((TURNED.format("mul", "*"), "")), "no-rmul"),
    (_but((f"return {PLUS}", PLUS)), "add-nothing"),
    (_but((PLUS, "self.data + other.data")), "add-plain"),
    (_but((PLUS, "Value(self.data + other.data)")), "add-no-sources"),
    (_but((", (other, 1)]", "]")), "add-one-source"),
    (_but(("[(self, 1), (other, 1)]", "[self, other]")), "no-pairs"),
    (
        _but((f"        other = as_value(other)\n        return {PLUS}", f"        return {PLUS}")),
        "plain-number",
    ),
    (_but(("(other, -1)", "(other, 1)")), "sub-slopes"),
    (_but(("as_value(other) - self", "self - other")), "rsub-turned"),
    (_but((TIMES, "[(self, self.data), (other, other.data)]")), "mul-own"),
    (_but((TIMES, "[(self, 1), (other, 1)]")), "mul-slopes"),
    (_but(("self.data * other.data", "self.data + other.data")), "mul-data"),
    (_but(("output * (1 - output)", "self.data * (1 - self.data)")), "sigmoid-of-the-sum"),
    (_but(("output * (1 - output)", "1")), "sigmoid-slopes"),
    (_but((KEEP, "")), "backward-not-itself"),
    (_but((KEEP, "        self.grad = blame")), "backward-replaces"),
    (_but((PASSED_ON, "            slope")), "backward-stays"),
    (_but(("backward(blame * slope)", "backward(slope)")), "backward-no-blame"),
    (_but(("backward(blame * slope)", "backward(blame)")), "backward-no-slope"),
    (_but((PASSED_ON, PASSED_ON.replace("source", "return source"))), "backward-one-source"),
]
