"""Rules for values that do not fit: numbers from text, places in lists, keys, unpacking, size."""

import ast
import re
from json import JSONDecodeError

from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.rules.functions import FUNCTION_TYPES, needs_list, without_brackets
from neuron_tutor.errors.scene import Scene

_NOT_A_NUMBER = re.compile(
    r"^(?:invalid literal for int\(\) .*?: |could not convert string to float: )(.*)", re.DOTALL
)
_MUST_BE = re.compile(
    r"(?:argument must be (?:a string, |a string or |a |a real )?.*number|must be real number)"
    r", not '?(\w+)"
    r"|bad operand type for abs\(\): '(\w+)'|type (\w+) doesn't define __round__"
)
_WHOLE = re.compile(r"^'([\w.]+)' object cannot be interpreted as an integer")
_LEN = re.compile(r"^object of type '([\w.]+)' has no len\(\)")
_DIVIDES = (ast.Div, ast.FloorDiv, ast.Mod)
_UNHASHABLE = re.compile(r"unhashable type: '([\w.]+)'")
_FORMAT = (
    "unsupported format string",
    "Unknown format code",
    "Invalid format specifier",
    "not all arguments converted",
    "not enough arguments for format",
)


def needs_number(scene: Scene) -> Finding | None:
    """`math.exp([1, 2])`, `int([1])`."""
    found = _MUST_BE.search(scene.message)
    if found is None:
        return None
    words = {
        "function": scene.called,
        "type": found[1] or found[2] or found[3],
    }
    return Finding("needs-number", words)


def needs_whole_number(scene: Scene) -> Finding | None:
    """`range(0.5)`, `range(data)`."""
    found = _WHOLE.match(scene.message)
    if found is None:
        return None
    call = scene.node
    words = {"function": scene.called, "type": found[1]}
    if not isinstance(call, ast.Call):
        return Finding("needs-whole-number", words, "plain")
    function = scene.value(call.func)
    if function is range and found[1] in ("list", "tuple") and len(call.args) == 1:
        start, end = span(scene.code, call.args[0])
        fix = change(scene.code, (start, start, "len("), (end, end, ")"))
        return Finding("needs-whole-number", words, "list", fix=fix)
    return Finding("needs-whole-number", words, "" if found[1] == "float" else "plain")


def weights_for_size(scene: Scene, call: ast.Call, words: dict[str, object]) -> Finding:
    """`Neuron([0.5, 0.5])`: first comes how many inputs there are."""
    given = call.args[0] if call.args else None
    weights = scene.value(given) if given is not None else None
    count = len(given.elts) if isinstance(given, ast.List) else None
    if isinstance(weights, list):
        count = len(weights)
    if given is None or not count or words["type"] != "list":
        return Finding("needs-whole-number", words, "plain")
    start, end = span(scene.code, given)
    new = f"{count}, weights={scene.code[start:end]}"
    named = any(key.arg == "weights" for key in call.keywords) or len(call.args) > 1
    fix = None if named else change(scene.code, (start, end, new))
    words |= {"call": cut(f"{scene.called}({new})")}
    return Finding("needs-whole-number", words, "weights", fix=fix)


def no_len(scene: Scene) -> Finding | None:
    """`len(12)`."""
    found = _LEN.match(scene.message)
    if found is None:
        return None
    if scene.in_package:
        return needs_list(scene, found[1])
    call = scene.node
    argument = call.args[0] if isinstance(call, ast.Call) and call.args else None
    kind = scene.kind(argument)
    is_len = isinstance(call, ast.Call) and scene.value(call.func) is len
    if argument is None or not (is_len or (kind is not None and kind.__name__ == found[1])):
        return Finding("no-len", {"type": found[1]}, "plain")
    if found[1] in FUNCTION_TYPES:
        return without_brackets(scene, argument)
    return Finding("no-len", {"object": scene.text(argument), "type": found[1]})


