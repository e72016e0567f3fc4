"""The terms of the book: a page that lists them, and a mark at every link to one."""

import re
import tomllib
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from book import languages
from book.words import WORDS

MARK = "<!-- glossary -->"  # the terms of the chapters
LATER = "<!-- glossary: later -->"  # those that a reader meets elsewhere, or later
HEADING = 'id="of-the-chapters"'
ARTICLE = 'class="md-content__inner md-typeset'
LINK = re.compile(r'<a href="[^"]*glossary/#[a-z0-9-]+"')


@cache
def terms() -> dict[str, dict[str, Any]]:
    """Read the terms, in the order in which the book meets them."""
    return tomllib.loads((Path(__file__).parent / "glossary.toml").read_text(encoding="utf-8"))


def page(markdown: str, lang: str) -> str:
    """Put all terms into the page that asks for them, each under a heading to link to."""
    for mark_of, later in ((MARK, False), (LATER, True)):
        if mark_of not in markdown:
            continue
        markdown = markdown.replace(mark_of, _entries(lang, later))
    return markdown


@cache  # every link to a term asks whether it is there
def _entries(lang: str, later: bool) -> str:
    names = [name for name, term in terms().items() if term.get("later", False) == later]
    return "\n".join(_entry(name, lang) for name in names)


def _entry(name: str, lang: str) -> str:
    term = terms()[name]
    facts = "".join(f"<br>{fact}" for fact in _facts(term, lang))
    other = languages.other(lang)
    names = f'{term[lang]} · <span lang="{other}">{term[other]}</span>'
    return f"### {names} {{ #{name} }}\n\n{term['line'][lang]}{facts}\n"


def mark(html: str) -> str:
    """Mark every link to a term; in the browser it gets a card (live/src/page/terms.ts)."""
    return LINK.sub(lambda link: f'<a class="term"{link[0].removeprefix("<a")}', html)


def frame(output: str) -> str:
    """Name the article that lists the terms: asking for it by ``:has()`` costs all pages."""
    return output.replace(ARTICLE, f"{ARTICLE} book-dictionary") if HEADING in output else output


def _facts(term: dict[str, Any], lang: str) -> list[str]:
    words = WORDS[lang]
    facts = []
    if "symbol" in term:
        facts.append(f"{words['symbol']}: {escape(term['symbol'])}")
    if "code" in term:
        names = ", ".join(f"<code>{escape(n)}</code>" for n in term["code"].split(", "))
        facts.append(f"{words['code']}: {names}")
    if "also" in term and lang == "ko":
        facts.append(f"{words['also']}: {', '.join(term['also'])}")
    return facts
