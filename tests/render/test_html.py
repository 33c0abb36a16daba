"""Minutes as a page."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mahdar.base.errors import MissingError
from mahdar.base.records import Bound, Inference, Minutes, Speaker, When
from mahdar.base.report import Report
from mahdar.base.span import Span
from mahdar.catalog.wording import LANGUAGES, issue_label, visible
from mahdar.collect.found import Failure
from mahdar.render.html import render
from mahdar.render.hues import HUES
from mahdar.render.style import Style
from tests.render.parsed import parsed
from tests.samples import TEXT, stand_in

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports.jsonl"
SAMPLE = stand_in(Report.of(TEXT, id="r"))
MARKUP = ("<script>", "</p>", "{{ 1 }}", "{% if %}", "&amp;", "]]>", "<!--", *"<>&\"'{}%#\n\r\t ")
UNSEEN = ("\u202e", "\u2066", "\u200f", "\x00", "\ud800")
HARD = st.sampled_from([*MARKUP, *UNSEEN, "نعم"])


def page_of(*minutes, lang="ar"):
    """Give the tree of the page of some minutes."""
    return parsed("".join(render(minutes, Style(lang))))


def with_statements(minutes, *statements):
    """Give minutes with other statements."""
    return replace(minutes, statements=statements)


def spoken(minutes, *speakers):
    """Give minutes in which the first statement is made once by each speaker."""
    statement = minutes.statements[0]
    return with_statements(minutes, *(replace(statement, speaker=who) for who in speakers))


def excerpt(words):
    """Give the excerpt of the sample where the words stand first."""
    start = TEXT.index(words)
    return SAMPLE.report.excerpt(Span(start, start + len(words)))


def entry(page, name):
    """Give the values of one entry of the header."""
    return [dd.text for dd in page.one("div", f"of-{name}").all("dd")]


@pytest.fixture(scope="module")
def examples(world):
    """The minutes of the examples."""
    from mahdar.produce import minutes_of  # noqa: PLC0415  (rules are heavy)

    rows = map(json.loads, EXAMPLES.read_text(encoding="utf-8").splitlines())
    return [minutes_of(Report.of(**row), world) for row in rows]


# ---- source and minutes --------------------------------------------------------------------------


def test_the_source_stands_whole_on_the_page(examples):
    """Paragraph by paragraph, letter for letter; only the numbers are ours."""
    page = page_of(*examples)
    texts = ["".join(p.without("ref") for p in a.all("p", "source")) for a in page.all("article")]

    assert [m.report.text.split() for m in examples] == [text.split() for text in texts]


def test_every_link_within_the_page_leads_somewhere(examples):
    """And every anchor of a statement is led to."""
    page = page_of(*examples)
    ids = {element["id"] for element in page.all() if "id" in element.attributes}
    links = {a["href"] for a in page.all("a")}

    assert set() == {link[1:] for link in links if link[0] == "#"} - ids
    anchors = {
        f"#r{report}-{place}{number}"
        for report, minutes in enumerate(examples, start=1)
        for number, _ in enumerate(minutes.statements, start=1)
        for place in "sw"
    }
    assert set() == anchors - links


def test_a_line_leads_to_its_words_and_they_lead_back(examples):
    """What is marked there is what the line says."""
    page = page_of(examples[0])
    for number, statement in enumerate(examples[0].statements, start=1):
        line = page.one("li", id=f"r1-s{number}")
        mark = page.one("mark", id=f"r1-w{number}")
        back = page.one("a", href=f"#r1-s{number}")

        assert statement.words.exact == mark.without("ref")
        assert statement.words.exact == line.one("blockquote").text.strip("«»")
        assert {f"#r1-w{number}"} == {a["href"] for a in line.all("a")}
        assert mark.up("p") is back.up("p")
        assert str(number) == back.text


def test_a_line_stands_beside_the_paragraph_of_its_words(examples):
    """So that nobody has to look for it, on paper either."""
    page = page_of(*examples)

    assert [] == [
        line["id"]
        for row in page.all("div", "row")
        for line in row.all("li", "line")
        if line.one("a", "ref")["href"][1:] not in {m.attributes.get("id") for m in row.all("mark")}
    ]


def test_cue_and_speaker_are_underlined_where_they_stand():
    """A cue may begin inside a word; nothing but an element's edge comes in between."""
    page = page_of(SAMPLE)

    assert ["قال", "دعا"] == [cue.text for cue in page.one("div", "columns").all("span", "cue")]
    assert ["الرملي:"] == [name.text for name in page.one("div", "columns").all("span", "speaker")]


