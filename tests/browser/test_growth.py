"""A visit of many pages reaches a plateau: what a page needed is let go when it has gone."""

from playwright.sync_api import CDPSession, Page

VISITS = 12


def nodes_and_listeners(devtools: CDPSession) -> tuple[int, int]:
    """Count what the browser still holds after collecting its garbage."""
    for _ in range(2):
        devtools.send("HeapProfiler.collectGarbage")
    found = devtools.send("Memory.getDOMCounters")
    return int(found["nodes"]), int(found["jsEventListeners"])


def test_pages_that_have_gone_are_let_go(page: Page, site: str) -> None:
    devtools = page.context.new_cdp_session(page)
    page.goto(f"{site}en/02-neuron/")
    page.evaluate("() => { window.visit = 'the same'; }")
    page.locator("live-cell[data-state=idle]").first.wait_for()
    before = nodes_and_listeners(devtools)
    for visit in range(VISITS):
        forward = visit % 2 == 0
        page.locator(f".md-footer__link--{'next' if forward else 'prev'}").click()
        title = "3. " if forward else "2. "
        page.wait_for_function("title => document.title.startsWith(title)", arg=title)
        page.locator("live-cell[data-state=idle]").first.wait_for()
    assert page.evaluate("window.visit") == "the same", "these were no instant navigations"
    after = nodes_and_listeners(devtools)
    # Without letting go it is ten times as many.
    assert [now < 2 * then for now, then in zip(after, before, strict=True)] == [True, True]
