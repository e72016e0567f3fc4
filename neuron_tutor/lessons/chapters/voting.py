"""Judges the table of a vote: every row of zeros and ones, and whether most of it are ones."""

from itertools import product

from neuron_tutor.lessons.lesson import Work, WrongError, expect, filled_in


def judge_majority(work: Work) -> None:
    """Judge ``majority(n)``, for several numbers of inputs."""
    majority = work.function("majority")
    tables = {n: majority(n) for n in (3, 4, 5, 2, 1)}
    expect(set(map(type, tables.values())) != {type(None)}, "returns-nothing")
    for n, table in tables.items():
        fine = isinstance(table, list | tuple)
        expect(fine and all(isinstance(row, list | tuple) for row in table), "wrong-rows")
        inputs = list(product((0, 1), repeat=n))
        rows = [tuple(map(filled_in, row)) for row in table]
        expect(len(rows) == 2**n and {len(row) for row in rows} == {n + 1}, "wrong-rows")
        given = [row[:-1] for row in rows]
        expect(given == inputs or [row[1:] for row in rows] != inputs, "answer-not-last")
        expect(set(given) == set(inputs), "wrong-rows")
        expect(given == inputs, "other-order")
    found = {n: {row[:-1]: row[-1] for row in map(tuple, table)} for n, table in tables.items()}
    answers = {answer for table in found.values() for answer in table.values()}
    expect(answers <= {0, 1}, "not-0-or-1")

    def differs(n: int) -> set[tuple[int, int]]:
        """Return (ones, answer) of the rows of a table that are wrong."""
        return {(sum(x), y) for x, y in found[n].items() if y != (sum(x) > n / 2)}

    wrong = {n: differs(n) for n in found}
    if not any(wrong.values()):
        return
    expect(not all(y != (sum(x) > 1.5) for x, y in found[3].items()), "reversed")
    expect(wrong[3] or not wrong[5], "only-for-three")
    expect(wrong != {n: {(n // 2, 1)} if n % 2 == 0 else set() for n in found}, "draw-counts")
    said_yes = any(y for pairs in wrong.values() for _, y in pairs)
    raise WrongError("too-many-yes" if said_yes else "too-many-no")
