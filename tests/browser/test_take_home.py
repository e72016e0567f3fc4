"""What a reader has written goes home as a notebook and as a program, and runs there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
from playwright.sync_api import Page

import neuron
from book import notebooks
from neuron_tutor import lessons, my_neuron
from tests.browser.cells import cell

ROOT = Path(__file__).parents[2]


def test_a_page_and_the_neuron_go_home_with_code_and_answers_and_run_there(
    page: Page, site: str, tmp_path: Path
) -> None:
    page.goto(f"{site}en/04-training/")
    unfinished = "def train_once(neuron, data):\n    unfinished("
    cell(page, "functions").set_code(unfinished)
    mean = "mean_of_ten = sum([epochs_for(seed) for seed in range(10)]) / 10"
    solved = f"{mean}\nprint('mine', mean_of_ten)"
    cell(page, "ch04-mean").set_code(solved)
    predicted = cell(page, "ten-seeds").part(".live-predict label").first
    predicted.click()
    taken = {}
    for action in ("take-notebook", "take-program"):
        with page.expect_download() as download:
            page.locator(f"live-work [data-action={action}]").click()
        taken[download.value.suggested_filename] = download.value.path().read_text("utf-8")
    assert list(taken) == ["04-training-mine.ipynb", "04-training-mine.py"]

    made = json.loads(taken["04-training-mine.ipynb"])
    nbformat.validate(made)
    book = notebooks.notebook(ROOT / "docs" / "en" / "04-training.md", "en")
    changed = {
        new["id"]: new["source"]
        for old, new in zip(book["cells"], made["cells"], strict=True)
        if old != new
    }
    assert set(changed) == {"functions", "ch04-mean", "predict_ten-seeds"}
    assert changed["functions"] == f"%%rebuild ch04-once\n{unfinished}"
    assert changed["ch04-mean"] == solved
    assert predicted.inner_text().strip() in changed["predict_ten-seeds"].split("My answer")[1]

    my_neuron.write(tmp_path)
    program = tmp_path / "mine.py"
    program.write_text(taken["04-training-mine.py"], encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, program],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    fresh = [neuron.Neuron(threshold=1, seed=seed) for seed in range(10)]
    epochs = [neuron.train(one, neuron.storm(), learn_threshold=False).epochs for one in fresh]
    assert f"mine {sum(epochs) / 10}" in ran.stdout.splitlines()
    assert "mean:" in ran.stdout, "what the book's own cells print"

    part = {"code": lessons.solution("ch04-once"), "shown": False, "before": []}
    page.evaluate("part => { localStorage['neuron-mine:ch04-once'] = JSON.stringify(part) }", part)
    page.goto(f"{site}en/my-neuron/")
    with page.expect_download() as download:
        page.locator("live-neuron [data-action=take-notebook]").click()
    home = json.loads(download.value.path().read_text("utf-8"))
    nbformat.validate(home)
    sources = [each["source"] for each in home["cells"] if each["cell_type"] == "code"]
    assert sources == [
        notebooks.start("en"),
        f"%%rebuild ch04-once\n{lessons.solution('ch04-once').strip()}",
    ]
