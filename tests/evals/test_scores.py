"""Our own scorer, on gold made by hand."""

import json

import pytest

from evals.corpora import ROOT, SHARED, sets
from evals.gate import measure
from evals.outputs import output_of
from evals.reference import PROGRAM, differences, reference_figures
from tests.evals.golds import (
    ASKED,
    FIRST,
    QUOTED,
    SECOND,
    corpus,
    gold,
    output,
    row,
    spot,
    statement,
    whole,
)

OWN = [chosen for chosen in sets() if chosen.corpus.gold.is_relative_to(ROOT)]


def figures(folder, *rows, said=None):
    """Give the figures of the sample's minutes against some gold."""
    return measure(whole(corpus(folder, *rows)), said or output()).score.figures


def changed(number, **parts):
    """Give the output with parts of one statement changed."""
    minutes = row()
    minutes["statements"][number] |= parts
    return output(minutes)


def rates(found, name):
    """Give precision, recall and F1 of a figure."""
    return tuple(found[f"{name}.{rate}"] for rate in ("p", "r", "f1"))


def test_minutes_that_are_right_get_full_marks(tmp_path):
    """Statements, speakers, meeting and participants are all found."""
    found = figures(tmp_path)

    assert (100.0, 100.0, 100.0) == rates(found, "who_said_what")
    assert (100.0, 100.0) == (found["speaker_explicit"], found["speaker_implicit"])
    assert (100.0, 100.0) == (found["meeting_found_or_rightly_absent"], found["participants.f1"])
    assert 50.0 == found["act"]


def test_a_statement_missed_costs_recall(tmp_path):
    """The gold has a statement that the output has not."""
    more = statement(FIRST, "استقبل", "نظيره")
    found = figures(tmp_path, gold(QUOTED, ASKED, more))

    assert (100.0, 66.7, 80.0) == rates(found, "who_said_what")


def test_a_statement_too_many_costs_precision(tmp_path):
    """The output has a statement that the gold has not."""
    assert (50.0, 100.0, 66.7) == rates(figures(tmp_path, gold(QUOTED)), "who_said_what")


@pytest.mark.parametrize("mark", ["narr", "bg"])
def test_an_optional_statement_neither_helps_nor_harms(tmp_path, mark):
    """Found or not, what is marked optional counts nowhere."""
    found = figures(tmp_path, gold(QUOTED, ASKED | {mark: "1"}))

    assert (1, (100.0, 100.0, 100.0)) == (found["statements"], rates(found, "who_said_what"))


def test_a_span_to_ignore_takes_its_cue_out(tmp_path):
    """A statement in a caption is no error."""
    found = figures(tmp_path, gold(QUOTED, ignore_spans=[spot("دعا")]))

    assert (100.0, 100.0, 100.0) == rates(found, "who_said_what")


def test_another_speaker_is_wrong(tmp_path):
    """The cue and the words are found, and yet nobody knows who said what."""
    wrong = statement(SECOND, "قال", "نرحب بالاتفاق")
    found = figures(tmp_path, gold(wrong, ASKED))

    assert (100.0, 50.0, 50.0) == (
        found["cue.f1"],
        found["who_said_what.f1"],
        found["speaker_implicit"],
    )


def test_joint_speakers_need_both(tmp_path):
    """One of two speakers is not enough."""
    joint = statement(f"{FIRST} و{SECOND}", "دعا", "فتح المعابر")
    both = changed(1, speaker=row()["statements"][1]["speaker"] | {"persons": ["p2", "p1"]})

    assert 50.0 == figures(tmp_path, gold(QUOTED, joint))["who_said_what.f1"]
    assert 100.0 == figures(tmp_path, gold(QUOTED, joint), said=both)["who_said_what.f1"]


def test_words_must_be_nearly_the_same(tmp_path):
    """Words of which half are missing are no match, though the cue is one."""
    half = changed(1, words=dict(zip(("start", "end"), spot("فتح"), strict=True), exact="فتح"))
    found = figures(tmp_path, said=half)

    assert (100.0, 50.0) == (found["cue.f1"], found["content.f1"])


