"""The only file that knows MkDocs: hooks around its build of the book."""

import json
import logging
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mkdocs_jupyter.config
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from nbclient.exceptions import CellExecutionError

from book import (
    aims,
    cells,
    contents,
    execution,
    fonts,
    glossary,
    kept_files,
    kernel,
    languages,
    notebooks,
    outside,
    own_neuron,
    package_index,
    policy,
    prose,
    recall,
    reference,
    renamed,
    rules,
    runtime,
    search,
    sheets,
    sides,
    teachers,
    theme_script,
    theme_style,
    wide_page,
)
from book.asked_once import asked_once
from book.chapter import Chapter, exercises
from book.problem import Problem
from book.tidy import tidy
from book.words import WORDS

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
TEMPLATES = Path(__file__).parent / "templates"
PUBLISHED = os.environ.get("BOOK_PUBLISHED", "")  # of an offline copy: where the book is on the web
SPEAKING = ("live/src/**/*.ts", "neuron/**/*.py", "neuron_tutor/**/*.py")
ONLY = os.environ.get("BOOK_CHAPTER", "")  # `make page CH=04` builds nothing else

# In place of the day of the build, which is no fact about a page: the same sources, the same bytes.
NO_DAY = "1980-01-01"

log = logging.getLogger("mkdocs.plugins.book")


serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether pages are only previewed: live reload needs a script of MkDocs' own."""
    global serving  # noqa: PLW0603 - MkDocs says it once, before there is a configuration
    serving = command == "serve"


def language(config: MkDocsConfig) -> str:
    """Return the language that is being built."""
    plugin: Any = config.plugins["i18n"]
    return str(plugin.current_language)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put our template in the place of mkdocs-jupyter's; tell pages the names of the runtime."""
    # There is no option for this: https://github.com/danielfrg/mkdocs-jupyter, config.py
    mkdocs_jupyter.config.settings.templates_dir = str(TEMPLATES)
    pages: Any = config.plugins["mkdocs-jupyter"]
    if "should_include" not in vars(pages):
        pages.should_include = asked_once(pages.should_include)
    kernel.configure()
    try:
        runtime.refresh()
    except RuntimeError as error:
        raise PluginError(str(error)) from None
    config.extra["live"] = json.loads(runtime.MANIFEST.read_text())
    config.extra["chapters"] = exercises(Path(config.docs_dir, languages.FIRST))
    for plugin in ("mkdocs_static_i18n", "mkdocs_jupyter"):  # they tell a dozen lines at each save
        logging.getLogger(f"mkdocs.plugins.{plugin}").setLevel(logging.WARNING)
    if ONLY:
        config.nav = [name for name in config.nav or [] if is_wanted(str(name))]
        config.validation.links.not_found = logging.DEBUG
    return config


def is_wanted(name: str) -> bool:
    """Whether a page is built: all are, but with `make page` only one and the first."""
    return name.startswith((ONLY, "index"))


@event_priority(100)  # before mkdocs-jupyter reads its cache
def on_pre_build(config: MkDocsConfig) -> None:
    """Refuse chapters that break a rule; execute again when the package has changed."""
    lang = language(config)
    if lang == languages.FIRST:
        report(rules.problems(Path(config.docs_dir)), fatal=config.strict)
        if not (serving or ONLY):
            package_index.begin()
    folder = kernel.begin(lang, TEMPLATES.rglob("*.j2"))
    config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(folder)


def report(problems: list[Problem], *, fatal: bool) -> None:
    """Refuse to build, or only warn: while one language is being written, the other lags behind."""
    if problems and fatal:
        raise PluginError("\n".join(["The chapters break rules:", *map(str, problems)]))
    for problem in problems:
        log.warning("%s", problem)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out all chapters but the one that is being written."""
    for file in list(files.documentation_pages()):
        if not is_wanted(Path(file.src_uri).name):
            files.remove(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Execute chapters side by side, into mkdocs-jupyter's cache: MkDocs takes one at a time."""
    jupyter: Any = config.plugins["mkdocs-jupyter"]

    def execute(page: Page) -> None:
        jupyter.on_pre_page(page, config, files)
        execute_chapter(page, page.render, config, files)

    found = [file for file in files.documentation_pages() if jupyter.should_include(file)]
    execution.side_by_side(execute, [file.page for file in found if file.page])
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the theme's templates compiled: MkDocs would do it anew for every language and save."""
    point_alternates(config, "")  # the page of a missing address leads to the first pages
    folder = BUILD / "cache" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))
    return env


