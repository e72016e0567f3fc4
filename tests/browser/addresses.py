"""The pages of the built site, and in which language a run of the tests goes through each."""

import re

import pytest

from tests.browser.cells import addresses
from tests.browser.serving import SITE

PAGES = addresses((SITE / "sitemap.xml").read_text()) if (SITE / "sitemap.xml").exists() else [""]
CHAPTERS = [address for address in PAGES if re.match(r"\d\d-", address.removeprefix("en/"))]


def in_turn(pages: list[str]) -> list[object]:
    """Take every page in one language, Korean and English in turn; the other one is for `long`."""
    names = sorted({address.removeprefix("en/") for address in pages})
    turns = {name: ("", "en/")[turn % 2] + name for turn, name in enumerate(names)}
    return [
        address
        if address == turns[address.removeprefix("en/")]
        else pytest.param(address, marks=pytest.mark.long)
        for address in pages
    ]


def sampled(pages: list[str], *samples: str) -> list[object]:
    """Take the samples alone; the other pages are for `long`."""
    assert set(samples) <= {*pages} or pages == [""]
    return [
        address if address in samples else pytest.param(address, marks=pytest.mark.long)
        for address in pages
    ]
