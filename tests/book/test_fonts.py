"""The fonts have what the pages need, tables of code line up, and little is sent."""

import re

import pytest
from fontTools.ttLib import TTFont

from book.fonts import HANGUL, PROSE
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


def test_a_cut_font_does_not_tell_when_it_was_cut(fonts, prose):
    sources = [HANGUL, PROSE, PROSE]
    for font, source in zip([fonts[1], *prose], sources, strict=True):
        assert font["head"].modified == TTFont(source)["head"].modified


@pytest.fixture(scope="module")
def prose():
    """Return the two fonts of the prose as the site serves them."""
    return [TTFont(SITE / "assets" / f"prose-{name}.woff2") for name in ("latin", "hangul")]


def test_every_sign_of_the_prose_is_there(prose):
    latin, hangul = (set(map(chr, font.getBestCmap())) for font in prose)
    shown = set("".join(page.html.select_one("article").text for page in PAGES))
    assert len(shown) > 500
    syllables = {c for c in shown if "가" <= c <= "힣"}
    assert syllables - hangul == set()
    assert ({c for c in shown if " " <= c <= "~"} | set("·×–…")) - latin == set()


def test_every_syllable_that_a_page_or_the_tutor_may_say_is_there(prose):
    words = [ROOT / "live/src/shared/words.ts", *(ROOT / "neuron_tutor").rglob("*.py")]
    said = set("".join(path.read_text(encoding="utf-8") for path in words))
    syllables = {c for c in said if "가" <= c <= "힣"}
    assert len(syllables) > 500
    assert syllables - set(map(chr, prose[1].getBestCmap())) == set()


def test_one_file_has_all_weights(prose):
    for font in prose:
        [axis] = font["fvar"].axes
        assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 700)


def test_the_prose_of_a_korean_page_needs_at_most_125_kilobytes_of_fonts():
    sizes = {
        name: (SITE / f"assets/prose-{name}.woff2").stat().st_size for name in ("latin", "hangul")
    }
    assert sizes["latin"] <= 14_000
    assert sum(sizes.values()) <= 125_000


def test_a_cut_font_of_prose_does_not_carry_the_name_that_its_licence_keeps(prose):
    for font in prose:
        names = {name.nameID: name.toUnicode() for name in font["name"].names}
        assert (names[1], names[4]) == ("Neuron Prose", "Neuron Prose")
        assert "Kil Hyung-jin" in names[0]
        assert "Open Font License" in names[13]
        assert not [text for text in names.values() if "Pretendard" in text]
