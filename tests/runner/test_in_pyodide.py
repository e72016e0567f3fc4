"""The live runner in the Python of the pages: what catches everything, what is no Python."""

import json
import shutil
from pathlib import Path

import pytest

from tests.runner.test_programs import answers
from tests.runner.test_streams import CATCHERS

HARNESS = Path(__file__).parent / "programs" / "pyodide.mjs"
# What people bring along from notebooks, and the line in which it stands.
NOTEBOOK = {
    "%matplotlib inline": 1,
    "x = 1\n%matplotlib inline\nprint(x)": 2,
    "%%time\nx = 3": 1,
    "x = 1\ny = 2\n!ls": 3,
    "files = !ls": 1,
    "!pip install numpy": 1,
    "x = 1\nprint?": 2,
    "?print": 1,
    "import math\n%load_ext autoreload\n%autoreload 2": 2,
}
# Every module of the tutor's that has been loaded from its source.
FROM_SOURCE = """import sys
for name, module in sorted(sys.modules.items()):
    if name.startswith("neuron_tutor") and not module.__file__.endswith(".pyc"):
        print(name)"""
MOST_MEMORY = 64_000_000  # bytes; a Python that has just begun has 31 million


@pytest.fixture(scope="module")
def results():
    """Run all in one Pyodide; the tutor is there."""
    sources = [FROM_SOURCE, *CATCHERS, *NOTEBOOK]
    requests = [
        json.dumps({"cell": f"c{number}", "source": source, "answers": None})
        for number, source in enumerate(sources)
    ]
    return dict(zip(sources, answers([shutil.which("node"), str(HARNESS), "tutor"], requests)))


@pytest.mark.parametrize("source", CATCHERS)
def test_nothing_that_catches_keeps_a_run_without_answer_going(results, source):
    result = results[source]
    assert (result["outcome"], result["error"]) == ("stopped", None)
    assert result["questions"] == 1
    assert result["memory"] < MOST_MEMORY


@pytest.mark.parametrize("source", NOTEBOOK)
def test_what_only_notebooks_know_is_explained_in_its_line(results, source):
    error = results[source]["error"]
    assert (error["type"], error["line"]) == ("SyntaxError", NOTEBOOK[source])
    assert "notebook" in error["what"]


def test_no_module_that_the_tutor_needs_for_all_is_compiled_in_the_page(results):
    """It kept phones busy for seconds; what a chapter alone needs comes with a wish for it."""
    said = "".join(text for _, text in results[FROM_SOURCE]["said"])
    assert said.split() == ["neuron_tutor.lessons.chapters", "neuron_tutor.lessons.en"]
