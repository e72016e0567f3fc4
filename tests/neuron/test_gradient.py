"""The slopes of a network are those that small nudges find, and wrong ones are named."""

import pytest

from neuron.gradient import check_gradient
from neuron.network import Network


@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu", "linear"])
@pytest.mark.parametrize(
    ("output", "loss", "y"),
    [
        ("softmax", None, 2),
        ("sigmoid", None, [0, 1, 1]),
        ("sigmoid", "mse", [0, 1, 1]),
        ("linear", None, [0.5, -2, 7]),
    ],
)
def test_every_gradient_agrees_with_central_differences(activation, output, loss, y):
    network = Network([3, 5, 4, 3], activation=activation, output=output, loss=loss, seed=2)
    before = network.to_dict()["layers"]
    assert check_gradient(network, [0.3, -0.7, 2], y) < 1e-8
    assert network.to_dict()["layers"] == before


def test_the_slopes_of_a_network_that_has_diverged_are_not_compared():
    network = Network([2, 3, 1], seed=0)
    stopped = network.fit([[1, 1], [1, 0], [0, 1]], [1, 0, 0], epochs=3, rate=1e308).stopped
    assert stopped == "diverged"
    with pytest.raises(ValueError, match=r"^network: expected one that has not diverged"):
        check_gradient(network, [1, 0], 1)


class FlippedSign(Network):
    """A network with one mistake, far inside."""

    def gradient(self, x, y):
        layers = super().gradient(x, y)
        layers[1].weights[2][1] *= -1
        layers[1].biases[0] += 1
        return layers


def test_a_wrong_derivative_is_named():
    network = FlippedSign([2, 3, 4, 1], seed=0)
    right = Network.gradient(network, [1, -1], 1)[1].weights[2][1]
    with pytest.raises(ValueError, match=r"^layers\[1\]\.weights\[2\]\[1\]: ") as caught:
        check_gradient(network, [1, -1], 1)
    assert f"a slope of {right:.4g}"[:-1] in str(caught.value)
