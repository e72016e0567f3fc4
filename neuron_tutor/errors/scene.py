"""What a rule can look at: the error, the reader's code, and the values of that moment."""

import ast
import builtins
import linecache
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import FrameType, MethodType, TracebackType

from neuron_tutor.errors.certain import uses_known_names
from neuron_tutor.errors.edits import UNREADABLE, cut, parse, span, stops_at
from neuron_tutor.errors.looking import UNKNOWN, attribute, entry, text_of
from neuron_tutor.errors.original import walk
from neuron_tutor.errors.positions import character, covers, span_of, span_of_node
from neuron_tutor.errors.tokens import Token, by_line, tokenize
from neuron_tutor.errors.where import Where, where_we_are

Function = ast.FunctionDef | ast.AsyncFunctionDef
_LONGEST = 20_000  # characters; who pastes a data set into a cell still gets the line
_BUDGET = 30_000  # characters that may be compiled for one explanation: about 10 ms


_FORMS: tuple[tuple[type[ast.AST] | tuple[type[ast.AST], ...], type], ...] = (
    ((ast.List, ast.ListComp), list),
    ((ast.Dict, ast.DictComp), dict),
    ((ast.Set, ast.SetComp), set),
    (ast.Tuple, tuple),
    (ast.JoinedStr, str),
)
# Calling a class with one of these gives an object of this very class.
_MAKES_ITS_OWN = (
    object.__new__,
    list.__new__,
    dict.__new__,
    str.__new__,
    int.__new__,
    float.__new__,
)


