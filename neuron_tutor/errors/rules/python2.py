"""Rules for Python 2, which old books and blogs still speak."""

import ast
import re
from types import ModuleType

from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.rules.renaming import rename_names
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import Token

_NAMES = {
    "raw_input": "input", "unicode": "str", "basestring": "str", "xrange": "range", "long": "int",
    "unichr": "chr", "file": "open", "StandardError": "Exception",
}  # fmt: skip
_IMPORTED = {
    "reduce": "from functools import reduce", "reload": "from importlib import reload",
    "izip": "", "cmp": "", "execfile": "", "buffer": "", "coerce": "", "intern": "", "apply": "",
}  # fmt: skip
_MODULES = {
    "cPickle": "pickle", "StringIO": "io", "cStringIO": "io", "Queue": "queue",
    "ConfigParser": "configparser", "urllib2": "urllib.request", "urlparse": "urllib.parse",
    "httplib": "http.client", "HTMLParser": "html.parser", "Tkinter": "tkinter",
    "SocketServer": "socketserver", "__builtin__": "builtins", "thread": "_thread",
    "commands": "subprocess", "copy_reg": "copyreg", "sets": "", "md5": "hashlib", "sha": "hashlib",
    "exceptions": "", "imp": "importlib", "distutils": "setuptools",
}  # fmt: skip
# By type and name: what to write instead, "{}" stands for the object.
_ATTRIBUTES = {
    ("dict", "iteritems"): "{}.items()", ("dict", "itervalues"): "{}.values()",
    ("dict", "iterkeys"): "{}.keys()", ("dict", "viewitems"): "{}.items()",
    ("dict", "viewvalues"): "{}.values()", ("dict", "viewkeys"): "{}.keys()",
    ("generator", "next"): "next({})", ("map", "next"): "next({})", ("zip", "next"): "next({})",
    ("list_iterator", "next"): "next({})", ("enumerate", "next"): "next({})",
    ("str", "decode"): "{}", ("dict_keys", "sort"): "sorted({})",
    ("dict_values", "sort"): "sorted({})", ("dict_items", "sort"): "sorted({})",
    ("function", "func_name"): "{}.__name__", ("function", "func_code"): "{}.__code__",
    ("function", "func_defaults"): "{}.__defaults__", ("function", "im_func"): "{}",
    ("method", "im_func"): "{}.__func__", ("method", "im_self"): "{}.__self__",
}  # fmt: skip
_OF_TEXTS = ("split", "upper", "lower", "strip", "replace", "find", "maketrans", "zfill", "count")
_ABSTRACT = (
    "Mapping",
    "MutableMapping",
    "Sequence",
    "Iterable",
    "Iterator",
    "Callable",
    "Hashable",
)
_MEMBERS = {
    ("sys", "maxint"): "sys.maxsize", ("string", "letters"): "string.ascii_letters",
    ("string", "lowercase"): "string.ascii_lowercase",
    ("string", "uppercase"): "string.ascii_uppercase", ("os", "getcwdu"): "os.getcwd",
    ("itertools", "izip"): "zip", ("itertools", "imap"): "map", ("itertools", "ifilter"): "filter",
    ("itertools", "izip_longest"): "itertools.zip_longest",
    ("itertools", "ifilterfalse"): "itertools.filterfalse",
    ("time", "clock"): "time.perf_counter", ("inspect", "getargspec"): "inspect.getfullargspec",
    ("string", "atoi"): "int", ("string", "atof"): "float", ("operator", "div"): "operator.truediv",
    **{("string", name): f"str.{name}" for name in _OF_TEXTS},
    **{("collections", name): f"collections.abc.{name}" for name in _ABSTRACT},
}  # fmt: skip
_LAZY = ("range", "map", "filter", "zip", "dict_keys", "dict_values", "dict_items", "reversed")
_LAZY_SAYS = re.compile(
    r"^'(?P<one>\w+)' object (?:is not subscriptable|does not support item (?:assignment|deletion))"
    r"|^object of type '(?P<two>\w+)' has no len\(\)"
    r"|^unsupported operand type\(s\) for \+=?: '(?P<three>\w+)' and '(?P<four>\w+)'"
)


def name_of_python_2(scene: Scene) -> Finding | None:
    """`raw_input()`, `xrange(10)`, `reduce(…)`."""
    name = str(getattr(scene.error, "name", None) or "")
    token = next((t for t in scene.here if t.text == name), None)
    if finding := _caught_by_comma(scene, name):
        return finding
    if name in _NAMES:
        words = {"word": name, "instead": _NAMES[name]}
        fix = rename_names(scene, name, _NAMES[name])
        return Finding("python-two", words, token=token, fix=fix)
    if line := _IMPORTED.get(name):
        fix = f"{line}\n{scene.code}"
        return Finding("python-two", {"word": name, "import": line}, "import", token=token, fix=fix)
    if name in _IMPORTED:
        return Finding("python-two", {"word": name}, "gone", token=token)
    return None


