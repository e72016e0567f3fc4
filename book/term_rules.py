"""Terms: introduced once, before they are used, in both languages, in the glossary's order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from book import contents, glossary
from book.chapter import Chapter
from book.chapter_rules import TO_WRITE
from book.languages import LANGUAGES
from book.problem import Problem, line_of

GLOSSARY = Path(glossary.__file__).with_suffix(".toml")
# [**가중치(weight)**](glossary.md#weight) in Korean, [**weight**](glossary.md#weight) in English
INTRODUCTION = re.compile(
    r"\[\*\*(?P<term>[^*\]()]+)(?:\((?P<english>[^)]+)\))?\*\*\]\(glossary\.md#(?P<entry>[a-z0-9-]+)\)"
)


@dataclass(frozen=True)
class Introduction:
    """Where a chapter introduces a term."""

    path: Path
    line: int
    term: str
    english: str | None
    entry: str


def introductions(chapter: Chapter) -> list[Introduction]:
    """Return the terms that a chapter introduces: bold links to the glossary, in their order."""
    return [
        Introduction(
            chapter.path,
            chapter.prose.count("\n", 0, found.start()) + 1,
            found["term"],
            found["english"],
            found["entry"],
        )
        for found in INTRODUCTION.finditer(chapter.prose)
    ]


def problems(docs: Path) -> Iterator[Problem]:
    """Check how the chapters introduce their terms, and the order of the glossary."""
    pages = {lang: [Chapter.read(p) for p in contents.chapters(docs / lang)] for lang in LANGUAGES}
    for chapter in pages["ko"]:
        for introduced in introductions(chapter):
            yield from _once_and_first(introduced, chapter, pages["ko"])
    for chapters in pages.values():
        for chapter in chapters:
            yield from _of_entries(chapter)
        yield from _of_order(chapters)
    english = {chapter.path.name: chapter for chapter in pages["en"]}
    for chapter in pages["ko"]:
        if chapter.path.name in english:
            yield from _together(chapter, english[chapter.path.name])
    if any(pages.values()):
        for number, line in enumerate(GLOSSARY.read_text(encoding="utf-8").splitlines(), 1):
            if found := TO_WRITE.search(line):
                yield Problem(GLOSSARY, number, f"to be written: {found['what']}")


def _once_and_first(
    introduced: Introduction, chapter: Chapter, chapters: list[Chapter]
) -> Iterator[Problem]:
    if not introduced.english:
        return  # the same word in English, or made of words that are introduced
    name = f"{introduced.term}({introduced.english})"
    for other in chapters:
        for number, line in enumerate(other.prose.splitlines(), 1):
            if name in line and (other.path, number) != (introduced.path, introduced.line):
                where = f"{introduced.path.name}:{introduced.line}"
                yield Problem(other.path, number, f"{name} is introduced in {where} already")
    # Titles, tables, lists and the words that a chapter promises may name it earlier.
    for number, line in enumerate(chapter.prose.splitlines()[: introduced.line], 1):
        before = line.split(name)[0] if number == introduced.line else line
        is_text = line[:1] not in ("", "#", "|", "-", "<")
        if is_text and re.search(rf"(?<![가-힣]){re.escape(introduced.term)}", before):
            yield Problem(
                chapter.path, number, f"{introduced.term} is used before it is introduced"
            )


def _of_entries(chapter: Chapter) -> Iterator[Problem]:
    lang = chapter.path.parent.name
    entries = glossary.terms()
    for introduced in introductions(chapter):
        entry = entries.get(introduced.entry)  # a link that leads nowhere is told as a link
        words = introduced.term.lower().split()
        if entry and not all(word in entry[lang].lower() for word in words):
            message = (
                f"the entry {introduced.entry!r} of the glossary is not about {introduced.term}"
            )
            yield Problem(chapter.path, introduced.line, message)
    names = [entry[lang].lower() for entry in entries.values()]
    listed = {part.strip() for name in names for part in re.split(r"[/()]", name)}
    # "훈련 / 검증 / 테스트 데이터" is the entry of 훈련 데이터, too
    listed |= {f"{part} {name.split()[-1]}" for name in names for part in name.split(" / ")}
    line = next((heading.line for heading in chapter.headings if heading.id == "words"), 1)
    promised = contents.promised(chapter)
    if not promised:
        yield Problem(
            chapter.path, line, "the section words names no **word** in its first paragraph"
        )
    for word in promised:
        if word.lower() not in listed:
            yield Problem(chapter.path, line, f"{word!r} has no entry in book/glossary.toml")


def _of_order(chapters: list[Chapter]) -> Iterator[Problem]:
    targets = [link.target for chapter in chapters for link in chapter.links]
    met = dict.fromkeys(t.split("#")[1] for t in targets if t.startswith("glossary.md#"))
    met_in_order = [name for name in met if name in glossary.terms()]
    listed = [name for name in glossary.terms() if name in met]
    for name, right in zip(listed, met_in_order):
        if name != right:
            message = f"the book meets {right!r} before {name!r}: put it there"
            yield Problem(GLOSSARY, line_of(GLOSSARY, f"[{right}]"), message)
            return


def _together(korean: Chapter, english: Chapter) -> Iterator[Problem]:
    here, there = introductions(korean), introductions(english)
    for one in here:
        same = [other for other in there if other.entry == one.entry]
        if not same:
            message = f"the term {one.entry!r} of Korean line {one.line} is not introduced here"
            yield Problem(english.path, 1, message)
        elif one.english and one.english not in [other.term.lower() for other in same]:
            message = f"Korean calls this {one.english!r}, not {same[0].term!r}"
            yield Problem(english.path, same[0].line, message)
    for other in there:
        if other.entry not in [one.entry for one in here]:
            message = (
                f"the term {other.entry!r} of English line {other.line} is not introduced here"
            )
            yield Problem(korean.path, 1, message)
