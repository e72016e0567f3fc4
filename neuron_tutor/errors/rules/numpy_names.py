"""The rule for names that NumPy no longer has, and that blogs still use: np.int, np.float."""

import ast
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
