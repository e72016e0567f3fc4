"""explain() from the outside: which line, which language, whose frames, and never an error."""

import pytest

from neuron import Network
from neuron.language import set_language
from neuron_tutor.errors import explain, scene
from neuron_tutor.errors.rules import rules_for
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import tokenize

from .recorded import CASES, CELL, GIVEN, fail

CLASS = GIVEN["neuron"]


def error_of(code, namespace=None, filename=CELL):
    """Run a cell and return the error that it ends with."""
    try:
        exec(compile(code, filename, "exec"), {} if namespace is None else namespace)  # noqa: S102
    except BaseException as error:  # noqa: BLE001 - that is what we came for
        return error
    raise AssertionError("the cell did not fail")


def test_the_language_is_the_one_chosen_for_everything(monkeypatch):
    monkeypatch.setattr("neuron.language._chosen", None)
    error = error_of("print(banana)")
    set_language("ko")
    assert explain(error, "print(banana)").what == "파이썬은 `banana`를 몰라요."
    set_language("en")
    assert explain(error, "print(banana)").what == "Python knows no name `banana`."
    assert explain(error, "print(banana)", lang="ko").what == "파이썬은 `banana`를 몰라요."
    assert explain(error, "print(banana)", lang="fr").what == "Python knows no name `banana`."


def test_the_line_is_that_of_the_cell_if_the_package_raised():
    code = "from neuron import Neuron\n\nn = Neuron(2)\nn.predict([1])"
    seen = explain(error_of(code), code)
    assert (seen.line, seen.column, seen.end_column) == (4, 1, 15)
    assert "neuron.py" not in seen.original


def test_the_line_is_that_of_the_cell_if_another_cell_raised():
    namespace = {}
    exec(compile("def share(a, b):\n    return a / b", "<cell 1>", "exec"), namespace)  # noqa: S102
    code = "x = 1\nshare(x, 0)"
    seen = explain(error_of(code, namespace), code, lang="en", namespace=namespace)
    assert (seen.cause, seen.line, seen.fix) == ("division-by-zero", 2, None)
    assert seen.next.endswith("It happened in line 2 of the cell that makes `share`.")
    assert '"<cell 1>", line 2, in share' in seen.original


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("network.save(path)", "There is a file `"),
        ("network.layers[0].biases[0] = 1e999\nnetwork.save(path)", "This network cannot be"),
        ("Network.from_dict({})", "What `from_dict` was given is no network"),
        ("Network([2])", "[2] does not fit: `Network` takes a list of layer sizes, two or more"),
        ("network.fit(5, [1], epochs=1, rate=1)", "For `X` a table is wanted, and here it is 5."),
        ("network.fit([], [], epochs=1, rate=1)", "The table has no rows"),
    ],
)
def test_what_the_package_refuses_is_told_as_it_is(code, what, tmp_path):
    """Each of these was once told in a sentence that was true of something else."""
    path = tmp_path / "n.json"
    Network([2, 1], seed=0).save(path)
    before = path.read_bytes()
    names = {"network": Network([2, 1], seed=0), "Network": Network, "path": path}
    assert explain(error_of(code, names), code, lang="en", namespace=names).what.startswith(what)
    assert path.read_bytes() == before


def test_a_loop_is_named_even_if_stop_hits_a_function_of_another_cell():
    """Most readers write the class into one cell and the loop into the next."""
    namespace = {}
    stop = "def predict():\n    raise KeyboardInterrupt"
    exec(compile(stop, "<cell 1>", "exec"), namespace)  # noqa: S102
    code = "n = 0\nwhile True:\n    predict()"
    seen = explain(error_of(code, namespace), code, lang="en", namespace=namespace)
    assert (seen.cause, seen.line) == ("loop-without-break", 2)
    assert "cell that makes" not in seen.next


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_stop_before_the_first_line_speaks_of_no_line(lang):
    seen = explain(KeyboardInterrupt(), "n = 1", lang=lang)
    assert (seen.cause, seen.line) == ("stopped", None)
    assert "…" not in seen.what + seen.next


def test_a_frame_of_a_cell_that_was_shorter_is_not_taken_for_ours():
    """The name of the file is that of the cell, but its text has changed since."""
    namespace = {}
    exec(compile("\n\n\n\ndef f():\n    1 / 0", CELL, "exec"), namespace)  # noqa: S102
    assert explain(error_of("f()", namespace), "f()", namespace=namespace).line == 1