@event_priority(-100)  # after mkdocs-jupyter has put its own render in
def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Render what mkdocs-jupyter gives back, cells as JSON by our template, as any other page."""
    page.update_date = NO_DAY
    execute = vars(page).get("render")
    if not execute:
        return page

    def render(config: MkDocsConfig, files: Files) -> None:
        source = page.file.abs_src_path
        execute_chapter(page, execute, config, files)
        cells.speaking.set(language(config))
        markdown = sides.for_page(cells.to_markdown(json.loads(page.content or "[]")))
        if contents.FILE.fullmatch(Path(source or "").name):
            number = contents.number(Path(source or ""))
            lang = language(config)
            markdown = recall.page(aims.page(markdown, number, lang), number, lang)
        docs = Path(config.docs_dir)
        page.markdown = contents.page(markdown, Path(source or ""), docs, language(config))
        Page.render(page, config, files)

    page.render = render  # type: ignore[method-assign]
    return page


def execute_chapter(
    page: Page, execute: Callable[..., None], config: MkDocsConfig, files: Files
) -> None:
    """Let mkdocs-jupyter execute a chapter that has the book's code in its rebuild cells."""
    source = page.file.abs_src_path
    page.file.abs_src_path = str(execution.with_book_code(Path(source or ""), language(config)))
    try:
        execute(config, files)
    except CellExecutionError as error:
        raise PluginError(execution.broken_cell(Path(source or ""), error)) from None
    finally:
        page.file.abs_src_path = source


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make sure that no live fence was taken for something else; say where the wheel lies."""
    if re.search(r"```|language-live|\{&quot;source&quot;", html):
        raise PluginError(f"{page.file.abs_src_path}:1: a fence was not converted")
    (wheel,) = (BUILD / "wheel").glob("*.whl")
    return package_index.page(glossary.mark(html), config.site_url or "", wheel.name)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Write the terms into the glossary, and into other pages what they ask for."""
    docs = Path(config.docs_dir)
    markdown = reference.page(markdown, language(config), config.repo_url or "")
    markdown = teachers.page(markdown, docs, language(config))
    return own_neuron.page(glossary.page(markdown, language(config)), docs, language(config))


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Let the language switch lead to the same page in the other language; offer the notebook."""
    point_alternates(config, languages.without_prefix(page.url))
    lang, path = language(config), Path(page.file.abs_src_path or "")
    if PUBLISHED:
        page.canonical_url = f"{PUBLISHED.rstrip('/')}/{page.url}"
    context["words"] = WORDS[lang]
    context["is_first"] = path.name == "index.md"  # to MkDocs only the first language has one
    if not context["is_first"]:  # that is described by what the book says of itself
        makes = contents.makes(Chapter.read(path)) if contents.FILE.fullmatch(path.name) else ""
        page.meta["description"] = outside.description(page.content or "", makes)
    point_to_chapters(page, nav)
    after = getattr(page, "next_page", None)
    following = Path(after.file.abs_src_path or "") if after else None
    if following and contents.FILE.fullmatch(following.name):
        context["next_makes"] = contents.makes(Chapter.read(following))
        context["next_takes"] = contents.takes(following, Path(config.docs_dir), lang)
    if prose.is_chapter(path):
        context["notebook"] = f"notebooks/{lang}/{path.stem}.ipynb"
        if (config.repo_url or "").startswith("https://github.com/"):  # Colab opens no other place
            place = f"{config.repo_url}/blob/{context['notebook']}"  # the branch `notebooks`
            context["colab"] = place.replace(
                "https://github.com/", "https://colab.research.google.com/github/"
            )
    return context


def point_to_chapters(page: Page, nav: Navigation) -> None:
    """Let a chapter lead to the chapters beside it, past a page that stands between the two."""
    listed = [one for one in nav.pages if contents.FILE.fullmatch(Path(one.file.src_uri).name)]
    if page in listed:
        at = listed.index(page)
        page.previous_page = listed[at - 1] if at else page.previous_page
        page.next_page = listed[at + 1] if at + 1 < len(listed) else page.next_page


def point_alternates(config: MkDocsConfig, path: str) -> None:
    """Set the addresses of a page, given by that in the first language, in all languages."""
    for alternate in config.extra["alternate"]:
        alternate["link"] = f"{languages.prefix(alternate['lang'])}{path}" or "./"


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Tidy a page; let it search with our worker."""
    output = glossary.frame(tidy(output))
    return search.point_to_worker(output, config.extra["live"]["search"], language(config))


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Tidy the page of a missing address too; it is one for both languages, so write it once."""
    if template_name == "sitemap.xml":
        return re.sub(r"\s*<(lastmod|changefreq)>.*?</\1>", "", output)
    if template_name != "404.html":
        return output
    if language(config) != languages.FIRST:
        return ""
    return search.point_to_worker(tidy(output), config.extra["live"]["search"], languages.FIRST)


def publish(config: MkDocsConfig) -> None:
    """Put the runtime beside the pages, once for both languages, and protect them."""
    site = Path(config.site_dir)
    target = site / "assets" / "live"
    if language(config) == languages.FIRST and site.exists():
        shutil.copytree(BUILD / "live", target, dirs_exist_ok=True)
        (target / "manifest.json").unlink()
        (target / "sw.js").replace(site / "sw.js")
        recall.write(site)
        list(notebooks.write(Path(config.docs_dir), site / "notebooks"))
        # What cells print may hold syllables that stand in no source: a network invents names.
        texts = sorted(
            [*Path(config.docs_dir, languages.FIRST).glob("*.md"), *site.rglob("*.html")]
        )
        texts.append(reference.KOREAN_HELP)
        # What the page itself, figures and the tutor say once something runs.
        unseen = [path for pattern in SPEAKING for path in sorted(ROOT.glob(pattern))]
        cache = BUILD / "cache" / "font"
        fonts.write(site / "assets", texts, unseen, cache, preview=serving or bool(ONLY))
        if not (serving or ONLY):
            package_index.write(site, package_index.wheel())
    search.write(site, language(config))
    sheets.write(site, Path(config.docs_dir), config.site_name, language(config))
    if not serving and not ONLY:
        said = (config.site_name, config.site_description or "")
        outside.write(site, BUILD / "cache" / "cards", language(config), *said)
    if not serving:
        policy.protect(site)


@event_priority(-200)  # after i18n has built the other language and written the theme's index
def clear(config: MkDocsConfig) -> None:
    """Take away what of the theme is not used; what is left is the book to keep."""
    site = Path(config.site_dir)
    search.drop_theme_search(site)
    wide_page.move(site)
    renamed.rename(site, theme_script.lightened(site) | theme_style.lightened(site))
    if not (serving or ONLY):
        kept_files.write(site)


on_post_build = CombinedEvent(publish, clear)
