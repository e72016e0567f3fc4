"""``neuron doctor`` finds out which ``neuron`` a program gets and what to do about it."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.installed import installed, run

# For a person and for a program, in one process.
PROGRAM = """
import sys
from neuron_tutor.cli import main
words = ["doctor", "--lang", sys.argv[1]]
print([main(words), main([*words, "--json"])])
"""


@pytest.fixture
def site(tmp_path):
    """A folder of packages with ours in it, to be spoiled."""
    return shutil.copytree(installed().packages, tmp_path / "site")


@pytest.fixture
def work(tmp_path):
    """The folder that the reader works in."""
    work = tmp_path / "내 폴더"
    work.mkdir()
    return work


@pytest.fixture
def doctor(site, work):
    """Let the doctor look at the folder of packages; give exit code, problems and advice."""

    def doctor(lang="en"):
        command = (sys.executable, "-S", "-P", "-c", PROGRAM, lang)
        done = run(*command, cwd=work, PYTHONPATH=str(site))
        assert done.stderr == ""
        text, told, codes = done.stdout.rsplit("\n", 3)[:3]
        code, same = json.loads(codes)
        assert code == same
        return code, [problem["problem"] for problem in json.loads(told)["problems"]], text

    return doctor


def install_yale(site):
    """Leave behind what installing NEURON 9.0.2 does, as far as Python's metadata go."""
    info = site / "neuron-9.0.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: NEURON\nVersion: 9.0.2\n")
    (info / "top_level.txt").write_text("neuron\n")
    (info / "RECORD").write_text("neuron/__init__.py,,\nneuron-9.0.2.dist-info/METADATA,,\n")


LANGUAGES = pytest.mark.parametrize("lang", ["ko", "en"])


@LANGUAGES
def test_a_healthy_installation_is_called_healthy(doctor, lang):
    code, problems, text = doctor(lang)
    assert (code, problems) == (0, [])
    assert ("고칠 것이 없어요" if lang == "ko" else "All is well") in text


@LANGUAGES
def test_another_package_of_the_same_name_is_found(doctor, site, lang):
    install_yale(site)
    code, problems, text = doctor(lang)
    assert (code, problems) == (1, ["other"])
    assert "NEURON" in text
    assert "-m venv neuron-book" in text
    assert f'pip install "{installed().wheel}"' in text


@LANGUAGES
def test_a_package_that_the_other_wrote_over_is_found(doctor, site, lang):
    """Even then the doctor is to be reached: it needs nothing of ``neuron/__init__.py``."""
    install_yale(site)
    (site / "neuron" / "__init__.py").write_text("class hoc: pass\n")
    code, problems, text = doctor(lang)
    assert (code, problems) == (1, ["other", "damaged"])
    assert "neuron/__init__.py" in text.replace("\\", "/")


def test_a_package_that_the_other_took_along_when_it_left_is_found(doctor, site):
    (site / "neuron" / "__init__.py").unlink()
    code, problems, text = doctor()
    assert (code, problems) == (1, ["damaged"])
    assert f'--force-reinstall "{installed().wheel}"' in text


def test_of_a_package_that_an_index_had_the_advice_names_the_published_wheel(doctor, site):
    """Of those pip keeps no address, and PyPI need not have the package."""
    (site / "neuron" / "__init__.py").unlink()
    next(site.glob("neuron_from_scratch-*/direct_url.json")).unlink()
    assert doctor()[2].rstrip().splitlines()[-3].endswith("--force-reinstall neuron-from-scratch")
    address = "https://book.example/pip/neuron_from_scratch-0.1.0-py3-none-any.whl"
    (site / "neuron_tutor" / "published.txt").write_text(address)
    assert f"--force-reinstall {address}\n" in doctor()[2]


def test_a_package_that_came_without_a_record_is_not_taken_for_ours(doctor, site):
    """As from Debian's python3-neuron, first on the path."""
    next(site.glob("neuron_from_scratch-*")).rename(site / "other")
    (site / "neuron" / "__init__.py").write_text("h = None\n")
    assert doctor()[:2] == (1, ["foreign"])


@LANGUAGES
@pytest.mark.parametrize("name", ["neuron.py", "neuron/__init__.py"])
def test_a_file_of_the_reader_that_hides_the_package_is_found(doctor, work, name, lang):
    """And really does hide it, from a program beside it."""
    path = work / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("print('mine')\n")
    (work / "program.py").write_text("import neuron\n")
    ran = subprocess.run([sys.executable, "program.py"], cwd=work, capture_output=True, check=True)
    assert ran.stdout.split() == [b"mine"]
    code, problems, text = doctor(lang)
    assert (code, problems) == (1, ["shadow"])
    assert str(work / name.partition("/")[0]) in text


def test_other_files_of_the_reader_hide_nothing(doctor, work):
    (work / "neuron").mkdir()  # no package: Python goes on looking
    (work / "my_neuron.py").touch()
    assert doctor()[:2] == (0, [])
