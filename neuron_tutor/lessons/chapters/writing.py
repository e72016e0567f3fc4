"""Judges what writes names, by names that made-up networks spell."""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from neuron_tutor.lessons.chapters.letters import SMALL, Shares, near, spell, windows
from neuron_tutor.lessons.lesson import UnfitError, Work, WrongError, expect, filled_in

COLD = 0.05  # a heat at which the largest share takes it all
NAMES = [("anna", 3), ("민수", 4), ("bo", 2), ("li", 4), ("지우", 3)]
LONGEST = 20  # letters


class Speller:
    """A network of so many letters at a time whose shares a function works out."""

    def __init__(self, letters: str, length: int, following: Callable[[str], Shares]) -> None:
        self.letters, self.length = sorted(set(letters)), length
        self.following = following
        self.asked: list[str] = []

    def forward(self, x: Sequence[float]) -> tuple[list[float], Shares]:
        """Read the letters out of the inputs and remember them."""
        many = len(self.letters)
        expect(len(x) >= many * self.length, "short-context")
        expect(len(x) == many * self.length, "long-context")
        blocks = [list(x[i : i + many]) for i in range(0, len(x), many)]
        context = "".join(self.letters[b.index(1)] if 1 in b else "?" for b in blocks)
        expect("?" not in context, "not-apart")
        self.asked.append(context)
        return [0.0], self.following(context)

    def predict(self, x: Sequence[float]) -> int:
        """Choose the largest share."""
        _, shares = self.forward(x)
        return shares.index(max(shares))


def sure(name: str, length: int) -> Speller:
    """Make a network that spells one name and no other."""
    text = spell(name)
    known = {context: letter for context, letter in reversed(windows(text, length))}  # noqa: C416 - typed
    letters = sorted({*text, "."})

    def following(context: str) -> Shares:
        return [float(letter == known.get(context, ".")) for letter in letters]

    return Speller(text + ".", length, following)


def even(letters: str, shares: Shares) -> Speller:
    """Make a network that always gives these shares to these letters, in alphabetical order."""
    return Speller(letters, 2, lambda _: list(shares))


def forever(syllable: str) -> Speller:
    """Make a network that writes a syllable's letters again and again, and never a dot."""
    text = spell(syllable)
    letters = sorted({*text, "."})
    after = dict(zip("." + text, text + text[0]))
    return Speller(text + ".", 2, lambda seen: [float(one == after[seen[-1]]) for one in letters])


def judge_invent(work: Work) -> None:
    """Judge ``invent(network, heat)``."""
    invent = work.function("invent")
    for name, length in NAMES:
        network = sure(name, length)
        _spelled(_written(invent(network, 1)), name, network, begun=0)
    _judge_heated(lambda network, heat: _written(invent(network, heat)))
    for endless in (even(".a", [0, 1]), forever("가")):
        expect(len(spell(_written(invent(endless, 1)))) == LONGEST, "other-limit")
    for seed in range(3):
        network = even(".ab", [0.2, 0.5, 0.3])
        random.seed(seed)
        found = [invent(network, 1) for _ in range(3)]
        random.seed(seed)
        if found != [_drawn([0.2, 0.5, 0.3], ".ab") for _ in range(3)]:
            raise UnfitError("draws")


def _drawn(shares: Shares, letters: str) -> str:
    name = ""
    while len(name) < LONGEST and (letter := random.choices(letters, shares)[0]) != ".":
        name += letter
    return name


def _written(name: object) -> str:
    expect(name is not None, "returns-nothing")
    expect(isinstance(name, str), "no-text")
    return str(name)


def _spelled(found: str, name: str, network: Speller, begun: int) -> None:
    """Compare what was written with the one name that the network knows."""
    text = spell(name)
    right = [context for context, _ in windows(text, network.length)][begun:]
    expect("." not in found, "dot-kept")
    if network.asked != right:
        expect(network.asked, "never-asks")
        expect(len(network.asked) > 1 or len(right) == 1, "one-letter")
        expect(network.asked != right[: len(network.asked)], "stops-early")
        expect(begun == 0 or network.asked[0] != "." * network.length, "from-scratch")
        expect(len({*network.asked}) > 1, "context-stays")
        raise WrongError("other-context")
    expect(found != text[begun:] or not begun, "start-left-out")
    expect(spell(found) != text[begun:] or not begun, "start-left-out")
    expect(found == name or found != text, "not-joined")
    expect(found == name, "other-name")


