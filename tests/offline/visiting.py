"""Visit a book that serves itself: all its pages, and with `--train` chapter 4 in a browser.

python -m tests.offline.visiting [--train] python neuron-book.pyz
"""

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

CHAPTER = "en/04-training/"


def main(words: list[str]) -> int:
    """Serve the book with the command that was given, look at every page, and close it."""
    train = words[:1] == ["--train"]
    with serving(words[1:] if train else words) as address:
        pages = look_at_all(address)
        print(f"{pages} pages")
        if train:
            print(f"{run_all(address)} cells as in the book")
    return 0


@contextlib.contextmanager
def serving(command: list[str]) -> Iterator[str]:
    """Start the book on a free port, and end it afterwards."""
    port = free_port()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    process = subprocess.Popen([*command, "--no-open", "--port", str(port)], env=clean)
    try:
        for _ in range(600):
            if process.poll() is not None:
                raise SystemExit(f"the book ended with {process.returncode}")
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    with socket.socket() as there:
        there.bind(("127.0.0.1", 0))
        return int(there.getsockname()[1])


def look_at_all(address: str) -> int:
    """Get every page of the site map, and every file that the first page names."""
    pages = re.findall("<loc>(.*?)</loc>", get(f"{address}sitemap.xml"))
    assert len(pages) > 30, pages
    for page in pages:
        assert page.startswith(address), page
        assert "</html>" in get(page), page
    files = re.findall(r'(?:href|src)="((?:\.\./)*assets/[^"#?]+)"', get(address))
    assert len(files) > 3, files
    for file in files:
        get(address + file)
    return len(pages)


def get(address: str) -> str:
    """Return what the book sends, or fail."""
    with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode("utf-8", "replace"))


def run_all(address: str) -> int:
    """Run chapter 4 in Chromium; every cell must do what the book says."""
    from playwright.sync_api import sync_playwright

    from tests.browser.cells import cell, names
    from tests.browser.conftest import FLAGS

    with sync_playwright() as playwright:
        place = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=place, args=FLAGS)
        page = browser.new_page()
        page.goto(address + CHAPTER)
        cells = [cell(page, name) for name in names(page)]
        told = "cell => cell.dataset.exercise ?? cell.dataset.rebuild"
        book = [driver for driver in cells if not driver.evaluate(told)]
        assert len(book) > 3
        for driver in book:
            driver.run()
            free = driver.evaluate("cell => cell.hasAttribute('data-free')")
            assert free or driver.evaluate("cell => cell.same"), (driver.name, driver.text)
        browser.close()
    return len(book)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
