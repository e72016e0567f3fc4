"""Keeps data in a JSON file: written whole or not at all, read back or refused."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

from neuron.checks import expect

T = TypeVar("T")


def write_json(path: str | PathLike[str], made: object, *, overwrite: bool) -> None:
    """Write a file that is not there yet, unless it may be overwritten."""
    file = _file(path)
    if not overwrite and os.path.lexists(file):
        raise FileExistsError(f"path: {file} is there already, overwrite=True replaces it")
    text = json.dumps(made)
    partial = Path(f"{file}.part")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(file)
    except OSError as error:
        raise _naming(file, error) from None
    finally:
        with suppress(OSError):
            partial.unlink()


def read_json(path: str | PathLike[str], make: Callable[[Any], T], wanted: str) -> T:
    """Read a file and make something of it; ValueError if it does not hold what is wanted."""
    file = _file(path)
    try:
        return make(json.loads(Path(file).read_text(encoding="utf-8")))
    except OSError as error:
        raise _naming(file, error) from None
    except (ValueError, RecursionError) as error:
        raise ValueError(f"path: {file} holds no {wanted} ({error})") from None


def _file(path: Any) -> str:
    wanted, name = "the name of a file, not of a folder", None
    with suppress(TypeError, UnicodeEncodeError):  # half a character cannot stand in a name
        name = os.fsdecode(os.fsencode(path))
    expect(name is not None, "path", wanted, path, TypeError)
    fine = name and "\0" not in name and not os.path.isdir(name)  # noqa: PTH112 - which raises for long names
    expect(fine, "path", wanted, path)
    return str(name)


def _naming(path: str, error: OSError) -> OSError:
    """Say which argument it is about, with its own name instead of that of the part."""
    return type(error)(error.errno, f"path: {error.strerror}", path)
