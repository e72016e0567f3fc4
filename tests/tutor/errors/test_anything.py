"""explain() takes whatever it is given: hostile objects, broken programs, any namespace."""

import random
import string

import pytest

from neuron_tutor.errors import Explanation, explain
from neuron_tutor.errors.rules import rules_for
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import tokenize
from tests.tutor.errors.test_explain import error_of

from .recorded import CASES, CELL


class Hostile:
    """A reader's object whose every special method fails or lies."""

    def __getattr__(self, name):
        raise RuntimeError(name)

    def __repr__(self):
        raise SystemExit

    def __eq__(self, other):
        raise KeyboardInterrupt

    def __hash__(self):
        raise MemoryError

    def __bool__(self):
        raise OSError

    def __len__(self):
        raise ArithmeticError


class HostileError(Exception):
    """An error that cannot even say what it is."""

    def __str__(self):
        raise ValueError("no words")


@pytest.mark.parametrize(
    "error",
    [
        HostileError(),
        KeyError(Hostile()),
        ValueError(Hostile(), Hostile()),
        SyntaxError(),
        SyntaxError("x", ("<cell>", None, None, None)),
        SyntaxError("x", ("<cell>", 99, 99, "x")),
        SyntaxError("x", ("<cell>", -1, -5, None)),
        NameError(),
        AttributeError("x", name=3, obj=Hostile()),
        ImportError(name=3),
        ModuleNotFoundError(),
        UnicodeDecodeError("utf-8", b"x", 0, 1, "bad"),
        BaseExceptionGroup("many", [ValueError("1"), KeyboardInterrupt()]),
        StopIteration(),
        SystemExit(3),
        GeneratorExit(),
        OSError(2, "No such file"),
        None,
        "no error at all",
        3,
    ],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.parametrize("source", ["", "x = 1", "def f(:", "\x00", None, 7])
def test_explain_takes_whatever_it_is_given(error, source):
    for lang in ("ko", "en"):
        seen = explain(error, source, lang=lang)
        assert isinstance(seen, Explanation)
        assert seen.what
        assert seen.next
        assert isinstance(seen.original, str)


class HostileNames(dict):
    """A namespace that cannot be read."""

    def __iter__(self):
        raise RuntimeError("no names")


@pytest.mark.parametrize("namespace", [HostileNames(), {1: 2, None: 3}, 5, {"x": Hostile()}, []])
def test_explain_takes_any_namespace(namespace):
    error = error_of("x + banana", {"x": Hostile()})
    assert explain(error, "x + banana", namespace=namespace).what


@pytest.mark.parametrize(
    "code",
    [
        "thing + 1",
        "thing()",
        "thing[0]",
        "for x in thing: pass",
        "thing.predict",
        "{thing: 1}",
        "int(thing)",
        "thing < 3",
        "a, b = thing",
        "raise KeyError(thing)",
        "thing[thing] = thing",
    ],
)
def test_no_method_of_the_reader_is_called(code):
    """What a rule looks at is read from the class and the object, not asked for."""
    calls = []

    class Spy:
        def __getattr__(self, name):
            calls.append(name)
            raise AttributeError(name)

        def __eq__(self, other):
            calls.append("eq")
            return False

        __hash__ = None

        def __bool__(self):
            calls.append("bool")
            return True

        @property
        def predict(self):
            calls.append("predict")
            raise RuntimeError

    namespace = {"thing": Spy()}
    error = error_of(code, namespace)
    calls.clear()
    assert explain(error, code, namespace=namespace).line == 1
    assert calls == []


def mutants(count, seed):
    """Programs of the cases with a piece deleted, doubled, moved or replaced."""
    chance = random.Random(seed)
    signs = string.punctuation + " \n\t0aㅔ가“”（１＂\u200b\u3000\x00"
    for _ in range(count):
        code = chance.choice(CASES).code
        token, other = chance.choice(tokenize(code)), chance.choice(tokenize(code))
        place = chance.randrange(len(code))
        yield chance.choice(
            [
                code[: token.start] + code[token.end :],
                code[: token.start] + other.text + code[token.end :],
                code[: token.end] + token.text + code[token.end :],
                code[:place] + code[place + 1 :],
                code[:place] + chance.choice(signs) + code[place:],
                code[:place],
                code[:place] + code[min(place + chance.randrange(20), len(code)) :],
            ]
        )


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize("seed", range(4))
def test_no_rule_fails_on_broken_programs(seed):
    for code in mutants(400, seed):
        try:
            compile(code, CELL, "exec")
        except (SyntaxError, ValueError) as error:
            for rule in rules_for(error, reading=True):
                rule(Scene(error, code, CELL, {}))
            seen = explain(error, code)
            if isinstance(error, SyntaxError):
                assert seen.line is not None
                assert 1 <= seen.line <= code.count("\n") + 1
            if seen.fix is not None:
                compile(seen.fix, CELL, "exec")