def test_code_that_is_read_while_the_cell_runs_is_no_syntax_error_of_the_cell():
    code = "x = 1\neval('1 +')"
    seen = explain(error_of(code), code)
    assert (seen.cause, seen.line) == ("unexplained", 2)
    assert "has Python read a piece of code" in seen.what


def test_windows_line_ends_count_once():
    code = "x = 1\r\nprint(y1)\r\n"
    assert explain(error_of(code), code).line == 2


def test_columns_count_characters_not_bytes():
    code = "가중치 = 1; print(가중치 + banana)"
    seen = explain(error_of(code), code)
    assert code[seen.column - 1 : seen.end_column - 1] == "banana"


def test_a_recursion_of_a_thousand_calls_is_told_in_a_few_lines():
    code = "def f(n):\n    return f(n + 1)\nf(0)"
    seen = explain(error_of(code), code)
    assert len(seen.original.split("\n")) < 40
    assert seen.original.startswith("Traceback (most recent call last):")
    assert seen.original.split("\n")[-1].startswith("RecursionError: maximum recursion depth")


def test_an_error_inside_of_except_keeps_both_tracebacks_but_no_foreign_frame():
    code = "from neuron import Neuron\ntry:\n    Neuron(0)\nexcept ValueError:\n    print(banana)"
    seen = explain(error_of(code), code)
    assert (seen.cause, seen.line) == ("unknown-name", 5)
    assert "ValueError: n_inputs:" in seen.original
    assert "neuron.py" not in seen.original


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_an_offered_correction_is_never_the_same_code_and_always_reads():
    for case in CASES:
        failure = fail(case)
        fix = explain(failure.error, case.code, namespace=failure.namespace, where=case.where).fix
        if fix is not None:
            assert fix != case.code
            compile(fix, CELL, "exec")


def test_no_rule_fails_on_a_recorded_case():
    """explain() would hide it, and fall back to a lesser explanation."""
    for case in CASES:
        failure = fail(case)
        seen = Scene(failure.error, case.code, CELL, failure.namespace, case.where)
        for rule in rules_for(failure.error, reading=not seen.cell_steps):
            rule(seen)


# Never an error ---------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_a_missing_token_is_found_in_its_line():
    """Any one name, sign or value deleted: Python alone, too, finds the line almost always."""
    total = right = known = 0
    for code in [CLASS, *(case.code for case in CASES if case.file in ("calls", "loops"))]:
        for token in tokenize(code):
            broken = code[: token.start] + code[token.end :]
            try:
                compile(broken, CELL, "exec")
            except SyntaxError as error:
                seen = explain(error, broken)
                total += 1
                right += seen.line == token.line
                known += seen.cause != "unexplained-syntax"
    assert total > 1000
    assert right / total >= 0.98
    assert known / total >= 0.95


@pytest.mark.parametrize("wrong", ["if x = 1:\n    pass", "    y = 1", "print(banana)"])
def test_a_cell_with_a_pasted_data_set_gets_its_line_and_no_more(wrong, monkeypatch):
    """Looking at 120,000 characters would take longer than a reader should wait."""
    code = "x = 1\n" * 20_000 + wrong
    looked_at = []
    for name in ("stops_at", "parse", "tokenize"):
        look = getattr(scene, name)
        monkeypatch.setattr(
            scene, name, lambda code, look=look: (looked_at.append(len(code)), look(code))[1]
        )
    assert explain(error_of(code), code).line == 20_001
    assert sum(looked_at) == 0


def test_corrections_are_tried_only_as_long_as_time_allows(monkeypatch):
    tried = []
    monkeypatch.setattr(
        "neuron_tutor.errors.scene.stops_at", lambda code: (tried.append(len(code)), 1)
    )
    code = "x = 1\n" * 500 + "whlie x foo bar baz do"
    explain(error_of(code), code)
    assert 3_000 < sum(tried) <= 30_000


@pytest.mark.parametrize(
    ("code", "own"),
    [
        ("import re\nre.match('a', 'a').width", False),
        ("import datetime\ndatetime.date(2026, 1, 1).hours", False),
        ("import decimal\ndecimal.Decimal(1).size", False),
        ("class Dog:\n    pass\nDog().legs", True),
        ("from neuron import Network\nNetwork([2, 1]).depth", True),
        ("Neuron = type('Neuron', (), {'__module__': 'my_neuron.ch04'})\nNeuron().depth", True),
    ],
)
def test_only_of_a_class_that_the_reader_may_have_written_init_is_told(code, own):
    names = {"__name__": "__main__"}
    error = error_of(code, names)
    said = explain(error, code, lang="en", namespace=names)
    assert said.cause == "unknown-attribute"
    assert ("__init__" in said.next) is own
