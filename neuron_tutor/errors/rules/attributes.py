"""Rules for what stands behind a dot: AttributeError."""

import ast
import sys
from types import ModuleType

import neuron
from neuron_tutor.errors import shape
from neuron_tutor.errors.edits import change, insert, rename, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.looking import UNKNOWN, attribute_names
from neuron_tutor.errors.rules.functions import FUNCTIONS
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import closest
from neuron_tutor.errors.tokens import Token

_ELSEWHERE = {
    ("list", "push"): "append", ("list", "add"): "append", ("list", "push_back"): "append",
    ("list", "length"): "len", ("list", "size"): "len", ("list", "len"): "len",
    ("str", "length"): "len", ("str", "size"): "len", ("dict", "length"): "len",
    ("tuple", "length"): "len", ("dict", "size"): "len", ("list", "join"): "join",
    ("str", "toUpperCase"): "upper", ("str", "toLowerCase"): "lower", ("str", "trim"): "strip",
    ("list", "indexOf"): "index", ("str", "indexOf"): "index",
}  # fmt: skip


def method_without_brackets(scene: Scene) -> Finding | None:
    """`storm.append`: the function itself, not what it gives, has no such attribute."""
    owner = _owner(scene)
    if not isinstance(owner, FUNCTIONS) or not isinstance(scene.node, ast.Attribute):
        return None
    base = scene.node.value
    text = scene.text(base)
    module = sys.modules.get(text)
    if module is not None and _attribute(scene) in vars(module):
        words = {"name": text, "attribute": _attribute(scene)}
        return Finding("module-name-is-function", words, token=_token(scene))
    return Finding("method-without-brackets", {"function": text}, token=_token(scene))


def hidden_module(scene: Scene) -> Finding | None:
    """`random = 0.5` hides the module of that name."""
    if not isinstance(scene.node, ast.Attribute) or not isinstance(scene.node.value, ast.Name):
        return None
    name = scene.node.value.id
    module = sys.modules.get(name)
    if module is None or isinstance(_owner(scene), ModuleType):
        return None
    if _attribute(scene) not in vars(module):
        return None
    bound = shape.bindings(scene, name)
    if name == "neuron" and not any(isinstance(node, ast.alias) for node in bound):
        return None  # every reader calls a neuron neuron
    lines = [node.lineno for node in bound if isinstance(node, ast.Name | ast.arg)]
    words = {"name": name, "type": type(_owner(scene)).__name__}
    related = lines[0] if lines else None
    return Finding("hidden-module", words, related=related, token=_token(scene))


def class_not_called(scene: Scene) -> Finding | None:
    """The class where an object of it is needed: brackets were forgotten."""
    owner = _owner(scene)
    if not isinstance(owner, type):
        return None
    words = {"class": owner.__name__, "attribute": _attribute(scene)}
    if scene.in_package:
        return Finding("class-not-called", words, "package")
    own = next((node for node in shape.classes(scene) if node.name == owner.__name__), None)
    if own is None or _attribute(scene) not in shape.self_attributes(own):
        return None
    return Finding("class-not-called", words, token=_token(scene))


def init_misspelt(scene: Scene) -> Finding | None:
    """`_init_`, `__int__`: Python calls only `__init__`, so nothing was set up."""
    kind = type(_owner(scene))
    if not _is_readers(scene, kind):
        return None
    found = misspelt_init_of(scene, kind, kind.__name__)
    own = next((node for node in shape.classes(scene) if node.name == kind.__name__), None)
    if found is None or own is None:
        return found
    init = shape.methods(own).get(str(found.words["name"]))
    sets = [node.attr for node in ast.walk(init) if isinstance(node, ast.Attribute)] if init else []
    return found if _attribute(scene) in sets else None


def misspelt_init_of(scene: Scene, kind: type | None, class_name: str) -> Finding | None:
    """Find the method of a class that was meant to be its ``__init__``."""
    names = set(vars(kind)) if kind is not None else set()
    own = next((node for node in shape.classes(scene) if node.name == class_name), None)
    if own is not None:
        names |= set(shape.methods(own))
    if "__init__" in names:
        return None
    wrong = next((name for name in sorted(names) if _is_nearly_init(name)), None)
    if wrong is None:
        return None
    tokens = [token for token in scene.tokens if token.text == wrong]
    return Finding(
        "init-misspelt",
        {"name": wrong, "class": class_name},
        related=tokens[0].line if tokens else None,
        token=_token(scene),
        fix=rename(scene.code, tokens, "__init__") if tokens else None,
    )


def missing_self_dot(scene: Scene) -> Finding | None:
    """`__init__` makes a name of its own where it should put it into the object."""
    owner, name = type(_owner(scene)).__name__, _attribute(scene)
    own = next((node for node in shape.classes(scene) if node.name == owner), None)
    init = shape.methods(own).get("__init__") if own is not None else None
    if init is None:
        return None
    uses = [node for node in ast.walk(init) if isinstance(node, ast.Name) and node.id == name]
    places = [node for node in uses if isinstance(node.ctx, ast.Store)]
    if not places:
        return None
    given = name in shape.parameters(init)  # then what stands on the right is the input
    fix = insert(scene.code, places if given else uses, "self.")
    return Finding(
        "missing-self-dot", {"name": name}, "init", related=places[0].lineno, fix=fix,
        token=_token(scene),
    )  # fmt: skip