def _judge_heated(write: Callable[[Speller, float], str]) -> None:
    """Where the end mark has the largest share, a cold network writes nothing at all."""
    random.seed(0)

    def letters(heat: float, shares: Shares) -> int:
        return sum(len(write(even(".a", shares), heat)) for _ in range(30))

    expect(letters(1, [0.6, 0.4]), "always-largest")
    hot, cold = letters(3, [0.9, 0.1]), letters(0.3, [0.9, 0.1])
    expect(cold < 2 * hot + 10, "upside-down")
    expect(not letters(COLD, [0.6, 0.4]), "no-heat")
    hot, cold = letters(3, [0.9, 0.1]), letters(0.8, [0.9, 0.1])
    expect(hot > cold, "no-heat")


# exercises


def judge_new(work: Work) -> None:
    """Judge ``new_names(network, heat, given, count)``."""
    new_names = work.function("new_names")
    spoken = ["ann", "bea", "cleo", "bea", "ann", "dora", "cleo", "ezra", "finn", "gil"]
    heats: list[float] = []
    said: Iterator[str] = iter(())

    def invent(_network: object, heat: float) -> str:
        heats.append(heat)
        with suppress(StopIteration):
            return next(said)
        raise WrongError("goes-on")

    work.stand_in("invent", invent)
    often = ["ann"] * 600 + spoken  # more than a fixed number of tries
    for words, given, count in (
        (spoken, ["ann", "finn"], 3),
        (spoken, ["dora"], 4),
        (spoken, [], 2),
        (often, ["ann"], 2),
    ):
        said = iter(words)
        asked = list(given)
        found = new_names("network", 0.7, asked, count)
        expect(found is not None, "returns-nothing")
        expect(isinstance(found, list | tuple), "no-list")
        expect(asked == given, "given-changed")
        expect(not set(found) & set(given), "old-ones")
        expect(len(set(found)) == len(found), "twice")
        expect(set(found) <= set(spoken), "made-up")
        expect(len(found) >= count, "too-few")
        expect(len(found) <= count, "too-many")
    expect(set(heats) == {0.7}, "other-heat")


def judge_begin(work: Work) -> None:
    """Judge ``begin_with(network, heat, start)``."""
    begin_with = work.function("begin_with")
    for name, length, start in [
        ("anna", 3, "an"),
        ("민수", 4, "민"),
        ("지우", 3, "지"),
        ("bo", 2, "b"),
        ("emil", 2, "emi"),
    ]:
        network = sure(name, length)
        found = _written(begin_with(network, 1, start))
        _spelled(found, name, network, begun=len(spell(start)))

    def write(network: Speller, heat: float) -> str:
        return _written(begin_with(network, heat, "a"))[1:]

    _judge_heated(write)
    for start in ("a", "aaa", "가"):
        endless = forever("가") if start == "가" else even(".a", [0, 1])
        expect(len(spell(_written(begin_with(endless, 1, start)))) == LONGEST, "other-limit")


def judge_likely(work: Work) -> None:
    """Judge ``likely(network, name)``."""
    likely = work.function("likely")
    shares = [0.25, 0.5, 0.125, 0.0625, 0.0625]  # of ".", "a", "b" and two more
    names = ["ab", "a", "bbab", "c"]
    found = [filled_in(likely(even(".abcd", shares), name)) for name in names]
    expect(None not in found, "returns-nothing")
    expect(all(isinstance(one, int | float) for one in found), "no-number")
    parts = [[shares[".abcd".index(letter)] for letter in name + "."] for name in names]

    def are(rule: Callable[[Shares], float]) -> bool:
        return near(found, [rule(each) for each in parts])

    if not are(_product):
        expect(not are(lambda p: _product(p[:-1])), "no-end")
        expect(not are(sum), "added")
        expect(not are(lambda _: 0), "starts-at-zero")
        expect(not are(lambda p: p[-1]), "last-only")
        expect(not are(lambda p: p[0]), "first-only")
        expect(not are(lambda p: 0.5 ** len(p)), "largest")
        raise WrongError("other-number")
    for name, length in NAMES:
        try:
            sureness = filled_in(likely(sure(name, length), name))
        except ValueError as error:  # a syllable is none of its letters
            raise WrongError("not-apart") from error
        expect(abs(sureness - 1) < SMALL, "other-context")


def _product(parts: Sequence[float]) -> float:
    whole = 1.0
    for part in parts:
        whole *= part
    return whole