def test_a_statement_within_a_statement_is_marked_within():
    """Both are whole, each with its number and its line."""
    first, second = SAMPLE.statements
    outer = replace(first, words=excerpt("ودعا الموجي أرضستان إلى فتح المعابر"))
    page = page_of(with_statements(SAMPLE, outer, second))
    around, within = page.one("mark", id="r1-w1"), page.one("mark", id="r1-w2")

    assert around is within.up("mark")
    assert outer.words.exact == around.without("ref")
    assert "دعا" == around.one("span", "cue").text


def test_words_over_two_paragraphs_are_marked_in_both():
    """The anchor is where they begin."""
    over = replace(SAMPLE.statements[0], words=excerpt("مساء اليوم الثلاثاء.\nوقال الرملي"))
    marks = list(page_of(with_statements(SAMPLE, over)).one("div", "columns").all("mark"))

    assert ["مساء اليوم الثلاثاء.\n", "وقال الرملي"] == [mark.without("ref") for mark in marks]
    assert ["r1-w1", None] == [mark.attributes.get("id") for mark in marks]


def test_without_the_text_its_sentences_are_the_source():
    """The page says so, marks the words, and links both ways all the same."""
    page = page_of(Minutes.from_dict(SAMPLE.to_dict()), lang="en")

    expected = ["وقال الرملي: «نرحب بالاتفاق»", "ودعا الموجي أرضستان إلى فتح المعابر"]
    assert expected == [p.without("ref") for p in page.all("p", "source")]
    assert "نرحب بالاتفاق" == page.one("mark", id="r1-w1").text
    assert "the sentences around the statements stand in for it" in page.one("p", "notice").text
    assert [] == list(page.all("span", "fact"))


def test_quotation_marks_stand_only_where_the_source_has_them():
    """The other words are bare."""
    assert ["«نرحب بالاتفاق»", "فتح المعابر"] == [b.text for b in page_of(SAMPLE).all("blockquote")]


# ---- whatever the text holds ---------------------------------------------------------------------


@given(st.lists(HARD, min_size=1).map("".join))
def test_any_text_is_shown_letter_for_letter(hard):
    """Nothing in a text, a title or a name is taken for markup; what nobody sees has its number."""
    text = f"قال {hard}نعم"
    minutes = stand_in(Report.of(text, title=hard + ".", outlet=hard + "."))
    words = minutes.report.excerpt(Span(4, len(text)))
    minutes = with_statements(minutes, replace(minutes.statements[0], words=words))
    page = page_of(minutes)

    shown = visible(text.replace("\r\n", "\n")).split()
    assert shown == "".join(p.without("ref") for p in page.all("p", "source")).split()
    assert shown[1:] == page.one("blockquote").text.split()
    assert visible((hard + ".").replace("\r\n", "\n")) == page.one("h1").text
    assert [] == list(page.all("script"))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "//x"])
def test_only_an_address_of_the_web_is_a_link(url):
    """A report's address is whatever its file says."""
    page = page_of(stand_in(Report.of(TEXT, url=url)))

    assert url not in {a["href"] for a in page.all("a")}
    assert url in page.one("dl", "provenance").text


def test_an_address_of_the_web_is_a_link():
    """It tells nobody where the reader comes from."""
    page = page_of(stand_in(Report.of(TEXT, url="https://agency.example/1?a=1&b=2")))

    link = page.one("a", href="https://agency.example/1?a=1&b=2")
    assert "noopener noreferrer" == link["rel"]


def test_nothing_is_fetched(examples):
    """No element asks for a file, and there is no script."""
    page = page_of(*examples)

    asking = {"script", "link", "img", "iframe", "object", "base", "form"}
    assert set() == asking & {element.tag for element in page.all()}
    assert [] == [e.tag for e in page.all() if {"src", "style", "onclick"} & e.attributes.keys()]


# ---- directions ----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_source_runs_right_to_left_on_any_page(lang):
    """Said by each element that holds words of it, and never guessed from them."""
    page = page_of(SAMPLE, lang=lang)
    held = [*page.all("p", "source"), *page.all("blockquote")]

    assert {("ar", "rtl")} == {(element["lang"], element["dir"]) for element in held}
    assert "auto" not in {element.attributes.get("dir") for element in page.all()}


def test_numbers_are_isolated():
    """Dates, times, ranges and ids keep their order inside Arabic."""
    minutes = stand_in(Report.of(TEXT, published="2031-05-06T07:08:09+03:00", id="a-1"))
    when = When(None, None, None, "2031-05-01", "2031-05-31", "month", "content")
    page = page_of(replace(minutes, meetings=(replace(minutes.meetings[0], when=when),)))

    time = page.one("time")
    assert ("ltr", "2031-05-06T07:08:09+03:00") == (time["dir"], time["datetime"])
    assert "2031-05-06 07:08 +03:00" == time.text
    isolated = {bdi.text for bdi in page.all("bdi", dir="ltr")}
    assert {"2031-05-01/2031-05-31", "103–116", "a-1"} <= isolated


