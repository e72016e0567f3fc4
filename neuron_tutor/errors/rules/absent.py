"""Rules for what the place where the code runs does not have: threads, the net, windows, files."""

import ast
import os
import re

from neuron_tutor.errors.edits import change, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene

# By module: what the reader was after. A part that comes with Python and is missing in the page.
_PARTS = {
    "threading": "threads", "_thread": "threads", "concurrent.futures.thread": "threads",
    "subprocess": "processes", "multiprocessing": "processes", "_multiprocessing": "processes",
    "concurrent.futures.process": "processes", "_posixsubprocess": "processes",
    "live_runner.programs": "processes",
    "socket": "net", "_socket": "net", "ssl": "net", "_ssl": "net", "urllib.request": "net",
    "http.client": "net", "ftplib": "net", "smtplib": "net", "requests": "net", "urllib3": "net",
    "httpx": "net", "aiohttp": "net", "live_runner.network": "net",
    "webbrowser": "windows", "getpass": "windows",
    "tkinter": "windows", "_tkinter": "windows", "turtle": "windows", "curses": "windows",
    "_curses": "windows", "pygame": "windows", "PyQt5": "windows", "winsound": "windows",
    "msvcrt": "windows", "idlelib": "windows", "readline": "windows", "termios": "windows",
}  # fmt: skip
_CANNOT = re.compile(r"can't start new thread|not supported|build lacks")
_LOOP_RUNS = re.compile(r"cannot be called from a running event loop|stack switching not supported")
_NOT_AWAITED = re.compile(
    r"^object ([\w.]+) can't be used in 'await' expression|^'([\w.]+)' object can't be awaited"
)


def not_in_the_page(scene: Scene) -> Finding | None:
    """Threads, processes and the net, in a page of a browser."""
    part = next((_PARTS[name] for name in _modules(scene) if name in _PARTS), None)
    if part is None and isinstance(scene.error, OSError | AttributeError):
        part = _process_of_os(scene)
    # Outside of the page such modules fail for other reasons.
    if part is None or scene.where != "page":
        return None
    if not isinstance(scene.error, ImportError | OSError | AttributeError | EOFError) and not (
        isinstance(scene.error, RuntimeError) and _CANNOT.search(scene.message)
    ):
        return None
    return Finding("not-in-the-page", {"name": _written(scene)}, part)


def event_loop_runs(scene: Scene) -> Finding | None:
    """`asyncio.run(main())` where a loop of events is running already."""
    if not isinstance(scene.error, RuntimeError) or not _LOOP_RUNS.search(scene.message):
        return None
    fix = None
    call = scene.node
    if scene.where == "notebook" and isinstance(call, ast.Call) and len(call.args) == 1:
        start, end = span(scene.code, call)
        inner = span(scene.code, call.args[0])
        fix = change(scene.code, (start, end, f"await {scene.code[inner[0] : inner[1]]}"))
    variant = "notebook" if scene.where == "notebook" else ""
    return Finding("event-loop-runs", variant=variant, fix=fix)


def not_awaitable(scene: Scene) -> Finding | None:
    """`await input()`: the answer is there already."""
    found = _NOT_AWAITED.match(scene.message)
    if found is None or not isinstance(scene.error, TypeError):
        return None
    awaited = next((node for node in scene.around(scene.node) if isinstance(node, ast.Await)), None)
    words = {"type": found[1] or found[2], "object": ""}
    if awaited is None:
        return None
    start, inner = span(scene.code, awaited)[0], span(scene.code, awaited.value)[0]
    words["object"] = scene.text(awaited.value)
    return Finding("not-awaitable", words, fix=change(scene.code, (start, inner, "")))


def standard_input(scene: Scene) -> Finding | None:
    """`sys.stdin.readline()` where nobody types into a terminal."""
    if scene.where == "terminal":
        return None
    call = scene.node
    first = scene.value(call.args[0]) if isinstance(call, ast.Call) and call.args else None
    if isinstance(scene.error, OSError) and first == 0 and scene.called == "os.read":
        return Finding("standard-input", variant="number")
    if "stdin" not in scene.code:
        return None
    text = scene.text(scene.node)
    is_read = isinstance(scene.error, OSError | EOFError) and "stdin" in text
    is_empty = isinstance(scene.error, ValueError) and scene.message.endswith(": ''")
    return Finding("standard-input") if is_read or is_empty else None


def time_zone(scene: Scene) -> Finding | None:
    """`ZoneInfo("Asia/Seoul")` where the table of time zones is missing."""
    if type(scene.error).__name__ != "ZoneInfoNotFoundError":
        return None
    name = re.search(r"key ([\w/+-]+)", scene.message)
    return Finding("time-zone", {"name": name[1] if name else ""})


def no_new_file(scene: Scene) -> Finding | None:
    """A folder instead of a file, or one that may not be read or written."""
    error = scene.error
    if not isinstance(error, PermissionError | IsADirectoryError | NotADirectoryError):
        return None
    name = error.filename if isinstance(error.filename, str) else ""
    return Finding("file-closed", {"file": name}) if name else None


def _process_of_os(scene: Scene) -> str | None:
    """`os.fork()`, `os.system(…)`, `os.popen(…)`."""
    name = scene.called.rpartition(".")[2] or str(getattr(scene.error, "name", ""))
    starts = name.startswith(("fork", "exec", "spawn", "posix_spawn", "popen", "system", "kill"))
    node = scene.node.func if isinstance(scene.node, ast.Call) else scene.node
    owner = scene.value(node.value) if isinstance(node, ast.Attribute) else None
    return "processes" if starts and owner is os else None


def _modules(scene: Scene) -> list[str]:
    """The modules that the failing call went through, and the one that an import did not find."""
    found = [str(frame.f_globals.get("__name__", "")) for frame in scene.frames]
    missing = getattr(scene.error, "name", None)
    if isinstance(scene.error, ImportError) and isinstance(missing, str):
        found = [missing, missing.split(".")[0], *found]
    return found


def _written(scene: Scene) -> str:
    """Name what the reader wrote: the module of an import, or the call."""
    node = scene.node.value if isinstance(scene.node, ast.Await) else scene.node
    if isinstance(node, ast.ImportFrom) and node.module:
        return node.module
    if isinstance(node, ast.Import):
        return node.names[0].name
    return scene.text(node.func if isinstance(node, ast.Call) else node)


ABSENT = (time_zone, event_loop_runs, not_awaitable, standard_input, not_in_the_page, no_new_file)
