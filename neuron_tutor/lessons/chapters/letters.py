"""Judges how a name becomes rows and inputs, and how heat changes shares."""

from collections.abc import Callable, Sequence
from typing import Any
from unicodedata import normalize

from neuron_tutor.lessons.lesson import Work, WrongError, expect, filled_in

SMALL = 1e-9
Shares = list[float]


def spell(name: str) -> str:
    """Take syllables apart into the letters that a network knows."""
    return normalize("NFD", name)


def windows(name: str, length: int) -> list[list[str]]:
    """Give the last so many letters and the one that comes next, from the start to the end mark."""
    text = "." * length + name + "."
    return [[text[i - length : i], text[i]] for i in range(length, len(text))]


def warmed(shares: Shares, heat: float) -> Shares:
    """Raise every share to the power 1 / heat, so that they still add up to 1."""
    powers = [share ** (1 / heat) for share in shares]
    return [power / sum(powers) for power in powers]


# rows


def judge_rows(work: Work) -> None:
    """Judge ``rows_of(name, length)`` and ``inputs_of(context, letters)``."""
    rows_of = work.function("rows_of")
    inputs_of = work.function("inputs_of")
    asked = [("emma", 3), ("emma", 2), (spell("민수"), 4), ("li", 5), ("anna", 1)]
    found = [_pairs(rows_of(name, length)) for name, length in asked]

    def are(rule: Callable[[str, int], list[list[str]]]) -> bool:
        return found == [rule(*each) for each in asked]

    expect(not are(lambda n, k: [[b, a] for a, b in windows(n, k)]), "turned-round")
    expect(not are(lambda n, k: windows(n, k)[:-1]), "no-end")
    expect(not are(lambda n, k: windows(n, k)[1:]), "no-beginning")
    expect(not are(lambda n, k: windows(n, k)[k:]), "starts-late")
    expect(not are(lambda n, k: windows(n, k)[k:-1]), "starts-late")
    expect(not are(lambda n, k: windows(n, k)[-1:]), "one-row")
    expect(not are(lambda n, k: windows(n, k)[:1]), "one-row")
    contexts = [[len(pair[0]) for pair in pairs] for pairs in found]
    expect(all(len(pair) == 2 for pairs in found for pair in pairs), "no-pairs")
    expect(not any(b and a[-1:] == b for pairs in found[:1] for a, b in pairs[:1]), "answer-inside")
    for pairs, (_, length) in zip(found, asked):
        expect(all(len(following) == 1 for _, following in pairs), "next-is-no-letter")
        expect(not any(len(context) > length for context, _ in pairs), "context-too-long")
        expect(not any(len(context) < length for context, _ in pairs), "context-too-short")
    expect(contexts and are(windows), "other-rows")
    _judge_inputs(inputs_of)


def _pairs(rows: Any) -> list[list[str]]:
    expect(rows is not None, "rows-return-nothing")
    expect(isinstance(rows, list | tuple), "no-list")
    expect(all(isinstance(row, list | tuple) for row in rows), "no-pairs")
    return [[str(filled_in(part)) for part in row] for row in rows]


def _judge_inputs(inputs_of: Callable[..., Any]) -> None:
    asked = [("..a", ".abc"), ("ca", ".abc"), ("b", "ab"), ("baab", "abcde")]
    found = []
    for context, letters in asked:
        x = inputs_of(context, list(letters))
        expect(x is not None, "inputs-return-nothing")
        expect(isinstance(x, list | tuple), "inputs-no-list")
        found.append([filled_in(value) for value in x])

    def are(rule: Callable[[str, str], list[Any]]) -> bool:
        return found == [rule(*each) for each in asked]

    expect(not any(isinstance(v, list | tuple) for x in found for v in x), "nested")
    expect(not are(lambda c, ls: [ls.index(letter) for letter in c]), "places")
    expect(not are(lambda c, ls: [int(letter in c) for letter in ls]), "one-block")
    expect(not are(lambda c, ls: [c.count(letter) for letter in ls]), "one-block")
    expect(not are(lambda c, ls: [int(a == c[-1]) for a in ls]), "one-block")
    expect(not are(lambda c, ls: [int(a == c[0]) for a in ls]), "one-block")
    expect(not are(lambda c, ls: [int(a == b) for b in ls for a in c]), "other-way-round")
    expect(not are(lambda c, ls: [int(a != b) for a in c for b in ls]), "ones-and-zeros")
    expect(are(lambda c, ls: [int(a == b) for a in c for b in ls]), "other-inputs")


# heat


def judge_heat(work: Work) -> None:
    """Judge ``with_heat(shares, heat)``."""
    with_heat = work.function("with_heat")
    shares = [[0.5, 0.3, 0.2], [0.9, 0.1], [0.25, 0.25, 0.5, 0], [0.02, 0.6, 0.08, 0.3]]
    asked = [(each, heat) for each in shares for heat in (1, 0.5, 2, 0.8)]
    found = []
    for each, heat in asked:
        given = list(each)
        answer = with_heat(given, heat)
        expect(answer is not None, "returns-nothing")
        expect(isinstance(answer, list | tuple), "no-list")
        expect(given == each, "changes-shares")
        found.append([filled_in(value) for value in answer])

    def are(rule: Callable[[Shares, float], Shares]) -> bool:
        return all(near(answer, rule(*each)) for answer, each in zip(found, asked))

    if are(warmed):
        return
    expect(not are(lambda s, _: s), "unchanged")
    expect(not are(lambda s, h: [v ** (1 / h) for v in s]), "not-shares")
    expect(not are(lambda s, h: [v**h for v in s]), "not-shares")
    expect(not are(lambda s, h: warmed(s, 1 / h)), "upside-down")
    expect(not are(lambda s, h: [v / h for v in s]), "divided")
    expect(not are(lambda s, h: [v * h for v in s]), "divided")
    expect(all(len(answer) == len(each) for answer, (each, _) in zip(found, asked)), "number")
    expect(all(abs(sum(answer) - 1) < SMALL for answer in found), "not-shares")
    raise WrongError("other-shares")


def near(found: Sequence[float], wanted: Sequence[float]) -> bool:
    """Whether two lists of numbers are the same but for rounding."""
    return len(found) == len(wanted) and all(abs(a - b) < SMALL for a, b in zip(found, wanted))
