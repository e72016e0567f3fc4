"""The one stdout and stderr for the life of Python: they look up the run."""

import builtins
import codecs
import io
from collections.abc import Iterable
from typing import Any, Self

from live_runner import running

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py


class Output(io.TextIOBase):
    """Hands text on as it is written: nothing waits for a newline."""

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    mode = "w"

    def __init__(self, name: str, errors: str) -> None:
        super().__init__()
        self.name = f"<{name}>"
        self.anew: dict[str, Any] = {"encoding": "utf-8", "errors": errors}
        self.anew |= {"line_buffering": True, "write_through": True, "_detached": False}
        self._stream = name
        self.begin()

    def begin(self) -> None:
        """Be as at the start of a program, whatever the last one made of it."""
        vars(self).update(self.anew)
        self.bytes = Shown(self)

    def write(self, text: str, /) -> int:
        """Show text; half of a surrogate pair is no character, here as in a terminal."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._detached:
            raise ValueError("underlying buffer has been detached")
        if not text.isascii():
            shown = text.encode(self.encoding, self.errors).decode(self.encoding)
        else:
            shown = str(text)
        self.show(shown)
        return len(text)

    def show(self, shown: str) -> None:
        """Hand text on to the run."""
        run = running.current()
        if run and shown:
            run.write(self._stream, shown)

    def writelines(self, lines: Iterable[str], /) -> None:  # type: ignore[override]
        """Show text by text."""
        for line in lines:
            self.write(line)

    @property
    def buffer(self) -> "Shown":
        """The same for bytes."""
        if self._detached:
            raise ValueError("underlying buffer has been detached")
        return self.bytes

    def detach(self) -> "Shown":  # type: ignore[override]
        """Leave the bytes to another stream."""
        stream = self.buffer
        self._detached = True
        return stream

    def reconfigure(
        self,
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        line_buffering: bool | None = None,
        write_through: bool | None = None,
    ) -> None:
        """Take other letters for what may be written; nothing waits, whatever is wished."""
        if encoding is not None:
            codecs.lookup(encoding)
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        new: dict[str, Any] = {"encoding": encoding, "errors": errors or (encoding and "strict")}
        new |= {"line_buffering": line_buffering, "write_through": write_through}
        vars(self).update({name: value for name, value in new.items() if value is not None})

    @property
    def closed(self) -> bool:
        """Say that it is open."""
        return False

    def flush(self) -> None:
        """Do nothing: everything has been written."""

    def close(self) -> None:
        """Do nothing: there is no other to write to."""

    def isatty(self) -> bool:
        """Say that this is no terminal."""
        return False

    def readable(self) -> bool:
        """Say that nothing can be read here."""
        return False

    def writable(self) -> bool:
        """Say that one can write."""
        return True

    def seekable(self) -> bool:
        """Say that what was written is written."""
        return False

    def fileno(self) -> int:
        """Return the number that programs expect."""
        return 1 if self._stream == "stdout" else 2

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...


class Shown(io.RawIOBase):
    """Shows what is written as bytes: a letter may come in several parts."""

    mode = "wb"

    def __init__(self, text: Output) -> None:
        super().__init__()
        self.name = text.name
        self._text = text
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    @property
    def raw(self) -> "Shown":
        """Nothing waits in between."""
        return self

    def write(self, data: Any, /) -> int:
        """Show bytes as the text that they stand for."""
        whole = memoryview(data).tobytes()
        self._text.show(self._decoder.decode(whole))
        return len(whole)

    def writable(self) -> bool:
        """Say that one can write."""
        return True

    def fileno(self) -> int:
        """Return the number that programs expect."""
        return self._text.fileno()

    def close(self) -> None:
        """Do nothing: there is no other to write to."""
