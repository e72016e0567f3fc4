"""What a reader can do after a chapter: `aims.toml`, shown at the chapter's end."""

import re
import tomllib
from functools import cache
from pathlib import Path

from book.teaching import prose
from book.words import WORDS

# The new words of a chapter: its last section, up to the end of the first paragraph.
NEW_WORDS = re.compile(r"^## [^\n]*\{ #words \}\n+[^\n]+\n(?:[^\n]+\n)*", re.MULTILINE)


@cache
def all_aims() -> dict[str, dict[str, list[str]]]:
    """Read the aims of all chapters: by the two digits of its number, then by language."""
    text = (Path(__file__).parent / "aims.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def of(number: int, lang: str) -> list[str]:
    """Return what a pupil can do after a chapter, each without its "I can"."""
    return all_aims().get(f"{number:02}", {}).get(lang, [])


def page(markdown: str, number: int, lang: str) -> str:
    """Say behind the new words of a chapter what its reader can do now."""
    aims, words = of(number, lang), NEW_WORDS.search(markdown)
    if not aims or not words:
        return markdown
    box = (  # unsearched: it says again what the chapter says
        f'<div class="book-aims book-unsearched"><p><b>{WORDS[lang]["can-now"]}</b></p>'
        f"{drawn(number, lang)}</div>"
    )
    return f"{markdown[: words.end()]}\n{box}\n{markdown[words.end() :]}"


def drawn(number: int, lang: str) -> str:
    """List the aims of a chapter."""
    return f"<ul>{''.join(f'<li>{prose(aim)}</li>' for aim in of(number, lang))}</ul>"
