"""An offered correction removes the error: CPython runs every one that is offered."""

import contextlib
import io
import warnings
from dataclasses import dataclass

import pytest

from neuron_tutor.errors import explain
from neuron_tutor.lessons.budget import OutOfSteps, run_within

from .programs import PROGRAMS, mutants
from .recorded import CASES, CELL, fail

STEPS = 20_000  # many times what one of the programs needs


@dataclass
class Run:
    """What came of a program: what it printed, and the error that ended it."""

    printed: str
    error: BaseException | None
    namespace: dict
    endless: bool = False

    @property
    def line(self):
        """The line of the program that was running; 0: Python could not read it."""
        if self.error is None or isinstance(self.error, SyntaxError):
            return 0
        step, found = self.error.__traceback__, 0
        while step:
            if step.tb_frame.f_code.co_filename == CELL:
                found = step.tb_lineno
            step = step.tb_next
        return found


def run(code):
    """Let CPython run a program."""
    namespace = {"__name__": "__main__"}
    screen = io.StringIO()
    error, endless = None, False
    with contextlib.redirect_stdout(screen), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compiled = compile(code, CELL, "exec")
            run_within(STEPS, lambda: exec(compiled, namespace))  # noqa: S102
        except OutOfSteps:
            endless = True
        except BaseException as raised:  # noqa: BLE001 - that is what we came for
            error = raised
    return Run(screen.getvalue(), error, namespace, endless)


def why_no_cure(before, after):
    """Say why a correction removed nothing: the same error, or one that came earlier; "" if it did.

    A program that could not be read has run no line: whatever comes up later comes later.
    """
    if isinstance(after.error, SyntaxError):
        return "Python cannot read the correction"
    if after.error is None or isinstance(before.error, SyntaxError):
        return ""
    errors = [(type(run.error), str(run.error), run.line) for run in (before, after)]
    wrong = {
        "the same error again": errors[0] == errors[1],
        "an error that came earlier": len(after.printed) < len(before.printed),
        "an error in an earlier line": (
            after.printed == before.printed and 0 < after.line < before.line
        ),
    }
    return next((why for why, so in wrong.items() if so), "")


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_programs_are_right_as_they_stand(program):
    done = run(program)
    assert (done.error, done.endless) == (None, False)
    assert done.printed


def test_what_is_no_cure_is_told():
    """The judge itself: corrections that correct nothing."""
    broken = "print(1)\nx = 2\nprint(y)"
    assert why_no_cure(run(broken), run("print(1)\nx = 2\nprint(x)")) == ""
    assert why_no_cure(run(broken), run("print(1)\nx = 3\nprint(y)")) == "the same error again"
    assert why_no_cure(run(broken), run("print(1\nx = 3\nprint(y)")).startswith("Python cannot")
    assert why_no_cure(run(broken), run("print(z)")) == "an error that came earlier"
    assert why_no_cure(run(broken), run("print(1)\nx()")) == "an error in an earlier line"


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_a_correction_of_a_recorded_case_removes_its_error(case):
    failure = fail(case)
    fix = explain(failure.error, case.code, namespace=failure.namespace, where=case.where).fix
    if fix is None:
        return
    again = fail(case, fix)
    before = Run(failure.printed, failure.error, {})
    assert why_no_cure(before, Run(again.printed, again.error, {})) == ""


SEEDS = range(6)


def corrections(seed):
    """Offer corrections for 50 programs with a slip, as the page would."""
    for program, broken in mutants(50, seed):
        before = run(broken)
        if before.error is None:
            continue
        told = explain(before.error, broken, namespace=before.namespace, where="page", lang="en")
        yield program, broken, before, told


@pytest.mark.parametrize("seed", SEEDS)
def test_a_correction_of_a_beginners_slip_removes_its_error(seed):
    wrong = []
    for _, broken, before, told in corrections(seed):
        if told.fix is not None and (why := why_no_cure(before, run(told.fix))):
            wrong.append((why, told.cause, broken, told.fix))
    assert wrong == []


def test_most_slips_that_python_notices_are_corrected_and_then_do_what_was_meant():
    """Not only gone: nine of ten corrected programs print what the right program prints."""
    noticed = offered = meant = 0
    for seed in SEEDS:
        for program, _, _, told in corrections(seed):
            noticed += 1
            if told.fix is not None:
                offered += 1
                meant += run(told.fix).printed == run(program).printed
    assert noticed > 150
    assert offered / noticed > 0.5
    assert meant / offered > 0.9
