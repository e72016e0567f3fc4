"""Draw the fences of the book: live cells with recorded output, source from the package."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar
from functools import cache
from html import escape
from itertools import groupby, pairwise
from typing import Any

from markdown import Markdown
from pygments.lexers import PythonLexer
from pygments.token import STANDARD_TYPES, Comment, Keyword, Name, Number, String

from book import languages, teaching
from book.source import Named, missing, named, part
from book.words import WORDS

# The language of the page that is being drawn; superfences cannot tell.
speaking: ContextVar[str] = ContextVar("speaking", default=languages.FIRST)

Output = Mapping[str, Any]  # as in a notebook (nbformat 4)

# What gets a colour. A span for every name and bracket would double the weight of a page.
COLOURED = (Comment, Keyword, Name.Class, Name.Function, Number, String)


def to_markdown(cells: Iterable[Mapping[str, Any]]) -> str:
    """Turn an executed notebook back into Markdown: prose as it is, a cell as one `live` fence."""
    return "\n\n".join(
        cell["source"] if cell["cell_type"] == "markdown" else f"```live\n{json.dumps(cell)}\n```"
        for cell in cells
    )


def draw_live(
    source: str, language: str, css_class: str, options: object, md: Markdown, **_: object
) -> str:
    """Draw a `live` fence, whose text is a notebook cell as JSON (a superfences formatter)."""
    if "live-cell" not in md.block_level_elements:  # else it would be put into a paragraph
        md.block_level_elements.append("live-cell")
    cell = json.loads(source)
    return draw_cell(cell["source"], cell["metadata"], cell["outputs"])


def draw_cell(source: str, metadata: Mapping[str, Any], outputs: Iterable[Output]) -> str:
    """Draw code and recorded output so that both can be read without JavaScript."""
    lang = speaking.get()
    predict, rebuild = metadata.get("predict"), metadata.get("rebuild")
    exercise = metadata.get("exercise") or rebuild
    tags = metadata.get("tags", [])
    outputs_drawn = draw_outputs(outputs)
    pictures = outputs_drawn.count('class="live-figure"')
    before = after = ""
    if predict:
        before = teaching.question(predict, lang)
        outputs_drawn = teaching.covered(outputs_drawn, lang)
    if exercise:
        source = teaching.starter(exercise, lang)
        before, after = teaching.task(exercise, lang), teaching.help_for(exercise, lang)
    attributes = {
        "data-cell": metadata["live"],
        "data-exercise": None if rebuild else exercise,
        "data-rebuild": rebuild,
        "data-skip": "" if "skip-execution" in tags else None,
        "data-raises": "" if "raises-exception" in tags else None,
        "data-draws": ["", "two"][pictures > 1] if pictures else None,
        "data-free": "" if metadata.get("free") or "free" in metadata else None,
    }
    written = " ".join(
        f'{name}="{escape(str(value))}"' for name, value in attributes.items() if value is not None
    )
    name = escape(metadata["live"])
    return (
        f"<live-cell {written}>"
        # An error below names the cell that it comes from, and leads here.
        f'<span class="live-name" id="cell-{name}" tabindex="-1" translate="no">{name}</span>'
        f"{before}"
        # No <code> inside: Material would make it focusable and give it an id.
        f'<pre class="live-code highlight" translate="no">{_colour(source)}</pre>'
        f"{outputs_drawn}{after}</live-cell>"
    )


def draw_outputs(outputs: Iterable[Output]) -> str:
    """Draw what the book's own run showed, in its order; of an error only type and message."""
    drawn = [_draw_output(output) for output in _joined(outputs)]
    parts = []
    for is_text, together in groupby(drawn, key=lambda html: html.startswith("<span")):
        html = "".join(together)
        parts.append(
            f'<pre class="live-text" tabindex="0" translate="no">{html}</pre>' if is_text else html
        )
    return f'<div class="live-recorded">{"".join(parts)}</div>' if parts else ""


