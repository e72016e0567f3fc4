"""The colours of figures on a dark page are those that Python tests for contrast."""

import re
from pathlib import Path

import pytest

from neuron.draw.palette import DARK

ROOT = Path(__file__).parents[2]
CSS, PYTHON = "live/src/page/frame.css", "neuron/draw/palette.py"
SET = dict(re.findall(r"--neuron-(\w+):\s*([^;]+);", (ROOT / CSS).read_text("utf-8")))


@pytest.mark.parametrize("name", sorted({*DARK, *SET} - {"font"}))
def test_a_colour_is_the_same_in_python_and_css(name):
    if name == "paper":  # the page's own, whatever it is
        assert SET[name] == "var(--md-default-bg-color)"
    else:
        places = ((CSS, SET, f"--neuron-{name}:"), (PYTHON, DARK, f'"{name}":'))
        where = " and ".join(last_line(file, text) for file, known, text in places if name in known)
        assert SET.get(name) == DARK.get(name), f"{where}: a colour of the dark page is in both"


def last_line(file, text):
    """Say where a file has a text last: the dark colours stand below those of white paper."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return f"{file}:{max(number for number, line in enumerate(lines, 1) if text in line)}"
