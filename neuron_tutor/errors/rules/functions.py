"""What several rules say: a function without its brackets, a missing comma, a list is needed."""

import ast
from types import BuiltinFunctionType, FunctionType, MethodType

from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene

FUNCTIONS: tuple[type, ...] = (
    FunctionType,
    MethodType,
    BuiltinFunctionType,
    type(str.upper),
    type([].append),
)
FUNCTION_TYPES = (
    "function",
    "method",
    "builtin_function_or_method",
    "method_descriptor",
    "method-wrapper",
)
NUMBERS = ("int", "float", "bool", "complex")


def without_brackets(scene: Scene, node: ast.AST) -> Finding:
    """A function itself stands where its result is needed."""
    _, end = span(scene.code, node)
    fix = change(scene.code, (end, end, "()")) if takes_nothing(scene.value(node)) else None
    words = {"function": scene.text(node)}
    return Finding("method-without-brackets", words, fix=fix)


def accepts(function: object, count: int) -> bool:
    """Tell whether a function can be called with so many values, as far as its making says."""
    bound = _is_bound(function)
    function = function.__func__ if isinstance(function, MethodType) else function
    if not isinstance(function, FunctionType):
        known = (print, range, len, sum, max, min, abs, sorted, str, int, float, round)
        return any(function is one for one in known)
    code, count = function.__code__, count + bound
    least = code.co_argcount - len(function.__defaults__ or ())
    return least <= count <= code.co_argcount


def takes_nothing(function: object) -> bool:
    """Tell whether a function can be called with empty brackets."""
    bound = _is_bound(function)
    function = function.__func__ if isinstance(function, MethodType) else function
    if not isinstance(function, FunctionType):
        return False
    code = function.__code__
    needed = len(function.__kwdefaults__ or ()) < code.co_kwonlyargcount
    return not needed and code.co_argcount - len(function.__defaults__ or ()) - bound <= 0


def _is_bound(function: object) -> bool:
    """Tell whether Python hands in an object by itself; looking finds the function of the class."""
    if isinstance(function, FunctionType):
        return function.__code__.co_varnames[:1] == ("self",)
    return isinstance(function, MethodType)


def comma_after(scene: Scene, node: ast.AST) -> Finding:
    """Two rows side by side: Python takes the second for a call or an index of the first."""
    start, end = span(scene.code, node)
    fix = change(scene.code, (end, end, ","))
    line = getattr(node, "end_lineno", None)
    token = next((t for t in scene.tokens if t.end == end), None)
    end_of_pair = span(scene.code, scene.node)[1] if scene.node else end
    words = {"left": cut(scene.code[start:end]), "right": cut(scene.code[end:end_of_pair])}
    return Finding("missing-comma", words, line=line, token=token, fix=fix)


def needs_list(scene: Scene, kind: str) -> Finding:
    """The package needs a list and got something else."""
    words = {"function": scene.called, "type": kind}
    return Finding("neuron-needs-list", words, "one")
