"""Compile modules without what need not travel, the standard library's for a boot image.

That is: docstrings, and the columns of source positions, which this Python leaves out if it was
started with PYTHONNODEBUGRANGES. Lines stay, so that tracebacks still name them.
"""

import io
import marshal
import sys
import zipfile
from importlib.util import MAGIC_NUMBER

MAJOR, MINOR = sys.version_info[:2]
LIBRARY = f"/lib/python{MAJOR}{MINOR}.zip"
PACKAGES = f"/lib/python{MAJOR}.{MINOR}/site-packages/"
# `help()` on these is worth its bytes to a beginner; the docstrings of others are in no image.
EXPLAINED = {"json/__init__", "random", "statistics"}


def stripped() -> bytes:
    """Return a zip of compiled modules in the place of the standard library's own."""
    wanted = {name.replace(".", "/") for name in sys.modules}
    wanted |= {f"{name}/__init__" for name in wanted}
    result = io.BytesIO()
    with zipfile.ZipFile(LIBRARY) as library, zipfile.ZipFile(result, "w") as zipped:
        for path in library.namelist():
            name = path.removesuffix(".py")
            if name == path or name not in wanted:
                continue
            source = library.read(path)
            optimize = 0 if name in EXPLAINED else 2
            zipped.writestr(f"{path}c", compiled(source, f"{LIBRARY}/{path}", optimize))
    return result.getvalue()


def compiled(source: str | bytes, path: str, optimize: int = 2) -> bytes:
    """Return what a compiled module's file holds; `path` is where its source would lie."""
    code = compile(source, path, "exec", optimize=optimize)
    return MAGIC_NUMBER + bytes(12) + marshal.dumps(code)
