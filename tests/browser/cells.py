"""Drive the live cells of a page from a test."""

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.serving import built_for

AT_REST = """() => new Promise((rest) => {
    let before = NaN;
    const look = () => scrollY === before ? rest() : ((before = scrollY), setTimeout(look, 50));
    look();
})"""


@dataclass(frozen=True)
class CellDriver:
    """One live cell of an open page, by its name."""

    page: Page
    name: str

    @property
    def selector(self) -> str:
        """Where the element is."""
        return f'live-cell[data-cell="{self.name}"]'

    def evaluate(self, script: str, argument: Any = None) -> Any:
        """Evaluate `(cell, argument) => …` in the page, once its script has come."""
        return self.page.locator(f"{self.selector}:defined").evaluate(script, argument)

    @property
    def code(self) -> str:
        """The code as it stands."""
        return str(self.evaluate("cell => cell.code"))

    def set_code(self, code: str) -> "CellDriver":
        """Put code into the cell."""
        self.evaluate("(cell, code) => { cell.code = code; }", code)
        return self

    def type_code(self, code: str) -> "CellDriver":
        """Replace the code by typing, as a reader does."""
        self.part(".live-code").click()
        self.part("textarea").fill(code)
        return self

    def press(self, action: str) -> None:
        """Press one of the cell's buttons, as another press than the one before."""
        button = self.page.locator(f'{self.selector} [data-action="{action}"]:not([data-pressed])')
        button.wait_for(state="attached")
        folded = "[data-folded] > .live-rest:not(:popover-open)"
        if button.evaluate("(button, folded) => button.closest(folded) !== null", folded):
            self.open_menu()
        button.click()

    def open_menu(self) -> None:
        """Open what is folded behind one button; a page that scrolls would close it again."""
        more = self.part('[data-action="more"]')
        more.scroll_into_view_if_needed()
        self.page.evaluate(AT_REST)
        more.click()

    def wait(self, *states: str, timeout: float = 60_000) -> "CellDriver":
        """Wait for one of the states."""
        choice = ",".join(f'{self.selector}[data-state="{state}"]' for state in states)
        self.page.wait_for_selector(choice, timeout=timeout)
        return self

    def run(self, code: str | None = None) -> "CellDriver":
        """Run to the end."""
        if code is not None:
            self.set_code(code)
        self.evaluate("cell => cell.run()")
        return self

    @property
    def state(self) -> str:
        """The state that the element shows."""
        return str(self.evaluate("cell => cell.dataset.state"))

    @property
    def text(self) -> str:
        """What the last run printed."""
        return str(self.evaluate("cell => cell.printed"))

    @property
    def original(self) -> str:
        """What Python said, word for word, folded below the explanation."""
        box = self.page.locator(f"{self.selector} > .live-error .live-traceback")
        return box.text_content() or ""

    @property
    def error(self) -> str:
        """What the error box says, as a reader sees it, once the tutor has come."""
        expect(self.page.locator(f"{self.selector}[data-explaining]")).to_have_count(0)
        return self.page.locator(f"{self.selector} > .live-error").inner_text()

    @property
    def saying(self) -> str:
        """Where the cell says how it stands: in its bar, or below it what has no room there."""
        below = ".live-said:not([hidden])"
        return f"{self.selector} {below} > p, {self.selector}:not(:has({below})) .live-status"

    @property
    def said(self) -> Locator:
        """What stands there."""
        return self.page.locator(self.saying)

    @property
    def status(self) -> str:
        """What the cell says of its state, in its bar and below where the bar has no room."""
        bar = self.part(".live-status").inner_text()
        return " ".join([bar, *self.part(".live-said:not([hidden])").all_inner_texts()]).strip()

    def part(self, selector: str) -> Locator:
        """Find something inside the cell."""
        return self.page.locator(f"{self.selector} {selector}")

    def start(self, code: str) -> "CellDriver":
        """Run, and wait only until it runs."""
        self.set_code(code).press("run")
        return self.wait("running")

    def answer(self, text: str) -> "CellDriver":
        """Answer the question of an `input()`."""
        self.wait("input")
        self.part(".live-question input").fill(text)
        self.part(".live-question input").press("Enter")
        return self


def means(page: Page) -> str:
    """Say how Stop reaches a busy worker: shared, service-worker or none."""
    script = page.locator('script[type=module][src*="/live-"]').get_attribute("src")
    load = "async src => (await import(new URL(src, location).href)).session.channel.means.kind"
    return str(page.evaluate(load, script))


def cell(page: Page, name: str) -> CellDriver:
    """Find a cell on the open page."""
    return CellDriver(page, name)


def all_made(page: Page) -> Page:
    """Wait until every cell of a page has its parts: they are made in turn."""
    expect(page.locator("live-cell:not([data-state])")).to_have_count(0)
    return page


def names(page: Page) -> list[str]:
    """List the cells of the open page, in order."""
    return [
        str(name)
        for name in page.evaluate("[...document.querySelectorAll('live-cell')].map(c => c.name)")
    ]


def addresses(sitemap: str) -> list[str]:
    """List the pages that a sitemap names, relative to the site's root."""
    found = re.findall(r"<loc>(.*?)</loc>", sitemap)
    return sorted({address.removeprefix(built_for(sitemap)) for address in found})
