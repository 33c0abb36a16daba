"""What the speaker does by a statement, from verb, frame and wording together."""

from mahdar.arabic.clitics import stems
from mahdar.arabic.letters import FUTURE, PLURALS, PRESENT
from mahdar.base.document import ActRule, Document, Draft, Knowledge
from mahdar.base.records import Act

LEAD = 8
"""A rule for the first words looks at this many tokens."""

OPEN = frozenset(("assert", "other"))
"""Acts of verbs that leave it to the words."""

SUBJECT = 5
"""What is said to be done in the future has its verb among so many tokens."""

STRONGEST = 3
SHORTEST = 2
"""A verb has so many letters after the one that marks its tense."""


def acts(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with the act and the strength (0 to 3) of each statement."""
    return doc.having(acts=tuple([_act(doc, draft, knowledge) for draft in doc.drafts]))


def _act(doc: Document, draft: Draft, known: Knowledge) -> tuple[Act, int]:
    """Give act and strength of one statement: the words decide where the verb leaves it open."""
    first, end = draft.said
    words = doc.tokens.forms[first:end]
    strength = min(STRONGEST, len(doc.within("strong", first, end)))
    act = _of_verb(doc, draft, known)
    if act not in OPEN:
        return act, strength
    if draft.kind == "nominal" and "as" not in draft.verb.frames:
        return _of_noun(words, known) or act, strength
    ruled = [i - first for i in doc.within("act", first, end)]
    return _of_clause(words, ruled, known) or _of_future(words, known) or act, strength


def _of_verb(doc: Document, draft: Draft, known: Knowledge) -> Act:
    """Give the act of the verb as it stands here."""
    led = doc.tokens.forms[draft.said.first - 1] in known.words["title_prepositions"]
    stating = "stating" in draft.verb.flags and (draft.kind != "nominal" or led)
    stating = stating or (draft.negated and draft.verb.act == "reject")  # لم يستبعد كذا
    return "assert" if stating else draft.verb.act  # منوها إلى كذا


def _of_noun(words: tuple[str, ...], known: Knowledge) -> Act | None:
    """Give the act that the noun at the head of the words stands for."""
    for word in words[:2]:
        for form in stems(word):
            hint = known.nouns.get(form)
            if hint:
                return hint  # type: ignore[return-value]
            if hint is not None:
                return None
    return None


def _of_clause(words: tuple[str, ...], ruled: list[int], known: Knowledge) -> Act | None:
    """Give the act of the first rule that fits a clause or quotation; `ruled` words have some."""
    best, rules = None, known.act_rules
    for at in ruled:
        word = words[at]
        for rule in rules.get(word) or rules.get(word[:2], ()):
            if (best is None or rule.rank < best.rank) and _stands(rule, words, at, known):
                best = rule
    return None if best is None else best.act


def _of_future(words: tuple[str, ...], known: Knowledge) -> Act | None:
    """Give the act of telling what somebody will do: a promise where it is told by when."""
    outcomes = known.words["outcomes"]
    for word in words[:SUBJECT]:
        verb = word[1:]
        future = word[:1] == FUTURE and verb[:1] in PRESENT and _begins(word[:2], word, known)
        if future and known.vocabulary.every.isdisjoint(stems(word)):  # سياسية
            if verb in outcomes:
                return None
            dated = not known.codes["months"].keys().isdisjoint(words)
            return "promise" if dated or not known.words["coming"].isdisjoint(words) else "commit"
    return None


def _stands(rule: ActRule, words: tuple[str, ...], at: int, known: Knowledge) -> bool:
    """Whether the words of a rule stand in a row from word `at` on, where the rule wants them."""
    if (rule.where == "head" and at) or (rule.where == "lead" and at >= LEAD):
        return False
    if at + len(rule.words) > len(words):
        return False
    for said, word in zip(rule.words, words[at:], strict=False):
        if said != word and not (said[-1] == "*" and _begins(said[:-1], word, known)):
            return False
    return True


def _begins(letters: str, word: str, known: Knowledge) -> bool:
    """Whether a word begins with these letters of a verb, and is no word of its own: سنوات."""
    if not word.startswith(letters) or len(word) < len(letters) + SHORTEST:
        return False
    own = word in known.common or word in known.localities or word.endswith(PLURALS)
    return not own and not any(stem in known.nouns for stem in stems(word))
