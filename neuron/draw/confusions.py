"""Chapter 12: which class was taken for which, as a square of counts."""

from collections.abc import Sequence

from neuron.checks import expect, listed, whole
from neuron.draw.figure import Figure
from neuron.draw.markup import fit, short
from neuron.draw.palette import BAD, GOOD, INK, LINE, SOFT
from neuron.draw.scale import labels as names_of
from neuron.draw.sheet import WIDTH, Sheet
from neuron.draw.words import Words

LEFT, TOP = 44.0, 40.0
MOST = 12  # classes: smaller squares hold no number
COUNTED = 1_000_000
Counts = list[list[int]]


def confusion(matrix: Sequence[Sequence[int]], *, labels: Sequence[object] | None = None) -> Figure:
    """Draw a confusion matrix: a row for each right answer, a column for each prediction.

    ``matrix[8][1]`` counts the pictures of an 8 that were taken for a 1. What is right lies on the
    diagonal, in green; everything else is a mistake. ``labels`` name the classes, else
    0, 1, 2 and so on.
    """
    rows = listed("matrix", matrix, "a list of rows of counts")
    expect(len(rows) <= MOST, "matrix", f"at most {MOST} rows", rows)
    counts = []
    for i, row in enumerate(rows):
        kept = listed(f"matrix[{i}]", row, f"{len(rows)} counts")
        expect(len(kept) == len(rows), f"matrix[{i}]", f"{len(rows)} counts", kept)
        kept = [whole(f"matrix[{i}]", count, "counts of 0 or more", 0) for count in kept]
        expect(max(kept) <= COUNTED, f"matrix[{i}]", f"counts up to {COUNTED:,}", max(kept))
        counts.append(kept)
    names = names_of("labels", range(len(rows)) if labels is None else labels, len(rows))
    return Figure(lambda say: _paint(say, counts, names))


def _paint(say: Words, counts: Counts, names: list[str]) -> Sheet:
    side = (WIDTH - LEFT - 10) / len(counts)
    height = TOP + side * len(counts) + 10
    sheet = Sheet(height, say("confusion.title"), _summary(say, counts, names))
    sheet.text(LEFT + side * len(counts) / 2, 10, say("confusion.read"), size=11, fill=SOFT)
    sheet.text(6, 28, say("answer"), size=11, fill=SOFT, anchor="start")
    for k, name in enumerate(names):
        sheet.text(LEFT + side * (k + 0.5), 28, fit(name, side - 2), weight=700)
        sheet.text(LEFT - 14, TOP + side * (k + 0.5), fit(name, 24), weight=700)
    largest = max(
        (n for i, row in enumerate(counts) for j, n in enumerate(row) if i != j), default=0
    )
    ends = [LEFT + side * len(counts), TOP + side * len(counts)]
    grid = "".join(
        f"M{short(LEFT)} {short(TOP + side * k)}H{short(ends[0])}"
        f"M{short(LEFT + side * k)} {short(TOP)}V{short(ends[1])}"
        for k in range(len(counts) + 1)
    )
    sheet.add("path", d=grid, stroke=LINE)
    for i, row in enumerate(counts):
        for j, count in enumerate(row):
            if not count and i != j:
                continue
            x, y = LEFT + side * j, TOP + side * i
            share = 0.25 if i == j else 0.2 + 0.6 * count / largest
            look = {"fill": GOOD if i == j else BAD, "fill_opacity": share}
            sheet.add("rect", x=x + 2, y=y + 2, width=side - 4, height=side - 4, **look)
            ink, weight = (SOFT, None) if i == j else (INK, 700)
            text = fit(str(count), side - 2) if count else ""
            sheet.text(x + side / 2, y + side / 2, text, fill=ink, weight=weight)
    return sheet


def _summary(say: Words, counts: Counts, names: list[str]) -> str:
    parts = []
    for i, row in enumerate(counts):
        parts.append(say("confusion.row", name=names[i], right=row[i], total=sum(row)))
        wrong = sorted(((n, j) for j, n in enumerate(row) if n and j != i), reverse=True)
        for count, j in wrong:
            parts.append(say("confusion.taken", name=names[i], other=names[j], count=count))
    return " ".join(parts)
