"""Rules for what blogs take from NumPy: np.int, which is gone, and x.shape of a plain list."""

import ast
import random
from types import ModuleType

from neuron_tutor.errors.edits import change, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene

# Removed in 1.24 and 2.0; "np." stands for whatever name the reader gave to the module.
_INSTEAD = {
    "int": "int", "float": "float", "bool": "bool", "complex": "complex", "object": "object",
    "str": "str", "long": "int", "unicode": "str", "float_": "np.float64",
    "complex_": "np.complex128", "unicode_": "np.str_", "string_": "np.bytes_", "Inf": "np.inf",
    "Infinity": "np.inf", "infty": "np.inf", "PINF": "np.inf", "NINF": "-np.inf", "NaN": "np.nan",
    "NAN": "np.nan", "product": "np.prod", "cumproduct": "np.cumprod", "alltrue": "np.all",
    "sometrue": "np.any", "row_stack": "np.vstack", "round_": "np.round", "in1d": "np.isin",
    "trapz": "np.trapezoid", "mat": "np.asmatrix", "asfarray": "np.asarray",
}  # fmt: skip

# What arrays and NumPy's random numbers have: "{0}" stands for the list, "{1}" for what follows.
_OF_ARRAYS = {
    "shape": "len({0})", "ndim": "", "T": "", "transpose": "", "reshape": "", "flatten": "",
    "ravel": "", "astype": "", "dtype": "", "std": "", "cumsum": "", "fill": "",
    "sum": "sum({0})", "max": "max({0})", "min": "min({0})", "mean": "sum({0}) / len({0})",
    "argmax": "{0}.index(max({0}))", "argmin": "{0}.index(min({0}))", "tolist": "{0}",
    "dot": "sum(a * b for a, b in zip({0}, {1}))",
}  # fmt: skip
_OF_RANDOM = {
    "rand": "random.random()", "random_sample": "random.random()", "randn": "random.gauss(0, 1)",
    "normal": "random.gauss(0, 1)", "permutation": "random.sample(…)",
}  # fmt: skip


def removed_from_numpy(scene: Scene) -> Finding | None:
    """`np.int(3)`."""
    node = scene.node
    if not isinstance(node, ast.Attribute) or not isinstance(scene.error, AttributeError):
        return None
    owner = scene.value(node.value)
    if not isinstance(owner, ModuleType) or owner.__name__ != "numpy" or node.attr not in _INSTEAD:
        return None
    new = _INSTEAD[node.attr].replace("np.", f"{scene.text(node.value)}.")
    fix = change(scene.code, (*span(scene.code, node), new))
    return Finding("numpy-name", {"name": scene.text(node), "instead": new}, fix=fix)


def of_an_array(scene: Scene) -> Finding | None:
    """`w.dot(x)`, `x.shape` and `random.randn()` where NumPy is not meant at all."""
    node = scene.node
    if not isinstance(node, ast.Attribute) or not scene.raised_here:
        return None
    owner = getattr(scene.error, "obj", None)
    has = _OF_RANDOM if owner is random else _OF_ARRAYS if isinstance(owner, list | tuple) else {}
    if getattr(scene.error, "name", None) != node.attr or node.attr not in has:
        return None
    call = scene.parents.get(node)
    others = call.args if isinstance(call, ast.Call) and call.func is node else []
    text = scene.text(node.value)
    instead = has[node.attr].format(text, scene.text(others[0]) if others else "…")
    token = next((token for token in scene.here if token.text == node.attr), None)
    words = {"name": node.attr, "object": text, "instead": instead}
    return Finding("name-of-numpy", words, "" if instead else "lists", token=token)
