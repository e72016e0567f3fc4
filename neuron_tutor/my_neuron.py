"""The reader's own neuron: one module a chapter, of what was judged right, else of the book's."""

import re
from collections.abc import Mapping
from pathlib import Path

from neuron_tutor import lessons

PACKAGE = "my_neuron"
HEAD = {
    "book": "# {name}: the book's",
    "own": "# {name}: yours",
}
MARK = re.compile(r"^# (ch\d\d-[a-z0-9-]+): (the book's|yours)$", re.MULTILINE)
ABOUT = '"""What chapter {number} adds to your neuron: each part yours, or else the book\'s."""'
INIT = '"""Your own neuron, chapter by chapter: `from my_neuron.ch04 import train_once`."""\n'


def parts(number: int) -> dict[str, str]:
    """Return the book's code for every part of a chapter, by the ids of its rebuilds."""
    found = lessons.rebuilds(number)
    return {name: each.solution.strip() for name, each in found.items() if each.names}


def chapters() -> list[int]:
    """Return the numbers of the chapters that add to the neuron."""
    return [number for number in lessons.numbers() if parts(number)]


def module(number: int, own: Mapping[str, str] | None = None) -> str:
    """Write the module of a chapter; ``own`` holds the reader's parts by their ids."""
    own = own or {}
    text = [ABOUT.format(number=number)]
    for name, code in parts(number).items():
        whose = "own" if name in own else "book"
        text.append(f"{HEAD[whose].format(name=name)}\n{own.get(name, code).strip()}")
    return "\n\n\n".join(text) + "\n"


def read(text: str) -> dict[str, str]:
    """Return the reader's parts of a module that :func:`module` wrote."""
    heads = list(MARK.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return {
        head[1]: text[head.end() : end].strip()
        for head, end in zip(heads, ends)
        if head[2] == "yours"
    }


def write(folder: Path) -> list[Path]:
    """Lay out ``my_neuron/`` with the book's code; what is there already is not touched."""
    home = folder / PACKAGE
    home.mkdir(parents=True, exist_ok=True)
    texts = {"__init__.py": INIT} | {f"ch{n:02}.py": module(n) for n in chapters()}
    made = [home / name for name in texts if not (home / name).exists()]
    for path in made:
        path.write_text(texts[path.name], encoding="utf-8")
    return made


def keep(folder: Path, name: str, code: str) -> Path:
    """Put a part that was judged right into its module, and the module before it beside it."""
    write(folder)
    path = folder / PACKAGE / f"{name[:4]}.py"
    before = path.read_text(encoding="utf-8")
    after = module(int(name[2:4]), read(before) | {name: code})
    if after != before:
        old = folder / PACKAGE / "before"
        old.mkdir(exist_ok=True)
        (old / f"{name[:4]}-{len(list(old.iterdir())) + 1:03}.py.txt").write_text(before, "utf-8")
        path.write_text(after, encoding="utf-8")
    return path
