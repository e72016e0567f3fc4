"""After chapter 15: a network that reads the reader's own hand, then one that reads others too."""

import re
from typing import Any

from neuron import digits
from neuron.network import Network as Model
from neuron_tutor.lessons.chapters.ch12 import REBUILDS as PARTS
from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.groups import as_package, share_right
from neuron_tutor.lessons.lesson import (
    Exercise,
    NotAttemptedError,
    Prediction,
    Work,
    WrongError,
    expect,
)

LEARNED, HELD_BACK = 20, 10  # drawings, at least: two lines and one
OWN, OTHERS = 0.8, 0.75  # of the drawings that were held back, of the other people's exam
GUESSING = 0.3  # so much is read by who has learned next to nothing
STAND_IN = 130  # pictures of the first writer

CELLS_OF = """\
def cells_of(picture):
    return [int(c == "#") for c in picture if c in ".#"]
"""
PILES = """\
learned = []
held_back = []
for k in range(len(hand)):
    x = cells_of(hand[k])
    if 1 in x:
        row = x + [k % 10]
        if k // 10 % 3 == 2:
            held_back.append(row)
        else:
            learned.append(row)
"""
BEFORE = f"""
{"".join(rebuild.solution for rebuild in PARTS.values())}
import random
from neuron import digits

hand = [""] * 100
{CELLS_OF}
images, labels, names, credit = digits()
strangers = []
for i in range(len(images)):
    strangers.append([int(value >= 0.5) for value in images[i]] + [labels[i]])
first, exam, strangers = strangers[:130], strangers[-200:], strangers[130:-360]
random.seed(1)
random.shuffle(strangers)
learned, held_back = first[:90], first[90:]
"""
HAND = """\
hand = [
    "..####.. .#####.. .#####.. .##.##.. .##.##.. .##.##.. .#####.. .#####..",
    "...##... ..###... ..###... ...##... ...##... ...##... ...##... ...##...",
    "..####.. ..#####. ..#####. ....###. ...###.. ..####.. ..#####. ..#####.",
    ".#####.. .#####.. ....###. ...####. ...####. ....###. .#####.. .#####..",
    "..###... ..###... ..####.. .#####.. .######. .######. ....##.. ....##..",
    ".#####.. .#####.. .###.... .#####.. ..####.. ....##.. .#####.. .#####..",
    "...###.. ..####.. .####... .####... .#####.. .#####.. .#####.. ..####..",
    ".######. .######. ...###.. ...###.. ...##... ...##... ...##... ...##...",
    "..###... ..####.. ..####.. ..####.. ..####.. ..####.. ..####.. ..####..",
    "..#####. .######. .#####.. .#####.. .#####.. ...###.. ...###.. ...##...",
    "..#####. ..#####. ..##.##. ..##.##. ..##.##. ..#####. ..#####. ..####..",
    "...###.. ..####.. ..####.. ...##... ...##... ...##... ...##... ...##...",
    "..#####. .######. .##.###. ...####. ..####.. .####... .######. .######.",
    "######.. ######.. ...###.. ...###.. ...###.. ....##.. .#####.. .#####..",
    "...##... ..###... ..#####. .######. .######. .######. ....##.. ....##..",
    ".######. .######. .###.... .######. ..#####. .....##. .######. .#####..",
    "....##.. ..####.. ..###... .###.... .######. .######. .######. ..####..",
    ".######. .######. ...####. ...###.. ...##... ...##... ...##... ...##...",
    "...###.. ..#####. ..#####. ...###.. ..####.. ..#####. ..#####. ...###..",
    "..####.. ..####.. ..#####. ..#####. ..####.. ....##.. ....##.. ....##..",
    "..#####. .######. .##..##. .##..##. .###.### .###.### ..#####. ..#####.",
    "...###.. ..####.. ..####.. ....##.. ....##.. ....##.. ....##.. ....##..",
    ".#####.. .######. .##.###. ...####. ..####.. ..###... .######. .######.",
    "..#####. ..#####. ....###. ...####. ...###.. ....##.. .#####.. .#####..",
    "...###.. ..####.. ..####.. .#####.. .######. .######. ....##.. ....##..",
    ".#####.. .#####.. .##..... .#####.. .######. ....###. .######. .#####..",
    "....###. ..#####. ..####.. .#####.. .######. .######. .######. ..#####.",
    ".######. .######. ....###. ...###.. ...###.. ...##... ...##... ...##...",
    "...###.. ..#####. ..#####. ..#####. ...####. ..#####. ..#####. ...###..",
    "..####.. ..####.. ..#####. ..#####. ...###.. ...###.. ...###.. ...##...",
]
"""
TEACH = """\
random.seed(1)
mine = Network(64, 16, 10)
for epoch in range(20):
    random.shuffle(learned)
    for *x, answer in learned:
        mine.learn(x, answer, 0.1)
"""
BOTH = """\
times = 300 // len(learned) + 1
mixed = strangers[:600] + learned * times
random.seed(1)
both = Network(64, 16, 10)
for epoch in range(2):
    random.shuffle(mixed)
    for *x, answer in mixed:
        both.learn(x, answer, 0.05)
"""


