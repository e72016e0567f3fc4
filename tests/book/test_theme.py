"""What the build takes out of the theme's files goes, and nothing else does."""

import re
from importlib.resources import files

import pytest

from book import theme_script, theme_style
from tests.book.conftest import SITE

THEIRS = files("material") / "templates" / "assets" / "javascripts"
KNOWN = {"page", "title", "md-fact--", "focus"}


@pytest.mark.parametrize(
    ("style", "left"),
    [
        (".page{a:b}.other{c:d}", ".page{a:b}"),
        (".page,.other,.title>p{a:b}", ".page,.title>p{a:b}"),
        (".page .other{a:b}p{c:d}", "p{c:d}"),
        (".md-fact--stars{a:b}.md-factor{c:d}", ".md-fact--stars{a:b}"),
        (".tabbed-set{a:b}", ""),
        ("[dir=rtl] .page{a:b}[dir=ltr] .page{c:d}", "[dir=ltr] .page{c:d}"),
        (".page:not(.other){a:b}:is(.other,.page:not(.x,.y)),b{c:d}", None),
        ("@media print{.other{a:b}}@media screen{.page{c:d}}", "@media screen{.page{c:d}}"),
        ("@media print{.page{a:b}.other{c:d}}", "@media print{.page{a:b}}"),
        ("@keyframes turn{0%{a:b}to{c:d}}@font-face{e:url(data:x,y.other)}", None),
        (r".a\:b{c:d}.page{e:f}", ".page{e:f}"),
        ("table:not([class]) td{a:b}", "table:not(.classed) td{a:b}"),
    ],
)
def test_a_selector_goes_only_if_it_asks_for_what_is_nowhere(style, left):
    assert theme_style.cut(style, KNOWN) == (style if left is None else left)


def test_the_words_of_scripts_may_be_classes_but_for_what_the_book_does_not_use():
    words = theme_style.in_scripts(
        ['x.className = "md-search tabbed-set"', "`md-source__fact--${kind}`"]
    )
    assert {"md-search", "md-source__fact--"} <= words
    assert "tabbed-set" not in words


def test_classes_are_found_in_html_with_and_without_quotes():
    pages = ['<p class="one two">', "<b class=three>", '<i data-class="no">']
    assert theme_style.in_pages(pages) == {"one", "two", "three"}


def test_no_table_has_a_class_as_the_style_sheets_take_it(page):
    assert page.html.select("table[class]") == []


def test_another_script_of_the_theme_stops_the_build():
    (script,) = (file for file in THEIRS.iterdir() if re.fullmatch(r"bundle\..*\.js", file.name))
    code = script.read_text(encoding="utf-8")
    assert theme_script.changed(code)
    for theirs in theme_script.CHANGES:
        with pytest.raises(ValueError, match="does not say once"):
            theme_script.changed(code.replace(theirs, theirs.upper()))


def test_every_page_asks_for_files_that_are_named_by_what_they_hold(page):
    asked = [tag.get("src") or tag.get("href") for tag in page.html.select("[src], link[href]")]
    ours = [name for name in asked if re.search(r"/book-\w+-[0-9a-f]{8}\.(js|css)$", name)]
    assert len(ours) == 3
    assert not any(".min." in name for name in asked)
    assert not [*SITE.rglob("*.min.*")]
