"""Rules for calls of the package's neuron, which takes its inputs in one list."""

import ast
from types import FunctionType

from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.looking import UNKNOWN, attribute
from neuron_tutor.errors.rules.arguments import callee, inputs
from neuron_tutor.errors.scene import Scene


def neuron_needs_list(scene: Scene) -> Finding | None:
    """`neuron.predict(1, 0)` on the package's neuron, which takes a list."""
    call = scene.node
    function = callee(scene)
    if not isinstance(function, FunctionType) or not isinstance(call, ast.Call):
        return None
    starred = any(isinstance(value, ast.Starred) for value in call.args)
    is_ours = function.__module__.startswith("neuron.") and "x" in inputs(function)
    if starred or not is_ours:
        return None
    if "takes" in scene.message and any(scene.kind(value) is list for value in call.args):
        return None  # there is a list already; something else is too much
    if "missing" in scene.message and "answer" in inputs(function) and len(call.args) == 1:
        return _answer_in_list(scene, call, function)
    if "takes" not in scene.message or len(call.args) < 2:
        return None
    keep = 1 if "answer" in inputs(function) else 0
    values = call.args[: len(call.args) - keep]
    start, end = span(scene.code, values[0])[0], span(scene.code, values[-1])[1]
    text = f"[{scene.code[start:end]}]"
    words = {"function": function.__name__, "list": cut(text)}
    fits = _size(scene, call) in (None, len(values))
    fix = change(scene.code, (start, end, text)) if fits else None
    return Finding("neuron-needs-list", words, fix=fix)


def _answer_in_list(scene: Scene, call: ast.Call, function: FunctionType) -> Finding | None:
    """`neuron.learn([1, 1, 0])`: the answer stands outside of the list."""
    row = call.args[0]
    if not isinstance(row, ast.List) or len(row.elts) < 2:
        return None
    values = [scene.code[slice(*span(scene.code, value))] for value in row.elts]
    new = f"[{', '.join(values[:-1])}], {values[-1]}"
    fits = _size(scene, call) == len(values) - 1
    fix = change(scene.code, (*span(scene.code, row), new)) if fits else None
    words = {"function": function.__name__, "call": cut(f"{scene.called}({new})")}
    return Finding("neuron-needs-list", words, "answer", fix=fix)


def _size(scene: Scene, call: ast.Call) -> int | None:
    """Count the inputs of the neuron whose method was called, None if that cannot be seen."""
    owner = scene.value(call.func.value) if isinstance(call.func, ast.Attribute) else UNKNOWN
    weights = attribute(owner, "weights")
    return len(weights) if type(weights) is list else None
