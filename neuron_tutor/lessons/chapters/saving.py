"""Judges how a network is kept in a file."""

import copy
import json
import tempfile
from pathlib import Path
from typing import Any

from neuron_tutor.lessons.lesson import Work, WrongError, expect, filled_in

SIZES = [(3, 2, 4), (2, 3, 2), (64, 16, 10)]


def judge_saving(work: Work) -> None:
    """Judge ``save(network, path)`` and ``load(path)``."""
    kind = work["Network"]
    save, load = work.function("save"), work.function("load")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "network.json"
        for sizes in (*SIZES, SIZES[1]):  # a smaller one over a larger one, too
            network = kind(*sizes)
            before = copy.deepcopy(_numbers(network))
            save(network, str(file))
            expect(file.exists(), "no-file")
            expect(_numbers(network) == before, "changes-network")
            text = file.read_text(encoding="utf-8")
            expect(text, "empty-file")
            _judge_text(text)
            _judge_loaded(kind, load, network, file)
            expect([path.name for path in Path(folder).iterdir()] == [file.name], "more-files")


def _judge_text(text: str) -> None:
    try:
        json.loads(text)
    except ValueError as error:
        raise WrongError("no-json") from error


def _judge_loaded(kind: Any, load: Any, network: Any, file: Path) -> None:
    try:
        loaded = load(str(file))
    except (IndexError, KeyError) as error:
        raise WrongError("cannot-read-own") from error
    expect(loaded is not None, "load-nothing")
    expect(isinstance(loaded, kind), "no-network")
    expect(loaded is not network, "same-network")
    found, wanted = _numbers(loaded), _numbers(network)
    if found != wanted:
        shapes = [_shape(one) == _shape(other) for one, other in zip(found, wanted)]
        expect(all(shapes), "other-sizes")
        right = [one == other for one, other in zip(found, wanted)]
        expect(any(right), "fresh-numbers")
        expect((right[1] and right[3]) or not (right[0] and right[2]), "biases-forgotten")
        expect((right[0] and right[1]) or not (right[2] and right[3]), "first-forgotten")
        expect((right[2] and right[3]) or not (right[0] and right[1]), "second-forgotten")
        raise WrongError("other-numbers")
    x = [0.25 * (i % 4) for i in range(len(network.first.weights[0]))]
    expect(loaded.predict(x) == network.predict(x), "other-answers")


def _numbers(network: Any) -> list[Any]:
    try:
        layers = network.first, network.second
        return [filled_in(part) for layer in layers for part in (layer.weights, layer.biases)]
    except AttributeError as error:
        raise WrongError("no-layers") from error


def _shape(part: Any) -> Any:
    return [_shape(each) for each in part] if isinstance(part, list | tuple) else 0
