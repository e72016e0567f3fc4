"""A first visit is as good as any other, in every engine."""

import pytest

from tests.browser.serving import hosting, missing
from tests.engines.conftest import PAGE
from tests.engines.driver import Cell, Driver

COUNT = "while True:\n    x = x + 1"
#: Waits as long as a hasty reader does before pressing Stop.
PAUSE = "() => new Promise(resolve => setTimeout(resolve, 1200))"


def first_stop(driver: Driver) -> tuple[str, float]:
    """Open the page as a new visitor, run, count forever and stop; return what is left of x."""
    with hosting() as host:  # an origin that the browser has never seen
        driver.open(host.address + PAGE)
        Cell(driver, "while-true").run("x = 5")
        cell = Cell(driver, "four-rows").start(COUNT).wait("running")
        driver.evaluate(PAUSE)
        waited = cell.stop()
        return cell.run("print(x > 5)").text, waited


def test_the_first_stop_of_a_first_visit_keeps_the_variables(driver: Driver) -> None:
    left, _ = first_stop(driver)
    assert left == "True\n"


@pytest.mark.long
def test_twenty_first_visits_keep_their_variables(driver: Driver) -> None:
    found = [first_stop(driver) for _ in range(20)]
    assert [left for left, _ in found] == ["True\n"] * 20, found


@pytest.mark.long
def test_a_hundred_starts_begin(driver: Driver) -> None:
    for visit in range(50):
        with hosting() as host:
            for _ in range(2):  # new here, and once more with the service worker in control
                driver.open(host.address + PAGE)
                assert Cell(driver, "while-true").run("print('here')").text == "here\n", visit


@pytest.mark.parametrize("way", ["service-worker", "none"])
def test_no_request_of_a_cell_reaches_another_host(driver: Driver, way: str) -> None:
    with hosting() as host, hosting() as other:
        other.headers["Access-Control-Allow-Origin"] = "*"
        if way == "none":
            host.spoiled["sw.js"] = missing
        driver.open(host.address + PAGE)
        asks = (
            "import js\nr = js.XMLHttpRequest.new()\n"
            f"r.open('GET', '{other.address}en/', False)\n"
            "try:\n    r.send()\n    print('sent')\nexcept Exception:\n    print('refused')"
        )
        cell = Cell(driver, "while-true").run(asks)
        assert cell.text == "refused\n"
        assert other.asked == []
        own = asks.replace(other.address, host.address)
        assert cell.run(own).text == "sent\n"