def unhashable(scene: Scene) -> Finding | None:
    """A list as a key, or in a set."""
    found = _UNHASHABLE.search(scene.message)
    if found is None:
        return None
    node = scene.node
    lists = []
    if isinstance(node, ast.Subscript):
        lists = [node.slice]
    elif isinstance(node, ast.Set):
        lists = node.elts
    elif isinstance(node, ast.Dict):
        lists = [key for key in node.keys if key is not None]
    if found[1] != "list":
        return Finding("unhashable", {"type": found[1]}, "other")
    changes = []
    for item in lists:
        if isinstance(item, ast.List) and not _has_list(item):
            start, end = span(scene.code, item)
            changes += [
                (start, start + 1, "("),
                (end - 1, end, ",)" if len(item.elts) == 1 else ")"),
            ]
        elif not isinstance(item, ast.Constant):
            changes = []  # what else is in there may be a list as well
            break
    return Finding(
        "unhashable", {"type": found[1]}, fix=change(scene.code, *changes) if changes else None
    )


def _has_list(item: ast.List) -> bool:
    return any(not isinstance(value, ast.Constant) for value in item.elts)


def json_cannot_save(scene: Scene) -> Finding | None:
    """JSON knows numbers, texts, lists and dictionaries only."""
    found = re.match(r"Object of type (\w+) is not JSON serializable", scene.message)
    return Finding("json-cannot-save", {"type": found[1]}) if found else None


def format_does_not_fit(scene: Scene) -> Finding | None:
    """`{weights:.2f}` where weights is a list."""
    fits = isinstance(scene.error, TypeError | ValueError)
    if not fits or not any(part in scene.message for part in _FORMAT):
        return None
    found = re.search(
        r"passed to ([\w.]+)\.__format__|for object of type '([\w.]+)'", scene.message
    )
    kind = (found[1] or found[2]) if found else ""
    if kind in ("", "int", "float", "bool"):
        return Finding("format-does-not-fit", variant="plain")
    return Finding("format-does-not-fit", {"type": kind})


def text_is_not_a_number(scene: Scene) -> Finding | None:
    """`int("ten")`, `int("0.5")`, `float("0,01")`."""
    found = _NOT_A_NUMBER.match(scene.message)
    if found is None or not isinstance(scene.error, ValueError):
        return None
    text = found[1].strip("'\"")
    whole = scene.message.startswith("invalid literal")
    variant = ""
    if not text.strip():
        variant = "empty"
    elif whole and re.fullmatch(r"\s*[-+]?\d*\.\d+\s*", text):
        variant = "point"
    elif re.fullmatch(r"\s*[-+]?\d+,\d+\s*", text):
        variant = "comma"
    words = {"text": cut(text), "function": "int" if whole else "float"}
    return Finding("text-is-not-a-number", words, variant)


def math_domain(scene: Scene) -> Finding | None:
    """`math.log(0)`, `math.sqrt(-1)`."""
    call = scene.node
    function = scene.value(call.func) if isinstance(call, ast.Call) else None
    is_math = getattr(function, "__module__", "") == "math" and scene.module == ""
    if not isinstance(scene.error, ValueError) or not is_math:
        return None
    name = scene.called
    last = name.rpartition(".")[2]
    variant = last if last in ("log", "sqrt") else ""
    return Finding("math-domain", {"function": name}, variant)


def json_broken(scene: Scene) -> Finding | None:
    """Text that is no JSON."""
    if not isinstance(scene.error, JSONDecodeError):
        return None
    text, place = scene.error.doc, scene.error.pos
    quoted = isinstance(text, str) and text[place : place + 1] == "'"
    return Finding("json-broken", variant="quotes" if quoted else "")


def division_by_zero(scene: Scene) -> Finding | None:
    """Something was divided by a value that is 0."""
    if not isinstance(scene.error, ZeroDivisionError):
        return None
    node = scene.node
    if "negative power" in scene.message:
        return Finding("division-by-zero", variant="power")
    divisor = None
    if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, _DIVIDES):
        divisor = node.right if isinstance(node, ast.BinOp) else node.value
    if divisor is None or isinstance(divisor, ast.Constant) or not scene.raised_here:
        return Finding("division-by-zero", variant="plain")
    return Finding("division-by-zero", {"divisor": scene.text(divisor)})


TYPE_ERROR = (
    needs_number,
    needs_whole_number,
    no_len,
    unhashable,
    json_cannot_save,
    format_does_not_fit,
)
OTHERS = (
    json_broken,
    text_is_not_a_number,
    math_domain,
    format_does_not_fit,
    division_by_zero,
)
