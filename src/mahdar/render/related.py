"""Verdicts and groups as people read them: one field a line."""

from collections.abc import Iterator

from mahdar.base.records import Group, Reason, Verdict
from mahdar.base.report import Excerpt
from mahdar.catalog.wording import Lang, label
from mahdar.render.fields import Field
from mahdar.render.style import Style
from mahdar.render.text import block


def verdict_text(verdict: Verdict, style: Style) -> Iterator[str]:
    """Give the answer with its probability, then each reason with what both reports say."""
    answer = label(f"answer.{verdict.answer}", style.lang)
    head = (
        Field("answer", answer, "wording"),
        Field("probability", f"{verdict.probability:.2f}", "number"),
        Field("first", verdict.a),
        Field("second", verdict.b),
    )
    yield block(head, "", style)
    for number, reason in enumerate(verdict.reasons, start=1):
        yield "\n" + block(tuple(_reason(reason, style.lang)), f"[{number}]", style)


def _reason(reason: Reason, lang: Lang) -> Iterator[Field]:
    """Give one reason: what it is, how much it weighs, and what each report says where."""
    yield Field("reason", label(f"reason.{reason.kind}", lang), "wording")
    yield Field("weight", f"{reason.weight:+.2f}", "number")
    for name, value, excerpt in (
        ("first", reason.value_a, reason.a),
        ("second", reason.value_b, reason.b),
    ):
        shown = " ".join(filter(None, (value, _place(excerpt))))
        if shown:
            yield Field(name, shown)
        else:
            yield Field(name, label("value.not_in_text", lang), "wording")


def _place(excerpt: Excerpt | None) -> str:
    """Give an excerpt with its position."""
    return f"{excerpt.exact} [{excerpt.start}-{excerpt.end}]" if excerpt else ""


def group_text(group: Group, style: Style) -> str:
    """Give one meeting with its reports."""
    days = "/".join(dict.fromkeys(day for day in (group.earliest, group.latest) if day))
    unknown = Field("days", label("value.date_unknown", style.lang), "wording")
    fields = [
        Field("group", group.id, "number"),
        Field("people", " - ".join(group.people)),
        Field("days", days, "number") if days else unknown,
        *(Field("member", f"{member.report} {member.meeting}") for member in group.members),
    ]
    return block(tuple(fields), "", style)
