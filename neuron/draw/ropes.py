"""Chapter 5: every weight is a rope, and every row pulls it up or down."""

from collections.abc import Sequence

from neuron.checks import expect, listed
from neuron.draw.figure import Figure
from neuron.draw.markup import fit
from neuron.draw.palette import INK, ONE, SOFT, ZERO
from neuron.draw.plane import marker
from neuron.draw.scale import Scale, labels, number, numbers
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

PITCH = 22.0  # of one row's bar
MIDDLE = 180.0
REACH = 100.0  # the longest pull
MOST = 64  # rows, and weights: more than anybody looks at


def tug_of_war(pulls: Sequence[Sequence[float]], *, names: Sequence[str] | None = None) -> Figure:
    """Draw how often each row pulled each weight: up counts as +, down as −.

    ``pulls[row][weight]`` is the sum of the row's nudges, such as ``[[-86, -86], [173, 0], [0, 0],
    [0, 0]]``: row 1 pulled both weights down 86 times, row 2 pulled the first one up 173 times.
    """
    rows = listed("pulls", pulls, "a list for every row")
    expect(len(rows) <= MOST, "pulls", f"at most {MOST} rows", rows)
    kept = [numbers(f"pulls[{i}]", row, least=1, run_away=False) for i, row in enumerate(rows)]
    expect(len(kept[0]) <= MOST, "pulls[0]", f"at most {MOST} weights", kept[0])
    for i, row in enumerate(kept):
        expect(len(row) == len(kept[0]), f"pulls[{i}]", f"{len(kept[0])} numbers", row)
    ropes = labels("names", names, len(kept[0]), "w")
    return Figure(lambda say: _paint(say, kept, ropes))


def wasted(pulls: Sequence[Sequence[float]]) -> float:
    """Return which share of all pulling was undone by pulling the other way (0 to 1)."""
    total = sum(abs(pull) for row in pulls for pull in row)
    kept = sum(abs(sum(rope)) for rope in zip(*pulls))
    return 1 - kept / total if total else 0.0


def _paint(say: Words, pulls: list[list[float]], names: list[str]) -> Sheet:
    rows = len(pulls)
    block = 42 + PITCH * rows
    longest = max(1.0, *(abs(pull) for row in pulls for pull in row))
    sheet = Sheet(26 + block * len(names) + 26, say("ropes.title"), _summary(say, pulls, names))
    sheet.text(92, 12, "← " + say("ropes.down"), size=11, fill=ZERO, weight=600)
    sheet.text(268, 12, say("ropes.up") + " →", size=11, fill=ONE, weight=600)
    for k, name in enumerate(names):
        rope = [row[k] for row in pulls]
        _rope(
            sheet,
            say,
            rope,
            name,
            along=Scale(-longest, longest, MIDDLE - REACH, MIDDLE + REACH),
            top=26 + block * k,
        )
    share = say("ropes.wasted", share=round(100 * wasted(pulls)))
    sheet.text(352, sheet.height - 12, share, anchor="end", weight=700)
    return sheet


def _rope(
    sheet: Sheet, say: Words, rope: list[float], name: str, *, along: Scale, top: float
) -> None:
    y = top + 16
    left, right = MIDDLE - REACH - 8, MIDDLE + REACH + 8
    with sheet.group(stroke=SOFT):
        sheet.add("path", d=f"M{left} {y}H{right}", stroke_width=3, stroke_linecap="round")
        down = PITCH * len(rope) + 20
        sheet.add("path", d=f"M{MIDDLE} {y - 8}v{down}", stroke_dasharray="2 3")
    # The knot has gone where all the pulling together takes the weight.
    marker(sheet, "diamond", (along(along.clamp(sum(rope))), y), INK)
    sheet.text(8, y, fit(name, 64, 14), size=14, weight=700, anchor="start")
    sheet.text(352, y, _signed(sum(rope)), size=13, weight=700, anchor="end")
    for i, pull in enumerate(rope):
        middle = y + 12 + PITCH * (i + 0.5)
        sheet.text(8, middle, say("row", row=i + 1), size=11, fill=SOFT, anchor="start")
        end = along(pull)
        if pull > 0:
            sheet.arrow((MIDDLE, middle), (end, middle), color=ONE, width=5)
            sheet.text(end + 5, middle, _signed(pull), size=11, weight=600, anchor="start")
        elif pull < 0:
            sheet.arrow((MIDDLE, middle), (end, middle), color=ZERO, width=5)
            sheet.text(end - 5, middle, _signed(pull), size=11, weight=600, anchor="end")
        else:
            sheet.text(MIDDLE + 8, middle, "0", size=11, fill=SOFT, anchor="start")


def _signed(value: float) -> str:
    return f"+{number(value)}" if value > 0 else number(value)


def _summary(say: Words, pulls: list[list[float]], names: list[str]) -> str:
    parts = []
    for k, name in enumerate(names):
        rope = [row[k] for row in pulls]
        each = ", ".join(
            say("ropes.pull", row=i + 1, pull=_signed(pull)) for i, pull in enumerate(rope) if pull
        )
        parts.append(
            say(
                "ropes.rope",
                name=name,
                pulls=each or say("ropes.nobody"),
                up=number(sum(pull for pull in rope if pull > 0)),
                down=number(-sum(pull for pull in rope if pull < 0)),
                net=_signed(sum(rope)),
            )
        )
    return " ".join([*parts, say("ropes.wasted", share=round(100 * wasted(pulls))) + "."])
