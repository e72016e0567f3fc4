"""Leaves out of the theme's style sheets the rules for what no page of the book has.

Every rule costs each page that opens, and many are for parts of the theme that stand nowhere in the
book.
"""

import re
from collections.abc import Iterable
from pathlib import Path

RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
EMPTY = re.compile(r"@(?:media|supports)[^{}]*\{\}")
BRACKETS = r"\((?:[^()]|\([^()]*\))*\)"
SELECTOR = re.compile(rf"(?:[^,()\[\]]|{BRACKETS}|\[[^\]]*\])+")  # between commas of a list
CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
WORD = re.compile(r"[\w-]+")
IN_HTML = re.compile(r'\sclass="?([^">]*)')
# No page has these parts of the theme, whose script knows how they are called.
UNUSED = ("tabbed-", "md-annotation", "md-banner", "md-version", "md-consent", "mermaid")
BACKWARDS = "[dir=rtl]"  # no language of the book is written from the right
# What gets a class is a table without one no longer: browsers then work out all that stands in it.
# No table of the book has a class.
ANY_CLASS, NO_CLASS = ":not([class])", ":not(.classed)"


def lightened(site: Path) -> dict[Path, str]:
    """Return the theme's style sheets, cut down to what pages and scripts of a site can show."""
    sheets = sorted((site / "assets" / "stylesheets").glob("*.min.css"))
    if not sheets:
        return {}
    pages = [page.read_text(encoding="utf-8") for page in site.rglob("*.html")]
    scripts = [file.read_text(encoding="utf-8") for file in (site / "assets").rglob("*.js")]
    known = in_pages(pages) | in_scripts(scripts)
    return {sheet: cut(sheet.read_text(encoding="utf-8"), known) for sheet in sheets}


def in_pages(pages: Iterable[str]) -> set[str]:
    """Return the classes that stand in HTML."""
    return {name for page in pages for value in IN_HTML.findall(page) for name in value.split()}


def in_scripts(scripts: Iterable[str]) -> set[str]:
    """Return the words of scripts: any may be a class or, with ``-`` at its end, begin one."""
    words = {word for script in scripts for word in WORD.findall(script)}
    return {word for word in words if not word.startswith(UNUSED)}


def cut(style: str, known: set[str]) -> str:
    """Return a style sheet without selectors that fit nothing, and without what is empty then."""
    begun = tuple(name for name in known if len(name) > len("md-") and name.endswith("-"))

    def fits(selector: str) -> bool:
        asked = re.sub(BRACKETS, "", selector)  # what stands in :not() need not be there
        names = [name.replace("\\", "") for name in CLASS.findall(asked)]
        return BACKWARDS not in asked and all(
            name in known or (name.startswith(begun) and not name.startswith(UNUSED))
            for name in names
        )

    def kept(rule: re.Match[str]) -> str:
        head, body = rule.groups()
        if head.lstrip().startswith("@"):
            return rule[0]
        selectors = [selector for selector in SELECTOR.findall(head) if fits(selector)]
        return f"{','.join(selectors)}{{{body}}}" if selectors else ""

    style = style.partition("\n/*# sourceMappingURL=")[0].replace(ANY_CLASS, NO_CLASS)
    return EMPTY.sub("", RULE.sub(kept, style))
