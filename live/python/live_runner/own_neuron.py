"""Let chapters import the reader's own neuron: `from my_neuron.ch04 import train_once`."""

import builtins
import importlib.util
import json
import linecache
import sys
from collections.abc import Mapping
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py

PACKAGE = "my_neuron"
BOOK = Path(__file__).with_name("parts.json")  # written by the build: the book's code by its id


class OwnNeuron:
    """Finds the modules of `my_neuron`: of every part the reader's code, else the book's.

    A chapter sees the parts of the chapters before it alone, so that going back always works.
    """

    def __init__(self) -> None:
        self._chapter = 0
        self._own: dict[str, str] = {}
        self._book: dict[str, str] | None = None

    def use(self, chapter: int, own: Mapping[str, str]) -> None:
        """Serve a page of this chapter from now on; what was imported before is let go."""
        if (chapter, own) == (self._chapter, self._own):
            return
        self._chapter, self._own = chapter, dict(own)
        for name in [n for n in sys.modules if n == PACKAGE or n.startswith(f"{PACKAGE}.")]:
            del sys.modules[name]

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Find `my_neuron` itself, and the chapters that this page may see."""
        served = name == PACKAGE if self._chapter else False
        if not served and not self._parts(name):
            return None
        return importlib.util.spec_from_loader(name, self, is_package=name == PACKAGE)  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to Python to make a module."""

    def exec_module(self, module: ModuleType) -> None:
        """Execute the parts in their order; one of the reader's that fails gives way."""
        for name, book in self._parts(module.__name__).items():
            try:
                _execute(name, self._own.get(name, book), vars(module))
            except Exception:  # noqa: BLE001 - judged right, but with other parts before it
                _execute(name, book, vars(module))

    def _parts(self, module: str) -> dict[str, str]:
        chapter = module.removeprefix(f"{PACKAGE}.")
        if not (chapter[:2] == "ch" and chapter[2:].isdigit() and int(chapter[2:]) < self._chapter):
            return {}
        if self._book is None:
            self._book = json.loads(BOOK.read_text("utf-8")) if BOOK.exists() else {}
        return {name: code for name, code in self._book.items() if name[:4] == chapter}


def _execute(name: str, code: str, names: dict[str, Any]) -> None:
    filename = f"<{name}>"
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    exec(compile(code, filename, "exec"), names)  # noqa: S102 - the reader's own module


NEURON = OwnNeuron()
sys.meta_path.insert(0, NEURON)  # before what lies on the path
