"""People, institutions and sources that the text names, with their titles as written."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mahdar.arabic.letters import SILENT
from mahdar.base.document import Document, Knowledge, Mention, Stretch, Styled, Title
from mahdar.base.span import Span

PROCLITICS = "وفبلك"
PRONOUNS = ("هما", "ها", "هم", "نا", "ه")
ENDINGS = (*PRONOUNS, "ا")
ARTICLE = "ال"
UNKNOWN_LAND = "~"
"""Begins the side of a state that no table knows: the first letters of its name follow."""
POSTS = frozenset(("post", "envoy", "spokesman"))
COURTESY = frozenset(("rank", "honorific"))
LONGEST_TITLE = 14
LONGEST_NAME = 5
COMMAS = frozenset((",", "-"))
MARKS_OF_NAMES = frozenset(('"', "«", "»"))


def mentions(doc: Document, knowledge: Knowledge) -> Document:
    """Give the document with everybody it names."""
    reader = _Reader(doc, knowledge)
    reader.meet_surnames()
    found = list(reader.read())
    covered = bytearray(len(doc.tokens))
    for mention in found:
        covered[mention.tokens.first : mention.tokens.end] = b"\1" * len(range(*mention.tokens))
    found.extend(reader.bare_names(covered))
    return replace(doc, mentions=tuple(sorted(found)))


@dataclass(slots=True)
class _Reader:
    """Reads mentions off the tokens of one document, and remembers the surnames it meets."""

    doc: Document
    known: Knowledge
    surnames: set[str] = field(default_factory=set)
    forms: tuple[str, ...] = ()
    lands: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        text, tokens = self.doc.text, self.doc.tokens
        forms = [
            self._unarticled(form) if form[:2] == ARTICLE and text[start] != "ا" else form
            for form, start in zip(tokens.forms, tokens.starts, strict=True)
        ]
        self.forms = (*forms, "", "", "")

    def _unarticled(self, form: str) -> str:
        """Give the form of a name that begins with hamza and lam: it has no article (إلدريك)."""
        known = self.known
        plain = form not in known.common and form not in known.given_names
        return "إ" + form[1:] if plain else form

    def meet_surnames(self) -> None:
        """Remember the words that follow a given name: they are surnames wherever they stand."""
        given, nouns = self.known.given_names, self.known.nouns
        self.lands = self._unknown_lands()
        naming = self.known.naming
        for i, form in enumerate(self.forms[:-3]):
            if form not in naming and form[1:] not in naming:
                continue
            following = self.forms[i + 1]
            if following[:1] == "و":
                continue
            if form in given or (form[:1] in PROCLITICS and form[1:] in given):
                if following in given or not self._name_word(following, article=True):
                    continue
                if following[:2] != ARTICLE or following[2:] not in nouns:
                    self.surnames.add(following)
            elif (
                form in self.known.doubtful_names
                and self._introduces(self.forms[i - 1])
                and self._surname(following, alone=False)
            ):
                self.surnames.add(following)
            elif self._spoken_by(i) and self._surname(following, alone=False):
                self.surnames.add(following)

    def _spoken_by(self, i: int) -> bool:
        """Whether token `i` is a verb of speech and the word after it, alone, its subject."""
        form, after = self.forms[i], self.forms[i + 2]
        verb = self.known.verbs.get(form) or self.known.verbs.get(form[1:])
        if verb is None or verb.shape != "past" or verb.gender != "m" or "weak" in verb.verb.flags:
            return False
        words = self.known.words
        return (
            after in words["complementizers"]
            or after in words["prepositions"]
            or after in (":", ",", '"', "«")
        )

    def _unknown_lands(self) -> frozenset[str]:
        """Give the words whose adjective in ي stands in the text too: names of states, most likely."""
        adjectives = {
            form[2:].removesuffix("يه").removesuffix("ي")
            for form in self.forms
            if form[:2] == ARTICLE and len(form) > 5  # noqa: PLR2004
        }
        return frozenset(
            form
            for form in set(self.forms)
            if len(form) > 3  # noqa: PLR2004
            and (form in adjectives or form[:-1] in adjectives)
            and form not in self.known.given_names
            and form not in self.known.common
            and form not in self.known.titles
            and form[:2] != ARTICLE
        )

    def _introduces(self, before: str) -> bool:
        """Whether a name may follow a word: a verb of speech, a title, a nationality, a comma."""
        known = self.known
        bare = before[2:] if before[:2] == ARTICLE else before
        return before in known.verbs or before in known.titles or bare in known.nationalities or before == ","

    def read(self) -> Iterator[Mention]:
        """Give the mentions that begin with a title, a rank or a given name, in order."""
        begins, end = self.known.beginnings, 0
        for i, form in enumerate(self.doc.tokens.forms):
            if i < end or not (
                form in begins or form[1:] in begins or form[2:] in begins or form[:2] == "لل"
            ):
                continue
            for mention in self._at(i):
                yield mention
                end = max(end, mention.tokens.end)

    def bare_names(self, covered: bytearray) -> Iterator[Mention]:
        """Give the places where a surname met elsewhere stands alone."""
        surnames = self.surnames
        for i, form in enumerate(self.forms[:-3]):
            if covered[i]:
                continue
            if form in surnames:
                yield self._person(i, 0, i, i, i + 1, ())
            elif form[:2] == "لل" and ARTICLE + form[2:] in surnames:
                yield self._person(i, 0, i, i, i + 1, ())
            elif form[:1] in PROCLITICS and form[1:] in surnames and len(form) > 3:  # noqa: PLR2004
                yield self._person(i, 1, i, i, i + 1, ())

    # ---- what begins at a token ---------------------------------------------------------------

    def _at(self, i: int) -> Iterator[Mention]:
        """Give the mentions that begin at token `i`, if any."""
        peel, title = self._title(i)
        if title is not None:
            guest = self.forms[i][peel:] in self.known.words["guests"]
            if guest and (self._nationality(i + 1, 0)[0] or self._nisba(self.forms[i + 1])):
                title = title._replace(kind="post")
            if self.forms[i][peel:] in self.known.words["honorific_pronouns"]:
                yield Mention(Stretch(i, i + 1), self._span(i, peel, i + 1), "pronoun", head=self.forms[i], gender=title.gender)
            elif title.kind in POSTS or title.kind in COURTESY:
                yield from self._titled(i, peel, title)
            elif title.kind == "group":
                yield from self._group(i, peel, title)
            else:
                yield self._body(i, peel, title)
            return
        peel = self._given(i)
        if peel < 0 and self._doubtful(i):
            peel = 0
        if peel >= 0:
            end = self._name_end(i, peel)
            if end > i + 1 or self.forms[i][peel:] in self.surnames:
                yield self._apposed(self._person(i, peel, i, i, end, ()), end)
            return
        yield from self._locality(i)

    def _title(self, i: int) -> tuple[int, Title | None]:
        """Give how many letters to peel off token `i`, and the title that then begins there."""
        form = self.forms[i]
        titles = self.known.titles
        found = titles.get(form)
        if found is not None:
            return 0, found
        peel = 0
        for _ in range(2):
            if form[:2] == "لل":
                found = titles.get(ARTICLE + form[2:])
                if found is not None:
                    return peel, found
            if form[:1] not in PROCLITICS or len(form) < 4:  # noqa: PLR2004
                break
            form = form[1:]
            peel += 1
            found = titles.get(form)
            if found is not None:
                return peel, found
        return 0, None

    def _given(self, i: int) -> int:
        """Give how many letters to peel off token `i` to get a given name, or -1."""
        form = self.forms[i]
        known = self.known.given_names
        if form in known:
            return 0
        if form[:1] in PROCLITICS and form[1:] in known:
            return 1
        return 2 if form[:2] in ("ول", "وب", "فل") and form[2:] in known else -1

    def _doubtful(self, i: int) -> bool:
        """Whether a given name that is an everyday word too is a name here: a surname follows."""
        if self.forms[i] not in self.known.doubtful_names:
            return False
        following = self.forms[i + 1]
        return following in self.surnames or following in self.known.given_names

    # ---- people -------------------------------------------------------------------------------

    def _titled(self, i: int, peel: int, title: Title) -> Iterator[Mention]:
        """Give the person whose title, rank or courtesy begins at token `i`."""
        at, titles, kind, gender = i, [], "person", title.gender
        first_name = i
        while title is not None and (title.kind in POSTS or title.kind in COURTESY):
            if title.kind in COURTESY:
                at = self._after_courtesy(at)
            else:
                end, side = self._title_end(at)
                if titles and self._another(titles, side):
                    break
                kind = "spokesman" if title.kind == "spokesman" else kind
                titles.append((at, end, side))
                at = end
            first_name = at
            step, title = self._next_title(at)
            at += step
        at = first_name
        definite = not titles or (titles[-1][2] is None and titles[-1][1] == titles[-1][0] + 1)
        start = self._name_start(at, titled=bool(titles), bare=definite)
        end = self._name_end(start, 0) if start >= 0 else 0
        if end > start >= 0:
            mention = self._person(i, peel, start, start, end, titles, kind=kind, gender=gender)
            yield mention if titles else self._apposed(mention, end)
        elif titles:
            first = self._name_before(i) if not peel else i
            if first < i:
                yield self._person(first, 0, first, first, i - 1, titles, kind=kind)._replace(
                    tokens=Stretch(first, at), span=self._span(first, 0, at)
                )
            else:
                yield self._person(i, peel, at, 0, 0, titles, kind=kind, gender=gender)

    def _name_before(self, i: int) -> int:
        """Give where an unknown name begins that the title at `i`, after a comma, explains."""
        if i < 3 or self.forms[i - 1] != ",":  # noqa: PLR2004
            return i
        first = i - 1
        while first > 0 and i - first <= LONGEST_NAME and self._name_word(self.forms[first - 1], article=True):
            first -= 1
        while first < i - 1 and self.forms[first][:2] == ARTICLE:
            first += 1
        return first if i - 1 - first > 1 and self.forms[first][:1] != "و" else i

    def _after_courtesy(self, at: int) -> int:
        """Give the token after a rank or courtesy and its adjectives."""
        at += 1 + (self.forms[at + 1] == ".")
        while self.forms[at] in ("اول", "الاول", "ركن", "الركن", "الملكي", "السمو", "الجلاله", "الفخامه"):
            at += 1
        return at

    def _next_title(self, at: int) -> tuple[int, Title | None]:
        """Give a further title right at token `at`, joined by و or a rank before the name."""
        form = self.forms[at]
        found = self.known.titles.get(form)
        if found is not None and (found.kind in COURTESY or found.kind in POSTS):
            return 0, found
        if form[:1] == "و":
            found = self.known.titles.get(form[1:])
            if found is not None and found.kind in POSTS:
                return 0, found
        return 0, None

    def _another(self, titles: list[tuple[int, int, str | None]], side: str | None) -> bool:
        """Whether a second title, of another state, is somebody else's."""
        return side is not None and titles[-1][2] != side

    def _title_end(self, at: int) -> tuple[int, str | None]:
        """Give the token after the title that begins at `at`, and the state it belongs to."""
        forms, known = self.forms, self.known
        head = at
        side: str | None = None
        at += 1
        while at - head < LONGEST_TITLE:
            form = forms[at]
            if form in self.surnames:
                break
            length, code = self._place(at)
            if not length and not side and (found := self._nisba(form)):
                length, code = 1, found
            if length:
                side = side or code
                at += length
            elif form[:1] == "و" and form[1:3] == ARTICLE and (at == head + 1 or side is not None):
                break
            elif self._goes_on_title(form, indefinite=at == head + 1, said=side is not None):
                at += 1
            elif form in ("في", "لدي", "الي") and self._place(at + 1)[0]:
                at += 1
            elif not side and self._wants_land(at):
                side = UNKNOWN_LAND + form[:4]
                at += 1
            elif form == "باسم":
                at += 1
                step = self._body_end(at)
                side = side or self._side_of(at, step)
                at = step
            else:
                break
        return at, side

    def _wants_land(self, at: int) -> bool:
        """Whether an unknown word completes a title left open: وزير خارجية كذا."""
        before, form = self.forms[at - 1], self.forms[at]
        return (
            before in self.known.words["open_title_nouns"]
            and form[:2] != ARTICLE
            and form.isalpha()
            and self._name_word(form)
        )

    def _goes_on_title(self, form: str, *, indefinite: bool, said: bool) -> bool:
        """Whether a word goes on a title: an adjective, a complement, و or ل with one."""
        words = self.known.words
        if form in words["title_adjectives"] or form in words["title_nouns"]:
            return True
        if form in words["title_complements"]:
            return not said
        if form[:1] in ("و", "ل", "ب") and len(form) > 4:  # noqa: PLR2004
            rest = ARTICLE + form[2:] if form[:2] == "لل" else form[1:]
            if rest in words["title_complements"] or rest in words["title_adjectives"]:
                return rest not in self.known.titles
            return form[0] == "ل" and rest in words["title_nouns"]
        return (
            indefinite
            and form[:2] == ARTICLE
            and not said
            and (form not in self.known.titles or self.known.titles[form].kind == "institution")
            and form not in words["adverbs"]
            and form not in words["complementizers"]
            and form not in words["relatives"]
        )

    def _place(self, at: int) -> tuple[int, str | None]:
        """Give the length in tokens of the place or nationality at `at`, and its code."""
        form = self.forms[at]
        bare = form[2:] if form[:2] == ARTICLE else form
        code = self.known.nationalities.get(bare)
        if code is not None:
            return 1, code
        localities = self.known.localities
        for peel in (0, 1):
            if peel and form[:1] not in "بلو":
                break
            word = form[peel:] if form[:2] != "لل" or not peel else ARTICLE + form[2:]
            for locality in localities.get(word, ()):
                size = len(locality.words)
                if size == 1 or locality.words[1:] == self.forms[at + 1 : at + size]:
                    return size, locality.code
            if word in self.lands and word not in self.surnames and word not in self.known.common:
                return 1, UNKNOWN_LAND + word[:4]
        return 0, None

    def _nisba(self, form: str) -> str | None:
        """Give a mark for the state whose adjective a definite word may be: الفلاني."""
        stem = form.removesuffix("ه")
        if form[:2] != ARTICLE or len(stem) < 6 or stem[-1] != "ي":  # noqa: PLR2004
            return None
        if form in self.surnames or form in self.known.given_names:
            return None
        words = self.known.words
        if form in words["title_adjectives"] or form in words["title_complements"]:
            return None
        return UNKNOWN_LAND + stem[2:6] if stem[2:] not in self.known.nouns else None

    def _side_of(self, first: int, end: int) -> str | None:
        """Give the state named in a stretch of tokens."""
        for at in range(first, end):
            code = self._place(at)[1]
            if code is not None:
                return code
        return None

    def _name_start(self, at: int, *, titled: bool, bare: bool = False) -> int:
        """Give the token where the name after a title begins, or -1: it may follow a comma."""
        forms, given = self.forms, self.known.given_names
        if forms[at] == "," and titled:
            after = forms[at + 1]
            if after in given or after in self.surnames:
                return at + 1
            if self._name_word(after) and "," in forms[at + 2 : at + 5]:
                return at + 1
            _, title = self._title(at + 1)
            if title is not None and title.kind in COURTESY:
                return self._after_courtesy(at + 1)
            return -1
        form = forms[at]
        if form in given or form in self.surnames:
            return at
        if self._name_word(form):
            return -1 if form[0] in "يت" and not self._name_word(forms[at + 1], article=True) else at
        if form in self.known.doubtful_names and (titled or bare):
            following = self.forms[at + 1]
            if following in self.surnames or self._surname(following, alone=True):
                return at
        definite = form[:2] == ARTICLE and self._name_word(form, article=True)
        return at if definite and bare and form[2:] not in self.known.nouns else -1

    def _name_end(self, at: int, peel: int) -> int:
        """Give the token after the name that begins at `at`."""
        forms, given = self.forms, self.known.given_names
        particles = self.known.words["name_particles"]
        first = at
        bound = forms[at][peel:] in particles
        closed = forms[at][peel:][:2] == ARTICLE and forms[at][peel:] not in given
        at += 1
        while at - first < LONGEST_NAME and not closed:
            form = forms[at]
            if bound or form in particles:
                if not form.isalpha():
                    break
                was_bound, bound = bound, form in particles
                closed = form[:2] == ARTICLE and at - first > 1 + was_bound
            elif form in self.surnames:
                closed = True
            elif at == first + 1 and form in self.known.words["name_seconds"]:
                pass
            elif form[:2] == ARTICLE:
                if not self._surname(form, alone=at <= first + 2 and forms[first][peel:] in given):
                    break
                closed = True
            elif form not in given and (form[:1] == "و" or not self._name_word(form)):
                break
            at += 1
        return at

    def _surname(self, form: str, *, alone: bool) -> bool:
        """Whether a definite word ends a name; right after a given name (`alone`) most can."""
        known = self.known
        if form[:2] != ARTICLE or form in known.common or form[2:] in known.nationalities:
            return False
        words = known.words
        if alone and form in known.titles and known.titles[form].kind == "source":
            return True
        if alone and form in words["title_adjectives"] and form not in known.titles:
            return True
        return self._name_word(form, article=True) and (alone or form[2:] not in known.nouns)

    def _name_word(self, form: str, *, article: bool = False) -> bool:
        """Whether a word can be part of a name, for all that the tables know."""
        known = self.known
        if form in self.surnames:
            return True
        if len(form) < 2 or not form.isalpha() or form in known.common or form in known.titles:  # noqa: PLR2004
            return False
        if form[:2] == ARTICLE:
            return article and self._place_free(form) and form[2:] not in known.common
        if form[0] in "وفبلك" and (
            form[1:3] in (ARTICLE, "لل")
            or form[:2] == "لل"
            or form[1:] in known.common
            or form[1:] in known.titles
        ):
            return False
        if len(form) == 5 and form[0] == "ت" and form[3] == "ي" and form not in known.given_names:  # noqa: PLR2004
            return False
        if any(form.endswith(end) and form[: -len(end)] in known.nouns for end in ENDINGS):
            return False
        return form not in self.lands and self._place_free(form)

    def _place_free(self, form: str) -> bool:
        """Whether a word is neither a nationality nor in a title's vocabulary."""
        words = self.known.words
        bare = form[2:] if form[:2] == ARTICLE else form
        return (
            bare not in self.known.nationalities
            and form not in words["title_adjectives"]
            and form not in words["title_complements"]
        )

    def _apposed(self, mention: Mention, end: int) -> Mention:
        """Give a named person with the title that follows in apposition, if one does."""
        at = end + (self.forms[end] in COMMAS)
        title = self.known.titles.get(self.forms[at])
        if title is None or title.kind not in POSTS:
            return mention
        stop, side = self._title_end(at)
        start = self._name_start(stop, titled=True)
        if start >= 0 and (at > end or self._name_end(start, 0) > start + 1):
            return mention  # the title is of somebody else, who is named after it
        return mention._replace(
            tokens=Stretch(mention.tokens.first, stop),
            span=Span(mention.span.start, self._end(stop)),
            kind="spokesman" if title.kind == "spokesman" else mention.kind,
            titles=(self._styled(self._start(at, 0), at, stop)._replace(side=side),),
            head=self.forms[at],
            side=side,
            gender=title.gender,
        )

    def _person(  # noqa: PLR0913
        self,
        i: int,
        peel: int,
        at: int,
        start: int,
        end: int,
        titles: list[tuple[int, int, str | None]] | tuple[()],
        *,
        kind: str = "person",
        gender: str = "m",
    ) -> Mention:
        """Give the mention of a person from tokens `i` on, whose name is start..end."""
        named = end > start
        stop = end if named else at
        begin = self._start(i, peel)
        name = None
        if named:
            first = begin if start == i else self.doc.tokens.starts[start]
            name = Span(first, self._end(end))
            words = self.forms[start:end]
            particles = self.known.words["name_particles"]
            self.surnames.update(
                word
                for word in words[-1:]
                if len(word) > 2  # noqa: PLR2004
                and word not in particles
                and word[0] != "و"
                and not (start == i and len(words) == 1)
            )
        spans = tuple(
            self._styled(begin if first == i else self._start(first, self._peeled(first)), first, last)._replace(side=side)
            for first, last, side in titles
        )
        sides = [side for _, _, side in titles if side]
        head = ""
        if titles:
            head = self.forms[titles[0][0]]
            head = head[peel:] if titles[0][0] == i else head
        return Mention(
            Stretch(i, stop),
            Span(begin, self._end(stop)),
            kind,
            name,
            spans,
            head,
            sides[0] if sides else None,
            "s",
            gender,
        )

    def _styled(self, begin: int, first: int, last: int) -> Styled:
        """Give the title of tokens first..last, with its words other than places."""
        words: list[str] = []
        at = first
        while at < last:
            length = self._place(at)[0] if at > first else 0
            if not length and not (at > first and self._nisba(self.forms[at])):
                words.append(self.forms[at])
            at += max(length, 1)
        return Styled(Span(begin, self._end(last)), None, tuple(words))

    # ---- bodies, sources, groups --------------------------------------------------------------

    def _body(self, i: int, peel: int, title: Title) -> Mention:
        """Give the institution or source that begins at token `i`."""
        end = self._body_end(i)
        span = Span(self._start(i, peel), self._end(end))
        side = self._side_of(i, end)
        return Mention(
            Stretch(i, end), span, title.kind, None, (), self.forms[i][peel:], side,
            title.number, title.gender,
        )  # fmt: skip

    def _body_end(self, at: int) -> int:
        """Give the token after the institution that begins at `at`."""
        words, first, closed = self.known.words, at, False
        length, _ = self._place(at)
        if length:
            return at + length
        at += 1
        while at - first < LONGEST_TITLE:
            form = self.forms[at]
            length, _ = self._place(at)
            rest = ARTICLE + form[2:] if form[:2] == "لل" else form[1:]
            if length or (not closed and self._nisba(form)):
                at += max(length, 1)
                closed = closed or form[:2] == ARTICLE
            elif closed and form not in words["title_adjectives"]:
                break
            elif (
                form in words["title_adjectives"]
                or form in words["title_nouns"]
                or form in words["title_complements"]
                or (form[:1] in "ولب" and rest in words["title_complements"])
                or (at == first + 1 and form[:2] == ARTICLE and form not in self.known.titles)
            ):
                at += 1
            elif form in MARKS_OF_NAMES and at == first + 1:
                at = self._after_quoted_name(at)
                if self.forms[at - 1] not in MARKS_OF_NAMES:
                    break
            elif at == first + 1 and self._name_word(form) and form[:1] not in "بلوف":
                at += 1 + (self._name_word(self.forms[at + 1]) and self.forms[at + 1][:1] not in "بلوف")
            else:
                break
        return at

    def _after_quoted_name(self, at: int) -> int:
        """Give the token after a short name in quotation marks: صحيفة «كذا»."""
        close = self.doc.partner[at]
        return close + 1 if at < close <= at + LONGEST_NAME else at

    def _group(self, i: int, peel: int, title: Title) -> Iterator[Mention]:
        """Give both sides as one (الجانبان), and the persons where their names follow."""
        at = i + 1
        persons: list[Mention] = []
        while title.number == "d" and len(persons) < 2:  # noqa: PLR2004
            joined = int(persons != [] and self.forms[at][:1] == "و")
            first = at
            length, side = self._nationality(at, joined)
            start = at + length
            if not length and not (self.forms[start][joined:] in self.known.given_names or self.forms[start][joined:] in self.surnames):
                break
            end = self._name_end(start, 0 if length else joined)
            if not self._name_word(self.forms[start][0 if length else joined :], article=True) and self.forms[start] not in self.known.given_names:
                break
            mention = self._person(first, joined, start, start, end, [(i, i + 1, side)])
            persons.append(mention._replace(side=side, titles=(Styled(self._span(first, joined, first + 1), side, (self.forms[i],)),) if length else ()))
            at = end + (self.forms[end] == "," and self.forms[end + 1][:1] == "و")
        while self.forms[at] in self.known.words["title_adjectives"] and not persons:
            at += 1
        end = max([at, *(mention.tokens.end for mention in persons)])
        yield Mention(
            Stretch(i, i + 1 if persons else end),
            self._span(i, peel, i + 1 if persons else end),
            "group", None, (), self.forms[i][peel:], None, title.number, title.gender,
        )  # fmt: skip
        yield from persons

    def _nationality(self, at: int, peel: int) -> tuple[int, str | None]:
        """Give 1 and the code where token `at` is a nationality, 0 where not."""
        form = self.forms[at][peel:]
        code = self.known.nationalities.get(form[2:] if form[:2] == ARTICLE else form)
        return (1, code) if code is not None else (0, None)

    def _locality(self, i: int) -> Iterator[Mention]:
        """Give the state, city or body whose name begins at token `i`, as one that can act."""
        form = self.forms[i]
        for peel in (0, 1):
            if peel and form[:1] not in "وف":
                break
            for locality in self.known.localities.get(form[peel:], ()):
                end = i + len(locality.words)
                if locality.words[1:] == self.forms[i + 1 : end]:
                    span = self._span(i, peel, end)
                    gender = "m" if locality.kind == "body" else "f"
                    yield Mention(
                        Stretch(i, end), span, "institution", None, (), locality.kind,
                        locality.code, "s", gender,
                    )  # fmt: skip
                    return

    # ---- offsets ------------------------------------------------------------------------------

    def _peeled(self, at: int) -> int:
        """Give 1 where the title at `at` is joined to the one before by و."""
        return int(self.forms[at][:1] == "و" and self.forms[at] not in self.known.titles)

    def _start(self, at: int, peel: int) -> int:
        """Give the offset of token `at` without the letters peeled off its front."""
        start = self.doc.tokens.starts[at]
        for _ in range(peel):
            start += 1
            while self.doc.text[start] in SILENT:
                start += 1
        return start

    def _end(self, at: int) -> int:
        """Give the offset where the token before `at` ends."""
        return self.doc.tokens.ends[at - 1]

    def _span(self, first: int, peel: int, end: int) -> Span:
        """Give the code points of tokens first..end, without what is peeled off the front."""
        return Span(self._start(first, peel), self._end(end))
