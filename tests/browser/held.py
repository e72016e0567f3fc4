"""Count what the browser still holds for a page after collecting its garbage."""

from playwright.sync_api import Page


def held(page: Page) -> dict[str, int]:
    """Return the DOM nodes, the listeners, the functions and the bytes of JavaScript alive."""
    devtools = page.context.new_cdp_session(page)
    for _ in range(2):
        devtools.send("HeapProfiler.collectGarbage")
    counted = devtools.send("Memory.getDOMCounters")
    used = devtools.send("Runtime.getHeapUsage")["usedSize"]
    devtools.detach()
    return {
        "DOM nodes": int(counted["nodes"]),
        "listeners": int(counted["jsEventListeners"]),
        "functions": functions(page),
        "bytes of JavaScript": int(used),
    }


def functions(page: Page) -> int:
    """Count the functions alive: unlike bytes they do not hang on what the engine compiles."""
    devtools = page.context.new_cdp_session(page)
    every = devtools.send("Runtime.evaluate", {"expression": "Function.prototype"})["result"]
    found = devtools.send("Runtime.queryObjects", {"prototypeObjectId": every["objectId"]})
    length = {
        "objectId": found["objects"]["objectId"],
        "functionDeclaration": "function () { return this.length; }",
    }
    counted = devtools.send("Runtime.callFunctionOn", length)["result"]["value"]
    for one in (every, found["objects"]):
        devtools.send("Runtime.releaseObject", {"objectId": one["objectId"]})
    devtools.detach()
    return int(counted)
