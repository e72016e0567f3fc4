"""The recorded cases are explained: right cause, right line, both languages, working code."""

import pytest

from .recorded import CASES, fail

NAMED = [pytest.param(case, id=case.name) for case in CASES]


@pytest.mark.parametrize("case", NAMED)
def test_the_recorded_code_really_fails(case):
    assert fail(case).error is not None
