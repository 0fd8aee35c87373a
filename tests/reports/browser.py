"""The HTML report in a real browser, spoken to in the words of the page."""

import base64
import io
from importlib.resources import files
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from healthlint.findings import Report
from healthlint.reports import FORMATS, Style


class ReportPage:
    """One report, opened from a file."""

    def __init__(self, driver: webdriver.Chrome, path: Path) -> None:
        self.driver = driver
        self._path = path

    def open(self, report: Report, fragment: str = "") -> None:
        self._path.write_text(FORMATS["html"](report, Style()), encoding="utf-8")
        self.driver.get("about:blank")
        self.driver.get(self._path.as_uri() + fragment)

    def leave(self) -> None:
        """Forget what the page kept, for the next test."""
        self.run("localStorage.clear()")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
        self.driver.get("about:blank")

    def complaints(self) -> list[dict[str, Any]]:
        """What the console of the browser holds: errors, warnings and what the content policy refused."""
        return [entry for entry in self.driver.get_log("browser") if "favicon" not in entry["message"]]

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector: str) -> list[str]:
        return [element.text for element in self.driver.find_elements(By.CSS_SELECTOR, selector)]

    def press(self, keys: str) -> None:
        self.driver.switch_to.active_element.send_keys(keys)

    def search(self, words: str) -> None:
        field = self.one("#query")
        field.send_keys(Keys.CONTROL + "a")
        field.send_keys(words or Keys.DELETE)

    def follow(self, link: WebElement) -> str:
        """Follow a link of the page to its place; the address's fragment afterwards."""
        target = link.get_attribute("href").rpartition("#")[2]
        link.click()
        self.wait(f"return location.hash === '#{target}' && document.activeElement.id === '{target}'")
        return target

    def wait(self, condition: str) -> None:
        WebDriverWait(self.driver, 10, 0.05).until(lambda _: self.run(condition), f"never true: {condition}")

    def is_in_view(self, selector: str) -> bool:
        return bool(
            self.run(
                "const {top, bottom} = document.querySelector(arguments[0]).getBoundingClientRect();"
                "return top >= 0 && bottom <= innerHeight",
                selector,
            )
        )

    def prefer(self, scheme: str) -> None:
        """Set what the system says of light and dark."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def paper(self) -> str:
        return str(self.run("return getComputedStyle(document.body).backgroundColor"))

    def printed(self) -> str:
        """The text of the PDF that printing the page makes."""
        pdf = PdfReader(io.BytesIO(base64.b64decode(self.driver.print_page())))
        return "\n".join(sheet.extract_text() for sheet in pdf.pages)

    def barriers(self) -> list[str]:
        """What axe, the checker of accessibility, finds wrong with the page as it stands."""
        self.run(files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
        result = self.driver.execute_async_script(
            "axe.run().then(arguments[0], (error) => arguments[0](String(error)))"
        )
        return [f"{each['id']}: {each['nodes'][0]['html']}" for each in result["violations"]]
