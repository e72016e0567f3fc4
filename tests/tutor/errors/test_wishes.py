"""What a figure refuses is explained in the reader's own language."""

import ast
import re
from pathlib import Path

import pytest

import neuron
from neuron_tutor.errors import explain
from neuron_tutor.errors.words.wishes import in_korean
from tests.neuron.test_draw_refuses import REFUSED

TWO_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}")  # of a language; names and code stand alone


# What looks at an argument, and names that hold what is wanted: the third argument says it.
ASKING = {"expect", "listed", "whole", "number", "plain_number", "finite_number", "zero_or_one"}
HOLDING = {"wanted", "few", "of_rows", "room", "VALUE", "RATE"}


def wishes():
    """Read from the package's source what it asks for; a hole holds 5, or an s."""
    for path in Path(neuron.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                text = said(node.args[2]) if name in ASKING and len(node.args) > 2 else None
            elif isinstance(node, ast.Assign):
                names = {getattr(target, "id", "") for target in node.targets}
                text = said(node.value) if names & HOLDING else None
            else:
                text = None
            if text:
                yield text


def said(node):
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    return "".join(
        part.value
        if isinstance(part, ast.Constant)
        else ("s" if "'s' *" in ast.unparse(part) else "5")
        for part in node.values
    )


def explained(case, lang):
    make = REFUSED[case][1]
    space = {"make": make}
    with pytest.raises((ValueError, TypeError)) as caught:
        exec(compile("make()", "<cell>", "exec"), space)  # noqa: S102 - a cell
    return explain(caught.value, "make()", namespace=space, lang=lang)


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_has_no_english_in_its_korean(case):
    told = explained(case, "ko")
    assert told.cause != "unexplained"
    ours = re.sub(r"\S+ 값이 왔어요|'[^']*'", "", told.what)  # but for what the reader gave
    assert not TWO_WORDS.search(ours), told.what
    assert not TWO_WORDS.search(told.next), told.next


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_names_its_argument_in_english_too(case):
    told = explained(case, "en")
    assert told.cause != "unexplained"
    assert re.search(r"[가-힣]", told.what + told.next) is None


def test_all_that_the_package_asks_for_is_known_in_korean():
    asked = set(wishes())
    assert len(asked) > 90
    assert [wish for wish in asked if in_korean(wish) == wish] == []
