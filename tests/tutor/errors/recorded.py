"""The recorded cases: reads cases/*.txt, and makes each one fail as it failed for its reader."""

import contextlib
import io
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, TracebackType
from typing import Any
from unittest.mock import patch

HERE = Path(__file__).parent / "cases"
CELL = "<cell>"
ABSENT = (
    "numpy", "matplotlib", "tensorflow", "torch", "requests", "pygame", "dbm", "bs4", "lxml", "PIL",
    "micropip",
)  # fmt: skip
HERE_IS = "emscripten" if sys.platform == "emscripten" else "computer"


@dataclass(frozen=True)
class Case:
    """A cell that fails, and what a teacher would say about it.

    ``cause`` and ``line`` are expected, ``related`` too where it is written down. ``given`` names
    cells of given.txt that ran before, ``inputs`` are answers for ``input()``, ``stop`` counts the
    instructions until Stop is pressed, at the latest where a question has no answer, ``where`` is
    the place whose ways out are told, ``only`` the platform on which it fails so (a page lacks what
    a computer has). If there is an ``output``, a correction must be offered, and running it must
    print exactly that. Where it is ``uncertain`` what was meant, none may be offered.
    """

    name: str
    file: str
    code: str
    place: str = ""  # file and line
    cause: str = ""
    line: int = 0
    related: int | None = None
    given: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    stop: int = 0
    where: str = "page"
    only: str = ""
    output: str | None = None
    uncertain: bool = False


@dataclass
class Failure:
    """What :func:`fail` saw: the live error, and the names that the page knew then."""

    error: BaseException | None
    namespace: dict[str, Any] = field(default_factory=dict)
    printed: str = ""


def read(name: str) -> Iterator[Case]:
    """Read one file of cases."""
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    for block in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        head, *sections = re.split(r"^--- (\w+)\n", block, flags=re.MULTILINE)
        title, *fields = head.strip().split("\n")
        known = dict(re.match(r"(\w+): ?(.*)", line).groups() for line in fields)
        parts = dict(zip(sections[::2], sections[1::2]))
        code = re.sub(
            r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), parts["code"].rstrip("\n")
        )
        number = text[: text.index(f"=== {title}\n")].count("\n") + 1
        yield Case(
            name=title,
            file=name,
            place=f"tests/tutor/errors/cases/{name}.txt:{number}",
            code=code,
            cause=known.get("cause", ""),
            line=int(known.get("line", 0)),
            related=int(known["related"]) if "related" in known else None,
            given=tuple(known.get("given", "").replace(" ", "").split(",")) * ("given" in known),
            inputs=tuple(known["inputs"].split("|")) if "inputs" in known else (),
            stop=int(known.get("stop", 0)),
            where=known.get("where", "page"),
            only=known.get("only", ""),
            uncertain=known.get("fix") == "none",
            output=parts["output"].rstrip("\n") if "output" in parts else None,
        )


FILES = sorted(path.stem for path in HERE.glob("*.txt") if path.stem != "given")
CASES = [case for name in FILES for case in read(name) if case.only in ("", HERE_IS)]
GIVEN = {case.name: case.code for case in read("given")}


def fail(case: Case, code: str | None = None) -> Failure:
    """Run the cells that were there before, and then the cell; return the error it ended with."""
    answers = iter(case.inputs)

    def ask(_prompt: str = "") -> str:
        try:
            return next(answers)
        except StopIteration:
            if case.stop:
                raise KeyboardInterrupt from None
            raise EOFError("EOF when reading a line") from None

    namespace: dict[str, Any] = {"__name__": "__main__"}
    for number, given in enumerate(case.given):
        exec(compile(GIVEN[given], f"<cell {number}>", "exec"), namespace)  # noqa: S102
    failure = Failure(None, namespace)
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen), _as_in_the_page(ask):
        try:
            _run(compile(case.code if code is None else code, CELL, "exec"), namespace, case.stop)
        except BaseException as error:  # noqa: BLE001 - that is what we came for
            failure.error = error
    failure.printed = screen.getvalue().rstrip("\n")
    return failure


@contextlib.contextmanager
def _as_in_the_page(ask: Callable[[str], str]) -> Iterator[None]:
    """Answer ``input`` from the case; have no module that the browser has not."""
    absent = dict.fromkeys(ABSENT)
    with patch("builtins.input", ask), patch.dict(sys.modules, absent), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python's own warnings about the reader's code
        yield


def _run(code: CodeType, namespace: dict[str, Any], stop: int) -> None:
    """Execute; press Stop before the ``stop``-th instruction, as the page does."""
    if not stop:
        exec(code, namespace)  # noqa: S102
        return
    left = stop

    def trace(frame: Any, event: str, _arg: object) -> Any:
        nonlocal left
        if not frame.f_code.co_filename.startswith("<cell"):
            return None
        frame.f_trace_opcodes = True  # a loop may stand on one line; 3.12 ignores it
        left -= event in ("line", "opcode")
        if left <= 0:
            raise KeyboardInterrupt
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        exec(code, namespace)  # noqa: S102
    except KeyboardInterrupt as error:
        _drop_last_frame(error.__traceback__)
        raise
    finally:
        sys.settrace(before)


def _drop_last_frame(traceback: TracebackType | None) -> None:
    """The tracing function is no part of what the reader stopped."""
    while traceback and traceback.tb_next and traceback.tb_next.tb_next:
        traceback = traceback.tb_next
    if traceback:
        traceback.tb_next = None
