"""Python's modules as they were: what one page does to them must not spoil the next."""

import builtins
import sys
from collections.abc import Iterable, Mapping
from operator import is_
from types import ModuleType
from typing import Any

globals()["__builtins__"] = dict(vars(builtins))  # our own: the reader may have spoilt the others

OURS = {"neuron", "neuron_tutor", "live_runner"}
#: The modules of which a program may change the classes as well; all others would take too long.
OPEN = {"neuron", "random"}
#: What a run without an error relies on.
NEAR = ("builtins", "ast", "json", "linecache", "sys", "time", "neuron.display")
#: What changes by itself while programs run.
LIVELY = {"stdin", "stdout", "stderr", "last_exc", "last_type", "last_value", "last_traceback"}
MISSING: Any = object()

Names = dict[str, Any]


class Originals:
    """Attributes of modules and of their classes, and how to give them back."""

    def __init__(self) -> None:
        self._modules: dict[str, ModuleType] = {}
        #: By module: it and its classes, each with its attributes.
        self._kept: dict[str, list[tuple[Any, Names]]] = {}

    def remember(self) -> None:
        """Remember all modules of Python and of the book that are new since the last time."""
        for name, module in list(sys.modules.items()):
            if name in self._modules or not isinstance(module, ModuleType) or not _is_known(name):
                continue
            self._modules[name] = module
            things = [module, *_classes(name, module)]
            self._kept[name] = [(thing, dict(vars(thing))) for thing in things]

    def restore(self) -> None:
        """Give all that was remembered its own attributes back; import the rest anew when asked."""
        self.swap()
        for name, module in self._modules.items():
            sys.modules[name] = module
        for name in [name for name in sys.modules if name not in self._modules]:
            if _is_known(name) and not name.startswith("_") and name != "__main__":
                del sys.modules[name]

    def restored(self, modules: Iterable[str] | None = None) -> "_Restored":
        """Give attributes back for a while: the runner and the tutor rely on them."""
        return _Restored(self, modules)

    def swap(self, modules: Iterable[str] | None = None) -> list[tuple[Any, Names]]:
        """Put the originals in place, in all modules or in some; return what stood there."""
        changed = []
        for module in self._kept if modules is None else modules:
            for thing, kept in self._kept.get(module, ()):
                now = vars(thing)
                if _is_untouched(now, kept, thing):
                    continue
                other = {
                    name: now.get(name, MISSING)
                    for name, value in kept.items()
                    if now.get(name, MISSING) is not value and _is_face(module, name)
                }
                if isinstance(thing, type):  # what was added hides what the class inherits
                    more = [name for name in now if name not in kept and not name.startswith("_")]
                    other |= {name: now[name] for name in more}
                if other:
                    changed.append((thing, other))
                    put(thing, {name: kept.get(name, MISSING) for name in other})
        return changed


class _Restored:
    """The time in which the attributes are the originals; contextlib would need its builtins."""

    def __init__(self, originals: Originals, modules: Iterable[str] | None) -> None:
        self._originals = originals
        self._modules = modules
        self._changed: list[tuple[Any, Names]] = []

    def __enter__(self) -> None:
        self._changed = self._originals.swap(self._modules)

    def __exit__(self, *_: object) -> None:
        for thing, names in self._changed:
            put(thing, names)


def put(thing: Any, names: Names) -> None:
    """Set the attributes of a module or a class; MISSING deletes one."""
    for name, value in names.items():
        try:
            if isinstance(thing, type):
                if value is MISSING:
                    type.__delattr__(thing, name)
                else:
                    type.__setattr__(thing, name, value)
            elif value is MISSING:
                del vars(thing)[name]
            else:
                vars(thing)[name] = value
        except (AttributeError, TypeError, KeyError):  # what cannot be set was not set by a reader
            continue


def _is_untouched(now: Mapping[str, Any], kept: Names, thing: Any) -> bool:
    """Say whether nothing differs, as is nearly always so: many times faster than to look which."""
    if isinstance(thing, type) and len(now) != len(kept):
        return False
    return kept.keys() <= now.keys() and all(map(is_, map(now.get, kept), kept.values()))


def _is_face(module: str, name: str) -> bool:
    """Say whether an attribute is a module's face; its inner state may change."""
    return name not in LIVELY and (module == "builtins" or not name.startswith("_"))


def _is_known(name: str) -> bool:
    top = name.partition(".")[0]
    return top in OURS or top in sys.stdlib_module_names


def _classes(name: str, module: ModuleType) -> list[type]:
    """Return the classes that a module defines, where a program may have changed them."""
    if name.partition(".")[0] not in OPEN:
        return []
    values = vars(module).values()
    return [value for value in values if isinstance(value, type) and value.__module__ == name]


ORIGINALS = Originals()
