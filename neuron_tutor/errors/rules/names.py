"""Rules for names that Python does not know: NameError and UnboundLocalError."""

import ast
import builtins
import sys

import neuron
from neuron_tutor.errors import shape
from neuron_tutor.errors.edits import change, insert, rename, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.looking import UNKNOWN
from neuron_tutor.errors.rules import meant
from neuron_tutor.errors.rules.renaming import missing_name, token_of
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import Token

_ALIASES = {"np": "numpy", "pd": "pandas", "plt": "matplotlib", "tf": "tensorflow"}
_MEMBERS = {
    "math": ("sqrt", "exp", "log", "tanh", "sin", "cos", "pi", "floor", "ceil", "isfinite"),
    "random": ("randint", "uniform", "shuffle", "choice", "gauss", "sample"),
    "json": ("dumps", "loads"),
    "time": ("sleep",),
}
_WELL_KNOWN = (
    "math", "random", "json", "time", "os", "sys", "re", "datetime", "statistics", "itertools",
    "collections", "copy", "string", "functools", "csv", "pathlib", "pickle", "decimal",
)  # fmt: skip
# Taken before a reader can delete any of them.
_PYTHONS_OWN = frozenset(name for name in vars(builtins) if not name.startswith("_"))


def deleted_builtin(scene: Scene) -> Finding | None:
    """`del builtins.print` took away what Python knows from the start."""
    name = missing_name(scene)
    step = scene.deepest
    if name not in _PYTHONS_OWN or step is None or isinstance(scene.error, UnboundLocalError):
        return None
    # `exec` can run a program that knows none of these names; a function may have one of its own,
    # and `del` looks for one of the reader's.
    frame = step.tb_frame
    own = name in {*frame.f_code.co_freevars, *frame.f_code.co_cellvars}
    is_del = isinstance(scene.node, ast.Name) and isinstance(scene.node.ctx, ast.Del)
    if own or is_del or frame.f_builtins is not vars(builtins):
        return None
    variant = "" if scene.where == "page" else "elsewhere"
    return Finding("deleted-builtin", {"name": name}, variant, token=token_of(scene, name))


def missing_self(scene: Scene) -> Finding | None:
    """`self` is only known inside of a method that has it as its first input."""
    if missing_name(scene) != "self":
        return None
    function, owner = shape.enclosing_function(scene), shape.enclosing_class(scene)
    if function is None or owner is None:
        return Finding("self-outside-class", token=token_of(scene, "self"))
    return Finding(
        "missing-self",
        {"method": function.name},
        "name",
        related=function.lineno,
        token=token_of(scene, "self"),
        fix=_self_for_first(scene, function, owner),
    )


def _self_for_first(scene: Scene, function: shape.Function, owner: ast.ClassDef) -> str | None:
    """Write self into the brackets, or in the place of the name that got the object instead."""
    first = function.args.args[0] if function.args.args else None
    if first is None or type(scene.lookup(first.arg)).__name__ != owner.name:
        return add_self(scene, function)
    used = any(isinstance(n, ast.Name) and n.id == first.arg for n in ast.walk(function))
    return None if used else change(scene.code, (*span(scene.code, first), "self"))


def add_self(scene: Scene, function: shape.Function) -> str | None:
    """Write self into the brackets of a def."""
    tokens = [token for token in scene.tokens if token.line >= function.lineno]
    opened = next((token for token in tokens if token.text == "("), None)
    if opened is None:
        return None
    new = "self, " if shape.parameters(function) else "self"
    return change(scene.code, (opened.end, opened.end, new))


def double_equals(scene: Scene) -> Finding | None:
    """`w1 == 0.6` asks a question and stores nothing."""
    name = missing_name(scene)
    for node in scene.nodes():
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Compare)
            and isinstance(node.value.left, ast.Name)
            and node.value.left.id == name
            and isinstance(node.value.ops[0], ast.Eq)
            and not any(
                isinstance(part, ast.Name) and part.id == name
                for side in node.value.comparators
                for part in ast.walk(side)
            )
        ):
            sign = next(token for token in scene.rows[node.lineno] if token.text == "==")
            return Finding(
                "double-equals-for-assignment",
                {"name": name},
                related=node.lineno,
                token=sign if node.lineno == scene.line else token_of(scene, name),
                fix=change(scene.code, (sign.start, sign.end, "=")),
            )
    return None


def missing_self_dot(scene: Scene) -> Finding | None:
    """Inside of a class `w1` is not `self.w1`."""
    name = missing_name(scene)
    owner, function = shape.enclosing_class(scene), shape.enclosing_function(scene)
    if owner is None or function is None:
        return None
    own = {*shape.self_attributes(owner), *shape.methods(owner)}
    if name not in own:
        return None
    places = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and node.id in own and not _is_known(scene, function, node.id)
    ]
    has_self = shape.parameters(function)[:1] == ["self"]
    fix = insert(scene.code, places, "self.") if has_self else None
    return Finding("missing-self-dot", {"name": name}, token=token_of(scene, name), fix=fix)


