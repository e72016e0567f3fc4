"""Rules for lines that only a notebook understands: %matplotlib, !ls, print?."""

import re

from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene

_MAGIC = re.compile(r"^[ \t]*(%%?[A-Za-z]\w*)[^\n]*$")
_SHELL = re.compile(r"^[ \t]*(?:\w+\s*=\s*)?!\s*([A-Za-z][\w.-]*)[^\n]*$")
_HELP = re.compile(r"^[ \t]*(?:\?{1,2}\s*([A-Za-z_][\w.]*)|([A-Za-z_][\w.]*)\s*\?{1,2})[ \t]*$")


def line_for_a_notebook(scene: Scene) -> Finding | None:
    """A line that begins with `%` or `!`, or ends with `?`."""
    lines = scene.code.split("\n")
    at = scene.stops[0] - 1
    if not 0 <= at < len(lines) or (at and _is_continued(scene, at)):
        return None
    line = lines[at]
    if found := _MAGIC.match(line):
        fix = _without(lines, r"^[ \t]*%%?[A-Za-z]\w*[^\n]*$")
        return Finding("notebook-line", {"command": found[1]}, "magic", fix=fix)
    if (found := _SHELL.match(line)) and not line.lstrip().startswith("!="):
        if found[1] in ("pip", "pip3", "conda"):
            return Finding("notebook-line", {"command": f"!{found[1]}"}, _pip(scene))
        return Finding(
            "notebook-line", {"command": f"!{found[1]}"}, "shell", fix=_shell(lines, line)
        )
    if found := _HELP.match(line):
        name = found[1] or found[2]
        lines[at] = line.replace(line.strip(), f"help({name})")
        return Finding("notebook-line", {"name": name}, "help", fix="\n".join(lines))
    return None


def _pip(scene: Scene) -> str:
    return "pip" if scene.where == "page" else "pip-elsewhere"


def _shell(lines: list[str], line: str) -> str | None:
    is_alone = line.lstrip().startswith("!")
    return _without(lines, r"^[ \t]*!\s*[A-Za-z][\w.-]*[^\n]*$") if is_alone else None


def _without(lines: list[str], pattern: str) -> str:
    """Leave such lines out."""
    return "\n".join(line for line in lines if not re.match(pattern, line)).strip("\n") + "\n"


def _is_continued(scene: Scene, at: int) -> bool:
    """Tell whether a bracket is open where the line begins, so that `%` calculates."""
    depth = 0
    for token in scene.tokens:
        if token.line > at:
            break
        if token.kind == "sign":
            depth += (token.text in "([{") - (token.text in ")]}")
    return depth > 0
