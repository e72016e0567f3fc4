"""Random tables as ten programs would write them, for whoever reads them back."""

import csv
import io
import random
from dataclasses import dataclass, field
from unicodedata import normalize

# Ten dialects: what stands between cells, and how cells are quoted.
DIALECTS = [
    {"delimiter": ","},
    {"delimiter": ",", "quoting": csv.QUOTE_ALL},
    {"delimiter": ",", "quoting": csv.QUOTE_NONNUMERIC, "lineterminator": "\n"},
    {"delimiter": ",", "escapechar": "\\", "doublequote": False},
    {"delimiter": ";"},
    {"delimiter": ";", "quoting": csv.QUOTE_ALL, "lineterminator": "\n"},
    {"delimiter": "\t"},
    {"delimiter": "\t", "quoting": csv.QUOTE_NONE, "escapechar": "\\", "lineterminator": "\r"},
    {"delimiter": "|", "lineterminator": "\n"},
    {"delimiter": ";", "quotechar": "'", "quoting": csv.QUOTE_ALL},
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp949"]
KOREAN = ["먹구름", "기온 변화", "습도(%)", "바람, 초속", 'a "b"', "키;몸무게", "x|y", "폭풍우"]
ENGLISH = ["clouds", "temp (C)", "wind, m/s", 'so "called"', "a;b", "size|kind", "#3", "it's"]
ANSWERS = ["answer", "정답", "label", "target", "폭풍", "is it rain?"]
WORDS = [("1", "0"), ("1", "-1"), ("TRUE", "FALSE"), ("yes", "no"), ("네", "아니요"), ("2", "1")]


@dataclass
class Sheet:
    """A table: what was written, and how it was."""

    names: list[str]
    rows: list[list[float]]
    answers: list[bool]
    place: int  # of the answers
    yes: tuple[str, str]
    dialect: dict
    encoding: str
    decimal: str
    header: bool
    extras: dict[str, bool] = field(default_factory=dict)

    @property
    def text(self):
        """The table as the program writes it."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, **self.dialect)
        end = [""] * 2 if self.extras["trailing"] else []
        if self.header:
            writer.writerow([*self.names, *end])
        for inputs, answer in zip(self.rows, self.answers, strict=True):
            cells = [repr(number).replace(".", self.decimal) for number in inputs]
            cells.insert(self.place, self.yes[0] if answer else self.yes[1])
            writer.writerow([*cells, *end])
            if self.extras["blank"]:
                out.write(self.dialect.get("lineterminator", "\r\n"))
        text = out.getvalue()
        return normalize("NFD", text) if self.extras["decomposed"] else text

    @property
    def data(self):
        """The bytes of the file."""
        return self.text.encode(self.encoding)


def sheet(seed):
    """Make a table that one can read in one way only, always the same for a seed."""
    draw = random.Random(seed)
    dialect = draw.choice(DIALECTS)
    inputs = draw.randint(1, 6)
    encoding = draw.choice(ENCODINGS)
    header = draw.random() < 0.8
    named = draw.sample(draw.choice([KOREAN, ENGLISH]), inputs)
    answer = draw.choice(ANSWERS)
    known = header and answer in ("answer", "정답", "label", "target")
    place = draw.randint(0, inputs) if known else inputs
    names = [*named[:place], answer, *named[place:]]
    kind = draw.choice(["half", "whole", "any"])
    rows = [[number(draw, kind) for _ in range(inputs)] for _ in range(draw.randint(2, 30))]
    return Sheet(
        names,
        rows,
        [True, False] + [draw.random() < 0.5 for _ in rows[2:]],
        place,
        draw.choice(WORDS),
        dialect,
        encoding,
        "," if dialect["delimiter"] != "," and draw.random() < 0.5 else ".",
        header,
        {
            "trailing": draw.random() < 0.2,
            "blank": draw.random() < 0.2,
            "decomposed": encoding != "cp949" and draw.random() < 0.2,
        },
    )


def number(draw, kind):
    """Draw a number as a person measures it."""
    if kind == "whole":
        return float(draw.randint(-99, 9999))
    if kind == "half":
        return draw.randint(0, 20) / 2
    return draw.choice([round(draw.gauss(0, 10), 4), draw.gauss(0, 1e-4), draw.gauss(0, 1e9)])
