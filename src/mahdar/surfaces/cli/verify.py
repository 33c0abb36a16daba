"""`mahdar verify`: minutes against the texts they were made from."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Mapping

from mahdar.base.errors import InputError, MahdarError, MissingError
from mahdar.base.records import Minutes
from mahdar.base.report import Report
from mahdar.catalog.wording import Lang, label, message, visible
from mahdar.collect import collect
from mahdar.collect.found import Failure, Found, Origin
from mahdar.collect.inputs import Input, shown
from mahdar.surfaces.cli.console import Console
from mahdar.surfaces.cli.options import add_shared, standard_input

FOUND_BAD = 1
SOME_FAILED = 6


def configure(parser: ArgumentParser) -> None:
    """Say which arguments the verb takes."""
    parser.add_argument("minutes", metavar="MINUTES.jsonl", help="earlier minutes, or -")
    parser.add_argument(
        "texts", nargs="+", metavar="TEXTS", help="the texts they were made from: files or folders"
    )
    add_shared(parser)


def execute(options: Namespace) -> int:
    """Write a line for each excerpt that is not verbatim any more and give the exit status."""
    console = Console.of(options.lang, quiet=options.quiet)
    counts: Counter[str] = Counter(minutes=0, excerpts=0, bad=0)
    texts = _texts(options, console, counts)
    for item in _collected([options.minutes], options, console):
        if isinstance(item, Failure) and item.error.where == shown(options.minutes):
            raise item.error
        for line in _bad_lines(item, texts, counts, console.lang):
            counts["bad"] += 1
            print(f"BAD {line}", flush=True)  # noqa: T201  (this is a surface)
    console.sum_up(counts)
    if counts["bad"]:
        return FOUND_BAD
    return SOME_FAILED if counts["failed"] else 0


def _texts(options: Namespace, console: Console, counts: Counter[str]) -> dict[str, str]:
    """Give the texts named, by their hash; what can't be read is said and counted."""
    texts: dict[str, str] = {}
    errors: list[MahdarError] = []
    for item in _collected(options.texts, options, console):
        if isinstance(item, Report) and item.text is not None:
            texts[item.sha256] = item.text
        elif isinstance(item, Failure):
            errors.append(item.error)
    if not texts and len(errors) == 1 and isinstance(errors[0], MissingError):
        raise errors[0]
    for error in errors:
        console.complain(error)
    counts["failed"] += len(errors)
    return texts


def _collected(paths: list[str], options: Namespace, console: Console) -> Iterator[Found]:
    """Give what the paths hold."""
    limit = options.max_size
    origins = (Origin(shown(path), max_bytes=limit, notify=console.note) for path in paths)
    inputs = [Input(path, origin) for path, origin in zip(paths, origins, strict=True)]
    return collect(inputs, standard_input())


def _bad_lines(
    item: Found, texts: Mapping[str, str], counts: Counter[str], lang: Lang
) -> Iterator[str]:
    """Give a line for everything that is wrong with one row of minutes.

    A row that can't be read is bad, since nobody can vouch for it; an earlier error is skipped.
    """
    if isinstance(item, Failure) and item.error.key == "earlier":
        counts["skipped"] += 1
    elif isinstance(item, Failure):
        yield _line(item.id, "-", "-", message(item.error, lang))
    elif isinstance(item, Report):
        yield _line(item.id, "-", "-", message(_no_minutes(), lang))
    else:
        counts["minutes"] += 1
        yield from _bad_excerpts(item, texts, counts, lang)


def _bad_excerpts(
    minutes: Minutes, texts: Mapping[str, str], counts: Counter[str], lang: Lang
) -> Iterator[str]:
    """Give a line for each excerpt of the minutes that its text doesn't hold."""
    from mahdar.produce.verify import excerpts_of, verify  # noqa: PLC0415  (loads the rules)

    report = minutes.report
    text = texts.get(report.sha256)
    if text is None:
        why = label("bad.no_text", lang)
        yield _line(report.id, "report.sha256", f"0-{report.characters}", why)
        return
    counts["excerpts"] += sum(1 for _ in excerpts_of(minutes))
    for bad in verify(minutes, text):
        yield _line(report.id, bad.path, f"{bad.start}-{bad.end}", label(f"bad.{bad.why}", lang))


def _line(name: str, path: str, span: str, why: str) -> str:
    """Give what is wrong on one line."""
    return " ".join((visible(name).replace("\n", "<U+000A>"), path, span, why))


def _no_minutes() -> InputError:
    """Give the error for a row that is a report."""
    return InputError("not_a_row_of_minutes")
