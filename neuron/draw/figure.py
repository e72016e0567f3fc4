"""A picture that is drawn only when somebody looks at it."""

import sys
from collections.abc import Callable
from types import FrameType, TracebackType

from neuron.draw.sheet import Sheet
from neuron.draw.words import Words, words
from neuron.language import Lang, language

Paint = Callable[[Words], Sheet]


class Figure:
    """A picture as SVG text and as plain text, in the reader's language.

    Making one is cheap: a training loop may make thousands and show a few. ``paint`` gets the words
    and returns the finished sheet; it is called on the first look and must hold its own copy of
    every number, because those of the reader go on changing. If painting fails, the error names
    the line in which the figure was made, and the reader's own lines after it.
    """

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._made_in = _line_of_the_reader()
        self._sheets: dict[Lang, Sheet] = {}

    @property
    def title(self) -> str:
        """What the figure is, in a few words."""
        return self._sheet().title

    @property
    def summary(self) -> str:
        """What the figure shows, with its numbers: for ears, for terminals, for tests."""
        return self._sheet().summary

    def svg(self) -> str:
        """Draw the figure as SVG text."""
        return self._sheet().svg(language())

    def _repr_svg_(self) -> str:
        return self.svg()

    def __repr__(self) -> str:
        return self.summary

    def _sheet(self) -> Sheet:
        lang = language()
        if lang not in self._sheets:
            try:
                self._sheets[lang] = self._paint(words(lang))
            except Exception as error:  # noqa: BLE001 - whatever the reader's own code raises
                again = error.with_traceback(_of_the_reader(error.__traceback__))
            else:
                return self._sheets[lang]
            # Running a line of that file and number is the only way to put it into a traceback.
            file, line = self._made_in
            code = compile("\n" * (line - 1) + "raise again", file, "exec")
            exec(code, {"again": again})  # noqa: S102 - two words of our own
        return self._sheets[lang]


def _line_of_the_reader() -> tuple[str, int]:
    """Find the file and line that called the package."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - inspect takes 100 times as long
    while frame and _is_ours(frame):
        frame = frame.f_back
    return (frame.f_code.co_filename, frame.f_lineno) if frame else ("<figure>", 1)


def _is_ours(frame: FrameType) -> bool:
    return str(frame.f_globals.get("__name__")).startswith("neuron.")


def _of_the_reader(trace: TracebackType | None) -> TracebackType | None:
    """Leave the package's frames out of a traceback, but for one that raised the error."""
    kept = []
    while trace:
        kept += [] if _is_ours(trace.tb_frame) and trace.tb_next else [trace]
        trace = trace.tb_next
    found = None
    for each in reversed(kept):
        found = TracebackType(found, each.tb_frame, each.tb_lasti, each.tb_lineno)
    return found
