"""Finds the ``neuron`` beside ``neuron_tutor``, whatever else of that name Python would find."""

import sys
from contextlib import suppress
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path
from types import ModuleType

HOME = Path(__file__).parents[2]  # the folder that holds both packages


def import_neuron() -> None:
    """Import our ``neuron``, or what is left of it: the doctor has to work in any case."""
    if "neuron" in sys.modules:
        return
    sys.path.insert(0, str(HOME))
    try:
        import_module("neuron")
    except Exception:  # noqa: BLE001 - another package may have written over it
        sys.modules["neuron"] = rest = ModuleType("neuron")
        rest.__path__ = [str(HOME / "neuron")]
    finally:
        with suppress(ValueError):
            sys.path.remove(str(HOME))


def found_first() -> Path | None:
    """Return the file that programs get when they import ``neuron``, if it is not in our folder."""
    # The first place is that of the command itself, unless Python was told to be careful.
    found = PathFinder.find_spec("neuron", sys.path if sys.flags.safe_path else sys.path[1:])
    if found is None or found.origin is None:
        return None
    origin = Path(found.origin)
    return None if origin.resolve().parent == (HOME / "neuron").resolve() else origin
