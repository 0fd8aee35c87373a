"""The report as JUnit XML, which the test pages of CI servers show: a suite an article, a case a rule that fired."""

import re
from itertools import groupby
from operator import attrgetter
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from healthlint.findings import Failure, Finding, Report, Severity
from healthlint.reports.style import Style
from healthlint.reports.tally import Tally, number, tally
from healthlint.reports.visible import show, show_line

# What `show` leaves and XML 1.0 cannot hold.
_UNFIT = re.compile(r"[\ufffe\uffff]")


def write(report: Report, _style: Style) -> str:
    """The report as an indented XML document; all of a rule's findings in an article are one failed case.

    What could not be checked is an error, and an article in which nothing was found a case that passed.
    """
    failures: dict[str, list[Failure]] = {}
    for failure in sorted(report.failures, key=lambda each: (each.path, each.rule or "", each.problem)):
        failures.setdefault(failure.path, []).append(failure)
    tallies = {each.path: each for each in tally(report)}
    suites = Element("testsuites", name="healthlint")
    for path in sorted({*tallies, *failures}):
        _add_suite(suites, path, tallies.get(path), failures.get(path, []))
    for name in ("tests", "failures", "errors"):
        suites.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    ElementTree.indent(suites)
    text = ElementTree.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _add_suite(suites: Element, path: str, found: Tally | None, failures: list[Failure]) -> None:
    suite = SubElement(suites, "testsuite", name=_line(path))
    rules = sorted(found.findings if found else (), key=attrgetter("rule"))
    for rule, group in groupby(rules, attrgetter("rule")):
        _add_failed(suite, path, rule, list(group))
    for failure in failures:
        case = SubElement(suite, "testcase", name=failure.rule or "reading", classname=_line(path))
        SubElement(case, "error", type="not checked", message=_line(failure.problem))
    if not len(suite):
        SubElement(suite, "testcase", name="nothing found", classname=_line(path))
    counts = {"tests": len(suite), "failures": len(suite.findall("*/failure")), "errors": len(failures)}
    for name, count in counts.items():
        suite.set(name, str(count))


def _add_failed(suite: Element, path: str, rule: str, findings: list[Finding]) -> None:
    case = SubElement(suite, "testcase", name=rule, classname=_line(path))
    worst = max((each.severity for each in findings), key=lambda severity: Severity(severity).rank)
    first = f"line {findings[0].place.start.line}: {findings[0].message}"
    message = first if len(findings) == 1 else f"{number(len(findings), 'finding')}, the first in {first}"
    failure = SubElement(case, "failure", type=worst, message=_line(message))
    failure.text = "\n" + "\n".join(line for each in findings for line in _lines(each)) + "\n"


def _lines(finding: Finding) -> list[str]:
    start = finding.place.start
    lines = [f"{finding.place.path}:{start.line}:{start.column}: {finding.severity}: {finding.message}"]
    lines += [
        f"    {each.place.path}:{each.place.start.line}:{each.place.start.column}: {each.message or each.place.excerpt}"
        for each in finding.related
    ]
    return [_UNFIT.sub("", show(re.sub(r"[\r\n]+", " ", line))) for line in lines]


def _line(text: str) -> str:
    return _UNFIT.sub("", show_line(text))
