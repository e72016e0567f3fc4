"""Run a cell in the namespace of its page, and tell how it ended."""

import builtins
import contextlib
import io
import json
import random
import sys
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from live_runner import awaiting, running, settings, streams, tutoring
from live_runner.arrivals import NotArrivedError
from live_runner.cells import Code
from live_runner.contract import Host, Lesson, Mine, Result, Unanswered
from live_runner.names import assigned, made
from live_runner.originals import NEAR, ORIGINALS
from live_runner.own_neuron import NEURON
from neuron.display import set_sink

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py

#: What Python raises where a source is no program, or one too deep to be read.
UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)

#: Python's instruction for `raise`, the last one of this program.
_RAISES = compile("raise x", "", "exec").co_code[-2]

#: The names that a cell may hide.
_BUILTINS = frozenset(vars(builtins)) - vars(ModuleType("")).keys()

_pages: dict[str, ModuleType] = {}
#: By page and cell: the names of builtins that its runs have given to something else.
_hidden: dict[tuple[str, str], set[str]] = {}
#: Page and cell of what has set something for all of Python, or has left it something to do.
_setters: set[tuple[str, str]] = set()


def run(
    job: int,
    page: str,
    cell: str,
    source: str,
    host: Host,
    answers: list[str],
    lesson: Lesson | None,
    mine: Mine | None = None,
) -> str:
    """Run a cell's source in its page's namespace; return a :class:`Result` as JSON.

    ``answers`` go to the first calls of ``input()``: those of a run that had to begin again.
    ``lesson`` is judged after a run that was not stopped. A part of the reader's neuron runs apart:
    its names reach the page only when it is right. ``mine`` is what `my_neuron` holds.
    """
    result: Result = {"outcome": "stopped", "error": None}
    try:
        if mine:
            NEURON.use(mine["chapter"], mine["parts"])
        result = _run(job, page, f"<{cell}>", source, running.Run(host, answers), lesson)
    except KeyboardInterrupt:  # before the code began, or while it was explained or judged
        pass
    except Exception as error:  # noqa: BLE001 - a mistake of ours ends no Python
        scene = tutoring.Scene(source, f"<{cell}>", {})
        scene.error = error
        result = {"outcome": "failed", "error": scene.plainly()}
    finally:
        running.begin(None)
    with ORIGINALS.restored(NEAR):
        return json.dumps(result)


def forget(page: str) -> None:
    """Drop a page's namespace, and what it did to Python's modules."""
    _pages.pop(page, None)
    for each in _of(page, _hidden):
        del _hidden[each]
    _restore(set(_of(page, _setters)))


def mend(page: str, cell: str) -> None:
    """Undo what a cell's runs did to Python itself: to modules and to the names of builtins."""
    each = page, f"<{cell}>"
    _restore(_setters & {each})
    namespace = vars(_pages.get(page, ModuleType("")))
    for name in _hidden.pop(each, ()):
        namespace.pop(name, None)


