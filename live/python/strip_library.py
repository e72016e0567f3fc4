"""Compile the modules that are imported now without what a boot image need not carry.

That is: docstrings, and the columns of source positions, which this Python leaves out if it was
started with PYTHONNODEBUGRANGES. Lines stay, so that tracebacks still name them.
"""

import io
import marshal
import sys
import zipfile
from importlib.util import MAGIC_NUMBER

LIBRARY = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
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
            code = compile(source, f"{LIBRARY}/{path}", "exec", optimize=optimize)
            zipped.writestr(f"{path}c", MAGIC_NUMBER + bytes(12) + marshal.dumps(code))
    return result.getvalue()
