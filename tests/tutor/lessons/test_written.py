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


def test_the_reader_writes_as_many_lines_as_the_book_promises():
    counts = {
        name: written(task.starter, task.solution)
        for module in lessons.pages()
        for kind in ("exercise", "rebuild")
        for name, task in lessons.kinds(module)[kind].items()
    }
    assert sum(counts.values()) >= PROMISED, counts


def test_every_chapter_from_the_third_on_adds_to_the_readers_neuron():
    for number in lessons.numbers()[3:]:
        assert lessons.rebuilds(number), number
