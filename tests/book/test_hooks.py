"""The hooks around MkDocs' build do what each of them says."""

import logging
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

from book import hooks
from book.problem import Problem
from book.tidy import tidy

PROBLEMS = [Problem(Path("a.md"), 3, "first"), Problem(Path("b.md"), 5, "second")]


def test_a_strict_build_refuses_broken_rules_with_file_and_line():
    with pytest.raises(PluginError) as caught:
        hooks.report(PROBLEMS, fatal=True)
    assert str(caught.value).splitlines()[1:] == ["a.md:3: first", "b.md:5: second"]


def test_serving_warns_of_broken_rules(caplog):
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        hooks.report(PROBLEMS, fatal=False)
    assert [record.getMessage() for record in caplog.records] == ["a.md:3: first", "b.md:5: second"]
    hooks.report([], fatal=True)


@pytest.mark.parametrize(
    "html",
    [
        "<p>```live</p>",
        '<code>live {&quot;source&quot;: "x"}</code>',
        '<code class="language-live">{</code>',
    ],
)
def test_a_fence_left_unconverted_fails_the_build_and_is_named(html):
    page = SimpleNamespace(file=SimpleNamespace(abs_src_path="/docs/ko/a.md"))
    with pytest.raises(PluginError, match=r"/docs/ko/a.md:1: a fence was not converted"):
        hooks.on_page_content(html, page, None, None)
    plugins = {"i18n": SimpleNamespace(current_language="ko")}
    config = SimpleNamespace(plugins=plugins, site_url="http://127.0.0.1/")
    assert hooks.on_page_content("<p>fine</p>", page, config, None) == "<p>fine</p>"


def test_indentation_goes_everywhere_but_in_code_and_scripts():
    page = "<p>\n    a\n</p>\n  <pre>  b\n    c</pre>\n  <script>\n  d\n</script>\n\n  <p>e</p>"
    assert tidy(page) == ("<p>\na\n</p>\n<pre>  b\n    c</pre>\n<script>\n  d\n</script>\n<p>e</p>")


def test_alternates_are_hidden_from_material():
    link = '<link rel="alternate" href="en/" hreflang="en">'
    assert tidy(link) == '<link rel=" alternate" href="en/" hreflang="en">'


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("", ["./", "en/"]),
        ("en/", ["./", "en/"]),
        ("04-training/", ["04-training/", "en/04-training/"]),
        ("en/04-training/", ["04-training/", "en/04-training/"]),
        ("english/", ["english/", "en/english/"]),
    ],
)
def test_the_language_switch_leads_to_the_same_page(url, links):
    alternates = [{"lang": "ko", "link": "?"}, {"lang": "en", "link": "?"}]
    context_of("credits.md", url=url, alternate=alternates)
    assert [alternate["link"] for alternate in alternates] == links


@pytest.mark.parametrize(
    ("repository", "colab"),
    [
        (
            "https://github.com/owner/book",
            "https://colab.research.google.com/github/owner/book/blob/notebooks/en/04-training.ipynb",
        ),
        ("https://git.example/owner/book", None),
        ("", None),
    ],
)
def test_a_chapter_offers_its_notebook_and_colab_where_that_can_reach_it(repository, colab):
    context = context_of("docs/en/04-training.md", lang="en", repository=repository)
    assert context["notebook"] == "notebooks/en/04-training.ipynb"
    assert context.get("colab") == colab
    assert "notebook" not in context_of("docs/en/credits.md", lang="en", repository=repository)


@pytest.mark.parametrize("address", ["https://owner.example/book/", "https://owner.example/book"])
def test_a_page_of_an_offline_copy_names_the_published_page(monkeypatch, address):
    page = SimpleNamespace(canonical_url="http://127.0.0.1:8314/en/04-training/")
    context_of("docs/en/04-training.md", url="en/04-training/", page=page)
    assert page.canonical_url == "http://127.0.0.1:8314/en/04-training/"
    monkeypatch.setattr(hooks, "PUBLISHED", address)
    context_of("docs/en/04-training.md", url="en/04-training/", page=page)
    assert page.canonical_url == "https://owner.example/book/en/04-training/"


def context_of(path, *, url="", lang="ko", repository="", alternate=(), page=None):
    """Return what the template of a page is told."""
    plugins = {"i18n": SimpleNamespace(current_language=lang)}
    config = SimpleNamespace(plugins=plugins, repo_url=repository, extra={"alternate": alternate})
    file = SimpleNamespace(abs_src_path=path, src_uri=path.removeprefix("docs/"))
    page = page or SimpleNamespace()
    vars(page).update(
        previous_page=None, next_page=None, url=url, file=file, content="<p>x</p>", meta={}
    )
    return hooks.on_page_context({}, page, config, SimpleNamespace(pages=[page]))


@pytest.mark.parametrize(("only", "names"), [("", ["a", "b"]), ("04", ["04-x", "index"])])
def test_make_page_builds_one_chapter_and_the_first_page(monkeypatch, only, names):
    monkeypatch.setattr(hooks, "ONLY", only)
    everything = ["a", "b"] if not only else ["01-y", "04-x", "40-z", "credits", "index"]
    assert [name for name in everything if hooks.is_wanted(name)] == names


def test_a_missing_address_gets_one_page_for_both_languages():
    def config(language):
        languages = {"i18n": SimpleNamespace(current_language=language)}
        extra = {"live": {"search": "search.js"}}
        return SimpleNamespace(plugins=languages, extra=extra)

    assert hooks.on_post_template("<p>\n  x</p>", "404.html", config("ko")) == "<p>\nx</p>"
    assert hooks.on_post_template("<p>\n  x</p>", "404.html", config("en")) == ""
    assert hooks.on_post_template(" <a/>", "sitemap.xml", config("en")) == " <a/>"


def test_a_chapter_leads_to_the_next_one_past_a_page_that_stands_between():
    names = ("03-mistake.md", "04-training.md", "aside.md", "05-longer.md")
    pages = [SimpleNamespace(file=SimpleNamespace(src_uri=f"en/{name}")) for name in names]
    before, here, aside, after = pages
    for page in pages:
        page.previous_page = page.next_page = aside
    nav = SimpleNamespace(pages=pages)
    hooks.point_to_chapters(here, nav)
    assert (here.previous_page, here.next_page) == (before, after)
    hooks.point_to_chapters(aside, nav)
    assert (aside.previous_page, aside.next_page) == (aside, aside)
