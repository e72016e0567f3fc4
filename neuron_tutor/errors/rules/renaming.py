"""Finds the name that Python did not find, to write another in its place."""

import ast

from neuron_tutor.errors.edits import change, span
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import Token


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


def missing_name(scene: Scene) -> str:
    """The name that Python did not find, as the reader wrote it."""
    if isinstance(scene.node, ast.Name):
        start, end = span(scene.code, scene.node)  # as typed: the tree holds the NFKC form
        return scene.code[start:end]
    name = getattr(scene.error, "name", None)
    if isinstance(name, str):
        return name
    quoted = scene.message.split("'")
    return quoted[1] if len(quoted) > 2 else ""


def token_of(scene: Scene, name: str) -> Token | None:
    """The place of a name in the line that failed."""
    line = scene.place.tb_lineno if scene.place is not None else 0
    return next((token for token in scene.rows.get(line, []) if token.text == name), None)
