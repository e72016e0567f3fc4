"""After chapter 15: a network that reads the reader's own hand, then one that reads others too."""

import re
from typing import Any

from neuron import digits
from neuron.network import Network as Model
from neuron_tutor.lessons.chapters.ch12 import REBUILDS as PARTS
from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.groups import Rows, as_package, is_mixed, share_right
from neuron_tutor.lessons.lesson import (
    Exercise,
    Prediction,
    Work,
    WrongError,
    expect,
)

LEARNED, HELD_BACK = 20, 10  # drawings, at least: two lines and one
OWN, OTHERS = 0.8, 0.75  # of the drawings that were held back, of the other people's exam
GUESSING = 0.3  # so much is read by who has learned next to nothing
STAND_IN = 130  # pictures of the first writer
EXAM, BETWEEN = 200, 160  # the last pictures; those before them, which may share writers

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


def _own_piles(work: Work) -> tuple[Rows, Rows]:
    """Return both piles, if the reader has drawn them and they are enough to be a test."""
    learned, held_back = _piles(work)
    expect(all(any(row[:-1]) for row in learned + held_back), "empty-drawing")
    drawn = work.names.get("hand")
    places = [k for k, one in enumerate(drawn or ()) if "#" in one]
    known = {tuple(row[:-1]) for row in learned}
    if known & {tuple(int(v >= 0.5) for v in image) for image in digits().X[:STAND_IN]}:
        expect(places, "stand-in")
        expect(len({k % 10 for k in places}) > 1, "one-digit")
        kept = sum(k // 10 % 3 == 2 for k in places)
        expect(len(places) - kept < LEARNED or kept < HELD_BACK, "piles-before")
        raise WrongError("too-few")
    expect(len({row[-1] for row in learned}) > 1, "one-digit")
    expect(len(learned) >= LEARNED and len(held_back) >= HELD_BACK, "too-few")
    expect(sum(tuple(row[:-1]) in known for row in held_back) <= len(held_back) / 2, "not-apart")
    return learned, held_back


def _judge_own(work: Work) -> None:
    model = _model(work, "mine")
    learned, held_back = _own_piles(work)
    expect(work["mine"] is not work.names.get("theirs"), "theirs")
    right = share_right(model, held_back)
    taught = share_right(model, learned)
    if right < OWN:
        expect(max(right, taught) > GUESSING, "untaught")
        raise WrongError("not-yet")
    expect(taught > right - 0.1, "learned-the-held-back")
    expect(taught > right or not is_mixed(work, held_back, learned), "mixed-piles")


def _judge_both(work: Work) -> None:
    model = _model(work, "both")
    learned, held_back = _own_piles(work)
    exam, strangers = _by_others()
    own, others = share_right(model, held_back), share_right(model, exam)
    if own >= OWN and others >= OTHERS:
        taught, theirs = share_right(model, learned), share_right(model, strangers)
        expect(taught > own - 0.15, "learned-the-held-back")
        expect(theirs > others - 0.05, "learned-the-exam")
        teachers = learned + strangers
        expect(taught > own or not is_mixed(work, held_back, teachers), "mixed-piles")
        expect(theirs > others + 0.02 or not is_mixed(work, exam, teachers), "mixed-piles")
        return
    expect(max(own, others) > GUESSING, "untaught")
    expect(own < OWN, "only-mine")
    expect(others < OTHERS, "only-others")
    raise WrongError("not-yet")


def _by_others() -> tuple[Rows, Rows]:
    """Return the other people's exam, and those who teach: black and white, as on the page."""
    data = digits()
    pairs = zip(data.X, data.y)
    rows: Rows = [[*(int(v >= 0.5) for v in image), label] for image, label in pairs]
    return rows[-EXAM:], rows[STAND_IN : -EXAM - BETWEEN]


def _others(output: str) -> str:
    """Tell how much of the other people's pictures the second network read."""
    _, others, before = map(float, re.findall(r": *([\d.]+) *%", output))
    if others <= 20:
        return "guesses"
    return "fewer" if others < before else "as-many"


AS_BEFORE = "learned, held_back = first[:90], first[90:]\n"
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
            (f"{HAND}{PILES}mine = Network\n", "no-network"),
            (f"{OWN_HAND}mine = theirs = Network(64, 16, 10)\n", "theirs"),
            (f"{HAND}{TEACH}", "piles-before"),
            (
                changed(
                    OWN_HAND, "in learned:", "in everything:", "(learned)", "(everything)"
                ).replace("mine =", "everything = learned + held_back\nmine =", 1),
                "mixed-piles",
            ),
            (changed(OWN_HAND, "0.1)", "3)"), "untaught"),
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
            (f"hand = []\n{AS_BEFORE}{BOTH}", "stand-in"),
            (f"hand[7:] = []\n{AS_BEFORE}{BOTH}", "too-few"),
            (f"hand[:] = [hand[k] * (k % 10 == 3) for k in range(30)]\n{PILES}{BOTH}", "one-digit"),
            (f"hand[10:] = hand[:10] * 2\n{PILES}{BOTH}", "not-apart"),
            (f"{AS_BEFORE}{BOTH}", "piles-before"),
            (f"held_back[0][:-1] = [0] * 64\n{BOTH}", "empty-drawing"),
            ("learned = hand\nboth = Network(64, 16, 10)\n", "no-rows"),
            (changed(BOTH, "strangers[:600]", "exam", "range(2)", "range(8)"), "learned-the-exam"),
            (
                changed(BOTH, "strangers[:600]", "strangers[:600] + exam", "range(2)", "range(4)"),
                "mixed-piles",
            ),
            (changed(BOTH, "learned * times", "(learned + held_back) * times"), "mixed-piles"),
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
