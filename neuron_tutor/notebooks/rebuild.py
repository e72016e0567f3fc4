"""The cell magic ``%%rebuild ch03-neuron``: a part of the reader's own neuron, in a notebook.

What stands below it is tried apart and judged. If it is right, its names reach the notebook and its
text ``my_neuron/``; if not, the notebook goes on with the last right part, else with the book's.
"""

import contextlib
import importlib
import io
import linecache
import sys
from pathlib import Path
from typing import Any

from neuron_tutor import lessons, my_neuron
from neuron_tutor.errors import explain


def rebuild(shell: Any, name: str, code: str) -> None:
    """Try a part of the neuron; never raises, so that *run all* goes on."""
    name = name.strip()
    if name not in lessons.rebuilds():
        print(lessons.say("no-part", None, name=name, known=", ".join(lessons.rebuilds())))
        return
    apart = dict(shell.user_ns)
    filename = f"<{name}>"
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    try:
        exec(compile(code, filename, "exec"), apart)  # noqa: S102 - what the reader has written
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it raises is told in words
        told = explain(error, code, filename=filename, namespace=apart)
        where = f"{lessons.say('line', None, line=told.line)} " if told.line else ""
        print(f"{where}{told.what} {told.next}".strip())
        _go_on(shell, name)
        return
    verdict = lessons.check(name, apart, code=code)
    print(verdict.message)
    if verdict.outcome != "right":
        _go_on(shell, name)
        return
    _run(code, filename, shell.user_ns)
    if verdict.handed_on:
        path = my_neuron.keep(Path.cwd(), name, code)
        _forget()
        print(lessons.say("kept", None, file=path.relative_to(Path.cwd()).as_posix()))


def _go_on(shell: Any, name: str) -> None:
    """Give the notebook the last right part: the reader's, else the book's."""
    path = Path(my_neuron.PACKAGE, f"{name[:4]}.py")
    own = my_neuron.read(path.read_text(encoding="utf-8")) if path.is_file() else {}
    with contextlib.suppress(Exception):  # a part that was changed by hand may have an error
        if name in own:
            _run(own[name], str(path), shell.user_ns)
            print(lessons.say("ran-own", None))
            return
    _run(lessons.solution(name), f"<{name}>", shell.user_ns)
    print(lessons.say("ran-book", None))


def _run(code: str, filename: str, names: dict[str, Any]) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(code, filename, "exec"), names)  # noqa: S102


def _forget() -> None:
    """Let the next import read the new text."""
    for name in [n for n in sys.modules if n.split(".")[0] == my_neuron.PACKAGE]:
        del sys.modules[name]
    importlib.invalidate_caches()  # the folder may be new
