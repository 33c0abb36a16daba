"""The façade that every way in stands on: a text in, its minutes out."""

from collections.abc import Iterable, Iterator
from datetime import date

from mahdar.base.errors import MahdarError, UsageError
from mahdar.base.records import Minutes
from mahdar.base.report import Report
from mahdar.collect.dates import iso_of
from mahdar.collect.found import Failure, Found
from mahdar.collect.text import check


def minutes(
    text: str,
    *,
    published: str | date | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Minutes:
    """Give the minutes of one Arabic report.

    Offsets in them are code points into `text` exactly as given.
    Raises InputError where the text is no report, UsageError where an argument is of another type
    or `published` is no date.

    Args:
        text: The report, without markup.
        published: When it was published, a date or datetime, or a string in ISO 8601 or RFC 2822;
            it turns "today" into a date.
        outlet: Who published it.
        title: Its headline, if that is not part of the text.
        url: Where it was published.
    """
    if isinstance(published, date):
        published = published.isoformat()
    facts = {"outlet": outlet, "title": title, "url": url, "published": published}
    for name, value in ({"text": text} | facts).items():
        _check_argument(name, value, optional=name != "text")
    check(text)
    day = None
    if published is not None:
        day = iso_of(published)
        if day is None:
            raise UsageError("not_a_date", value=published)
    report = Report.of(text, outlet=outlet, title=title, url=url, published=day)
    return _minutes_of(report)


def _check_argument(name: str, value: object, *, optional: bool) -> None:
    """Raise UsageError where an argument is no string, or holds half a character."""
    if value is None and optional:
        return
    if not isinstance(value, str):
        raise UsageError("argument_type", name, type=type(value).__name__)
    if name == "text":
        return
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise UsageError("argument_surrogate", name, position=error.start) from error


def results(found: Iterable[Found]) -> Iterator[Minutes | Failure]:
    """Give the minutes of each report, in order; a report that a bug stops is a Failure."""
    for item in found:
        yield _result(item) if isinstance(item, Report) else item


def _result(report: Report) -> Minutes | Failure:
    """Give the minutes of one report, or what went wrong."""
    try:
        return _minutes_of(report)
    except MahdarError as error:
        return Failure(report.id, error)
    except Exception as error:  # noqa: BLE001  (a bug in one report must not stop the others)
        bug = MahdarError("bug", report.id, problem=f"{type(error).__name__}: {error}")
        bug.__cause__ = error
        return Failure(report.id, bug)


def _minutes_of(report: Report) -> Minutes:
    """Run the pipeline with our own knowledge."""
    from mahdar.catalog import load  # noqa: PLC0415  (rules and tables are heavy; --version needs none)
    from mahdar.produce import minutes_of  # noqa: PLC0415  (as above)

    return minutes_of(report, load())
