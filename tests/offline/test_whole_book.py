"""The files that are handed out teach where there is no network at all: no route, no other host."""

import shutil
import subprocess
import sys
import venv

import pytest

from tests.offline.test_neuron_book import pythons
from tools import offline

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not shutil.which("unshare"), reason="only Linux can cut a process off"),
]
CUT_OFF = ("unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "-")
OLD = next(place for name, place in pythons().items() if name in ("3.8", "3.9", "3.10", "this"))


@pytest.fixture(scope="module")
def packed():
    """Make what `make offline` makes."""
    offline.pack()
    return offline.OUT


def cut_off(*command):
    """Run a command in a namespace of its own, which has nothing but the loopback."""
    words = [*CUT_OFF, *map(str, command)]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_there_is_no_network_where_these_tests_run():
    look = "import socket; socket.create_connection(('192.0.2.1', 80), 5)"
    told = subprocess.run([*CUT_OFF, sys.executable, "-c", look], capture_output=True, check=False)
    assert b"unreachable" in told.stderr


def test_the_one_file_teaches_with_an_old_python(packed):
    visit = (sys.executable, "-m", "tests.offline.visiting", "--train")
    assert "as in the book" in cut_off(*visit, OLD, packed / "neuron-book.pyz")


def test_the_wheels_teach_in_a_fresh_environment(packed, tmp_path):
    venv.create(tmp_path, with_pip=False)
    pip = (sys.executable, "-m", "pip", "--quiet", "--python", tmp_path / "bin" / "python")
    cut_off(*pip, "install", "--no-index", *packed.glob("*.whl"))
    visit = (sys.executable, "-m", "tests.offline.visiting", "--train")
    assert "as in the book" in cut_off(*visit, tmp_path / "bin" / "neuron", "book")


def test_the_notebooks_of_both_languages_run():
    cut_off(sys.executable, "-m", "pytest", "-q", "-n", "2", "tests/notebooks/test_execution.py")
