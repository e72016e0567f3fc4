"""How often each result came out, for one or several series of runs."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import floor
from statistics import mean, median

from neuron.checks import expect
from neuron.draw.figure import Figure
from neuron.draw.markup import extent, fit, short
from neuron.draw.palette import INK, LINE, ONE, PAPER, SOFT, THIRD, ZERO
from neuron.draw.scale import Scale, number, numbers, round_step, ticks
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

LEFT, RIGHT = 40.0, 348.0
HEIGHT = 84.0  # of one panel
BARS = 50  # at most so many share the axis
COLORS = (ONE, ZERO, THIRD, INK)


@dataclass(frozen=True)
class Bins:
    """Equal intervals: the i-th holds start + i·width and what follows, up to the next."""

    start: float
    width: float
    count: int

    def counts(self, values: Sequence[float]) -> list[int]:
        """Count the values in each interval."""
        # The small term puts 0.3 into the interval that begins at 3 × 0.1.
        found = Counter(floor((value - self.start) / self.width + 1e-9) for value in values)
        return [found[i] for i in range(self.count)]


def histogram(
    values: Sequence[float] | Mapping[str, Sequence[float]], *, label: str | None = None
) -> Figure:
    """Draw how often each value occurs, and the median; ``label`` says what is counted.

    A dictionary of several lists is drawn as panels one below the other over the same axis of
    values; each counts for itself: ``histogram({"and": epochs_and, "or": epochs_or})``.
    """
    named = values if isinstance(values, Mapping) else {"": values}
    expect(0 < len(named) <= len(COLORS), "values", f"1 to {len(COLORS)} lists", [*named])
    series = {
        str(name): numbers(f"values[{name!r}]" if name else "values", some, least=1, run_away=False)
        for name, some in named.items()
    }
    what = None if label is None else str(label)
    return Figure(lambda say: _paint(say, series, what))


def bins(values: Sequence[float]) -> Bins:
    """Choose at most ``BARS`` intervals of a round width that hold 0 and all values.

    Whole numbers get a whole width, so that each interval holds equally many of them.
    """
    low, high = min(0.0, *values), max(0.0, *values)
    width = round_step((high - low) / (BARS - 1) or 1.0)
    if _whole(values):
        width = max(width, 1.0)
    first = floor(low / width + 1e-9)
    return Bins(first * width, width, floor(high / width + 1e-9) - first + 1)


def _whole(values: Sequence[float]) -> bool:
    return all(value.is_integer() for value in values)


def _paint(say: Words, series: dict[str, list[float]], label: str | None) -> Sheet:
    everything = list(chain(*series.values()))
    shared = bins(everything)
    counted = [shared.counts(values) for values in series.values()]
    across = Scale(shared.start, shared.start + shared.width * shared.count, LEFT, RIGHT)
    heading = 46 if any(series) else 18
    pitch = HEIGHT + heading
    sheet = Sheet(
        pitch * len(series) + 40, say("histogram.title"), _summary(say, series, shared, counted)
    )
    # A bar of width 1 stands for one whole number: its value belongs under the bar's middle.
    half = 0.5 if shared.width == 1 and _whole(everything) else 0.0
    for i, (name, values) in enumerate(series.items()):
        y = pitch * (i + 1)
        _panel(sheet, counted[i], Scale(0, max(counted[i]), y, y - HEIGHT), COLORS[i])
        if name:
            sheet.text(LEFT, y - HEIGHT - 27, fit(name, 300), anchor="start", weight=600)
        _mark_median(sheet, say, median(values), across(median(values) + half), y)
    with sheet.group(font_size=11, fill=SOFT):
        for mark in ticks(shared.start, shared.start + shared.width * (shared.count - half), 6):
            sheet.text(across(mark + half), pitch * len(series) + 12, number(mark))
        sheet.text(
            (LEFT + RIGHT) / 2, pitch * len(series) + 28, fit(label or say("epochs"), RIGHT - LEFT)
        )
    return sheet


def _panel(sheet: Sheet, counts: list[int], up: Scale, color: str) -> None:
    marks = [mark for mark in ticks(0, up.high, 3) if mark.is_integer()]
    rules = "".join(f"M{short(LEFT)} {short(up(mark))}h{short(RIGHT - LEFT)}" for mark in marks)
    sheet.add("path", d=rules, stroke=LINE)
    with sheet.group(font_size=11, fill=SOFT, text_anchor="end"):
        for mark in marks:
            sheet.text(LEFT - 6, up(mark), number(mark))
    room = (RIGHT - LEFT) / len(counts)
    bars = "".join(
        f"M{short(LEFT + room * (i + 0.5))} {short(up.start)}V{short(up(count))}"
        for i, count in enumerate(counts)
        if count
    )
    sheet.add("path", d=bars, stroke=color, stroke_width=room - min(2.0, room / 4))


def _mark_median(sheet: Sheet, say: Words, value: float, x: float, y: float) -> None:
    """Draw the median as a pin over the bars."""
    sheet.line(x, y, x, y - HEIGHT - 6, stroke=PAPER, stroke_width=3.5)
    sheet.line(x, y, x, y - HEIGHT - 6, stroke_width=1.5, stroke_dasharray="4 2")
    text = say("median", value=number(value))
    half = extent(text, 11) / 2
    x = min(max(x, LEFT + half), RIGHT - half)
    sheet.text(x, y - HEIGHT - 11, text, size=11, weight=600)


def _summary(
    say: Words, series: dict[str, list[float]], shared: Bins, counted: list[list[int]]
) -> str:
    parts = []
    for (name, values), counts in zip(series.items(), counted):
        at = counts.index(max(counts))
        low = shared.start + at * shared.width
        key = "histogram.peak-one" if shared.width == 1 and _whole(values) else "histogram.peak"
        parts += [
            f"{name}: " * bool(name)
            + say(
                "histogram.series",
                count=len(values),
                low=number(min(values)),
                median=number(median(values)),
                mean=number(mean(values), 2),
                high=number(max(values)),
            ),
            say(key, low=number(low), high=number(low + shared.width), times=max(counts)),
        ]
    return " ".join(parts)
