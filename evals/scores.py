"""How good minutes of whole reports are, in figures.

The definitions are those of the project's reference scorer, written anew. A statement is right only
if its cue meets the gold cue and is short, its words have a token F1 of at least 0.8 with the gold
words, and its speakers are all of the right persons and no others.
"""

from collections.abc import Mapping

from evals.corpora import GoldReport, GoldStatement, Participant
from evals.grounds import Ground, Match, span_of
from evals.names import Wanted, calls, right_speakers, said_speakers, wanted_speakers
from evals.tallies import Figures, Score, Tally
from mahdar.base.records import Meeting, Minutes, Person, Statement

LONGEST_CUE = 5
FROM_TEXT = ("text", "text+published")
FACE_TO_FACE = ("in_person", "video", "unknown")


def score_reports(
    gold: Mapping[str, GoldReport], texts: Mapping[str, str], minutes: Mapping[str, Minutes]
) -> Score:
    """Score minutes of whole reports; what is not in `minutes` counts as a missing report."""
    tally = Tally()
    for name, report in gold.items():
        ground = Ground.of(name, texts[name], minutes.get(name))
        tally.counts["missing"] += ground.minutes is None
        tally.counts["not_verbatim"] += ground.not_verbatim()
        _count_meeting(tally, report, ground)
        if report.statements is not None:
            _count_statements(tally, report, report.statements, ground)
    counts, percent = tally.counts, tally.percent
    figures: Figures = {
        "reports": len(gold),
        "statements": counts["gold"],
        "missing_reports": counts["missing"],
        "not_verbatim": counts["not_verbatim"],
        **tally.statement_rates(),
        "content_exact_of_matched": percent("exact", "cues"),
        "speaker_explicit": percent("explicit_right", "explicit"),
        "speaker_implicit": percent("implicit_right", "implicit"),
        "kind": percent("kinds", "cues"),
        "act": percent("acts", "cues"),
        "meeting_found_or_rightly_absent": percent("meetings_right", "meetings"),
        "meeting_date": percent("dates_right", "dates"),
        "dates_invented": counts["dates_invented"],
        **tally.rates(
            "participants", "participants_right", "participants_said", "participants_gold"
        ),
    }
    return Score(figures, tuple(tally.errors))


def _count_statements(
    tally: Tally, report: GoldReport, wanted: tuple[GoldStatement, ...], ground: Ground
) -> None:
    """Count the statements of one report."""
    said = ground.statements(report.ignore_spans or ())
    spans = [(statement.cue_span, statement.content_span) for statement in wanted]
    matches = ground.matches(spans, said, LONGEST_CUE)
    free = sum(wanted[match.gold].optional for match in matches)
    tally.counts["gold"] += sum(not statement.optional for statement in wanted)
    tally.counts["said"] += len(said) - free
    for match in matches:
        if not wanted[match.gold].optional:
            _count_match(tally, report, ground, (wanted[match.gold], said[match.said], match))
    found = {match.gold for match in matches}
    for at, statement in enumerate(wanted):
        if at not in found and not statement.optional:
            tally.errors.append(
                f"{ground.name}: MISSED {ground.cut(statement.cue_span)}"
                f" | {statement.speaker_name}: {ground.cut(statement.content_span)}"
            )
    tally.errors.extend(ground.unmatched(said, matches))


def _count_match(
    tally: Tally,
    report: GoldReport,
    ground: Ground,
    both: tuple[GoldStatement, Statement, Match],
) -> None:
    """Count one gold statement with the one that meets it."""
    gold, said, match = both
    assert ground.minutes is not None  # noqa: S101  (a statement was said)
    speakers = said_speakers(ground.minutes, said)
    right = right_speakers(wanted_speakers(gold, report.participants), speakers)
    how = "explicit" if gold.speaker_span else "implicit"
    tally.counts.update(
        {
            "cues": 1,
            "contents": match.same_words,
            "exact": gold.content_span == span_of(said.words),
            how: 1,
            f"{how}_right": right,
            "right": match.same_words and right,
            "kinds": gold.kind == said.kind,
            "acts": gold.act == said.act,
        }
    )
    if not (match.same_words and right):
        tally.errors.append(
            f"{ground.name}: WRONG {ground.cut(gold.cue_span)}"
            f" | gold: {gold.speaker_name}: {ground.cut(gold.content_span)}"
            f" | said: {_first(speakers)}: {ground.cut(said.words)}"
        )


def _first(speakers: list[tuple[str, ...]]) -> str:
    """Give what the speakers are called, for a person to read."""
    return " + ".join(called[0] if called else "?" for called in speakers) or "-"


def _count_meeting(tally: Tally, report: GoldReport, ground: Ground) -> None:
    """Count whether the meeting, its day and its participants are right."""
    held = [
        meeting
        for meeting in (ground.minutes.meetings if ground.minutes else ())
        if meeting.status == "held" and meeting.mode in FACE_TO_FACE
    ]
    right = bool(report.meeting) == bool(held)
    tally.counts.update({"meetings": 1, "meetings_right": right})
    if not right:
        tally.errors.append(f"{ground.name}: MEETING {'missed' if report.meeting else 'invented'}")
    if report.meeting is not None:
        _count_date(tally, report, ground, held[:1])
        _count_participants(tally, report, ground, held[:1])


def _count_date(tally: Tally, report: GoldReport, ground: Ground, held: list[Meeting]) -> None:
    """Count the day of the first meeting, where the gold has it from the text."""
    gold = report.meeting
    assert gold is not None  # noqa: S101  (the caller looked)
    said = held[0].when if held else None
    day = said.date if said else None
    if gold.date_iso and gold.date_from in FROM_TEXT:
        tally.counts.update({"dates": 1, "dates_right": day == gold.date_iso})
        if day != gold.date_iso:
            tally.errors.append(f"{ground.name}: DATE gold {gold.date_iso}, said {day}")
    elif said and day and said.precision == "day" and said.basis in FROM_TEXT:
        tally.counts["dates_invented"] += day != gold.date_iso
        if day != gold.date_iso:
            tally.errors.append(f"{ground.name}: DATE invented: {day}")


def _count_participants(
    tally: Tally, report: GoldReport, ground: Ground, held: list[Meeting]
) -> None:
    """Count the principals of the first meeting, by name or post."""
    people = {person.id: person for person in (ground.minutes.people if ground.minutes else ())}
    said = [people.get(name) for meeting in held for name in meeting.participants]
    principals = [one for one in report.participants if one.name and not one.attendee]
    left = list(said)
    for participant in principals:
        met = next((at for at, one in enumerate(left) if _is_participant(participant, one)), None)
        if met is None:
            tally.errors.append(f"{ground.name}: PARTICIPANT missed: {participant.name}")
        else:
            del left[met]
    tally.counts.update(
        {
            "participants_right": len(said) - len(left),
            "participants_gold": len(principals),
            "participants_said": len(said),
        }
    )
    tally.errors.extend(
        f"{ground.name}: PARTICIPANT extra: {one.name or one.id if one else '?'}" for one in left
    )


def _is_participant(wanted: Participant, said: Person | None) -> bool:
    """Tell whether a person of the output is a participant, by any name or any post."""
    if said is None:
        return False
    named = Wanted((wanted.name or "",), ()).is_met_by(calls(said, posts=False))
    return named or any(
        Wanted((), (wanted.role or "",)).is_met_by((post.title,)) for post in said.posts
    )
