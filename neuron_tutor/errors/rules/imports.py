"""Rules for import: modules and names that are not there."""

import ast
import re
import sys
from types import ModuleType

from neuron_tutor.errors.edits import change, rename, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.looking import attribute_names
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import closest

# Modules that other books use; the page has none of them, and this book needs none.
_ELSEWHERE = frozenset((
    "numpy", "pandas", "matplotlib", "seaborn", "sklearn", "scipy", "tensorflow", "keras", "torch",
    "torchvision", "jax", "PIL", "cv2", "requests", "tqdm", "pygame", "turtle", "tkinter", "bs4",
    "lxml", "selenium", "flask", "django", "fastapi", "streamlit", "openpyxl", "plotly", "sympy",
    "networkx", "nltk", "transformers", "statsmodels", "xgboost", "lightgbm", "yaml", "dotenv",
    "rich", "pydantic", "pytest", "IPython", "ipywidgets", "micropip", "openai", "gymnasium",
))  # fmt: skip
_OF_BEGINNERS = (
    "collections", "functools", "datetime", "copy", "string", "decimal", "fractions", "csv",
    "pathlib", "pickle", "threading", "typing", "dataclasses", "operator", "turtle", "calendar",
)  # fmt: skip
_MODULES = (
    "neuron",
    "random",
    "math",
    "json",
    "time",
    "statistics",
    "itertools",
    "os",
    "sys",
    "re",
)


def import_of_a_member(scene: Scene) -> Finding | None:
    """`import random.randint`: only modules can stand behind import."""
    name = _module(scene)
    owner, _, member = name.rpartition(".")
    if not owner or not isinstance(sys.modules.get(owner), ModuleType):
        return None
    if member not in vars(sys.modules[owner]):
        return None
    fix = None
    if not re.search(rf"import {re.escape(name)}\s+as\b", scene.code):
        fix = scene.code.replace(f"import {name}", f"import {owner}", 1)
    words = {"module": owner, "name": member}
    return Finding("import-of-a-member", words, fix=fix)


def module_not_here(scene: Scene) -> Finding | None:
    """Numpy and its friends."""
    name = _module(scene).split(".")[0]
    if name in _ELSEWHERE and name in _imported(scene):
        return Finding("module-not-here", {"module": name}, _variant(scene))
    if name.lstrip("_") in sys.stdlib_module_names:
        return Finding("module-not-here", {"module": name}, "standard")
    return None


def misspelt_module(scene: Scene) -> Finding | None:
    """`import ramdom`, `from Neuron import …`."""
    name = _module(scene).split(".")[0]
    word = closest(name, _MODULES) or closest(name, _OF_BEGINNERS)
    if word is None or name not in _imported(scene):
        return None
    statement = next(
        (
            node
            for node in scene.around(scene.node)
            if isinstance(node, ast.Import | ast.ImportFrom)
        ),
        None,
    )
    if isinstance(statement, ast.ImportFrom):
        start, _ = span(scene.code, statement)
        place = scene.code.find(name, start)
        fix = change(scene.code, (place, place + len(name), word)) if place >= 0 else None
    else:
        fix = rename(scene.code, [token for token in scene.tokens if token.text == name], word)
    return Finding("misspelt-module", {"name": name, "word": word}, fix=fix)


def unknown_module(scene: Scene) -> Finding | None:
    """A module that nobody has."""
    return Finding("unknown-module", {"module": _module(scene)})


def misspelt_import(scene: Scene) -> Finding | None:
    """`from neuron import Nueron`, and names that the module does not have."""
    found = re.match(r"cannot import name '(\w+)'", scene.message)
    module = sys.modules.get(_module(scene))
    if found is None or module is None:
        return None
    name = found[1]
    public = [word for word in vars(module) if not word.startswith("_")]
    listed = getattr(module, "__all__", public)
    word = closest(name, listed) or closest(name, public)
    words = {"name": name, "module": module.__name__}
    if word is None:
        owner = next(
            (kind.__name__ for kind in vars(module).values()
             if isinstance(kind, type) and name in attribute_names(kind)),
            None,
        )  # fmt: skip
        return Finding(
            "name-not-in-module", words | {"class": owner or ""}, "method" if owner else ""
        )
    fix = rename(scene.code, [token for token in scene.tokens if token.text == name], word)
    return Finding("misspelt-import", words | {"word": word}, fix=fix)


def _module(scene: Scene) -> str:
    name = getattr(scene.error, "name", None)
    return name if isinstance(name, str) else ""


def _imported(scene: Scene) -> set[str]:
    """The modules that the reader's own line imports; another may be missing further in."""
    node = scene.node
    if isinstance(node, ast.ImportFrom):
        return {(node.module or "").split(".")[0]}
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    return {_module(scene).split(".")[0]} if scene.raised_here else set()


def _variant(scene: Scene) -> str:
    return "" if scene.where == "page" else "elsewhere"


NO_MODULE = (import_of_a_member, module_not_here, misspelt_module, unknown_module)
NO_NAME = (misspelt_import,)
