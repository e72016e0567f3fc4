"""Rules for names that were meant to be another: a slip, another language's word, a text."""

import ast
import builtins

from neuron_tutor.errors.edits import change, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.hangul import has_hangul
from neuron_tutor.errors.looking import attribute_names
from neuron_tutor.errors.rules.renaming import missing_name, rename_names, token_of
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import BUILTINS, closest, same_digits

_KEYWORDS = ("break", "continue", "return", "pass")
_ELSEWHERE = {
    "null": "None", "nil": "None", "NULL": "None", "undefined": "None", "this": "self",
    "length": "len", "size": "len", "echo": "print", "printf": "print", "println": "print",
    "puts": "print", "console": "print", "System": "print", "string": "str", "integer": "int",
    "boolean": "bool", "array": "list", "Math": "math",
}  # fmt: skip
_OBJECTS = ("console", "System", "Math")
_STAND_ALONE = (*_OBJECTS, "null", "nil", "NULL", "None", "undefined", "this")
# Text that beginners print first of all; any other English word may be a name of a cell above.
_FIRST_TEXT = ("hello", "hi", "world", "helloworld", "bye", "yes", "no", "ok", "python", "storm")
_GREETINGS = ("안녕", "하이", "헬로", "네", "예")
_POLITE = ("요", "다", "까", "죠", "네", "오")


def word_of_another_language(scene: Scene) -> Finding | None:
    """`null`, `length(weights)`, `printf(…)`."""
    name = missing_name(scene)
    word = name
    parent = scene.parents.get(scene.node) if scene.node else None
    called = isinstance(parent, ast.Call) and parent.func is scene.node
    if name not in _ELSEWHERE and called:
        nearest = closest(name, [*_ELSEWHERE, *BUILTINS])
        word = nearest if nearest in _ELSEWHERE else name
    # `length`, `size` or `string` alone may be a name that the reader forgot to make.
    if word not in _ELSEWHERE or not (called or word in _STAND_ALONE):
        return None
    if word in _OBJECTS and not isinstance(parent, ast.Attribute):
        return None
    instead = _ELSEWHERE[word]
    words = {"word": name, "instead": instead}
    usable = word not in _OBJECTS or instead in scene.names()
    fix = rename_names(scene, name, instead) if usable and word != "this" else None
    return Finding("word-of-another-language", words, token=token_of(scene, name), fix=fix)


def misspelt_name(scene: Scene) -> Finding | None:
    """A slip in a name that exists."""
    name = missing_name(scene)
    own = {word for word in scene.names() if word != name}
    word = _dot_left_out(scene, name) or closest(name, own, [*BUILTINS, *_KEYWORDS])
    if word is None:
        return None
    words = {"name": name, "word": word}
    variant = "case" if word.casefold() == name.casefold() else ""
    # A neuron2 may be a second neuron that is still to be made.
    sure = same_digits(name, word) and not _class_for_object(scene, name, word)
    fix = rename_names(scene, name, word) if sure else None
    return Finding("misspelt-name", words, variant, token=token_of(scene, name), fix=fix)


def _class_for_object(scene: Scene, name: str, word: str) -> bool:
    """`neuron.predict(1)` where only the class Neuron exists: the object has still to be made."""
    parent = scene.parents.get(scene.node) if scene.node else None
    called = isinstance(parent, ast.Call) and parent.func is scene.node
    return name[0].islower() and isinstance(scene.lookup(word), type) and not called


def _dot_left_out(scene: Scene, name: str) -> str | None:
    """`neuronw1`: a name of the reader and something that belongs to it."""
    found = [
        f"{other}.{name[len(other) :]}"
        for other in scene.names()
        if len(other) > 1 and name.startswith(other)
        and name[len(other) :] in attribute_names(scene.lookup(other))
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def missing_quotes(scene: Scene) -> Finding | None:
    """`print(hello)`: most likely meant as text."""
    name = missing_name(scene)
    if not isinstance(scene.node, ast.Name) or not _looks_like_text(scene, name):
        return None
    start, end = span(scene.code, scene.node)
    fix = change(scene.code, (start, end, f'"{name}"'))
    return Finding("missing-quotes", {"text": name}, token=token_of(scene, name), fix=fix)


def _looks_like_text(scene: Scene, name: str) -> bool:
    parent = scene.parents.get(scene.node) if scene.node else None
    if sum(token.text == name for token in scene.tokens) > 1:
        return False
    if isinstance(parent, ast.Compare) and name not in ("end", "sep"):
        sides = [parent.left, *parent.comparators]
        return any(isinstance(scene.value(side), str) for side in sides)
    shows = scene.value(parent.func) if isinstance(parent, ast.Call) else None
    if shows is not print and shows is not builtins.input:
        return False
    if has_hangul(name):
        return name in _GREETINGS or (len(name) > 3 and name.endswith(_POLITE))
    return name.casefold() in _FIRST_TEXT
