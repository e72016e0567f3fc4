"""A slip inside of an exercise's function is told with its line and its reason."""

import linecache

import pytest

from neuron_tutor import lessons


def verdict_of(name, code, lang, filename="<cell of the exercise>"):
    """Run an exercise's cell as a page does, and judge it."""
    namespace = {"__name__": "__main__"}
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    exec(compile(code, filename, "exec"), namespace)  # noqa: S102 - what a cell is for
    try:
        return lessons.check(name, namespace, lang)
    finally:
        del linecache.cache[filename]


SLIP = "def bigger(a, b):\n    if a > b:\n        return a\n    return {}"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "line 4 of your code raises `NameError`: Python knows no name `bb`."),
        ("ko", "4번 줄에서 `NameError` 오류가 나요. 파이썬은 `bb`"),
    ],
)
def test_a_slip_is_told_with_its_line_and_its_reason(lang, said):
    verdict = verdict_of("ch00-bigger", SLIP.format("bb"), lang)
    assert (verdict.outcome, verdict.diagnosis) == ("wrong", "raises")
    assert said in verdict.message


def test_what_was_meant_is_named():
    verdict = verdict_of("ch00-bigger", SLIP.format("pritn(b)"), "en")
    assert "Did you mean `print`?" in verdict.message


def test_an_error_of_the_readers_own_is_named_as_before():
    verdict = verdict_of("ch00-bigger", SLIP.format("1 if a else int('x' * 3, 99)"), "en")
    assert verdict.diagnosis == "raises"
    assert "`ValueError`" in verdict.message


def test_without_the_text_of_the_cell_the_kind_of_error_is_told():
    namespace = {"__name__": "__main__"}
    exec(compile(SLIP.format("bb"), "<lost>", "exec"), namespace)  # noqa: S102
    verdict = lessons.check("ch00-bigger", namespace, "en")
    assert "`NameError`" in verdict.message
    assert "line" not in verdict.message
