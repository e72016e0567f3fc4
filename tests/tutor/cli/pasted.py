"""Tables that are pasted from programs, pages and terminals: what is read, or why it is refused."""

from tests.tutor.cli.real_files import File, Refused, text

READ = {
    "Python, rows of the book, remarks among them": File(
        text(
            "rows = [\n    [1, 0, 1],  # dark (May)\n    (0.5, -1, 0),\n]\nprint(rows)\n", end="\n"
        ),
        ["x1", "x2", "answer"],
        [1, 0, 1],
        "`3`",
    ),
    "Python, names in the first row": File(
        text("[['키', '몸무게', '합격'], [170, 65, True], [158, 48, False]]"),
        ["키", "몸무게", "합격"],
        [170, 65, 1],
        "True",
    ),
    "NumPy, as print shows an array": File(
        text("[[ 1.   0.5  1. ]\n [-2.  4.   0. ]]\n", end="\n"),
        ["x1", "x2", "answer"],
        [1, 0.5, 1],
        "`3`",
    ),
    "JSON Lines": File(
        text("[3, 1, 1]\n[4, 7, 0]\n[5, 2, 0]\n"), ["x1", "x2", "answer"], [3, 1, 1], "`3`"
    ),
    "C": File(
        text("static int rows[2][3] = {\n  {7, 2, 1},\n  {3, 4, 0},\n};\n"),
        ["x1", "x2", "answer"],
        [7, 2, 1],
        "`3`",
    ),
    "SQL, one command a row": File(
        text(
            "INSERT INTO days (cloud, drop, storm) VALUES (9, 1, 'yes');\n"
            "INSERT INTO days (cloud, drop, storm) VALUES (3, 0, 'no');\n"
        ),
        ["cloud", "drop", "storm"],
        [9, 1, 1],
        "`yes`",
    ),
    "YAML, a list in a line": File(
        text("rows:\n  - [1, 2, 1]\n  - [3, 4, 0]\n"), ["x1", "x2", "answer"], [1, 2, 1], "`3`"
    ),
    "Markdown, in the middle of a page": File(
        text(
            "# 관찰\n\n| 구름 | 온도 | 폭풍 |\n|:--|:-:|--:|\n"
            "| 3 | 21 | 1 |\n| 5 | 30 | 0 |\n\n끝.\n"
        ),
        ["구름", "온도", "폭풍"],
        [3, 21, 1],
        "폭풍",
    ),
    "MySQL's terminal": File(
        text(
            "+----+------+---+\n| a  | b    | y |\n+----+------+---+\n|  7 | 0.25 | 1 |\n"
            "| 10 | 0.75 | 0 |\n+----+------+---+\n2 rows in set (0.00 sec)\n",
            end="\n",
        ),
        ["a", "b", "y"],
        [7, 0.25, 1],
        "`y`",
    ),
    "PostgreSQL's terminal": File(
        text(" a | b | y \n---+---+---\n 7 | 2 | t\n 9 | 4 | f\n(2 rows)\n", end="\n"),
        ["a", "b", "y"],
        [7, 2, 1],
        "`t`",
    ),
    "reStructuredText, a grid": File(
        text("+---+---+\n| a | y |\n+===+===+\n| 7 | 1 |\n+---+---+\n| 9 | 0 |\n+---+---+\n"),
        ["a", "y"],
        [7, 1],
        "`y`",
    ),
    "pandas, as print shows a long frame": File(
        text("     a    b  y\n0  1.5  3.0  1\n1  2.5  4.0  0\n\n[2 rows x 3 columns]\n", end="\n"),
        ["a", "b", "y"],
        [1.5, 3, 1],
        "`1`",
    ),
    "Polars, in boxes": File(
        text(
            "shape: (2, 2)\n┌─────┬─────┐\n│ a   ┆ y   │\n│ --- ┆ --- │\n│ i64 ┆ i64 │\n"
            "╞═════╪═════╡\n│ 7   ┆ 1   │\n│ 2   ┆ 0   │\n└─────┴─────┘\n"
        ),
        ["a", "y"],
        [7, 1],
        "`y`",
    ),
    "a shop's export, numbers kept as they are": File(
        text('a,b,y\n="1",="2",="1"\n="3",="4",="0"\n'), ["a", "b", "y"], [1, 2, 1], "`y`"
    ),
    "names that begin like SQL": File(
        text("set a y\n1 2 1\n3 4 0\n"), ["set", "a", "y"], [1, 2, 1], "`y`"
    ),
    "R, as a tibble shows itself": File(
        text(
            "# A tibble: 2 × 3\n      a     b y    \n  <dbl> <int> <lgl>\n"
            "1   1.5     3 TRUE \n2   2.5     4 FALSE\n",
            end="\n",
        ),
        ["a", "b", "y"],
        [1.5, 3, 1],
        "TRUE",
    ),
    "Octave's save": File(
        text(
            "# Created by Octave 9.1\n# name: A\n# type: matrix\n# rows: 2\n# columns: 3\n"
            " 1 2 1\n 3 4 0\n",
            end="\n",
        ),
        ["x1", "x2", "answer"],
        [1, 2, 1],
        "`3`",
    ),
}

