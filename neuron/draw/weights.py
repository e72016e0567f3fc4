"""The weight map: every place is a neuron with these two weights, its colour is its score."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist
from typing import Any

from neuron.checks import expect, listed
from neuron.draw.ask import probability, snapshot, steady, wants_list
from neuron.draw.figure import Figure
from neuron.draw.markup import Point, place
from neuron.draw.palette import GOOD, INK, ONE, PAPER, THIRD, ZERO
from neuron.draw.plane import BOTTOM, LEFT, SHAPES, SIDE, TOP, Plane, marker
from neuron.draw.regions import area, middle, regions
from neuron.draw.scale import Scale, labels, number, places, points, span
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

Place = Sequence[float]
Answers = tuple[int, ...]
MOST = 64  # rows
DOTS = tuple(zip(SHAPES, (ONE, ZERO, THIRD, INK)))
FACTORS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)  # how much longer arrows may be drawn


@dataclass(frozen=True)
class _Map:
    ask: Callable[[float, float], Answers]
    wanted: Answers
    plane: Plane
    names: Sequence[str]
    path: list[Place]
    dots: list[Point]
    steps: list[Place]
    handles: list[str]
    answers: list[Answers]  # of the dots, asked at once

    def score(self, answers: Answers) -> int:
        """Count the rows that are right."""
        return sum(a == b for a, b in zip(answers, self.wanted))

    def shade(self, answers: Answers) -> float:
        """More right is more opaque; all right stands out."""
        score, total = self.score(answers), len(self.wanted)
        return 0.62 if score == total else 0.06 + 0.28 * score / total


def weight_map(
    make: Callable[[float, float], Any],
    rows: Sequence[Sequence[float]],
    *,
    path: Sequence[Place] | None = None,
    dots: Sequence[Place] | None = None,
    steps: Sequence[Place] | None = None,
    low: float = -1,
    high: float = 3,
    names: Sequence[str] = ("w1", "w2"),
    edit: str | Sequence[str] | None = None,
) -> Figure:
    """Draw which weights answer which rows rightly, by asking ``make(w1, w2)`` all over the map.

    ``make`` returns a neuron or a function; ``rows`` are ``(x1, x2, answer)``. ``path`` is where
    training went, ``dots`` are places to compare (at most 4), ``steps`` the weights before, between
    and after single corrections: one arrow each, all drawn longer by a factor that is written
    below. ``edit=("w1", "w2")`` makes the first dot a handle for these variables; ``edit="dots"``
    makes every dot one for its place in that list.
    """
    kept = points("rows", rows, 3, "two inputs and one answer", least=1)
    expect(len(kept) <= MOST, "rows", f"at most {MOST} rows", kept)
    spots = _places("dots", dots)
    expect(len(spots) <= len(DOTS), "dots", f"at most {len(DOTS)}, to tell them apart", spots)
    expect(edit is None or spots, "edit", "a dot to drag", edit)
    ends = span(low, high)
    ask = _asker(make, kept)
    steady(ask, *ends, "make")
    subject = _Map(
        ask,
        tuple(int(row[2] > 0) for row in kept),
        Plane(*ends),
        labels("names", names, 2),
        _places("path", path),
        spots,
        _places("steps", steps),
        _handles(edit, len(spots)),
        [ask(*spot) for spot in spots] or [ask(*ends)],
    )
    return Figure(lambda say: _paint(say, subject))


def _places(name: str, given: Sequence[Place] | None) -> list[Any]:
    """Copy pairs of weights; those of a training may have run away."""
    return points(name, [] if given is None else given, 2, "two weights", run_away=True)


def _asker(
    make: Callable[[float, float], Any], rows: list[tuple[float, ...]]
) -> Callable[[float, float], Answers]:
    expect(callable(make), "make", "a function or a class of two weights", make)
    make = snapshot(make)
    first = make(0.5, 0.5)
    wanted = "a function that makes something with predict, or a function"
    expect(callable(getattr(first, "predict", first)), "make", wanted, first)
    as_list = wants_list(getattr(first, "predict", first), 2)
    inputs = [row[:2] for row in rows]

    def ask(w1: float, w2: float) -> Answers:
        made = make(w1, w2)
        predict = getattr(made, "predict", made)
        if as_list:
            return tuple(int(probability(predict(list(x)), x) > 0.5) for x in inputs)
        return tuple(int(probability(predict(*x), x) > 0.5) for x in inputs)

    return ask


def _handles(edit: str | Sequence[str] | None, count: int) -> list[str]:
    if edit is None:
        return []
    if isinstance(edit, str):
        return [f"{place(edit)}[{i}][0] {edit}[{i}][1]" for i in range(count)]
    names = listed("edit", edit, "two names")
    expect(len(names) == 2, "edit", "two names", names)
    return [" ".join(map(place, names))]


def _paint(say: Words, subject: _Map) -> Sheet:
    plane = subject.plane
    found = regions(subject.ask, (plane.low, plane.high), (plane.low, plane.high))
    notes = _notes(say, subject)
    sheet = Sheet(
        BOTTOM + 44 + 18 * (len(subject.dots) + len(notes)),
        say("map.title"),
        _summary(say, subject, sorted(found.polygons, reverse=True), notes),
    )
    with sheet.group(fill=GOOD):
        for answers, polygons in found.polygons.items():
            plane.fill(sheet, polygons, fill_opacity=subject.shade(answers))
    plane.edges(sheet, found.edges, stroke=PAPER, stroke_width=1.5)
    plane.axes(sheet, subject.names)
    grown = _grown(plane, subject.steps) if len(subject.steps) > 1 else []
    taken = [*grown, *(plane(spot) for spot in [*subject.dots, *subject.path[-1:]])]
    with sheet.group(font_size=10.5):
        for answers, polygons in found.polygons.items():
            outline = max((plane.line(polygon) for polygon in polygons), key=area)
            _name_region(sheet, subject, answers, outline, taken)

    if len(subject.path) > 1:
        plane.path(sheet, subject.path)
        _dot(sheet, plane, subject.path[-1], 0)
    with sheet.window(LEFT, TOP, SIDE, SIDE):
        for here, there in pairwise(grown):
            sheet.arrow(here, there, width=2)
    for first in grown[:1]:
        marker(sheet, "circle", first, ONE, 5)
    for i, spot in enumerate(subject.dots):
        _dot(sheet, plane, spot, i)
    _legend(sheet, say, subject, notes)
    for handle, spot in zip(subject.handles, subject.dots):
        if plane.holds(spot):
            plane.handle(sheet, handle, spot, label=say("drag.dot"), names=subject.names)
    return sheet


def _legend(sheet: Sheet, say: Words, subject: _Map, notes: list[str]) -> None:
    y = BOTTOM + 32.0
    with sheet.group(text_anchor="start"):
        for (shape, color), spot, answers in zip(DOTS, subject.dots, subject.answers):
            y += 18
            marker(sheet, shape, (LEFT + 6, y), color, 5, halo=False)
            sheet.text(LEFT + 18, y, _told(say, subject, spot, answers))
        for note in notes:
            y += 18
            sheet.text(LEFT, y, note, size=11)


def _name_region(
    sheet: Sheet, subject: _Map, answers: Answers, outline: list[Point], taken: list[Point]
) -> None:
    """Write a region's answers and score into it, beside what is drawn there, if there is room."""
    width = 6.6 * len(answers)
    xs = [x for x, _ in outline]
    if max(xs) - min(xs) < width + 14 or area(outline) < 40 * width:
        return
    mx, my = middle(outline)
    # The middle, else on the way from there to a corner.
    spots = [(mx + (x - mx) * s, my + (y - my) * s) for s in (0, 0.35, 0.5) for x, y in outline]
    for x, y in spots:
        inside = LEFT + width / 2 < x < LEFT + SIDE - width / 2
        if inside and all(abs(x - p) > width / 2 + 15 or abs(y - q) > 22 for p, q in taken):
            break
    else:
        return
    goal = answers == subject.wanted
    weight = 700 if goal else None
    sheet.text(x, y - 6, " ".join(map(str, answers)), weight=weight)
    sheet.text(x - 6 * goal, y + 7, f"{subject.score(answers)}/{len(answers)}", weight=weight)
    if goal:
        sheet.tick(x + 12, y + 7, 4, INK)


