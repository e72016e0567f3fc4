"""A visit of many pages reaches a plateau: what a page needed is let go when it has gone."""

from itertools import pairwise
from math import inf

from playwright.sync_api import Page

from tests.browser.held import functions, held

VISITS = 12
#: Parts of an older page are counted so often: a busy machine has not done with it at once.
PATIENCE = 40


def test_pages_that_have_gone_are_let_go(page: Page, site: str) -> None:
    page.goto(f"{site}en/02-neuron/")
    page.evaluate("() => { window.visit = 'the same'; }")
    page.locator("live-cell[data-state=idle]").first.wait_for()
    before = held(page)
    detached, alive = [], []
    for visit in range(VISITS):
        forward = visit % 2 == 0
        page.locator(f".md-footer__link--{'next' if forward else 'prev'}").click()
        title = "3. " if forward else "2. "
        page.wait_for_function("title => document.title.startsWith(title)", arg=title)
        page.locator("live-cell[data-state=idle]").first.wait_for()
        most = inf if visit < VISITS // 2 else max(detached)
        detached.append(left_over(page, most))
        if not forward:
            alive.append(functions(page))
    assert page.evaluate("window.visit") == "the same", "these were no instant navigations"
    after = held(page)
    # Without letting go it is ten times as many.
    for counted in ("DOM nodes", "listeners"):
        assert after[counted] < 2 * before[counted], (counted, before, after)
    # What comes late comes once; what is never let go comes with every page.
    assert min(later - sooner for sooner, later in pairwise(alive)) <= 0, alive
    # What the last page leaves goes with the next one, and the theme keeps nothing of those before.
    assert max(detached[VISITS // 2 :]) <= max(detached[: VISITS // 2]), detached


def left_over(page: Page, most: float) -> int:
    """Count the parts of pages that are in no page any more, once only so many are held still."""
    devtools = page.context.new_cdp_session(page)
    for _ in range(PATIENCE):
        devtools.send("HeapProfiler.collectGarbage")
        parts = devtools.send("DOM.getDetachedDomNodes")["detachedNodes"]
        if len(parts) <= most:
            break
        page.wait_for_timeout(250)
    devtools.detach()
    return len(parts)
