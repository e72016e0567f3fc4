"""The colours of figures on a dark page are those that Python tests for contrast."""

import re
from pathlib import Path

import pytest

from neuron.draw.palette import DARK

PAGE = Path(__file__).parents[2] / "live" / "src" / "page"
SET = dict(re.findall(r"--neuron-(\w+):\s*([^;]+);", (PAGE / "frame.css").read_text("utf-8")))


@pytest.mark.parametrize("name", sorted({*DARK, *SET} - {"font"}))
def test_a_colour_is_the_same_in_python_and_css(name):
    if name == "paper":  # the page's own, whatever it is
        assert SET[name] == "var(--md-default-bg-color)"
    else:
        assert SET.get(name) == DARK.get(name), name
