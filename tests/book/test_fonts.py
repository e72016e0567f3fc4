"""The code font of the Korean pages: it has what they need, and their tables line up."""

import pytest
from fontTools.ttLib import TTFont

from tests.book.conftest import PAGES, SITE


@pytest.fixture(scope="module")
def font():
    """Return the font as the site serves it."""
    return TTFont(SITE / "assets" / "code.woff2")


def test_every_syllable_in_code_and_output_is_there_and_two_letters_wide(font):
    shown = "".join(tag.text for page in PAGES for tag in page.html.select("html[lang=ko] pre"))
    syllables = {c for c in shown if "가" <= c <= "힣"}
    assert len(syllables) > 100
    drawn, widths = font.getBestCmap(), font["hmtx"]
    assert syllables - set(map(chr, drawn)) == set()
    assert {widths[drawn[ord(c)]][0] for c in syllables} == {2 * widths[drawn[ord("a")]][0]}


def test_it_does_not_carry_the_name_that_its_licence_keeps(font):
    names = {name.nameID: name.toUnicode() for name in font["name"].names}
    assert (names[1], names[4]) == ("Neuron Code", "Neuron Code")
    assert "NHN" in names[0]
