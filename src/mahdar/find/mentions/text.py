"""What a word can be in a mention: a title, a place, part of a name."""

from dataclasses import dataclass, field

from mahdar.arabic.clitics import (
    bare,
    definite,
    is_feminine,
    stems,
    unled,
    unprefixed,
    with_article,
)
from mahdar.arabic.conjugation import OBJECTS, is_masdar
from mahdar.arabic.letters import (
    ACCUSATIVE,
    ALIF_MAQSURA,
    AND,
    ARTICLE,
    BY,
    CONJUNCTIONS,
    FEMININE,
    FOR,
    FOR_THE,
    FUTURE,
    LAND_ENDS,
    LIKE,
    NISBA,
    PLURALS,
    POSSESSED,
    PREPOSITIONS,
    PRESENT,
    PROCLITICS,
    PRONOUNS,
    SILENT,
    SO,
    TANWIN,
)
from mahdar.base.document import Document, Knowledge, Title
from mahdar.base.span import Span

UNKNOWN_LAND = "~"
"""Begins the side of a state that no table knows; the first letters of its name follow."""

LAND_LETTERS = 4
HAMZA = "إ"
"""Begins a name in ال that has no article."""

SHORTEST_LAND = 4
SHORTEST_NISBA = 6
SHORTEST_FAMOUS = 3
LONGEST_LATIN = 5
MASDAR_LETTERS = 5
SHORTEST_PEELED = 5
JOINED_TWICE = ("ول", "وب", "فل", "فب")
ENDINGS = (*PRONOUNS, ACCUSATIVE)
PLURAL = "ات"
MANY = PLURALS[:2]
SERVANT = 3
LETTERS = 2


