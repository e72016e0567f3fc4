"""What the runner and the place that runs it say to each other; `protocol.ts` is its twin."""

from typing import Literal, NotRequired, Protocol, TypedDict


class Answer(TypedDict, total=False):
    """What came of a question: the text, or that the reader stopped, or that none can come."""

    text: str
    stopped: bool
    unreachable: bool


class Host(Protocol):
    """What the place that runs us must offer."""

    def write(self, stream: str, text: str) -> None:
        """Show text of the stream "stdout", "stderr" or "value"."""

    def show(self, key: str | None, bundle: str) -> None:
        """Show a figure, which is JSON by MIME type; the same key replaces what it showed."""

    def flush(self) -> None:
        """Show at once what is held back of it."""

    def ask(self, prompt: str) -> Answer:
        """Ask the reader and wait."""

    def stopped(self) -> bool:
        """Say whether the reader has pressed Stop."""


class CellError(TypedDict):
    """An exception as the page shows it; lines and columns are those of the reader's code, from 1.

    ``what`` is None as long as nobody has explained it.
    """

    type: str
    message: str
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    what: str | None
    next: str | None
    fix: str | None
    traceback: str


class Lesson(TypedDict, total=False):
    """An exercise or a prediction to judge after the run.

    ``answer`` is what the reader foresaw, if anything; ``printed`` what an earlier run printed.
    """

    kind: Literal["exercise", "rebuild", "prediction"]
    id: str
    answer: str
    printed: str


class Verdict(TypedDict):
    """What `neuron_tutor.lessons` says, in the reader's language."""

    outcome: Literal["not-attempted", "wrong", "right", "unjudged"]
    message: str
    handed_on: NotRequired[bool]


class Mine(TypedDict):
    """What a page may import of the reader's own neuron: code by the id of each part."""

    chapter: int
    parts: dict[str, str]


class Result(TypedDict):
    """How a run ended. ``later`` says what the tutor will still have to say, once it has come."""

    outcome: Literal["finished", "failed", "stopped"]
    error: CellError | None
    verdict: NotRequired[Verdict | None]
    later: NotRequired[list[Literal["explained", "judged"]]]


class Unanswered(BaseException):
    """Ends a run whose question cannot be answered while it waits; it begins again with answers."""
