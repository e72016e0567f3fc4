"""The reference page: what the package, its commands and its citation file say of themselves."""

import ast
import inspect
import re
import textwrap
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Any

import neuron
from neuron import draw
from neuron_tutor.cli.words import TEMPLATES, say

ROOT = Path(__file__).parent.parent
KOREAN_HELP = ROOT / "neuron_tutor" / "cli" / "words" / "ko.py"  # shown as code
PACKAGE, FIGURES = "<!-- package -->", "<!-- figures -->"
COMMANDS, CITATION = "<!-- commands -->", "<!-- citation -->"
ISSUES = re.compile(r"<!-- issues: (.+?) -->")
ROLE = re.compile(r":\w+:`([^`]+)`|``([^`]+)``|`([^`]+)`")


def page(markdown: str, lang: str, repository: str = "") -> str:
    """Put what is asked for into the page that asks for it."""
    if PACKAGE not in markdown:
        return markdown
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8").rstrip()
    parts = {
        PACKAGE: api(neuron),
        FIGURES: api(draw, "draw."),
        COMMANDS: _commands(lang),
        CITATION: _quoted(citation),
    }
    for mark, part in parts.items():
        markdown = markdown.replace(mark, part)
    contact = rf"[\1]({repository.rstrip('/')}/issues)" if repository else r"\1"
    return ISSUES.sub(contact, markdown)


def api(module: ModuleType, prefix: str = "") -> str:
    """List the public names of a module with their public methods, each with an id to link to.

    Docstrings are English, and marked so: a screen reader shall not read them as Korean.
    """
    entries = []
    for name in module.__all__:
        thing = getattr(module, name)
        entries.append(_entry(prefix + name, thing))
        if inspect.isclass(thing):
            entries += [_entry(f"{prefix}{name}.{own}", f) for own, f in _methods(thing)]
    return f'<dl class="book-reference" lang="en">{"".join(entries)}</dl>'


def _methods(cls: type) -> list[tuple[str, Any]]:
    """Give the public methods that a class defines itself and says something of."""
    found = [
        (name, getattr(thing, "__func__", thing))
        for name, thing in vars(cls).items()
        if not name.startswith("_")
    ]
    return [(name, f) for name, f in found if inspect.isfunction(f) and f.__doc__]


def _entry(name: str, thing: Any) -> str:
    said = inspect.cleandoc(thing.__doc__ or "")
    paragraphs = "".join(f"<p>{_inline(part)}</p>" for part in re.split(r"\n\s*\n", said) if part)
    arguments = escape(signature(name, thing).removeprefix(name))
    code = f"<code>{escape(name)}<span>{arguments}</span></code>"
    return f'<dt id="{escape(name)}">{code}</dt><dd>{paragraphs}</dd>'


def signature(name: str, thing: Any) -> str:
    """Write how a thing is called as its source does, on one line; of a named tuple its fields."""
    fields = getattr(thing, "_fields", None)
    if fields:
        return f"{name}({', '.join(fields)})"
    function = thing.__init__ if inspect.isclass(thing) else thing
    source = textwrap.dedent(inspect.getsource(function))
    node = ast.parse(source).body[0]
    if not isinstance(node, ast.FunctionDef):
        raise TypeError(f"{name} is neither a function nor a class with a constructor")
    head = source.splitlines()[node.lineno - 1 : node.body[0].lineno - 1]
    words = " ".join(" ".join(head).split())
    arguments = words.removeprefix(f"def {node.name}").removesuffix(":").removesuffix(" -> None")
    arguments = re.sub(r"(?<=\() |,? (?=\))", "", arguments)
    arguments = re.sub(r'"([A-Z][\w |]*)"', r"\1", arguments)  # classes that come later
    return name + re.sub(r"^\((?:self|cls)(?:, )?", "(", arguments)


def _inline(text: str) -> str:
    """Turn the marks of docstrings into code, everything else into text of a page."""
    parts, end = [], 0
    for found in ROLE.finditer(text):
        code = next(filter(None, found.groups()))
        parts += [escape(text[end : found.start()]), f"<code>{escape(code)}</code>"]
        end = found.end()
    return " ".join("".join([*parts, escape(text[end:])]).split())


def _commands(lang: str) -> str:
    """Show what the command line answers when it is asked for help, in the page's language."""
    words: Any = lang
    helps = [say(words, key) for key in TEMPLATES[words] if key.split(".")[0] == "help"]
    return "\n\n".join(map(_quoted, helps))


def _quoted(text: str) -> str:
    return f'<pre class="book-unsearched"><code>{escape(text)}</code></pre>'
