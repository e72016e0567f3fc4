"""What search looks through: the sections and cells of the built pages, and the terms' names."""

import gzip
import json
import re
import shutil
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from typing import Any

from book import glossary, languages, search_words

# The theme's own index, which it fetches with every page; ours is fetched with the first query.
THEME_INDEX = {
    "config": {"lang": ["en"], "separator": " ", "pipeline": [], "fields": {}},
    "docs": [],
}
THEME_WORKER = re.compile(r'("search": ")([^"]*)assets/javascripts/workers/search\.[^"]+"')
# What readers say for words of the book, beyond the names that the glossary has.
EVERYDAY = [
    ["", "오류", "에러", "error message", "NameError"],
    ["neural-network", "신경망", "딥러닝", "deep learning"],
    ["hidden-layer", "은닉층", "숨은 층"],
    ["", "무작위", "랜덤", "random"],
    ["", "들여쓰기", "indentation"],
    ["", "그림", "이미지", "picture", "image"],
    ["", "딱 1일 때", "exactly 1", "부동소수점", "floating point", "0.1 0.2"],
    ["", "리턴", "return"],
    ["", "챗봇", "챗지피티", "chat program", "chatbot", "ChatGPT"],
    ["", "내 컴퓨터에서", "오프라인", "다운로드", "내려받기", "설치"],
    ["", "on your own computer", "offline", "download", "install"],
    ["", "단축키", "셀에서 쓰는 키", "shortcut", "keys and powers"],
    ["", "활동지", "답지", "정답지", "sheets", "worksheet"],
    ["", "라이선스", "저작권", "licence", "license", "copyright"],
    ["", "개인 정보", "privacy"],
]
CELL = "#cell-"  # begins the anchor of every cell
DEFINED = re.compile(r"\b(?:def|class) (\w+)")
STEP = 32  # sizes are told in so many bytes: not every zlib packs equally well
HEADINGS = {"h1", "h2", "h3", "h4"}
VOID = {"br", "img", "hr", "input", "link", "meta", "source", "wbr"}
BREAKS = VOID | {"p", "li", "td", "th", "div", "pre", "dt", "dd", "summary", "figcaption"}
ROLES = {"md-content__inner": "page", "live-source": "source", "live-error-what": "kept"}
ROLES["book-reference"] = "reference"
UNSEARCHED = {"source": {"pre"}, "reference": {"dd", "span"}}  # code; all but the names
ELEMENTS_LEFT_OUT = {"svg", "script", "style", "noscript", "nav"}
# What a cell printed but its error, its name, solutions, questions, marks of the theme.
LEFT_OUT = {"live-recorded", "live-name", "live-help", "live-predict", "headerlink"}
LEFT_OUT |= {"md-content__button", "book-notice", "book-notebook"}
LEFT_OUT |= {"book-unsearched"}  # what repeats other words, at length; names are found without it


def point_to_worker(output: str, script: str, lang: str) -> str:
    """Let a page start our worker in place of the theme's."""
    return THEME_WORKER.sub(rf'\1\2assets/live/{script}?lang={lang}"', output)


def write(site: Path, lang: str) -> None:
    """Write what search needs of one language, in the parts that live/src/search/shelf.ts asks for.

    ``names`` are those of one thing in both languages. ``titles`` has every page with its sections,
    those of the glossary with their text; ``cells`` what is in a section by its name: cells with
    what they define, and what the reference names. ``hangul`` and ``latin`` tell which ``texts``
    hold a word. These are two for a page, its prose and its code, each a file of its own.
    """
    titles: list[Any] = []
    cells: list[Any] = []
    texts: list[list[str]] = []
    for file in _pages(site, lang):
        address = _address(file, site)
        heads: list[list[str]] = []
        inside: list[list[Any]] = []
        prose: list[str] = []
        code: list[str] = []
        for anchor, title, text in sections(file):
            if anchor.startswith(CELL):
                inside.append([len(heads) - 1, title, *DEFINED.findall(text)])
                code.append(text)
                continue
            heads.append([anchor, title])
            prose.append("")
            if address.endswith("glossary/"):
                heads[-1].append(text)
            elif address.endswith("reference/"):
                inside.append([len(heads) - 1])
                code.append(text)
            else:
                prose[-1] = text
        if heads:
            titles.append([address, heads])
            cells.append(inside)
            texts += [prose, code]
    folder = site / "search" / lang
    together = [" ".join(text) for text in texts]
    sizes: dict[str, Any] = {
        "names": _write(site / "search" / "names.json", [*names(glossary.terms()), *EVERYDAY]),
        "cells": _write(folder / "cells.json", cells),
        "hangul": _write(folder / "hangul.json", search_words.hangul(together)),
        "latin": _write(folder / "latin.json", search_words.latin(together)),
        "texts": [
            _write(folder / "texts" / f"{number}.json", text) if any(text) else 0
            for number, text in enumerate(texts)
        ],
    }
    sizes["titles"] = _write(folder / "titles.json", {"sizes": sizes, "pages": titles})
    _write(folder / "titles.json", {"sizes": sizes, "pages": titles})


