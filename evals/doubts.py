"""What tells right statements from wrong ones: features of a statement, with counts.

Usage: python -m evals.doubts [SET ...]; of each value: statements, percent right, and the faults.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

from evals.calibration import Point, points_of
from evals.corpora import ROOT, SHARED, Corpus
from mahdar import Minutes, Report
from mahdar.arabic.clitics import unjoined
from mahdar.arabic.letters import AND
from mahdar.arabic.words import tokens
from mahdar.base.document import Document, Draft
from mahdar.catalog import load
from mahdar.collect.found import Origin
from mahdar.collect.rows import read
from mahdar.produce import minutes_of
from mahdar.produce.minutes import STAGES

FOLDERS = {
    "gold": SHARED / "gold",
    **{name: ROOT / "evals" / name for name in ("own", "unseen", "drill")},
}
"""The sets that are looked at where none is named."""

FAULTS = ("extra", "words", "speaker")

Features = Mapping[str, str]


def documents(folder: Path) -> Iterator[Document]:
    """Give the documents of a folder's reports, with every layer."""
    corpus = Corpus(folder.name, "reports", folder / "gold.jsonl", folder / "texts.jsonl")
    for report in read(BytesIO(corpus.inputs()), Origin(corpus.name)):
        if isinstance(report, Report) and report.text is not None:
            doc = Document(report, report.text, tokens(report.text))
            for stage in STAGES:
                doc = stage(doc, load())
            yield doc


def features(doc: Document, minutes: Minutes) -> Iterator[Features]:
    """Give the features of each statement of a document, in their order."""
    chain = seen = -1
    for number, draft in enumerate(doc.drafts):
        said, sentence = minutes.statements[number], doc.sentence_of[draft.token]
        chain = 0 if said.speaker.how in ("named", "post") else chain + 1
        again = number and sentence == doc.sentence_of[doc.drafts[number - 1].token]
        seen = seen + 1 if again else 0
        seen = (
            seen + 1 if number and sentence == doc.sentence_of[doc.drafts[number - 1].token] else 0
        )
        between = _between(doc, number)
        form = doc.tokens.forms[draft.token]
        yield {
            "how": said.speaker.how,
            "clue": draft.clue,
            "clue/how": f"{draft.clue}/{said.speaker.how}",
            "opener": _opener(doc, draft),
            "kind": draft.kind,
            "shape": draft.shape,
            "number": draft.number,
            "flags": " ".join(sorted(draft.verb.flags)) or "-",
            "frames": "object" if "object" in draft.verb.frames else "no object",
            "act": draft.verb.act,
            "joined": str(form[:1] == AND),
            "distance": _distance(doc, draft),
            "in sentence": str(min(seen, 3)),
            "since named": str(min(chain, 4)),
            "others between": str(min(between, 3)),
            "via": str(bool(draft.via)),
            "words": _bucket(_count(doc, draft), (3, 6, 12, 25, 40)),
            "words end": _after(doc, draft),
            "persons": str(min(len(said.speaker.persons), 3)),
            "speaker span": str(draft.speaker_span is not None),
            "people": _bucket(len(doc.clusters), (2, 3, 5, 8)),
            "addressee": str(draft.addressee is not None),
            "sentence length": _bucket(
                doc.sentences[sentence].end - doc.sentences[sentence].first, (20, 40, 60, 80)
            ),
            **_inside(doc, draft),
            "speaker": _speaker(minutes, number),
            "meeting": str(bool(minutes.meetings)),
        }


def _inside(doc: Document, draft: Draft) -> Features:
    """Give what stands in the words that might be no part of them."""
    places = [
        at
        for at, start in enumerate(doc.tokens.starts)
        if draft.words.start <= start < draft.words.end and doc.quoted[at] < 0
    ]
    forms = doc.tokens.forms
    verbs = load().verbs
    cues = [at for at in places if forms[at] in verbs or unjoined(forms[at]) in verbs]
    return {
        "commas in words": str(min(sum(forms[at] == "," for at in places), 3)),
        "cues in words": str(min(len(cues), 2)),
        "cue after comma in words": str(any(forms[at - 1] == "," for at in cues)),
        "joined cue in words": str(any(forms[at] not in verbs for at in cues)),
    }


