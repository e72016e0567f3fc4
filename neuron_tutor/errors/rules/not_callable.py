"""Rules for brackets behind something that is no function."""

import ast
import builtins
import re
from types import FunctionType, ModuleType

from neuron_tutor.errors import shape
from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.looking import UNKNOWN, attribute_names, instance_names
from neuron_tutor.errors.rules.functions import NUMBERS, comma_after
from neuron_tutor.errors.scene import Scene

_CALLED = re.compile(r"^'([\w.]+)' object is not callable")


def not_callable(scene: Scene) -> Finding | None:
    """Brackets behind something that is no function."""
    found = _CALLED.match(scene.message)
    if found is None or not isinstance(scene.node, ast.Call) or found[1] == "NoneType":
        return None
    if scene.module:  # it was called in there: by the reader's line it is not seen what
        return None
    kind, call = found[1], scene.node
    ways = (
        _shadowed,
        _module_called,
        _overwritten,
        _comma_missing,
        _hides_method,
        _index_meant,
        _times_meant,
    )
    for way in ways:
        if finding := way(scene, call, kind):
            return finding
    words = {"object": scene.text(call.func), "type": kind}
    methods = attribute_names(scene.value(call.func))
    if kind not in vars(builtins) and "predict" in methods:
        return Finding("instance-called", words | {"method": "predict"})
    return Finding("not-callable", words)


def _shadowed(scene: Scene, call: ast.Call, _kind: str) -> Finding | None:
    if not isinstance(call.func, ast.Name) or call.func.id not in vars(builtins):
        return None
    name = call.func.id
    if name == "_":
        return None
    bound = [n for n in shape.bindings(scene, name) if shape.scope(scene, n) is None]
    lines = [int(getattr(node, "lineno", 0)) for node in bound]
    return Finding("shadowed-builtin", {"name": name}, related=min(lines) if lines else None)


def _overwritten(scene: Scene, call: ast.Call, kind: str) -> Finding | None:
    """A function of a module or of the reader's own that got a value: `random.seed = 4`."""
    func = call.func
    name = scene.text(func)
    if isinstance(func, ast.Attribute) and isinstance(scene.value(func.value), ModuleType):
        line = _line_of_value(scene, name)
        if line is None:  # `math.pi()` has always been a number
            return None
        words = {"name": name, "module": scene.text(func.value), "type": kind}
        return Finding("overwritten-function", words, "module", related=line)
    if not isinstance(func, ast.Name):
        return None
    bound = shape.bindings(scene, name)
    makers = [node for node in bound if isinstance(node, shape.Function | ast.ClassDef | ast.alias)]
    if not makers or all(
        isinstance(node, ast.alias) and not _is_from(scene, node) for node in makers
    ):
        return None
    words = {"name": name, "type": kind}
    return Finding("overwritten-function", words, related=_line_of_value(scene, name))


def _is_from(scene: Scene, node: ast.AST) -> bool:
    return isinstance(scene.parents.get(node), ast.ImportFrom)


def _line_of_value(scene: Scene, name: str) -> int | None:
    """Find the line that stored a value under a function's name."""
    for node in scene.nodes():
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if scene.text(target) == name:
                    return node.lineno
    return None


def _module_called(scene: Scene, call: ast.Call, kind: str) -> Finding | None:
    if kind != "module":
        return None
    module = scene.value(call.func)
    name = scene.text(call.func)
    members = vars(module) if isinstance(module, ModuleType) else {}
    member = next((word for word in (name, name.capitalize()) if callable(members.get(word))), "")
    _, end = span(scene.code, call.func)
    # A class such as datetime takes what it was given; of a function nobody knows.
    fits = isinstance(members.get(member), type) or not (call.args or call.keywords)
    fix = change(scene.code, (end, end, f".{member}")) if member and fits else None
    words = {"name": name, "call": f"{name}.{member or '…'}"}
    return Finding("module-called", words, fix=fix)


def _comma_missing(scene: Scene, call: ast.Call, _kind: str) -> Finding | None:
    """Two rows side by side look like a call to Python."""
    if not isinstance(call.func, ast.Tuple | ast.List | ast.Dict):
        return None
    return comma_after(scene, call.func)


def _hides_method(scene: Scene, call: ast.Call, kind: str) -> Finding | None:
    if not isinstance(call.func, ast.Attribute):
        return None
    owner, name = scene.value(call.func.value), call.func.attr
    if owner is UNKNOWN or isinstance(owner, ModuleType | type):
        return None
    own = type(owner).__dict__.get(name)
    if not isinstance(own, FunctionType) or name not in instance_names(owner):
        return None
    cls = next((n for n in shape.classes(scene) if n.name == type(owner).__name__), None)
    related = shape.self_attributes(cls).get(name) if cls else None
    return Finding("attribute-hides-method", {"name": name, "type": kind}, related=related)


def _index_meant(scene: Scene, call: ast.Call, kind: str) -> Finding | None:
    if kind not in ("list", "tuple", "dict", "str") or len(call.args) != 1:
        return None
    if isinstance(call.func, ast.Call):
        return None
    text = scene.text(call.func)
    start, end = span(scene.code, call.func)[1], span(scene.code, call)[1]
    inside = scene.code[start:end].strip()[1:-1]
    found = scene.value(ast.Subscript(call.func, call.args[0], ast.Load()))
    fix = change(scene.code, (start, end, f"[{inside}]")) if found is not UNKNOWN else None
    words = {"object": text, "index": cut(inside)}
    return Finding("round-brackets-for-index", words, fix=fix)


def _times_meant(scene: Scene, call: ast.Call, kind: str) -> Finding | None:
    if kind not in NUMBERS or len(call.args) != 1 or call.keywords:
        return None
    _, end = span(scene.code, call.func)
    left = scene.text(call.func)
    if isinstance(call.func, ast.BinOp | ast.UnaryOp):  # the tree leaves out its brackets
        left = f"({left})"
        while scene.code[end] in " )\n":
            end += 1
    words = {"left": left, "right": f"({scene.text(call.args[0])})"}
    fix = change(scene.code, (end, end, " * "))
    return Finding("missing-operator", words, fix=fix)
