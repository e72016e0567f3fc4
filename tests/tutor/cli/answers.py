"""What the tests of ``neuron check`` write into files, and how they read what is told of them."""

import sys

import pytest

from neuron_tutor import lessons

NO_BROWSER = pytest.mark.skipif(sys.platform == "emscripten", reason="a browser has no processes")


LANGUAGES = pytest.mark.parametrize("lang", ["ko", "en"])


OR, TABLES = "def predict_or(a, b):\n    return int(a or b)\n", "how_many_tables = 16\n"


CHAPTERS = [number for number in lessons.numbers() if lessons.ids(number)]


def outcomes(told):
    return {exercise["id"]: exercise["outcome"] for exercise in told["exercises"]}
