"""Looks at the reader's objects without running their code."""

from collections.abc import Mapping
from types import ModuleType
from typing import Final

UNKNOWN: Final = type("Unknown", (), {})()  # a value that cannot be told without running code


def text_of(error: BaseException) -> str:
    """Return the message of an error, whatever its ``__str__`` does."""
    try:
        return str(error)
    except BaseException:  # noqa: BLE001 - the reader's __str__ may raise anything
        return ""


def attribute(owner: object, name: str) -> object:
    """Look an attribute up without running ``__getattr__`` or properties, else UNKNOWN."""
    if owner is UNKNOWN:
        return UNKNOWN
    if isinstance(owner, ModuleType):
        return vars(owner).get(name, UNKNOWN)
    own = instance_names(owner)
    if name in own:
        return own[name]
    for kind in type.mro(owner) if isinstance(owner, type) else type.mro(type(owner)):
        if name in vars(kind):
            found = vars(kind)[name]
            return UNKNOWN if isinstance(found, property) else found
    return UNKNOWN


def instance_names(owner: object) -> Mapping[str, object]:
    """Return the attributes that an object itself carries."""
    try:
        own = object.__getattribute__(owner, "__dict__")
    except AttributeError:
        return {}
    return own if isinstance(own, Mapping) else {}


def attribute_names(owner: object) -> set[str]:
    """Return the names of all attributes of an object, without asking it."""
    kinds = type.mro(owner) if isinstance(owner, type) else type.mro(type(owner))
    names = set(instance_names(owner))
    for kind in kinds:
        names |= set(vars(kind))
    return {name for name in names if isinstance(name, str)}


def entry(values: object, place: object) -> object:
    """Look up an entry of a plain list, tuple, text or dictionary."""
    if isinstance(values, list | tuple | str) and type(place) is int and _is_plain(values):
        return values[place] if -len(values) <= place < len(values) else UNKNOWN
    if type(values) is dict and type(place) in (int, str):
        return values.get(place, UNKNOWN)
    return UNKNOWN


def _is_plain(value: object) -> bool:
    return type(value).__module__ == "builtins"
