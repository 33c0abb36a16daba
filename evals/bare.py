"""A statement of which only its cue, words and speaker are known."""

from mahdar import Cue, Excerpt, Speaker, Statement

NOBODY = Speaker((), None, None, "unknown")


def bare_statement(  # noqa: PLR0913  (what is known of it)
    cue: Cue,
    words: Excerpt,
    sentence: Excerpt,
    *,
    name: str = "s1",
    speaker: Speaker = NOBODY,
    confidence: float = 0.5,
) -> Statement:
    """Give a statement that asserts indirectly, at no meeting, to nobody, on no issue."""
    return Statement(
        id=name,
        speaker=speaker,
        via=(),
        cue=cue,
        words=words,
        sentence=sentence,
        kind="indirect",
        act="assert",
        strength=0,
        addressee=None,
        issues=(),
        meeting=None,
        negated=False,
        confidence=confidence,
    )
