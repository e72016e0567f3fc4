"""Python's own text about an error, untouched but for the frames that are not the reader's."""

import linecache
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from traceback import TracebackException
from types import TracebackType

_LONG = 40  # calls; a recursion makes a thousand of them
_HEAD, _TAIL = 8, 4
_LIMIT = 10_000  # characters; an error about a huge value repeats the value


def original_text(
    error: BaseException, steps: Sequence[TracebackType], source: str, filename: str
) -> str:
    """Give the traceback with these calls only; the last line is ``Type: message``.

    ``steps`` are the reader's own calls, ``source`` and ``filename`` those of the cell.
    """
    names = {filename, *(step.tb_frame.f_code.co_filename for step in steps)}
    with _known_source(source, filename):
        if len(steps) > _LONG:
            head = _report(error, steps[:_HEAD], names).stack.format()
            report = _report(error, steps[-_TAIL:], names)
            between = f"  [{len(steps) - _HEAD - _TAIL} more calls]\n"
            lines = ["Traceback (most recent call last):\n", *head, between]
            lines += [*report.stack.format(), *report.format_exception_only()]
        else:
            lines = list(_report(error, steps, names).format())
    text = "".join(lines).rstrip("\n")
    return text if len(text) <= _LIMIT else text[:_LIMIT] + " …"


def short_text(error: BaseException) -> str:
    """Give type and message alone: what is left when even Python cannot describe the error."""
    try:
        return f"{type(error).__name__}: {error}"
    except BaseException:  # noqa: BLE001 - the reader's __str__ may raise anything
        return type(error).__name__


def walk(traceback: TracebackType | None) -> Iterator[TracebackType]:
    """Go through the calls from the outermost to the one that failed."""
    while traceback is not None:
        yield traceback
        traceback = traceback.tb_next


def _report(
    error: BaseException, steps: Sequence[TracebackType], names: Container[str]
) -> TracebackException:
    chain: TracebackType | None = None
    for step in reversed(steps):
        chain = TracebackType(chain, step.tb_frame, step.tb_lasti, step.tb_lineno)
    report = TracebackException(type(error), error, chain, limit=_LONG + 1, compact=True)
    others = [report.__cause__, report.__context__]
    while others:
        if other := others.pop():
            other.stack[:] = [frame for frame in other.stack if frame.filename in names]
            others += [other.__cause__, other.__context__]
    return report


@contextmanager
def _known_source(source: str, filename: str) -> Iterator[None]:
    """Let ``traceback`` find the lines of the cell, which is no file."""
    before = linecache.cache.get(filename)
    lines = [line + "\n" for line in source.split("\n")]
    linecache.cache[filename] = (len(source), None, lines, filename)
    try:
        yield
    finally:
        if before is None:
            linecache.cache.pop(filename, None)
        else:
            linecache.cache[filename] = before