def test_the_days_of_a_reason_are_isolated_from_its_words():
    """An inference shows what it rests on, where that stands, and what it allows."""
    bound = Bound("post", "x", "2030-01-01", None, "s", excerpt("وزير خارجية أرضستان"))
    inferred = Inference("2030-01-01", "2031-01-01", (bound,))
    meeting = replace(SAMPLE.meetings[0], inferred=inferred)
    because = page_of(replace(SAMPLE, meetings=(meeting,))).one("div", "of-because").one("dd")

    assert "وزير خارجية أرضستان" == because.one("span").text
    assert "2030-01-01/…" == because.one("bdi", dir="ltr").text
    assert because.one("a")["href"].startswith("#r1-")


# ---- the head ------------------------------------------------------------------------------------


def test_the_head_says_who_met_whom_where_and_when():
    """What the text doesn't say is said to be not in it."""
    page = page_of(SAMPLE, lang="en")

    assert ["in person, held"] == entry(page, "meeting")
    assert ["سامر الرملي، وزير خارجية أرضستان"] == entry(page, "host")
    assert ["نادر الموجي، نظيره في بحرستان"] == entry(page, "participant")
    assert ["not in the text"] == entry(page, "place")
    assert ["not known"] == entry(page, "date")


def test_a_time_leads_to_where_the_text_tells_it():
    """The head is tied to the source as the lines are."""
    page = page_of(SAMPLE)
    link = page.one("div", "of-time").one("a")

    assert "مساء اليوم الثلاثاء" == page.one("span", id=link["href"][1:]).text


def test_a_weekday_stands_beside_its_date():
    """With what the date was read from."""
    when = When(excerpt("مساء اليوم الثلاثاء"), "tuesday", *["2031-05-06"] * 3, "day", "text")
    page = page_of(replace(SAMPLE, meetings=(replace(SAMPLE.meetings[0], when=when),)), lang="en")

    assert "2031-05-06 Tuesday from the text" == " ".join(entry(page, "date")[0].split())


def test_each_further_contact_is_shown():
    """A report may tell of a call beside its meeting."""
    call = replace(SAMPLE.meetings[0], mode="call", participants=())
    page = page_of(replace(SAMPLE, meetings=(*SAMPLE.meetings, call)), lang="en")

    assert ["phone call, held"] == entry(page, "other_contact")


def test_whose_outlet_it_is_stands_in_the_head(told):
    """With its side, and a notice where one side reaches us through the other's outlet alone."""
    text = (
        "التقى وزير الري الأرضستاني هاني السيل وزير الري البحرستاني فادي الكرمل. "
        "وقال السيل إن السد آمن. وقال الكرمل إن الماء قليل."
    )
    page = page_of(told(text, outlet="وكالة أنباء أرضستان"), lang="en")
    head = page.one("header", "head")

    assert "according to وكالة أنباء أرضستان" == head.one("p", "byline").one("b").text
    assert "outlet's side: XA" == head.one("p", "byline").one("span", "badge").text
    told_of = " ".join(head.one("p", "notice").text.split())
    assert "One-sided source what these sides said reaches us only through" in told_of
    assert "XB (outlet of XA)" in told_of


def test_an_outlet_that_nobody_names_is_said_to_be_not_given():
    """Silence is a value."""
    assert "outlet: not given" == page_of(SAMPLE, lang="en").one("p", "byline").one("b").text


def test_what_is_odd_about_a_person_is_noted():
    """The name stands apart from the sentence."""
    people = (replace(SAMPLE.people[0], flags=("spelling",)), SAMPLE.people[1])
    notice = page_of(replace(SAMPLE, people=people), lang="en").one("p", "notice")

    assert "سامر الرملي" == notice.one("span", lang="ar").text
    assert "nearly, but not quite" in notice.text


def test_a_title_is_the_heading_and_else_the_id():
    """A page has one heading of the first order."""
    titled, named = Report.of(TEXT, title="لقاء"), Report.of(TEXT, id="a-1")

    assert "لقاء" == page_of(stand_in(titled)).one("h1").text
    assert "a-1" == page_of(stand_in(named)).one("h1").text
    assert "لقاء" == page_of(stand_in(titled)).one("title").text


# ---- lines ---------------------------------------------------------------------------------------


