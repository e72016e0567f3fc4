"""Turn chapters into Jupyter notebooks, with nothing but the standard library: wheels need them."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from book import aims, published, recall
from book.chapter import HEADING, Chapter, Fence, read_attributes
from book.prose import is_chapter, plain
from book.words import WORDS
from neuron_tutor.notebooks import digest

# What pip can be asked for, where a build knows it.
PACKAGE = published.wheel()

# What the first code cell says. The package speaks the notebook's language wherever it runs, and
# says so itself if `import neuron` gives another package than ours (neuron_tutor/meeting.py).
LOAD = """{first}
import importlib.util
%env NEURON_LANG={lang}
if importlib.util.find_spec("neuron_tutor"):
    %load_ext neuron_tutor
else:
    {otherwise}"""
INSTALL = "%pip install -q {}\n    %load_ext neuron_tutor"
FIRST = {
    "ko": "# 이 셀을 가장 먼저 실행하세요. (Shift+Enter)",
    "en": "# Run this cell before all others. (Shift+Enter)",
}
ABSENT = {
    "ko": "이 책의 패키지 neuron-from-scratch가 여기에 없어요. 설치하는 방법은 책의 첫 페이지에"
    " 있어요. 이름이 neuron인 패키지는 다른 것이에요.",
    "en": "The package of this book, neuron-from-scratch, is not installed here. The first page of"
    " the book says how. A package that is called neuron alone is another one.",
}
# What stands above a cell that fails on purpose: not every notebook goes on by itself.
FAILS = {
    "ko": "아래 셀은 일부러 오류를 내요. 모든 셀을 실행하다가 여기서 멈추면 그다음 셀부터 이어서"
    " 실행하세요.",
    "en": "The next cell fails on purpose. If running all cells stops here, go on with the cell"
    " behind it.",
}
# What the cell below an exercise says.
CHECK = {
    "ko": "# 위 셀을 풀어서 실행한 다음 이 셀을 실행하면 채점해 줘요.",
    "en": "# Solve and run the cell above, then run this one: it marks your answer.",
}


def chapters(docs: Path, lang: str) -> list[Path]:
    """List the chapters of a language, in order."""
    return sorted(path for path in (docs / lang).glob("*.md") if is_chapter(path))


def write(docs: Path, folder: Path) -> Iterator[Path]:
    """Write every chapter as ``folder/<lang>/NN-name.ipynb`` and give the paths."""
    for lang in FIRST:
        (folder / lang).mkdir(parents=True, exist_ok=True)
        for path in chapters(docs, lang):
            target = folder / lang / path.with_suffix(".ipynb").name
            text = json.dumps(notebook(path, lang), ensure_ascii=False, indent=1) + "\n"
            target.write_text(text, encoding="utf-8", newline="\n")
            yield target


def start(lang: str, package: str = PACKAGE) -> str:
    """Return the code of the first cell: it loads the package, or says that it is not there."""
    otherwise = INSTALL.format(package) if package else f'print("{ABSENT[lang]}")'
    return LOAD.format(first=FIRST[lang], lang=lang, otherwise=otherwise)


def notebook(path: Path, lang: str) -> dict[str, Any]:
    """Make the notebook of a chapter (nbformat 4.5), without outputs, always the same.

    A live cell keeps its id and its attributes as metadata, as jupytext would read them; one that
    never ends becomes text, so that *run all* ends. The first code cell loads the package. The
    words around predictions and exercises come from ``neuron_tutor.lessons``, as on the page.
    """
    cells: list[dict[str, Any]] = []
    for number, block in enumerate(_blocks(Chapter.read(path))):
        if isinstance(block, Fence):
            cells += _of_fence(block, lang)
        elif text := plain(block, path):
            heading = HEADING.match(block.lstrip().splitlines()[0])
            cells.append(
                _markdown(f"text_{number}", text, {"heading": heading["id"]} if heading else {})
            )
            if heading and heading["id"] == "words":
                cells += _aims(path, lang)
    if any(cell["cell_type"] == "code" for cell in cells):
        behind_title = 1 if cells[0]["cell_type"] == "markdown" else 0
        cells.insert(behind_title, _code("load_neuron", start(lang), {"tags": ["load-neuron"]}))
    cells[1:1] = _recalled(path, lang)
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


def _aims(path: Path, lang: str) -> list[dict[str, Any]]:
    """Say behind the new words of a chapter what its reader can do now."""
    listed = [f"- {aim}" for aim in aims.of(int(path.name[:2]), lang)]
    text = f"**{WORDS[lang]['can-now']}**\n\n" + "\n".join(listed)
    return [_markdown("can_now", text, {})] if listed else []


def _recalled(path: Path, lang: str) -> list[dict[str, Any]]:
    """Give three quick questions about earlier chapters, each with its answer behind a click."""
    if recall.MARK not in path.read_text(encoding="utf-8"):
        return []
    told = []
    for name in recall.fixed(int(path.name[:2])):
        asked = lessons().get(name, lang)
        options = "".join(f"\n- {text}" for _, text in asked["options"])
        answer = f"{dict(asked['options'])[asked['right']]}. {asked['reason']}"
        closed = f"<details><summary>{WORDS[lang]['answer']}</summary>\n\n{answer}\n\n</details>"
        told.append(f"**{asked['question']}**\n{options}\n\n{closed}")
    text = f"### {WORDS[lang]['recall']}\n\n" + "\n\n".join(told)
    return [_markdown("recall_questions", text, {})]


def _of_fence(fence: Fence, lang: str) -> Iterator[dict[str, Any]]:
    """Give the cells of a live fence: code, and what belongs around it."""
    attributes = read_attributes(fence.attributes)
    name, tags = attributes["live"], attributes.get("tags", [])
    if attributes.get("predict"):
        asked = lessons().get(attributes["predict"], lang)
        options = "".join(f"\n- {text}" for _, text in asked.get("options") or [])
        question = f"**{WORDS[lang]['predict']}** {asked['question']}"
        yield _markdown(f"predict_{name}", f"{question}\n{options}".rstrip(), {})
    if attributes.get("rebuild"):
        yield from _of_rebuild(name, attributes, lang)
    elif attributes.get("exercise"):
        yield from _of_exercise(name, attributes, lang)
    elif "skip-execution" in tags:
        yield _markdown(name, f"```python\n{fence.text}\n```", attributes)
    else:
        if "raises-exception" in tags:
            yield _markdown(f"fails_{name}", f"*{FAILS[lang]}*", {})
        yield _code(name, fence.text, attributes)


def _of_exercise(name: str, attributes: dict[str, Any], lang: str) -> Iterator[dict[str, Any]]:
    """Give the question, the cell to solve it in, the cell that checks it, and the help."""
    exercise = attributes["exercise"]
    asked = lessons().get(exercise, lang)
    yield _markdown(f"task_{name}", asked["question"], {})
    # An exercise that nobody has solved yet may well fail: *run all* goes on.
    yield _code(name, asked["starter"].rstrip(), attributes | {"tags": ["raises-exception"]})
    # `In[-2]` is the cell that ran before: dots that are left in it are no wrong answer.
    call = f'print(lessons.check("{exercise}", globals(), code=In[-2]).message)'
    check = f"{CHECK[lang]}\nfrom neuron_tutor import lessons\n\n{call}"
    yield _code(f"check_{name}", check, {"check": exercise})
    yield _help(name, asked, lang)


def _of_rebuild(name: str, attributes: dict[str, Any], lang: str) -> Iterator[dict[str, Any]]:
    """Give the question and the cell to write in, whose magic tries it apart and judges it."""
    asked = lessons().get(attributes["rebuild"], lang)
    yield _markdown(f"task_{name}", asked["question"], {})
    code = f"%%rebuild {attributes['rebuild']}\n{asked['starter'].rstrip()}"
    yield _code(name, code, attributes)
    yield _help(name, asked, lang)


def _help(name: str, asked: dict[str, Any], lang: str) -> dict[str, Any]:
    """Give hints, solution and reason, each behind a click."""
    words = WORDS[lang]
    steps = [(words["hint"].format(n), hint) for n, hint in enumerate(asked["hints"], 1)]
    steps += [
        (words["solution"], f"```python\n{asked['solution'].rstrip()}\n```"),
        (words["reason"], asked["reason"]),
    ]
    # The one piece of HTML: nothing else stays closed until it is clicked.
    closed = "<details><summary>{}</summary>\n\n{}\n\n</details>"
    return _markdown(f"help_{name}", "\n".join(closed.format(*step) for step in steps), {})


def lessons() -> Any:
    """Return ``neuron_tutor.lessons``; most chapters have nothing to ask of it."""
    return import_module("neuron_tutor.lessons")


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
