"""Which quotation mark belongs to which."""

import pytest
from hypothesis import given

from mahdar.arabic.letters import QUOTES
from mahdar.arabic.words import tokens
from mahdar.base.document import Document
from mahdar.base.report import Report
from mahdar.base.span import Span
from mahdar.catalog import load
from mahdar.divide import divide
from tests.arabic.texts import STEADY, TEXTS
from tests.markup import Label, bug, read, table, write

ROWS = {
    "straight": [
        'قال: ["نعم"]{quote}.',
        'قال: ["نعم"]{quote} وأضاف: ["لا"]{quote}.',
        'قال:["نعم"]{quote}،وأضاف:["لا"]{quote}.',
        'قال: [" نعم "]{quote} ثم صمت.',
    ],
    "guillemets": [
        "قال: [«نعم»]{quote}.",
        "قال: [“نعم”]{quote} وأضاف: [„لا”]{quote}.",
        "قال [‹نعم›]{quote} ثم صمت.",
    ],
    "mismatched": [
        'قال: ["نعم»]{quote} ثم صمت.',
        'قال: [«نعم"]{quote} ثم صمت.',
        "قال: [”نعم”]{quote} ثم صمت.",
        "قال: [“نعم“]{quote} ثم صمت.",
        "قال: [»نعم«]{quote} ثم صمت.",
    ],
    "nested": [
        bug(
            'قال: [«قرأت ["النهر"]{quote} مرتين»]{quote}.',
            reason="two straight marks inside guillemets make the guillemets count as unclosed",
        ),
        'قال: ["قرأت [«النهر»]{quote} مرتين"]{quote}.',
        "قال: [«قرأت [«النهر»]{quote} مرتين»]{quote}.",
    ],
    "unclosed": [
        "قال: [«نعم ولن نعود.]{open} وانصرف.",
        'قال: ["نعم ولن نعود.]{open} وانصرف.',
        'قال: ["نعم ولن نعود]{open}\nوانصرف ["مسرعا"]{quote}.',
        'قال: ["نعم]{open}\nوأضاف: ["لا]{open}',
    ],
    "over paragraphs": [
        "قال: [«نعم.\n\nولن نعود»]{quote}.",
        "قال: [«نعم.\n\n[«]{open}ولن نعود»]{quote}.",
        "قال: [«نعم.\n\n[«]{open}ولن نعود.\n\n[«]{open}ولن ننسى»]{quote}.",
        'قال: ["نعم.\n\n["]{open}ولن نعود"]{quote}.',
        "قال: [«نعم.]{open}\n\n[«لن نعود»]{quote}، قال الوزير.",
        "قال: [«نعم.]{open}\n\nوقال الوزير: [«لن نعود»]{quote}.",
        'قال: ["نعم.]{open}\nولن نعود[".]{open}',
    ],
    "three in a line": [
        'قال: ["نعم.]{open} وأضاف: ["لا"]{quote}.',
        'قال: ["نعم"]{quote} وأضاف: ["لا ولن نعود.]{open}',
    ],
    "brackets around what is said": [
        "وقالت [(سنعود إلى السد غدا)]{quote}.",
        "وقال: [(القمح يكفي عامين أو أكثر)]{quote}.",
        "وقال الوزير (سامر الرملي) إن السد آمن.",
        "قال: [«نعم»]{quote} (لا تعليق على ذلك).",
    ],
    "strokes around what is said": [
        "وقال [/ القمح يكفي عامين /]{quote}.",
        "وقال السفير/ سامر الرملي نعم.",
        "وأوضح / أن السد آمن .",
    ],
    "none": ["قال نعم ولا.", "قال 'نعم' ثم صمت.", ""],
    "stray": ["قال نعم[» ثم صمت.]{open}"],
}


def divided(text):
    """Give a document with its sentences and quotation marks."""
    return divide(Document(Report.of(text), text, tokens(text)), load())


def shown(text):
    """Give a text with each quotation marked, marks included."""
    doc = divided(text)
    spans = []
    for i, form in enumerate(doc.tokens.forms):
        if form not in QUOTES:
            continue
        if doc.partner[i] > i:
            spans.append((Label("quote"), doc.span(i, doc.partner[i] + 1)))
        elif doc.partner[i] < 0:
            inside = [k for k, mark in enumerate(doc.quoted) if mark == i]
            spans.append((Label("open"), doc.span(i, max([i, *inside]) + 1)))
    return write(text, spans)


@pytest.mark.parametrize("row", table(ROWS))
def test_each_mark_finds_its_other(row):
    """A quotation stays on its line, or goes on in the next; else it ends with its sentence."""
    assert row == shown(read(row).text)


@STEADY
@given(TEXTS)
def test_partners_are_mutual_and_what_stands_between_is_inside(text):
    """A mark's partner has it for partner; all tokens between are quoted.

    Beyond its line a quotation has no marks but those that begin a paragraph.
    """
    doc = divided(text)
    forms = doc.tokens.forms

    for i, other in enumerate(doc.partner):
        if other < 0:
            continue
        assert i == doc.partner[other]
        assert forms[i] in QUOTES
        inner = range(min(i, other) + 1, max(i, other))
        if "\n" in forms[min(i, other) : max(i, other)]:
            assert all(forms[k - 1] == "\n" for k in inner if forms[k] in QUOTES)
        assert all(mark >= 0 for mark in doc.quoted[min(i, other) + 1 : max(i, other)])
    assert all(mark < i and forms[mark] in QUOTES for i, mark in enumerate(doc.quoted) if mark >= 0)
    assert len(doc.tokens) == len(doc.partner) == len(doc.quoted) == len(doc.sentence_of)


def test_a_token_knows_the_innermost_quotation_it_stands_in():
    """What a name in quotes holds is not the outer quotation's."""
    doc = divided('قال «قرأت "النهر" مرتين»')

    outer, inner = (doc.tokens.forms.index(form) for form in ("«", '"'))
    assert inner == doc.quoted[doc.tokens.forms.index("النهر")]
    assert outer == doc.quoted[doc.tokens.forms.index("مرتين")]


def test_a_span_runs_from_first_to_last_token():
    """Code points of a stretch of tokens."""
    doc = divided("قال الوزير نعم")

    assert Span(4, 14) == doc.span(1, 3)
