"""The façade that every way in stands on: a text in, its minutes out."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from mahdar.base.document import Knowledge
from mahdar.base.errors import MahdarError, UsageError
from mahdar.base.records import (
    Comparison,
    Group,
    Ledger,
    Minutes,
    Relation,
    Statement,
    Track,
    Verdict,
)
from mahdar.base.report import Report
from mahdar.collect.dates import iso_of
from mahdar.collect.found import Failure, Found
from mahdar.collect.text import check

FEWEST = 2
"""Reading reports against each other takes so many."""


def minutes(  # noqa: PLR0913  (what is known of a report)
    text: str,
    *,
    published: str | date | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    catalog: str | Path | None = None,
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
        catalog: A folder with tables of your own (posts.tsv, outlets.tsv, events.tsv and others by
            the names of ours), whose rows are added.
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
    return _minutes_of(report, _folder(catalog))


def same_meeting(a: Minutes, b: Minutes, *, catalog: str | Path | None = None) -> Verdict:
    """Tell whether the reports of two minutes are of one meeting: same, different or undecided.

    The verdict has its probability and the reasons with their evidence in both texts. Publication
    dates help where they are given and are not needed. `catalog` as for `minutes`.
    """
    from mahdar.relate import same_meeting as same  # noqa: PLC0415  (rules and tables are heavy)

    return same(a, b, _knowledge(_folder(catalog)))


def group(reports: Iterable[Minutes], *, catalog: str | Path | None = None) -> tuple[Group, ...]:
    """Give the meetings that many reports tell of, each with its reports. `catalog` as above."""
    from mahdar.relate import group as grouped  # noqa: PLC0415  (rules and tables are heavy)

    return grouped(reports, _knowledge(_folder(catalog)))


def relation(a: Statement, b: Statement, *, catalog: str | Path | None = None) -> Relation:
    """Tell how statement `b` stands to statement `a`, with the reasons. `catalog` as above."""
    from mahdar.relate import relation as related  # noqa: PLC0415  (rules and tables are heavy)

    return related(a, b, _knowledge(_folder(catalog)))


def compare(reports: Iterable[Minutes], *, catalog: str | Path | None = None) -> Comparison:
    """Lay reports of one meeting side by side: a row a claim, a column a report, in order.

    Raises UsageError where there are fewer than two. `catalog` as above.
    """
    from mahdar.relate import compare as compared  # noqa: PLC0415  (rules and tables are heavy)

    return compared(_several(reports, "compare"), _knowledge(_folder(catalog)))


def followup(
    reports: Iterable[Minutes], *, sort: bool = True, catalog: str | Path | None = None
) -> Ledger:
    """Give what reports tell of as asked and promised, with its state in each later report.

    They are taken in time order, with `sort` off in the order given. Raises UsageError where there
    are fewer than two. `catalog` as above.
    """
    from mahdar.relate import followup as followed  # noqa: PLC0415  (rules and tables are heavy)

    return followed(_several(reports, "followup"), _knowledge(_folder(catalog)), sort=sort)


def track(
    reports: Iterable[Minutes],
    issue: str,
    *,
    actor: str | None = None,
    sort: bool = True,
    catalog: str | Path | None = None,
) -> Track:
    """Give each actor's positions on an issue in time order, with the change between meetings.

    `issue` is a code as statements have it, `actor` a name as a report has it or the code of a
    state. Raises UsageError where there are fewer than two reports. `catalog` as above.
    """
    from mahdar.relate import track as tracked  # noqa: PLC0415  (rules and tables are heavy)

    told = _several(reports, "track")
    return tracked(told, _knowledge(_folder(catalog)), issue, actor=actor, sort=sort)


def _several(reports: Iterable[Minutes], verb: str) -> list[Minutes]:
    """Give reports as a list, two at least."""
    told = list(reports)
    if len(told) < FEWEST:
        raise UsageError("too_few", verb=verb, count=len(told))
    return told


def _folder(catalog: str | Path | None) -> Path | None:
    """Give the folder of the user's own tables."""
    if catalog is None:
        return None
    if not isinstance(catalog, str | Path):
        raise UsageError("argument_type", "catalog", type=type(catalog).__name__)
    if catalog == "":
        raise UsageError("no_catalog", "''")
    return Path(catalog)


def _knowledge(folder: Path | None) -> Knowledge:
    """Give our tables, with the user's own beside them."""
    from mahdar.catalog import load  # noqa: PLC0415  (tables are heavy; --version needs none)

    return load(folder)


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


def results(
    found: Iterable[Found], catalog: str | Path | None = None
) -> Iterator[Minutes | Failure]:
    """Give the minutes of each report, in order; a report that a bug stops is a Failure."""
    folder = _folder(catalog)
    if folder is not None:
        _knowledge(folder)  # wrong tables are said, even where there are only minutes
    for item in found:
        yield _result(item, folder) if isinstance(item, Report) else item


def _result(report: Report, folder: Path | None) -> Minutes | Failure:
    """Give the minutes of one report, or what went wrong."""
    try:
        return _minutes_of(report, folder)
    except UsageError:
        raise  # the user's own tables, not this report
    except MahdarError as error:
        return Failure(report.id, error)
    except Exception as error:  # noqa: BLE001  (a bug in one report must not stop the others)
        bug = MahdarError("bug", report.id, problem=f"{type(error).__name__}: {error}")
        bug.__cause__ = error
        return Failure(report.id, bug)


def _minutes_of(report: Report, folder: Path | None) -> Minutes:
    """Run the pipeline with our own knowledge and the user's."""
    from mahdar.produce import minutes_of  # noqa: PLC0415  (rules and tables are heavy)

    return minutes_of(report, _knowledge(folder))