class Scene:
    """An error and everything around it that can be read without running the reader's code."""

    def __init__(
        self,
        error: BaseException,
        source: str,
        filename: str,
        namespace: Mapping[str, object],
        where: Where | None = None,
    ) -> None:
        self.error = error
        self.where = where or where_we_are()
        self.source = source
        self.filename = filename
        self.message = text_of(error)
        self._budget = _BUDGET
        steps = list(walk(error.__traceback__))
        self.cell_steps = [step for step in steps if self.is_in_cell(step)]
        shared = self.cell_steps[0].tb_frame.f_globals if self.cell_steps else None
        # A function of an earlier cell has another file name but lives among the same names.
        self.own_steps = [
            step for step in steps if self.is_in_cell(step) or step.tb_frame.f_globals is shared
        ]
        self.frames = [step.tb_frame for step in steps]
        self.place = self.own_steps[-1] if self.own_steps else None
        self.deepest = steps[-1] if steps else None
        self.namespace = namespace or shared or {}

    def is_in_cell(self, step: TracebackType) -> bool:
        """Tell whether a call happened in the cell itself, not in a function of another cell."""
        known = step.tb_frame.f_code.co_filename == self.filename
        return known and 1 <= step.tb_lineno <= self.source.count("\n") + 1

    # Where ---------------------------------------------------------------------------------

    @property
    def line(self) -> int | None:
        """The line of the cell where the error came up."""
        return self.cell_steps[-1].tb_lineno if self.cell_steps else None

    @property
    def is_elsewhere(self) -> bool:
        """Whether the mistake is in a function that another cell defines."""
        return self.place is not None and not self.is_in_cell(self.place)

    @property
    def module(self) -> str:
        """The name of the module that raised, or "" if the reader's own code did."""
        if self.deepest is None or self.raised_here:
            return ""
        return str(self.deepest.tb_frame.f_globals.get("__name__", ""))

    @property
    def raised_here(self) -> bool:
        """Whether the reader's own line failed, not one of a module that it called."""
        return self.deepest is self.place

    @property
    def in_package(self) -> bool:
        """Whether our package raised."""
        return self.module.partition(".")[0] == "neuron"

    @property
    def stops(self) -> tuple[int, int]:
        """Line and column where Python gave up reading the cell (SyntaxError only)."""
        return getattr(self.error, "lineno", None) or 0, getattr(self.error, "offset", None) or 0

    @property
    def mark(self) -> tuple[int | None, int | None, int | None]:
        """End line, column and end column of what Python points at, columns in characters."""
        if not self.cell_steps:
            line, column = self.stops
            end_line = getattr(self.error, "end_lineno", None) or line
            end_column = getattr(self.error, "end_offset", None) or 0
            known = end_column > column if end_line == line else end_column > 0
            return (end_line, column, end_column) if column > 0 and known else (line, None, None)
        where = span_of(self.cell_steps[-1])
        if where is None or where[0] != self.line:
            return self.line, None, None
        lines = self.source.split("\n")
        line, column, end_line, end_column = where
        return (
            end_line,
            character(lines[line - 1], column),
            character(lines[end_line - 1], end_column),
        )

    @property
    def row(self) -> list[Token]:
        """The tokens of the line where Python gave up reading."""
        return self.rows.get(self.stops[0], [])

    @property
    def here(self) -> list[Token]:
        """The tokens of the line where it went wrong, in the cell that has it."""
        return self.rows.get(self.place.tb_lineno, []) if self.place is not None else []

    @cached_property
    def code(self) -> str:
        """The text of the cell in which it went wrong, "" if it is too long to look at in time."""
        code = self.code_of(self.place) if self.place is not None else self.source
        return code if len(code) <= _LONGEST else ""

    def code_of(self, step: TracebackType) -> str:
        """Return the text of the cell that a call happened in, "" if nobody kept it."""
        if self.is_in_cell(step):
            return self.source
        return "".join(linecache.getlines(step.tb_frame.f_code.co_filename))

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of ``code``."""
        return tokenize(self.code)

    @cached_property
    def rows(self) -> dict[int, list[Token]]:
        """The tokens of every line of ``code``."""
        return by_line(self.tokens)

    @cached_property
    def tree(self) -> ast.Module | None:
        """The tree of ``code``, None if Python cannot read it."""
        return parse(self.code)

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """For every node of the tree the node around it."""
        nodes = ast.walk(self.tree) if self.tree else ()
        return {child: node for node in nodes for child in ast.iter_child_nodes(node)}

    @cached_property
    def node(self) -> ast.AST | None:
        """The expression that failed."""
        where = span_of(self.place)
        if self.tree is None or where is None:
            return None
        around = [node for node in ast.walk(self.tree) if covers(span_of_node(node), where)]
        # ast.walk goes from the outside to the inside
        return around[-1] if around else None

    def around(self, node: ast.AST | None) -> Iterator[ast.AST]:
        """Go from a node outwards."""
        while node is not None:
            yield node
            node = self.parents.get(node)

    def nodes(self) -> Iterator[ast.AST]:
        """Go through all nodes of the tree, from the outside to the inside."""
        return ast.walk(self.tree) if self.tree else iter(())

    def text(self, node: ast.AST | None) -> str:
        """Give the code of a node as the reader wrote it, cut to what fits into a sentence."""
        if node is None:
            return ""
        start, end = span(self.code, node)
        return cut(self.code[start:end])

    @property
    def called(self) -> str:
        """The name of the function whose call failed, "" if it was no call."""
        return self.text(self.node.func) if isinstance(self.node, ast.Call) else ""

    # Values --------------------------------------------------------------------------------

    def lookup(self, name: str) -> object:
        """Return what a name stood for when it went wrong, else UNKNOWN."""
        if self.place is not None:
            frame: FrameType = self.place.tb_frame
            for names in (frame.f_locals, frame.f_globals):
                if name in names:
                    return names[name]
        elif name in self.namespace:
            return self.namespace[name]
        return vars(builtins).get(name, UNKNOWN)

    def value(self, node: ast.AST | None) -> object:
        """Return what an expression stands for as far as looking tells, else UNKNOWN."""
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.Name):
            return self.lookup(node.id)
        if isinstance(node, ast.Attribute):
            return attribute(self.value(node.value), node.attr)
        if isinstance(node, ast.Subscript):
            return entry(self.value(node.value), self.value(node.slice))
        return self._number(node)

    def _number(self, node: ast.AST | None) -> object:
        """Work a place in a list out: `weights[i + 1]`, `weights[-1]`."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            number = self.value(node.operand)
            return -number if type(number) is int else UNKNOWN
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
            left, right = self.value(node.left), self.value(node.right)
            if type(left) is int and type(right) is int:
                return left + right if isinstance(node.op, ast.Add) else left - right
        return UNKNOWN

    def kind(self, node: ast.AST | None) -> type | None:
        """Return the type of what an expression stands for, None if looking does not tell."""
        if (value := self.value(node)) is not UNKNOWN:
            return type(value)
        if isinstance(node, ast.Call):
            made = self.value(node.func)
            if type(made) is type and any(made.__new__ is new for new in _MAKES_ITS_OWN):
                return made
            return None
        return next((kind for form, kind in _FORMS if isinstance(node, form)), None)

    def function(self, node: ast.AST | None) -> object:
        """Return the function that a call of this expression runs, else UNKNOWN."""
        found = self.value(node)
        if found is UNKNOWN and isinstance(node, ast.Attribute):
            owner = self.kind(node.value)
            found = attribute(owner, node.attr) if owner is not None else UNKNOWN
        if isinstance(found, type):
            found = attribute(found, "__init__")
        if isinstance(found, staticmethod | classmethod | MethodType):
            found = found.__func__
        return found

    def names(self) -> set[str]:
        """All names that could be used where it went wrong."""
        known: set[str] = set()
        frames = [self.place.tb_frame] if self.place is not None else []
        for names in [
            *(f.f_locals for f in frames),
            *(f.f_globals for f in frames),
            self.namespace,
        ]:
            known |= {name for name in names if isinstance(name, str) and not name.startswith("__")}
        return known

    # Fixes ---------------------------------------------------------------------------------

    def stops_at(self, code: str) -> tuple[int, int] | None:
        """Compile a corrected text, as :func:`stops_at`, as long as time allows."""
        self._budget -= len(code)
        return stops_at(code) if self._budget > 0 else UNREADABLE

    def gets_further(self, code: str) -> bool:
        """Tell whether Python can read all of a changed text, or at least gets to a later line."""
        now = self.stops_at(code)
        return now is None or now[0] > self.stops[0]

    def checked(self, code: str | None) -> str | None:
        """Return the corrected text if it is one and Python can read it."""
        if code is None or code == self.source or self.is_elsewhere:
            return None
        if self.stops_at(code) is not None:
            return None
        unread = isinstance(self.error, SyntaxError) and bool(self.namespace)
        if unread and not uses_known_names(code, self.source, self.names()):
            return None  # something else was meant: print("done", end,"!")
        return code
