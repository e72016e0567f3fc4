"""What of the book is seen from outside: a page's description, cards, icons, the manifest."""

import html
import json
import re
import textwrap
from pathlib import Path

from book import cards, languages

LONGEST = 155  # letters of a description that search engines show
PARAGRAPH = re.compile(r"<p>(?P<text>.*?)</p>", re.DOTALL)
SENTENCE = re.compile(r"(?<=[.?!])\s+")
ENDED = re.compile(r"[.?!][)\"'”’]*$")
HEADING = re.compile(r"<h[23]\b")
BREAK = re.compile(r"<br ?/?>")
ICONS = (192, 512)
PAPER, TEAL = "#ffffff", "#00796b"


def description(page: str, makes: str = "") -> str:
    """Describe a page in its own first sentences, a chapter first by what is made in it."""
    head, *_ = HEADING.split(page)
    paragraphs = _paragraphs(head) or _paragraphs(page)
    said = f"{makes[:1].upper()}{makes[1:]}." if makes else ""
    for sentence in (one for text in paragraphs for one in SENTENCE.split(text)):
        if not ENDED.search(sentence):
            continue  # it leads to a list
        if len(f"{said} {sentence}") > LONGEST:
            break
        said = f"{said} {sentence}".strip()
    return html.escape(said or textwrap.shorten(" ".join(paragraphs), LONGEST, placeholder="…"))


def _paragraphs(page: str) -> list[str]:
    return [plain(found["text"]) for found in PARAGRAPH.finditer(page)]


def plain(text: str) -> str:
    """Return the words of a piece of HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", BREAK.sub(" ", text))).split())


def write(site: Path, cache: Path, lang: str, name: str, what: str) -> None:
    """Write what one language shows of itself: its card, its manifest; with the first the icons."""
    folder = site / "assets" / "outside"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"card-{lang}.png").write_bytes(cards.cached(cache, name, what))
    if lang == languages.FIRST:
        for size in ICONS:
            (folder / f"icon-{size}.png").write_bytes(cards.icon(size))
    root = "../" * languages.prefix(lang).count("/")
    manifest = {
        "name": name,
        "short_name": name,
        "description": what,
        "lang": lang,
        "start_url": "./",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": TEAL,
        "icons": [
            {
                "src": f"{root}assets/outside/icon-{size}.png",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "any maskable",
            }
            for size in ICONS
        ],
    }
    place = site / languages.prefix(lang) / "manifest.webmanifest"
    place.write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")
