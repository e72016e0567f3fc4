"""Chapter 11: one update of a small network, step by step, with the numbers of every product."""

from collections.abc import Sequence

from neuron.checks import expect, whole
from neuron.draw.figure import Figure
from neuron.draw.markup import Point, extent, literal
from neuron.draw.palette import BAD, INK, LINE, ONE, PAPER, SOFT, ZERO
from neuron.draw.scale import Scale, number
from neuron.draw.sheet import Sheet
from neuron.draw.update import CODE, Step, Update, update_of
from neuron.draw.words import Words

ACROSS = (34.0, 176.0, 312.0)  # inputs, hidden neurons, output
RADIUS = 18.0
TOP, PITCH, ROW = 84.0, 50.0, 15.0
RAIL = ("microscope.forward", "microscope.backward", "microscope.move")
TOLD = {
    "hidden": "microscope.hidden",
    "output": "microscope.output",
    "blame": "microscope.blame",
    "share": "microscope.share",
    "move-output": "microscope.move-output",
    "move-hidden": "microscope.move-hidden",
}

Spots = tuple[list[Point], list[Point], Point]


def microscope(
    network: object,
    x: Sequence[float],
    answer: float,
    rate: float,
    step: int = 1,
    *,
    edit: str | None = None,
) -> Figure:
    """Draw one step of what ``network.learn(x, answer, rate)`` does, with all its numbers.

    ``network`` has the lists ``hidden`` (the weights of each hidden neuron), ``hidden_biases`` and
    ``weights``, and one ``bias``, for sigmoid neurons and squared errors; it is not changed. The
    steps, counted from 1: each hidden neuron, the output, its blame, each hidden neuron's share,
    then the weights. ``edit="step"`` gives a slider, and makes of every neuron a way to its steps.
    """
    update = update_of(network, x, answer, rate)
    last = len(update.steps)
    wanted = f"a whole number from 1 to {last}"
    at = whole("step", step, wanted)
    expect(at <= last, "step", wanted, step)
    place = literal(edit)
    return Figure(lambda say: _paint(say, update, at, place))


def _paint(say: Words, update: Update, at: int, place: str | None) -> Sheet:
    steps = update.steps
    now = steps[at - 1]
    rows = max(len(update.hidden), len(update.x))
    below = TOP + PITCH * rows
    most = max(len(CODE[each.kind]) + len([*update.lines(say, each)]) for each in steps)
    lines = [*update.lines(say, now)]
    told = say(TOLD[now.kind], j=now.j, answer=number(update.answer))
    count = say("microscope.step", step=at, steps=len(steps))
    code = [f"{say('microscope.code')}: {line}" for line in CODE[now.kind]]
    summary = "\n".join([f"{count}. {told}", *(text for _, text in lines), *code])
    sheet = Sheet(below + ROW * most + 26, say("microscope.title"), summary)
    sheet.text(8, 12, count, anchor="start", fill=SOFT, size=11)
    sheet.text(8, 30, told, anchor="start", weight=700, size=12)
    _rail(sheet, say, steps, at, place)
    spots = _spots(update)
    _edges(sheet, update, now, spots)
    _neurons(sheet, say, update, at, spots)
    _marks(sheet, update, now, spots)
    y = below + 14
    with sheet.group(font_family="monospace", font_size=10, text_anchor="start", fill=SOFT):
        for line in CODE[now.kind]:
            sheet.text(8, y, line, size=10)
            y += ROW - 1
    y += 5
    for mark, text in lines:
        if mark:
            _badge(sheet, (15, y), mark)
        size = min(11.5, 328 / extent(text, 1.04))
        sheet.text(28, y, text, anchor="start", size=size)
        y += ROW
    if place is not None:
        _ways(sheet, say, update, at, place, spots)
    return sheet


def _rail(sheet: Sheet, say: Words, steps: list[Step], at: int, place: str | None) -> None:
    """Draw the three parts of the way as a line with a tick for each step."""
    along = Scale(1, len(steps), 22, 338)
    y = 50.0
    for part, key in enumerate(RAIL):
        mine = [i for i, step in enumerate(steps, 1) if step.part == part]
        left, right = along(mine[0]), along(mine[-1])
        color = (INK, BAD, ONE)[part]
        on = steps[at - 1].part == part
        look = {"stroke_width": 4 if on else 2, "stroke_linecap": "round"}
        sheet.line(left, y, right, y, stroke=color if on else LINE, **look)
        words = say(key)
        room = max(0.0, extent(words, 10) / 2 - (338 - (left + right) / 2) - 14)
        sheet.text((left + right) / 2 - room, y + 17, words, size=10, fill=color if on else SOFT)
    sheet.add("circle", cx=along(at), cy=y, r=6, fill=INK)
    if place is None:
        return
    sheet.drag(
        place,
        along(at),
        y,
        values=[at],
        axis="x",
        unit=[along.unit],
        low=[1],
        high=[len(steps)],
        step=1,
        label=say("microscope.drag"),
        text=say("microscope.step", step=at, steps=len(steps)),
    )


def _spots(update: Update) -> Spots:
    """Place the inputs, the hidden neurons and the output."""
    rows = max(len(update.hidden), len(update.x))
    middle = TOP + PITCH * rows / 2 - 4

    def column(x: float, count: int) -> list[Point]:
        return [(x, middle + PITCH * (i - (count - 1) / 2)) for i in range(count)]

    inputs = column(ACROSS[0], len(update.x))
    return inputs, column(ACROSS[1], len(update.hidden)), (ACROSS[2], middle)


