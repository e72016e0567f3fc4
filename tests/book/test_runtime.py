"""Bundle and wheel are built when their sources have changed, and only then."""

import subprocess
from pathlib import Path

import pytest

from book import notebooks, package_index, runtime


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A project of a few files, whose builds are only counted."""
    for name in (
        "pyproject.toml",
        "neuron/neuron.py",
        "live/src/page/main.ts",
        "live/src/page/live.css",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    monkeypatch.setattr(runtime, "ROOT", tmp_path)
    monkeypatch.setattr(runtime, "BUILD", tmp_path / "build")
    monkeypatch.setattr(runtime, "MANIFEST", tmp_path / "build" / "live" / "manifest.json")
    monkeypatch.setattr(runtime, "STAMP", tmp_path / "build" / "runtime.stamp")
    monkeypatch.delenv("WHEEL", raising=False)
    tree = tmp_path, []

    def built(*command):
        tree[1].append(command[-1] if "build.mjs" in command[-1] else "wheel")
        runtime.MANIFEST.parent.mkdir(exist_ok=True)
        runtime.MANIFEST.write_text("{}")

    monkeypatch.setattr(runtime, "run", built)
    return tree


@pytest.fixture
def wheels(tree, monkeypatch):
    """The same project, and the wheels with notebooks that were built of it."""
    made = []

    def built(*command):
        folder = Path(command[-1])
        folder.mkdir(parents=True)
        made.append(folder / "neuron.whl")
        made[-1].write_text("built")

    monkeypatch.setattr(runtime, "run", built)
    monkeypatch.setattr(notebooks, "PACKAGE", "")
    chapter = tree[0] / "docs" / "en" / "01-machine.md"
    chapter.parent.mkdir(parents=True)
    chapter.write_text("a chapter")
    return tree[0], made


def test_the_same_sources_are_built_once(tree):
    runtime.refresh()
    runtime.refresh()
    assert tree[1] == ["wheel", "live/build.mjs"]


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "neuron" / "neuron.py").write_text("changed"),
        lambda root: (root / "live" / "src" / "page" / "live.css").write_text("changed"),
        lambda root: (root / "live/src/page/main.ts").rename(root / "live/src/page/new.ts"),
        lambda root: (root / "live" / "src" / "page" / "main.ts").unlink(),
        lambda root: (
            (root / "neuron" / "deep").mkdir()
            or (root / "neuron" / "deep" / "new.py").write_text("")
        ),
        lambda root: (root / "build" / "live" / "manifest.json").unlink(),
    ],
    ids=["package", "style", "renamed", "removed", "added", "built thing gone"],
)
def test_any_change_of_the_sources_builds_again(tree, change):
    runtime.refresh()
    change(tree[0])
    runtime.refresh()
    assert len(tree[1]) == 4


def test_compiled_files_are_no_sources(tree):
    runtime.refresh()
    (tree[0] / "neuron" / "__pycache__").mkdir()
    (tree[0] / "neuron" / "__pycache__" / "neuron.pyc").write_text("")
    runtime.refresh()
    assert len(tree[1]) == 2


def test_a_wheel_that_is_given_is_published_in_place_of_one_built_here(tree, monkeypatch, tmp_path):
    given = tmp_path / "neuron_from_scratch-9-py3-none-any.whl"
    given.write_text("built elsewhere")
    monkeypatch.setenv("WHEEL", str(given))
    runtime.refresh()
    assert tree[1] == ["live/build.mjs"]
    assert [p.read_text() for p in (runtime.BUILD / "wheel").iterdir()] == ["built elsewhere"]
    given.write_text("built again")
    runtime.refresh()
    assert len(tree[1]) == 2


def test_after_a_failed_build_the_next_one_tries_again(tree, monkeypatch):
    runtime.refresh()
    (tree[0] / "live" / "src" / "page" / "main.ts").write_text("broken")
    with monkeypatch.context() as broken:
        broken.setattr(runtime, "run", lambda *_: (_ for _ in ()).throw(RuntimeError("no")))
        with pytest.raises(RuntimeError):
            runtime.refresh()
    (tree[0] / "live" / "src" / "page" / "main.ts").write_text("live/src/page/main.ts")
    runtime.refresh()
    assert len(tree[1]) == 4


def test_the_wheel_with_notebooks_is_kept_while_its_sources_stay(wheels):
    _, made = wheels
    assert [package_index.wheel(), package_index.wheel()] == [made[0], made[0]]
    assert len(made) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda root, _: (root / "neuron" / "neuron.py").write_text("changed"),
        lambda root, _: (root / "docs" / "en" / "01-machine.md").write_text("changed"),
        lambda root, _: (root / "docs/en/01-machine.md").rename(root / "docs/en/02-machine.md"),
        lambda _, patch: patch.setattr(notebooks, "PACKAGE", "https://book.example/pip"),
        lambda root, _: (root / "build" / "pip" / "neuron.whl").unlink(),
    ],
    ids=["package", "chapter", "renamed", "what pip is given", "wheel gone"],
)
def test_whatever_changes_the_wheel_with_notebooks_builds_it_again(wheels, monkeypatch, change):
    root, made = wheels
    package_index.wheel()
    change(root, monkeypatch)
    assert package_index.wheel().exists()
    assert len(made) == 2


def test_a_failed_command_tells_what_it_said(monkeypatch):
    done = subprocess.CompletedProcess([], 1, "out", "error: no such file")
    monkeypatch.setattr(runtime.subprocess, "run", lambda *_, **__: done)
    with pytest.raises(RuntimeError, match=r"node live/build.mjs failed:\nouterror: no such file"):
        runtime.run("node", "live/build.mjs")
