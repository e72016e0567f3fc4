"""Run programs on this CPython as a live cell would: JSON lines in, JSON lines out."""

import atexit
import builtins
import contextlib
import io
import json
import sys
import traceback


class Typed(io.StringIO):
    """What a reader types, which a terminal repeats."""

    def readline(self, size=-1, /):
        line = super().readline(size)
        print(line, end="")
        return line

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def read(self, size=-1, /):
        text = super().read(size)
        print(text, end="")
        return text


class Screen(io.BytesIO):
    """What was printed, also when the program has left or closed it."""

    def close(self):
        pass


def run(source, answers):
    """Run one program; return what came of it."""
    error, line = None, None
    screen = Screen()
    out = io.TextIOWrapper(screen, "utf-8", newline="", write_through=True)
    kept = sys.stdin
    sys.stdin = Typed("".join(f"{answer}\n" for answer in answers))
    err = io.StringIO()
    names = {"__name__": "__main__", "__builtins__": builtins}
    builtins.input = ask
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            exec(compile(source, "<cell>", "exec"), names)  # noqa: S102
        except SystemExit as ended:
            if ended.code is not None and not isinstance(ended.code, int):
                print(ended.code, file=sys.stderr)
        except BaseException as caught:  # noqa: BLE001
            raised = caught
            error = type(raised).__name__
            steps = traceback.walk_tb(raised.__traceback__)
            own = [number for frame, number in steps if frame.f_code.co_filename == "<cell>"]
            syntax = isinstance(raised, SyntaxError) and raised.filename == "<cell>"
            line = raised.lineno if syntax else own[-1] if own else None
        atexit._run_exitfuncs()  # from here on it is the end of a program
        with contextlib.suppress(Exception):
            sys.stdout.flush()
        raised = None  # its traceback holds what the program made
        names.clear()
    sys.stdin = kept
    return {
        "out": screen.getvalue().decode(),
        "err": err.getvalue(),
        "error": error,
        "line": line,
    }


def ask(prompt=""):
    print(prompt, end="")
    line = sys.stdin.readline()
    if not isinstance(sys.stdin, Typed) and not line:
        raise EOFError
    return line.removesuffix("\n")


if __name__ == "__main__":
    for request in map(json.loads, sys.stdin.buffer):
        print(json.dumps(run(request["source"], request["answers"])), flush=True)
