"""Tells where the reader's code runs: the way out of an error is not the same everywhere."""

import sys
from typing import Literal

Where = Literal["page", "notebook", "terminal"]


def where_we_are() -> Where:
    """Return "page" in Pyodide, "notebook" in a Jupyter kernel, else "terminal"."""
    if sys.platform == "emscripten":
        return "page"
    # ipykernel is loaded by nothing but a kernel; a shell in a terminal is IPython alone.
    return "notebook" if "ipykernel.kernelapp" in sys.modules else "terminal"
