"""The core stays small enough to read in one sitting, and stands on its own."""

import ast
import io
import subprocess
import sys
import tokenize
from pathlib import Path

import pytest

import neuron

FOLDER = Path(neuron.__file__).parent
ROOT = Path(__file__).parents[2]
CORE = ("data", "neuron", "activations", "network", "value", "checks")
LAYOUT = {tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


def lines_of_code(source):
    """Count the lines that hold anything but comments and docstrings."""
    lines = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in LAYOUT | {tokenize.COMMENT}:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
        if isinstance(node, documented) and ast.get_docstring(node) is not None:
            docstring = node.body[0]
            lines.difference_update(range(docstring.lineno, docstring.end_lineno + 1))
    return len(lines)


def imported_modules(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "neuron":
            yield from (f"neuron.{name.name}" for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def test_the_counter_counts_code_and_nothing_else():
    assert lines_of_code('"""Doc."""\n\n# why\nx = (\n    1,  # one\n)\n') == 3
    assert lines_of_code('def f():\n    """Two\n    lines."""\n    return """a\n\nb"""\n') == 4


def test_the_core_has_at_most_550_lines_of_code():
    counts = {name: lines_of_code((FOLDER / f"{name}.py").read_text("utf-8")) for name in CORE}
    assert sum(counts.values()) <= 550, counts


PYTHON = [
    path
    for package in ("neuron", "neuron_tutor", "book")
    for path in sorted((ROOT / package).rglob("*.py"))
]


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_private_name_crosses_a_file(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module != "__future__":
            for name in node.names:
                assert not name.name.startswith("_"), f"line {node.lineno}: {name.name}"


def test_the_package_never_imports_the_tutor():
    for path in FOLDER.rglob("*.py"):
        found = [m for m in imported_modules(path.read_text("utf-8")) if "neuron_tutor" in m]
        assert found == [], path


@pytest.mark.parametrize("name", CORE)
def test_the_core_imports_nothing_else_of_the_package_but_its_warning_and_its_files(name):
    """A warning is read by people, so it is in two languages; the book writes no files."""
    allowed = {f"neuron.{other}" for other in (*CORE, "notices", "files")}
    for module in imported_modules((FOLDER / f"{name}.py").read_text("utf-8")):
        ours = module.startswith((".", "neuron")) and module.split(".")[0] in ("", "neuron")
        assert not ours or module in allowed, module


def test_importing_the_package_loads_nothing_around_the_core_but_display():
    """Figures, lessons, explanations and the command line are loaded by those who want them."""
    program = (
        f"import sys; sys.path.insert(0, {str(FOLDER.parent)!r}); import neuron\n"
        "print(*[name for name in sys.modules if name.startswith('neuron')])\n"
        "print('uuid' in sys.modules)"
    )
    command = [sys.executable, "-I", "-S", "-c", program]  # without what site packages import
    loaded, uuid = subprocess.run(command, capture_output=True, check=True).stdout.splitlines()
    wanted = {
        "neuron",
        "neuron.diagnose",
        "neuron.display",
        "neuron.notices",
        "neuron.language",
        "neuron.gradient",
        "neuron.names",
    } | {f"neuron.{name}" for name in CORE}
    assert set(loaded.decode().split()) == wanted
    assert uuid == b"False"
