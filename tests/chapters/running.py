"""Run a chapter's cells, or an exercise, as a plain program does: no notebook and no page."""

import ast
import contextlib
import io
import random
import sys
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from unittest.mock import patch

from book.chapter import Cell, Chapter
from neuron.display import set_sink
from neuron_tutor import lessons, my_neuron
from neuron_tutor.lessons.lesson import Exercise

DOCS = Path(__file__).parents[2] / "docs"
MODULES = {number: lessons.chapter(number) for number in lessons.numbers()}
TASKS = {number: lessons.tasks(number) for number in MODULES}
EXERCISES: dict[str, Exercise] = {k: v for tasks in TASKS.values() for k, v in tasks.items()}
# The reader's own neuron, as the book has it: `from my_neuron.ch03 import Neuron`.
EDITION = tempfile.TemporaryDirectory(prefix="my-neuron-")
my_neuron.write(Path(EDITION.name))
sys.path.insert(0, EDITION.name)
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


@cache
def page(name: str, lang: str) -> Run:
    """Run all cells of a page in order, those that never end excepted, without their rests."""
    state = random.getstate()
    result = Run()
    try:
        quick = patch("time.sleep"), patch.dict("os.environ", NEURON_LANG=lang)
        with quick[0], quick[1], contextlib.chdir(EDITION.name):  # what a cell saves lies there
            for cell in Chapter.read(DOCS / lang / f"{name}.md").cells:
                if "skip-execution" not in cell.tags:
                    result.cell(cell)
    finally:
        random.setstate(state)
    return result


def judged(name: str, code: str) -> lessons.Verdict:
    """Run code behind the cells that an exercise needs and let the lessons judge it."""
    names: dict = {"__name__": "__main__"}
    exec(EXERCISES[name].before, names)  # noqa: S102 - the book's code
    exec(code, names)  # noqa: S102 - a test's
    return lessons.check(name, names, "en")