@dataclass(slots=True)
class Text:
    """The tokens of one document with what the tables, and the text itself, tell of each word.

    `forms` are padded with empty ones; `surnames` grow while the text is read, `full` gives for
    those that end a name of several words the word before them; `lands` are the
    states that only this text names; tokens before `taken` are in a mention already;
    `namesakes` are the adjectives of states that are everyday words too, with their codes;
    `held_before` is the token after a body and that of the office in its name: مكتب الرئيس.
    """

    doc: Document
    known: Knowledge
    forms: tuple[str, ...]
    surnames: set[str] = field(default_factory=set)
    full: dict[str, str] = field(default_factory=dict)
    lands: frozenset[str] = frozenset()
    taken: int = 0
    held_before: tuple[int, int] = (-1, -1)
    apart: bool | None = None
    namesakes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, doc: Document, known: Knowledge) -> "Text":
        """Lay a document out."""
        text, tokens = doc.text, doc.tokens
        forms = list(tokens.forms)
        unlike = [i for i in doc.at("unarticled") if text[tokens.starts[i]] != ARTICLE[0]]
        for i in unlike:
            forms[i] = HAMZA + forms[i][1:]  # إلدريك
        for i in doc.at("particle"):
            forms[i] = text[tokens.starts[i] : tokens.ends[i]]  # فإن is not فان
        words = cls(doc, known, (*forms, "", "", ""))
        words.lands = words._unknown_lands(frozenset([forms[i] for i in unlike]))
        words.namesakes = words._namesakes()
        return words

    def _namesakes(self) -> dict[str, str]:
        """Give the everyday adjectives that mean a state in this text: الرئيس المالي, of Mali."""
        known, found = self.known, dict[str, str]()
        offices = known.words["offices_of_states"] | known.words["counterparts"]
        for word in known.words["like_states"] & set(self.forms):
            before = {self.forms[i - 1] for i, form in enumerate(self.forms) if i and form == word}
            places = known.localities.get(bare(word), ())
            if not before.isdisjoint(offices):
                found.update((word, place.code) for place in places if place.kind == "country")
        return found

    def _unknown_lands(self, unlike: frozenset[str]) -> frozenset[str]:
        """Give the words whose adjective in ي the text has too: they are most likely states.

        Those that are `unlike` themselves begin with a hamza, and with no article.
        """
        forms = self.forms
        adjectives = {
            forms[i][2:].removesuffix(FEMININE).removesuffix(NISBA[1])
            for i in self.doc.at("nisba")
            if definite(forms[i])
        }
        if not adjectives:
            return frozenset()
        lands = adjectives.intersection(forms)
        ended = {adjective + letter for adjective in adjectives for letter in LAND_ENDS}
        lands.update(ended.intersection(forms))
        found = [form for form in lands if form in unlike or "land" in self.known.traits(form)]
        hamza = [form for form in unlike if ARTICLE[0] + form[1:] in adjectives]  # إلدريك, الدريكي
        return frozenset((*found, *hamza))

    # ---- titles and given names ---------------------------------------------------------------

    def title(self, at: int) -> tuple[int, Title | None]:
        """Give the title that begins at token `at`, and how many letters are peeled off for it."""
        return self.known.title_at(self.forms[at])

    def given(self, at: int) -> int:
        """Give how many letters to peel off token `at` to get a given name, or -1."""
        form, known = self.forms[at], self.known
        if form in known.given_names:
            return 0
        peel = int(form[:1] == AND)
        if form[peel:] in known.words["names_and_prepositions"]:
            if self.governs(at):
                return -1
            if self.set_apart(at, peel):
                return peel
        for skip in (0, 1) if form[:1] in PROCLITICS else (0,):
            if form[skip:] in known.full_names and self.full_name(at, skip):
                return skip
        if form in known.closed:
            return -1
        peel = self._peeled(at)
        return 0 if peel < 0 and self._doubtful(at) else peel

    def _peeled(self, at: int) -> int:
        """Give how many letters are joined before a given name at token `at`, or -1."""
        form, names = self.forms[at], self.known.given_names
        noun = form.removesuffix(ACCUSATIVE)
        if noun != form and (noun in self.known.common or noun in self.known.vocabulary.every):
            return -1  # بيانا
        if form[:1] == AND and form[1:] in self.known.doubtful_names:
            following, before = self.forms[at + 1], self.forms[at - 1] if at else ""
            listed = before in self.surnames and self.surname(following, alone=True)
            if listed or following in self.known.words["sons"]:
                return 1  # (فلان علان) ومفتاح بن كذا
        if form[:1] in PROCLITICS and form[0] != LIKE and form[1:] in names:
            named = form[0] == AND and self.surname(self.forms[at + 1], alone=False)
            if named or len(form) >= SHORTEST_PEELED:
                return 1
        if form[:2] in JOINED_TWICE and form[2:] in names:
            return 2
        if definite(self.forms[at + 1]) and form[-SERVANT:] in self.known.words["servants"]:
            peel = len(form) - SERVANT
            if not peel or (peel == 1 and form[0] in PROCLITICS):
                return peel  # عبد الكذا
        return -1

    def _doubtful(self, at: int) -> bool:
        """Whether a given name that is an everyday word too is a name here: a surname follows."""
        form, following = self.forms[at], self.forms[at + 1]
        if form[0] in CONJUNCTIONS and form[1:] in self.known.verbs:
            return False
        if form in self.known.verbs and not self.introduced(at):
            return False
        if self.maqsura(at) and not self.introduced(at):
            return False
        return form in self.known.doubtful_names and (
            following in self.surnames or following in self.known.given_names
        )

    def set_apart(self, at: int, peel: int) -> bool:
        """Whether token `at` is علي, no على, in a text that keeps their last letters apart."""
        if self.forms[at][peel:] not in self.known.words["names_and_prepositions"]:
            return False
        if self.maqsura(at):
            return False
        if self.apart is None:
            self.apart = self._keeps_apart()
        return self.apart

    def _keeps_apart(self) -> bool:
        """Whether إلى and the like are always written with alif maqsura in this text."""
        written = [self.maqsura(i) for i in self.doc.at("dotless")]
        if written:
            return all(written)
        both = self.known.words["names_and_prepositions"]
        return any(self.forms[i] in both and self.maqsura(i) for i in self.doc.at("naming"))

    def introduced(self, at: int) -> bool:
        """Whether a title of a person stands right before token `at`: السيد على الفلاني."""
        title = self.known.titles.get(self.forms[at - 1]) if at else None
        return title is not None and title.kind not in ("group", "institution", "source")

    def masdar(self, form: str) -> bool:
        """Whether a definite word is the verbal noun of a verb of speech: التأكيد."""
        verb = self.known.verbs.get(form[2:])
        return verb is not None and verb.shape == "noun"

    def maqsura(self, at: int) -> bool:
        """Whether token `at` is written with alif maqsura: على is rather a preposition."""
        text, end = self.doc.text, self.doc.tokens.ends[at]
        while text[end - 1] in SILENT:
            end -= 1
        return text[end - 1] == ALIF_MAQSURA

    def noun(self, form: str) -> bool:
        """Whether a definite word is a plain noun."""
        return form[2:] in self.known.nouns

    def everyday(self, form: str) -> bool:
        """Whether a word that no name in this text has is an everyday one: الدور, بتأخر."""
        known = self.known
        if form in self.surnames or form in known.given_names or form in known.full_names:
            return False
        if bare(form) in known.vocabulary.every:
            return True
        if form.endswith(MANY) and bare(form)[:-2] in known.vocabulary.every:
            return True  # المتعاملين
        like = form[:1] == LIKE and form[1:3] != ARTICLE  # كابوي is a name
        return any(
            len(stem) > SHORTEST_FAMOUS and stem in known.vocabulary.every
            for stem in unprefixed(form)[: 1 if like else None]
        )

    def calls(self, at: int) -> bool:
        """Whether token `at` can be the name of an agency or a paper: an indefinite word."""
        form, known = self.forms[at], self.known
        plain = form.isalpha() and not definite(form) and form not in known.verbs
        plain = plain and form not in known.closed and form not in known.words["headless"]
        return plain and not self._joined(form)

    def everyday_adjective(self, form: str) -> bool:
        """Whether a definite word is an everyday adjective, of a man or a woman."""
        return definite(form) and self.known.vocabulary.describes(bare(form))

    def thing(self, at: int, *, like: str) -> bool:
        """Whether token `at` is a thing or a body that a word `like` this is the adjective of."""
        known = self.known
        form = next(
            (word for word in unled(self.forms[at]) if bare(word) in known.vocabulary.things), ""
        )
        if not form:
            form = next((word for word in unled(self.forms[at]) if bare(word) in known.nouns), "")
        if not form:
            title = self.title(at)[1]
            form = self.forms[at] if title is not None and title.kind == "institution" else ""
        return form != "" and definite(form) == definite(like)

    # ---- places -------------------------------------------------------------------------------

    def nationality(self, form: str) -> str | None:
        """Give the code of the state whose adjective a word is."""
        code = self.known.nationalities.get(bare(form))
        return self.namesakes.get(form) if code is None else code

    def nisba(self, form: str) -> str | None:
        """Give a mark for the unknown state whose adjective a definite word may be: الفلاني."""
        if not definite(form):
            return None
        stem = form.removesuffix(FEMININE)
        if len(stem) < SHORTEST_NISBA or stem[-1] != NISBA[1]:
            return None
        words = self.known.words
        if (
            form in self.surnames
            or form in self.known.given_names
            or self.famous(form)
            or form in words["title_adjectives"]
            or form in words["title_complements"]
            or stem in words["portfolio_adjectives"]
            or stem[2:] in self.known.nouns
            or form[2:] in self.known.nouns
            or stem[2:] in self.known.vocabulary.every
            or form[2:] in self.known.vocabulary.every
            or (form[2] == PRESENT[1] and len(form) == SHORTEST_NISBA + 1)  # تفعلة
        ):
            return None
        return land(stem[2:])

    def place(self, at: int) -> tuple[int, str | None]:
        """Give the length in tokens of the place or nationality at token `at`, and its code."""
        form = self.forms[at]
        if form in self.namesakes:
            return 1, self.namesakes[form]
        for size, codes in self.known.places_at(form):
            code = codes.get(self.forms[at + 1 : at + size])
            if code is not None:
                return size, code
        for word in unled(form) if self.lands else ():
            if word in self.lands and word not in self.surnames and word not in self.known.common:
                return 1, land(word)
        return 0, None

    def land_at(self, at: int) -> str | None:
        """Give the code of the state at token `at`, with an article: (جمهورية) الموزمبيق."""
        form = self.forms[at]
        places = self.known.localities.get(form[2:], ()) if definite(form) else ()
        return next((place.code for place in places if place.kind == "country"), None)

    def body_at(self, at: int) -> bool:
        """Whether the name of a body begins at token `at`: مفوضية الاتحاد كذا."""
        form = self.forms[at]
        words = (form, with_article(form), form[1:])
        return any(
            place.kind == "body" for word in words for place in self.known.localities.get(word, ())
        )

    def side(self, first: int, end: int) -> str | None:
        """Give the first state or body named in a stretch of tokens."""
        for at in range(first, end):
            code = self.place(at)[1]
            if code is not None:
                return code
        return None

    def indefinite(self, at: int) -> bool:
        """Whether token `at` is a word without article that can be nothing but a noun."""
        form, known = self.forms[at], self.known
        closed = form in known.closed or form in known.verbs or form in known.titles
        return form.isalpha() and not definite(form) and not closed and form[0] != AND

    # ---- parts of names -----------------------------------------------------------------------

    def name_word(self, form: str, *, article: bool = False) -> bool:
        """Whether a word can be part of a name, for all that the tables know.

        With `article`, a definite word can.
        """
        known = self.known
        if form in self.surnames:
            return True
        if len(form) < 2 or not form.isalpha() or form in known.common or form in known.titles:  # noqa: PLR2004
            return False
        if form[0] in PRESENT and form in known.encounters:
            return False  # يستقبل
        if form[-1] == PRONOUNS[-1] and is_masdar(form[:-1]) and form not in known.given_names:
            return False  # التزامه
        if form[0] == FUTURE and (form[1:] in known.verbs or form in known.words["announcing"]):
            return False
        if form[-1] == ACCUSATIVE and (verb := known.verbs.get(form)) is not None:
            return verb.shape != "participle"  # معزيا
        if definite(form):
            return article and self._no_place(form) and form[2:] not in known.common
        return form not in self.lands and not self._everyday(form) and self._no_place(form)

    def _everyday(self, form: str) -> bool:
        """Whether a word is an everyday one in disguise: with joined letters, or a verbal noun."""
        known = self.known
        if form[1:3] == ARTICLE and form[0] in (BY, LIKE, SO) and not self._known(form[3:]):
            return False  # a foreign name that looks like a preposition with an article
        if self._joined(form):
            return True
        if form in known.given_names:
            return False
        if len(form) > MASDAR_LETTERS and (
            form[-2:] in OBJECTS
            or form.endswith(POSSESSED)  # رعايته
            or (form[0] == PRESENT[0] and form[-1] == FEMININE)  # يرافقه
        ):
            return True
        if form[0] in PREPOSITIONS and form.endswith(PLURAL) and self._plural(form[1:]):
            return True  # بجلسات
        if form[0] == BY and len(form) >= SHORTEST_PEELED and is_masdar(form[1:]):
            return True  # بتحديد
        if len(form) == MASDAR_LETTERS and form[0] == PRESENT[1] and form[3] == "ي":  # تفعيل
            return True
        return form.endswith(ENDINGS) and any(
            form.endswith(end) and form[: -len(end)] in known.nouns for end in ENDINGS
        )

    def _plural(self, form: str) -> bool:
        """Whether a word in ات is of one that a table has: جلسات."""
        one = form.removesuffix(PLURAL)
        return any(
            word in words
            for words in (self.known.nouns, self.known.vocabulary.every, self.known.titles)
            for word in (form, one, one + FEMININE)
        )

    def _joined(self, form: str) -> bool:
        """Whether a word is و, ب and the like with an everyday word, a title or a noun."""
        known = self.known
        if form[0] not in PROCLITICS:
            return False
        if form[1:3] in (ARTICLE, FOR_THE) or form[:2] == FOR_THE:
            return True
        if form[0] == LIKE and len(form) < SHORTEST_PEELED:
            return False  # كولي is a name
        if form[1:] in known.common or form[1:] in known.titles:
            return True
        if form[0] == FOR and form[1:] in known.given_names and form not in known.given_names:
            return True  # (قال الوزير) لفلان
        if form[0] == FOR and (
            form[1:] in known.outlets or form[1:] in known.words["agency_heads"]
        ):
            return True
        noun = form[0] in PREPOSITIONS and any(stem in known.nouns for stem in stems(form)[1:])
        return noun and form not in known.given_names

    def full_name(self, at: int, peel: int) -> int:
        """Give how many tokens the name of somebody in public life has at token `at`."""
        first = self.forms[at][peel:]
        begun = self.known.full_names.get(first)
        for name in begun.get(self.forms[at + 1], ()) if begun is not None else ():
            if name[1:] == self.forms[at + 1 : at + len(name)]:
                return len(name)
        return 0

    def famous(self, form: str) -> bool:
        """Whether somebody in public life is called by this word alone, no everyday one."""
        known = self.known
        everyday = form in known.common or form in known.titles or len(form) < SHORTEST_FAMOUS
        everyday = everyday or form in known.words["names_too"]
        return bare(form) in known.family_names and not everyday

    def given_inside(self, at: int) -> bool:
        """Whether token `at` is a given name within a name: حسن علي الفلاني, يوسف شيخ علان."""
        form, following = self.forms[at], self.forms[at + 1]
        if form not in self.known.words["names_too"] and (
            form not in self.known.doubtful_names or self.maqsura(at)
        ):
            return False
        return self.name_word(following) or self.surname(following, alone=False)

    def governs(self, at: int) -> bool:
        """Whether علي at token `at` is على, whatever its dots: a clause, or a thing, follows."""
        following = self.forms[at + 1]
        if following in self.known.words["complementizers"]:
            return True
        return bare(following) in self.known.vocabulary.things and following not in self.surnames

    def given_last(self, at: int) -> bool:
        """Whether token `at`, a given name that is an everyday word too, ends a name: فلان كامل.

        Nothing that it could be said of as a word follows.
        """
        form, following, known = self.forms[at], self.forms[at + 1], self.known
        if self.set_apart(at, 0):
            return True
        if form not in known.doubtful_names or form in known.closed or self.maqsura(at):
            return False
        office = known.titles.get(following)
        if office is not None and office.kind == "post":
            return True
        return (
            not following.isalpha()
            or following in known.words["complementizers"]
            or (following in known.verbs and following not in known.nouns)
        )

    def accusative(self, at: int) -> bool:
        """Whether token `at` is written with the tanwin of the accusative: رئيساً is no dual."""
        return TANWIN in self.doc.text[self.doc.tokens.starts[at] : self.doc.tokens.ends[at]]

    def set_off(self, at: int) -> bool:
        """Whether a mark, or a word in Latin letters that is no token, stands before token `at`."""
        if not self.forms[at].isalpha():
            return True
        between = self.doc.text[self.doc.tokens.ends[at - 1] : self.doc.tokens.starts[at]]
        return any(letter.isalnum() for letter in between)  # no mark of direction

    def after_latin(self, at: int) -> int:
        """Give the token after a name in Latin letters between brackets that `at` may open."""
        if self.forms[at] != "(":
            return at
        within = range(at + 1, min(at + LONGEST_LATIN + 2, len(self.forms)))
        close = next((k for k in within if self.forms[k] == ")"), at)
        latin = all(form.isascii() or not form.isalpha() for form in self.forms[at + 1 : close])
        return close + 1 if close > at + 1 and latin else at

    def hyphen(self, at: int) -> bool:
        """Whether token `at` joins two parts of a name: فلان-علان."""
        starts, ends = self.doc.tokens.starts, self.doc.tokens.ends
        if not 0 < at < len(starts) - 1:
            return False
        return ends[at - 1] == starts[at] and ends[at] == starts[at + 1]

    def feminine_noun(self, at: int) -> bool:
        """Whether token `at` ends in ة after a man's title: a thing, and no given name."""
        form = self.forms[at]
        woman = at > 0 and is_feminine(self.forms[at - 1])
        return form[-1:] == FEMININE and not woman and form not in self.known.given_names

    def foreign(self, at: int) -> bool:
        """Whether a word in و is a name of its own, and not و with a word that is known.

        A short one is where the text has it again, and never without its و.
        """
        form = self.forms[at]
        rest, known = form[1:], self.known
        long_ = len(rest) >= SHORTEST_PEELED and rest[:1] not in PREPOSITIONS
        return (
            rest.isalpha()
            and form not in known.titles
            and not definite(rest)
            and not self._known(rest)
            and rest not in known.given_names
            and rest not in known.titles
            and rest not in known.verbs
            and rest not in self.surnames
            and rest not in self.lands
            and not any(stem in known.nouns for stem in stems(rest)[1:])
            and (long_ or self._again(form))
        )

    def foreign_word(self, form: str) -> bool:
        """Whether an indefinite word is known to no table, in no dress: a foreign surname."""
        plain = definite(form) or form in self.known.verbs or not self.name_word(form)
        return not plain and not any(stem in self.known.vocabulary.every for stem in stems(form))

    def foreign_pair(self, at: int) -> bool:
        """Whether the two words at token `at` are known to no table: a foreign name."""
        return all(
            form.isalpha()
            and len(form) > LETTERS
            and not definite(form)
            and not self._known(form)
            and form not in self.known.titles
            and form not in self.known.verbs
            for form in self.forms[at : at + 2]
        )

    def _again(self, form: str) -> bool:
        """Whether the text has a word in و more than once, and never without its و."""
        rest = form[1:]
        return self.forms.count(form) > 1 and not {rest, ARTICLE + rest}.intersection(self.forms)

    def _known(self, word: str) -> bool:
        """Whether a word stands in the tables as an ordinary one, a title or a place."""
        known = self.known
        return (
            word in known.nouns
            or word in known.common
            or word in known.nationalities
            or ARTICLE + word in known.titles
            or ARTICLE + word in known.common
            or ARTICLE + word in known.localities
        )

    def _no_place(self, form: str) -> bool:
        """Whether a word is neither a nationality nor in a title's vocabulary."""
        words = self.known.words
        return (
            bare(form) not in self.known.nationalities
            and form not in words["title_adjectives"]
            and form not in words["title_complements"]
        )

    def surname(self, form: str, *, alone: bool) -> bool:
        """Whether a definite word can end a name; `alone`, right after a given name, most can."""
        known = self.known
        if not definite(form) or form in known.common or form[2:] in known.nationalities:
            return False
        title = known.titles.get(form)
        if alone and title is not None and title.kind == "source":
            return True
        if alone and title is None and form in known.words["title_adjectives"]:
            return True
        return self.name_word(form, article=True) and (alone or form[2:] not in known.nouns)

    # ---- offsets ------------------------------------------------------------------------------

    def start(self, at: int, peel: int) -> int:
        """Give the offset of token `at` without the letters peeled off its front."""
        return self.doc.start(at, peel)

    def end(self, at: int) -> int:
        """Give the offset where the token before `at` ends."""
        return self.doc.tokens.ends[at - 1]

    def span(self, first: int, peel: int, end: int) -> Span:
        """Give the code points of tokens first..end, without what is peeled off the front."""
        return Span(self.start(first, peel), self.end(end))


def land(name: str) -> str:
    """Give the mark of a state that no table knows."""
    return UNKNOWN_LAND + name[:LAND_LETTERS].replace(HAMZA, ARTICLE[0])
