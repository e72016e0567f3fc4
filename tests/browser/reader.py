"""A reader who goes on from page to page, as people do: Python comes once for many tests."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Self

from playwright.sync_api import Browser, Error, Page

#: A page without cells, which comes soon.
ELSEWHERE = "credits/"
# The page's own stores once more, as they are for somebody who has written nothing yet.
FORGET = """() => {
    localStorage.clear();
    sessionStorage.clear();
    for (const store of Object.values(customElements.get("live-work").stores))
        Object.assign(store, new store.constructor());
}"""
# Goes where a link of the book would lead; there once the theme has told of the new page.
GO = """address => new Promise((arrived, lost) => {
    let told = 0;  // the first time of the page that is open
    const coming = document$.subscribe(() => {
        if (told++) arrived(coming.unsubscribe());
    });
    const link = Object.assign(document.createElement("a"), { href: address });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(lost, 10_000, "no instant navigation");
})"""


def wait_for_sitemap(page: Page) -> None:
    """Wait until the theme knows which pages there are: before, a link loads its page anew."""
    page.wait_for_function(
        "() => performance.getEntriesByType('resource').some(({ name, responseEnd }) =>"
        " name.endsWith('/sitemap.xml') && responseEnd)"
    )


class Reader:
    """Somebody with a window per language, who comes upon every page with nothing written yet."""

    def __init__(self, browser: Browser, site: str, **options: Any) -> None:
        self.browser = browser
        self.site = site
        self.options = options
        self.pages: dict[str, Page] = {}
        #: What the pages have complained of.
        self.problems: list[str] = []

    def open(self, address: str) -> Page:
        """Go to a page: as new as on a first visit, but for Python, which goes on if it runs."""
        language = language_of(address)
        if page := self.pages.get(language):
            page.mouse.move(0, 0)
            self.follow(page, language + ELSEWHERE)
            page.evaluate(FORGET)
            self.follow(page, address)
            return page
        page = self.pages[language] = self.browser.new_context(**self.options).new_page()
        page.set_default_timeout(60_000)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.goto(self.site + address)
        return page

    def follow(self, page: Page, address: str) -> None:
        """Go on to a page as a link of the book leads there: by instant navigation if it can."""
        here = page.url.removeprefix(self.site)
        if here == address:
            return
        with suppress(Error):  # so soon after a load that the theme knows no page yet
            if language_of(here) == language_of(address):  # the switch is a full load
                page.evaluate(GO, self.site + address)
                return
        # Then the link may have been a link, and a second way there would get in its way.
        if page.url != self.site + address:
            page.goto(self.site + address, wait_until="domcontentloaded")
        page.wait_for_load_state("domcontentloaded")  # what else a test needs it waits for itself

    @contextmanager
    def without_problems(self) -> Iterator[Self]:
        """Fail if a page has complained."""
        yield self
        problems, self.problems = self.problems, []
        assert problems == []

    def close(self) -> None:
        """Leave."""
        for page in self.pages.values():
            page.context.close()


def language_of(address: str) -> str:
    """Say what the addresses of a language begin with."""
    return "en/" if address.startswith("en/") else ""
