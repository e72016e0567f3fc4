"""The chapters of the book as Jupyter notebooks, copied into a reader's folder."""

import hashlib
import io
import json
import tarfile
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from neuron.language import Lang
from neuron_tutor import my_neuron

# A notebook was not there yet; was there in an older version that nobody had touched, or was
# replaced by force; is there in this version; is the reader's own by now and was left alone; or a
# folder has its name.
State = Literal["new", "updated", "same", "kept", "blocked"]

ARCHIVE = "notebooks.tar.bz2"  # in one file, and by bzip2, they are half as large


class OtherLanguageError(Exception):
    """A folder holds the notebooks of another language, whose names are the same."""


def copy(folder: Path, lang: Lang, *, force: bool = False) -> dict[str, State]:
    """Copy the notebooks of a language into a folder, which is made if need be.

    Gives what became of each file name. A file that the reader changed or ran is replaced only
    with ``force``. Raises LookupError if there are none in this installation, as in the pages of
    the book and in a checkout, and OtherLanguageError before it would mix two languages.
    """
    sources = read(lang)
    if not force and any(_language(folder / name) not in (lang, None) for name in sources):
        raise OtherLanguageError
    folder.mkdir(parents=True, exist_ok=True)
    states: dict[str, State] = {}
    for name, text in sources.items():
        target = folder / name
        state = _compare(target, text)
        if state == "kept" and force:
            state = "updated"
        if state in ("new", "updated"):
            _write(target, text)
        states[name] = state
    my_neuron.write(folder)  # what the chapters import; what is there already is not touched
    return states


def read(lang: Lang) -> dict[str, str]:
    """Return the notebooks of a language by file name; raise LookupError if there are none."""
    archive = files("neuron_tutor.notebooks") / ARCHIVE
    if not archive.is_file():
        raise LookupError("this installation of neuron has no notebooks")
    with tarfile.open(fileobj=io.BytesIO(archive.read_bytes())) as packed:
        texts = {
            member.name: content.read().decode("utf-8")
            for member in packed
            if (content := packed.extractfile(member))
        }
    start = f"{lang}/"
    chosen = sorted(name for name in texts if name.startswith(start))
    return {name.removeprefix(start): texts[name] for name in chosen}


def write(target: Path, notebooks: Mapping[str, str]) -> None:
    """Pack notebooks, named ``ko/NN-name.ipynb``; the same texts give the same bytes."""
    with tarfile.open(target, "w:bz2") as archive:
        # The languages of a chapter next to each other share the most.
        for name in sorted(notebooks, key=lambda name: name.split("/")[::-1]):
            content = notebooks[name].encode()
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))


def digest(notebook: Mapping[str, Any]) -> str:
    """Fingerprint what a reader may have worked at: texts, code and outputs, not the metadata."""
    cells = [
        [cell["cell_type"], "".join(cell["source"]), cell.get("outputs") or []]
        for cell in notebook["cells"]
    ]
    return hashlib.sha256(json.dumps(cells, sort_keys=True).encode()).hexdigest()[:16]


def _language(target: Path) -> str | None:
    """Return the language of a notebook of ours, else None."""
    try:
        return str(json.loads(target.read_text(encoding="utf-8"))["metadata"]["neuron"]["language"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _compare(target: Path, text: str) -> State:
    if target.is_dir():
        return "blocked"
    if not target.exists():
        return "new"
    try:
        there = json.loads(target.read_text(encoding="utf-8"))
        made, now = there["metadata"]["neuron"]["digest"], digest(there)
    except (ValueError, KeyError, TypeError):
        return "kept"  # whatever it is, we did not write it
    if now == digest(json.loads(text)):
        return "same"
    return "updated" if now == made else "kept"


def _write(target: Path, text: str) -> None:
    """Write a whole file or none: whoever is interrupted keeps what was there."""
    partial = target.with_name(f"{target.name}.part")
    try:
        partial.write_text(text, encoding="utf-8", newline="\n")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
