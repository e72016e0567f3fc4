"""Asks a question about a file once, for as long as the file stays as it is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any


def asked_once(answer: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Return the same question about MkDocs' files, answered from memory where it can be.

    mkdocs-jupyter asks of every page three times whether it is a notebook, and reads it with
    jupytext each time: a tenth of a build.
    """
    known: dict[tuple[str, int], bool] = {}

    def ask(file: Any) -> bool:
        path = file.abs_src_path
        if path is None:
            return answer(file)
        state = (path, Path(path).stat().st_mtime_ns)
        if state not in known:
            known[state] = answer(file)
        return known[state]

    return ask
