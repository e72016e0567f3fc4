"""The book as it is seen from outside: titles, descriptions, pictures, manifest, addresses."""

import json
import re
import struct
import zlib
from collections import Counter
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

from book import outside
from book.raster import Picture
from tests.book.conftest import PAGES, SITE

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def pixels(png):
    """Read a PNG of ours by its specification: its size, and the red of every pixel."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (depth, kind) == (8, 2)
    size = struct.unpack(">I", png[33:37])[0]
    raw = zlib.decompress(png[41 : 41 + size])
    step = 1 + 3 * width
    rows = [raw[step * y : step * (y + 1)] for y in range(height)]
    assert all(row[0] == 0 for row in rows)  # no filter
    return width, height, [list(row[1::3]) for row in rows]


def meta(page, name):
    tag = page.html.select_one(f'meta[name="{name}"], meta[property="{name}"]')
    return tag["content"]


def test_every_page_has_a_title_and_a_description_of_its_own():
    titles = Counter(page.html.title.text for page in PAGES)
    descriptions = Counter(meta(page, "description") for page in PAGES)
    assert [text for text, times in (titles + descriptions).items() if times > 1] == []
    for text in descriptions:
        assert 20 <= len(text) <= 160, text
        assert "<" not in text
        assert "¶" not in text


def test_what_is_shown_of_a_page_elsewhere_is_what_it_says_of_itself(page):
    assert meta(page, "og:description") == meta(page, "description")
    assert meta(page, "og:title") in page.html.title.text
    assert meta(page, "og:url") == page.html.select_one("link[rel=canonical]")["href"]
    image = urlsplit(meta(page, "og:image"))
    assert image.scheme
    assert image.path.endswith(f"/card-{page.language}.png")
    width, height, reds = pixels(
        (SITE / "assets" / "outside" / f"card-{page.language}.png").read_bytes()
    )
    assert (width, height) == (1200, 630)
    assert sum(red < 60 for row in reds for red in row) > 5_000  # what is written on it


def test_a_manifest_leads_to_the_first_page_of_its_language(page):
    link = page.html.select_one("link[rel=manifest]")["href"]
    place = urljoin(f"http://host/{page.path}", link)
    manifest = json.loads((SITE / urlsplit(place).path[1:]).read_text(encoding="utf-8"))
    first = next(p for p in PAGES if p.source.stem == "index" and p.language == page.language)
    assert urljoin(place, manifest["start_url"]) == f"http://host/{first.path}"
    assert (manifest["lang"], manifest["name"]) == (page.language, first.html.title.text)
    for icon in manifest["icons"]:
        file = SITE / urlsplit(urljoin(place, icon["src"])).path[1:]
        width, height, _ = pixels(file.read_bytes())
        assert icon["sizes"] == f"{width}x{height}"


def test_nothing_in_the_sitemap_depends_on_the_day_of_the_build():
    assert not re.search(r"<lastmod>|\d{4}-\d\d-\d\d", (SITE / "sitemap.xml").read_text("utf-8"))
    assert (SITE / "sitemap.xml.gz").read_bytes()[4:8] == bytes.fromhex("00a6ce12")  # 1980, in gzip


def test_the_sitemap_names_every_page_with_its_counterpart():
    names = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    found = {}
    sitemap = ET.fromstring((SITE / "sitemap.xml").read_bytes())  # noqa: S314 - ours
    for url in sitemap.findall("s:url", names):
        links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)}
        found[url.find("s:loc", names).text] = links
    root = min(found, key=len)
    pages = {root + page.path: page for page in PAGES}
    assert found.keys() == pages.keys()
    for address, page in pages.items():
        korean = page.path.removeprefix("en/")
        assert found[address] == {"ko": root + korean, "en": f"{root}en/{korean}"}


@pytest.mark.parametrize(
    ("page", "makes", "said"),
    [
        ("<p>One. Two.</p><p class='x'>Not this.</p>", "", "One. Two."),
        ("<p>A <b>b</b>&nbsp;c.</p>", "a neuron", "A neuron. A b c."),
        ("<p>Short.</p><p>" + "long " * 40 + ".</p>", "", "Short."),
        ("<p>“A” &amp; &quot;b&quot;.</p>", "", "“A” &amp; &quot;b&quot;."),
        ("<p>One. What follows:</p><ul><li>a</li></ul><p>Two!</p>", "", "One. Two!"),
        ("<p>A name<br>and its code.</p><p>Why?</p>", "", "A name and its code. Why?"),
        ('<p>One.</p><h2 id="a">B</h2><p>Two.</p>', "", "One."),
        ('<h1>A</h1><h2 id="a">B</h2><p>Two.</p>', "", "Two."),
        ("<p>" + "word " * 40 + "</p>", "", "word " * 30 + "word…"),
    ],
)
def test_a_description_is_whole_sentences_of_the_page(page, makes, said):
    assert outside.description(page, makes) == said


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_the_description_of_a_page_ends_where_a_sentence_ends(page):
    said = page.html.find("meta", attrs={"name": "description"})["content"]
    assert re.search(r"[.?!…][)\"'”’]*$", said), said
    assert len(said) <= outside.LONGEST


@pytest.mark.parametrize(
    "outline",
    [
        [(2, 2), (18, 2), (18, 18), (2, 18)],
        [(2.5, 3.25), (17.25, 5.5), (9.75, 18.5)],
        [(1, 1), (19, 10), (1, 19), (7, 10)],
    ],
)
def test_a_shape_is_painted_as_large_as_it_is(outline):
    picture = Picture(20, 20, WHITE)
    picture.fill([outline], BLACK)
    _, _, reds = pixels(picture.png())
    painted = sum(1 - red / 255 for row in reds for red in row)
    turned = [*outline[1:], outline[0]]
    area = abs(sum(x * v - u * y for (x, y), (u, v) in zip(outline, turned))) / 2  # shoelace
    assert painted == pytest.approx(area, rel=0.03)


def test_an_outline_that_goes_the_other_way_round_is_a_hole():
    picture = Picture(10, 10, WHITE)
    outer, inner = [(0, 0), (10, 0), (10, 10), (0, 10)], [(3, 3), (3, 7), (7, 7), (7, 3)]
    picture.fill([outer, inner], BLACK)
    _, _, reds = pixels(picture.png())
    assert [sum(red == 255 for red in row) for row in reds] == [0] * 3 + [4] * 4 + [0] * 3