def _active(update: Update, now: Step, spots: Spots) -> list[tuple[Point, Point, float]]:
    """Return the edges that a step is about, in the direction of the arrow, with their weights."""
    inputs, hidden, output = spots
    if now.kind in ("hidden", "move-hidden"):
        return [(spot, hidden[now.j], w) for spot, w in zip(inputs, update.hidden[now.j])]
    if now.kind in ("output", "move-output"):
        return [(spot, output, w) for spot, w in zip(hidden, update.weights)]
    return [(output, hidden[now.j], update.weights[now.j])] if now.kind == "share" else []


def _edges(sheet: Sheet, update: Update, now: Step, spots: Spots) -> None:
    inputs, hidden, output = spots
    every = [
        (spot, hidden[j], weight)
        for j, weights in enumerate(update.hidden)
        for spot, weight in zip(inputs, weights)
    ]
    every += [(spot, output, weight) for spot, weight in zip(hidden, update.weights)]
    with sheet.group(stroke_opacity=0.35):
        for start, end, weight in every:
            color = ONE if weight > 0 else ZERO if weight < 0 else LINE
            wide = min(4.0, 1 + 0.8 * abs(weight))
            sheet.line(*_rim(start, end), *_rim(end, start), stroke=color, stroke_width=wide)
    for start, end, weight in _active(update, now, spots):
        color = BAD if now.kind == "share" else ONE if weight > 0 else ZERO
        sheet.arrow(_rim(start, end), _rim(end, start), color=color, width=2.5)


def _rim(center: Point, toward: Point) -> Point:
    """Return where the way from a neuron's middle to another leaves it."""
    (x1, y1), (x2, y2) = center, toward
    share = (RADIUS + 1) / ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    return x1 + share * (x2 - x1), y1 + share * (y2 - y1)


def _neurons(sheet: Sheet, say: Words, update: Update, at: int, spots: Spots) -> None:
    """Draw inputs, neurons and answer, with the values that are known by this step."""
    inputs, hidden, output = spots
    done = update.steps[:at]
    now = done[-1]
    for (x, y), value in zip(inputs, update.x):
        look = {"rx": 6, "fill": PAPER, "stroke": SOFT, "stroke_width": 1.5}
        sheet.add("rect", x=x - 18, y=y - 15, width=36, height=30, **look)
        sheet.text(x, y, number(value, 2), weight=600)
    known = {step.j for step in done if step.kind == "hidden"}
    blamed = {step.j for step in done if step.kind == "share"}
    for j, spot in enumerate(hidden):
        here = now.j == j and now.kind in ("hidden", "share", "move-hidden")
        signal = update.signals[j] if j in known else None
        _neuron(sheet, spot, signal, update.blames[j] if j in blamed else None, here=here)
    kinds = {step.kind for step in done}
    out = update.output if "output" in kinds else None
    here = now.kind in ("output", "blame", "move-output")
    _neuron(sheet, output, out, update.blame if "blame" in kinds else None, here=here)
    wish = f"{say('answer')} {number(update.answer, 2)}"
    sheet.text(output[0], output[1] - RADIUS - 10, wish, size=11, fill=SOFT)


def _neuron(
    sheet: Sheet, spot: Point, value: float | None, blame: float | None, *, here: bool
) -> None:
    x, y = spot
    look = {"stroke": INK if here else SOFT, "stroke_width": 3 if here else 1.5}
    sheet.add("circle", cx=x, cy=y, r=RADIUS, fill=PAPER, **look)
    if value is not None:
        sheet.text(x, y, number(value, 2), size=11.5, weight=600)
    if blame is not None:
        sheet.text(x, y + RADIUS + 7, number(blame), size=10, weight=700, fill=BAD, halo=True)


def _marks(sheet: Sheet, update: Update, now: Step, spots: Spots) -> None:
    """Write beside each edge of this step the mark of its line below, and its weight."""
    active = _active(update, now, spots)
    near = now.kind in ("hidden", "move-hidden")
    for i, (start, end, weight) in enumerate(active):
        (x1, y1), (x2, y2) = start, end
        share = 0.46 if near else 0.5
        x, y = x1 + share * (x2 - x1), y1 + share * (y2 - y1)
        sheet.text(x + 9, y, number(weight, 2), size=10.5, anchor="start", weight=600, halo=True)
        _badge(sheet, (x, y), str(i + 1))


def _badge(sheet: Sheet, at: Point, mark: str) -> None:
    sheet.add("circle", cx=at[0], cy=at[1], r=6.5, fill=SOFT)
    sheet.text(*at, mark, size=9, weight=700, fill=PAPER)


def _ways(sheet: Sheet, say: Words, update: Update, at: int, place: str, spots: Spots) -> None:
    """Let a press on a neuron go to its next step, and after its last one to its first."""
    _, hidden, output = spots
    steps = update.steps
    outer = ("output", "blame", "move-output")
    for j, (x, y) in enumerate([*hidden, output]):
        last = j == len(hidden)
        mine = [
            i
            for i, step in enumerate(steps, 1)
            if (step.kind in outer if last else step.kind not in outer and step.j == j)
        ]
        following = next((i for i in mine if i > at), mine[0])
        name = say("output") if last else say("microscope.neuron", j=j)
        sheet.click(
            place,
            (x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS),
            label=say("microscope.go", name=name, step=following),
            pressed=at in mine,
            set_to=str(following),
        )