def _write(file: Path, content: Any) -> int:
    """Write a file and return how much of it is sent, in bytes, never too little."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    file.write_bytes(text)
    return (len(gzip.compress(text)) // STEP + 2) * STEP


def _pages(site: Path, lang: str) -> list[Path]:
    """List the pages of a language in the book's order."""
    files = (site / languages.prefix(lang)).rglob("index.html")
    own = (f for f in files if lang != languages.FIRST or not _is_foreign(f.relative_to(site)))
    return sorted(own, key=lambda file: file.parent)


def _is_foreign(path: Path) -> bool:
    return path.parts[0] in languages.LANGUAGES


def _address(file: Path, site: Path) -> str:
    folder = file.parent.relative_to(site).as_posix()
    return "" if folder == "." else f"{folder}/"


def drop_theme_search(site: Path) -> None:
    """Take away the theme's index, which has to stay valid, and its search engine."""
    (site / "search" / "search_index.json").write_text(json.dumps(THEME_INDEX), encoding="utf-8")
    for folder in ("lunr", "workers"):
        shutil.rmtree(site / "assets" / "javascripts" / folder, ignore_errors=True)


def sections(file: Path) -> list[list[str]]:
    """Return anchor, title and text of every section and cell of a page, in their order."""
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    found = [[part[0], *(" ".join(text.split()) for text in part[1:])] for part in reader.parts]
    if found:
        found[0][0] = ""  # the page's own heading is the page
    return found


def names(terms: dict[str, dict[str, Any]]) -> list[list[str]]:
    """Group the names of one thing, in both languages, behind the id of their term.

    A term of several things names them in the same order in both: 훈련 / 검증 / 테스트 데이터 are
    training / validation / test data. Its other words belong to the thing that its id names.
    """
    groups = []
    for key, term in terms.items():
        korean, english = _things(term["ko"]), _things(term["en"])
        if len(korean) != len(english):
            korean, english = [[*chain(*korean)]], [[*chain(*english)]]
        for ko, en in zip(korean, english, strict=True):
            group = ko + en
            if len(korean) == 1 or key.replace("-", " ") in en:
                group += term.get("also", [])
            groups.append([key, *dict.fromkeys(group)])
    return groups


def _things(names: str) -> list[list[str]]:
    """Split ``input / hidden / output layer`` into the names of three layers."""
    parts = names.split(" / ")
    tail = parts[-1].split(" ")[1:] if len({len(part.split()) for part in parts}) > 1 else []
    full = [part if part.endswith(" ".join(tail)) else " ".join([part, *tail]) for part in parts]
    return [_variants(part) for part in full]


def _variants(name: str) -> list[str]:
    """Return the names that brackets stand for.

    ``(random) seed`` is a seed and a random seed, ``loss (function)`` no function: a word behind
    is a name of its own only if it could not be a second half.
    """
    found = [" ".join(re.sub(r"\(.*?\)", "", name).split()), re.sub(r"[()]", "", name)]
    return found + re.findall(r"\(([A-Z]+)\)", name)


class _Reader(HTMLParser):
    """Gathers the sections and cells of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[list[str]] = []
        self._section: list[str] | None = None
        self._cell: list[str] | None = None
        self._open: list[tuple[str, str]] = []  # element, what it is to us

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BREAKS:
            self.handle_data(" ")
        if tag in VOID:
            return
        values = {name: value or "" for name, value in attrs}
        role = self._role(tag, set(values.get("class", "").split()))
        if role == "title" and "id" in values:
            self._section = [f"#{values['id']}", "", ""]
            self.parts.append(self._section)
        elif role == "cell":
            self._cell = [CELL + values["data-cell"], values["data-cell"], ""]
            self.parts.append(self._cell)
        self._open.append((tag, role))

    def _role(self, tag: str, classes: set[str]) -> str:
        """Say what an element is to search; most are nothing."""
        if classes & LEFT_OUT or tag in ELEMENTS_LEFT_OUT:
            return "left out"
        if tag == "summary" and self._within("cell"):  # a button's words
            return "left out"
        if any(tag in tags and self._within(role) for role, tags in UNSEARCHED.items()):
            return "left out"
        if tag in HEADINGS and self._within("page") and not self._within("left out"):
            return "title"
        if tag == "live-cell" and self._section is not None:
            return "cell"
        return next((role for name, role in ROLES.items() if name in classes), "")

    def handle_endtag(self, tag: str) -> None:
        if all(name != tag for name, _ in self._open):
            return
        while True:  # HTML leaves some elements open
            name, role = self._open.pop()
            if role == "cell":
                self._cell = None
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._section is None or not self._within("page"):
            return
        if self._within("left out") and not self._within("kept"):
            return
        if self._within("title"):
            self._section[1] += data
        else:
            (self._cell or self._section)[2] += data

    def _within(self, role: str) -> bool:
        return any(kind == role for _, kind in self._open)
