"""Rules for arguments that do not fit a function: self, too few, too many, unknown names."""

import ast
import re
from types import FunctionType

from neuron_tutor.errors import shape
from neuron_tutor.errors.edits import change, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.looking import UNKNOWN
from neuron_tutor.errors.rules.attributes import misspelt_init_of
from neuron_tutor.errors.rules.names import add_self
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import closest

_WHO = re.compile(r"^([\w.<>]+)\(\) ")
_COUNTS = re.compile(r"takes (?:from \d+ to )?(\d+) positional arguments? but (\d+)")
_MISSING = re.compile(r"missing (\d+) required (?:positional|keyword-only) arguments?: (.+)")
_NAMED = re.compile(
    r"([\w.<>]+)\(\) got (an unexpected keyword argument|multiple values for argument) '(\w+)'"
    r"|'(\w+)' is an invalid keyword argument(?: for (\w+))?"
)
_OTHER_BOOKS = {"lr": "rate", "alpha": "rate", "eta": "rate", "n_iter": "epochs"}
_BUILTIN = re.compile(
    r"(\w+)(?:\(\))? (?:takes|expected) (?:(exactly|at most|at least) )?(\w+) (?:positional )?"
    r"arguments?,?(?: \((\d+) given\)| got (\d+))"
)


def missing_self(scene: Scene) -> Finding | None:
    """A method without self: Python hands the object over, and nothing takes it."""
    counts = _COUNTS.search(scene.message)
    function = _definition(scene)
    if counts is None or function is None or _owner(scene, function) is None:
        return None
    names = shape.parameters(function)
    is_static = any(ast.unparse(d) == "staticmethod" for d in function.decorator_list)
    if is_static or names[:1] in (["self"], ["cls"]) or int(counts[2]) != int(counts[1]) + 1:
        return None
    words = {"method": function.name}
    fix = add_self(scene, function)
    return Finding("missing-self", words, related=function.lineno, fix=fix)


def init_misspelt(scene: Scene) -> Finding | None:
    """`Neuron() takes no arguments`: there is no `__init__`, or not under this name."""
    who = re.match(r"(\w+)\(\) takes no arguments", scene.message)
    kind = scene.value(scene.node.func) if isinstance(scene.node, ast.Call) else UNKNOWN
    if who is None or not isinstance(kind, type) or kind.__name__ != who[1]:
        return None
    found = misspelt_init_of(scene, kind, who[1])
    return found or Finding("too-many-arguments", {"function": who[1]}, "no-init")


def class_not_called(scene: Scene) -> Finding | None:
    """`neuron = Neuron` and `Neuron.predict(1, 0)`: no brackets, so no object."""
    call = scene.node
    if "missing" not in scene.message or not isinstance(call, ast.Call):
        return None
    if not isinstance(call.func, ast.Attribute):
        return None
    owner, base = scene.value(call.func.value), call.func.value
    if not isinstance(owner, type):
        return None
    place: ast.AST = base
    if isinstance(base, ast.Name) and (given := shape.assigned_value(scene, base)):
        place = given[0]
    _, end = span(scene.code, place)
    fix = change(scene.code, (end, end, "()")) if not _needs_inputs(owner) else None
    words = {"class": owner.__name__, "attribute": call.func.attr}
    related = getattr(place, "lineno", None)
    return Finding("class-not-called", words, "call", related=related, fix=fix)


def wrong_count(scene: Scene) -> Finding | None:
    """More or fewer inputs than the function has."""
    who = _WHO.match(scene.message)
    if who is None:
        return None
    words: dict[str, object] = {"function": _short_name(who[1]), "inputs": _inputs_text(scene)}
    related = _line_of_def(scene)
    if missing := _MISSING.search(scene.message):
        words["missing"] = ", ".join(re.findall(r"'(\w+)'", missing[2]))
        words["inputs"] = _inputs_text(scene, needed=True)
        if not words["inputs"]:
            return Finding("too-few-arguments", words, "plain", related=related)
        variant = "list" if _is_list_for(scene, int(missing[1])) else ""
        variant = "named" if "keyword-only" in scene.message else variant
        return Finding("too-few-arguments", words, variant, related=related)
    if counts := _COUNTS.search(scene.message):
        bound = 1 if _is_bound(scene, who[1]) else 0
        words |= {"got": int(counts[2]) - bound, "wanted": int(counts[1]) - bound}
        return Finding("too-many-arguments", words, _why_too_many(scene, who[1]), related=related)
    return None


def _is_bound(scene: Scene, who: str) -> bool:
    """Tell whether Python counted the object in front of the dot along."""
    function = callee(scene)
    if isinstance(function, FunctionType):
        return bool(function.__code__.co_varnames[:1] in (("self",), ("cls",)))
    own = _definition(scene)
    if own is not None:
        return shape.parameters(own)[:1] in (["self"], ["cls"])
    return "." in who.replace("<locals>.", "")


def _why_too_many(scene: Scene, who: str) -> str:
    """Choose the advice: name the value, add inputs to a class or to a function."""
    function = callee(scene)
    if isinstance(function, FunctionType) and _given(scene) <= len(inputs(function)):
        return "named"
    if _inputs_text(scene):
        return ""
    if function is UNKNOWN and _definition(scene) is None:
        return "plain"
    return "class" if who.endswith("__init__") else "none"


