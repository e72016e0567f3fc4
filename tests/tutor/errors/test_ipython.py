"""In IPython the explanation stands above Python's own text; a real shell runs the cells."""

import pytest

from neuron.language import set_language
from neuron_tutor.errors import explain
from neuron_tutor.errors.ipython import as_html, load, unload

from .recorded import CASES
from .test_explain import error_of

interactiveshell = pytest.importorskip("IPython.core.interactiveshell")


@pytest.fixture(name="shell")
def _shell(monkeypatch, tmp_path):
    monkeypatch.setattr("neuron.language._chosen", None)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    set_language("en")
    shell = interactiveshell.InteractiveShell()
    shell.history_manager.enabled = False
    load(shell)
    yield shell
    unload(shell)
    shell.history_manager.end_session()


def run(shell, capsys, code):
    capsys.readouterr()
    result = shell.run_cell(code)
    return result, capsys.readouterr().out


def test_a_runtime_error_is_explained_above_the_traceback(shell, capsys):
    result, out = run(shell, capsys, "w1 = 0.6\nprint(w2 + w1)")
    assert isinstance(result.error_in_exec, NameError)
    line, carets, what, _, *rest = out.split("\n")
    assert (line, what) == ("Line 2: print(w2 + w1)", "Python knows no name `w2`.")
    assert line[carets.index("^") : carets.rindex("^") + 1] == "w2"
    assert rest[-2] == "NameError: name 'w2' is not defined"
    assert "interactiveshell.py" not in out


def test_a_syntax_error_is_explained_too(shell, capsys):
    result, out = run(shell, capsys, "if 1 = 2:\n    pass")
    assert isinstance(result.error_before_exec, SyntaxError)
    assert "To ask whether two values are equal, write `==`." in out
    assert "With the correction:\nif 1 == 2:" in out


def test_a_wrong_indentation_is_explained_too(shell, capsys):
    _, out = run(shell, capsys, "for i in range(2):\nprint(i)")
    assert "Line 2 has to be indented, because line 1 ends with a colon." in out


def test_an_error_in_a_function_of_an_earlier_cell_shows_both_lines(shell, capsys):
    run(shell, capsys, "def share(a, b):\n    return a / b")
    _, out = run(shell, capsys, "x = 1\nshare(x, 0)")
    assert "Line 2: share(x, 0)\n`b` is 0 here" in out
    assert "It happened in line 2 of the cell that makes `share`." in out


def test_korean_readers_get_korean(shell, capsys):
    set_language("ko")
    _, out = run(shell, capsys, "ㅔ갸ㅜㅅ(1)")
    line, carets, what, *_ = out.split("\n")
    assert line == "1번 줄: ㅔ갸ㅜㅅ(1)"
    assert carets == " " * len("1번_ 줄_: ") + "^" * len("ㅔ_갸_ㅜ_ㅅ_")
    assert what == "`ㅔ갸ㅜㅅ` 글자는 한글 자판으로 친 것 같아요."
    assert "이렇게 고치면 돼요:\nprint(1)" in out


def test_an_extension_that_was_loaded_twice_explains_once(shell, capsys):
    load(shell)
    _, out = run(shell, capsys, "print(banana)")
    assert out.count("Python knows no name") == 1


def test_unloading_gives_ipythons_own_text_back(shell, capsys):
    unload(shell)
    _, out = run(shell, capsys, "print(banana)")
    assert "Python knows no name" not in out
    assert "NameError" in out


def test_what_is_no_error_of_a_cell_is_shown_as_ever(shell, capsys):
    try:
        1 / 0  # noqa: B018
    except ZeroDivisionError:
        shell.showtraceback()
    out = capsys.readouterr().out
    assert "ZeroDivisionError" in out
    assert "divided by 0" not in out


def test_the_carets_stand_below_the_sign_also_behind_hangul(shell, capsys):
    """A terminal draws a syllable two columns wide; what is meant is in the second half here."""
    _, out = run(shell, capsys, "if True:\n    가중치 = 1; print(가중치 + banana)")
    line, carets, *_ = out.split("\n")
    assert line == "Line 2: 가중치 = 1; print(가중치 + banana)"
    assert carets == " " * (len("Line 2: ") + 6 + len(" = 1; print(") + 6 + len(" + ")) + "^" * 6


@pytest.mark.usefixtures("shell")
def test_a_notebook_marks_the_sign_itself():
    told = explain(error_of("w = [1]\nw(0)"), "w = [1]\nw(0) + w[0]", lang="en")
    assert "<mark>w(0)</mark> + w[0]" in as_html(told, "w = [1]\nw(0) + w[0]")


def test_a_notebook_gets_html_with_the_text_folded_and_one_line_of_error(shell, capsys):
    published, errors = [], []
    shell.kernel = object()  # what tells a notebook's shell from a terminal's
    unload(shell)
    shell._showtraceback = lambda _kind, _error, lines: errors.append(lines)
    load(shell)
    shell.display_pub.publish = lambda data, **_: published.append(data)
    run(shell, capsys, "if 1 < 2:\n    print(<b>)")
    html = published[0]["text/html"]
    assert "<details><summary>Python&#x27;s own words</summary><pre>" in html
    assert "print(&lt;b&gt;)" in html
    assert "<b>" not in html
    assert errors == [["SyntaxError: invalid syntax"]]


def test_recorded_cases_are_explained_in_ipython_as_in_the_page(shell, capsys):
    """IPython compiles with other flags, so that some messages differ."""
    differ = {"prompt-copied", "prompts-copied", "pip-in-a-cell", "equals-exclamation"}
    wrong = []
    for case in CASES:
        if case.file != "syntax" or case.given or case.name in differ:
            continue
        _, out = run(shell, capsys, case.code)
        if f"Line {case.line}: " not in out:
            wrong.append(case.name)
    assert wrong == []


@pytest.fixture(name="notebook")
def _notebook(shell):
    """A shell to which the reader has still to tell that errors be explained."""
    unload(shell)
    return shell


def test_load_ext_neuron_explains_and_unload_ext_ends_that(notebook, capsys):
    assert "Python knows no name" not in run(notebook, capsys, "print(banana)")[1]
    run(notebook, capsys, "%load_ext neuron_tutor")
    assert "Python knows no name `banana`." in run(notebook, capsys, "print(banana)")[1]
    run(notebook, capsys, "%unload_ext neuron_tutor")
    out = run(notebook, capsys, "print(banana)")[1]
    assert "Python knows no name" not in out
    assert "NameError" in out


def test_the_language_of_the_notebook_is_that_of_the_environment(notebook, capsys, monkeypatch):
    monkeypatch.setattr("neuron.language._chosen", None)
    monkeypatch.setenv("NEURON_LANG", "en")  # put back when the test ends
    run(notebook, capsys, "%env NEURON_LANG=ko\n%load_ext neuron_tutor")
    assert "파이썬은 `banana`를 몰라요." in run(notebook, capsys, "print(banana)")[1]
