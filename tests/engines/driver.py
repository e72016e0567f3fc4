"""What the tests ask of a browser, whatever its engine and whoever drives it."""

from dataclasses import dataclass
from time import monotonic, sleep
from typing import Any, Protocol

PATIENCE_S = 90


class Driver(Protocol):
    """One window of a real browser."""

    #: What is driven and by what, for the first lines of a test run.
    name: str

    def open(self, address: str) -> None:
        """Load a page and wait until its scripts have run."""

    def evaluate(self, function: str, *arguments: Any) -> Any:
        """Call a JavaScript function in the page, with plain data, and wait for its promise."""

    def click(self, selector: str) -> None:
        """Click on an element as a person does."""

    def type(self, selector: str, text: str) -> None:
        """Type into a field, and Enter after it."""

    def close(self) -> None:
        """End the browser."""


@dataclass(frozen=True)
class Cell:
    """One live cell of the open page, by its name."""

    driver: Driver
    name: str

    @property
    def selector(self) -> str:
        """Where the element is."""
        return f'live-cell[data-cell="{self.name}"]'

    def evaluate(self, function: str, *arguments: Any) -> Any:
        """Call `(cell, …) => …` in the page."""
        call = f"(where, ...rest) => ({function})(document.querySelector(where), ...rest)"
        return self.driver.evaluate(call, self.selector, *arguments)

    def set_code(self, code: str) -> "Cell":
        """Put code into the cell."""
        self.evaluate(SET_CODE, code)
        return self

    def press(self, action: str) -> None:
        """Press one of the cell's buttons, as another press than the one before."""
        self.evaluate(SETTLED)
        self.driver.click(f'{self.selector} [data-action="{action}"]')

    def start(self, code: str | None = None) -> "Cell":
        """Press Run."""
        if code is not None:
            self.set_code(code)
        self.press("run")
        return self

    def run(self, code: str | None = None) -> "Cell":
        """Press Run and wait for the end."""
        if self.start(code).state == "idle":
            self.press("run")  # the first press has asked for a guess
        return self.wait("finished", "failed", "stopped")

    def wait(self, *states: str) -> "Cell":
        """Wait for one of the states."""
        until = monotonic() + PATIENCE_S
        while (state := self.state) not in states:
            assert monotonic() < until, f"{self.name} is {state}, not {states}: {self.said}"
            sleep(0.05)
        return self

    def answer(self, prompt: str, text: str) -> "Cell":
        """Answer the question of an `input()`."""
        until = monotonic() + PATIENCE_S
        while prompt not in self.wait("input").part(".live-question"):
            assert monotonic() < until, f"never asked {prompt!r}"
            sleep(0.05)
        self.driver.type(f"{self.selector} .live-question input", text)
        return self

    def stop(self) -> float:
        """Press Stop; return the milliseconds until the cell can be used again."""
        return float(self.evaluate(STOP))

    def part(self, selector: str) -> str:
        """Return the text of something inside the cell, as a reader sees it."""
        return str(self.evaluate("(cell, s) => cell.querySelector(s)?.innerText ?? ''", selector))

    @property
    def state(self) -> str:
        """The state that the element shows."""
        return str(self.evaluate("cell => cell.dataset.state"))

    @property
    def text(self) -> str:
        """What the last run printed."""
        return str(self.evaluate("cell => cell.printed"))

    @property
    def said(self) -> str:
        """What the cell says of itself: its state, what the bar has no room for, and its error."""
        parts = (".live-status", ":scope > .live-said", ":scope > .live-error")
        return " ".join(self.part(part) for part in parts).strip()


#: The editor comes for new code and moves what is below it, so that a click would miss.
SET_CODE = """async (cell, code) => {
    cell.code = code;
    for (let i = 0; i < 100 && !cell.querySelector("textarea"); i++)
        await new Promise(resolve => setTimeout(resolve, 50));
}"""
#: A cell that has run is let go a few frames later: what is below it moves then, once.
SETTLED = """async cell => {
    const ended = "live-cell:not([data-busy]) > .live-steady";
    const held = () => [...document.querySelectorAll(ended)].some(({ style }) => style.height);
    while (cell.querySelector("[data-pressed]") || held())
        await new Promise(resolve => setTimeout(resolve, 20));
}"""
STOP = """async cell => {
    while (cell.querySelector("[data-pressed]"))
        await new Promise(resolve => setTimeout(resolve, 20));
    const start = performance.now();
    cell.querySelector("[data-action=stop]").click();
    while (cell.hasAttribute("data-busy"))
        await new Promise(resolve => cell.addEventListener("live-state", resolve, { once: true }));
    return performance.now() - start;
}"""


def means(driver: Driver) -> str:
    """Say how Stop reaches a busy worker: shared, service-worker or none."""
    return str(driver.evaluate("() => customElements.get('live-cell').session.channel.means.kind"))


def names(driver: Driver) -> list[str]:
    """List the cells of the open page, in order."""
    listed = "() => [...document.querySelectorAll('live-cell')].map(cell => cell.name)"
    return [str(name) for name in driver.evaluate(listed)]
