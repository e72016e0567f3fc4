"""Find the source of a named part of the package, so that the book shows what the package is."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Named:
    """A part that a line of a `source` fence names; ``own`` are the reader's own lines in it."""

    line: int
    file: str
    name: str = ""
    own: list[str] = field(default_factory=list)


def named(fence: str) -> list[Named]:
    """Read a `source` fence: parts, as `neuron/neuron.py Neuron.learn`; behind `>` own lines."""
    found: list[Named] = []
    for number, line in enumerate(fence.splitlines(), 1):
        file, _, name = line.strip().partition(" ")
        if file == ">":
            found[-1].own.append(name)
        elif file:
            found.append(Named(number, file, name))
    return found


def missing(fence: str) -> Iterator[tuple[int, str]]:
    """Find what a `source` fence names and the package has not, with the number of its line."""
    for one in named(fence):
        try:
            code = [line.strip() for line in part(one.file, one.name).splitlines()]
        except (LookupError, OSError):
            yield one.line, f"{one.file} has no {one.name or 'such file'}"
            continue
        for number, own in enumerate(one.own, one.line + 1):
            if code.count(own) != 1:
                yield number, f"{one.file} {one.name} has not once the line {own!r}"


def part(file: str, name: str = "") -> str:
    """Return the source of a class, method or function; without a name that of the whole file.

    A variable is shown with the comment above it.
    A class named with a trailing dot (`Neuron.`) is shown up to its first public method, and a file
    with a dot for a name (`neuron/neuron.py .`) up to its first class or function.
    """
    text = (ROOT / file).read_text(encoding="utf-8")
    if not name:
        return text.rstrip()
    lines = text.splitlines()
    first, last = extent(_tree(text), name, file)
    return "\n".join(lines[first - 1 : last])


@cache
def _tree(text: str) -> ast.Module:
    """Parse a file once for all its parts."""
    return ast.parse(text)


def extent(tree: ast.Module, name: str, file: str) -> tuple[int, int]:
    """Return the first and last line of a named part, decorators included."""
    body: list[ast.stmt] = tree.body
    node: ast.stmt | None = None
    head = name.endswith(".")
    if name == ".":
        parts = (n for n in body if isinstance(n, ast.ClassDef | ast.FunctionDef))
        return 1, next(parts).lineno - 3  # two blank lines
    for step in name.rstrip(".").split("."):
        node = next((n for n in body if _name(n) == step), None)
        if node is None:
            raise LookupError(f"{file} has no {name}")
        body = getattr(node, "body", [])
    assert node is not None  # noqa: S101 - a name has at least one step
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(d.lineno for d in decorators)])
    last = node.end_lineno or node.lineno
    if isinstance(node, ast.AnnAssign):
        rows = (ROOT / file).read_text(encoding="utf-8").splitlines()
        while rows[first - 2].startswith("#"):
            first -= 1
    if head:
        methods = [n for n in body if isinstance(n, ast.FunctionDef) and n.name != "__init__"]
        last = methods[0].lineno - 2 if methods else last
    return first, last


def _name(node: ast.stmt) -> str | None:
    """Return what a class, a function or a variable with a type is called."""
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    return getattr(node, "name", None)