def test_a_long_cue_is_no_cue(tmp_path):
    """A cue of more than five words meets nothing."""
    words = "وقال الرملي: «نرحب بالاتفاق». ودعا الموجي"
    cue = dict(zip(("start", "end"), spot(words), strict=True), exact=words, lemma="قال")

    assert 50.0 == figures(tmp_path, said=changed(0, cue=cue))["cue.f1"]


def test_a_row_that_breaks_the_contract_is_counted_and_missing(tmp_path):
    """Nothing of such a row is scored."""
    found = figures(tmp_path, said=output(row(statements=[{}])))

    assert (1, 1, 0.0) == (
        found["invalid_rows"],
        found["missing_reports"],
        found["who_said_what.f1"],
    )


def test_an_excerpt_that_is_not_in_the_text_is_counted(tmp_path):
    """Words at the wrong offsets are not verbatim."""
    bad = changed(1, words={"start": 0, "end": 3, "exact": "فتح"})

    assert 1 == figures(tmp_path, said=bad)["not_verbatim"]


def test_a_date_that_the_text_does_not_give_is_invented(tmp_path):
    """The gold has no date, and the output claims one."""
    meetings = row()["meetings"]
    meetings[0]["when"] |= {"date": "2031-05-06", "precision": "day"}

    assert 1 == figures(tmp_path, said=output(row(meetings=meetings)))["dates_invented"]


def test_errors_are_listed(tmp_path):
    """Each miss and each statement too many has its line."""
    found = measure(whole(corpus(tmp_path, gold(QUOTED))), output())

    assert ["EXTRA"] == [line.split()[1] for line in found.score.errors]


@pytest.mark.skipif(not PROGRAM.is_file(), reason=f"there is no {PROGRAM}")
def test_figures_equal_the_reference_scorers(tmp_path):
    """On gold with every kind of trouble in it, each figure is the same."""
    wrong = statement(SECOND, "قال", "نرحب بالاتفاق", bg=1)
    for rows in ([gold(QUOTED, ASKED)], [gold(wrong, meeting=None)], [gold(ASKED, QUOTED, ASKED)]):
        chosen = whole(corpus(tmp_path, *rows))
        for said in (output(), output(row(statements=[{}])), changed(0, kind="indirect")):
            found = measure(chosen, said)

            assert [] == differences(
                found.score.figures, reference_figures(chosen.corpus, said, found.ids)
            )


@pytest.mark.skipif(not PROGRAM.is_file(), reason=f"there is no {PROGRAM}")
def test_a_figure_unlike_the_reference_scorers_is_told(tmp_path):
    """The comparison itself can fail."""
    found = measure(whole(corpus(tmp_path)), output())
    reference = reference_figures(found.chosen.corpus, output(), found.ids)

    assert ["kind: ours is 100.0, the reference scorer's 1.0"] == differences(
        found.score.figures, reference | {"kind": 1.0}
    )


@pytest.mark.parametrize("chosen", OWN, ids=lambda chosen: chosen.name)
def test_own_gold_fits_its_texts(chosen):
    """Each gold span stands on whole words of a text that is there."""
    rows = [json.loads(line) for line in chosen.corpus.inputs().splitlines()]
    texts = {one["id"]: one["text"] for one in rows}
    for name, report in chosen.corpus.reports().items():
        for said in report.statements or ():
            for span in (said.cue_span, said.content_span):
                words = texts[name][span.start : span.end]

                assert words
                assert words == words.strip()


def test_every_sentence_and_report_gets_minutes():
    """Of the project's own texts none is lost."""
    for found in {chosen.corpus for chosen in OWN}:
        said = output_of(found)

        assert (set(found.reports()), 0) == (set(said.minutes), said.invalid)


def test_shared_sets_are_known_even_where_they_are_missing(tmp_path):
    """A checkout on its own names what it can't measure."""
    names = {chosen.name: chosen.corpus.missing() for chosen in sets(tmp_path, tmp_path)}

    assert {"gold", "gold_without_seeds", "seeds", "padt_dev", "pud"} == set(names)
    assert all(names.values())
    assert SHARED.name == "shared"
