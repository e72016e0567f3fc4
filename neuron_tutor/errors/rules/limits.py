"""Rules for the ends of things: raise and assert, files, input, memory, numbers too big."""

import ast

from neuron_tutor.errors.edits import cut
from neuron_tutor.errors.scene import Finding, Scene


def number_too_big(scene: Scene) -> Finding | None:
    """Numbers that ran away; a list longer than the memory."""
    message = scene.message
    if isinstance(scene.error, MemoryError) or "index-sized" in message:
        return Finding("out-of-memory")
    if isinstance(scene.error, OverflowError) or "Exceeds the limit" in message:
        call = scene.node
        is_exp = isinstance(call, ast.Call) and scene.text(call.func).endswith("exp")
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
    if isinstance(statement, ast.Raise) and _raises_itself(statement):
        return Finding("raised-by-you", {"error": type(scene.error).__name__})
    return None


def _raises_itself(statement: ast.Raise) -> bool:
    return statement.exc is not None


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
    if isinstance(error, FileNotFoundError):
        name = error.filename if isinstance(error.filename, str) else ""
        return Finding("file-not-found", {"file": cut(name)})
    if isinstance(error, EOFError):
        return Finding("no-input")
    if isinstance(error, SystemExit):
        return Finding("program-ended")
    return None


LIMITS = (number_too_big, assertion_elsewhere, the_world)
