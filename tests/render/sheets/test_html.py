"""Sheets as pages."""

import pytest
from msgspec.structs import replace

from mahdar.catalog.wording import LANGUAGES
from mahdar.relate import compare, track
from tests.render.parsed import parsed
from tests.render.sheets.found import by_hand, shown, told_of

DIRECTIONS = {"ar": "rtl", "en": "ltr"}
MARKUP = "<script>alert(1)</script>"


def page_of(found, lang="ar"):
    """Give the tree of a page."""
    return parsed(shown(found, "html", lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sheet_is_one_table_with_a_cell_for_each_column(everything, lang):
    """A row a claim, and its head before the cells."""
    for found in everything:
        table = page_of(found, lang).one("table")
        heads = list(table.one("thead").all("th"))
        rows = list(table.one("tbody").all("tr"))

        assert rows
        assert {len(heads)} == {len(list(row.all("td"))) for row in rows}
        assert {1} == {len(list(row.all("th", scope="row"))) for row in rows}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_runs_in_the_direction_of_its_language(everything, lang):
    """Whatever it shows."""
    for found in everything[:3]:
        html = page_of(found, lang).one("html")

        assert (lang, DIRECTIONS[lang]) == (html["lang"], html["dir"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_of_a_source_run_right_to_left_on_any_page(comparison, lang):
    """Each sentence and each name says so itself."""
    page = page_of(comparison, lang)
    held = [*page.all("blockquote"), *page.all("span", lang="ar")]

    assert {("ar", "rtl")} == {(element["lang"], element["dir"]) for element in held}
    assert "auto" not in {element.attributes.get("dir") for element in page.all()}


def test_words_are_marked_in_their_sentences(comparison):
    """Every statement, letter for letter."""
    found = comparison
    quotes = list(page_of(found).all("blockquote"))

    assert [t.sentence.exact for t in told_of(found)] == [quote.text for quote in quotes]
    assert [t.words.exact for t in told_of(found)] == [quote.one("mark").text for quote in quotes]


def test_no_quotation_mark_is_ours(comparison):
    """A page shows the sentence as it is, and says where the source quotes."""
    found = comparison
    page = page_of(found, "en")

    assert page.text.count("«") == sum(t.sentence.exact.count("«") for t in told_of(found))
    quoted = page_of(by_hand("نعم", "وقال: «نعم»", kind="direct"), "en").one("p", "place").text
    bare = page_of(by_hand("نعم", "وقال: نعم", kind="direct"), "en").one("p", "place").text
    assert quoted.removeprefix(bare.strip()).strip(" ·\n")
    assert len(quoted) > len(bare)


def test_days_are_times_that_run_left_to_right(comparison, ledger, both_meetings, world):
    """In ISO 8601, of publication and of meetings."""
    for found in (comparison, ledger):
        times = list(page_of(found).all("time"))

        assert len(times) >= len(both_meetings)
        assert {"ltr"} == {time["dir"] for time in times}
        assert {m.report.published for m in both_meetings} <= {time["datetime"] for time in times}

    days = [time.text for time in page_of(track(both_meetings, world, "dams")).all("time")]
    assert ["2023-03-14", "2024-03-11"] == days


@pytest.mark.parametrize("where", ["words", "title", "outlet", "speaker", "report"])
def test_nothing_in_a_report_is_markup(where):
    """Words, names and ids are other people's."""
    about = {where: MARKUP} if where in ("title", "outlet") else {}
    found = by_hand(MARKUP if where == "words" else "نعم", f"وقال: نعم {MARKUP}", **about)
    row = found.rows[0]
    if where == "speaker":
        found = replace(found, rows=(replace(row, speaker=MARKUP),))
    if where == "report":
        found = replace(found, columns=(replace(found.columns[0], report="<b>"), found.columns[1]))
    page = page_of(found)

    assert [] == [*page.all("script"), *page.all("b")]
    assert ("<b>" if where == "report" else MARKUP) in page.text


def test_a_cell_that_tells_nothing_looks_so(comparison):
    """And says so in words."""
    page = page_of(comparison, "en")
    silent = list(page.all("td", "silent"))

    assert silent
    assert {"not in this report"} == {" ".join(cell.text.split()) for cell in silent}
    assert [] == [cell for cell in silent if list(cell.all("blockquote"))]


def test_a_badge_is_of_the_class_of_its_state(one_meeting, world):
    """What a label says is how it looks."""
    page = page_of(compare(one_meeting, world), "en")
    (badge,) = [b for b in page.all("span", "badge") if b.text == "another verb and act"]

    assert "s-other_act" in badge.classes


def test_why_a_step_is_read_so_can_be_opened(ledger):
    """Every step that is shown, and nothing else, has its reasons."""
    found = ledger
    steps = [s for o in found.obligations for g in o.stages for s in g.steps if s.reasons]

    assert len(steps) == len(list(page_of(found).all("details", "why")))


def test_nothing_is_fetched(everything):
    """No element asks for a file, and there is no script."""
    for found in everything[:3]:
        page = page_of(found)

        asking = {"script", "link", "img", "iframe", "object", "base", "form"}
        assert set() == asking & {element.tag for element in page.all()}
        assert [] == [
            e.tag for e in page.all() if {"src", "style", "onclick"} & e.attributes.keys()
        ]
