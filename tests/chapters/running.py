"""Run a chapter's cells as a plain program does: no notebook, no page, no code of the book."""

import ast
import contextlib
import io
import random
from dataclasses import dataclass, field
from pathlib import Path

from book.chapter import Cell, Chapter
from neuron.display import set_sink

DOCS = Path(__file__).parents[2] / "docs"
CHAPTERS = sorted(path.stem for path in (DOCS / "ko").glob("[0-9][0-9]-*.md"))


@dataclass
class Run:
    """What the cells of a page printed, raised and left behind."""

    namespace: dict = field(default_factory=lambda: {"__name__": "__main__"})
    text: dict = field(default_factory=dict)
    error: dict = field(default_factory=dict)
    figures: dict = field(default_factory=dict)

    def cell(self, cell: Cell) -> None:
        """Run one cell; the value of a last expression is shown as the notebook does."""
        printed = io.StringIO()
        shown = []
        set_sink(lambda thing, _: shown.append(thing))
        try:
            with contextlib.redirect_stdout(printed):
                self._execute(cell.code, shown)
        except Exception as error:
            if "raises-exception" not in cell.tags:
                raise
            self.error[cell.id] = error
        finally:
            set_sink(None)
        self.figures[cell.id] = shown
        self.text[cell.id] = printed.getvalue()

    def _execute(self, code: str, shown: list) -> None:
        tree = ast.parse(code)
        last = tree.body[-1]
        if isinstance(last, ast.Expr):
            tree.body.pop()
        exec(compile(tree, "<cell>", "exec"), self.namespace)  # noqa: S102 - the book's code
        if isinstance(last, ast.Expr) and not code.rstrip().endswith(";"):
            expression = compile(ast.Expression(last.value), "<cell>", "eval")
            value = eval(expression, self.namespace)  # noqa: S307 - the book's code
            if hasattr(value, "_repr_svg_"):
                shown.append(value)
            elif value is not None:
                print(repr(value))


def run(chapter: Chapter) -> Run:
    """Run all cells of a page in order, those that never end excepted."""
    state = random.getstate()
    result = Run()
    try:
        for cell in chapter.cells:
            if "skip-execution" not in cell.tags:
                result.cell(cell)
    finally:
        random.setstate(state)
    return result
