"""Running the command line inside the test's own process."""

import json

import pytest

from neuron_tutor.cli import main


@pytest.fixture(autouse=True)
def language(monkeypatch):
    """Speak English if not told, and let no test choose the language of another."""
    monkeypatch.setattr("neuron.language._chosen", None)
    monkeypatch.setenv("NEURON_LANG", "en")


@pytest.fixture
def neuron(capsys):
    """Run a command; give its exit code, what it printed, what it complained."""

    def neuron(*words):
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return code, out, err

    return neuron


@pytest.fixture
def answer(neuron):
    """Run a command with --json; give its exit code and the object."""

    def answer(*words):
        code, out, err = neuron(*words, "--json")
        assert not err
        return code, json.loads(out)

    return answer


@pytest.fixture
def file(tmp_path):
    """Write a program into a folder with a Hangul name."""

    def file(text):
        path = tmp_path / "내 폴더" / "내 답.py"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return file
