"""Name the pieces of Python that a code is made of, each with its line."""

import ast
import builtins
import io
import tokenize
from collections.abc import Collection, Iterator

Use = tuple[str, int]  # the piece and its line

OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.USub: "-1",
    ast.Not: "not",
    ast.And: "and",
    ast.Or: "or",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not in",
}
# A statement or a display that has one name only.
PLAIN: dict[type[ast.AST], str] = {
    ast.Break: "break",
    ast.ClassDef: "class",
    ast.Continue: "continue",
    ast.Dict: "dict",
    ast.For: "for",
    ast.FunctionDef: "def",
    ast.GeneratorExp: "generator",
    ast.IfExp: "a if b else c",
    ast.Import: "import",
    ast.ImportFrom: "from … import",
    ast.JoinedStr: "f-string",
    ast.Lambda: "lambda",
    ast.List: "list",
    ast.ListComp: "comprehension",
    ast.Return: "return",
    ast.While: "while",
    ast.With: "with",
}
# What stands inside of other pieces, or is told apart below.
SILENT = (
    *(ast.Module, ast.Expr, ast.Load, ast.Store, ast.Name, ast.Attribute, ast.arguments, ast.arg),
    *(ast.BinOp, ast.BoolOp, ast.UnaryOp, ast.Compare, ast.keyword, ast.alias, ast.comprehension),
    *(ast.Call, ast.Constant, ast.Subscript, ast.Slice, ast.Tuple, ast.Starred, ast.Assign),
    *(ast.If, ast.FormattedValue, ast.withitem, ast.AugAssign, *OPERATORS),
)
METHODS = {name for kind in (list, str, dict) for name in dir(kind) if name[0] != "_"}


def pieces(code: str, functions: Collection[str] = ()) -> list[Use]:
    """Return what a code is made of; a piece that has no name here goes by that of its node.

    ``functions`` are names of functions and classes that stand elsewhere: where such a name is not
    called, it is handed over. Three dots are the gap of an exercise and no piece.
    """
    tree = ast.parse(code)
    known = set(functions) | made(tree)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    found = [
        (name, getattr(node, "lineno", 0) or _line(node, parents))
        for node in ast.walk(tree)
        for name in _of_node(node, parents.get(node), known)
    ]
    return sorted([*found, *_of_tokens(code)], key=lambda use: use[1])


def made(tree: ast.AST) -> set[str]:
    """Name the functions and classes that a code makes or takes from elsewhere."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
    return found


def _line(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> int:
    while not hasattr(node, "lineno"):
        if node not in parents:
            return 1
        node = parents[node]
    return int(node.lineno)


def _of_tokens(code: str) -> Iterator[Use]:
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            yield "#", token.start[0]
        elif token.type == tokenize.NUMBER and "_" in token.string:
            yield "1_000", token.start[0]
        elif token.type == tokenize.STRING and token.string.endswith('"""'):
            yield '"""', token.start[0]


def _of_node(node: ast.AST, parent: ast.AST | None, known: set[str]) -> Iterator[str]:
    if type(node) in OPERATORS:
        yield OPERATORS[type(node)]
    elif type(node) in PLAIN:
        yield PLAIN[type(node)]
    elif not isinstance(node, SILENT):
        yield type(node).__name__
    yield from _of_statement(node)
    yield from _of_part(node)
    yield from _of_expression(node, parent)
    match node:
        case ast.Name(id=name, ctx=ast.Load()) if name in known:
            called = isinstance(parent, ast.Call) and parent.func is node
            inherited = isinstance(parent, ast.ClassDef) and node in parent.bases
            if not (called or inherited or isinstance(parent, ast.Attribute)):
                yield "a function handed over"


def _of_statement(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.If(orelse=[ast.If(), *_]):
            yield from ["if", "elif or else: if"]
        case ast.If(orelse=orelse):
            yield from ["if", "else"] if orelse else ["if"]
        case ast.AugAssign():
            yield "+="
        case ast.Assign(targets=targets):
            yield "a = b = c" if len(targets) > 1 else "="
        case ast.ClassDef(bases=[_, *_]):
            yield "inheritance"


def _of_part(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.comprehension(ifs=[_, *_]):
            yield "comprehension with if"
        case ast.alias(asname=str()):
            yield "import … as"
        case ast.arguments(defaults=defaults, vararg=vararg):
            yield from ["default value"] if defaults else []
            yield from ["*arguments"] if vararg else []
        case ast.keyword():
            yield "named argument"


def _of_expression(node: ast.AST, parent: ast.AST | None) -> Iterator[str]:
    match node:
        case ast.BinOp(op=ast.Mult(), left=ast.List()) | ast.BinOp(op=ast.Mult(), right=ast.List()):
            yield "list * n"
        case ast.Compare(ops=[_, _, *_]):
            yield "a < b < c"
        case ast.ListComp(generators=[_, _, *_]):
            yield "comprehension of two"
        case ast.Constant(value=value) if value is not ...:
            yield from _of_value(value)
        case ast.Attribute():
            yield "box.name"
        case ast.Starred():
            yield "*x"
        case ast.Tuple():
            yield _of_tuple(node, parent)
        case ast.Subscript(slice=place):
            yield from _of_place(node, place)
        case ast.Call(func=function):
            yield from _of_call(function)


def _of_value(value: object) -> Iterator[str]:
    if isinstance(value, bool):
        yield "True, False"
    elif value is None:
        yield "None"
    elif isinstance(value, str):
        yield "text"


def _of_tuple(node: ast.Tuple, parent: ast.AST | None) -> str:
    if isinstance(node.ctx, ast.Store):
        return "several names"
    return "several values back" if isinstance(parent, ast.Return) else "tuple"


def _of_place(node: ast.Subscript, place: ast.expr) -> Iterator[str]:
    written = isinstance(node.ctx, ast.Store)
    ends = [place.lower, place.upper, place.step] if isinstance(place, ast.Slice) else []
    if ends:
        yield "slice"
        yield from ["slice with a step"] if ends[2] else []
        yield from ["negative slice"] if any(_is_negative(end) for end in ends) else []
    else:
        yield "list[0] = …" if written else "list[0]"
        yield from ["list[-1]"] if _is_negative(place) else []


def _is_negative(node: ast.expr | None) -> bool:
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)


def _of_call(function: ast.expr) -> Iterator[str]:
    match function:
        case ast.Name(id=name) if hasattr(builtins, name):
            yield f"{name}(…)"
        case ast.Attribute(attr=name) if name in METHODS:
            yield f".{name}(…)"
        case ast.Attribute():
            yield "box.work(…)"
        case _:
            yield "function(…)"
