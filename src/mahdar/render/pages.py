"""Pages: templates filled with values, every value escaped, no page asking for another file."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from mahdar.catalog.wording import Lang, label, visible

if TYPE_CHECKING:
    from jinja2 import Environment

DIRECTIONS: dict[Lang, str] = {"ar": "rtl", "en": "ltr"}
"""The direction of a page's own words; Arabic from a source runs right to left on any page."""

_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:\d\d)?)?"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """An element laid over a text: its tag and classes, its anchor, and where it leads.

    `text` stands in a mark that lies at a point; `name` is what it is called where it is read out.
    """

    tag: Literal["mark", "span", "a"]
    classes: str
    anchor: str | None = None
    leads: str | None = None
    text: str = ""
    name: str | None = None


def page(template: str, lang: Lang, **values: object) -> str:
    """Give a page in one language."""
    return (
        _templates()
        .get_template(template)
        .render(lang=lang, direction=DIRECTIONS[lang], say=lambda key: label(key, lang), **values)
    )


@cache
def _templates() -> "Environment":
    """Give the templates beside this file, compiled when they are asked for."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415  (pages alone)

    templates = Environment(
        loader=PackageLoader("mahdar.render"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.tests["web"] = _is_web
    templates.tests["moment"] = _is_moment
    templates.filters["moment"] = _moment
    return templates


def _shown(value: object) -> object:
    """Give a value as a page shows it: control characters by number; markup is left as it is."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return visible(value.replace("\r\n", "\n"))
    return value


def _is_web(address: str) -> bool:
    """Whether an address is one that a page may lead to."""
    return _WEB.fullmatch(address) is not None


def _is_moment(value: str) -> bool:
    """Whether a value is one day, or a time of one."""
    return _MOMENT.fullmatch(value) is not None


def _moment(value: str) -> str:
    """Give a day, or the minute of one with its offset, as people read it.

    >>> _moment("2031-05-06T07:08:09+03:00")
    '2031-05-06 07:08 +03:00'
    """
    found = _MOMENT.fullmatch(value)
    return " ".join(filter(None, found.groups())) if found else value