def forgot_import(scene: Scene) -> Finding | None:
    """A module, or something out of one, that was not imported."""
    name = missing_name(scene)
    if name in _ALIASES:
        variant = "" if scene.where == "page" else "elsewhere"
        words = {"module": _ALIASES[name]}
        return Finding("module-not-here", words, variant, token=token_of(scene, name))
    parent = scene.parents.get(scene.node) if scene.node else None
    line = variant = ""
    if isinstance(parent, ast.Attribute) and _has_member(name, parent.attr):
        line = f"import {name}"
    elif (
        name in neuron.__all__
        and not _in_other_case(scene, name)
        and (name[0].isupper() or isinstance(parent, ast.Call))
    ):
        line, variant = f"from neuron import {name}", "package"
    elif isinstance(parent, ast.Call) or name == "pi":
        module = next((module for module, names in _MEMBERS.items() if name in names), None)
        line = f"from {module} import {name}" if module else ""
    if not line:
        return None
    words = {"name": name, "import": line}
    fix = f"{line}\n{scene.code}"
    return Finding("forgot-import", words, variant, token=token_of(scene, name), fix=fix)


def _has_member(module: str, name: str) -> bool:
    """Tell whether a module of Python has such a name; one that nobody loaded yet is believed."""
    loaded = sys.modules.get(module)
    if loaded is not None:
        return name in vars(loaded) and module in sys.stdlib_module_names
    return module in _WELL_KNOWN


def name_before_it_exists(scene: Scene) -> Finding | None:
    """The name gets its value further down, or only with the help of itself."""
    name = missing_name(scene)
    lines = [_line_of(node) for node in shape.bindings(scene, name) if not shape.scope(scene, node)]
    if not lines or scene.line is None:
        return None
    here = scene.place.tb_lineno if scene.place is not None else scene.line
    later = [line for line in lines if line > here]
    variant = "counter" if here in lines else "" if later else "skipped"
    defined = min(later or lines)
    related = None if variant == "counter" else defined
    words = {"name": name, "defined": defined}
    return Finding(
        "name-before-it-exists", words, variant, related=related, token=token_of(scene, name)
    )


def method_without_object(scene: Scene) -> Finding | None:
    """`predict(1, 1)` where predict belongs to a neuron."""
    name = missing_name(scene)
    parent = scene.parents.get(scene.node) if scene.node else None
    if not isinstance(parent, ast.Call) or parent.func is not scene.node:
        return None
    owners = {node.name for node in shape.classes(scene) if name in shape.methods(node)}
    owners |= {
        other for other in scene.names()
        if isinstance(kind := scene.lookup(other), type) and name in vars(kind)
    }  # fmt: skip
    if not owners:
        return None
    objects = [other for other in scene.names() if type(scene.lookup(other)).__name__ in owners]
    fix = None
    if len(objects) == 1:
        tokens = [token for token in scene.tokens if token.text == name and _is_free(scene, token)]
        fix = rename(scene.code, tokens, f"{objects[0]}.{name}")
    words = {"name": name, "class": min(owners), "object": objects[0] if objects else "neuron"}
    return Finding("method-without-object", words, token=token_of(scene, name), fix=fix)


def name_lives_in_function(scene: Scene) -> Finding | None:
    """A name of one function is not known outside of it."""
    name = missing_name(scene)
    for node in shape.bindings(scene, name):
        owner = shape.scope(scene, node)
        if isinstance(owner, shape.LISTS):
            words = {"name": name}
            return Finding("name-lives-in-function", words, "list", token=token_of(scene, name))
        if isinstance(owner, shape.Function) and owner is not shape.enclosing_function(scene):
            words = {"name": name, "function": owner.name}
            return Finding(
                "name-lives-in-function",
                words,
                related=owner.lineno,
                token=token_of(scene, name),
            )
    return None


def unknown_name(scene: Scene) -> Finding | None:
    """Nothing near has this name."""
    name = missing_name(scene)
    return Finding("unknown-name", {"name": name}, token=token_of(scene, name)) if name else None


def local_before_assignment(scene: Scene) -> Finding | None:
    """A function gives a name a value somewhere, so Python does not look for it outside."""
    name = missing_name(scene)
    inner = "cannot access free variable" in scene.message  # as in a lambda or `sum(… for …)`
    if not (inner or isinstance(scene.error, UnboundLocalError)) or not name:
        return None
    frame = scene.place.tb_frame if scene.place else None
    is_global = frame is not None and name in frame.f_globals
    function = shape.enclosing_function(scene)
    words = {"name": name, "function": function.name if function else ""}
    variant = "global" if is_global else ""
    token = token_of(scene, name)
    return Finding("local-before-assignment", words, variant, token=token)


def _is_free(scene: Scene, token: Token) -> bool:
    """Tell whether a name stands alone, not as `x.name` or as an argument's name."""
    return token.kind == "name" and not scene.code[: token.start].rstrip().endswith(".")


def _is_known(scene: Scene, function: shape.Function, name: str) -> bool:
    """Tell whether a name of a method is another thing than the attribute of that name."""
    if name == missing_name(scene):
        return False
    local = any(shape.scope(scene, node) is function for node in shape.bindings(scene, name))
    return local or scene.lookup(name) is not UNKNOWN


def _in_other_case(scene: Scene, name: str) -> bool:
    """Tell whether the reader has the name with other capitals: class neuron, and then Neuron()."""
    return any(word.casefold() == name.casefold() for word in scene.names() - {name})


def _line_of(node: ast.AST) -> int:
    return int(getattr(node, "lineno", 0))


def no_file(scene: Scene) -> Finding | None:
    """`__file__`: a cell is none."""
    return Finding("no-file") if getattr(scene.error, "name", None) == "__file__" else None


NAME_ERROR = (
    no_file,
    deleted_builtin,
    missing_self,
    double_equals,
    missing_self_dot,
    local_before_assignment,
    method_without_object,
    name_before_it_exists,
    forgot_import,
    name_lives_in_function,
    meant.word_of_another_language,
    meant.misspelt_name,
    meant.missing_quotes,
    unknown_name,
)
