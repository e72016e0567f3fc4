"""What a figure refuses is explained in the reader's own language."""

import re

import pytest

from neuron_tutor.errors import explain
from tests.neuron.test_draw_refuses import REFUSED

TWO_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}")  # of a language; names and code stand alone


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
