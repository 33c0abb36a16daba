"""A report of invented officials, and stand-in minutes of it that need no rules."""

from mahdar.base.records import (
    Addressee,
    Cue,
    Meeting,
    Minutes,
    Person,
    Post,
    Speaker,
    Statement,
    Via,
    When,
)
from mahdar.base.report import Excerpt, Report
from mahdar.base.span import Span

TEXT = (
    "استقبل وزير خارجية أرضستان سامر الرملي نظيره في بحرستان نادر الموجي مساء اليوم الثلاثاء.\n"
    "وقال الرملي: «نرحب بالاتفاق». ودعا الموجي أرضستان إلى فتح المعابر.\n"
)
"""Two ministers of invented states meet; one quotation, one demand."""

ROWS = "أعلن ناطق باسم بحرستان أن الاجتماع ناجح."
"""One sentence for rows that need any Arabic text."""


def stand_in(report: Report, _: object = None) -> Minutes:
    """Give minutes of any text: those of TEXT, or one statement made of the first two words."""
    if report.text == TEXT:
        return _minutes_of_sample(report)
    first = _excerpt(report, (report.text or "").split()[0])
    last = _excerpt(report, (report.text or "").split()[-1])
    statement = _statement("s1", first, last, Speaker((), None, None, "unknown"))
    return Minutes("mahdar.minutes/1", report, (), (), (statement,))


def _excerpt(report: Report, words: str) -> Excerpt:
    """Give the first place where the words stand."""
    start = (report.text or "").index(words)
    return report.excerpt(Span(start, start + len(words)))


def _statement(name: str, cue: Excerpt, words: Excerpt, speaker: Speaker) -> Statement:
    """Give a statement in which only the speaker, the cue and the words matter."""
    return Statement(
        id=name,
        speaker=speaker,
        via=(),
        cue=Cue(cue.start, cue.end, cue.exact, cue.exact),
        words=words,
        sentence=words,
        kind="indirect",
        act="assert",
        strength=1,
        addressee=None,
        issues=(),
        meeting=None,
        negated=False,
        confidence=0.9,
    )


def _person(report: Report, name: str, person: str, post: str) -> Person:
    """Give a person with one name and one post."""
    return Person(
        id=person,
        key=name,
        name=name,
        names=(name,),
        side=None,
        posts=(Post(post, None, _excerpt(report, post)),),
        mentions=(_excerpt(report, name),),
    )


def _minutes_of_sample(report: Report) -> Minutes:
    """Give the minutes of TEXT."""
    people = (
        _person(report, "سامر الرملي", "p1", "وزير خارجية أرضستان"),
        _person(report, "نادر الموجي", "p2", "نظيره في بحرستان"),
    )
    evening = _excerpt(report, "مساء اليوم الثلاثاء")
    meeting = Meeting(
        id="m1",
        status="held",
        mode="in_person",
        participants=("p1", "p2"),
        host="p1",
        attendees=(),
        place=None,
        when=When(evening, "tuesday", None, None, None, "weekday", "text"),
        agenda=(),
        excerpt=_excerpt(report, "استقبل"),
    )
    return Minutes("mahdar.minutes/1", report, people, (meeting,), _statements(report))


def _statements(report: Report) -> tuple[Statement, ...]:
    """Give the two statements of TEXT."""
    surname = _excerpt(report, "الرملي:")
    quoted = Statement(
        id="s1",
        speaker=Speaker(("p1",), "سامر الرملي", surname, "named"),
        via=(),
        cue=Cue(*_place(report, "قال"), "قال", "قال"),
        words=_excerpt(report, "نرحب بالاتفاق"),
        sentence=_excerpt(report, "وقال الرملي: «نرحب بالاتفاق»"),
        kind="direct",
        act="welcome",
        strength=1,
        addressee=None,
        issues=(),
        meeting="m1",
        negated=False,
        confidence=0.9,
    )
    asked = Statement(
        id="s2",
        speaker=Speaker(("p2",), None, None, "inherited"),
        via=(Via("الموجي", _excerpt(report, "الموجي")),),
        cue=Cue(*_place(report, "دعا"), "دعا", "دعا"),
        words=_excerpt(report, "فتح المعابر"),
        sentence=_excerpt(report, "ودعا الموجي أرضستان إلى فتح المعابر"),
        kind="nominal",
        act="demand",
        strength=2,
        addressee=Addressee("أرضستان", None, _excerpt(report, "أرضستان")),
        issues=("المعابر",),
        meeting="m1",
        negated=False,
        confidence=0.3,
    )
    return quoted, asked


def _place(report: Report, words: str) -> tuple[int, int]:
    """Give the offsets of the first place where the words stand."""
    excerpt = _excerpt(report, words)
    return excerpt.start, excerpt.end
