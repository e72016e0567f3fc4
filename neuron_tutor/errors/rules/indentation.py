"""Rules for the spaces at the beginning of a line."""

import re

from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene

_STEP = 4
_TAB = 8  # as Python measures a tab


def indentation(scene: Scene) -> Finding | None:
    """Tell the four kinds of IndentationError apart."""
    written = scene.code.split("\n")
    lines = [_untabbed(line) for line in written]
    at = min(scene.stops[0], len(lines)) - 1
    if "incomplete input" in scene.message and lines[at].rstrip().endswith(":"):
        return _missing(lines, at, at)  # so says IPython
    if not isinstance(scene.error, IndentationError) or not scene.code:
        return None
    if isinstance(scene.error, TabError) or "unindent" in scene.message:
        tabbed = _tabbed(written, at)
        if tabbed is not None:
            as_python = [_untabbed(line, _TAB) for line in written]
            fixes = ["\n".join(lines), "\n".join(as_python)]
            fix = next((code for code in fixes if scene.stops_at(code) is None), None)
            return Finding("tabs-and-spaces", line=tabbed + 1, fix=fix)
    header = _line_above(lines, at)
    if "expected an indented block" in scene.message:
        opens = header >= 0 and lines[header].split("#")[0].rstrip().endswith(":")
        return _missing(lines, at, header if opens or not lines[at].strip() else at)
    if "unindent" in scene.message:
        return _uneven(lines, at)
    return _unexpected(lines, at, header)


def _missing(lines: list[str], at: int, header: int) -> Finding:
    """The line below a colon stands no deeper than the line with the colon."""
    words = {"header": header + 1, "keyword": _first_word(lines[header])}
    is_empty = words["keyword"] == "def" and _first_word(lines[at]) in ("def", "class")
    if header == at or not lines[at].strip() or is_empty:
        return Finding("missing-indent", words, "end")
    block = _block(lines, at)
    wanted = _depth(lines[header]) + _STEP
    shift = wanted - _depth(lines[at])
    alone = len([line for line in block if _depth(lines[line]) == _depth(lines[at])]) == 1
    fix = _shift(lines, block, shift) if alone else None
    return Finding("missing-indent", words, related=header + 1, fix=fix)


def _unexpected(lines: list[str], at: int, above: int) -> Finding:
    wanted = _depth(lines[above]) if above >= 0 else 0
    fix = _shift(lines, _block(lines, at), wanted - _depth(lines[at]))
    return Finding("unexpected-indent", variant="" if above >= 0 else "first", fix=fix)


def _uneven(lines: list[str], at: int) -> Finding:
    """The line goes back to a level that no line above has."""
    levels = {0}
    depth = _depth(lines[at])
    for line in lines[:at]:
        if line.strip():
            levels = {level for level in levels if level < _depth(line)} | {_depth(line)}
    near = [level for level in levels if abs(level - depth) == 1]
    fix = _shift(lines, _block(lines, at), near[0] - depth) if len(near) == 1 else None
    return Finding("uneven-indent", {"spaces": depth}, fix=fix)


def _block(lines: list[str], at: int) -> list[int]:
    """The line and those below it that stand as deep or deeper, up to an empty line."""
    found = []
    for i in range(at, len(lines)):
        if not lines[i].strip() or _depth(lines[i]) < _depth(lines[at]):
            break
        found.append(i)
    return found


def _shift(lines: list[str], block: list[int], by: int) -> str:
    shifted = [
        (" " * max(0, _depth(line) + by) + line.lstrip()) if i in block else line
        for i, line in enumerate(lines)
    ]
    return "\n".join(shifted)


def _tabbed(lines: list[str], at: int) -> int | None:
    """The nearest line, going up to the left edge, that begins with a tab."""
    for i in range(at, -1, -1):
        if "\t" in _indent(lines[i]):
            return i
        if i < at and lines[i].strip() and not _indent(lines[i]):
            return None
    return None


def _untabbed(line: str, wide: int = _STEP) -> str:
    """The line as the editor shows it: a tab at its beginning is as wide as a step."""
    return _indent(line).expandtabs(wide) + line.lstrip()


def _indent(line: str) -> str:
    return line[: _depth(line)]


def _line_above(lines: list[str], at: int) -> int:
    """The nearest line above with code in it, -1 if there is none."""
    for i in range(at - 1, -1, -1):
        if lines[i].strip() and not lines[i].lstrip().startswith("#"):
            return i
    return -1


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _first_word(line: str) -> str:
    found = re.match(r"\s*(\w+)", line)
    return found[1] if found else ""
