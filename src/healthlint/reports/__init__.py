"""Reports: one format a module, each a pure function from a report to text."""

from collections.abc import Callable, Mapping

from healthlint.findings import Report
from healthlint.reports import as_json, as_text
from healthlint.reports.as_json import schema
from healthlint.reports.style import Style

FORMATS: Mapping[str, Callable[[Report, Style], str]] = {
    "text": as_text.write,
    "json": lambda report, _style: as_json.write(report),
}

__all__ = ["FORMATS", "Style", "schema"]
