"""Writes another name wherever a name is used."""

import ast

from neuron_tutor.errors.edits import change, span
from neuron_tutor.errors.scene import Scene


def rename_names(scene: Scene, name: str, new: str) -> str | None:
    """Return the code with another name for every use of one; None if one use cannot be reached.

    Before 3.12 the tree did not know where the names in the braces of an f-text stand.
    """
    uses = [
        node
        for node in scene.nodes()
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
    ]
    places = {span(scene.code, node) for node in uses}
    if not places or any(scene.code[start:end] != name for start, end in places):
        return None
    return change(scene.code, *((start, end, new) for start, end in places))
