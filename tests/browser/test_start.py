"""However badly the start goes, Python comes, or the page says in its language why not."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.cells import cell
from tests.browser.serving import (
    SITE,
    Host,
    Spoiler,
    broken_off,
    cut,
    damaged,
    missing,
    unreachable,
)

SAY = "print('here', 1 + 1)"
UNAVAILABLE = {"": "파이썬을 불러오지 못했어요", "en/": "Python could not be loaded"}


@pytest.mark.parametrize(
    ("file", "spoiler"),
    [
        *(
            pytest.param("boot-*.bin", otherwise, marks=pytest.mark.long)
            for otherwise in (missing, damaged, cut)
        ),
        ("boot-*.bin", broken_off),
        pytest.param("unpacker-*.js", missing, marks=pytest.mark.long),
    ],
)
def test_a_bad_boot_image_leads_to_the_plain_start(
    page: Page, host: Host, file: str, spoiler: Spoiler
) -> None:
    host.spoiled[next(SITE.glob(f"assets/live/{file}")).name] = spoiler
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text))
    page.goto(f"{host.address}en/04-training/")
    assert cell(page, "training-loop").run().evaluate("cell => cell.same") is True
    assert any("boot image" in text for text in warnings)


def test_a_good_boot_image_is_used_and_spares_the_library(page: Page, host: Host) -> None:
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text))
    page.goto(f"{host.address}en/04-training/")
    assert cell(page, "while-true").run(SAY).text == "here 2\n"
    assert not any("boot image" in text for text in warnings)


@pytest.mark.parametrize(
    ("language", "file", "spoiler"),
    [
        ("", ".wasm", broken_off),
        ("en/", "book-*.pack", missing),
        *(
            pytest.param("en/", *row, marks=pytest.mark.long)
            for row in (
                (".wasm", broken_off),
                (".wasm", cut),
                ("pyodide.asm.mjs", missing),
                ("worker-*.js", broken_off),
            )
        ),
    ],
)
def test_a_failed_download_says_so_and_the_next_run_succeeds(
    browser: Browser, host: Host, language: str, file: str, spoiler: Spoiler
) -> None:
    page = browser.new_page()
    page.goto(f"{host.address}{language}04-training/")
    host.spoiled[next(SITE.glob(f"assets/live/{file}")).name if "*" in file else file] = spoiler
    driver = cell(page, "while-true").run(SAY)
    assert driver.state == "failed"
    assert UNAVAILABLE[language] in driver.error
    host.spoiled.clear()
    assert driver.run().text == "here 2\n"
    page.close()


def test_the_rest_of_the_library_comes_when_an_import_asks_for_it(page: Page, host: Host) -> None:
    page.goto(f"{host.address}en/04-training/")
    code = "import csv, html, json\nprint(json.dumps([1]), html.escape('<'), csv.QUOTE_ALL)"
    assert cell(page, "while-true").run(code).text == "[1] &lt; 1\n"
    assert any(path.endswith("python_stdlib.zip") for path in host.asked)


def test_the_sources_and_words_of_the_library_can_be_looked_up(page: Page, host: Host) -> None:
    page.goto(f"{host.address}en/04-training/")
    code = (
        "import csv, inspect, random, traceback\n"
        "print(random.choice.__doc__)\n"
        "print(inspect.getsource(random.choice).splitlines()[0])\n"
        "try: random.choice([])\n"
        "except IndexError as e: print(traceback.extract_tb(e.__traceback__)[-1].line)\n"
        "print(inspect.getsource(csv.Sniffer).split()[0])"
    )
    assert cell(page, "while-true").run(code).text == (
        "Choose a random element from a non-empty sequence.\n"
        "    def choice(self, seq):\n"
        "raise IndexError('Cannot choose from an empty sequence')\n"
        "class\n"
    )


def test_an_import_without_network_says_so_and_succeeds_later(page: Page, host: Host) -> None:
    host.spoiled["python_stdlib.zip"] = unreachable  # nor does it come by itself before
    page.goto(f"{host.address}en/04-training/")
    driver = cell(page, "while-true").run(SAY)
    page.context.set_offline(True)
    driver.run("import csv")
    assert driver.state == "failed"
    assert "csv" in driver.error
    assert "there is no connection" in driver.error
    assert "live_runner" not in driver.error
    page.context.set_offline(False)
    host.spoiled.clear()
    assert driver.run("import csv\nprint(csv.QUOTE_ALL)").text == "1\n"


def test_a_module_that_does_not_exist_is_just_that(page: Page, host: Host) -> None:
    page.goto(f"{host.address}en/04-training/")
    driver = cell(page, "while-true").run("import nosuchmodule")
    assert "ModuleNotFoundError" in driver.original
    assert "connection" not in driver.error


def test_offline_everything_that_was_loaded_goes_on(page: Page, host: Host) -> None:
    page.goto(f"{host.address}en/04-training/")
    driver = cell(page, "while-true").run("x = 1")
    page.context.set_offline(True)
    host.spoiled[""] = missing
    driver.start("while True:\n    x = x + 1")
    driver.press("stop")
    driver.wait("stopped")
    assert driver.run("print(x > 1)").text == "True\n"
    driver.set_code("name = input('? ')").press("run")
    driver.answer("me")
    driver.wait("finished")
    assert driver.run("name").text == "'me'\n"


def test_an_editor_that_cannot_be_loaded_says_so_and_opens_later(page: Page, host: Host) -> None:
    page.goto(f"{host.address}en/04-training/")
    driver = cell(page, "while-true")
    host.spoiled[next(SITE.glob("assets/live/editor-*.js")).name] = broken_off
    page.context.set_offline(True)
    driver.part(".live-code").click()
    status = driver.said
    expect(status).to_contain_text("connection")
    page.wait_for_timeout(300)  # the reason comes after it
    assert status.inner_text().startswith("The editor could not be loaded: there is no connection")
    page.context.set_offline(False)
    host.spoiled.clear()
    driver.part(".live-code").click()
    expect(driver.part("textarea")).to_be_focused()


def test_nothing_is_fetched_ahead_where_data_are_dear(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    page.goto(f"{host.address}en/04-training/")
    driver = cell(page, "while-true")
    page.locator(driver.selector).hover()
    driver.part(".live-code").focus()
    page.wait_for_timeout(400)
    assert not [p for p in host.asked if p.endswith((".wasm", ".bin", ".pack", ".zip"))]
    assert driver.run(SAY).text == "here 2\n"
    page.close()


@pytest.mark.parametrize(
    ("language", "words"), [("", ["내려받고", "MB"]), ("en/", ["Downloading Python", "MB"])]
)
def test_progress_tells_real_bytes_and_steps(
    page: Page, host: Host, language: str, words: list[Any]
) -> None:
    page.goto(f"{host.address}{language}04-training/")
    said = page.evaluate(
        """() => new Promise(resolve => {
            const cell = document.querySelector('live-cell');
            const status = cell.querySelector('.live-status');
            const said = new Set();
            new MutationObserver(() => said.add(status.textContent))
                .observe(status, {childList: true, characterData: true, subtree: true});
            cell.run().then(() => resolve([...said]));
        })"""
    )
    assert any(all(word in text for word in words) for text in said), said
    total = max(float(n) for text in said for n in re.findall(r"\d+\.\d", text))
    files = [*SITE.glob("assets/live/**/*.wasm"), *SITE.glob("assets/live/*.bin")]
    assert abs(total - sum(file.stat().st_size for file in files) / 1e6) < 0.1
