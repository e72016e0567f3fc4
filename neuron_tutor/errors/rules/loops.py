"""Rules for programs that were stopped or went too deep into themselves."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from types import TracebackType

from neuron_tutor.errors import shape
from neuron_tutor.errors.edits import cut, parse
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.rules.limits import raised_by_you
from neuron_tutor.errors.scene import Scene

Loop = ast.For | ast.While | ast.AsyncFor
_MAY_CHANGE = (ast.Call, ast.Attribute, ast.Subscript)


def stopped(scene: Scene) -> Finding | None:
    """Name the loop that was running when Stop was pressed; the reader's own `raise` is no Stop."""
    if own := raised_by_you(scene):
        return own
    running = list(_running(scene))
    whiles = [(step, loop) for step, loop in running if isinstance(loop, ast.While)]
    for judge, loops in ((_never_ends, whiles), (_grows, running), (_goes_on, [*whiles, *running])):
        for step, loop in loops:
            if finding := judge(loop):
                here = scene.is_in_cell(step)
                return replace(finding, line=loop.lineno if here else None, here=here)
    if not scene.own_steps:
        return Finding("stopped", variant="nowhere")
    return Finding("stopped", variant="asking" if _asks(scene) else "")


def _asks(scene: Scene) -> bool:
    """Find out whether the line that was running calls `input`."""
    place = scene.own_steps[-1]
    tree = parse(scene.code_of(place))
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "input"
        and node.lineno <= place.tb_lineno <= (node.end_lineno or 0)
        for node in (ast.walk(tree) if tree else ())
    )


def recursion(scene: Scene) -> Finding | None:
    """Find the line from which a function calls itself, again and again."""
    seen: set[tuple[str, int]] = set()
    for step in scene.own_steps:
        name, here = step.tb_frame.f_code.co_name, scene.is_in_cell(step)
        if (name, step.tb_lineno) in seen:
            line = step.tb_lineno if here else None
            return Finding("endless-recursion", {"function": name}, line=line, here=here)
        seen.add((name, step.tb_lineno))
    # No line of the reader's comes twice: what was given to Python is as deep as that.
    return Finding("too-deep")


def _running(scene: Scene) -> Iterator[tuple[TracebackType, Loop]]:
    """Go through the loops that were running, from the innermost to the outermost."""
    for step in reversed(scene.own_steps):
        tree = parse(scene.code_of(step))
        inside = [
            node
            for node in (ast.walk(tree) if tree else ())
            if isinstance(node, Loop) and node.lineno <= step.tb_lineno <= (node.end_lineno or 0)
        ]
        for loop in sorted(inside, key=lambda loop: loop.lineno, reverse=True):
            yield step, loop


def _never_ends(loop: Loop) -> Finding | None:
    """Find out whether a `while` cannot end: no break, and nothing that changes its condition."""
    breaks, inner_breaks = _breaks(loop)
    if not isinstance(loop, ast.While) or breaks:
        return None
    if any(isinstance(node, ast.Return | ast.Raise) for node in ast.walk(loop)):
        return None
    if _always(loop):
        return Finding("loop-without-break", variant="inner" if inner_breaks else "")
    if any(isinstance(node, _MAY_CHANGE) for node in ast.walk(loop.test)):
        return None
    names = {node.id for node in ast.walk(loop.test) if isinstance(node, ast.Name)}
    changed = {
        node.id
        for statement in loop.body
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    if not names or names & changed:
        return None
    words = {"name": min(names), "condition": cut(ast.unparse(loop.test))}
    return Finding("loop-condition-frozen", words)


def _always(loop: ast.While) -> bool:
    return isinstance(loop.test, ast.Constant) and bool(loop.test.value)


def _breaks(loop: Loop) -> tuple[bool, bool]:
    """Tell whether there is a break for this loop, and whether for a loop inside of it."""
    own = inner = False
    rest: list[tuple[ast.AST, bool]] = [(statement, False) for statement in loop.body]
    while rest:
        node, deeper = rest.pop()
        if isinstance(node, ast.Break):
            own, inner = own or not deeper, inner or deeper
        if not isinstance(node, shape.Function | ast.ClassDef):
            deeper = deeper or isinstance(node, Loop)
            rest += [(child, deeper) for child in ast.iter_child_nodes(node)]
    return own, inner


def _grows(loop: Loop) -> Finding | None:
    """`for n in epochs: epochs.append(…)`."""
    if not isinstance(loop, ast.For) or not isinstance(loop.iter, ast.Name):
        return None
    name = loop.iter.id
    for node in ast.walk(loop):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("append", "insert", "extend")
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == name
        ):
            return Finding("loop-over-growing-list", {"name": name})
    return None


def _goes_on(loop: Loop) -> Finding:
    """Nothing is wrong with the loop as far as one can see."""
    if isinstance(loop, ast.While):
        return Finding("loop-stopped", variant="break" if _always(loop) else "")
    return Finding("loop-stopped", variant="for")