def attribute_of_another_language(scene: Scene) -> Finding | None:
    """`mistakes.push(1)`, `weights.length`."""
    owner, name = type(_owner(scene)).__name__, _attribute(scene)
    instead = _ELSEWHERE.get((owner, name))
    if instead is None or not isinstance(scene.node, ast.Attribute):
        return None
    text = scene.text(scene.node.value)
    words = {"name": name, "object": text}
    if instead == "len":
        parent = scene.parents.get(scene.node)
        outer: ast.AST = scene.node
        if isinstance(parent, ast.Call) and parent.func is outer and not parent.args:
            outer = parent
        fix = change(scene.code, (*span(scene.code, outer), f"len({text})"))
        words["instead"] = f"len({text})"
    elif instead == "join":
        fix = None
        words["instead"] = f'", ".join({text})'
    else:
        fix = rename(scene.code, [t for t in (_token(scene),) if t], instead)
        words["instead"] = f"{text}.{instead}(…)"
    return Finding("attribute-of-another-language", words, token=_token(scene), fix=fix)


def misspelt_attribute(scene: Scene) -> Finding | None:
    """A slip in the name behind the dot."""
    owner, name = _owner(scene), _attribute(scene)
    if owner is UNKNOWN or not name or scene.in_package:
        return None
    known = {word for word in attribute_names(owner) if not word.startswith("_")}
    own = next((n for n in shape.classes(scene) if n.name == type(owner).__name__), None)
    if own is not None and shape.enclosing_class(scene) is own:
        known |= set(shape.self_attributes(own))
    word = closest(name, known - {name}) or _completed(name, known)
    if word is None:
        return None
    words = {"name": name, "word": word}
    fix = _renamed(scene, name, word)
    return Finding("misspelt-attribute", words, token=_token(scene), fix=fix)


def _renamed(scene: Scene, name: str, word: str) -> str | None:
    """Write the right name behind the dot, wherever the same thing stands before it."""
    node = scene.node
    if not isinstance(node, ast.Attribute):
        return None
    same = ast.dump(node.value)
    places = []
    for other in scene.nodes():
        if (
            isinstance(other, ast.Attribute)
            and other.attr == name
            and ast.dump(other.value) == same
        ):
            end = span(scene.code, other)[1]
            places.append((end - len(name), end))
    if any(scene.code[start:end] != name for start, end in places):
        return None
    return change(scene.code, *((start, end, word) for start, end in places))


def method_outside_class(scene: Scene) -> Finding | None:
    """`def predict(self, …)` slipped out of its class, so that the object does not have it."""
    owner, name = _owner(scene), _attribute(scene)
    if owner is UNKNOWN or isinstance(owner, ModuleType | type):
        return None
    if not _is_readers(scene, type(owner)):
        return None
    for function in shape.functions(scene):
        outside = not isinstance(scene.parents.get(function), ast.ClassDef)
        if function.name == name and outside and shape.parameters(function)[:1] == ["self"]:
            words = {"name": name, "class": type(owner).__name__, "defined": function.lineno}
            return Finding(
                "method-outside-class", words, related=function.lineno, token=_token(scene)
            )
    return None


def unknown_attribute(scene: Scene) -> Finding | None:
    """The value has no such attribute."""
    owner, name = _owner(scene), _attribute(scene)
    if owner is UNKNOWN or not name:
        return None
    if scene.in_package:
        return Finding("neuron-wrong-object", {"type": type(owner).__name__})
    words = {"name": name, "type": type(owner).__name__}
    if isinstance(owner, ModuleType):
        words["module"] = owner.__name__
        if scene.where == "page" and owner.__name__.partition(".")[0] in sys.stdlib_module_names:
            return Finding("unknown-attribute", words, "standard", token=_token(scene))
        return Finding("unknown-attribute", words, "module", token=_token(scene))
    if name in neuron.__all__:
        return Finding("unknown-attribute", words, "function", token=_token(scene))
    kind = type(owner)
    of_the_book = kind.__module__.startswith("neuron.") and kind.__module__ != "neuron.neuron"
    own = _is_readers(scene, kind) or of_the_book
    return Finding("unknown-attribute", words, "own" if own else "", token=_token(scene))


def _is_readers(scene: Scene, kind: type) -> bool:
    """Say whether a class was made in a cell, not in a module that somebody else has written."""
    place = str(kind.__module__)
    in_cell = place in {"__main__", scene.namespace.get("__name__")}
    return in_cell or place.startswith("my_neuron.")


def _owner(scene: Scene) -> object:
    """The value in front of the dot."""
    # Who raises AttributeError("…") says nothing about an object: both are None then. And what a
    # module that the reader did not write does inside is no business of the reader's.
    told = _attribute(scene) and (scene.raised_here or scene.in_package)
    return getattr(scene.error, "obj", UNKNOWN) if told else UNKNOWN


def _attribute(scene: Scene) -> str:
    name = getattr(scene.error, "name", None)
    return name if isinstance(name, str) else ""


def _token(scene: Scene) -> Token | None:
    line = scene.place.tb_lineno if scene.place is not None else 0
    return next((t for t in scene.rows.get(line, []) if t.text == _attribute(scene)), None)


def _is_nearly_init(name: str) -> bool:
    plain = name.strip("_").casefold()
    return name != "__init__" and (
        plain in ("init", "int", "inti", "iint", "initt", "intit", "ini")
    )


def _completed(name: str, known: set[str]) -> str | None:
    """`pred` can only be predict."""
    longer = [word for word in known if len(name) > 2 and word.startswith(name.casefold())]
    return longer[0] if len(longer) == 1 else None


ATTRIBUTE_ERROR = (
    method_without_brackets,
    hidden_module,
    class_not_called,
    init_misspelt,
    missing_self_dot,
    method_outside_class,
    attribute_of_another_language,
    misspelt_attribute,
    unknown_attribute,
)
