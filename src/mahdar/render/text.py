"""Plain text for a terminal: one field a line, nothing reshaped, reversed or boxed."""

from collections.abc import Iterable, Iterator

from mahdar.catalog.wording import label, visible
from mahdar.collect.found import Failure
from mahdar.render.fields import Field, Fields
from mahdar.render.style import Result, Style

_WIDTH = {"ar": 12, "en": 16}
_ISOLATES = {"source": "\u2068", "wording": "\u2068", "number": "\u2066"}
_POP = "\u2069"
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def render(results: Iterable[Result], style: Style) -> Iterator[str]:
    """Give each report's minutes as text, a blank line between them; failures are left out."""
    first = True
    for result in results:
        if isinstance(result, Failure):
            continue
        fields = Fields(result, style.lang)
        blocks = [block(tuple(fields.header()), "", style)]
        blocks += [block(contact, "", style) for contact in fields.contacts()]
        for number, statement in enumerate(fields.statements(), start=1):
            blocks.append(block(statement, f"[{number}]", style))
        yield ("" if first else "\n\n") + "\n".join(blocks)
        first = False


def block(fields: tuple[Field, ...], number: str, style: Style) -> str:
    """Give the lines of one meeting, statement or reason, with its number before the first."""
    indent = max(4, len(number) + 1) if number else 0
    lines = [_line(field, indent, style) for field in fields]
    if number:
        lines[0] = _paint(number, _BOLD, style) + lines[0][len(number) :]
    return "".join(lines)


def _line(field: Field, indent: int, style: Style) -> str:
    """Give one field's line; further lines of its value are indented below it."""
    name = label(f"field.{field.name}", style.lang)
    column = indent + _WIDTH[style.lang]
    value = visible(field.shown)
    if style.isolate:
        opening = _ISOLATES[field.part]
        value = "\n".join(f"{opening}{line}{_POP}" for line in value.split("\n"))
    value = value.replace("\n", "\n" + " " * column)
    gap = " " * (_WIDTH[style.lang] - len(name))
    return f"{' ' * indent}{_paint(name, _DIM, style)}{gap}{value}\n"


def _paint(text: str, code: str, style: Style) -> str:
    """Give a label in colour where the terminal wants it."""
    return f"{code}{text}{_PLAIN}" if style.color else text
