"""Small changes to a cell's text, and the question whether Python can read the result."""

import ast
import warnings
from collections.abc import Iterable

from neuron_tutor.errors.tokens import Token

UNREADABLE = (0, 0)
_FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT  # as in a notebook and in the page


def stops_at(code: str) -> tuple[int, int] | None:
    """Compile the code: None if Python can read it, else the line and column where it stops."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(code, "<fix>", "exec", flags=_FLAGS, dont_inherit=True)
        except SyntaxError as error:
            return error.lineno or 0, error.offset or 0
        except (ValueError, OverflowError, MemoryError, RecursionError):
            return UNREADABLE
    return None


def parse(code: str) -> ast.Module | None:
    """Make the tree of the code, or None if it is not Python."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(code)
        except (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError):
            return None


def change(code: str, *changes: tuple[int, int, str]) -> str:
    """Replace pieces of the code: each change is start, end and the new text."""
    for start, end, text in sorted(changes, reverse=True):
        code = code[:start] + text + code[end:]
    return code


def rename(code: str, tokens: Iterable[Token], new: str) -> str:
    """Write another word in the place of every token."""
    return change(code, *((token.start, token.end, new) for token in tokens))


def insert(code: str, nodes: Iterable[ast.AST], text: str) -> str:
    """Write a text in front of every node."""
    places = [span(code, node)[0] for node in nodes]
    return change(code, *((place, place, text) for place in places))


def offset(code: str, line: int, byte_column: int) -> int:
    """Convert Python's place (line from 1, column in UTF-8 bytes from 0) to a place in the text."""
    lines = code.split("\n")
    if not 1 <= line <= len(lines):
        return len(code)
    start = sum(len(text) + 1 for text in lines[: line - 1])
    return start + len(
        lines[line - 1].encode(errors="replace")[:byte_column].decode(errors="ignore")
    )


def span(code: str, node: ast.AST) -> tuple[int, int]:
    """Find where a node of the tree begins and ends in the text."""
    start = offset(code, getattr(node, "lineno", 1), getattr(node, "col_offset", 0))
    end = offset(code, getattr(node, "end_lineno", 1), getattr(node, "end_col_offset", 0))
    return start, end


def cut(text: str, longest: int = 40) -> str:
    """Put a text on one line that is not too long."""
    text = " ".join(text[: 4 * longest].split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
