"""Shows the explanation of a cell's error in Jupyter and IPython, above Python's own text."""

import linecache
import re
from collections.abc import Callable
from html import escape
from typing import Any

from neuron.language import language
from neuron_tutor.columns import width
from neuron_tutor.errors.explanation import Explanation, explain
from neuron_tutor.errors.original import walk
from neuron_tutor.errors.words import label

Show = Callable[[type[BaseException], BaseException, list[str]], None]


def load(ipython: Any) -> None:
    """Explain the errors of all cells that run from now on."""
    if not isinstance(ipython._showtraceback, _Explained):  # noqa: SLF001 - see _Explained
        explained = _Explained(ipython, ipython._showtraceback)  # noqa: SLF001
        ipython._showtraceback = explained  # noqa: SLF001
        ipython.events.register("pre_run_cell", explained.remember)


def unload(ipython: Any) -> None:
    """Show errors as IPython does."""
    explained = ipython._showtraceback  # noqa: SLF001 - see _Explained
    if isinstance(explained, _Explained):
        ipython._showtraceback = explained.before  # noqa: SLF001
        ipython.events.unregister("pre_run_cell", explained.remember)


class _Explained:
    """Stands in for the shell's ``_showtraceback``.

    All errors pass through this method, syntax errors too, which ``set_custom_exc`` never sees;
    kernels override it, so that it is as good as public.
    """

    def __init__(self, ipython: Any, before: Show) -> None:
        self.ipython = ipython
        self.before = before
        self.typed = ""

    def remember(self, info: Any) -> None:
        """Keep the text of the cell that is about to run."""
        self.typed = str(info.raw_cell)

    def __call__(self, kind: type[BaseException], error: BaseException, lines: list[str]) -> None:
        name, source = self._cell(error)
        if not source:
            self.before(kind, error, lines)
            return
        explanation = explain(error, source, filename=name, namespace=self.ipython.user_ns)
        self.ipython.display_pub.publish(
            {"text/plain": as_text(explanation, source), "text/html": as_html(explanation, source)}
        )
        own = explanation.original.split("\n")
        # A notebook folds Python's text away; the last line still marks the cell as failed.
        self.before(kind, error, own[-1:] if hasattr(self.ipython, "kernel") else own)

    def _cell(self, error: BaseException) -> tuple[str, str]:
        """Find the cell that failed: the name under which it was compiled, and its text."""
        names = [step.tb_frame.f_code.co_filename for step in walk(error.__traceback__)]
        if isinstance(error, SyntaxError) and isinstance(error.filename, str):
            names.append(error.filename)
            if error.filename == "<tokenize>":  # found before IPython gave the cell a name
                return error.filename, self.typed
        is_cell = self.ipython.compile.format_code_name
        name = next((name for name in names if is_cell(name)), "")
        return name, "".join(linecache.getlines(name)).rstrip("\n") if name else ""


def as_text(explanation: Explanation, source: str) -> str:
    """Write an explanation for a terminal."""
    lang = language()
    parts = [explanation.what, explanation.next]
    if marked := _line(explanation, source):
        prefix = f"{label(lang, 'line', line=explanation.line)} "
        shown = [prefix + marked.strip()]
        if place := _place(explanation, marked):
            before = prefix + marked.strip()[: place.start]
            shown.append(" " * width(before) + "^" * max(1, width(marked.strip()[place])))
        parts[:0] = shown
    if explanation.fix is not None:
        parts += [label(lang, "fix"), explanation.fix]
    return "\n".join([*parts, ""])


def as_html(explanation: Explanation, source: str) -> str:
    """Write an explanation for a notebook, with Python's own text folded."""
    lang = language()
    parts = [
        f"<p><strong>{_code(explanation.what)}</strong></p>",
        f"<p>{_code(explanation.next)}</p>",
    ]
    if marked := _line(explanation, source):
        number = label(lang, "line", line=explanation.line)
        parts.insert(0, f"<p>{escape(number)} <code>{_marked(explanation, marked)}</code></p>")
    if explanation.fix is not None:
        parts.append(f"<p>{escape(label(lang, 'fix'))}</p><pre>{escape(explanation.fix)}</pre>")
    summary, original = escape(label(lang, "original")), escape(explanation.original)
    parts.append(f"<details><summary>{summary}</summary><pre>{original}</pre></details>")
    return f'<div class="neuron-error" lang="{lang}">{"".join(parts)}</div>'


def _line(explanation: Explanation, source: str) -> str:
    lines = source.split("\n")
    return (
        lines[explanation.line - 1] if explanation.line and explanation.line <= len(lines) else ""
    )


def _place(explanation: Explanation, line: str) -> slice | None:
    """Find what to mark in the line without the spaces around it; None for all of it."""
    text = line.strip()
    if explanation.column is None or explanation.end_column is None:
        return None
    shift = len(line) - len(line.lstrip()) + 1
    start = explanation.column - shift
    one_line = explanation.end_line in (None, explanation.line)
    end = min(explanation.end_column - shift, len(text)) if one_line else len(text)
    if not 0 <= start < max(end, start + 1) or (start, end) == (0, len(text)):
        return None
    return slice(start, max(end, start + 1))


def _marked(explanation: Explanation, line: str) -> str:
    """Write the line as HTML, with a mark around the piece that is meant."""
    text, place = line.strip(), _place(explanation, line)
    if place is None:
        return escape(text)
    before, piece, behind = text[: place.start], text[place], text[place.stop :]
    return f"{escape(before)}<mark>{escape(piece)}</mark>{escape(behind)}"


def _code(sentence: str) -> str:
    return re.sub(r"`([^`]*)`", r"<code>\1</code>", escape(sentence, quote=False))
