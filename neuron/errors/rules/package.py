"""Rules for what the package itself objects to; its messages read `argument: sentence`."""

import ast
import re

from neuron.data import TRUTH_TABLES
from neuron.errors.edits import change, span
from neuron.errors.scene import Finding, Scene
from neuron.errors.spelling import distance

_MESSAGE = re.compile(r"^([A-Za-z_]\w*)((?:\[\d+\])*): (.+)$", re.DOTALL)
_INPUTS = re.compile(r"this (\w+) has (\d+) inputs?, got (\d+)")
_COLUMNS = re.compile(r"expected (\d+) inputs and (\d+) answers?, got (\d+) values")
_GOT = re.compile(r", got (.+)$", re.DOTALL)


def package(scene: Scene) -> Finding | None:
    """Say in the reader's language what the package said."""
    found = _MESSAGE.match(scene.message)
    if not scene.module.startswith("neuron") or found is None:
        return None
    argument, place, sentence = found[1], found[2], found[3]
    for way in (_inputs, _rows, _numbers, _rate, _table):
        if finding := way(scene, argument, place, sentence):
            return finding
    return Finding("neuron-argument", {"argument": argument, "sentence": sentence})


def _inputs(_scene: Scene, argument: str, _place: str, sentence: str) -> Finding | None:
    if found := _INPUTS.match(sentence):
        words = {"wanted": found[2], "got": found[3]}
        row = int(found[3]) == int(found[2]) + 1
        return Finding("neuron-inputs", words, "row" if row else "")
    if argument == "n_inputs":
        return Finding("neuron-inputs", {"wanted": "1", "got": _got(sentence)}, "none")
    return None


def _rows(_scene: Scene, argument: str, place: str, sentence: str) -> Finding | None:
    if "table is empty" in sentence:
        return Finding("neuron-empty-table")
    number = place.strip("[]").partition("]")[0]
    if argument != "rows" or not number:
        return None
    words = {"row": int(number) + 1, "got": _got(sentence)}
    if "answer must be" in sentence:
        return Finding("neuron-labels", words)
    if found := _COLUMNS.match(sentence):
        words |= {"wanted": int(found[1]) + int(found[2]), "inputs": found[1], "got": found[3]}
        return Finding("neuron-rows", words)
    if "expected a list" in sentence:
        return Finding("neuron-rows", words | {"wanted": "", "inputs": ""}, "list")
    return None


def _numbers(_scene: Scene, argument: str, place: str, sentence: str) -> Finding | None:
    if not re.match(r"expected (?:finite )?numbers?\b", sentence):
        return None
    words = {"argument": argument + place, "got": _got(sentence)}
    return Finding("neuron-not-numbers", words, "finite" if "finite" in sentence else "")


def _rate(_scene: Scene, argument: str, _place: str, sentence: str) -> Finding | None:
    return Finding("neuron-rate", {"got": _got(sentence)}) if argument == "rate" else None


def _table(scene: Scene, argument: str, _place: str, sentence: str) -> Finding | None:
    if argument != "rule":
        return None
    if "four answers" in sentence:
        return Finding("neuron-table-answers", {"got": _got(sentence)})
    found = re.match(r"there is no table '(.*?)'", sentence)
    if found is None:
        return None
    name = found[1]
    near = [word for word in TRUTH_TABLES if distance(name.lower(), word, 1) <= 1]
    word = near[0] if len(near) == 1 else None
    fix = None
    for node in ast.walk(scene.node) if scene.node and word else ():
        if isinstance(node, ast.Constant) and node.value == name:
            fix = change(scene.code, (*span(scene.code, node), f'"{word}"'))
    words = {"name": name[:40], "word": word or ""}
    return Finding("neuron-table-name", words, "misspelt" if word else "", fix=fix)


def _got(sentence: str) -> str:
    found = _GOT.search(sentence)
    return found[1][:40] if found else ""
