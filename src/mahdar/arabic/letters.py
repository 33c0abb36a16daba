"""Character classes of Arabic as it is really typed: marks, letters, digits, quotation marks."""

import re
import unicodedata

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""Harakat, shadda, tanwin, dagger alef and Quranic signs, as a regex class body."""

INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
"""Joiners, bidi controls and other characters that nobody sees, as a regex class body."""

TATWEEL = "\u0640"
TANWIN = "\u064b"
"""The mark of the indefinite accusative."""

SHADDA = "\u0651"
"""The mark of a doubled letter."""

OPENING = "«“„‹❝"
CLOSING = "»”›❞"
STRAIGHT = '"＂″'
"""Quotation marks; the straight ones open and close. Single quotes are left to apostrophes."""

ALIF_MAQSURA = "ى"
ARTICLE = "ال"
FOR_THE = "لل"
AND, SO, BY, FOR, LIKE = "و", "ف", "ب", "ل", "ك"
FUTURE = "س"
CONJUNCTIONS = AND + SO
PREPOSITIONS = BY + FOR + LIKE
PROCLITICS = CONJUNCTIONS + PREPOSITIONS
"""Letters that are written together with the word after them."""

PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ه")
"""Pronouns that are written together with the word before them, folded, the longest first."""

PRESENT = "يت"
"""Letters with which the present tense of the third person begins."""

IMPERFECT = ("ي", "ت", "ن")
"""Letters with which the present tense begins where others are told of, or oneself with others."""

PASSIVE = "م..و."
"""The pattern of a passive participle, as a regular expression: مفروض."""

POSSESSED = "ته"
"""The ending of a feminine noun with a pronoun, folded."""

DUALS = ("ان", "ين")
"""Endings of the dual."""

LAND_ENDS = "اهيو"
"""What the name of a state can have after the letters that its adjective has, too."""

PLURALS = ("ين", "ون", "ات")
"""Endings of the sound plurals."""

FEMININE = "ه"
"""The ending of the feminine, folded."""

LAST_VOWELS = frozenset(("ا", "ي", FEMININE))
"""Folded: a foreign name that is heard to end in one of these is written with any."""

ACCUSATIVE = "ا"
"""The ending of the indefinite accusative."""

NISBA = ("يه", "ي")
"""Endings of the adjective of a place, folded, the longest first."""

PARTICIPLE = "ما"
"""First and last letter of most active participles of derived verbs in the accusative."""

LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "گ": "ك",
}
"""Letters that writers use for one another, each with the one it is compared as."""

PUNCTUATION = {
    "،": ",",
    ";": "؛",
    "?": "؟",
    "—": "-",
    "–": "-",
    "−": "-",
    "：": ":",
    "﴾": "(",
    "﴿": ")",
    "…": "…",
    "*": "\n",
    "•": "\n",
    "·": ".",
    "●": "\n",
    "▪": "\n",
    "■": "\n",
}
"""Punctuation marks that do the same work, each with the one it is compared as."""


ENDS = frozenset((".", "؟", "!", "\n"))
"""Marks that end a sentence, as they are compared."""

LINE = "\n"
OPEN_QUOTE, CLOSE_QUOTE, STRAIGHT_QUOTE = "«", "»", '"'
QUOTES = frozenset((OPEN_QUOTE, CLOSE_QUOTE, STRAIGHT_QUOTE))
BRACKETS = frozenset(("(", ")"))
"""Other marks, as they are compared."""

PAUSES = frozenset((",", "-", ":", "؛", "…"))
"""Marks inside a sentence, as they are compared."""


def _codes(ranges: str) -> list[int]:
    """Give the code points of a regex class body.

    >>> _codes("a-cx")
    [97, 98, 99, 120]
    """
    parts = re.findall("(.)(?:-(.))?", ranges)
    return [code for first, last in parts for code in range(ord(first), ord(last or first) + 1)]


def _presentation_forms() -> dict[int, str]:
    """Give the Arabic ligatures and positional forms with the letters they stand for."""
    codes = (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD))
    plain = {code: unicodedata.normalize("NFKC", chr(code)) for code in codes}
    return {code: text for code, text in plain.items() if text != chr(code)}


def _digits() -> dict[int, str]:
    """Give the Arabic-Indic and Persian digits with the European ones."""
    return {first + value: str(value) for first in (0x0660, 0x06F0) for value in range(10)}


FOLDING: dict[int, str | None] = {
    **{ord(letter): plain for letter, plain in LETTERS.items()},
    **_digits(),
    **{
        code: "".join(LETTERS.get(c, c) for c in text)
        for code, text in _presentation_forms().items()
    },
    **dict.fromkeys(_codes(MARKS + INVISIBLE + TATWEEL)),
}
"""Translation table for `str.translate`: what is compared in place of each character."""

ARABIC_LETTER = re.compile("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
"""Matches one letter of the Arabic script."""

SILENT = frozenset(map(chr, _codes(MARKS + INVISIBLE + TATWEEL)))
"""Characters that go with the letter before them."""

LETTERLESS = SILENT | {" ", "\u00a0", "\t"}
"""These, and what may stand between a letter and the word that it is joined to: و قال."""
