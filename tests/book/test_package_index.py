"""The book's own site is enough for pip: no index of packages has to know us."""

import hashlib
import shutil
import subprocess
import sys
import zipfile

import pytest
from bs4 import BeautifulSoup

from book import package_index
from neuron_tutor.notebooks import ARCHIVE
from tests.book.conftest import ROOT, SITE
from tests.browser.serving import hosting

NAME = "neuron-from-scratch"


def pip(folder, *options):
    command = (sys.executable, "-m", "pip", "install", "--no-deps", "--target", str(folder))
    return subprocess.run(
        (*command, "--disable-pip-version-check", *options),
        capture_output=True,
        text=True,
        check=True,
        env={"PIP_CONFIG_FILE": "/dev/null"},
    )


@pytest.mark.parametrize("way", ["index", "wheel"])
def test_pip_installs_the_package_with_its_notebooks_from_the_site_alone(tmp_path, way):
    (wheel,) = SITE.glob("pip/*.whl")
    with hosting() as host:
        asked = {
            "index": ("--index-url", f"{host.address}pip/simple/", NAME),
            "wheel": (f"{host.address}pip/{wheel.name}",),
        }
        pip(tmp_path, *asked[way])
    assert (tmp_path / "neuron" / "network.py").is_file()
    assert (tmp_path / "neuron_tutor" / "notebooks" / ARCHIVE).is_file()


def test_pip_gets_the_notebooks_also_where_the_pages_run_a_wheel_without_them(
    monkeypatch, tmp_path
):
    """As in the workflow that publishes: Pyodide's tests had that wheel."""
    (bare,) = (ROOT / "build" / "wheel").glob("*.whl")
    monkeypatch.setenv("WHEEL", str(shutil.copy(bare, tmp_path)))
    held = [zipfile.ZipFile(wheel).namelist() for wheel in (bare, package_index.wheel())]
    assert [f"neuron_tutor/notebooks/{ARCHIVE}" in names for names in held] == [False, True]


def test_the_index_names_the_wheel_by_its_hash():
    page = BeautifulSoup((SITE / "pip" / "simple" / NAME / "index.html").read_text(), "html.parser")
    (link,) = page.find_all("a")
    path, _, digest = link["href"].partition("#sha256=")
    (wheel,) = SITE.glob("pip/*.whl")
    assert (SITE / "pip" / "simple" / NAME / path).resolve() == wheel.resolve()
    assert hashlib.sha256(wheel.read_bytes()).hexdigest() == digest
    assert zipfile.is_zipfile(wheel)


@pytest.mark.parametrize("place", ["index.html", "en/index.html"])
def test_the_first_page_gives_a_line_with_the_address_of_the_wheel(place):
    (wheel,) = SITE.glob("pip/*.whl")
    text = BeautifulSoup((SITE / place).read_text(encoding="utf-8"), "html.parser").get_text()
    assert f"/pip/{wheel.name}" in text
    assert "WHEEL-OF-THIS-BOOK" not in text
