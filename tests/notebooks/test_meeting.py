"""The first cell of a notebook knows whose ``neuron`` it meets, in a real IPython."""

import sysconfig

import pytest

from book.notebooks import start
from tests.installed import ROOT, installed, run

LANGUAGES = pytest.mark.parametrize("lang", ["ko", "en"])
YALE = "class hoc: pass\nfrom neuron import hoc as h\n"  # fails as it does without its library
SHELL = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
result = shell.run_cell(CELL)
print("explained:", hasattr(shell._showtraceback, "before"))
result.raise_error()
"""


def first_cell(lang, where, *, ours=True):
    """Run the first cell where these packages are; IPython comes from the tests' environment."""
    program = f"CELL = {start(lang, '')!r}\n{SHELL}"
    python = installed().python if ours else sysconfig.get_config_var("BINDIR") + "/python3"
    libraries = sysconfig.get_path("purelib")
    return run(
        python, "-c", program, cwd=where, PYTHONPATH=libraries, IPYTHONDIR=str(where / "home")
    )


@LANGUAGES
def test_our_package_is_loaded_without_a_word(tmp_path, lang):
    done = first_cell(lang, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"env: NEURON_LANG={lang}", "explained: True"]


@LANGUAGES
@pytest.mark.parametrize("source", [YALE, "print('mine')\n", "raise RuntimeError('no')\n", "def"])
def test_another_neuron_is_told_in_words(tmp_path, source, lang):
    """A file of the reader's, Yale's package, or the rest of one."""
    (tmp_path / "neuron.py").write_text(source)
    done = first_cell(lang, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert "neuron doctor" in done.stdout
    assert ("다른 것을" if lang == "ko" else "something else") in done.stdout
    assert "explained: False" in done.stdout


@LANGUAGES
def test_a_machine_without_our_package_is_told_in_words(tmp_path, lang):
    assert str(ROOT) not in sysconfig.get_config_var("BINDIR")
    done = first_cell(lang, tmp_path, ours=False)
    assert done.returncode == 0, done.stderr
    assert "neuron-from-scratch" in done.stdout
    assert ("설치하는 방법" if lang == "ko" else "not installed") in done.stdout
