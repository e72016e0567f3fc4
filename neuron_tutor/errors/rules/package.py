"""Rules for what the package itself objects to; its messages read `argument: sentence`."""

import ast
import re

from neuron.data import TRUTH_TABLES
from neuron_tutor.errors.edits import change, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.rules.functions import FUNCTIONS, needs_list, without_brackets
from neuron_tutor.errors.rules.values import weights_for_size
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import closest, distance

_MESSAGE = re.compile(
    r"^((?:validation )?[A-Za-z_]\w*(?:, [a-z_]\w*)*|\*\*)((?:\[(?:\d+|'[^']*')\]|\.\w+)*): (.+)$",
    re.DOTALL,
)
_INPUTS = re.compile(r"expected (\d+) inputs?, got .*, a list of (\d+)$", re.DOTALL)
_COLUMNS = re.compile(r"expected (\d+) inputs? and 1 answer, got .*, a list of (\d+)$", re.DOTALL)
_NO_LIST = re.compile(r"expected (?:\d+ inputs?|a list of numbers), got (.*)$", re.DOTALL)
Words = dict[str, str]
_EXPECTED = re.compile(r"expected (.+?), got (.+?)(?:, a list of (\d+))?$", re.DOTALL)


def package(scene: Scene) -> Finding | None:
    """Say in the reader's language what the package said."""
    found = _MESSAGE.match(scene.message)
    fits = isinstance(scene.error, ValueError | TypeError | FileExistsError)
    if not scene.in_package or not fits or found is None:
        return None
    argument, place, sentence = found[1], found[2], found[3]
    ways = (_diagnosed, _file, _wrong_object, _neuron_inputs, _layer, _neuron_rows, _numbers)
    for way in (*ways, _table, _names):
        if finding := way(scene, argument, place, sentence):
            return finding
    expected = _EXPECTED.match(sentence)
    if expected:
        words = {"argument": argument + place, "wanted": expected[1], "got": _short(expected[2])}
        length = expected[3] or ""
        choices = (_network_rows, _network_answers, _counts, _network_settings, _network_choice)
        for choice in choices:
            if finding := choice(argument, place, words, length):
                return finding
        many = {"wish": expected[1], "count": length}
        return Finding("neuron-wish", words | many, "" if length in ("", "0") else "many")
    return None


def _diagnosed(_scene: Scene, argument: str, _place: str, sentence: str) -> Finding | None:
    """`diagnose` asks for what has been trained, and for what it was trained with."""
    if argument == "trained":
        return Finding("neuron-diagnose", {})
    if "an answer for every row" in sentence:
        return Finding("neuron-diagnose", {}, "answers")
    if "the rows that train learned from" in sentence:
        return Finding("neuron-diagnose", {}, "rows")
    return None


def _file(scene: Scene, argument: str, _place: str, sentence: str) -> Finding | None:
    """`path: net.json holds no network that save wrote`, and what is no name of a file."""
    if argument == "saved":
        away = scene.called.endswith("save")  # which writes only what could be read again
        return Finding("network-file", {}, "away" if away else "saved")
    if argument != "path":
        return None
    if found := re.match(r"(.+) is there already", sentence):
        return Finding("network-file", {"file": _short(found[1])}, "there")
    if found := re.match(r"(.+) holds no network", sentence):
        return Finding("network-file", {"file": _short(found[1])})
    if "the name of a file" in sentence:
        return Finding("network-file", {"got": _got(sentence)}, "name")
    return None


def _wrong_object(scene: Scene, argument: str, place: str, sentence: str) -> Finding | None:
    """Something else where a neuron, or a list of inputs, belongs."""
    if argument == "neuron":
        name = re.search(r", got <class '(?:\w+\.)*(\w+)'>$", sentence)
        words = {"class": name[1]} if name else {"type": _type(_got(sentence))}
        if name:
            return Finding("class-not-called", words, "package")
        return Finding("neuron-wrong-object", words)
    found = _NO_LIST.match(sentence)
    if found is None or place or re.search(r", a list of \d+$", sentence):
        return None
    return needs_list(scene, _type(found[1]))