def _caught_by_comma(scene: Scene, name: str) -> Finding | None:
    """`except ValueError, error:` since 3.14, which reads it as two kinds of errors."""
    kinds = scene.parents.get(scene.node) if scene.node else None
    handler = scene.parents.get(kinds) if kinds else None
    if not isinstance(handler, ast.ExceptHandler) or not isinstance(kinds, ast.Tuple):
        return None
    start, end = span(scene.code, kinds)
    if len(kinds.elts) != 2 or kinds.elts[1] is not scene.node or scene.code[start] == "(":
        return None
    words = {"word": scene.text(kinds.elts[0]), "name": name}
    first = span(scene.code, kinds.elts[0])[1]
    fix = change(scene.code, (first, end, f" as {name}"))
    return Finding("python-two", words, "except", fix=fix)


def module_of_python_2(scene: Scene) -> Finding | None:
    """`import cPickle`."""
    name = str(getattr(scene.error, "name", None) or "").split(".")[0]
    if name not in _MODULES:
        return None
    token = next((t for t in scene.here if t.text == name), None)
    if not _MODULES[name]:
        return Finding("python-two", {"word": name}, "gone", token=token)
    words = {"word": name, "instead": _MODULES[name]}
    return Finding("python-two", words, "module", token=token, fix=_import(scene, words))


def _import(scene: Scene, words: dict[str, str]) -> str | None:
    """Import the new module under the name that the rest of the cell uses."""
    node = scene.node
    if isinstance(node, ast.Import) and len(node.names) == 1 and words["instead"] != "setuptools":
        alias = node.names[0].asname or words["word"]
        return change(
            scene.code, (*span(scene.code, node), f"import {words['instead']} as {alias}")
        )
    return None


def import_of_python_2(scene: Scene) -> Finding | None:
    """`from itertools import izip`."""
    found = re.match(r"cannot import name '(\w+)'", scene.message)
    module = str(getattr(scene.error, "name", None) or "")
    new = found and _MEMBERS.get((module, found[1]))
    return Finding("python-two", {"word": found[1], "instead": new}) if found and new else None


def attribute_of_python_2(scene: Scene) -> Finding | None:
    """`scores.iteritems()`, `rows.next()`, `sys.maxint`."""
    node, name = scene.node, getattr(scene.error, "name", None)
    if not isinstance(node, ast.Attribute) or node.attr != name:
        return None
    owner = getattr(scene.error, "obj", None)
    kind = type(owner).__name__
    token = next((t for t in scene.here if t.text == name), None)
    text = scene.text(node.value)
    module = owner.__name__ if isinstance(owner, ModuleType) else ""
    if kind == "dict" and name == "has_key":
        return _has_key(scene, node, token)
    new = _ATTRIBUTES.get((kind, name)) or _MEMBERS.get((module, name))
    if new is None:
        return None
    parent = scene.parents.get(node)
    called = isinstance(parent, ast.Call) and parent.func is node
    if "{}" in new:
        fix = None
        if called and isinstance(parent, ast.Call) and (not parent.args or kind == "str"):
            fix = change(scene.code, (*span(scene.code, parent), new.format(_whole(scene, node))))
        elif "__" in new:
            fix = change(scene.code, (*span(scene.code, node), new.format(_whole(scene, node))))
        words = {"word": name, "instead": new.format(text)}
        return Finding("python-two", words, token=token, fix=fix)
    fix = change(scene.code, (*span(scene.code, node), new))
    return Finding("python-two", {"word": f"{text}.{name}", "instead": new}, token=token, fix=fix)


def _whole(scene: Scene, node: ast.Attribute) -> str:
    start, end = span(scene.code, node.value)
    return scene.code[start:end]


def _has_key(scene: Scene, node: ast.Attribute, token: Token | None) -> Finding:
    call = scene.parents.get(node)
    fix, key = None, "…"
    if isinstance(call, ast.Call) and len(call.args) == 1:
        key = scene.text(call.args[0])
        start, end = span(scene.code, call.args[0])
        text = f"({scene.code[start:end]} in {_whole(scene, node)})"
        fix = change(scene.code, (*span(scene.code, call), text))
    words = {"word": "has_key", "instead": f"{key} in {scene.text(node.value)}"}
    return Finding("python-two", words, token=token, fix=fix)


