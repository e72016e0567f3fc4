"""Makes mutants of a program: every one differs from it in one small place."""

import ast
from collections.abc import Callable, Iterator

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Gt: (ast.GtE, ast.Lt, ast.NotEq),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Lt: (ast.LtE, ast.Gt, ast.NotEq),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Eq: (ast.NotEq, ast.GtE),
    ast.NotEq: (ast.Eq, ast.Gt),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add, ast.Sub),
    ast.Div: (ast.Mult, ast.FloorDiv),
}
# A thing to do to one place of a tree, and to undo again.
Change = tuple[Callable[[], None], Callable[[], None]]


def mutants(code: str) -> list[str]:
    """Return the mutants of a program, all different, in the order of their places."""
    tree = ast.parse(code)
    found = {ast.unparse(tree): 0}
    for do, undo in _changes(tree):
        do()
        text = ast.unparse(tree)
        undo()
        try:
            compile(text, "<mutant>", "exec")
        except SyntaxError:  # `return` behind a loop that is gone, and the like
            continue
        found.setdefault(text, len(found))
    return list(found)[1:]


def _changes(tree: ast.Module) -> Iterator[Change]:
    for scope in [tree, *_functions(tree)]:
        variables, attributes = _variables(scope), _attributes(tree)
        for node in _own(scope):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                if node.id in variables:
                    yield from _replaced(node, "id", sorted(variables - {node.id}))
            elif isinstance(node, ast.Attribute) and node.attr in attributes:
                yield from _replaced(node, "attr", sorted(attributes - {node.attr}))
    for node in ast.walk(tree):
        yield from _of_node(node)


def _of_node(node: ast.AST) -> Iterator[Change]:  # noqa: C901, PLR0912 - a list, not a maze
    match node:
        case ast.Compare(ops=[op]):
            yield from _replaced(node, "ops", [[new()] for new in COMPARISONS.get(type(op), ())])
        case ast.BinOp(op=op):
            yield from _replaced(node, "op", [new() for new in OPERATORS.get(type(op), ())])
        case ast.BoolOp(op=op):
            yield from _replaced(node, "op", [ast.Or() if isinstance(op, ast.And) else ast.And()])
        case ast.UnaryOp(op=ast.USub()):
            yield from _replaced(node, "op", [ast.UAdd()])
        case ast.Constant(value=bool() | None):
            return
        case ast.Constant(value=int() | float() as value):
            new = [value + 1, value - 1, value * 10, -value]
            yield from _replaced(node, "value", [v for v in new if v != value])
        case ast.Call(func=ast.Name(id="range"), args=[*_, stop]):
            one = ast.Constant(1)
            shorter, longer = (ast.BinOp(stop, op, one) for op in (ast.Sub(), ast.Add()))
            yield from _replaced(node, "args", [[*node.args[:-1], a] for a in (shorter, longer)])
            if len(node.args) == 1:
                yield from _replaced(node, "args", [[one, stop]])
        case ast.Call(args=[_, _, *_]):
            yield from _replaced(node, "args", list(_swapped(node.args)))
        case ast.List(elts=[_, *_] as parts) | ast.Tuple(elts=[_, *_] as parts):
            fewer = [parts[:i] + parts[i + 1 :] for i in range(len(parts))]
            yield from _replaced(node, "elts", [*_swapped(parts), *fewer])
        case ast.Subscript(slice=ast.Slice()):
            return
    for name in ("body", "orelse"):
        body = getattr(node, name, None)
        if isinstance(body, list) and all(isinstance(part, ast.stmt) for part in body):
            new = [body[:i] + body[i + 1 :] or [ast.Pass()] for i in range(len(body))]
            yield from _replaced(node, name, new)


def _swapped(parts: list[ast.expr]) -> Iterator[list[ast.expr]]:
    for i in range(len(parts) - 1):
        yield [*parts[:i], parts[i + 1], parts[i], *parts[i + 2 :]]


def _replaced(node: ast.AST, field: str, values: list) -> Iterator[Change]:
    old = getattr(node, field)
    for value in values:
        yield (lambda v=value: setattr(node, field, v)), (lambda: setattr(node, field, old))


def _functions(tree: ast.AST) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _own(scope: ast.AST) -> Iterator[ast.AST]:
    """Walk a scope, but not the functions and classes inside it."""
    for child in ast.iter_child_nodes(scope):
        yield child
        if not isinstance(child, ast.FunctionDef | ast.ClassDef):
            yield from _own(child)


def _variables(scope: ast.AST) -> set[str]:
    """Name what can stand in for one another: parameters and variables, things that are asked."""
    nodes = list(_own(scope))
    called = {n.func.id for n in nodes if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    names = {n.id for n in nodes if isinstance(n, ast.Name)} | {
        part.arg for n in nodes if isinstance(n, ast.arguments) for part in n.args
    }
    return names - called - {"self"}


def _attributes(tree: ast.AST) -> set[str]:
    """Name the attributes of ``self`` that hold a value."""
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    }
