"""Rules for places in lists and keys of dictionaries that are not there."""

import ast
import re

from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.looking import UNKNOWN
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import closest

# Of a list; `"{} {}".format(1)` has no index either, but says so otherwise.
_OUT_OF_RANGE = re.compile(r"index out of range|out of bounds|pop from (?:an )?empty|index-sized")
_TOO_MANY = re.compile(r"too many values to unpack \(expected (\d+)")
_NOT_ENOUGH = re.compile(r"not enough values to unpack \(expected (?:at least )?(\d+), got (\d+)")


def unpack_count(scene: Scene) -> Finding | None:
    """More or fewer names than values."""
    many, few = _TOO_MANY.search(scene.message), _NOT_ENOUGH.search(scene.message)
    if not isinstance(scene.error, ValueError) or (many is None and few is None):
        return None
    names = (
        ast.unparse(scene.node).strip("()") if isinstance(scene.node, ast.Tuple | ast.List) else ""
    )
    if not names or not scene.raised_here:
        side = {"wanted": few[1] if few else (many[1] if many else "")}
        return Finding("unpack-count", side, "few-plain" if few else "plain")
    if few:
        return Finding("unpack-count", {"wanted": few[1], "names": cut(names)}, "few")
    return Finding("unpack-count", {"wanted": many[1] if many else "", "names": cut(names)})


def value_not_in_list(scene: Scene) -> Finding | None:
    """`answers.remove(2)`, `outputs.index(1)`."""
    if not isinstance(scene.error, ValueError) or not re.search(
        r"x not in (?:list|tuple|deque)|is not in (?:list|tuple|deque)|substring not found",
        scene.message,
    ):
        return None
    call = scene.node
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return Finding("value-not-in-list", variant="plain")
    words = {"list": scene.text(call.func.value), "value": ", ".join(map(scene.text, call.args))}
    return Finding("value-not-in-list", words)


def empty_sequence(scene: Scene) -> Finding | None:
    """`max([])`, `random.choice([])`."""
    if not isinstance(scene.error, ValueError | IndexError):
        return None
    if not re.search(r"(?:max|min)\(\) .*empty|from an empty sequence", scene.message):
        return None
    words = {"function": scene.called}
    return Finding("empty-sequence", words)


def index_out_of_range(scene: Scene) -> Finding | None:
    """A place that the list does not have."""
    if not isinstance(scene.error, IndexError) or not _OUT_OF_RANGE.search(scene.message):
        return None
    if "pop from empty" in scene.message:
        call = scene.node
        owner = (
            call.func.value
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
            else None
        )
        return Finding("empty-list", {"list": scene.text(owner)})
    node = scene.node
    if not isinstance(node, ast.Subscript) or not scene.raised_here:
        return Finding("index-out-of-range", variant="plain" if scene.raised_here else "inside")
    if changed := _changed_while_looping(scene, node):
        return changed
    values = scene.value(node.value)
    if isinstance(values, list | tuple | str):
        length = len(values)
    elif isinstance(node.value, ast.List | ast.Tuple):
        length = len(node.value.elts)
    else:
        return Finding("index-out-of-range", variant="plain")
    index = scene.value(node.slice)
    index = index if isinstance(index, int) else scene.text(node.slice)
    words = {"list": scene.text(node.value), "length": length, "last": length - 1, "index": index}
    variant = "" if length else "empty"
    if isinstance(node.ctx, ast.Store):
        variant = "store"
    return Finding("index-out-of-range", words, variant)


def _changed_while_looping(scene: Scene, node: ast.Subscript) -> Finding | None:
    """`for i in range(len(x)): … x.pop(i)`: the list got shorter on the way."""
    if not isinstance(node.value, ast.Name):
        return None
    name = node.value.id
    for loop in scene.around(node):
        if isinstance(loop, ast.For) and any(_shortens(inner, name) for inner in ast.walk(loop)):
            return Finding("list-changed-while-looping", {"name": name}, related=loop.lineno)
    return None


def _shortens(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        owner = node.func.value
        shortens = node.func.attr in ("pop", "remove", "clear")
        return shortens and isinstance(owner, ast.Name) and owner.id == name
    if isinstance(node, ast.Delete):
        return any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(node))
    return False


def changed_while_looping(scene: Scene) -> Finding | None:
    """A dictionary or set that got another size inside of its own loop."""
    if not isinstance(scene.error, RuntimeError):
        return None
    if "changed size during iteration" not in scene.message:
        return None
    node = scene.node.iter if isinstance(scene.node, ast.For) else scene.node
    name = scene.text(node) if isinstance(node, ast.expr) else ""
    return Finding("list-changed-while-looping", {"name": name})


def _takes_a_key_out(scene: Scene, function: ast.expr) -> bool:
    """Whether this is `scores.pop`, not `text.format` or the `remove` of a set."""
    if not isinstance(function, ast.Attribute) or function.attr != "pop":
        return False
    return scene.kind(function.value) is dict


def key_not_found(scene: Scene) -> Finding | None:
    """A key that the dictionary does not have."""
    if type(scene.error) is not KeyError or not scene.raised_here:
        return None
    node, key = scene.node, next(iter(scene.error.args), UNKNOWN)
    if isinstance(node, ast.Call) and not _takes_a_key_out(scene, node.func):
        return None
    values = scene.value(node.value) if isinstance(node, ast.Subscript) else UNKNOWN
    keys = [k for k in values if type(k) in (str, int)] if type(values) is dict else []
    text = repr(key) if type(key) in (str, int, float) else type(key).__name__
    words = {"key": cut(text), "keys": cut(", ".join(map(repr, keys[:6])))}
    word = closest(key, [k for k in keys if isinstance(k, str)]) if isinstance(key, str) else None
    if (
        word is not None
        and isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.Constant)
    ):
        new = (
            repr(word).replace("'", '"')
            if "'" not in word[1:-1] and '"' not in word
            else repr(word)
        )
        fix = change(scene.code, (*span(scene.code, node.slice), new))
        return Finding("key-not-found", words | {"word": repr(word)}, "misspelt", fix=fix)
    if isinstance(key, str | int) and any(str(k) == str(key) and k != key for k in keys):
        return Finding("key-not-found", words, "type")
    return Finding("key-not-found", words, "" if keys else "plain")


PLACES = (
    unpack_count,
    value_not_in_list,
    empty_sequence,
    index_out_of_range,
    changed_while_looping,
    key_not_found,
)
