"""The same network, tanh and softmax, written in other ways: what ours is measured against."""

from math import exp, tanh


class PlainLists:
    """Straightforward list comprehensions, and nothing clever."""

    def __init__(self, layers):
        (self.w1, self.b1), (self.w2, self.b2) = layers

    def learn(self, x, answer, rate):
        w1, b1, w2, b2 = self.w1, self.b1, self.w2, self.b2
        hidden = [tanh(sum([w * v for w, v in zip(row, x)]) + b) for row, b in zip(w1, b1)]
        scores = [sum([w * v for w, v in zip(row, hidden)]) + b for row, b in zip(w2, b2)]
        top = max(scores)
        powers = [exp(z - top) for z in scores]
        total = sum(powers)
        blame2 = [power / total - (k == answer) for k, power in enumerate(powers)]
        blame1 = [
            sum([e * row[i] for e, row in zip(blame2, w2)]) * (1 - a * a)
            for i, a in enumerate(hidden)
        ]
        self.w2 = [[w - rate * e * v for w, v in zip(row, hidden)] for row, e in zip(w2, blame2)]
        self.b2 = [b - rate * e for b, e in zip(b2, blame2)]
        self.w1 = [[w - rate * e * v for w, v in zip(row, x)] for row, e in zip(w1, blame1)]
        self.b1 = [b - rate * e for b, e in zip(b1, blame1)]


class NumpyArrays:
    """The same with numpy, one row at a time; it wants its rows as arrays."""

    def __init__(self, layers):
        import numpy as np

        self.np = np
        (self.w1, self.b1), (self.w2, self.b2) = [(np.array(w), np.array(b)) for w, b in layers]
        self.one_hot = np.eye(len(self.b2))

    def learn(self, x, answer, rate):
        np = self.np
        hidden = np.tanh(self.w1 @ x + self.b1)
        scores = self.w2 @ hidden + self.b2
        powers = np.exp(scores - scores.max())
        blame2 = powers / powers.sum() - self.one_hot[answer]
        blame1 = (blame2 @ self.w2) * (1 - hidden * hidden)
        self.w2 -= rate * np.outer(blame2, hidden)
        self.b2 -= rate * blame2
        self.w1 -= rate * np.outer(blame1, x)
        self.b1 -= rate * blame1


class Micrograd:
    """micrograd's MLP of the same size (ReLU and squared error); ImportError if it is missing."""

    def __init__(self, sizes):
        from micrograd.nn import MLP

        self.model = MLP(sizes[0], list(sizes[1:]))

    def learn(self, x, answer, rate):
        outputs = self.model(x)
        loss = sum((out - float(k == answer)) ** 2 for k, out in enumerate(outputs))
        self.model.zero_grad()
        loss.backward()
        for parameter in self.model.parameters():
            parameter.data -= rate * parameter.grad
