"""Of what comes only when it is asked for and does not, the page says the true reason."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.serving import SITE, Host, missing, unreachable
from tests.browser.test_output import DRAWN

#: Presses what needs something; says where the page will say what became of it.
Wish = Callable[[Page, CellDriver], str]
CONNECTION = {"": "인터넷", "en/": "connection"}
NEWER = {"": "책이 새로 나왔어요", "en/": "published anew"}


def chunk(name: str) -> str:
    """Name a script that pages fetch later."""
    return next(SITE.glob(f"assets/live/{name}-*.js")).name


def share(_: Page, driver: CellDriver) -> str:
    driver.press("share")
    return driver.saying


def share_page(page: Page, _: CellDriver) -> str:
    page.locator("live-work [data-action=share-page]").click()
    return "live-work .live-group ~ [role=status]"


def open_file(page: Page, _: CellDriver) -> str:
    body = json.dumps({"format": "neuron-from-scratch-work", "version": 2, "cells": {}}).encode()
    file = {"name": "x.json", "mimeType": "", "buffer": body}
    page.locator("live-work input").set_input_files(files=[file])  # type: ignore[list-item]
    return "live-work .live-group ~ [role=status]"


def open_link(page: Page, _: CellDriver) -> str:
    page.evaluate("location.hash = '#share=x'")
    return ".live-link-says"


def edit(_: Page, driver: CellDriver) -> str:
    driver.part(".live-code").click()
    return driver.saying


def take_notebook(page: Page, _: CellDriver) -> str:
    page.locator("[data-action=take-notebook]").click()
    return "live-work .live-group ~ [role=status]"


def fetch_notebook(page: Page, _: CellDriver) -> str:
    page.locator(".book-notebook a[download]").click()
    return ".book-notebook [role=status]"


WISHES = [
    pytest.param(share, "exchange", id="a link to a cell"),
    pytest.param(share_page, "exchange", id="a link to a page", marks=pytest.mark.long),
    pytest.param(open_file, "exchange", id="a file", marks=pytest.mark.long),
    pytest.param(open_link, "exchange", id="a link that is opened"),
    pytest.param(edit, "editor", id="the editor"),
    pytest.param(take_notebook, ".ipynb", id="the notebook with changes"),
    pytest.param(fetch_notebook, ".ipynb", id="the notebook", marks=pytest.mark.long),
]


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize(("wish", "needs"), WISHES)
def test_a_wish_that_the_host_cannot_meet_blames_no_connection(
    page: Page, host: Host, language: str, wish: Wish, needs: str
) -> None:
    file = needs if needs.startswith(".") else chunk(needs)
    host.spoiled[file] = missing
    page.goto(f"{host.address}{language}04-training/")
    driver = cell(page, "while-true")
    said = page.locator(wish(page, driver))
    expect(said).to_contain_text(file)
    expect(said).to_contain_text("404")
    assert CONNECTION[language] not in said.inner_text()


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize(("wish", "needs"), WISHES[:1] + WISHES[3:5])
def test_a_wish_that_belongs_to_an_older_book_asks_for_a_reload(
    page: Page, host: Host, language: str, wish: Wish, needs: str
) -> None:
    page.goto(f"{host.address}{language}04-training/")
    driver = cell(page, "while-true")
    driver.part("[data-action=run]").wait_for()
    host.spoiled[chunk(needs)] = missing
    host.spoiled["04-training/"] = lambda handler, _: handler.answer(b"<script src=live-2.js>")
    said = page.locator(wish(page, driver))
    expect(said).to_contain_text(NEWER[language])


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_wish_without_a_connection_says_so_and_is_met_later(
    page: Page, host: Host, language: str
) -> None:
    page.context.add_init_script("delete Navigator.prototype.serviceWorker")  # nothing is kept
    page.goto(f"{host.address}{language}04-training/")
    driver = cell(page, "while-true")
    driver.part("[data-action=run]").wait_for()
    page.context.set_offline(True)
    said = page.locator(share(page, driver))
    expect(said).to_contain_text(CONNECTION[language])
    page.context.set_offline(False)
    share(page, driver)
    expect(driver.part(".live-offer input")).to_be_visible()


def test_a_figure_that_cannot_be_drawn_says_why_and_is_drawn_in_the_same_run(
    page: Page, host: Host
) -> None:
    file = chunk("figure")
    host.spoiled[file] = missing
    page.goto(f"{host.address}en/04-training/")
    driver = cell(page, "while-true").run("1")
    driver.start(
        f"{DRAWN}import time\nfor i in range(200):\n"
        "    display(Drawn(f'step {i}'), key='it')\n    time.sleep(0.1)"
    )
    note = driver.part(".live-output .live-unfetched")
    expect(note).to_contain_text(file)
    expect(note).to_contain_text("404")
    host.spoiled.clear()
    expect(driver.part(".live-output svg title")).to_contain_text("step", timeout=15_000)
    assert driver.state == "running"
    expect(note).to_have_text("")
    driver.press("stop")
    driver.wait("stopped")


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_figure_of_a_run_that_is_over_is_drawn_when_the_connection_is_back(
    page: Page, host: Host, language: str
) -> None:
    host.spoiled[chunk("figure")] = unreachable
    page.goto(f"{host.address}{language}04-training/")
    driver = cell(page, "while-true").run(f"{DRAWN}display(Drawn('late'))")
    note = driver.part(".live-output .live-unfetched")
    expect(note).not_to_be_empty()
    host.spoiled.clear()
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(driver.part(".live-output svg title")).to_have_text("late")
    expect(note).to_be_empty()


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_module_and_an_explanation_that_the_host_lacks_name_the_file(
    page: Page, host: Host, language: str
) -> None:
    host.spoiled["python_stdlib.zip"] = missing
    page.goto(f"{host.address}{language}04-training/")
    error = cell(page, "while-true").run("import csv").error
    assert "csv" in error
    assert "python_stdlib.zip" in error
    assert "404" in error
    assert CONNECTION[language] not in error
