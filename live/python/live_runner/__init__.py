"""Run the cells of a page, each page in one namespace of its own; knows nothing of the browser."""

from live_runner.arrivals import seed, wake
from live_runner.contract import Answer, Host, Lesson, Result, Unanswered
from live_runner.pages import forget, mend, run
from live_runner.tutoring import no_tutor_comes, prepare, tutor_came

__all__ = [
    "Answer",
    "Host",
    "Lesson",
    "Result",
    "Unanswered",
    "forget",
    "mend",
    "no_tutor_comes",
    "prepare",
    "run",
    "seed",
    "tutor_came",
    "wake",
]
