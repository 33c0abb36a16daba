"""Markdown that keeps Arabic whole: direction set by the block, values isolated, words quoted."""

import re
from collections.abc import Iterable, Iterator

from mahdar.catalog.wording import Lang, label, visible
from mahdar.collect.found import Failure
from mahdar.render.fields import Field, Fields
from mahdar.render.style import Result, Style

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
_LIST_OR_RULE = re.compile(r"^(\d*)(?=[-+=.)])")
DIRECTIONS = {"ar": "rtl", "en": "ltr"}


def render(results: Iterable[Result], style: Style) -> Iterator[str]:
    """Give each report's minutes as a section; failures are left out."""
    first = True
    for result in results:
        if isinstance(result, Failure):
            continue
        yield ("" if first else "\n") + _section(Fields(result, style.lang), style.lang)
        first = False


def escape(text: str) -> str:
    r"""Give a text as Markdown shows it, letter for letter.

    >>> escape("قال *نعم*")
    'قال \\*نعم\\*'
    """
    return _SPECIAL.sub(r"\\\g<0>", visible(text))


def _section(fields: Fields, lang: Lang) -> str:
    """Give one report's minutes."""
    header = tuple(fields.header())
    blocks = [f'<div dir="{DIRECTIONS[lang]}" lang="{lang}">', f"## {_heading(header, lang)}"]
    blocks.append(items(header, lang))
    for contact in fields.contacts():
        blocks += [f"### {label('field.other_contact', lang)}", items(contact, lang)]
    for number, (speaker, *rest, words) in enumerate(fields.statements(), start=1):
        blocks += [f"### {number}. {value(speaker, lang)}", items(tuple(rest), lang)]
        blocks.append(quotation(words, lang))
    return "\n\n".join((*blocks, "</div>")) + "\n"


def _heading(header: tuple[Field, ...], lang: Lang) -> str:
    """Give the report's title, or its id."""
    named = {field.name: field for field in header}
    best = next(named[name] for name in ("title", "report", "hash") if name in named)
    return value(best, lang)


def items(fields: tuple[Field, ...], lang: Lang) -> str:
    """Give fields as a list."""
    return "\n".join(
        f"- **{label(f'field.{field.name}', lang)}**: {value(field, lang)}" for field in fields
    )


def value(field: Field, lang: Lang) -> str:
    """Give a value on one line, isolated where its direction isn't that of the labels."""
    told = escape(" ".join(field.shown.split()))
    if field.part == "number":
        return f'<bdi dir="ltr">{told}</bdi>'
    if field.part == "source":
        return told if lang == "ar" else f'<bdi lang="ar">{told}</bdi>'
    return told


def quotation(words: Field, lang: Lang) -> str:
    """Give the words as a block quotation, right to left."""
    escaped = (escape(line.strip()) for line in words.value.split("\n"))
    lines = "\n".join("> " + _LIST_OR_RULE.sub(r"\1\\", line) for line in escaped)
    return lines if lang == "ar" else f'<div dir="rtl" lang="ar">\n\n{lines}\n\n</div>'