def _joined(outputs: Iterable[Output]) -> Iterator[Output]:
    """Put together what a stream gave piece by piece: where it was cut was chance."""
    for stream, pieces in groupby(outputs, key=lambda output: output.get("name")):
        if stream is None:
            yield from pieces
        else:
            text = "".join(piece["text"] for piece in pieces)
            yield {"output_type": "stream", "name": stream, "text": text}


def _draw_output(output: Output) -> str:
    kind = output["output_type"]
    if kind == "stream":
        return _span(output["name"], output["text"])
    if kind == "error":
        value = re.sub(r" \(\d+\.py, line \d+\)$", "", output["evalue"])  # IPython's own file
        name, message = output["ename"], f"{output['ename']}: {value}".removesuffix(": ")
        return f'<p class="live-error-what" data-error="{name}">{escape(message)}</p>'
    if "image/svg+xml" in output["data"]:
        return _draw_figure(output["data"]["image/svg+xml"])
    return _span("value", output["data"]["text/plain"] + "\n")


def _draw_figure(svg: str) -> str:
    """Put a figure under its caption: an attribute, so that it is no part of the output's text."""
    title = re.search(r"<title[^>]*>([^<]*)</title>", svg)
    caption = f' data-caption="{title[1]}"' if title else ""
    return f'<div class="live-figure"{caption}>{svg}</div>'


def draw_source(source: str, *_: object, **__: object) -> str:
    """Draw a `source` fence, whose lines name parts, as `neuron/neuron.py Neuron.learn`.

    The text comes from the file itself, so that the book cannot show what the package is not.
    """
    if lacking := [message for _number, message in missing(source)]:
        raise LookupError(lacking[0])
    return "".join(map(_draw_part, named(source)))


def _draw_part(one: Named) -> str:
    code = part(one.file, one.name)
    name = one.name.rstrip(".")  # the dot says how far the source goes
    caption = f"{one.file} · {name}" if name else one.file
    lines = _colour(code).split("\n")
    drawn = _folded(code.splitlines(), lines, one) if one.own else _draw_source_lines(lines)
    return (
        f'<figure class="live-source"><figcaption><code>{escape(caption)}</code></figcaption>'
        f"{drawn}</figure>"
    )


def _draw_source_lines(lines: Iterable[str]) -> str:
    code = "\n".join(lines)
    return f'<pre class="highlight" tabindex="0" translate="no">{code}</pre>'


def _folded(code: list[str], drawn: list[str], one: Named) -> str:
    """Show the reader's own lines below the first one, marked; the whole is behind a click."""
    own = [number for number, line in enumerate(code) if line.strip() in one.own]
    marked = [f"<mark>{line}</mark>" if n in own else line for n, line in enumerate(drawn)]
    shown = [marked[0]]
    for before, number in pairwise([0, *own, len(code)]):
        if number - before > 1:  # lines are left out, as deep as the one before them
            deep = len(code[before]) - len(code[before].lstrip())
            shown.append(f"{' ' * (deep + 4 * (before == 0))}…")
        shown += marked[number : number + 1]
    whole = WORDS[speaking.get()]["whole-source"]
    return (
        f"{_draw_source_lines(shown)}<details><summary>{whole}</summary>"
        f"{_draw_source_lines(marked)}</details>"
    )


def _colour(code: str) -> str:
    tokens = PythonLexer(stripnl=False).get_tokens(code)
    parts = []
    # A string is three tokens: quote, text, quote.
    for shade, alike in groupby(tokens, lambda token: _shade(token[0])):
        html = escape("".join(text for _, text in alike), quote=False)
        # The shortest element there is: a page has hundreds.
        parts.append(f"<i class={STANDARD_TYPES[shade]}>{html}</i>" if shade else html)
    return "".join(parts).rstrip("\n")


@cache
def _shade(kind: Any) -> Any:
    """Return the colour of a kind of token: a book has a hundred thousand tokens of few kinds."""
    return next((shade for shade in COLOURED if kind in shade), None)


def _span(stream: str, text: str) -> str:
    return f'<span data-stream="{stream}">{escape(text, quote=False)}</span>'
