"""What the pages run is the same, byte for byte, wherever and whenever it is built."""

import os
import shutil
import subprocess

import pytest

from tests.book.conftest import ROOT, SITE

MAKE = """
import { readFileSync, writeFileSync } from "node:fs";
import { makeImage } from "./image.mjs";
const [book, cache, out] = process.argv.slice(2);
writeFileSync(out, await makeImage("node_modules/pyodide", readFileSync(book), cache));
"""


@pytest.mark.long
def test_the_boot_image_does_not_tell_where_and_when_it_was_made(tmp_path):
    (book,) = SITE.glob("assets/live/book-*.pack")
    (image,) = SITE.glob("assets/live/boot-*.bin")
    live = tmp_path / "다른 곳" / "live"
    shutil.copytree(ROOT / "live", live, ignore=shutil.ignore_patterns("node_modules"))
    (live / "node_modules").symlink_to((ROOT / "live" / "node_modules").resolve())
    (live / "make.mjs").write_text(MAKE)
    elsewhere = os.environ | {"TZ": "Asia/Seoul", "LANG": "ko_KR.UTF-8", "LC_ALL": "ko_KR.UTF-8"}
    made = tmp_path / "made.bin"
    command = ("node", "make.mjs", book, tmp_path / "cache", made)
    subprocess.run(command, cwd=live, env=elsewhere, check=True)
    assert made.read_bytes() == image.read_bytes()
