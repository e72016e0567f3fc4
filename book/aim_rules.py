"""Every chapter says in both languages what a reader can do after it."""

from collections.abc import Iterator
from pathlib import Path

from book import aims, contents
from book.chapter_rules import TO_WRITE
from book.languages import LANGUAGES
from book.problem import Problem, line_of

FILE = Path(aims.__file__).parent / "aims.toml"
AIMS = (3, 6)
KOREAN_END = "수 있어요"


def problems(docs: Path) -> Iterator[Problem]:
    """Check the aims of all chapters."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    for line, text in enumerate(lines, 1):
        if found := TO_WRITE.search(text):
            yield Problem(FILE, line, f"to be written: {found['what']}")
    for number in map(contents.number, contents.chapters(docs / LANGUAGES[0])):
        head = f'["{number:02}"]'
        if head not in lines:
            yield Problem(FILE, len(lines), f"chapter {number} has no aims: {head}")
            continue
        line = line_of(FILE, head)
        said = {lang: aims.of(number, lang) for lang in LANGUAGES}
        for lang, each in said.items():
            if not AIMS[0] <= len(each) <= AIMS[1]:
                few, many = AIMS
                message = f"chapter {number} has {few} to {many} aims, not {len(each)}: {lang}"
                yield Problem(FILE, line, message)
        if len({len(each) for each in said.values()}) > 1:
            yield Problem(FILE, line, f"chapter {number} has other aims in English than in Korean")
        for aim in said["ko"]:
            if not aim.endswith(KOREAN_END):
                message = f"an aim ends in Korean with {KOREAN_END!r}: {aim}"
                yield Problem(FILE, line_of(FILE, aim), message)
