"""Rules for the ends of things: raise and assert, files, input, memory, numbers too big."""

import ast
import math
import re

from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene

_DIGITS = re.compile(r"Exceeds the limit \((\d+) digits\)")
# What leads to a line without a condition that was true.
_OTHER_WAYS = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.For, ast.AsyncFor, ast.While,
    ast.ExceptHandler, ast.Match,
)  # fmt: skip


def number_too_big(scene: Scene) -> Finding | None:
    """Numbers that ran away; a list longer than the memory."""
    error, message = scene.error, scene.message
    if isinstance(error, MemoryError) and scene.called in ("eval", "exec", "compile"):
        return None  # Python's parser raises it too, for code that is nested too deeply
    is_overflow = isinstance(error, OverflowError)
    if isinstance(error, ValueError) and (limit := _DIGITS.match(message)):
        return Finding("number-too-long", {"limit": limit[1]})
    if isinstance(error, MemoryError) or (is_overflow and "index-sized" in message):
        return Finding("out-of-memory")
    if is_overflow:
        call = scene.node
        is_exp = isinstance(call, ast.Call) and scene.value(call.func) is math.exp
        return Finding("number-too-big", variant="exp" if is_exp else "")
    return None


def raised_by_you(scene: Scene) -> Finding | None:
    """The reader's own `raise` and `assert`."""
    if scene.deepest is not scene.place or scene.place is None:
        return None
    line = scene.place.tb_lineno
    statement = next(
        (
            n
            for n in scene.nodes()
            if isinstance(n, ast.Raise | ast.Assert) and n.lineno <= line <= (n.end_lineno or 0)
        ),
        None,
    )
    if isinstance(statement, ast.Assert) and isinstance(scene.error, AssertionError):
        return Finding("assertion-failed", {"condition": scene.text(statement.test)})
    if isinstance(statement, ast.Raise) and _raises_itself(scene, statement):
        if "must derive from BaseException" in scene.message:
            return _no_error(scene, statement)
        variant = "" if _under_a_condition(scene, statement) else "plain"
        return Finding("raised-by-you", {"error": type(scene.error).__name__}, variant)
    return None


def _under_a_condition(scene: Scene, statement: ast.Raise) -> bool:
    """Tell whether an `if` that was true led here, and nothing else in between."""
    inner: ast.AST = statement
    for node in scene.around(scene.parents.get(statement)):
        if isinstance(node, ast.If):
            return inner in node.body
        if isinstance(node, _OTHER_WAYS):
            return False
        inner = node
    return False


def _no_error(scene: Scene, statement: ast.Raise) -> Finding:
    """`raise "too small"`, as in Python 2."""
    value = statement.exc
    fix = None
    if isinstance(value, ast.Constant | ast.JoinedStr) and statement.cause is None:
        start, end = span(scene.code, value)
        fix = change(scene.code, (start, end, f"ValueError({scene.code[start:end]})"))
    return Finding("raise-without-error", {"value": scene.text(value)}, fix=fix)


def _raises_itself(scene: Scene, statement: ast.Raise) -> bool:
    """Tell whether the statement raised, not a calculation inside of it: `raise E(1 / 0)`."""
    return statement.exc is not None and (scene.node is None or scene.node is statement)


def assertion_elsewhere(scene: Scene) -> Finding | None:
    """An assert in other code."""
    return (
        Finding("assertion-failed", {"condition": ""}, "plain")
        if isinstance(scene.error, AssertionError)
        else None
    )


def the_world(scene: Scene) -> Finding | None:
    """Files, input, the end of the program."""
    error = scene.error
    elsewhere = "" if scene.where == "page" else "elsewhere"
    if isinstance(error, FileNotFoundError) and isinstance(error.filename, str):
        return Finding("file-not-found", {"file": cut(error.filename)}, elsewhere)
    if isinstance(error, EOFError) and scene.called == "input":
        return Finding("no-input", variant=elsewhere)
    if isinstance(error, SystemExit):
        return Finding("program-ended")
    return None


LIMITS = (number_too_big, assertion_elsewhere, the_world)
