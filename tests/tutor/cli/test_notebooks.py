"""``neuron notebooks`` copies the chapters and writes over nothing that is the reader's."""

import json
import re

import pytest

from neuron_tutor import notebooks as package

LANGUAGES = pytest.mark.parametrize("lang", ["ko", "en"])


def notebook(*sources, outputs=(), lang="en"):
    cells = [
        {"cell_type": "code", "source": source, "outputs": list(outputs), "metadata": {}}
        for source in sources
    ]
    made = {
        "cells": cells,
        "metadata": {"neuron": {"language": lang}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    made["metadata"]["neuron"]["digest"] = package.digest(made)
    return made


class Shelf(dict):
    """The notebooks that the package brings, packed anew whenever one is another."""

    def __init__(self, folder):
        super().__init__()
        self.archive = folder / package.ARCHIVE

    def __setitem__(self, name, text):
        super().__setitem__(name, text)
        package.write(self.archive, self)


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """Two notebooks, in two languages."""
    folder = tmp_path / "package"
    folder.mkdir()
    shelf = Shelf(folder)
    for lang in ("ko", "en"):
        for name in ("01-a", "02-b"):
            shelf[f"{lang}/{name}.ipynb"] = json.dumps(notebook(f"{name} {lang}", lang=lang))
    monkeypatch.setattr(package, "files", lambda _: folder)
    return shelf


@LANGUAGES
def test_the_chapters_of_the_language_are_copied(answer, shelf, tmp_path, lang):
    folder = tmp_path / "내 노트북" / "neuron"
    code, told = answer("notebooks", folder, "--lang", lang)
    assert code == 0
    assert told["notebooks"] == {"01-a.ipynb": "new", "02-b.ipynb": "new"}
    for path in folder.glob("*.ipynb"):
        assert path.read_text("utf-8") == shelf[f"{lang}/{path.name}"]
    assert len(list(folder.glob("*.ipynb"))) == 2


@pytest.mark.usefixtures("shelf")
def test_a_second_copy_changes_nothing(answer, tmp_path):
    folder = tmp_path / "mine"
    answer("notebooks", folder)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.*")}
    _, told = answer("notebooks", folder)
    assert set(told["notebooks"].values()) == {"same"}
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*.*")} == before


def test_an_untouched_older_copy_is_updated(answer, shelf, tmp_path):
    folder = tmp_path / "mine"
    answer("notebooks", folder)
    newer = json.dumps(notebook("01-a, better"))
    shelf["en/01-a.ipynb"] = newer
    _, told = answer("notebooks", folder)
    assert told["notebooks"] == {"01-a.ipynb": "updated", "02-b.ipynb": "same"}
    assert (folder / "01-a.ipynb").read_text() == newer


def edited(path):
    made = json.loads(path.read_text())
    made["cells"][0]["source"] = ["my\n", "code"]
    path.write_text(json.dumps(made))


def ran(path):
    made = json.loads(path.read_text())
    made["cells"][0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "1"}]
    path.write_text(json.dumps(made))


def replaced(path):
    path.write_text("not a notebook at all")


@pytest.mark.parametrize("work", [edited, ran, replaced])
@LANGUAGES
def test_what_the_reader_worked_at_is_left_alone_and_named(neuron, shelf, tmp_path, work, lang):
    folder = tmp_path / "mine"
    neuron("notebooks", folder, "--lang", lang)
    work(folder / "01-a.ipynb")
    mine = (folder / "01-a.ipynb").read_bytes()
    for name in ("01-a", "02-b"):
        shelf[f"{lang}/{name}.ipynb"] = json.dumps(notebook("newer", lang=lang))
    code, out, _ = neuron("notebooks", folder, "--lang", lang)
    assert code == 0
    assert (folder / "01-a.ipynb").read_bytes() == mine
    assert re.search(("그대로 둠" if lang == "ko" else "left alone") + " +01-a.ipynb", out)
    assert "--force" in out
    _, out, _ = neuron("notebooks", folder, "--lang", lang, "--force")
    assert (folder / "01-a.ipynb").read_text("utf-8") == shelf[f"{lang}/01-a.ipynb"]
    assert "--force" not in out


def test_saving_in_jupyter_is_no_change(answer, shelf, tmp_path):
    """Jupyter splits texts into lines and writes its own metadata."""
    folder = tmp_path / "mine"
    answer("notebooks", folder)
    path = folder / "01-a.ipynb"
    made = json.loads(path.read_text())
    made["cells"][0]["source"] = [made["cells"][0]["source"]]
    made["metadata"]["language_info"] = {"version": "3.14"}
    path.write_text(json.dumps(made, indent=4))
    shelf["en/01-a.ipynb"] = json.dumps(notebook("newer"))
    assert answer("notebooks", folder)[1]["notebooks"]["01-a.ipynb"] == "updated"


def test_a_copy_that_fails_leaves_the_old_file_whole(neuron, shelf, tmp_path, monkeypatch):
    folder = tmp_path / "mine"
    neuron("notebooks", folder)
    old = (folder / "01-a.ipynb").read_bytes()
    shelf["en/01-a.ipynb"] = json.dumps(notebook("newer"))

    def fail(_, target):
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr("pathlib.Path.replace", fail)
    code, _, err = neuron("notebooks", folder)
    assert (code, err.count("\n")) == (2, 1)
    assert "No space left" in err
    assert (folder / "01-a.ipynb").read_bytes() == old
    assert sorted(path.name for path in folder.glob("*.*")) == ["01-a.ipynb", "02-b.ipynb"]


def test_an_installation_without_notebooks_says_so(neuron, answer, monkeypatch, tmp_path):
    monkeypatch.setattr(package, "files", lambda _: tmp_path / "nothing")
    code, out, _ = neuron("notebooks", tmp_path / "mine")
    assert code == 1
    assert "neuron-from-scratch" in out
    assert answer("notebooks", tmp_path / "mine")[0] == 1
    assert not (tmp_path / "mine").exists()


@LANGUAGES
def test_a_second_language_is_not_mixed_into_the_first(neuron, answer, shelf, tmp_path, lang):
    other = {"ko": "en", "en": "ko"}[lang]
    folder = tmp_path / "mine"
    answer("notebooks", folder, "--lang", other)
    (folder / "02-b.ipynb").unlink()
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}
    code, out, err = neuron("notebooks", folder, "--lang", lang)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert str(folder) in err
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before
    assert neuron("notebooks", folder, "--lang", lang, "--force")[0] == 0
    assert (folder / "01-a.ipynb").read_text("utf-8") == shelf[f"{lang}/01-a.ipynb"]


@LANGUAGES
def test_a_folder_that_is_named_like_a_notebook_is_told_and_the_others_are_copied(
    neuron, shelf, tmp_path, lang
):
    folder = tmp_path / "mine"
    (folder / "01-a.ipynb" / "work").mkdir(parents=True)
    for force in ([], ["--force"]):
        code, out, err = neuron("notebooks", folder, "--lang", lang, *force)
        assert (code, err) == (1, "")
        said = {"ko": "복사 못 함", "en": "not copied"}[lang]
        assert re.search(f"{said} +01-a.ipynb", out)
        assert (folder / "01-a.ipynb" / "work").is_dir()
    assert (folder / "02-b.ipynb").read_text("utf-8") == shelf[f"{lang}/02-b.ipynb"]


@pytest.mark.usefixtures("shelf")
def test_a_folder_that_takes_no_file_is_named_as_it_was_typed(neuron, tmp_path, monkeypatch):
    def refuse(path, *_, **__):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("pathlib.Path.write_text", refuse)  # root may write anywhere
    code, out, err = neuron("notebooks", tmp_path)
    assert (code, out) == (2, "")
    assert err == f"`{tmp_path}` cannot be used. (Permission denied)\n"
