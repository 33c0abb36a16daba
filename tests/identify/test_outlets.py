"""Whose outlet a report is of, and whether one side speaks through the other's alone."""

import pytest

from mahdar.base.records import Sourcing
from tests.markup import table

TEXT = "قال وزير الري إن السد آمن."
MET = "التقى وزير الري الأرضستاني هاني السيل وزير الري البحرستاني فادي الكرمل."
FIRST = "وقال السيل إن السد آمن."
SECOND = "وقال الكرمل إن الماء قليل."

SIDES = {
    "by name": [
        ({"outlet": "وكالة أنباء أرضستان"}, "XA"),
        ({"outlet": "وكالة أنباء ارضستان"}, "XA"),
        ({"outlet": " ana "}, "XA"),
        ({"outlet": "صحيفة اللؤلؤ البحرستانية"}, "XB"),
    ],
    "by address": [
        ({"url": "https://www.ana.example/ar/1"}, "XA"),
        ({"url": "http://ANA.test:8080"}, "XA"),
        ({"outlet": "صحيفة لا نعرفها", "url": "https://lulu.example/"}, "XB"),
        ({"url": "lulu.example/1"}, "XB"),
    ],
    "by nobody": [
        ({}, None),
        ({"outlet": "جريدة السنونو"}, None),
        ({"outlet": "صحيفة لا نعرفها"}, None),
        ({"url": "https://ana.example.net/lulu.example"}, None),
        ({"url": "https://notana.example/"}, None),
    ],
    "the name is surer than the address": [
        ({"outlet": "أرضنا", "url": "https://lulu.example/"}, "XA"),
        ({"outlet": "جريدة السنونو", "url": "https://lulu.example/"}, None),
    ],
}


@pytest.mark.parametrize(("about", "side"), table(SIDES))
def test_the_side_of_an_outlet(told, about, side):
    """By one of its names however it is written, else by the host of the address."""
    assert side == told(TEXT, **about).report.side


OPENINGS = {
    "signed": [
        (f"(أرضنا) {TEXT}", "XA"),
        (f"دار السرو (أرضنا) {TEXT}", "XA"),
        (f"دار السرو /أرضنا/ {TEXT}", "XA"),
        (f"أرضنا - {TEXT}", "XA"),
        (f"أرضنا: {TEXT}", "XA"),
        (f"دار السرو (هنا) (أرضنا) {TEXT}", "XA"),
    ],
    "not signed": [
        (f"{TEXT} وأضاف أن الماء قليل وأن القمح يكفي وأن الطريق القريب مفتوح كله (أرضنا)", None),
        (f"قالت أرضنا إن السد آمن. {TEXT}", None),
        (f"(السنابل) {TEXT}", None),
    ],
}


@pytest.mark.parametrize(("text", "side"), table(OPENINGS))
def test_the_line_of_origin_tells_the_outlet(told, text, side):
    """Within the first words, in brackets, between slashes, or before a dash or colon."""
    assert side == told(text).report.side


def test_an_outlet_given_is_believed_before_the_text(told):
    """Who quotes an agency is not the agency."""
    assert None is told(f"(أرضنا) {TEXT}", outlet="صحيفة لا نعرفها").report.side


SOURCED = [
    ("أرضنا", f"{MET} {FIRST} {SECOND}", Sourcing("XA", ("XB",))),
    ("صحيفة اللؤلؤ البحرستانية", f"{MET} {FIRST} {SECOND}", Sourcing("XB", ("XA",))),
    ("أرضنا", f"{MET} {FIRST}", None),
    ("أرضنا", f"{MET} {SECOND}", None),
    ("جريدة السنونو", f"{MET} {FIRST} {SECOND}", None),
    (None, f"{MET} {FIRST} {SECOND}", None),
    (
        "أرضنا",
        f"{MET} {SECOND} {FIRST} وقال وزير الري الجبلستاني رامي الوادي إن القمح يكفي.",
        Sourcing("XA", ("XB", "XC")),
    ),
]


@pytest.mark.parametrize(("outlet", "text", "expected"), table({"sourced": SOURCED}))
def test_one_side_speaks_through_the_outlet_of_the_other(told, outlet, text, expected):
    """Only where the outlet is of a side that speaks, and another side speaks as well."""
    assert expected == told(text, outlet=outlet).sourcing