def no_list_any_more(scene: Scene) -> Finding | None:
    """`zip(a, b)[0]`, `range(3) + [1]`, `len(map(f, x))`: lists in Python 2."""
    found = _LAZY_SAYS.match(scene.message)
    kinds = set(found.groupdict().values()) & set(_LAZY) if found else set()
    if found is None or not kinds:
        return None
    node = scene.node
    parts = [node, *ast.iter_child_nodes(node)] if node is not None else []
    lazy = [p for p in parts if isinstance(p, ast.expr) and _kind(scene, p) in kinds]
    if not lazy or not scene.raised_here:
        return Finding("python-two", {"function": min(kinds)}, "lazy")
    fix = None
    assigns = isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load)
    if not assigns:
        spots = [span(scene.code, part) for part in lazy]
        fix = change(scene.code, *((a, b, f"list({scene.code[a:b]})") for a, b in spots))
    return Finding("python-two", {"function": scene.text(lazy[0])}, "lazy", fix=fix)


def _kind(scene: Scene, node: ast.expr) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        made = scene.value(node.func)
        return made.__name__ if isinstance(made, type) else ""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        is_dict = scene.kind(node.func.value) is dict
        return f"dict_{node.func.attr}" if is_dict else ""
    kind = scene.kind(node)
    return kind.__name__ if kind else ""


def print_into_a_file(scene: Scene) -> Finding | None:
    """`print >> log, "storm"` shifts `print` to the right."""
    node = scene.node
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.RShift):
        return None
    if scene.value(node.left) is not print:
        return None
    whole = scene.parents.get(node)
    values: list[ast.expr] = []
    if isinstance(whole, ast.Tuple) and whole.elts[0] is node:
        values = whole.elts[1:]
    parts = [scene.code[slice(*span(scene.code, part))] for part in [*values, node.right]]
    call = f"print({', '.join([*parts[:-1], f'file={parts[-1]}'])})"
    place = span(scene.code, whole if values and whole is not None else node)
    fix = change(scene.code, (*place, call))
    return Finding("python-two", {"call": cut(call)}, "print", fix=fix)


# What Python 3 cannot read ------------------------------------------------------------------------


def except_with_comma(scene: Scene) -> Finding | None:
    """`except ValueError, error:`."""
    row = scene.row
    words = [token.text for token in row]
    if words[:1] != ["except"] or "," not in words or words[-1] != ":" or "(" in words:
        return None
    comma = row[words.index(",")]
    fix = change(scene.code, (comma.start, comma.end, " as"))
    names = {"word": scene.code[row[1].start : comma.start].strip(), "name": words[-2]}
    return Finding("python-two", names, "except", token=comma, fix=fix)


def raise_with_comma(scene: Scene) -> Finding | None:
    """`raise ValueError, "no rows"`."""
    row = scene.row
    words = [token.text for token in row]
    if words[:1] != ["raise"] or "," not in words[2:3]:
        return None
    text = scene.code[row[3].start : row[-1].end] if len(row) > 3 else ""
    fix = change(scene.code, (row[1].end, row[-1].end, f"({text})"))
    names = {"word": words[1], "inside": text}
    return Finding("python-two", names, "raise", token=row[2], fix=fix)


def backticks(scene: Scene) -> Finding | None:
    """The text of a value was once written between two backticks."""
    signs = [token for token in scene.row if token.text == "`"]
    if len(signs) < 2 or len(signs) % 2:
        return None
    changes = []
    for opened, closed in zip(signs[::2], signs[1::2]):
        changes += [(opened.start, opened.end, "repr("), (closed.start, closed.end, ")")]
    return Finding("python-two", {}, "backticks", token=signs[0], fix=change(scene.code, *changes))


def exec_without_brackets(scene: Scene) -> Finding | None:
    """`exec "x = 1"`."""
    row = scene.row
    words = [token.text for token in row]
    if words[:1] == ["exec"] and len(row) > 1 and words[1] not in ("(", "=", "."):
        inside = scene.code[row[1].start : row[-1].end]
        fix = change(scene.code, (row[0].end, row[-1].end, f"({inside})"))
        return Finding("python-two", {"call": f"exec({inside})"}, "print", token=row[0], fix=fix)
    return None


def long_number(scene: Scene) -> Finding | None:
    """`10L`, `0777`: whole numbers of Python 2."""
    for token in scene.row:
        if token.kind == "number" and re.fullmatch(r"[0-9]+[lL]", token.text):
            plain = token.text[:-1]
            fix = change(scene.code, (token.start, token.end, plain))
            words = {"word": token.text, "instead": plain}
            return Finding("python-two", words, "number", token=token, fix=fix)
    return None


def unicode_text(scene: Scene) -> Finding | None:
    """`ur"storm"`."""
    for token in scene.row:
        if token.kind == "text" and token.text[:2].lower() == "ur":
            plain = token.text[1:]
            fix = change(scene.code, (token.start, token.end, plain))
            words = {"word": token.text[:2], "instead": plain[:1]}
            return Finding("python-two", words, token=token, fix=fix)
    return None


READING = (
    except_with_comma,
    raise_with_comma,
    exec_without_brackets,
    long_number,
    unicode_text,
)
