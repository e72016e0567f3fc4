"""The table of chapters 1 to 9: rows with their answers, what was predicted, and the score."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from neuron.checks import expect, listed
from neuron.draw.ask import asker
from neuron.draw.figure import Figure
from neuron.draw.markup import extent, fit, literal
from neuron.draw.palette import LINE, ONE, SOFT
from neuron.draw.scale import labels, number
from neuron.draw.sheet import WIDTH, Sheet
from neuron.draw.words import Words

PITCH = 32  # a row is high enough for a finger
SHOWN = 16  # rows that are drawn; the score counts all of them


def table(
    rows: Sequence[Sequence[Any]],
    predict: object = None,
    *,
    names: Sequence[str] | None = None,
    edit: str | None = None,
) -> Figure:
    """Draw rows ``(x1, ..., answer)``, beside each what ``predict`` says, and how many are right.

    ``edit="data"`` lets a click on an answer turn it over: row 0 is ``data[0][2]``.
    """
    kept = [
        tuple(listed(f"rows[{i}]", row, "a list like [1, 0, 1]"))
        for i, row in enumerate(listed("rows", rows))
    ]
    inputs = len(kept[0]) - 1
    for i, row in enumerate(kept):
        expect(len(row) == inputs + 1, f"rows[{i}]", f"{inputs + 1} values", row)
    titles = labels("names", names, inputs)
    name = literal(edit)
    predictions: list[Any] | None = None
    if predict is not None:
        ask = asker(predict, inputs)
        predictions = [_plain(ask(row[:-1])) for row in kept]

    def paint(say: Words) -> Sheet:
        return _paint(say, kept, titles, predictions, name)

    return Figure(paint)


def _plain(prediction: Any) -> Any:
    """Turn what NumPy and pandas made into Python's own numbers and lists."""
    prediction = prediction.to_numpy() if hasattr(prediction, "to_numpy") else prediction
    return prediction.tolist() if hasattr(prediction, "tolist") else prediction


def is_right(prediction: Any, answer: Any) -> bool:
    """Tell whether a prediction is the answer; a probability counts as the side of 0.5 it is on."""
    if isinstance(prediction, float) and 0 < prediction < 1 and answer in (0, 1):
        return bool((prediction > 0.5) == answer)
    return bool(prediction == answer)


def _paint(
    say: Words,
    rows: list[tuple[Any, ...]],
    titles: list[str],
    predictions: list[Any] | None,
    name: str | None,
) -> Sheet:
    shown = rows[:SHOWN]
    right = None
    if predictions is not None:
        right = [is_right(p, row[-1]) for p, row in zip(predictions, rows)]
    heads = [*titles, say("answer")] + ([say("prediction"), ""] if right else [])
    height = 26 + PITCH * len(shown) + (20 if len(rows) > SHOWN else 0) + (34 if right else 6)
    sheet = Sheet(height, say("table.title"), _summary(say, rows, titles, predictions, right))

    columns = _columns(heads)
    for x, room, head in columns:
        sheet.text(x, 13, fit(head, room - 4, 11), size=11, fill=SOFT)
    bottom = 26 + PITCH * len(shown)
    ruled = "".join(f"M8 {26 + PITCH * i}h344" for i in range(len(shown) + 1))
    sheet.add("path", d=ruled, stroke=LINE)
    for i, row in enumerate(shown):
        y = 26 + PITCH * (i + 0.5)
        for (x, room, _), value in zip(columns, row):
            sheet.text(x, y, fit(_text(value), room - 4), size=13)
        x, room, _ = columns[len(titles)]
        if name is not None:
            sheet.click(
                f"{name}[{i}][{len(titles)}]",
                (x - 20, y - 14, 40, 28),
                label=say("click.answer", row=i + 1, now=_text(row[-1])),
                pressed=bool(row[-1]),
                set_to="0" if row[-1] else "1",
            )
        if predictions is not None and right is not None:
            x, room, _ = columns[-2]
            fired = predictions[i] == 1
            sheet.text(
                x,
                y,
                fit(_text(predictions[i]), room - 4),
                size=13,
                weight=700,
                fill=ONE if fired else None,
            )
            (sheet.tick if right[i] else sheet.cross)(columns[-1][0], y)
    if len(rows) > SHOWN:
        sheet.text(WIDTH / 2, bottom + 10, say("table.more", count=len(rows) - SHOWN), fill=SOFT)
    if right:
        score = say("score", right=sum(right), total=len(right))
        sheet.text(352, height - 16, score, size=14, weight=700, anchor="end")
    return sheet


def _columns(heads: list[str]) -> list[tuple[float, float, str]]:
    """Share the width out by what the heads need: for every column its middle, width and head."""
    needs = [max(extent(head, 11) + 10, 34) for head in heads]
    share = 344 / sum(needs)
    stops = [8.0]
    for need in needs:
        stops.append(stops[-1] + need * share)
    return [((a + b) / 2, b - a, head) for (a, b), head in zip(pairwise(stops), heads)]


def _text(value: Any) -> str:
    return number(value) if isinstance(value, int | float) else str(value)


def _summary(
    say: Words,
    rows: list[tuple[Any, ...]],
    titles: list[str],
    predictions: list[Any] | None,
    right: list[bool] | None,
) -> str:
    parts = [say("table.head", names=", ".join(titles))]
    for i, (*x, answer) in enumerate(rows[:SHOWN]):
        key = "table.row"
        values = {"x": ", ".join(map(_text, x)), "answer": _text(answer)}
        if predictions is not None and right is not None:
            key = "table.right" if right[i] else "table.wrong"
            values["prediction"] = _text(predictions[i])
        parts.append(say(key, **values))
    if len(rows) > SHOWN:
        parts.append(say("table.more", count=len(rows) - SHOWN) + ".")
    if right:
        parts.append(say("score", right=sum(right), total=len(right)) + ".")
    return " ".join(parts)