def _dot(sheet: Sheet, plane: Plane, spot: Place, i: int) -> None:
    """Draw a dot, or at the edge an arrow towards one that has left the map."""
    shape, color = DOTS[i]
    x, y = plane((plane.x.clamp(spot[0]), plane.y.clamp(spot[1])))
    if plane.holds(spot):
        marker(sheet, shape, (x, y), color)
        return
    cx, cy = LEFT + SIDE / 2, TOP + SIDE / 2
    away = ((x - cx) ** 2 + (y - cy) ** 2) ** 0.5
    sheet.arrow((x - 26 * (x - cx) / away, y - 26 * (y - cy) / away), (x, y), color=color, width=3)


def _grown(plane: Plane, steps: list[Place]) -> list[Point]:
    """Enlarge the corrections around the first place."""
    factor = _factor(plane.x, steps)
    return [plane([a + factor * (b - a) for a, b in zip(steps[0], place)]) for place in steps]


def _factor(x: Scale, steps: list[Place]) -> int:
    """Choose a round factor that makes the arrows long enough to see and keeps them together."""
    longest = max(dist(a, b) for a, b in pairwise(steps)) * x.unit
    spread = max(dist(steps[0], place) for place in steps) * x.unit
    factors = [f for f in FACTORS if f * longest <= 64 and f * spread <= 140]
    return max(factors) if 0 < longest < 20 and factors else 1


def _told(say: Words, subject: _Map, spot: Place, answers: Answers) -> str:
    return say(
        "map.dot",
        place=places(spot),
        answers=" ".join(map(str, answers)),
        right=subject.score(answers),
        total=len(subject.wanted),
    )


def _notes(say: Words, subject: _Map) -> list[str]:
    """Say in words what the lines on the map are."""
    notes = []
    if len(subject.path) > 1:
        first, last = subject.path[0], subject.path[-1]
        count = sum(tuple(a) != tuple(b) for a, b in pairwise(subject.path))
        notes.append(say("map.path", count=count, start=places(first), end=places(last)))
    if len(subject.steps) > 1:
        first, last = subject.steps[0], subject.steps[-1]
        notes.append(say("map.steps", start=places(first), end=places(last)))
        factor = _factor(subject.plane.x, subject.steps)
        if factor > 1:
            notes.append(say("map.longer", factor=factor))
    return notes


def _summary(say: Words, subject: _Map, found: list[Answers], notes: list[str]) -> str:
    plane = subject.plane
    parts = [
        say(
            "map.regions",
            x=subject.names[0],
            y=subject.names[1],
            low=number(plane.low),
            high=number(plane.high),
            count=len(found),
            answers=", ".join(" ".join(map(str, answers)) for answers in found),
        ),
        say(
            "map.goal" if subject.wanted in found else "map.no-goal",
            answers=" ".join(map(str, subject.wanted)),
        ),
    ]
    parts += [
        _told(say, subject, spot, answers) + "."
        for spot, answers in zip(subject.dots, subject.answers)
    ]
    return " ".join(parts + [note + "." for note in notes])
