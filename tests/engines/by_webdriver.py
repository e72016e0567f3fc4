"""A browser of the system, driven by the commands of the W3C's WebDriver standard.

WebKitWebDriver takes them by HTTP. Firefox takes them itself, on a plain socket under the name of
Marionette: geckodriver, which Debian does not have, would only hand them on.
"""

import http.client
import json
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import monotonic, sleep
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # by the standard
ENTER = "\ue007"
TIMEOUTS = {"script": 100_000, "pageLoad": 60_000, "implicit": 0}
PATIENCE_S = 60
#: The commands that are used, as HTTP requests.
PATHS = {
    "Navigate": "url",
    "ExecuteAsyncScript": "execute/async",
    "FindElement": "element",
    "ElementClick": "element/{id}/click",
    "ElementSendKeys": "element/{id}/value",
}
SCRIPT = """
const done = arguments[arguments.length - 1];
Promise.resolve((%s)(...arguments[0])).then(
    value => done({ value: value === undefined ? null : value }),
    error => done({ error: String(error) }));
"""
LOADED = """() => !window.left && document.readyState === "complete"
    && customElements.get("live-cell") !== undefined
    && !document.querySelector("live-cell:not([data-state])")"""
SEEN = "selector => document.querySelector(selector)?.checkVisibility() ?? false"
CENTRE = """selector => new Promise(resolve => {
    const element = document.querySelector(selector);
    element.scrollIntoView({ block: "center", behavior: "instant" });
    requestAnimationFrame(() => requestAnimationFrame(resolve));
})"""


class WebDriverError(Exception):
    """The browser could not do what it was told."""


class WebDriver:
    """One window, by whatever way the commands take."""

    name: str

    def __init__(self) -> None:
        #: Closed in the opposite order of opening.
        self.things = ExitStack()

    def command(self, name: str, **given: Any) -> Any:
        """Give a command of the standard and return its value."""
        raise NotImplementedError

    def open(self, address: str) -> None:
        """Load a page."""
        # WebKitWebDriver may say that it is done while the page before is still there.
        self.evaluate("() => { window.left = true; }")
        self.command("Navigate", url=address)
        _patiently(lambda: self.evaluate(LOADED))

    def evaluate(self, function: str, *arguments: Any) -> Any:
        """Call a JavaScript function in the page."""
        script = SCRIPT % function
        answer = self.command("ExecuteAsyncScript", script=script, args=[list(arguments)])
        if "error" in answer:
            raise WebDriverError(answer["error"])
        return answer["value"]

    def click(self, selector: str) -> None:
        """Click on an element, once it is seen."""
        _patiently(lambda: self.evaluate(SEEN, selector))
        # At an edge of the window the site's header would be in the way.
        self.evaluate(CENTRE, selector)
        self.command("ElementClick", id=self._find(selector))

    def type(self, selector: str, text: str) -> None:
        """Type into a field, and Enter after it."""
        self.command("ElementSendKeys", id=self._find(selector), text=text + ENTER)

    def close(self) -> None:
        """End the browser."""
        self.things.close()

    def _find(self, selector: str) -> str:
        found = self.command("FindElement", using="css selector", value=selector)
        return str(found[ELEMENT])


class WebKitDriver(WebDriver):
    """WebKitGTK's MiniBrowser, on a screen that nobody sees."""

    def __init__(self, program: str, browser: str) -> None:
        super().__init__()
        port = _free_port()
        environment = os.environ | {"DISPLAY": _screen(self.things), "GDK_BACKEND": "x11"}
        # Mesa's software renderer ends the page now and then, where many are loaded.
        environment["WEBKIT_DISABLE_COMPOSITING_MODE"] = "1"
        if os.geteuid() == 0:
            # Its sandbox is not for root. Nothing but our own pages is opened.
            environment["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"
        _start(self.things, [program, f"--port={port}"], environment)
        _wait_for(port)
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.things.callback(self._connection.close)
        options = {"binary": browser, "args": ["--automation"]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options, "timeouts": TIMEOUTS}}
        opened = self._send("POST", "/session", {"capabilities": wanted})
        self._session = f"/session/{opened['sessionId']}"
        self.things.callback(self._send, "DELETE", self._session)
        version = opened["capabilities"]["browserVersion"]
        self.name = f"webkit {version} (GTK) by WebKitWebDriver"

    def command(self, name: str, **given: Any) -> Any:
        """Give a command."""
        path = PATHS[name].format(**given)
        return self._send("POST", f"{self._session}/{path}", given)

    def _send(self, method: str, path: str, given: dict[str, Any] | None = None) -> Any:
        body = None if given is None else json.dumps(given)
        self._connection.request(method, path, body, {"Content-Type": "application/json"})
        value = json.loads(self._connection.getresponse().read())["value"]
        if isinstance(value, dict) and {"error", "message"} <= value.keys():
            raise WebDriverError(f"{value['error']}: {value['message']}")
        return value


