"""Rules for values that do not fit: numbers from text, places in lists, keys, unpacking, size."""

import ast
import re
from json import JSONDecodeError

from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.rules.functions import FUNCTION_TYPES, needs_list, without_brackets
from neuron_tutor.errors.scene import Finding, Scene

_NOT_A_NUMBER = re.compile(
    r"^(?:invalid literal for int\(\) .*?: |could not convert string to float: )(.*)", re.DOTALL
)
_MUST_BE = re.compile(
    r"(?:argument must be .*|must be real number), not '?(\w+)"
    r"|bad operand type for abs\(\): '(\w+)'|type (\w+) doesn't define __round__"
)
_WHOLE = re.compile(r"^'([\w.]+)' object cannot be interpreted as an integer")
_LEN = re.compile(r"^object of type '([\w.]+)' has no len\(\)")
_UNHASHABLE = re.compile(r"unhashable type: '([\w.]+)'")
_TOO_MANY = re.compile(r"too many values to unpack \(expected (\d+)")
_NOT_ENOUGH = re.compile(r"not enough values to unpack \(expected (?:at least )?(\d+), got (\d+)")
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
    fix = None
    if found[1] in ("list", "tuple") and isinstance(call, ast.Call) and len(call.args) == 1:
        start, end = span(scene.code, call.args[0])
        fix = change(scene.code, (start, start, "len("), (end, end, ")"))
    return Finding("needs-whole-number", words, "list" if fix else "", fix=fix)


def no_len(scene: Scene) -> Finding | None:
    """`len(12)`."""
    found = _LEN.match(scene.message)
    if found is None:
        return None
    if scene.module.startswith("neuron"):
        return needs_list(scene, found[1])
    call = scene.node
    argument = call.args[0] if isinstance(call, ast.Call) and call.args else None
    if found[1] in FUNCTION_TYPES and argument is not None:
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
    changes = []
    for item in lists:
        if isinstance(item, ast.List) and len(item.elts) > 1:
            start, end = span(scene.code, item)
            changes += [(start, start + 1, "("), (end - 1, end, ")")]
    return Finding(
        "unhashable", {"type": found[1]}, fix=change(scene.code, *changes) if changes else None
    )


def json_cannot_save(scene: Scene) -> Finding | None:
    """JSON knows numbers, texts, lists and dictionaries only."""
    found = re.match(r"Object of type (\w+) is not JSON serializable", scene.message)
    return Finding("json-cannot-save", {"type": found[1]}) if found else None


def format_does_not_fit(scene: Scene) -> Finding | None:
    """`{weights:.2f}` where weights is a list."""
    if not any(part in scene.message for part in _FORMAT):
        return None
    found = re.search(
        r"passed to ([\w.]+)\.__format__|for object of type '([\w.]+)'", scene.message
    )
    kind = (found[1] or found[2]) if found else ""
    return Finding("format-does-not-fit", {"type": kind}, "" if kind else "plain")


def text_is_not_a_number(scene: Scene) -> Finding | None:
    """`int("ten")`, `int("0.5")`, `float("0,01")`."""
    found = _NOT_A_NUMBER.match(scene.message)
    if found is None:
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
    return Finding("json-broken", variant="quotes" if "double quotes" in scene.message else "")


def division_by_zero(scene: Scene) -> Finding | None:
    """Something was divided by a value that is 0."""
    if not isinstance(scene.error, ZeroDivisionError):
        return None
    node = scene.node
    divisor = None
    if isinstance(node, ast.BinOp):
        divisor = node.right
    elif isinstance(node, ast.AugAssign):
        divisor = node.value
    return Finding(
        "division-by-zero",
        {"divisor": scene.text(divisor)},
        "plain" if divisor is None or isinstance(divisor, ast.Constant) else "",
    )


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
