"""Right and wrong programs of beginners do in a live cell what they do in CPython."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runner.programs import generated

HERE = Path(__file__).parent / "programs"
ROOT = Path(__file__).parents[2]
# What differs, and the section of the readers' page that says why.
DIFFERENT = {
    "thread": "threads",
    "executor": "threads",
    "to-thread": "threads",
    "subprocess": "programs",
    "os-system": "programs",
    "at-exit": "end",
    "object-kept-to-the-end": "end",
    "connection": "net",
    "recursion-len-900": "recursion",
    "recursion-sum-map-900": "recursion",
    "recursion-add-900": "recursion",
    "recursion-partial-900": "recursion",
    "recursion-sorted-200": "recursion",
    "stdin-iteration": "end-of-input",
    "stdin-read": "end-of-input",
    "memory": "memory",
    "regex-error": "versions",  # CPython may be older here than in the pages
    "linked-list-20000": "chains",
}


def by_hand() -> dict[str, tuple[str, list[str]]]:
    """Read the programs that were written by hand, and what is typed into each."""
    found = {}
    for part in (HERE / "by_hand.txt").read_text(encoding="utf-8").split("#: ")[1:]:
        name, *lines = part.splitlines()
        typed = [line.removeprefix("#< ") for line in lines if line.startswith("#< ")]
        source = "\n".join(line for line in lines if not line.startswith("#< "))
        assert name not in found, name
        found[name] = source, typed
    return found


PROGRAMS = by_hand() | {name: (source, []) for name, source in generated.programs().items()}


@pytest.fixture(scope="module")
def results():
    """Run all programs in both, and pair what came of them."""
    node = shutil.which("node")
    assert node, "Node runs Pyodide"
    requests = [
        json.dumps({"cell": name, "source": source, "answers": typed})
        for name, (source, typed) in PROGRAMS.items()
    ]
    # A program can end Pyodide; then a new one goes on behind it.
    return dict(
        zip(
            PROGRAMS,
            zip(answers([node, str(HERE / "pyodide.mjs")], requests), oracle(requests)),
        )
    )


def oracle(requests):
    """Ask this CPython."""
    return answers([sys.executable, "-W", "ignore", str(HERE / "oracle.py")], requests)


def answers(command, requests):
    """Return one answer a request; None where the program ended the interpreter."""
    found = []
    while len(found) < len(requests):
        given = "\n".join(requests[len(found) :])
        done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
        found += [json.loads(line) for line in done.stdout.splitlines() if line[:1] == "{"]
        if len(found) < len(requests):
            found.append(None)
            print(done.stderr[-500:])
    return found


def seen(live):
    """Say what a reader sees of a run in the live cell, in the words of the oracle."""
    if live is None:
        return "Python broke down"
    texts = {"stdout": "", "stderr": "", "value": ""}
    for stream, text in live["said"]:
        texts[stream] += text
    error = live["error"] or {}
    return texts["stdout"], error.get("type"), error.get("line")


def test_there_are_250_programs():
    assert len(PROGRAMS) >= 250


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_does_in_a_live_cell_what_it_does_in_cpython(results, name):
    live, cpython = results[name]
    same = seen(live) == (cpython["out"], cpython["error"], cpython["line"])
    if name in DIFFERENT:
        assert not same, "no longer different: say so no more"
        return
    assert seen(live) == (cpython["out"], cpython["error"], cpython["line"])


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_readers_page_names_each_difference_and_no_other(language):
    page = (ROOT / "docs" / language / "differences.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## .+ \{ #(.+) \}$", page, re.MULTILINE)
    assert sorted(sections) == sorted(set(DIFFERENT.values()))


def test_what_goes_to_stderr_is_the_same(results):
    for name in ("exit-message", "stderr", "logging"):
        live, cpython = results[name]
        assert (
            "".join(text for stream, text in live["said"] if stream == "stderr") == (cpython["err"])
        )
