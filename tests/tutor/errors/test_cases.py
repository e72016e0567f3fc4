"""The recorded cases are explained: right cause, right line, both languages, working code."""

import sys

import pytest

from neuron_tutor.errors import explain
from neuron_tutor.errors.words import MissingSentenceError

from .recorded import CASES, fail

NAMED = [pytest.param(case, id=case.name) for case in CASES]
CORRECTED = [pytest.param(case, id=case.name) for case in CASES if case.output is not None]
UNCERTAIN = [pytest.param(case, id=case.name) for case in CASES if case.uncertain]
WHOLE = {(3, 11), (3, 14)}  # the oldest Python, that of the pages
LAYOUT = [case for case in CASES if case.cause == "hangul-layout"]


def explained(case, lang="en"):
    failure = fail(case)
    try:
        return explain(
            failure.error, case.code, lang=lang, namespace=failure.namespace, where=case.where
        )
    except MissingSentenceError as missing:
        raise AssertionError(f"{case.place}: {missing}") from missing


def test_there_are_enough_cases_to_judge_by():
    assert len(CASES) >= 120
    assert len(LAYOUT) >= 30
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", NAMED)
def test_the_recorded_code_really_fails(case):
    assert fail(case).error is not None, f"{case.place}: this code does not fail"


def test_cause_and_line_are_right():
    """In all cases; on Pythons between those two, whose messages differ, in 95 of 100."""
    wrong = []
    for case in CASES:
        seen = explained(case)
        expected = (case.cause, case.line, case.related or seen.related)
        found = (seen.cause, seen.line, seen.related)
        if found != expected:
            wrong.append(f"{case.place}: {case.name}: {found} instead of {expected}")
    allowed = 0 if sys.version_info[:2] in WHOLE else 0.05 * len(CASES)
    assert len(wrong) <= allowed, "\n".join(wrong)


@pytest.mark.parametrize("case", CORRECTED)
def test_the_offered_code_does_what_was_meant(case):
    offered = explained(case).fix
    assert offered is not None, f"{case.place}: no correction is offered"
    again = fail(case, offered)
    assert (again.error, again.printed) == (None, case.output), case.place


@pytest.mark.parametrize("case", UNCERTAIN)
def test_where_nobody_knows_what_was_meant_no_code_is_offered(case):
    assert explained(case).fix is None, case.place


def test_every_layout_case_says_what_the_offered_code_prints():
    assert all(case.output is not None for case in LAYOUT)


@pytest.mark.parametrize("case", NAMED)
def test_an_explanation_is_whole_in_both_languages(case):
    korean, english = explained(case, "ko"), explained(case, "en")
    for seen in (korean, english):
        assert "{" not in (seen.what + seen.next).replace("{w1}", "").replace('{"weights"', "") or (
            "{" in case.code
        )
        assert "`…`" not in seen.what + seen.next
    assert any("가" <= letter <= "힣" for letter in korean.what)
    assert (korean.cause, korean.line, korean.column, korean.fix) == (
        english.cause,
        english.line,
        english.column,
        english.fix,
    )


@pytest.mark.parametrize("case", NAMED)
def test_what_is_marked_lies_in_the_cell(case):
    seen = explained(case)
    lines = case.code.split("\n")
    assert seen.line is not None
    assert 1 <= seen.line <= len(lines)
    if seen.column is not None:
        assert seen.line <= seen.end_line <= len(lines)
        assert 1 <= seen.column <= len(lines[seen.line - 1]) + 1
        assert 1 <= seen.end_column <= len(lines[seen.end_line - 1]) + 2


@pytest.mark.parametrize("case", NAMED)
def test_pythons_own_text_is_kept_without_foreign_frames(case):
    failure = fail(case)
    seen = explain(failure.error, case.code, namespace=failure.namespace, where=case.where)
    files = {line.split('"')[1] for line in seen.original.split("\n") if line.startswith("  File ")}
    read = {"<string>"} if isinstance(failure.error, SyntaxError) else set()  # eval("1 +")
    assert all(name.startswith("<cell") for name in files - read)
    message = str(failure.error).split("\n")[0]
    if not isinstance(failure.error, SyntaxError):
        assert message in seen.original
    # Python 3.14 adds notes to some errors, below the last line.
    assert type(failure.error).__name__ in "".join(seen.original.split("\n")[-2:])
