"""Paper that is folded along a diagonal lays two of the four points of a table together."""

import xml.etree.ElementTree as ET
from itertools import product

import numpy as np
import pytest

from neuron import draw

PAIRS = [(1, 1), (1, 0), (0, 1), (0, 0)]
XOR = [(*pair, int(pair[0] != pair[1])) for pair in PAIRS]


def spots(figure):
    """Return where the numbers of the points stand."""
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    texts = [each for each in root.iter() if each.tag.endswith("}text")]
    return {
        int(each.text): np.array([float(each.get("x")), float(each.get("y"))]) for each in texts
    }


def lines(figure):
    """Count what is drawn as thick as the line that parts the answers."""
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    return sum(each.get("stroke-width") == "2.5" for each in root.iter())


def test_only_the_corner_of_point_3_moves_and_ends_beside_point_2():
    flat = spots(draw.folding(XOR, 0))
    for share in (0.1, 0.5, 0.9, 1):
        now = spots(draw.folding(XOR, share))
        assert all(np.allclose(now[row], flat[row]) for row in (1, 2, 4))
        assert not np.allclose(now[3], flat[3])
    assert np.linalg.norm(flat[3] - flat[2]) > 200
    assert np.linalg.norm(now[3] - now[2]) <= 20


def test_the_corner_turns_about_the_crease_as_a_rotation_in_space_does():
    """Seen from above, with its height added upwards."""
    flat = spots(draw.folding(XOR, 0))
    middle = (flat[1] + flat[4]) / 2
    for share in (0.25, 0.5, 0.75):
        angle = np.pi * share
        above = middle + np.cos(angle) * (flat[3] - middle)
        height = np.sin(angle) * np.linalg.norm(flat[3] - middle)
        expected = above - np.array([0, 0.3 * np.sqrt(2) * height])
        assert np.allclose(spots(draw.folding(XOR, share))[3], expected, atol=1)


@pytest.mark.parametrize("answers", [*product((0, 1), repeat=4)])
def test_a_line_parts_the_folded_answers_of_xor_and_its_opposite_alone(answers):
    rows = [(*pair, answer) for pair, answer in zip(PAIRS, answers)]
    assert lines(draw.folding(rows, 1)) == (answers in ((0, 1, 1, 0), (1, 0, 0, 1)))
    assert lines(draw.folding(rows, 0.99)) == 0


def test_the_order_of_the_rows_does_not_matter():
    assert lines(draw.folding(XOR[::-1], 1)) == 1
