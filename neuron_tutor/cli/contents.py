"""Reads the whole of a file that a person named, or says why that cannot be."""

from pathlib import Path

from neuron_tutor.cli.screen import UsageError


def contents(path: Path) -> bytes:
    """Return the bytes of a file or a pipe; UsageError for a device, some of which never end."""
    if path.exists() and not (path.is_file() or path.is_fifo()):
        raise UsageError("file.special", path=path)
    try:
        return path.read_bytes()
    except OSError as error:  # reading, unlike opening, names no file
        error.filename = error.filename or str(path)
        raise
