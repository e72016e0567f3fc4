"""The list of files that browsers keep is the built book, whole."""

import hashlib
import json
import re
from urllib.parse import urljoin, urlsplit

import pytest

from book import kept_files
from tests.book.conftest import PAGES, SITE

FIRST, _, CODE = (SITE / "sw.js").read_text(encoding="utf-8").partition("\n")
BOOK = json.loads(FIRST.removeprefix("self.BOOK=").removesuffix(";"))
LISTED = {path: digest for part in BOOK.values() for path, digest, _ in part}


def file_of(address):
    return SITE / (f"{address}index.html" if address == "" or address.endswith("/") else address)


def test_every_file_is_listed_with_the_digest_and_the_size_that_it_has():
    for part in BOOK.values():
        for address, digest, size in part:
            content = file_of(address).read_bytes()
            assert hashlib.sha256(content).hexdigest().startswith(digest), address
            assert len(content) == size


def test_all_that_a_page_asks_for_is_listed(page):
    for tag in page.html.select("link[href]:not([rel=canonical], [rel=alternate]), [src]"):
        name = tag.get("href") or tag["src"]
        asked = urlsplit(urljoin(f"https://book/{page.path}", name))
        if asked.netloc == "book":
            assert asked.path.lstrip("/") in LISTED, name


def test_every_page_is_text_and_what_runs_python_is_not():
    text = {address for address, _, _ in BOOK["text"]}
    assert {page.path for page in PAGES} <= text
    assert "404.html" in text
    other = {address for address, _, _ in BOOK["python"]}
    notebooks = {path.relative_to(SITE).as_posix() for path in SITE.glob("notebooks/*/*.ipynb")}
    assert len(notebooks) > 30
    assert notebooks < other
    python = {re.sub(r"-\w+(?=\.\w+$)", "", a.rpartition("/")[2]) for a in other - notebooks}
    assert python == {
        "pyodide.asm.wasm", "pyodide.asm.mjs", "python_stdlib.zip",
        "boot.bin", "book.pack", "tutor.pack", "worker.js", "unpacker.js",
    }  # fmt: skip


def test_a_copy_on_disk_has_the_service_worker_without_the_list():
    assert kept_files.without(f"{FIRST}\n{CODE}") == CODE
    assert kept_files.without(CODE) == CODE


@pytest.mark.parametrize("name", ["index.html", "assets/live/new-1234.js", "search/ko.json"])
def test_another_file_makes_another_service_worker(tmp_path, name):
    for path in ("sw.js", "index.html", "assets/live/new-1234.js", "search/ko.json"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("1;\n")
    kept_files.write(tmp_path)
    before = (tmp_path / "sw.js").read_text()
    kept_files.write(tmp_path)
    assert (tmp_path / "sw.js").read_text() == before
    (tmp_path / name).write_text("2;\n")
    kept_files.write(tmp_path)
    assert (tmp_path / "sw.js").read_text() != before
