"""How much of the book's code the reader writes: solutions minus what is given."""

import re
import subprocess
import sys
from difflib import ndiff

from neuron_tutor import lessons

PROMISED = 220


def laid_out(code: str) -> list[str]:
    code = re.sub(
        r"^(\s*)\.\.\.$", r"\1pass", code, flags=re.MULTILINE
    )  # ruff puts dots behind their `def`
    command = [sys.executable, "-m", "ruff", "format", "--quiet", "--isolated", "-"]
    done = subprocess.run(command, input=code, capture_output=True, text=True, check=True)
    return [line for line in done.stdout.splitlines() if line.strip()]


def written(starter: str, solution: str) -> int:
    rows = ndiff(laid_out(starter), laid_out(solution))
    return sum(row.startswith("+ ") for row in rows)


def test_a_line_that_is_given_does_not_count():
    assert written("def f():\n    ...\n", "def f():\n    return 1\n") == 1
    assert written("a = 1\n", "a = 1\n\n\nb = 2\n") == 1


def test_up_to_xor_the_reader_writes_as_many_lines_as_the_book_promises():
    """Chapters 0 to 9 and the table of one's own behind them."""
    counts = {
        name: written(task.starter, task.solution)
        for module in lessons.pages()
        for kind in ("exercise", "rebuild")
        for name, task in lessons.kinds(module)[kind].items()
        if name.startswith(("ch0", "your-table"))
    }
    assert sum(counts.values()) >= PROMISED, counts


def test_from_the_third_chapter_on_there_is_a_part_that_run_alone_does_not_write():
    """That its starter, which Run runs, counts as not attempted is tested for every task."""
    for number in lessons.numbers()[3:]:
        parts = lessons.kinds(lessons.chapter(number))["rebuild"]
        assert any(written(part.starter, part.solution) for part in parts.values()), number
