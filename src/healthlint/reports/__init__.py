"""Reports: one format a module, each a pure function from a report to text."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from healthlint import load_lazily
from healthlint.findings import Report
from healthlint.reports.style import Style

if TYPE_CHECKING:
    from healthlint.reports.as_json import schema
    from healthlint.reports.as_markdown import job_summary

Write = Callable[[Report, Style], str]


def _write(module: str, report: Report, style: Style) -> str:
    write: Write = import_module(module).write
    return write(report, style)


# A format's module is imported when a report is written in it.
FORMATS: Mapping[str, Write] = {
    name: partial(_write, f"{__name__}.as_{name}")
    for name in ("text", "json", "sarif", "github", "junit", "markdown", "html")
}

__all__ = ["FORMATS", "Style", "job_summary", "schema"]

__getattr__ = load_lazily(__name__, {"job_summary": "as_markdown", "schema": "as_json"})
