"""What every chapter has: cells, predictions, exercises, the same end; a place in the book."""

import re
from collections.abc import Iterator
from pathlib import Path

from book import contents, recall
from book.chapter import Chapter
from book.languages import LANGUAGES
from book.problem import Problem, line_of

CELLS = 4  # at least
PREDICTIONS = 2  # at least
RECALLS = 2  # the first chapter that has something to recall
EXERCISES = (2, 3)
ENDS = ["exercises", "in-the-package", "words"]
TO_WRITE = re.compile(r"\bTODO\b[:\s]*(?P<what>.*?) *(?:\{ #.*|-->|\"\"\"|\",?)?$")
# What is true only until the next chapter is written.
NEXT = re.compile(r"다음 장|next chapter", re.IGNORECASE)
UNWRITTEN = re.compile(
    r"아직 (?:안 쓰|쓰지 않|쓰는 중)|not (?:yet )?(?:been )?written|still being written"
)
# How far the book goes is told by the table of contents alone.
COUNTED = re.compile(
    r"[Cc]hapters? \d+ (?:to|–|-|through) \d+|\d+장(?:부터|에서|~)|\b\d+ chapters\b"
)
READMES = ("README.md", "README.ko.md")
LISTED = re.compile(r"^  - (?P<name>[\w/-]+\.md) *$", re.MULTILINE)
Found = Iterator[tuple[int, str]]


def problems(docs: Path) -> Iterator[Problem]:
    """Check all chapters, the first page that lists them, and what stands beside the pages."""
    for lang in LANGUAGES:
        paths = contents.chapters(docs / lang)
        for path in paths:
            chapter = Chapter.read(path)
            for rule in (_of_title, _of_cells, _of_end, _of_promises):
                yield from (Problem(path, line, message) for line, message in rule(chapter))
            if path == paths[-1]:
                yield from _found(path, chapter.prose, NEXT, "there is no next chapter yet")
        for path in sorted((docs / lang).rglob("*.md")):
            text = path.read_text(encoding="utf-8")
            yield from _found(path, text, TO_WRITE, "to be written")
        index = docs / lang / "index.md"
        if paths and index.exists() and contents.MARK not in index.read_text(encoding="utf-8"):
            yield Problem(index, 1, f"the first page does not list the chapters: {contents.MARK}")
    for readme in (docs.parent / name for name in READMES):
        if readme.exists():
            text = readme.read_text(encoding="utf-8")
            yield from _found(readme, text, COUNTED, "the next chapter makes this untrue")
    if (docs.parent / "mkdocs.yml").exists():
        yield from _of_navigation(docs.parent / "mkdocs.yml", docs / LANGUAGES[0])


def _of_title(chapter: Chapter) -> Found:
    number = contents.number(chapter.path)
    line = next((h.line for h in chapter.headings if h.level == 1), 1)
    if not re.match(rf"{number}\. \S", chapter.title):
        yield line, f"the title of chapter {number} begins with '{number}. '"
    if not contents.makes(chapter):
        yield line, "what a reader makes is not said below the title: <!-- makes: … -->"
    if contents.number(chapter.path) >= RECALLS and recall.MARK not in chapter.text:
        yield line, f"no questions about earlier chapters are asked below the title: {recall.MARK}"


def _of_cells(chapter: Chapter) -> Found:
    predictions = [cell for cell in chapter.cells if "predict" in cell.attributes]
    exercises = [cell for cell in chapter.cells if "exercise" in cell.attributes]
    last = chapter.cells[-1].line if chapter.cells else 1
    if len(chapter.cells) < CELLS:
        yield last, f"a chapter has at least {CELLS} live cells, not {len(chapter.cells)}"
    if len(predictions) < PREDICTIONS:
        line = predictions[-1].line if predictions else last
        yield line, f"a chapter has at least {PREDICTIONS} predictions, not {len(predictions)}"
    least, most = EXERCISES
    if not least <= len(exercises) <= most:
        line = exercises[-1].line if exercises else last
        yield line, f"a chapter has {least} or {most} exercises, not {len(exercises)}"
    for cell in exercises:
        if "skip-execution" not in cell.tags:
            yield cell.line, 'an exercise is not run by itself: tags=["skip-execution"]'


def _of_end(chapter: Chapter) -> Found:
    ends = [heading for heading in chapter.headings if heading.level == 2][-len(ENDS) :]
    if [heading.id for heading in ends] != ENDS:
        line = ends[0].line if ends else 1
        yield line, f"a chapter ends with the sections {', '.join(ENDS)}, in this order"
        return
    start, end = ends[1].line, ends[2].line
    if not any(f.language == "source" and start < f.line < end for f in chapter.fences):
        yield start, "the section in-the-package has no `source` fence"
    cells = [cell for cell in chapter.cells if start < cell.line < end]
    if not cells or cells[-1] != chapter.cells[-1]:
        yield start, "the section in-the-package has the chapter's last live cell"
    elif "neuron" not in cells[-1].code:
        yield cells[-1].line, "the last cell does not use the package neuron"


def _of_promises(chapter: Chapter) -> Found:
    for line, text in enumerate(chapter.prose.splitlines(), 1):
        if found := UNWRITTEN.search(text):
            yield line, f"{found[0]!r} is untrue as soon as it is: say what is missing instead"


def _of_navigation(config: Path, folder: Path) -> Iterator[Problem]:
    text = config.read_text(encoding="utf-8")
    listed = {
        found["name"]: text.count("\n", 0, found.start()) + 1 for found in LISTED.finditer(text)
    }
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    nav = line_of(config, "nav:")
    for name in sorted(there - listed.keys()):
        yield Problem(config, nav, f"the navigation does not list {name}")
    for name in listed.keys() - there:
        yield Problem(config, listed[name], f"there is no page {name}")
    chapters = [name for name in listed if contents.FILE.fullmatch(name)]
    for name, right in zip(chapters, sorted(chapters)):
        if name != right:
            yield Problem(
                config, listed[name], f"the chapters are not in order: {right} comes here"
            )
            return


def _found(path: Path, text: str, pattern: re.Pattern[str], message: str) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), 1):
        if found := pattern.search(line):
            what = found.groupdict().get("what") or found[0]
            yield Problem(path, number, f"{message}: {what}")