def _speaker(minutes: Minutes, number: int) -> str:
    """Give what part the speaker has in the meeting, and in the text."""
    persons = set(minutes.statements[number].speaker.persons)
    met = {who for meeting in minutes.meetings for who in meeting.participants}
    if not persons:
        return "nobody known"
    return "met" if persons <= met else "no meeting" if not met else "another"


def _between(doc: Document, number: int) -> int:
    """Give how many persons that did not speak last are named between two cues."""
    if not number:
        return 0
    first, end = doc.drafts[number - 1].token, doc.drafts[number].token
    last = doc.said[number - 1].persons
    met = {
        doc.cluster_of[at]
        for at, mention in enumerate(doc.mentions)
        if first < mention.tokens.first < end and mention.kind == "person"
    }
    return len(met - set(last) - {-1})


def _opener(doc: Document, draft: Draft) -> str:
    """Give what opens the words, as far as the text tells."""
    before = doc.text[: draft.words.start].rstrip()[-1:]
    mark = "quote" if before in '«"“”„' else "colon" if before == ":" else ""
    return f"{draft.kind} {mark}".strip()


def _count(doc: Document, draft: Draft) -> int:
    """Give how many words are said."""
    return len(doc.cut(draft.words).split())


def _distance(doc: Document, draft: Draft) -> str:
    """Give how far the words are from the cue."""
    if draft.words.start < draft.cue.start:
        return "behind"
    between = len(doc.text[draft.cue.end : draft.words.start].split())
    return _bucket(between, (0, 1, 3, 6, 10, 20))


def _after(doc: Document, draft: Draft) -> str:
    """Give what stands after the words."""
    rest = doc.text[draft.words.end :].lstrip(" ")[:1]
    if not rest or rest == "\n":
        return "line"
    return "word" if rest.isalnum() else rest


def _bucket(value: int, bounds: tuple[int, ...]) -> str:
    """Give the range that a count is in."""
    for low, high in zip((-1, *bounds), bounds, strict=False):
        if value <= high:
            return f"{low + 1}-{high}" if low + 1 < high else f"{high}"
    return f">{bounds[-1]}"


def rows(folders: Iterable[Path]) -> Iterator[tuple[Features, Point]]:
    """Give each statement's features and whether it is right."""
    for folder in folders:
        points = {(point.report, point.said): point for point in points_of(folder)}
        for doc in documents(folder):
            minutes = minutes_of(doc.report, load())
            for said, each in zip(minutes.statements, features(doc, minutes), strict=True):
                point = points.get((doc.report.id, said.id))
                if point is not None:
                    yield each, point


def tables(found: Iterable[tuple[Features, Point]]) -> Iterator[str]:
    """Give a table for each feature, its values by how many are right."""
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for each, point in found:
        for name, value in each.items():
            counts[name][value].update(["all", *point.fault.split("+")])
    for name, values in counts.items():
        yield f"{name:<26}{'stmts':>7}{'right':>7}" + "".join(f"{fault:>9}" for fault in FAULTS)
        for value, count in sorted(values.items(), key=lambda item: -_share(item[1])):
            cells = "".join(f"{count[fault]:>9}" for fault in FAULTS)
            yield f"  {value:<24}{count['all']:>7}{100 * _share(count):>7.1f}{cells}"


def _share(count: Counter[str]) -> float:
    """Give the share of right ones."""
    return count[""] / count["all"]


if __name__ == "__main__":
    chosen = sys.argv[1:] or list(FOLDERS)
    print(*tables(rows(FOLDERS[name] for name in chosen)), sep="\n")