def _neuron_inputs(scene: Scene, argument: str, _place: str, sentence: str) -> Finding | None:
    if found := _INPUTS.match(sentence):
        words = {"wanted": found[1], "got": found[2]}
        row = int(found[2]) == int(found[1]) + 1
        return Finding("neuron-inputs", words, "row" if row else "")
    if argument == "n_inputs":
        if _type(_got(sentence)) == "list" and isinstance(scene.node, ast.Call):
            return weights_for_size(scene, scene.node, {"function": scene.called, "type": "list"})
        if not re.fullmatch(r"-?[0-9]+", _got(sentence)):
            return Finding("neuron-count", {"argument": argument, "got": _got(sentence)})
        return Finding("neuron-inputs", {"wanted": "1", "got": _got(sentence)}, "none")
    return None


def _neuron_rows(scene: Scene, argument: str, place: str, sentence: str) -> Finding | None:
    if argument != "rows":
        return None
    if not place:
        for node in scene.node.args if isinstance(scene.node, ast.Call) else ():
            if isinstance(scene.value(node), FUNCTIONS):
                return without_brackets(scene, node)
        return Finding("neuron-empty-table") if "got []" in sentence else None
    words: dict[str, object] = {"row": _number(place), "got": _got(sentence)}
    if "0 or 1 as the answer" in sentence:
        return Finding("neuron-labels", words)
    if found := _COLUMNS.match(sentence):
        wanted = int(found[1]) + 1
        return Finding(
            "neuron-rows", words | {"wanted": wanted, "inputs": found[1], "got": found[2]}
        )
    return Finding("neuron-rows", words, "list") if "expected a list" in sentence else None


def _numbers(_scene: Scene, argument: str, place: str, sentence: str) -> Finding | None:
    if not re.match(r"expected (?:a )?(?:finite )?numbers?,", sentence):
        return None
    words = {"argument": argument + place, "got": _got(sentence)}
    return Finding("neuron-not-numbers", words, "finite" if "finite" in sentence else "")


def _table(scene: Scene, argument: str, _place: str, sentence: str) -> Finding | None:
    if argument != "rule":
        return None
    if "four answers" in sentence:
        return Finding("neuron-table-answers", {"got": _got(sentence)})
    name = _got(sentence).strip("'\"")
    near = [word for word in TRUTH_TABLES if distance(name.lower(), word, 1) <= 1]
    words = {"name": name, "word": near[0] if near else ""}
    variant = "misspelt" if len(near) == 1 else ""
    fix = _replaced(scene, name, near[0]) if variant else None
    return Finding("neuron-table-name", words, variant, fix=fix)


def _names(_scene: Scene, argument: str, place: str, sentence: str) -> Finding | None:
    """Names of people: `names[3]: expected one word of letters alone, got 'Ann Lee'`."""
    if argument != "names":
        return None
    words: dict[str, object] = {"row": _number(place), "got": _got(sentence)}
    kinds = {"in quotes": "quotes", "letters alone": "letters", "two letters": "short"}
    kind = next((kind for part, kind in kinds.items() if part in sentence), "")
    return Finding("neuron-names", words, kind)


def _layer(scene: Scene, argument: str, _place: str, sentence: str) -> Finding | None:
    """The numbers of a neuron or of a layer, given by hand."""
    made = (scene.called or "").rpartition(".")[2]
    if made not in ("Neuron", "Layer") or argument not in ("weights", "biases"):
        return None
    if found := re.match(r"expected (\d+) numbers?, got .*, a list of (\d+)$", sentence, re.DOTALL):
        words = {"argument": argument, "wanted": found[1], "got": found[2]}
        return Finding("network-layer", words)
    uneven = "lists of one length" in sentence
    return Finding("network-layer", {"argument": argument}, "uneven") if uneven else None