REFUSED = {
    "Python, inputs and answers apart": Refused(
        text("X = [[0, 0], [0, 1]]\ny = [0, 1]\n"), ["1,0,1"], "program code", "프로그램 코드"
    ),
    "Python, answers behind the rows": Refused(
        text("data = [[1, 2], [3, 4]], [1, 0]\n"), ["1,0,1"], "program code", "프로그램 코드"
    ),
    "Python, pairs of inputs and answer": Refused(
        text("[((1, 2), 1), ((3, 4), 0)]\n"), ["1,0,1"], "program code", "프로그램 코드"
    ),
    "Python, a dict of rows": Refused(
        text("{(1, 1): 1, (1, 0): 0}\n"), ["1,0,1"], "program code", "프로그램 코드"
    ),
    "cells that are lists": Refused(
        text('tags,y\n"[1, 2]",1\n"[3, 4]",0\n'), ["`[1, 2]`"], "no number", "수가 아니에요"
    ),
    "TOML, columns that look like rows": Refused(
        text("a = [0, 1]\nb = [1, 0]\n"), ["1,0,1"], "program code", "프로그램 코드"
    ),
    "R's dput": Refused(
        text("structure(list(a = c(1, 2), y = c(0, 1)), class = 'data.frame')\n"),
        ["1,0,1"],
        "program code",
        "프로그램 코드",
    ),
    "Python, dicts": Refused(
        text("[{'a': 1, 'y': 0},\n {'a': 2, 'y': 1}]\n"), [], "program code", "프로그램 코드"
    ),
    "Python, a row that is too short": Refused(
        text("[\n[1, 0, 1],\n[1, 1],\n[0, 0, 0]]\n"), ["3"], "expected 3", "3개여야"
    ),
    "Python, no value": Refused(
        text("[1, 0, 1],\n[1, None, 0],\n"), ["2", "`2`", "`None`"], "no value", "값 없이"
    ),
    "a dump of SQL with other things": Refused(
        text(
            "-- dump\nDROP TABLE t;\nCREATE TABLE t (a int(11), y int(1));\n"
            "INSERT INTO t VALUES (1,0),(2,1);\n"
        ),
        ["SQL", "CSV"],
        "not read here",
        "형식이라서",
    ),
    "YAML, a map in a line": Refused(
        text("- a: 1\n  y: 0\n- a: 2\n  y: 1\n"), ["YAML"], "not read here", "형식이라서"
    ),
    "LaTeX": Refused(
        text("\\begin{tabular}{ll}\na & y \\\\\n1 & 0\n\\end{tabular}\n"),
        ["LaTeX"],
        "not read here",
        "형식이라서",
    ),
    "a photograph of a table": Refused(
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\1", ["JPEG"], "not read here", "형식이라서"
    ),
    "whatever is no text": Refused(bytes(range(256)), ["CSV"], "is no text", "글이 아니에요"),
    "LibreOffice, a flat document": Refused(
        text('<?xml version="1.0" encoding="UTF-8"?>\n<office:document/>\n'),
        ["XML"],
        "not the lines",
        "문서예요",
    ),
    "an empty file": Refused(b"", [], "no rows", "행이 없어요"),
}
