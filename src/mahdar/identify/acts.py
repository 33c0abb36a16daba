"""What the speaker does by a statement, from verb, frame and wording together."""

from dataclasses import replace

from mahdar.arabic.fold import fold
from mahdar.base.document import ActRule, Document, Draft, Knowledge
from mahdar.base.records import Act

LEAD = 8
OPEN = frozenset(("assert", "other"))
"""Acts of verbs that leave it to the words."""

STRONGEST = 3


def acts(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the act and the strength (0 to 3) of each statement."""
    return replace(doc, acts=tuple([_act(doc, draft, knowledge) for draft in doc.drafts]))


def _act(doc: Document, draft: Draft, known: Knowledge) -> tuple[Act, int]:
    """Give act and strength of one statement."""
    words = tuple(fold(doc.text[draft.words.start : draft.words.end]).split())
    strength = min(STRONGEST, sum(word.strip('".,،') in known.words["strong"] for word in words))
    if draft.verb.act not in OPEN and draft.kind == "nominal":
        return draft.verb.act, strength
    if draft.kind == "nominal":
        return _of_noun(words, known) or draft.verb.act, strength
    if draft.verb.act not in OPEN and draft.verb.act not in ("propose",):
        return _of_clause(words, known) or draft.verb.act, strength
    return _of_clause(words, known) or draft.verb.act, strength


def _of_noun(words: tuple[str, ...], known: Knowledge) -> Act | None:
    """Give the act that the noun at the head of the words stands for."""
    for word in words[:2]:
        for form in _stems(word.strip('"«»“”،,')):
            hint = known.nouns.get(form)
            if hint:
                return hint  # type: ignore[return-value]
            if hint is not None:
                return None
    return None


def _stems(word: str) -> tuple[str, ...]:
    """Give a word without preposition, article and pronoun, in every way it can be cut."""
    out = [word]
    if word[:1] in "بلو" and len(word) > 3:  # noqa: PLR2004
        out.append(word[1:])
    for form in tuple(out):
        if form[:2] in ("ال", "لل"):
            out.append(form[2:])
        for pronoun in ("هما", "ها", "هم", "نا", "ه"):
            if form.endswith(pronoun) and len(form) > len(pronoun) + 2:
                stem = form[: -len(pronoun)]
                out.extend((stem, stem[:-1] + "ه") if stem[-1] == "ت" else (stem,))
    return tuple(out)


def _of_clause(words: tuple[str, ...], known: Knowledge) -> Act | None:
    """Give the act of the first rule that fits a clause or quotation."""
    bare = tuple([word.strip('"«»“”،,.()') for word in words])
    for rule in known.act_rules:
        if rule.where == "head":
            if bare[: len(rule.words)] == rule.words:
                return rule.act
        elif _stands(rule, bare[:LEAD] if rule.where == "lead" else bare):
            return rule.act
    return None


def _stands(rule: ActRule, words: tuple[str, ...]) -> bool:
    """Whether the words of a rule stand in a row among these."""
    size = len(rule.words)
    return any(
        all(_fits(one, two) for one, two in zip(rule.words, words[i : i + size], strict=True))
        for i in range(len(words) - size + 1)
    )


def _fits(rule: str, word: str) -> bool:
    """Whether a word is that of a rule, with و or ف before it or any ending after `*`."""
    bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word  # noqa: PLR2004
    if rule.endswith("*"):
        stem = rule[:-1]
        return (word.startswith(stem) or bare.startswith(stem)) and len(word) > len(stem) + 2
    return rule in (word, bare)
