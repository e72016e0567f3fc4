"""Where a call and a node of the tree stand in the code."""

import ast
from itertools import islice
from types import TracebackType

Span = tuple[int, int, int, int]  # line, column, end line, end column; columns in bytes


def span_of(step: TracebackType | None) -> Span | None:
    """Find the piece of code that was being executed (PEP 657)."""
    if step is None or step.tb_lasti < 0:
        return None
    positions = step.tb_frame.f_code.co_positions()
    line, end_line, column, end_column = next(islice(positions, step.tb_lasti // 2, None))
    if line is None or end_line is None or column is None or end_column is None:
        return None
    return line, column, end_line, end_column


def character(line: str, byte_column: int) -> int:
    """Convert a column in bytes from 0 to one in characters from 1."""
    return len(line.encode(errors="replace")[:byte_column].decode(errors="ignore")) + 1


def span_of_node(node: ast.AST) -> Span | None:
    """Find where a node stands, None for one that has no place of its own."""
    if not isinstance(node, ast.expr | ast.stmt | ast.arg | ast.alias | ast.keyword):
        return None
    end_line, end_column = node.end_lineno, node.end_col_offset
    return node.lineno, node.col_offset, end_line or node.lineno, end_column or node.col_offset


def covers(outer: Span | None, inner: Span) -> bool:
    """Tell whether one piece of code lies inside of another."""
    return outer is not None and outer[:2] <= inner[:2] and outer[2:] >= inner[2:]