def wrong_name(scene: Scene) -> Finding | None:
    """An input's name that the function does not have, or has already got."""
    found = _NAMED.match(scene.message)
    if found is None:
        return None
    name = found[3] or found[4]
    words: dict[str, object] = {
        "function": _named_function(scene, found[1] or found[5] or ""),
        "name": name,
        "inputs": _inputs_text(scene),
    }
    related = _line_of_def(scene)
    if found[2] and found[2].startswith("multiple"):
        return Finding("argument-twice", words, related=related)
    target = callee(scene)
    names = inputs(target) if isinstance(target, FunctionType) else []
    word = _meant(name, names)
    if word is None:
        return Finding("unknown-argument", words, "" if names else "plain", related=related)
    fix = _renamed(scene, name, word, names)
    return Finding("unknown-argument", words | {"word": word}, "misspelt", related=related, fix=fix)


def _named_function(scene: Scene, said: str) -> str:
    """Name the function as the reader called it: Python calls sorted() by the name of sort()."""
    called = scene.called if scene.raised_here else ""
    return called.rpartition(".")[2] or _short_name(said) or "…"


def _renamed(scene: Scene, name: str, word: str, names: list[str]) -> str | None:
    """Write the right name of the input, unless it got a value already."""
    call = scene.node
    if not isinstance(call, ast.Call) or any(key.arg == word for key in call.keywords):
        return None
    if word in names[: len(call.args)]:
        return None
    place = next((span(scene.code, key)[0] for key in call.keywords if key.arg == name), None)
    if place is None or scene.code[place : place + len(name)] != name:
        return None
    return change(scene.code, (place, place + len(name), word))


def _meant(name: str, names: list[str]) -> str | None:
    """Find the input that a wrong name was meant to be: a slip, a part of it, another book's."""
    if word := closest(name, names):
        return word
    part = _OTHER_BOOKS.get(name, name)
    near = [word for word in names if {part, word} & {*part.split("_")} & {*word.split("_")}]
    return near[0] if len(near) == 1 else None


def wrong_count_of_builtin(scene: Scene) -> Finding | None:
    """`len(1, 2)`: the functions that come with Python count in other words."""
    found = _BUILTIN.search(scene.message)
    if found is None:
        return None
    call = scene.node
    direct = isinstance(call, ast.Call) and scene.raised_here
    name = ast.unparse(call.func) if isinstance(call, ast.Call) and direct else found[1]
    got = found[4] or found[5] or "0"
    wanted = {"no": "0", "one": "1"}.get(found[3], found[3])
    few = wanted.isdigit() and int(got) < int(wanted)
    words = {"function": name, "got": got, "wanted": wanted}
    return Finding("too-few-arguments" if few else "too-many-arguments", words, "builtin")


def _definition(scene: Scene) -> shape.Function | None:
    """Find the def of the function that was called, if this cell has it."""
    who = _WHO.match(scene.message)
    if who is None:
        return None
    *owners, name = who[1].replace("<locals>.", "").split(".")
    for function in shape.functions(scene):
        if function.name == name:
            owner = _owner(scene, function)
            if not owners or (owner is not None and owner.name == owners[-1]):
                return function
    return None


def _owner(scene: Scene, function: shape.Function) -> ast.ClassDef | None:
    parent = scene.parents.get(function)
    return parent if isinstance(parent, ast.ClassDef) else None


def _line_of_def(scene: Scene) -> int | None:
    function = _definition(scene)
    return function.lineno if function else None


def callee(scene: Scene) -> object:
    """The function that was called, if it is the one that Python speaks of."""
    if not isinstance(scene.node, ast.Call) or not scene.raised_here:
        return UNKNOWN
    found = scene.function(scene.node.func)
    who = _WHO.match(scene.message)
    name = found.__name__ if isinstance(found, FunctionType) else ""
    return found if who is None or who[1].rpartition(".")[2] == name else UNKNOWN


def inputs(function: FunctionType) -> list[str]:
    """The names of a function's inputs, without self."""
    code = function.__code__
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return [name for name in names if name not in ("self", "cls")]


def _inputs_text(scene: Scene, *, needed: bool = False) -> str:
    """List a function's inputs, all or only those that it cannot do without."""
    function = callee(scene)
    if isinstance(function, FunctionType):
        names = inputs(function)
        optional = len(function.__defaults__ or ())
        positional = function.__code__.co_argcount
        free = {*function.__code__.co_varnames[positional - optional : positional]}
        free |= {*(function.__kwdefaults__ or ())}
        must = [name for name in names if name not in free]
        return ", ".join([*must, "…"] if needed and len(must) < len(names) else names)
    own = _definition(scene)
    names = shape.parameters(own) if own else []
    return ", ".join(name for name in names if name not in ("self", "cls"))


def _given(scene: Scene) -> int:
    call = scene.node
    return len(call.args) + len(call.keywords) if isinstance(call, ast.Call) else 0


def _short_name(qualified: str) -> str:
    """`Neuron.__init__` is written `Neuron(…)`."""
    return qualified.removesuffix(".__init__").rpartition(".")[2]


def _is_list_for(scene: Scene, missing: int) -> bool:
    """Tell whether one list holds exactly the values that the function takes one by one."""
    call = scene.node
    if not isinstance(call, ast.Call) or len(call.args) != 1 or call.keywords:
        return False
    values = call.args[0]
    return isinstance(values, ast.List) and len(values.elts) == missing + 1


def _needs_inputs(owner: type) -> bool:
    init = vars(owner).get("__init__")
    if not isinstance(init, FunctionType):
        return False
    return init.__code__.co_argcount - len(init.__defaults__ or ()) > 1


SELF = (
    init_misspelt,
    missing_self,
    class_not_called,
)
COUNTS = (
    wrong_count,
    wrong_name,
    wrong_count_of_builtin,
)