class FirefoxDriver(WebDriver):
    """The system's Firefox, without a window."""

    def __init__(self, program: str, profile: Path | None = None) -> None:
        super().__init__()
        if not profile:
            profile = Path(self.things.enter_context(tempfile.TemporaryDirectory()))
        (profile / "MarionetteActivePort").unlink(missing_ok=True)  # of the start before
        # Port 0: a free one, which Firefox writes down. What Marionette recommends silences
        # Firefox's own requests to the network.
        (profile / "user.js").write_text('user_pref("marionette.port", 0);\n')
        options = ["--marionette", "--headless", "--no-remote", "--profile", str(profile)]
        _start(self.things, [program, *options], os.environ | {"MOZ_CRASHREPORTER_DISABLE": "1"})
        port = int(_patiently((profile / "MarionetteActivePort").read_text))
        self._socket = _patiently(lambda: socket.create_connection(("127.0.0.1", port), 120))
        self._stream = self._socket.makefile("rb")
        self.things.callback(self._socket.close)
        self.things.callback(self._stream.close)
        self._read()  # it says who it is
        self._number = 0
        opened = self.command("NewSession", capabilities={})
        self.things.callback(self._quit)
        self.command("SetTimeouts", **TIMEOUTS)  # among the capabilities nobody heard of them
        self.name = f"firefox {opened['capabilities']['browserVersion']} by Marionette"

    def command(self, name: str, **given: Any) -> Any:
        """Give a command."""
        self._number += 1
        message = json.dumps([0, self._number, f"WebDriver:{name}", given]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, number, error, result = self._read()
        assert number == self._number
        if error:
            raise WebDriverError(f"{error['error']}: {error['message']}")
        # Single values come wrapped.
        return result["value"] if result.keys() == {"value"} else result

    def _read(self) -> Any:
        length = b""
        while (digit := self._stream.read(1)) not in (b":", b""):
            length += digit
        return json.loads(self._stream.read(int(length)))

    def _quit(self) -> None:
        self._number += 1
        message = json.dumps([0, self._number, "Marionette:Quit", {"flags": ["eForceQuit"]}])
        self._socket.sendall(f"{len(message)}:{message}".encode())


def webkit_programs() -> tuple[str, str] | None:
    """Find WebKitGTK's driver and its MiniBrowser, which no PATH names."""
    driver = shutil.which("WebKitWebDriver")
    browsers = sorted(Path("/usr").glob("lib*/**/webkit2gtk-4.*/MiniBrowser"))
    screen = shutil.which("Xvfb")
    return (driver, str(browsers[-1])) if driver and browsers and screen else None


def firefox_program() -> str | None:
    """Find a Firefox."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


def _start(things: ExitStack, command: list[str], environment: dict[str, str]) -> None:
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )

    def end() -> None:
        try:
            process.wait(5)  # what was told to quit does so by itself
        except subprocess.TimeoutExpired:
            process.terminate()
            process.wait(10)

    things.callback(end)


def _screen(things: ExitStack) -> str:
    """Start an X server on a display that is free; return the display's name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout
    things.callback(process.wait)
    things.callback(process.stdout.close)
    things.callback(process.terminate)
    return f":{process.stdout.readline().decode().strip()}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    _patiently(lambda: socket.create_connection(("127.0.0.1", port), 1)).close()


def _patiently(attempt: Callable[[], Any]) -> Any:
    """Try until it succeeds: a process needs its time to come up, a page to load."""
    until = monotonic() + PATIENCE_S
    while True:
        try:
            return attempt() or _nothing()
        except (OSError, ValueError, WebDriverError):
            if monotonic() > until:
                raise
            sleep(0.05)


def _nothing() -> None:
    raise ValueError("nothing there yet")