def _model(work: Work, name: str) -> Model:
    network = work[name]
    expect(hasattr(network, "first") and hasattr(network, "second"), "no-network")
    return as_package(network)


def _piles(work: Work) -> tuple[list[list[float]], list[list[float]]]:
    """Return what was learned from and what was held back: rows of black and white cells."""
    piles = work.names.get("learned"), work.names.get("held_back")
    for pile in piles:
        expect(isinstance(pile, list) and all(_is_row(row) for row in pile), "no-rows")
    learned, held_back = piles
    return learned or [], held_back or []


def _is_row(row: Any) -> bool:
    return (
        isinstance(row, list)
        and len(row) == 65
        and all(isinstance(value, int | float) for value in row)
        and row[-1] in range(10)
    )


def _judge_own(work: Work) -> None:
    model = _model(work, "mine")
    learned, held_back = _piles(work)
    expect(all(any(row[:-1]) for row in learned + held_back), "empty-drawing")
    drawn = work.names.get("hand")
    places = [k for k, one in enumerate(drawn) if "#" in one] if isinstance(drawn, list) else []
    one_digit = len({k % 10 for k in places}) == 1
    known = {tuple(row[:-1]) for row in learned}
    if known & {tuple(int(v >= 0.5) for v in image) for image in digits().X[:STAND_IN]}:
        expect(places, "stand-in")
        raise WrongError("one-digit" if one_digit else "too-few")
    expect(len({row[-1] for row in learned}) > 1, "one-digit")
    expect(len(learned) >= LEARNED and len(held_back) >= HELD_BACK, "too-few")
    expect(sum(tuple(row[:-1]) in known for row in held_back) <= len(held_back) / 2, "not-apart")
    right = share_right(model, held_back)
    taught = share_right(model, learned)
    if right < OWN:
        expect(max(right, taught) > GUESSING, "untaught")
        raise WrongError("not-yet")
    expect(taught > right - 0.1, "learned-the-held-back")


def _judge_both(work: Work) -> None:
    model = _model(work, "both")
    learned, held_back = _piles(work)
    exam = work.names.get("exam")
    if not exam or not held_back:
        raise NotAttemptedError
    own, others = share_right(model, held_back), share_right(model, exam)
    if own >= OWN and others >= OTHERS:
        expect(share_right(model, learned) > own - 0.15, "learned-the-held-back")
        return
    expect(max(own, others) > GUESSING, "untaught")
    expect(own < OWN, "only-mine")
    expect(others < OTHERS, "only-others")
    raise WrongError("not-yet")


def _others(output: str) -> str:
    """Tell how much of the other people's pictures the second network read."""
    _, others, before = map(float, re.findall(r": *([\d.]+) *%", output))
    if others <= 20:
        return "guesses"
    return "fewer" if others < before else "as-many"


OWN_HAND = f"{HAND}\n{PILES}\n{TEACH}"
WHITE, HELD = "........ " * 8, "held_back.append(row)"

EXERCISES = {
    "your-digits-own": Exercise(
        starter="mine = ...\n",
        solution=OWN_HAND,
        judge=_judge_own,
        before=BEFORE,
        wrong=[
            (TEACH, "stand-in"),
            ("mine = 80\n", "no-network"),
            (changed(OWN_HAND, "range(len(hand))", "range(20)"), "too-few"),
            (changed(OWN_HAND, "(64, 16, 10)", "(64, 16, 11)"), "other-sizes"),
            (changed(OWN_HAND, "in x:", "in x and k % 10 == 7:"), "one-digit"),
            (
                changed(OWN_HAND, "if 1 in x", "if x", "\n]\n", f'\n    "{WHITE}",\n]\n'),
                "empty-drawing",
            ),
            (changed(OWN_HAND, "range(20)", "range(0)"), "untaught"),
            (changed(OWN_HAND, "range(20)", "range(2)"), "not-yet"),
            (changed(OWN_HAND, "in learned:", "in held_back:"), "learned-the-held-back"),
            (changed(OWN_HAND, HELD, f"{HELD}\n            learned.append(row)"), "not-apart"),
            (changed(OWN_HAND, "[k % 10]", "[]"), "no-rows"),
        ],
    ),
    "your-digits-both": Exercise(
        starter="both = ...\n",
        solution=BOTH,
        judge=_judge_both,
        before=f"{BEFORE}\n{HAND}\n{PILES}",
        wrong=[
            (changed(BOTH, "range(2)", "range(0)"), "untaught"),
            ("both = 75\n", "no-network"),
            (changed(BOTH, "strangers[:600] + ", ""), "only-mine"),
            (changed(BOTH, "strangers[:600] + learned * times", "strangers[:600]"), "only-others"),
            (changed(BOTH, "range(2)", "range(1)", "0.05", "0.005"), "not-yet"),
            (changed(BOTH, "(64, 16, 10)", "(60, 16, 10)", "(x, ", "(x[4:], "), "other-sizes"),
        ],
    ),
}

PREDICTIONS = {
    "others-hand": Prediction("choice", _others, "fewer", ["guesses", "fewer", "as-many"]),
}
