"""Count what the browser still holds for a page after collecting its garbage."""

from playwright.sync_api import Page


def held(page: Page) -> dict[str, int]:
    """Return the DOM nodes, the listeners and the bytes of JavaScript that are alive."""
    devtools = page.context.new_cdp_session(page)
    for _ in range(2):
        devtools.send("HeapProfiler.collectGarbage")
    counted = devtools.send("Memory.getDOMCounters")
    used = devtools.send("Runtime.getHeapUsage")["usedSize"]
    devtools.detach()
    return {
        "DOM nodes": int(counted["nodes"]),
        "listeners": int(counted["jsEventListeners"]),
        "bytes of JavaScript": int(used),
    }
