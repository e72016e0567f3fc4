"""The code fonts have what Korean pages need, and their tables line up."""

import re

import pytest
from fontTools.ttLib import TTFont

from tests.book.conftest import PAGES, ROOT, SITE


@pytest.fixture(scope="module")
def fonts():
    """Return the two fonts as the site serves them."""
    return [TTFont(SITE / "assets" / f"code-{name}.woff2") for name in ("latin", "hangul")]


def width(font, character):
    """Return how wide a character is, in em."""
    return font["hmtx"][font.getBestCmap()[ord(character)]][0] / font["head"].unitsPerEm


def test_every_syllable_in_code_and_output_is_there_and_two_letters_wide(fonts):
    latin, hangul = fonts
    style = (ROOT / "live" / "src" / "look" / "variables.css").read_text(encoding="utf-8")
    scale = int(re.search(r"size-adjust: (\d+)%", style)[1]) / 100
    shown = "".join(tag.text for page in PAGES for tag in page.html.select("html[lang=ko] pre"))
    syllables = {c for c in shown if "가" <= c <= "힣"}
    assert len(syllables) > 100
    assert syllables - set(map(chr, hangul.getBestCmap())) == set()
    letters = {round(width(latin, c), 9) for c in map(chr, range(0x20, 0x7F))}
    assert letters == {0.6}
    assert {round(scale * width(hangul, c), 9) for c in syllables} == {1.2}


def test_a_cut_font_does_not_carry_the_name_that_its_licence_keeps(fonts):
    names = {name.nameID: name.toUnicode() for name in fonts[1]["name"].names}
    assert (names[1], names[4]) == ("Neuron Code", "Neuron Code")
    assert "NHN" in names[0]
