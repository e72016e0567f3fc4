"""Turn a chapter's prose into the plain Markdown that Jupyter shows."""

import re
from html.parser import HTMLParser
from pathlib import Path

from book import sides
from book.chapter import HEADING, INLINE_CODE, Chapter
from book.source import named, part

ADMONITION = re.compile(r'^(?:!!!|\?\?\?\+?) +[\w -]+?(?: +"(?P<title>.*)")? *$')
LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]+)\)")
KEYS = re.compile(r"\+\+(?P<keys>[a-z0-9-]+(?:\+[a-z0-9-]+)*)\+\+")
ATTRIBUTES = re.compile(r" *\{:? *(?:[#.][\w-]+|\w+=[^\s}]+)(?: [^}\n]*)?\}")
EMPHASIS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
GONE = "\3"  # in the place of a tag; a line that held nothing else goes as well
TAGS_ALONE = re.compile(rf"^ *{GONE}[ {GONE}]*(?:\n|\Z)", re.MULTILINE)


def plain(text: str, path: Path) -> str:
    """Rewrite what only the site understands; ``path`` is the chapter that the text is from.

    What only the page says, heading ids and tags of HTML go, source fences become the source,
    admonitions become quotes, ++keys++ become words, links to chapters lead to their notebooks,
    links to other pages end.
    """
    text = sides.for_notebook(text)
    lines = text.splitlines()
    whole: list[str] = []
    prose: list[str] = []
    number = 0
    fences = {fence.line - 1: fence for fence in Chapter(path, text).fences}
    while number < len(lines):
        fence = fences.get(number)
        if fence is None:
            prose.append(lines[number])
            number += 1
            continue
        end = number + fence.text.count("\n") + 3
        code = lines[number:end]
        if fence.language == "source":
            code = _sources(fence.text, fence.indent)
        whole += [*_rewrite(prose, path), *(CODE + line for line in code)]
        prose = []
        number = end
    whole += _rewrite(prose, path)
    return "\n".join(line.removeprefix(CODE) for line in _quote(whole)).strip()


ASKS = ' exercise="'  # in the head of a cell
CODE = "\0"  # in front of a line of a fence, so that nothing in it is taken for an admonition


def _sources(text: str, indent: int) -> list[str]:
    """Give the lines of a `source` fence's parts, each as a fence of its own."""
    lines: list[str] = []
    for one in named(text):
        lines += ["```python", *part(one.file, one.name).splitlines(), "```", ""]
    return [" " * indent + line if line else line for line in lines[:-1]]


def _rewrite(lines: list[str], path: Path) -> list[str]:
    """Rewrite lines between fences, all but their code spans."""
    if not lines:
        return []
    headings = (HEADING.sub(r"\g<level> \g<text>", line) for line in lines)
    text = "\n".join(headings)
    spans: list[str] = []

    def keep(span: re.Match[str]) -> str:
        spans.append(span[0])
        return f"\1{len(spans) - 1}\2"

    text = _without_tags(INLINE_CODE.sub(keep, text))
    text = LINK.sub(lambda link: _link(link["text"], link["target"], path), text)
    text = KEYS.sub(lambda keys: "+".join(map(str.capitalize, keys["keys"].split("+"))), text)
    text = ATTRIBUTES.sub("", text)
    return re.sub("\1(\\d+)\2", lambda number: spans[int(number[1])], text).split("\n")


def _without_tags(text: str) -> str:
    """Turn emphasis into Markdown's; drop all other tags and comments, and keep what is in them."""
    parser = _Tags()
    parser.feed(text.replace("&", AMPERSAND))  # entities are Markdown's as well
    parser.close()
    return TAGS_ALONE.sub("", "".join(parser.parts)).replace(GONE, "").replace(AMPERSAND, "&")


AMPERSAND = "\4"


class _Tags(HTMLParser):
    """Collects a text without its tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.parts.append(EMPHASIS.get(tag, GONE))

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(EMPHASIS.get(tag, GONE))

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self.parts.append(GONE)

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _link(text: str, target: str, path: Path) -> str:
    if "://" in target or target.startswith("mailto:"):
        return f"[{text}]({target})"
    page, _, anchor = target.partition("#")
    there = path.parent / page if page else path
    if page and not is_chapter(there):
        return text
    address = there.with_suffix(".ipynb").name if page else ""
    if anchor:
        heading = next((h.text for h in Chapter.read(there).headings if h.id == anchor), "")
        # Jupyter makes a heading's id of its text.
        name = re.sub(r"[`*]", "", heading).replace(" ", "-")
        address += "#" + name.replace("(", "%28").replace(")", "%29")
    return f"[{text}]({address})"


def is_chapter(path: Path) -> bool:
    """Whether a page has a notebook: it is a chapter, or has exercises as chapters have."""
    if not path.exists():
        return False
    return path.name[:2].isdigit() or ASKS in path.read_text(encoding="utf-8")


def _quote(lines: list[str]) -> list[str]:
    """Turn admonitions and details, nested ones too, into quotes."""
    found: list[str] = []
    number = 0
    while number < len(lines):
        admonition = ADMONITION.match(lines[number])
        number += 1
        if not admonition:
            found.append(lines[number - 1])
            continue
        body: list[str] = []
        while number < len(lines) and (
            not lines[number].strip(f"{CODE} ") or lines[number].startswith(("    ", f"{CODE}    "))
        ):
            body.append(lines[number].replace("    ", "", 1))
            number += 1
        blank = []
        while body and not body[-1].strip():
            blank.append(body.pop())
        title = [f"**{admonition['title']}**", ""] if admonition["title"] else []
        quoted = [line.removeprefix(CODE) for line in (*title, *_quote(body))]
        found += [f"> {line}".rstrip() for line in quoted] + blank
    return found
