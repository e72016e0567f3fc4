"""Execute the source of a cell; tell the value of its last expression, as Jupyter does."""

import ast
import builtins
import inspect
import re
from typing import Any

from live_runner.awaiting import complete

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py

FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
ONLY_TREE = FLAGS | ast.PyCF_ONLY_AST
COROUTINE = inspect.CO_COROUTINE
COMMENT = re.compile(r"#[^\n]*")


class Code:
    """A cell's source, compiled; raises what Python finds wrong with it."""

    def __init__(self, source: str, filename: str) -> None:
        tree: Any = compile(source, filename, "exec", ONLY_TREE, dont_inherit=True)
        last = tree.body[-1] if tree.body else None
        expression = None
        if isinstance(last, ast.Expr) and not _is_quiet(source, last):
            tree.body.pop()
            expression = ast.Expression(last.value)
        self._body = compile(tree, filename, "exec", FLAGS, dont_inherit=True)
        self._value = expression and compile(expression, filename, "eval", FLAGS, dont_inherit=True)

    def execute(self, namespace: dict[str, Any]) -> object:
        """Execute all of it; return the value of the last expression, or None."""
        codes = [self._body, self._value] if self._value else [self._body]
        if any(code.co_flags & COROUTINE for code in codes):
            return complete(_awaited(codes, namespace))
        values = [eval(code, namespace) for code in codes]  # noqa: S307 - what a cell is for
        return values[-1]


async def _awaited(codes: list[Any], namespace: dict[str, Any]) -> object:
    """Execute where a loop runs: a line without `await` may start what a later one waits for."""
    value: Any = None
    for code in codes:
        value = eval(code, namespace)  # noqa: S307 - as above
        if code.co_flags & COROUTINE:
            value = await value
    return value


def _is_quiet(source: str, last: ast.Expr) -> bool:
    """Say whether a semicolon follows the last expression; strings and comments hold none."""
    lines = source.encode().splitlines(keepends=True)
    start = last.end_lineno or 1
    rest = b"".join([lines[start - 1][last.end_col_offset :], *lines[start:]]).decode()
    return COMMENT.sub("", rest).rstrip().endswith(";")
