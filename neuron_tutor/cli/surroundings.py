"""Keeps what judges a reader's file out of that file's reach."""

import builtins
import contextlib
import sys
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import Any

from neuron_tutor.lessons.lesson import WrongError

JUDGES, JUDGED = "neuron_tutor", "neuron"


class Surroundings:
    """What all modules hold before the reader's code runs.

    A program may give new meanings to anything that it can import, and so decide what a judge
    finds. Hence the judges are hidden while it runs, and if it imports them, it gets copies; all
    else is put back. Code that looks through Python's frames still finds them: whoever can write
    that has no need to.
    """

    def __init__(self) -> None:
        modules = {n: m for n, m in sys.modules.items() if isinstance(m, ModuleType)}
        modules.pop("__main__", None)
        self._judges = {name: m for name, m in modules.items() if name.split(".")[0] == JUDGES}
        self._others = {name: m for name, m in modules.items() if name not in self._judges}
        self._held = [(vars(m), dict(vars(m))) for m in modules.values()]
        judged = [m for name, m in modules.items() if name.split(".")[0] == JUDGED]
        self._judged = [(vars(module), dict(vars(module))) for module in judged]
        self._classes: list[tuple[type, dict[str, Any]]] = []
        self._functions: list[tuple[FunctionType, dict[str, Any]]] = []
        for thing in (thing for module in judged for thing in vars(module).values()):
            if isinstance(thing, type) and thing.__module__.split(".")[0] == JUDGED:
                self._classes.append((thing, dict(vars(thing))))
                for member in vars(thing).values():
                    self._remember(member)
            self._remember(thing)

    def _remember(self, thing: object) -> None:
        if isinstance(thing, FunctionType):
            parts = ("__code__", "__defaults__", "__kwdefaults__")
            self._functions.append((thing, {part: getattr(thing, part) for part in parts}))

    @contextlib.contextmanager
    def hidden(self) -> Iterator[None]:
        """Let what is imported meanwhile be other copies than those that judge."""
        for name in self._judges:
            sys.modules.pop(name, None)
        try:
            yield
        finally:
            sys.modules.update(self._judges)

    def put_back(self) -> None:
        """Give everything the meaning that it had."""
        sys.modules.update(self._others)
        for now, before in self._held:
            now.update(before)
        for names, before in self._judged:
            for name in names.keys() - before.keys():
                if not isinstance(names[name], ModuleType):  # one that was imported meanwhile
                    del names[name]
        for kind, members in self._classes:
            _restore(kind, members)
        for function, parts in self._functions:
            for part, value in parts.items():
                setattr(function, part, value)

    def expect_untouched(self) -> None:
        """Raise WrongError if code that was judged has given Python's own names new meanings."""
        for now, before in self._held:
            if now is vars(builtins) and any(now.get(name) is not before[name] for name in before):
                raise WrongError("meddles")


def _restore(kind: type, members: dict[str, Any]) -> None:
    """Give a class the members that it had, and no others."""
    for name in vars(kind).keys() - members.keys():
        delattr(kind, name)
    for name, member in members.items():
        if vars(kind).get(name) is not member:
            setattr(kind, name, member)
