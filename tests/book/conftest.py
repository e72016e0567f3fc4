"""The built site as the tests of the book see it: its pages, parsed, beside their sources."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from book import languages
from book.chapter import Chapter

ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "site"
DOCS = ROOT / "docs"


@dataclass(frozen=True)
class Built:
    """A page of the book: where it was written and what it became."""

    language: str
    source: Path

    @property
    def name(self):
        return f"{self.language}/{self.source.stem}"

    @property
    def path(self):
        """Return its address below the site's root: ``en/04-training/``."""
        prefix = languages.prefix(self.language)
        return prefix + ("" if self.source.stem == "index" else f"{self.source.stem}/")

    @cached_property
    def file(self):
        file = SITE / self.path / "index.html"
        assert file.exists(), "run `make site` first"
        return file

    @cached_property
    def html(self):
        return BeautifulSoup(self.file.read_text(encoding="utf-8"), "html.parser")

    @cached_property
    def chapter(self):
        return Chapter.read(self.source)


PAGES = [
    Built(language, source)
    for language in ("ko", "en")
    for source in sorted((DOCS / language).rglob("*.md"))
]


@pytest.fixture(params=PAGES, ids=[page.name for page in PAGES], scope="session")
def page(request):
    """Every page of the book, in both languages."""
    return request.param
