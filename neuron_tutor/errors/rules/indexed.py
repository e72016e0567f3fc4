"""Rules for square brackets: behind what has no places, or with what is no whole number."""

import ast
import re
from typing import TypeGuard

from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.looking import UNKNOWN
from neuron_tutor.errors.rules.functions import (
    FUNCTION_TYPES,
    accepts,
    comma_after,
    takes_nothing,
    without_brackets,
)
from neuron_tutor.errors.scene import Scene

_INDEXED = re.compile(r"^(?:'([\w.]+)' object|type '([\w.]+)') is not subscriptable")
_INDEX = re.compile(
    r"^(\w+) (?:index|indices) must be (?:an )?integers?(?: or slices?)?, not '?([\w.]+)"
)
_CHANGED = re.compile(r"^'([\w.]+)' object does(?: not|n't) support item (?:assignment|deletion)")


def not_subscriptable(scene: Scene) -> Finding | None:
    """Square brackets behind something that has no places inside."""
    found = _INDEXED.match(scene.message)
    kind = (found[1] or "type") if found else ""
    if found is None or kind == "NoneType":
        return None
    node = scene.node
    known = scene.kind(node.value) if isinstance(node, ast.Subscript) else None
    right = known is None or known.__name__ == kind or kind in ("type", *FUNCTION_TYPES)
    if not isinstance(node, ast.Subscript) or not scene.raised_here or not right:
        return Finding("not-a-list", {"type": kind}, "unknown")
    words = {"object": scene.text(node.value), "type": kind}
    if kind != "type" and kind not in FUNCTION_TYPES:
        return Finding("not-a-list", words)
    if takes_nothing(scene.value(node.value)):
        return without_brackets(scene, node.value)
    start, end = span(scene.code, node.value)[1], span(scene.code, node)[1]
    inside = scene.code[start:end].strip()[1:-1]
    fits = accepts(scene.value(node.value), _count(node.slice))
    fix = change(scene.code, (start, end, f"({inside})")) if fits else None
    words |= {"call": f"{scene.text(node.value)}({cut(inside)})"}
    return Finding("square-brackets-for-call", words, fix=fix)


def _count(inside: ast.expr) -> int:
    return len(inside.elts) if isinstance(inside, ast.Tuple) else 1


def wrong_index(scene: Scene) -> Finding | None:
    """An index that is no whole number: a float, a text, two at once."""
    found = _INDEX.search(scene.message)
    if found is None:
        return None
    kind, node = found[2], scene.node
    holder = {"string": "str", "byte": "bytes"}.get(found[1], found[1])
    if not isinstance(node, ast.Subscript) or not scene.raised_here:
        return Finding("wrong-index", {"type": kind, "holder_type": holder})
    words: dict[str, object] = {"object": scene.text(node.value), "index": scene.text(node.slice)}
    words |= {"type": kind, "holder_type": holder}
    if kind == "tuple":
        if isinstance(node.value, ast.List | ast.Tuple):
            return comma_after(scene, node.value)
        return _two_indices(scene, node, words)
    cause = {"float": "float-index", "str": "text-index"}.get(kind, "wrong-index")
    return Finding(cause, words)


def _two_indices(scene: Scene, node: ast.Subscript, words: dict[str, object]) -> Finding:
    fix = None
    if _is_a_column(node.slice):
        place = ast.unparse(node.slice.elts[1])
        words["instead"] = cut(f"[row[{place}] for row in {scene.text(node.value)}]")
        return Finding("two-indices", words, "column")
    if isinstance(node.slice, ast.Tuple):
        parts = [ast.unparse(part) for part in node.slice.elts]
        start, end = span(scene.code, node.value)[1], span(scene.code, node)[1]
        text = "".join(f"[{part}]" for part in parts)
        inner = node.value
        for part in node.slice.elts:
            inner = ast.Subscript(inner, part, ast.Load())
        if scene.value(inner) is not UNKNOWN and isinstance(node.ctx, ast.Load):
            fix = change(scene.code, (start, end, text))
        words["instead"] = cut(scene.text(node.value) + text)
    return Finding("two-indices", {"instead": "…"} | words, fix=fix)


def _is_a_column(part: ast.expr) -> TypeGuard[ast.Tuple]:
    """Whether this is `:, 0`, which takes one value from every row of an array."""
    return (
        isinstance(part, ast.Tuple)
        and len(part.elts) == 2
        and ast.unparse(part.elts[0]) == ":"
        and not isinstance(part.elts[1], ast.Slice)
    )


def cannot_change(scene: Scene) -> Finding | None:
    """`row[2] = 1` where row is a tuple or a text."""
    found = _CHANGED.match(scene.message)
    if found is None or found[1] == "NoneType":
        return None
    node = scene.node
    text = scene.text(node.value) if isinstance(node, ast.Subscript) else ""
    words = {"object": text, "type": found[1]}
    if found[1] in ("tuple", "str", "range", "bytes"):
        return Finding("cannot-change", words)
    return Finding("not-a-list", words)


INDEXED = (not_subscriptable, wrong_index, cannot_change)