def test_a_line_says_who_said_it_by_which_word_and_what_was_done_by_it():
    """All that the other formats say of a statement."""
    line = page_of(SAMPLE, lang="en").one("li", id="r1-s2")

    assert ("نادر الموجي", "دعا") == (line.one("b", "name").text, line.one("span", "by").text)
    assert ["demand", "nominal", "doubtful 0.30"] == [b.text for b in line.all("span", "badge")]
    details = {div.one("dt").text: div.one("dd").text for div in line.one("dl").all("div")}
    assert {
        "relayed by": "الموجي",
        "addressee": "أرضستان",
        "issue": issue_label("المعابر", "en"),
        "found by": "what stands before it",
        "position": "143–154",
    } == details


def test_what_the_text_says_was_not_said_is_marked_so():
    """A denial is no statement like the others."""
    denied = replace(SAMPLE.statements[0], negated=True)
    page = page_of(with_statements(SAMPLE, denied), lang="en")

    assert "the text says that this was not said" in page.one("li", "line").text


def test_a_report_without_statements_says_so():
    """An empty column would look like a mistake."""
    page = page_of(with_statements(SAMPLE), lang="en")

    assert "No statement was found in this report." == page.one("p", "notice").text


# ---- layers --------------------------------------------------------------------------------------


def test_each_speaker_and_each_kind_is_a_layer():
    """With how many statements it has; all are shown at first."""
    page = page_of(SAMPLE, lang="en")
    layers = list(page.one("div", "layers").all("label"))

    assert [("سامر الرملي", 1), ("نادر الموجي", 1), ("direct", 1), ("nominal", 1)] == [
        (label.without("count").strip(), int(label.one("span", "count").text)) for label in layers
    ]
    assert all("checked" in label.one("input").attributes for label in layers)


def test_a_layer_switches_its_lines_its_marks_and_its_numbers():
    """One class ties a switch to all that it hides."""
    page = page_of(SAMPLE)
    styles = page.one("style").text
    for label in page.one("div", "layers").all("label"):
        (switch,) = label.one("input").classes
        name = switch.removeprefix("show-")

        assert f".report:has(.{switch}:not(:checked)) :is(.line, a.ref).{name}" in styles
        assert {"li", "mark", "a"} <= {e.tag for e in page.one("article").all(name=name)}


def test_a_side_has_one_colour_and_each_speaker_a_layer():
    """The hue is the side's, the name says who."""
    people = tuple(replace(person, side="XA") for person in SAMPLE.people)
    lines = list(page_of(replace(SAMPLE, people=people)).all("li", "line"))

    assert [{"v1", "h1"}, {"v2", "h1"}] == [
        {"v1", "v2", "h1", "h2"} & line.classes for line in lines
    ]


def test_both_sides_speaking_as_one_are_grey():
    """Neither side's colour would be true; their names say who."""
    both = Speaker(("p1", "p2"), "سامر الرملي ونادر الموجي", None, "joint")
    (line,) = page_of(spoken(SAMPLE, both)).all("li", "line")

    assert {"v1", "h0"} <= line.classes


def test_a_person_has_one_colour_all_over_the_page():
    """Whoever speaks first in a report."""
    other = with_statements(SAMPLE, *reversed(SAMPLE.statements))
    lines = page_of(SAMPLE, other).all("li", "line")

    found = [(line.one("b", "name").text, *(line.classes & {"h1", "h2"})) for line in lines]
    first, second = ("سامر الرملي", "h1"), ("نادر الموجي", "h2")
    assert [first, second, second, first] == found


def test_speakers_of_unknown_sides_have_colours_of_their_own():
    """Those after the last colour are grey, as is a speaker nobody knows."""
    names = [Speaker((), f"الناطق {n}", None, "named") for n in range(HUES + 1)]
    lines = page_of(spoken(SAMPLE, Speaker((), None, None, "unknown"), *names)).all("li", "line")

    expected = ["h0", *(f"h{n + 1}" for n in range(HUES)), "h0"]
    assert expected == [next(c for c in line.classes if c[0] == "h") for line in lines]


# ---- many reports --------------------------------------------------------------------------------


def test_many_reports_are_sections_behind_a_list_of_contents(examples):
    """One document, one heading of the first order, a link to each section."""
    page = page_of(*examples, lang="en")

    assert "Minutes of reports" == page.one("h1").text
    links = [(a["href"], a.text) for a in page.one("nav").all("a")]
    titles = [m.report.title for m in examples]
    assert [(f"#r{n}", title) for n, title in enumerate(titles, start=1)] == links
    assert titles == [h2.text for h2 in page.all("h2", "headline")]


def test_one_report_has_no_list_of_contents():
    """There would be nothing to choose."""
    assert [] == list(page_of(SAMPLE).all("nav"))


def test_failures_are_left_out():
    """Standard error has them; with nothing else there is no page."""
    failure = Failure("x.txt", MissingError("missing", "x.txt"))

    assert "".join(render([SAMPLE], Style())) == "".join(render([failure, SAMPLE], Style()))
    assert [] == list(render([failure], Style()))
