"""How good minutes of single sentences are, in figures: the reference scorer's definitions."""

from collections.abc import Mapping

from evals.corpora import Attribution, GoldSentence
from evals.grounds import Ground, Match, span_of
from evals.names import folded
from evals.rulers import likeness
from evals.tallies import Figures, Score, Tally
from mahdar.base.records import Cue, Minutes, Statement
from mahdar.base.span import Span

LONGEST_CUE = 4
SAME_SPEAKER = 0.3
AND = ("و", "ف")
LONG = 3


def score_sentences(gold: Mapping[str, GoldSentence], minutes: Mapping[str, Minutes]) -> Score:
    """Score minutes of single sentences, in which a speaker is a span and not a person."""
    tally = Tally()
    known = {_stem(row.text, a.cue) for row in gold.values() for a in row.attributions}
    for name, row in gold.items():
        ground = Ground.of(name, row.text, minutes.get(name))
        tally.counts["missing"] += ground.minutes is None
        tally.counts["not_verbatim"] += ground.not_verbatim()
        _count_sentence(tally, row, ground, known)
    figures: Figures = {
        "sentences": len(gold),
        "attributions": tally.counts["gold"],
        "missing": tally.counts["missing"],
        "not_verbatim": tally.counts["not_verbatim"],
        **tally.statement_rates(),
        "speaker": tally.percent("speakers_right", "speakers"),
        "cues_outside_the_gold_lexicon": tally.counts["outside"],
    }
    return Score(figures, tuple(tally.errors))


def _stem(text: str, cue: Span | Cue) -> str:
    """Give a cue folded, without a leading and/so where enough of it is left."""
    word = folded(text[cue.start : cue.end])
    return word[1:] if word.startswith(AND) and len(word) > LONG else word


def _count_sentence(tally: Tally, row: GoldSentence, ground: Ground, known: set[str]) -> None:
    """Count the attributions of one sentence."""
    said = ground.statements(unscored.cue for unscored in row.unscored_cues)
    spans = [(attribution.cue, attribution.content) for attribution in row.attributions]
    matches = ground.matches(spans, said, LONGEST_CUE)
    hit = {match.said for match in matches}
    tally.counts["gold"] += len(spans)
    for at, other in enumerate(said):
        counted = (
            at in hit
            or not ground.is_short(other.cue, LONGEST_CUE)
            or _stem(row.text, other.cue) in known
        )
        tally.counts["said" if counted else "outside"] += 1
    for match in matches:
        _count_attribution(tally, row.attributions[match.gold], said[match.said], match, ground)
    found = {match.gold for match in matches}
    tally.errors.extend(
        f"{ground.name}: MISSED {ground.cut(cue)} | {ground.cut(words)}"
        for at, (cue, words) in enumerate(spans)
        if at not in found
    )
    tally.errors.extend(ground.unmatched(said, matches))


def _count_attribution(
    tally: Tally, gold: Attribution, said: Statement, match: Match, ground: Ground
) -> None:
    """Count one attribution with the statement that meets it."""
    mine = said.speaker.excerpt
    right = gold.speaker is None or (
        mine is not None
        and max(likeness(span, span_of(mine)) for span in (gold.speaker, gold.speaker_full) if span)
        >= SAME_SPEAKER
    )
    tally.counts.update(
        {
            "cues": 1,
            "contents": match.same_words,
            "right": match.same_words and right,
            "speakers": gold.speaker is not None,
            "speakers_right": gold.speaker is not None and right,
        }
    )
    if not (match.same_words and right):
        tally.errors.append(
            f"{ground.name}: WRONG {ground.cut(gold.cue)}"
            f" | gold: {ground.cut(gold.speaker)}: {ground.cut(gold.content)}"
            f" | said: {ground.cut(mine)}: {ground.cut(said.words)}"
        )
