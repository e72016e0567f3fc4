"""Turn chapters into Jupyter notebooks, with nothing but the standard library: wheels need them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from book.chapter import HEADING, Chapter, Fence
from book.prose import is_chapter, plain
from neuron.notebooks import digest

# An attribute of a cell: a bare word, or a word with a value in JSON.
ATTRIBUTE = re.compile(r"(?P<name>\w+)(?:=(?P<value>\"[^\"]*\"|\[[^\]]*\]|[\w.]+))?")

# What the first code cell says. The package speaks the notebook's language wherever it runs.
START = {
    "ko": "# 이 셀을 가장 먼저 실행하세요. (Shift+Enter)\n%env NEURON_LANG=ko\n%load_ext neuron",
    "en": "# Run this cell before all others. (Shift+Enter)\n%env NEURON_LANG=en\n%load_ext neuron",
}


def chapters(docs: Path, lang: str) -> list[Path]:
    """List the chapters of a language, in order."""
    return sorted(path for path in (docs / lang).glob("*.md") if is_chapter(path))


def write(docs: Path, folder: Path) -> Iterator[Path]:
    """Write every chapter as ``folder/<lang>/NN-name.ipynb`` and give the paths."""
    for lang in START:
        (folder / lang).mkdir(parents=True, exist_ok=True)
        for path in chapters(docs, lang):
            target = folder / lang / path.with_suffix(".ipynb").name
            text = json.dumps(notebook(path, lang), ensure_ascii=False, indent=1) + "\n"
            target.write_text(text, encoding="utf-8", newline="\n")
            yield target


def notebook(path: Path, lang: str) -> dict[str, Any]:
    """Make the notebook of a chapter (nbformat 4.5), without outputs, always the same.

    A live cell keeps its id and its attributes as metadata, as jupytext would read them; one that
    never ends becomes text, so that *run all* ends. The first code cell loads the package.
    """
    cells: list[dict[str, Any]] = []
    loaded = False
    for number, block in enumerate(_blocks(Chapter.read(path))):
        if isinstance(block, Fence):
            attributes = read_attributes(block.attributes)
            if "skip-execution" in attributes.get("tags", []):
                code = f"```python\n{block.text}\n```"
                cells.append(_markdown(attributes["live"], code, attributes))
                continue
            if not loaded:
                cells.append(_code("load_neuron", START[lang], {"tags": ["load-neuron"]}))
                loaded = True
            cells.append(_code(attributes["live"], block.text, attributes))
        elif text := plain(block, path):
            heading = HEADING.match(block.lstrip().splitlines()[0])
            cells.append(
                _markdown(f"text_{number}", text, {"heading": heading["id"]} if heading else {})
            )
    python = {"display_name": "Python 3", "language": "python", "name": "python3"}
    made: dict[str, Any] = {
        "cells": cells,
        "metadata": {
            "kernelspec": python,
            "language_info": {"name": "python"},
            "neuron": {"chapter": path.stem, "language": lang},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    made["metadata"]["neuron"]["digest"] = digest(made)
    return made


def read_attributes(text: str) -> dict[str, Any]:
    """Read a cell's attributes as jupytext does: a bare word is None."""
    return {
        found["name"]: json.loads(found["value"]) if found["value"] else None
        for found in ATTRIBUTE.finditer(text)
    }


def _blocks(chapter: Chapter) -> Iterator[str | Fence]:
    """Give the chapter in order: prose as text, section by section, live cells as fences."""
    lines = chapter.text.splitlines()
    start = lines.index("---", 1) + 1 if chapter.is_notebook else 0
    live = {fence.line: fence for fence in chapter.fences if fence.is_cell and not fence.indent}
    for line in sorted([*live, *(heading.line for heading in chapter.headings)]):
        yield "\n".join(lines[start : line - 1])
        start = line - 1
        if line in live:
            yield live[line]
            start = line + live[line].text.count("\n") + 2
    yield "\n".join(lines[start:])


# A live id has no underscore, the ids of all other cells have one: no two can be the same.
def _markdown(name: str, source: str, metadata: dict[str, Any]) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": metadata, "source": source}


def _code(name: str, source: str, metadata: dict[str, Any]) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": metadata,
        "outputs": [],
        "source": source,
    }
