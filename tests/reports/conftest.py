"""Snapshots (whole outputs kept as files, written anew only when UPDATE_SNAPSHOTS=1 asks for it) and a real browser."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from .browser import ReportPage

_EXPECTED = Path(__file__).parent / "expected"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_CURE = "install Chromium and its driver: apt-get install chromium chromium-driver"


@pytest.fixture
def matches_snapshot() -> Callable[[str, str], None]:
    """A check that a text equals the file of a name under `expected`, to the byte."""

    def check(text: str, name: str) -> None:
        path = _EXPECTED / name
        if os.environ.get("UPDATE_SNAPSHOTS") == "1":
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert path.read_bytes().decode("utf-8") == text

    return check


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """A headless Chromium, installed with apt where it is missing and the tests run as root."""
    browser, driver = _find()
    if not (browser and driver) and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "chromium", "chromium-driver"]):
            done = subprocess.run(command, capture_output=True, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
            assert done.returncode == 0, f"{' '.join(command)} failed: {done.stderr.decode(errors='replace')}"
        browser, driver = _find()
    assert browser, f"the HTML report is tested in Chromium, which is not here; {_CURE}"
    assert driver, f"the HTML report is tested in Chromium, whose chromedriver is not here; {_CURE}"
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1500,950",
        f"--user-data-dir={tmp_path_factory.mktemp('chromium')}",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(driver))
    yield started
    started.quit()


@pytest.fixture
def page(chromium: webdriver.Chrome, tmp_path: Path) -> Iterator[ReportPage]:
    """The browser on an empty page, ready to open a report; whatever it complained of fails the test."""
    opened = ReportPage(chromium, tmp_path / "report.html")
    yield opened
    assert [] == opened.complaints()
    opened.leave()


def _find() -> tuple[str | None, str | None]:
    return next(filter(None, map(shutil.which, _BROWSERS)), None), shutil.which("chromedriver")