def _network_rows(argument: str, place: str, words: Words, length: str) -> Finding | None:
    """Rows for a network: `X[3]: expected 64 numbers`, `x: expected 2 numbers`."""
    row = _number(place)
    own = argument.lower().endswith(("x", "y"))  # a figure asks for numbers as well
    if own and (numbers := re.fullmatch(r"(\d+) numbers?", words["wanted"])):
        if not length and argument.endswith("y"):  # an answer, not a row
            answer: dict[str, object] = {"row": row, "wanted": numbers[1], "got": words["got"]}
            return Finding("network-answers", answer, "numbers")
        if not length:  # no row at all
            return Finding("neuron-rows", {"row": row, "got": words["got"]}, "list")
        sizes: dict[str, object] = {"wanted": numbers[1], "got": length, "row": row}
        return Finding("network-inputs", sizes, "row" if place else "")
    if words["wanted"] == "a list of rows":
        empty = words["got"] == "[]"
        return Finding("neuron-empty-table") if empty else Finding("neuron-rows", words, "table")
    if argument.endswith("y") and (answers := re.match(r"(\d+) answers", words["wanted"])):
        return Finding("network-answers", {"wanted": answers[1], "got": length or words["got"]})
    return None


def _network_answers(argument: str, place: str, words: Words, _length: str) -> Finding | None:
    """Answers for a network: `y[3]: expected 0 or 1`, `y: expected a class from 0 to 9`."""
    if not argument.endswith("y"):
        return None
    given: dict[str, object] = {"row": _number(place), "got": words["got"]}
    if words["wanted"] == "0 or 1":
        return Finding("neuron-labels", given, "network")
    if classes := re.fullmatch(r"a class from 0 to (\d+)", words["wanted"]):
        return Finding("neuron-labels", given | {"last": classes[1]}, "class")
    return None


def _counts(_argument: str, _place: str, words: Words, _length: str) -> Finding | None:
    """How many, from where to where: `max_epochs`, the step of a figure, the lines of a drawing."""
    if words["wanted"] in ("a whole number > 0", "a whole number >= 0"):
        return Finding("neuron-count", words, "none" if "=" in words["wanted"] else "")
    if found := re.fullmatch(r"a (?:whole )?number from (\d+) to (\d+)", words["wanted"]):
        return Finding("neuron-range", words | {"low": found[1], "high": found[2]})
    if found := re.fullmatch(r"(\d+) lines of (\d+) characters", words["wanted"]):
        return Finding("neuron-drawing", {"rows": found[1], "columns": found[2]})
    return None


def _network_settings(argument: str, _place: str, words: Words, _length: str) -> Finding | None:
    """The numbers that a person chooses, and the slopes that a person derives."""
    if argument == "rate":
        return Finding("neuron-rate", words)
    if argument == "sizes":
        return Finding("network-sizes", words, "many" if "at most" in words["wanted"] else "")
    if found := re.fullmatch(r"a slope of (.+)", words["wanted"]):
        return Finding("network-slope", words | {"wanted": found[1], "got": words["got"][:12]})
    return None


def _network_choice(argument: str, _place: str, words: Words, _length: str) -> Finding | None:
    """The names that a person chooses from."""
    if argument in ("activation", "output", "loss"):
        names = words["wanted"].split(" or ")
        word = closest(words["got"].strip("'\""), names)
        named = words | {"wanted": ", ".join(names), "word": word or ""}
        return Finding("neuron-choice", named, "misspelt" if word else "")
    return Finding("math-domain", {"function": "log"}, "log") if argument == "log" else None


def _replaced(scene: Scene, old: str, new: str) -> str | None:
    """Put another text into the call that failed."""
    for node in ast.walk(scene.node) if scene.node else ():
        if isinstance(node, ast.Constant) and node.value == old:
            return change(scene.code, (*span(scene.code, node), f'"{new}"'))
    return None


def _number(place: str) -> int:
    """`[3]` is row 4."""
    found = re.match(r"\[(\d+)\]", place)
    return int(found[1]) + 1 if found else 1


def _got(sentence: str) -> str:
    return _short(re.sub(r", a list of \d+$", "", sentence.rpartition(", got ")[2]))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _type(text: str) -> str:
    """The type of a value of which only the text is known."""
    try:
        return type(ast.literal_eval(text)).__name__
    except (ValueError, SyntaxError):
        return "object"
