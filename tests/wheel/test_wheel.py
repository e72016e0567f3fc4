"""The wheel holds what a reader needs and works where nothing else is installed."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import BytesParser
from pathlib import Path

import pytest

from neuron_tutor import lessons
from tests.installed import ROOT, Installed, build, installed, run

PACKAGES = ("neuron/", "neuron_tutor/")


@pytest.fixture(scope="module", name="package")
def _package() -> Installed:
    return installed()


@pytest.fixture(scope="module")
def contents(package) -> dict[str, bytes]:
    with zipfile.ZipFile(package.wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_environment_holds_nothing_else(package, tmp_path):
    code = "import importlib.metadata as m; print([d.name for d in m.distributions()])"
    assert run(package.python, "-c", code, cwd=tmp_path).stdout.split() == [
        "['neuron-from-scratch']"
    ]


def test_the_package_is_imported_from_the_environment(package, tmp_path):
    code = "import neuron; print(neuron.__file__, neuron.Neuron(weights=[1], threshold=0))"
    printed = run(package.python, "-c", code, cwd=tmp_path).stdout
    place, _, shown = printed.partition(" ")
    assert Path(place) == package.packages / "neuron" / "__init__.py"
    assert shown == "Neuron(weights=[1], threshold=0)\n"


def test_every_module_can_be_imported_where_nothing_else_is_installed(package, contents, tmp_path):
    files = [name for name in contents if name.startswith(PACKAGES) and name.endswith(".py")]
    names = [name[:-3].replace("/", ".").removesuffix(".__init__") for name in files]
    assert {"neuron", "neuron.network", "neuron.value", "neuron_tutor.cli.learn"} <= set(names)
    names.remove("neuron_tutor.__main__")
    code = f"import importlib\nfor name in {names}: importlib.import_module(name)"
    done = run(package.python, "-c", code, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("by_name", [True, False])
def test_the_command_and_the_module_do_the_same(package, tmp_path, by_name):
    neuron = [package.command] if by_name else [package.python, "-m", "neuron_tutor"]
    version = run(*neuron, "--version", cwd=tmp_path)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert version.stdout.startswith(f"neuron-from-scratch {project['version']} ")
    learned = run(*neuron, "learn", "and", "--json", cwd=tmp_path)
    assert learned.returncode == 0
    assert json.loads(learned.stdout)["converged"] is True


def test_the_doctor_finds_nothing_wrong_with_a_fresh_installation(package, tmp_path):
    done = run(package.command, "doctor", "--json", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert found["problems"] == []
    assert found["distributions"] == ["neuron-from-scratch"]
    assert Path(found["file"]) == package.packages / "neuron" / "__init__.py"
    assert found["virtual_environment"] is True


def test_notebooks_of_every_chapter_are_in_the_wheel(contents):
    chapters = {
        f"{path.parent.name}/{path.stem}.ipynb"
        for path in ROOT.glob("docs/*/*.md")
        if "kernelspec:" in path.read_text("utf-8") and path.stem != "index"
    }
    assert len(chapters) >= 8
    with tarfile.open(
        fileobj=io.BytesIO(contents["neuron_tutor/notebooks/notebooks.tar.bz2"])
    ) as packed:
        assert set(packed.getnames()) == chapters


def test_the_wheel_holds_the_package_and_nothing_else(contents):
    kinds = {".py", ".typed", ".bz2", ".zlib", ".txt", ".json"}
    for name in contents:
        top = name.split("/")[0]
        assert f"{top}/" in PACKAGES or re.fullmatch(
            r"neuron_from_scratch-[\d.]+\.dist-info", top
        ), name
        if f"{top}/" in PACKAGES:
            assert Path(name).suffix in kinds, name
    assert {f"{top}py.typed" for top in PACKAGES} <= contents.keys()
    sources = {
        p.relative_to(ROOT).as_posix() for top in PACKAGES for p in ROOT.glob(f"{top}**/*.py")
    }
    assert sources <= contents.keys()


def test_the_metadata_is_right(contents):
    info = next(name for name in contents if name.endswith(".dist-info/METADATA"))
    metadata = BytesParser().parsebytes(contents[info])
    assert metadata["Name"] == "neuron-from-scratch"
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata.get_all("Requires-Dist") is None
    licence = contents[info.replace("METADATA", "licenses/LICENSE")]
    assert licence == (ROOT / "LICENSE").read_bytes()


def test_the_wheel_is_small_for_the_chapters_that_it_holds(package):
    """The one bar: what weighs is text in two languages, of lessons, explanations, notebooks."""
    assert package.wheel.stat().st_size < 56_000 * len(lessons.numbers())


def test_a_build_needs_nothing_but_python_and_hatchling(contents, tmp_path):
    """As `pip install .` gives it: the notebooks are made by what the standard library has."""
    code = (
        "import sys; from pathlib import Path; root, to = sys.argv[1:]; sys.path.insert(0, root)\n"
        "from book import notebooks, published\n"
        "print(published.wheel(), len(list(notebooks.write(Path(root, 'docs'), Path(to)))))"
    )
    alone = (sys.executable, "-I", "-S", "-c", code, ROOT, tmp_path)
    done = subprocess.run(alone, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    packed = io.BytesIO(contents["neuron_tutor/notebooks/notebooks.tar.bz2"])
    with tarfile.open(fileobj=packed) as archive:
        for name in archive.getnames():
            assert archive.extractfile(name).read() == (tmp_path / name).read_bytes(), name


def test_the_same_sources_give_the_same_bytes(package, tmp_path):
    assert build("wheel", tmp_path).read_bytes() == package.wheel.read_bytes()


# Python knows filters since 3.11.4, and asks for one since 3.14.
DATA_ONLY = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}


def test_a_wheel_built_from_the_sdist_is_the_same(package, tmp_path):
    with tarfile.open(build("sdist", tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path / "source", **DATA_ONLY)  # noqa: S202 - our own
    source = next((tmp_path / "source").iterdir())
    wheel = build("wheel", tmp_path / "wheel", root=source)
    assert wheel.read_bytes() == package.wheel.read_bytes()


@pytest.fixture
def unpacked(tmp_path):
    """Run pytest in the unpacked sdist, with the words that it is given."""
    with tarfile.open(build("sdist", tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path / "source", **DATA_ONLY)  # noqa: S202 - our own
    source = next((tmp_path / "source").iterdir())
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "PYTHON"))}

    def pytest_(*words):
        command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words)
        done = subprocess.run(
            command, cwd=source, env=clean, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout[-2000:]
        return done.stdout

    return pytest_


def test_the_tests_of_the_sdist_pass_in_the_unpacked_sdist(unpacked):
    """All can be collected; a few of every kind are run, those that build the wheel among them."""
    collected = unpacked("-p", "no:xdist", "--collect-only")
    for package in ("tests/neuron/", "tests/tutor/"):
        assert package in collected
    few = ("tests/neuron/test_data.py", "tests/tutor/cli/test_words.py")
    healthy = "tests/tutor/cli/test_doctor.py::test_a_healthy_installation_is_called_healthy"
    unpacked("-p", "no:xdist", *few, healthy)


@pytest.mark.long
def test_all_tests_of_the_sdist_pass_in_the_unpacked_sdist(unpacked):
    unpacked("-n", "2")


def test_building_leaves_nothing_behind(tmp_path):
    for name in ("neuron", "neuron_tutor", "book", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)

    def files():
        return {path for path in tmp_path.rglob("*") if "__pycache__" not in path.parts}

    before = files()
    wheel = build("wheel", tmp_path / "dist", root=tmp_path)
    assert files() - before == {tmp_path / "dist", wheel}


@pytest.mark.parametrize(
    ("site", "published", "address"),
    [
        ("https://book.example/path/", "", "https://book.example/path/pip/"),
        ("http://127.0.0.1:8314/", "https://book.example/", "https://book.example/pip/"),
        ("http://127.0.0.1:8000/", "", None),  # a build of this machine alone
    ],
)
def test_what_is_read_elsewhere_names_the_address_of_the_published_wheel(
    monkeypatch, package, tmp_path, site, published, address
):
    monkeypatch.setenv("SITE_URL", site)
    monkeypatch.setenv("BOOK_PUBLISHED", published)
    wheel = build("wheel", tmp_path)
    assert wheel.name == package.wheel.name
    with zipfile.ZipFile(wheel) as archive:
        named = "neuron_tutor/published.txt"
        told = archive.read(named).decode() if named in archive.namelist() else None
        packed = io.BytesIO(archive.read("neuron_tutor/notebooks/notebooks.tar.bz2"))
    assert told == (address and address + wheel.name)
    with tarfile.open(fileobj=packed) as notebooks:
        for name in ("ko/04-training.ipynb", "en/12-handwriting.ipynb"):
            cells = json.load(notebooks.extractfile(name))["cells"]
            (first,) = (cell["source"] for cell in cells if cell["id"] == "load_neuron")
            assert re.findall(r"%pip install -q (.*)", first) == ([told] if told else [])


def test_the_pages_get_a_wheel_without_notebooks(contents, tmp_path):
    with zipfile.ZipFile(build("wheel", tmp_path, "--no-hooks")) as archive:
        names = {name for name in archive.namelist() if "dist-info" not in name}
    assert names == {n for n in contents if "dist-info" not in n and not n.endswith(".tar.bz2")}