def _of(page: str, cells: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Choose the cells of a page."""
    return [each for each in cells if each[0] == page]


def _restore(setters: set[tuple[str, str]]) -> None:
    """Make Python itself what it was; what none of these has set others may rely on."""
    ORIGINALS.restore()
    if setters:
        settings.restore()
        awaiting.begin_anew()
    _setters.difference_update(setters)


def _run(
    job: int, page: str, filename: str, source: str, run: running.Run, lesson: Lesson | None
) -> Result:
    module = _pages.get(page) or _open(page)
    apart = bool(lesson and lesson["kind"] == "rebuild")  # JavaScript's null is not None
    namespace = dict(vars(module)) if apart else vars(module)
    sys.modules["__main__"] = module
    with ORIGINALS.restored(NEAR):
        streams.connect()
        tutoring.remember_source(filename, source)
        scene = tutoring.Scene(source, filename, dict(namespace) if lesson else {})
        set_sink(run.frames.show)
        running.begin(run)
        try:
            code: Code | None = Code(source, filename)
        except UNREADABLE as error:
            scene.error, code = error, None
        set_before, going_before = settings.now(), awaiting.going_on()
    before = _hiding(namespace)
    stopped = code is not None and _execute(code, namespace, run, scene)
    with ORIGINALS.restored(NEAR):
        if settings.now() != set_before or awaiting.going_on() - going_before:
            _setters.add((page, filename))
    relied = None if scene.error or lesson else NEAR
    with settings.Room(), ORIGINALS.restored(relied):
        streams.connect()
        set_sink(None)
        running.begin(None)
        with contextlib.suppress(*UNREADABLE):
            _note_hidden(page, filename, made(source, before, _hiding(namespace)), apart=apart)
        scene.after = namespace
        scene.printed = run.printed
        if run.unanswered:  # whatever the reader's code made of it
            return {"outcome": "stopped", "error": None}
        run.host.flush()  # an explanation or a verdict may take longer than the reader's code
        result = _told(job, scene, stopped, lesson)
        if apart and is_right(result):
            _bring(source, filename, namespace, vars(module))
        return result


def _open(page: str) -> ModuleType:
    module = _pages[page] = ModuleType("__main__")
    vars(module)["__builtins__"] = builtins
    return module


def _hiding(namespace: dict[str, Any]) -> dict[str, Any]:
    """Return what hides builtins in a namespace."""
    return {name: namespace[name] for name in namespace.keys() & _BUILTINS}


def _note_hidden(page: str, filename: str, names: set[str], *, apart: bool) -> None:
    """Note that these names are this cell's now, and no other's, unless it ran apart."""
    for other in [] if apart else _of(page, _hidden):
        _hidden[other] -= names
    _hidden.setdefault((page, filename), set()).update(names)


def is_right(result: Result) -> bool:
    """Say whether what ran has been judged right."""
    verdict = result.get("verdict")
    return verdict is not None and verdict["outcome"] == "right"


def _bring(source: str, filename: str, ran: dict[str, Any], namespace: dict[str, Any]) -> None:
    """Give the page what was right: it runs once more there, where its functions look up names.

    What cannot run twice, such as a question to the reader, leaves what its first run has made.
    """
    state, before = random.getstate(), dict(namespace)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            Code(source, filename).execute(namespace)
    except (Exception, SystemExit):  # noqa: BLE001 - it has been judged right, whatever it raises now
        for name in assigned(source) & ran.keys():
            if namespace.get(name) is before.get(name):
                namespace[name] = ran[name]
    finally:
        random.setstate(state)


def _execute(
    code: Code, namespace: dict[str, Any], run: running.Run, scene: tutoring.Scene
) -> bool:
    """Execute; note the error in the scene; say whether the run was stopped."""
    try:
        try:
            value = code.execute(namespace)
        except KeyboardInterrupt as error:
            scene.error = error  # heard once more on the way out, it would name no line
            raise
        finally:
            run.end()
            with ORIGINALS.restored(NEAR):
                streams.flush()
                run.frames.flush()
        if value is not None:
            with ORIGINALS.restored(NEAR):
                run.show(value)
    except Unanswered:
        return True
    except KeyboardInterrupt as error:
        scene.error = scene.error or error
        return not _is_raised(scene.error, namespace)
    except SystemExit as error:  # exit() and quit() end the cell, as they end a program
        if error.code is not None and not isinstance(error.code, int):
            run.write("stderr", f"{error.code}\n")
    except BaseException as error:  # noqa: BLE001 - whatever the code raises is the reader's to see
        scene.error = error
    return False


def _is_raised(error: BaseException, namespace: dict[str, Any]) -> bool:
    """Say whether the reader's own `raise` made an error, and no Stop."""
    step = error.__traceback__
    while step and step.tb_next:
        step = step.tb_next
    if step is None or step.tb_frame.f_globals is not namespace:
        return False
    return step.tb_frame.f_code.co_code[step.tb_lasti] == _RAISES


def _told(job: int, scene: tutoring.Scene, stopped: bool, lesson: Lesson | None) -> Result:
    outcome = "stopped" if stopped else "failed" if scene.error else "finished"
    result: Result = {"outcome": outcome, "error": None}  # type: ignore[typeddict-item]
    if stopped:
        lesson = None
    rebuilt = lesson and lesson["kind"] == "rebuild" and not scene.error
    if tutoring.is_here() or rebuilt:  # that cannot wait
        result["error"] = scene.plainly()
        with contextlib.suppress(NotArrivedError):
            result["error"] = scene.explained()
            result["verdict"] = scene.judged(lesson) if lesson else None
    elif not stopped:  # which loop it was can wait for the next Stop
        result["error"] = scene.plainly()
        asks = lesson and (lesson["kind"] == "prediction" or not scene.error)
        if scene.error or asks:
            tutoring.wait(job, scene, lesson if asks else None)
            if scene.error:
                result["later"] = ["explained", "judged"] if asks else ["explained"]
            else:
                result["later"] = ["judged"]
    return result
